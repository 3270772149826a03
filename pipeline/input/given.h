/*
 * given.h - what is known of an article from outside its page: from the
 * archive, feed or mail that it came in.
 */
#ifndef NS_GIVEN_H
#define NS_GIVEN_H

#include "newsift/doc.h"

/*
 * Push metadata that a container gives: bytes that are no UTF-8 become U+FFFD,
 * white space becomes single.  An empty value is left out.
 *
 * Returns 0, or -1 with NS_ENOMEM.
 */
int ns_given_push(struct ns_doc *doc, const char *key, struct ns_str value,
    const char *source);

#endif
