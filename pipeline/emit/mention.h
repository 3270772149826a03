/*
 * mention.h - a row a mention, and the row that a failed document has.
 */
#ifndef NS_MENTION_H
#define NS_MENTION_H

#include "newsift/emit.h"

/* Append doc's rows; its hits must be in text order. */
void ns_mention_put(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out);

#endif
