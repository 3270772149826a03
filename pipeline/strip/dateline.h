/*
 * dateline.h - the place and date that open a wire story.
 */
#ifndef NS_DATELINE_H
#define NS_DATELINE_H

#include "newsift/base.h"

/*
 * The dateline at the start of a story's first paragraph: "OSLO, March 3
 * (Example Wire)" of "OSLO, March 3 (Example Wire) - The talks ...".  Borrows
 * from lede; empty when there is none.
 */
struct ns_str ns_dateline_of(struct ns_str lede, struct ns_arena *arena);

#endif
