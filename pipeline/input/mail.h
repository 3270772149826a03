/*
 * mail.h - a message of mail, or a page that a browser saved as one (MHTML).
 */
#ifndef NS_MAIL_H
#define NS_MAIL_H

#include "input.h"

/* True when bytes begin with the head of a message. */
bool ns_mail_is(struct ns_str bytes);

/*
 * Set doc's source from the message's first part of HTML, else its first text,
 * as ns_source_page does.  Metadata with the source "mail": `title` is its
 * subject.  Of a page that was saved `url` is its address and `crawled` the
 * message's date; of other messages `author` is the sender's name, and
 * `published` that date.
 *
 * bytes  Must live as long as doc's arena.
 *
 * Returns 0; or -1 with NS_ESKIP (there is no text in it), or as
 * ns_source_page.
 */
int ns_mail_take(struct ns_doc *doc, struct ns_str bytes,
    const struct ns_input_options *o, struct ns_err *err);

#endif
