/*
 * furniture.h - lines of a page that are not part of the article.
 */
#ifndef NS_FURNITURE_H
#define NS_FURNITURE_H

#include "line.h"
#include "newsift/strip.h"

/* A line of the file that says what must (want) or must not be furniture. */
struct ns_sample {
	struct ns_str text;
	size_t lineno;
	bool want;
};

/* The examples of a file, in order; *n receives their number. */
const struct ns_sample *ns_furniture_samples(const struct ns_furniture *f,
    size_t *n);

/* "file:line" of a rule in the arena; {NULL, 0} when there is no memory. */
struct ns_str ns_furniture_where(const struct ns_furniture *f, size_t lineno,
    struct ns_arena *arena);

/* Number of rules. */
size_t ns_furniture_count(const struct ns_furniture *f);

/* What the rule that a line matches says. */
struct ns_furniture_match {
	size_t rest;   /* first word behind the matched beginning of the line */
	bool list;     /* it is the heading of a list of links */
	size_t lineno; /* of the rule */
};

/* True, with *match filled, when a rule matches the line. */
bool ns_furniture_match(const struct ns_furniture *f,
    const struct ns_line *line, struct ns_furniture_match *match);

#endif
