/*
 * sieve.h - drop furniture, and what only echoes it, line by line.
 */
#ifndef NS_SIEVE_H
#define NS_SIEVE_H

#include "line.h"
#include "newsift/strip.h"
#include "why.h"

/*
 * Goes over the lines of a document in order, and remembers the titles that
 * furniture quotes: a line that only repeats one is furniture too.  So are, if
 * `lists` is set, the links of a list below its heading; a page's own markup
 * tells them better.
 */
struct ns_sieve {
	const struct ns_furniture *furniture;
	struct ns_buf buf, title_buf;
	struct ns_line line, title;
	bool lists;   /* set by the caller */
	size_t age;   /* lines since the title */
	size_t links; /* lines that may still be links of a list */

	/* Of the line before, when it was dropped: why, and the line of the
	 * furniture file that says so. */
	enum ns_why why;
	size_t rule;
	size_t title_rule, list_rule; /* where the title, the list came from */
};

/* A sieve that has seen nothing; f may be NULL, and nothing is then dropped. */
void ns_sieve_init(struct ns_sieve *sieve, const struct ns_furniture *f,
    struct ns_arena *arena);

/* True when text, the document's next line or block, is furniture. */
bool ns_sieve_drops(struct ns_sieve *sieve, struct ns_str text);

#endif
