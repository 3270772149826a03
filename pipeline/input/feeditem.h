/*
 * feeditem.h - one item of a feed: from its elements to a document.
 */
#ifndef NS_FEEDITEM_H
#define NS_FEEDITEM_H

#include <libxml/tree.h>

#include "newsift/doc.h"

/* How a text is to be read. */
enum ns_feed_markup { NS_FEED_TEXT, NS_FEED_HTML, NS_FEED_XHTML };

struct ns_feed_text {
	struct ns_str s;
	enum ns_feed_markup markup;
};

#define NS_FEED_AUTHORS 8

/* What is known of an item. */
struct ns_feed_item {
	struct ns_arena *arena;   /* where its strings are */
	struct ns_str site, lang; /* the feed's */
	struct ns_str title, link, guid, published, modified;
	struct ns_str authors[NS_FEED_AUTHORS];
	size_t nauthors;
	struct ns_feed_text content, summary;
	bool failed; /* no memory */
};

/* Take what the elements within an item's element say; *item must have an
 * arena, and else be as far empty as nothing is known. */
void ns_feed_item_read(struct ns_feed_item *item, xmlNode *element);

/* All text within an element, trimmed, in the item's arena. */
struct ns_str ns_feed_read_text(struct ns_feed_item *item, xmlNode *node);

/* The language (xml:lang) that holds for an element, the same way. */
struct ns_str ns_feed_read_lang(struct ns_feed_item *item, xmlNode *node);

/* Is it an element of this name?  A prefix is left out: feeds choose it. */
bool ns_feed_named(const xmlNode *node, const char *name);

/*
 * Set doc's source to the item's text, as HTML, and push what is known of it.
 * Returns 0; or -1 with NS_ESKIP (it has no text) or NS_ENOMEM.
 */
int ns_feed_item_put(const struct ns_feed_item *item, struct ns_doc *doc,
    struct ns_err *err);

#endif
