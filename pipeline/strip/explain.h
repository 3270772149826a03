/*
 * explain.h - what became of each block of a page, or line of a text.
 */
#ifndef NS_EXPLAIN_H
#define NS_EXPLAIN_H

#include "newsift/base.h"
#include "why.h"

struct ns_verdict {
	enum ns_why why;
	struct ns_str detail; /* what decided it: a rule, a name; or empty */
	struct ns_str where;  /* a path of elements; empty: see begin */
	struct ns_str text;   /* all of it, white space single */
	size_t begin;         /* of a line of a text: its first byte */
	size_t worth;         /* characters of running text */
};

/* The verdicts on one document.  All text is in the arena. */
struct ns_explain {
	struct ns_arena *arena;
	struct ns_verdict *rows;
	size_t n, cap;
	bool failed; /* no memory */
};

/* Add a verdict; its text is copied.  Does nothing when explain is NULL. */
void ns_explain_add(struct ns_explain *explain, const struct ns_verdict *v);

/*
 * Put the verdicts on a text in the order of its lines, and say in `where`
 * which line it is.
 */
void ns_explain_lines(struct ns_explain *explain, struct ns_str text);

/* Append the header line of the rows, and the rows of document `id`. */
void ns_explain_header(struct ns_buf *out);
void ns_explain_put(const struct ns_explain *explain, struct ns_str id,
    struct ns_buf *out);

#endif
