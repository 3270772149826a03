/*
 * brat.h - a document's mentions as brat standoff annotations of its text.
 */
#ifndef NS_BRAT_H
#define NS_BRAT_H

#include "newsift/emit.h"

/* Append the lines of doc's .ann file; its hits must be in text order. */
void ns_brat_put(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out);

#endif
