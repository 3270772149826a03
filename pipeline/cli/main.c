/*
 * main.c - newsift: which subcommand, and its help.
 */
#include <stdio.h>
#include <string.h>

#include "command.h"
#include "complain.h"

static const struct command {
	const char *name;
	enum ns_command bit;
	int (*run)(const struct ns_options *);
	const char *args, *help;
} commands[] = {
	{ "run", NS_CMD_RUN, ns_cmd_run, "[OPTION]... [INPUT]...",
	    "saved pages to records: the four filters in one" },
	{ "strip", NS_CMD_STRIP, ns_cmd_strip, "[OPTION]... [INPUT]...",
	    "pages to metadata and paragraphs" },
	{ "tokenize", NS_CMD_TOKENIZE, ns_cmd_tokenize,
	    "[OPTION]... [STREAM]...", "paragraphs to sentences and tokens" },
	{ "match", NS_CMD_MATCH, ns_cmd_match, "[OPTION]... [STREAM]...",
	    "tokens to actors, dates and issues" },
	{ "emit", NS_CMD_EMIT, ns_cmd_emit, "[OPTION]... [STREAM]...",
	    "actors, dates and issues to records" },
	{ "view", NS_CMD_VIEW, ns_cmd_view, "[OPTION]... [INPUT]...",
	    "pages, streams or records to one HTML page that shows them" },
	{ "rules", NS_CMD_RULES, ns_cmd_rules,
	    "check|test|explain|import [OPTION]... [TEXT]...",
	    "check rule files, run their examples, say what they find" },
};

/* Write a text that was asked for; the exit status tells whether it was. */
static int
print(const struct ns_buf *b)
{
	if (b->failed || fwrite(b->p, 1, b->n, stdout) != b->n ||
	    fflush(stdout) != 0) {
		ns_complain(NS_STR("standard output"), "cannot be written");
		return NS_EXIT_SYSTEM;
	}
	return NS_EXIT_OK;
}

static void
put_usage(struct ns_buf *b)
{
	size_t i, from;

	ns_buf_puts(b, "usage: newsift COMMAND [OPTION]... [INPUT]...\n\n"
		       "Sift saved news articles into records: who, when, what "
		       "about.\n\n");
	for (i = 0; i < NS_LEN(commands); i++) {
		from = b->n;
		ns_buf_puts(b, "  ");
		ns_buf_puts(b, commands[i].name);
		do
			ns_buf_putc(b, ' ');
		while (!b->failed && b->n - from < 12);
		ns_buf_puts(b, commands[i].help);
		ns_buf_putc(b, '\n');
	}
	ns_buf_puts(b,
	    "\nnewsift COMMAND --help lists its options; newsift(1) tells "
	    "all.\n");
}

static void
put_command_help(const struct command *c, struct ns_buf *b)
{
	ns_buf_puts(b, "usage: newsift ");
	ns_buf_puts(b, c->name);
	ns_buf_putc(b, ' ');
	ns_buf_puts(b, c->args);
	ns_buf_puts(b, "\n\n");
	ns_options_help(c->bit, b);
}

static int
run_command(const struct command *c, int argc, char **argv, struct ns_buf *help)
{
	struct ns_options o = { .command = c->bit };
	struct ns_err err;
	int status;

	if (ns_options_parse(&o, argc, argv, &err) < 0) {
		ns_complain(ns_str_of(c->name), err.msg);
		status = ns_exit_for(&err);
	} else if (o.help) {
		put_command_help(c, help);
		status = print(help);
	} else {
		status = c->run(&o);
	}
	ns_options_free(&o);
	return status;
}

static int
dispatch(int argc, char **argv, struct ns_buf *text)
{
	size_t i;

	if (argc < 2) {
		put_usage(text);
		fwrite(text->p, 1, text->n, stderr);
		return NS_EXIT_USAGE;
	}
	if (strcmp(argv[1], "--version") == 0) {
		ns_buf_puts(text, "newsift " NS_VERSION "\n");
		return print(text);
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 ||
	    strcmp(argv[1], "help") == 0) {
		put_usage(text);
		return print(text);
	}
	for (i = 0; i < NS_LEN(commands); i++)
		if (strcmp(argv[1], commands[i].name) == 0)
			return run_command(&commands[i], argc - 1, argv + 1,
			    text);
	ns_complain(ns_str_of(argv[1]),
	    "no such command; newsift --help lists them");
	return NS_EXIT_USAGE;
}

int
main(int argc, char **argv)
{
	struct ns_arena arena;
	struct ns_buf text;
	int status;

	/* A line at a time: filters in one pipe share standard error. */
	setvbuf(stderr, NULL, _IOLBF, BUFSIZ);
	ns_arena_init(&arena);
	ns_buf_init(&text, &arena);
	status = dispatch(argc, argv, &text);
	ns_arena_free(&arena);
	return status;
}
