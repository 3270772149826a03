/*
 * nonarticle.h - pages that are no articles, and nothing is wrong with that.
 */
#ifndef NS_NONARTICLE_H
#define NS_NONARTICLE_H

#include "block.h"
#include "gather.h"
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

/* A page whose blocks were scored. */
struct ns_scored {
	const struct ns_blocks *blocks;
	const struct ns_places *places;
	size_t headline; /* NS_NONE: none is */
};

/*
 * Is a page with text a list of other stories, or one for logging in?  Fails
 * with NS_ESKIP if so.  A page that says for machines that it is an article is
 * believed, and when in doubt it is one.
 */
int ns_nonarticle_page(const struct ns_doc *doc, const struct ns_scored *page,
    struct ns_err *err);

#endif
