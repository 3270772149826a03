/*
 * idrow.h - a row for each id that a document mentions.
 */
#ifndef NS_IDROW_H
#define NS_IDROW_H

#include "newsift/emit.h"

/* Append doc's rows; its hits must be in text order. */
void ns_idrow_put(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out);

#endif
