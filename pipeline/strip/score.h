/*
 * score.h - which blocks of a page are the article.
 */
#ifndef NS_SCORE_H
#define NS_SCORE_H

#include "block.h"

/* What is known of the article from elsewhere on the page. */
struct ns_known {
	struct ns_str title; /* without the site's name; may be empty */
	struct ns_str site;  /* may be empty */
};

/*
 * Say of each block why it is kept or dropped, and set *headline to the index
 * of the block that is the article's headline (NS_NONE when none is).
 */
void ns_blocks_score(struct ns_blocks *blocks, const struct ns_known *known,
    size_t *headline);

#endif
