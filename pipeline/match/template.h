/*
 * template.h - value templates: text with {expressions} that are worked out
 * from what a pattern matched and the reference date.
 *
 * An expression is a source and filters: {m|month}, {ref|earlier 1 M}.
 *
 * Sources: a named group of the pattern; a `let` of the rule above; `ref`, the
 * reference date (XXXX-XX-XX when there is none); `prev`, the calendar date
 * named last before (ref when there is none).  A filter's argument may be any
 * of them, or stands for itself.  filter.c lists the filters.
 *
 * Where an expression comes to nothing sensible (a word that is not in a table,
 * a February 30) the rule does not match.
 */
#ifndef NS_TEMPLATE_H
#define NS_TEMPLATE_H

#include "newsift/base.h"
#include "point.h"
#include "vocab.h"

#define NS_FILTER_ARGS 2

/* Direction of an expression in time; of a tense also when nothing else can be
 * meant. */
enum ns_direction {
	NS_DIR_NONE,
	NS_DIR_PAST,
	NS_DIR_FUTURE,
	NS_DIR_SURELY_PAST,
	NS_DIR_SURELY_FUTURE
};

/* What templates are worked out from, and what that used. */
struct ns_eval {
	struct ns_arena *arena;
	const struct ns_str *groups; /* by the pattern's names */
	struct ns_str *lets;         /* worked out so far */
	struct ns_str ref, prev;     /* prev is ref when there is none */
	long today;                  /* day number of ref */
	bool has_ref;
	enum ns_direction tense; /* of the sentence, at the expression */

	struct ns_str anchor;        /* ref or prev, if used */
	bool from_prev;              /* prev was used */
	enum ns_direction direction; /* towards which a date was chosen */
	bool nomem;
	struct ns_buf *trace; /* what each filter did, a line each; or NULL */
};

/* An operand of an expression. */
struct ns_operand {
	enum { NS_OP_TEXT, NS_OP_GROUP, NS_OP_LET, NS_OP_REF, NS_OP_PREV } kind;
	struct ns_str text;
	size_t index;
};

/* A filter with its arguments; table for a look-up in a table. */
struct ns_filter;
struct ns_filter_call {
	const struct ns_filter *filter;
	struct ns_str table;
	struct ns_str text; /* as it stands in the rule */
	struct ns_operand args[NS_FILTER_ARGS];
	size_t nargs;
};

struct ns_piece {
	struct ns_operand source;
	struct ns_filter_call *calls;
	size_t ncalls, ccalls;
};

struct ns_template {
	const struct ns_vocab *vocab;
	struct ns_str text; /* as it stands in the rule */
	struct ns_piece *pieces;
	size_t npieces, cpieces;
	bool tense; /* asks for the sentence's tense */
};

/* The names a template may use. */
struct ns_scope {
	const struct ns_vocab *vocab;
	const struct ns_str *groups, *lets;
	size_t ngroups, nlets;
};

/*
 * Read a template; it borrows text and the scope's vocabulary.  Returns NULL,
 * or what was expected; *at is then the text it was expected for.
 */
const char *ns_template_parse(struct ns_template *t, struct ns_arena *arena,
    struct ns_str text, const struct ns_scope *scope, struct ns_str *at);

/* Work t out into *value.  False when it comes to nothing, or ev->nomem. */
bool ns_template_eval(const struct ns_template *t, struct ns_eval *ev,
    struct ns_str *value);

/* --- filters (filter.c) ------------------------------------------------ */

/* The filter of a name that takes nargs arguments, or NULL.  *tense is set for
 * one that asks for the tense. */
const struct ns_filter *ns_filter_find(struct ns_str name, size_t nargs,
    bool *tense);

/* Apply a filter to in, appending to out.  False: it comes to nothing. */
bool ns_filter_apply(const struct ns_filter *filter, struct ns_eval *ev,
    const struct ns_str *in_and_args, struct ns_buf *out);

#endif
