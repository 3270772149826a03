/*
 * phrase.h - what a line of furniture begins with, ends in, or is.
 */
#ifndef NS_PHRASE_H
#define NS_PHRASE_H

#include "line.h"

/* How a phrase is tied to a line. */
struct ns_phrase_how {
	const char *name;
	bool head, tail; /* which ends of the line the words are tied to */
	size_t max;      /* most words of a line */
	bool no_stop;    /* and it must not end as a sentence */
	bool list;       /* a list of links stands below it */
};

enum ns_part_kind {
	NS_PART_WORD, /* in any case */
	NS_PART_CAPS, /* in capitals only */
	NS_PART_NUM,
	NS_PART_MONTH,
	NS_PART_NAME
};

/* A word, a mark or a class of a pattern. */
struct ns_part {
	enum ns_part_kind kind;
	bool mark;
	struct ns_str text;
};

/* How, and the words.  The last three are the caller's. */
struct ns_phrase {
	const struct ns_phrase_how *how;
	struct ns_part *parts;
	size_t nparts, cparts;
	size_t gap;   /* parts before the `*`; nparts when there is none */
	bool by_last; /* filed under its last word */
	size_t next;  /* next phrase filed in the same place, + 1 */
	size_t lineno;
};

/*
 * Fill phrase from "how <TAB> pattern".  Memory comes from arena.
 *
 * Returns 0; or -1 with NS_ENOMEM or NS_ERULE, and err->msg says what is wrong
 * with the line.
 */
int ns_phrase_parse(struct ns_phrase *phrase, struct ns_str line,
    struct ns_arena *arena, struct ns_err *err);

/* True when a phrase fits a line, which is whole and not empty. */
bool ns_phrase_fits(const struct ns_phrase *phrase, const struct ns_line *line);

#endif
