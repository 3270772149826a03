/*
 * source.h - from a file's bytes to a document's source.
 */
#ifndef NS_SOURCE_H
#define NS_SOURCE_H

#include "input.h"

/*
 * Set doc->source and doc->format from the bytes of a page, HTML or text.  An
 * HTTP header in front is read and left out; what was encoded twice is looked
 * for, and undone if o says so.  Pushes metadata:
 *
 *   charset         the encoding, and how it was found
 *   charset-errors  how many U+FFFD had to be put in, when any
 *   mojibake        places encoded twice, when there are enough; its source is
 *                   "content", or "repaired"
 *
 * bytes  Must live as long as doc's arena, of which the source may be a slice.
 *
 * Returns 0; or -1 with NS_EINPUT (empty, or neither HTML nor text) or
 * NS_ENOMEM.
 */
int ns_source_take(struct ns_doc *doc, struct ns_str bytes,
    const struct ns_input_options *o, struct ns_err *err);

#endif
