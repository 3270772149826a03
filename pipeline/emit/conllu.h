/*
 * conllu.h - a document as CoNLL-U: sentences of tokens, mentions in the last
 * column.
 */
#ifndef NS_CONLLU_H
#define NS_CONLLU_H

#include "newsift/emit.h"

/* Append doc's sentences; its hits must be in text order. */
void ns_conllu_put(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out);

#endif
