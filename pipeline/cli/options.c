/*
 * options.c - the command line of every subcommand: one table.
 */
#include "options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "charset.h"
#include "recordopts.h"
#include "stateopts.h"
#include "workeropts.h"

#define ALL \
	(NS_CMD_STRIP | NS_CMD_TOKENIZE | NS_CMD_MATCH | NS_CMD_EMIT | \
	    NS_CMD_RUN | NS_CMD_VIEW)
#define PAGES (NS_CMD_STRIP | NS_CMD_RUN | NS_CMD_VIEW)
#define RECORDS (NS_CMD_EMIT | NS_CMD_RUN)

static int
set_rules(struct ns_options *o, const char *arg, struct ns_err *err)
{
	(void)err;
	o->rules[o->nrules++] = arg; /* room for every argument there is */
	return 0;
}

static int
set_date(struct ns_options *o, const char *arg, struct ns_err *err)
{
	struct ns_str s = ns_str_of(arg), force = NS_STR("force:");

	o->date_force = ns_str_starts(s, force);
	o->date = o->date_force ? ns_str_sub(s, force.n, s.n) : s;
	if (o->date.n == 0)
		return ns_fail(err, NS_EUSAGE, "--date: a date was expected");
	return 0; /* the matcher checks the date itself */
}

static int
set_charset(struct ns_options *o, const char *arg, struct ns_err *err)
{
	struct ns_charset cs;

	if (!ns_charset_label(ns_str_of(arg), &cs))
		return ns_fail(err, NS_EUSAGE,
		    "--charset: \"%s\" is no known character set", arg);
	o->charset = arg;
	return 0;
}

/* An option's argument is taken by `set`, else kept as it is; where there is
 * none, a flag is raised. */
static const struct row {
	const char *name;
	char letter; /* 0: none */
	unsigned commands;
	int (*set)(struct ns_options *, const char *, struct ns_err *);
	size_t member; /* without `set`: offset in struct ns_options of a
			  string, or of a bool */
	const char *arg, *help; /* no arg: it takes none */
} rows[] = {
	{ "output", 'o', ALL | NS_CMD_RULES, NULL,
	    offsetof(struct ns_options, output), "FILE",
	    "write to FILE instead of standard output" },
	{ "files0-from", 0, PAGES, NULL,
	    offsetof(struct ns_options, files0_from), "FILE",
	    "read names of inputs, each ending in NUL, from FILE" },
	{ "plain", 0, PAGES, NULL, offsetof(struct ns_options, plain), NULL,
	    "inputs are clean UTF-8 text: drop nothing" },
	{ "charset", 0, PAGES, set_charset, 0, "LABEL",
	    "character set of the inputs, whatever they say" },
	{ "repair", 0, PAGES, NULL, offsetof(struct ns_options, repair), NULL,
	    "undo text that was encoded twice" },
	{ "text", 0, NS_CMD_STRIP, NULL, offsetof(struct ns_options, text),
	    NULL, "print the article's text, a paragraph a line" },
	{ "markdown", 0, NS_CMD_STRIP, NULL,
	    offsetof(struct ns_options, markdown), NULL,
	    "print the article as Markdown" },
	{ "html", 0, NS_CMD_STRIP, NULL, offsetof(struct ns_options, html),
	    NULL, "print the article as a small HTML page" },
	{ "explain", 0, NS_CMD_STRIP, NULL,
	    offsetof(struct ns_options, explain), NULL,
	    "print why each block of the page is kept or dropped" },
	{ "rules", 0, (ALL & ~NS_CMD_EMIT) | NS_CMD_RULES, set_rules, 0, "PATH",
	    "add a rule file or a directory of them; repeatable" },
	{ "rule", 0, NS_CMD_RULES, NULL, offsetof(struct ns_options, rule),
	    "ID", "explain only this: an id, or FILE:LINE of a rule" },
	{ "from", 0, NS_CMD_RULES, NULL, offsetof(struct ns_options, from),
	    "FORMAT", "import: petrarch, tsv or spacy-jsonl" },
	{ "kind", 0, NS_CMD_RULES, NULL, offsetof(struct ns_options, kind),
	    "KIND", "import: make a lexicon of actor (the default) or issue" },
	{ "type", 0, NS_CMD_RULES, NULL, offsetof(struct ns_options, type),
	    "TYPE", "import: type of entries that do not say theirs" },
	{ "lang", 0, NS_CMD_TOKENIZE | NS_CMD_RUN | NS_CMD_VIEW | NS_CMD_RULES,
	    NULL, offsetof(struct ns_options, lang), "CODE",
	    "language of the text, whatever the page says" },
	{ "date", 0, NS_CMD_MATCH | NS_CMD_RUN | NS_CMD_VIEW | NS_CMD_RULES,
	    set_date, 0, "DATE",
	    "reference date of pages without one; force:DATE for all" },
	{ "issue-threshold", 0,
	    NS_CMD_MATCH | NS_CMD_RUN | NS_CMD_VIEW | NS_CMD_RULES, NULL,
	    offsetof(struct ns_options, threshold), "NUMBER",
	    "score from which on an article is about an issue" },
	{ "kinds", 0, RECORDS, ns_option_kinds, 0, "LIST",
	    "only these of meta,actor,date,issue" },
	{ "articles", 0, RECORDS, NULL, offsetof(struct ns_options, articles),
	    NULL, "one row an article instead of one a mention" },
	{ "by", 0, RECORDS, ns_option_by, 0, "UNIT",
	    "one row a mention, or one for each id of a doc" },
	{ "format", 0, RECORDS, ns_option_format, 0, "NAME",
	    "tsv, jsonl, conllu or brat" },
	{ "columns", 0, RECORDS, NULL, offsetof(struct ns_options, columns),
	    "LIST", "only these columns, in this order" },
	{ "offsets", 0, RECORDS, ns_option_offsets, 0, "UNIT",
	    "bytes or chars (code points)" },
	{ "spreadsheet", 0, RECORDS, NULL,
	    offsetof(struct ns_options, emitter.spreadsheet), NULL,
	    "no field is taken for a formula or a quoted one" },
	{ "skip-duplicates", 0, RECORDS, NULL,
	    offsetof(struct ns_options, skip_duplicates), NULL,
	    "drop articles that repeat an earlier one" },
	{ "no-header", 0, RECORDS, NULL, offsetof(struct ns_options, no_header),
	    NULL, "leave out the header line" },
	{ "append", 0, RECORDS, NULL, offsetof(struct ns_options, append), NULL,
	    "with -o: add to the end of FILE" },
	{ "state", 0, NS_CMD_RUN, ns_option_state, 0, "FILE",
	    "skip what an earlier run has done; FILE remembers it" },
	{ "retries", 0, NS_CMD_RUN, ns_option_retries, 0, "N",
	    "with a state: try what fails in so many runs (3)" },
	{ "reprocess", 0, NS_CMD_RUN, NULL,
	    offsetof(struct ns_options, reprocess), NULL,
	    "with a state: do all again" },
	{ "wait", 0, NS_CMD_RUN, NULL, offsetof(struct ns_options, wait), NULL,
	    "with a state: wait for another run that has it" },
	{ "jobs", 'j', NS_CMD_RUN, ns_option_jobs, 0, "N",
	    "let N guarded processes do the work" },
	{ "timeout", 0, NS_CMD_RUN, ns_option_timeout, 0, "SECONDS",
	    "with -j: give a document up after this time (60)" },
	{ "max-memory", 0, NS_CMD_RUN, ns_option_memory, 0, "SIZE",
	    "with -j: no more memory for each process" },
	{ "no-sandbox", 0, NS_CMD_RUN, NULL,
	    offsetof(struct ns_options, no_sandbox), NULL,
	    "with -j: let processes keep rights that they do not need" },
	{ "quiet", 'q', ALL | NS_CMD_RULES, NULL,
	    offsetof(struct ns_options, quiet), NULL,
	    "do not name failed documents on standard error" },
	{ "verbose", 'v', ALL | NS_CMD_RULES, NULL,
	    offsetof(struct ns_options, verbose), NULL,
	    "end with a count on standard error" },
	{ "help", 'h', ALL | NS_CMD_RULES, NULL,
	    offsetof(struct ns_options, help), NULL, "print this and stop" },
};

#define LETTERS_MAX (2 + 2 * NS_LEN(rows))

/* Long options carry their row's number past any letter. */
#define ROW_BASE 256

/* The part of the table that a command knows, in getopt's form. */
static void
make_tables(enum ns_command command, struct option *longs, char *letters)
{
	size_t i;

	*letters++ = ':';
	for (i = 0; i < NS_LEN(rows); i++) {
		if (!(rows[i].commands & (unsigned)command))
			continue;
		*longs++ = (struct option){ rows[i].name,
			rows[i].arg != NULL ? required_argument : no_argument,
			NULL, ROW_BASE + (int)i };
		if (rows[i].letter == 0)
			continue;
		*letters++ = rows[i].letter;
		if (rows[i].arg != NULL)
			*letters++ = ':';
	}
	memset(longs, 0, sizeof(*longs));
	*letters = '\0';
}

static const struct row *
find_row(int c)
{
	size_t i;

	if (c >= ROW_BASE)
		return &rows[c - ROW_BASE];
	for (i = 0; i < NS_LEN(rows); i++)
		if (rows[i].letter == c)
			return &rows[i];
	return NULL;
}

static int
apply(struct ns_options *o, const struct row *row, struct ns_err *err)
{
	void *member = (char *)o + row->member;

	if (row->set != NULL)
		return row->set(o, optarg, err);
	if (row->arg != NULL)
		*(const char **)member = optarg;
	else
		*(bool *)member = true;
	return 0;
}

/* There is one output. */
static int
check_views(const struct ns_options *o, struct ns_err *err)
{
	const struct {
		bool set;
		const char *name;
	} views[] = { { o->text, "--text" }, { o->markdown, "--markdown" },
		{ o->html, "--html" }, { o->explain, "--explain" } };
	const char *first = NULL;
	size_t i;

	for (i = 0; i < NS_LEN(views); i++) {
		if (!views[i].set)
			continue;
		if (first != NULL)
			return ns_fail(err, NS_EUSAGE,
			    "%s and %s exclude each other", first,
			    views[i].name);
		first = views[i].name;
	}
	return 0;
}

int
ns_options_parse(struct ns_options *o, int argc, char **argv,
    struct ns_err *err)
{
	struct option longs[NS_LEN(rows) + 1];
	char letters[LETTERS_MAX];
	const struct row *row;
	int c;

	o->emitter.kinds = NS_EMIT_ALL;
	o->rules = calloc((size_t)argc + 1, sizeof(*o->rules));
	if (o->rules == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	make_tables(o->command, longs, letters);
	opterr = 0;
	optind = 1;
	while ((c = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
		if (c == ':')
			return ns_fail(err, NS_EUSAGE, "%s wants an argument",
			    argv[optind - 1]);
		if ((row = find_row(c)) == NULL && optopt > 0 &&
		    optopt < ROW_BASE)
			return ns_fail(err, NS_EUSAGE,
			    "-%c is not an option of %s", optopt, argv[0]);
		if (row == NULL && optopt >= ROW_BASE)
			return ns_fail(err, NS_EUSAGE, "--%s takes no argument",
			    rows[optopt - ROW_BASE].name);
		if (row == NULL)
			return ns_fail(err, NS_EUSAGE,
			    "%s is not an option of %s", argv[optind - 1],
			    argv[0]);
		if (apply(o, row, err) < 0)
			return -1;
	}
	if (o->plain && (o->charset != NULL || o->repair))
		return ns_fail(err, NS_EUSAGE,
		    "--plain is for clean UTF-8: it takes no --%s",
		    o->repair ? "repair" : "charset");
	o->inputs = argv + optind;
	o->ninputs = (size_t)(argc - optind);
	if (ns_option_workers(o, err) < 0 || ns_option_records(o, err) < 0 ||
	    ns_options_state(o, err) < 0)
		return -1;
	if (o->files0_from != NULL && o->ninputs > 0)
		return ns_fail(err, NS_EUSAGE,
		    "%s: with --files0-from no input can be given",
		    o->inputs[0]);
	return check_views(o, err);
}

void
ns_options_free(struct ns_options *o)
{
	free(o->rules);
	o->rules = NULL;
}

void
ns_options_help(enum ns_command command, struct ns_buf *out)
{
	size_t i, from;

	for (i = 0; i < NS_LEN(rows); i++) {
		if (!(rows[i].commands & (unsigned)command))
			continue;
		from = out->n;
		ns_buf_puts(out, "  ");
		if (rows[i].letter != 0) {
			ns_buf_putc(out, '-');
			ns_buf_putc(out, rows[i].letter);
			ns_buf_puts(out, ", ");
		}
		ns_buf_puts(out, "--");
		ns_buf_puts(out, rows[i].name);
		if (rows[i].arg != NULL) {
			ns_buf_putc(out, ' ');
			ns_buf_puts(out, rows[i].arg);
		}
		do
			ns_buf_putc(out, ' ');
		while (!out->failed && out->n - from < 24);
		ns_buf_puts(out, rows[i].help);
		ns_buf_putc(out, '\n');
	}
}
