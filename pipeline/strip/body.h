/*
 * body.h - which region of a page is the body of the article.
 */
#ifndef NS_BODY_H
#define NS_BODY_H

#include "block.h"

/* Worth of a block as running text: 0 for labels, headings and lists of links.
 */
size_t ns_block_prose(const struct ns_block *b);

/*
 * Set what score.c is to know of every region, and return the index of the one
 * that is the body.  There must be a region.
 *
 * headline  The block that is the page's title (NS_NONE: none is): what stands
 *           above it is not the article.
 */
size_t ns_body_find(struct ns_blocks *blocks, size_t headline);

#endif
