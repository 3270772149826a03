/*
 * jsonld.h - what a page's JSON-LD says of the article.
 */
#ifndef NS_JSONLD_H
#define NS_JSONLD_H

#include "byline.h"
#include "newsift/base.h"

/* What one kind of object says.  Empty where nothing is said. */
struct ns_jsonld_facts {
	struct ns_str headline, published, modified, site, url, lang, section,
	    description;
	struct ns_names authors, keywords;
};

/*
 * The article's object and, for what it does not say, the page's (WebPage).
 * Text lives in the arena.
 */
struct ns_jsonld {
	struct ns_arena *arena;
	struct ns_jsonld_facts article, page;
	bool wants_body;    /* set by the caller: body is asked for */
	struct ns_str body; /* articleBody as it is, line breaks and all */
	bool collection;    /* the page says that it is a list of pages */
	bool failed;        /* no memory */
};

void ns_jsonld_init(struct ns_jsonld *ld, struct ns_arena *arena);

/*
 * Add what one <script type="application/ld+json"> says.  A value already known
 * is kept, and an article under another headline than the first is left out: it
 * is another story.  A script that is not JSON says nothing.
 */
void ns_jsonld_read(struct ns_jsonld *ld, struct ns_str script);

#endif
