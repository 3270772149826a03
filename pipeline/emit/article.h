/*
 * article.h - a document as one row.
 */
#ifndef NS_ARTICLE_H
#define NS_ARTICLE_H

#include "newsift/emit.h"

/* Append doc's row; its hits must be in text order. */
void ns_article_put(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out);

#endif
