/*
 * feed.h - the items of an RSS or Atom file, one at a time.
 *
 * RSS 0.9x, 1.0 and 2.0, Atom 1.0.  An item's text is its `content:encoded` or
 * `content`, else its `description` or `summary`.
 */
#ifndef NS_FEED_H
#define NS_FEED_H

#include "input.h"

struct ns_feed;

/* True when a file that begins so is a feed. */
bool ns_feed_is(struct ns_str head);

/*
 * Open the feed in feed->source, as ns_source_page sets it; it is taken over
 * even if this fails, and its id is the file's name.
 *
 * Returns 0, or -1 with NS_ENOMEM.  Free with ns_feed_free.
 */
int ns_feed_new(struct ns_feed **out, struct ns_doc *feed, struct ns_err *err);
void ns_feed_free(struct ns_feed *feed);

/*
 * Make the next item into doc, whose id is the file's name, '#' and the number
 * of the item.  What the feed says of it is among the metadata.
 *
 * Returns 1; 0 at the end; or -1: the item is skipped (NS_ESKIP: it has no
 * text), or NS_EINPUT: it cannot be read.
 */
int ns_feed_next(struct ns_feed *feed, struct ns_doc *doc, struct ns_err *err);

/* Where the next '<' stands, at or behind `at`, that is in no comment and no
 * section of text; xml.n when there is none. */
size_t ns_feed_markup(struct ns_str xml, size_t at);

/* Append XML to out with each '&' as "&amp;" that begins nothing which every
 * reader of XML knows: "&nbsp;" and "Q&A" are no XML, but are in many feeds. No
 * entity that the file itself declares is left, either. */
void ns_feed_mend(struct ns_str xml, struct ns_buf *out);

#endif
