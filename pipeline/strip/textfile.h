/*
 * textfile.h - a page saved as text, or wire copy, to metadata and paragraphs.
 */
#ifndef NS_TEXTFILE_H
#define NS_TEXTFILE_H

#include "explain.h"
#include "newsift/strip.h"

/*
 * Fill doc from doc->source, which is text in UTF-8 with furniture among it.
 * Returns and errors as ns_strip.
 */
int ns_textfile(struct ns_doc *doc, const struct ns_furniture *furniture,
    struct ns_explain *explain, struct ns_err *err);

#endif
