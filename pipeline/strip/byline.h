/*
 * byline.h - names of authors out of bylines.
 */
#ifndef NS_BYLINE_H
#define NS_BYLINE_H

#include "newsift/base.h"

/* Names found, each with white space single. */
struct ns_names {
	struct ns_arena *arena;
	struct ns_str *names;
	size_t n, cap;
	bool failed; /* no memory */
};

/*
 * Add the names of a byline: "By Jane Doe and John Roe, Example Wire" adds two.
 * Addresses, names of agencies and titles, and what is there already are left
 * out.
 */
void ns_byline_put(struct ns_names *names, struct ns_str byline);

/* True when text looks like a person's name: a few words, most with capitals,
 * none that names a newsroom or a post in it. */
bool ns_byline_is_name(struct ns_str text, struct ns_arena *arena);

/* True when text is names of people and nothing else: each of two to four
 * words, all with capitals, no word of a newsroom and no number among them. */
bool ns_byline_is_people(struct ns_str text, struct ns_arena *arena);

/* True when a line of text is a byline: "By Jane Doe", "By JANE DOE, Wire". */
bool ns_byline_is(struct ns_str line, struct ns_arena *arena);

#endif
