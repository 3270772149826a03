/*
 * jsonld.h - what a page's JSON-LD says of the article.
 */
#ifndef NS_JSONLD_H
#define NS_JSONLD_H

#include "byline.h"
#include "newsift/base.h"

/* Empty where nothing is said.  Text lives in the arena. */
struct ns_jsonld {
	struct ns_arena *arena;
	struct ns_str headline, published, modified, site, url, lang;
	struct ns_names authors;
	bool failed; /* no memory */
};

void ns_jsonld_init(struct ns_jsonld *ld, struct ns_arena *arena);

/*
 * Add what one <script type="application/ld+json"> says.  A value already known
 * is kept.  A script that is not JSON says nothing.
 */
void ns_jsonld_read(struct ns_jsonld *ld, struct ns_str script);

#endif
