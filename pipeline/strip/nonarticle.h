/*
 * nonarticle.h - pages that are no articles, and nothing is wrong with that.
 */
#ifndef NS_NONARTICLE_H
#define NS_NONARTICLE_H

#include "newsift/doc.h"

/* Was the page fetched from where a site's front page is?  Fails with NS_ESKIP
 * if so; asks what was known before the page was read. */
int ns_nonarticle_front(const struct ns_doc *doc, struct ns_err *err);

/*
 * A page has no article text; its metadata were read.  One that names a day of
 * publication or an author claims to be an article: NS_EINPUT, it should have
 * had a text.  Any other is none: NS_ESKIP, and whether it is for logging in.
 * Returns -1.
 */
int ns_nonarticle_empty(const struct ns_doc *doc, struct ns_err *err);

#endif
