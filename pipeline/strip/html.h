/*
 * html.h - an HTML page to metadata and paragraphs.
 */
#ifndef NS_HTML_H
#define NS_HTML_H

#include "explain.h"
#include "newsift/strip.h"

/*
 * Fill doc from doc->source, which is an HTML page in UTF-8.  Returns and
 * errors as ns_strip.
 *
 * explain  Receives a verdict on each block, also when there is no article
 *          text; NULL: nobody asks.
 */
int ns_html(struct ns_doc *doc, const struct ns_furniture *furniture,
    struct ns_explain *explain, struct ns_err *err);

#endif
