/*
 * options.h - the command line of every subcommand.
 */
#ifndef NS_OPTIONS_H
#define NS_OPTIONS_H

#include "newsift/emit.h"

/* The subcommands, as bits, so that an option can say where it is known. */
enum ns_command {
	NS_CMD_STRIP = 1,
	NS_CMD_TOKENIZE = 2,
	NS_CMD_MATCH = 4,
	NS_CMD_EMIT = 8,
	NS_CMD_RUN = 16,
	NS_CMD_RULES = 32,
	NS_CMD_VIEW = 64
};

/* What the user asked for.  Strings are those of argv. */
struct ns_options {
	enum ns_command command;
	char *const *inputs; /* names that are no options */
	size_t ninputs;

	const char **rules; /* --rules, in order */
	size_t nrules;
	struct ns_str date; /* empty: none */
	bool date_force;
	const char *threshold;          /* NULL: as the rules say */
	const char *rule;               /* the one to explain; NULL: all */
	const char *lang;               /* NULL: each document's own */
	const char *charset;            /* a known label; NULL: find out */
	const char *files0_from;        /* a file of inputs; NULL: none */
	const char *output;             /* NULL: standard output */
	const char *from, *kind, *type; /* of an import; NULL: not said */
	const char *state;              /* NULL: none */
	size_t retries;                 /* of a document that fails */
	bool reprocess, wait;           /* with a state */
	bool append;                    /* to the output */
	size_t jobs;                    /* worker processes; 0: none */
	size_t timeout;                 /* of a document, in seconds */
	size_t max_memory;              /* of a worker, in bytes; 0: no limit */
	bool no_sandbox;
	bool skip_duplicates;
	struct ns_emitter emitter;
	const char *columns;  /* NULL: all */
	bool articles, by_id; /* one of them at most */
	bool plain, repair, no_header, quiet, verbose;
	bool text, markdown, html, explain; /* one of them at most */
	bool help; /* the help was asked for: print it and stop */
};

/*
 * Parse argv[1..] of a subcommand; argv[0] is its name.  rules of *o is
 * allocated and freed with ns_options_free.
 *
 * Returns 0; or -1 with NS_EUSAGE or NS_ENOMEM, getopt's own complaints being
 * part of the message.
 */
int ns_options_parse(struct ns_options *o, int argc, char **argv,
    struct ns_err *err);
void ns_options_free(struct ns_options *o);

/* Append the list of a subcommand's options, as --help prints it. */
void ns_options_help(enum ns_command command, struct ns_buf *out);

#endif
