/*
 * source.h - from a file's bytes to a document's source.
 */
#ifndef NS_SOURCE_H
#define NS_SOURCE_H

#include "input.h"

/* A page, and what whoever sent it says of it. */
struct ns_page_bytes {
	struct ns_str bytes;
	struct ns_str charset; /* a label; empty: nothing is said */
};

/*
 * Set doc->source and doc->format from the bytes of a page, HTML or text.  What
 * was encoded twice is looked for, and undone if o says so.  Pushes metadata:
 *
 *   charset         the encoding, and how it was found
 *   charset-errors  how many U+FFFD had to be put in, when any
 *   mojibake        places encoded twice, when there are enough; its source is
 *                   "content", or "repaired"
 *
 * page   Its bytes must live as long as doc's arena, as the source may be a
 * slice of them.
 *
 * Returns 0; or -1 with NS_EINPUT (empty, or neither HTML nor text) or
 * NS_ENOMEM.
 */
int ns_source_page(struct ns_doc *doc, const struct ns_page_bytes *page,
    const struct ns_input_options *o, struct ns_err *err);

/*
 * The same of a page that may have an HTTP head in front: that is read and left
 * out, and what it says was done to the body is undone.  Metadata: `truncated`
 * when a part of the body is missing.
 */
int ns_source_take(struct ns_doc *doc, struct ns_str bytes,
    const struct ns_input_options *o, struct ns_err *err);

#endif
