/*
 * plain.h - clean text to paragraphs, byte for byte.
 */
#ifndef NS_PLAIN_H
#define NS_PLAIN_H

#include "newsift/doc.h"

/*
 * Fill doc's paragraphs from doc->source.  The document's text is the source
 * itself, with a newline at its end if there was none: offsets into one are
 * offsets into the other.  Paragraphs are slices that follow each other; white
 * space between two belongs to the first.
 *
 * Returns 0; or -1 with NS_EINPUT (not UTF-8) or NS_ENOMEM.
 */
int ns_plain(struct ns_doc *doc, struct ns_err *err);

#endif
