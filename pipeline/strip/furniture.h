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

/* Number of rules. */
size_t ns_furniture_count(const struct ns_furniture *f);

/*
 * Line number of the rule that line matches; 0 when none does.  *rest receives
 * the index of the first word behind the matched beginning of the line.
 */
size_t ns_furniture_match(const struct ns_furniture *f,
    const struct ns_line *line, size_t *rest);

/*
 * Goes over the lines of a document in order, and remembers the titles that
 * furniture quotes: a line that only repeats one is furniture too.
 */
struct ns_sieve {
	const struct ns_furniture *furniture;
	struct ns_buf buf, title_buf;
	struct ns_line line, title;
	size_t age; /* lines since the title */
};

/* A sieve that has seen nothing; f may be NULL, and nothing is then dropped. */
void ns_sieve_init(struct ns_sieve *sieve, const struct ns_furniture *f,
    struct ns_arena *arena);

/* True when text, the document's next line or block, is furniture. */
bool ns_sieve_drops(struct ns_sieve *sieve, struct ns_str text);

#endif
