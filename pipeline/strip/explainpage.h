/*
 * explainpage.h - what became of each block of an HTML page.
 */
#ifndef NS_EXPLAINPAGE_H
#define NS_EXPLAINPAGE_H

#include "block.h"
#include "explain.h"
#include "newsift/strip.h"
#include "page.h"

/*
 * Add a verdict for each block, and for each element that was left out with its
 * text, in document order.  blocks must be scored.  Does nothing when explain
 * is NULL.
 */
void ns_explain_page(struct ns_explain *explain, const struct ns_blocks *blocks,
    const struct ns_page *page, const struct ns_furniture *furniture);

#endif
