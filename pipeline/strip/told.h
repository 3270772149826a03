/*
 * told.h - the text of a page that shows none: what its JSON-LD holds.
 */
#ifndef NS_TOLD_H
#define NS_TOLD_H

#include "block.h"
#include "gather.h"
#include "newsift/strip.h"

/* The region of a block that stands in no element of the page. */
#define NS_TOLD NS_NONE

/*
 * When the blocks that are kept are hardly any text, and the page's JSON-LD has
 * an articleBody that is more, drop them and add its lines as blocks: kept, but
 * for furniture.  blocks must be scored, places ended; else nothing changes.
 *
 * Returns 0, or -1 with NS_ENOMEM.
 */
int ns_told_add(struct ns_blocks *blocks, const struct ns_places *places,
    const struct ns_furniture *furniture, struct ns_err *err);

#endif
