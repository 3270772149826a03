/*
 * place.h - the places of a page that may hold metadata.
 */
#ifndef NS_PLACE_H
#define NS_PLACE_H

#include "newsift/base.h"

/* In the order in which they are written. */
enum ns_key {
	NS_KEY_TITLE,
	NS_KEY_PUBLISHED,
	NS_KEY_MODIFIED,
	NS_KEY_AUTHOR,
	NS_KEY_SITE,
	NS_KEY_URL,
	NS_KEY_LANG,
	NS_KEY_SECTION,
	NS_KEY_KEYWORD,
	NS_KEY_DESCRIPTION,
	NS_KEYS
};

enum ns_place_kind {
	NS_AT_JSONLD,   /* property of the article's object */
	NS_AT_META,     /* <meta name= or property= or itemprop= content=> */
	NS_AT_ITEMPROP, /* microdata on any element: content, datetime or text
			 */
	NS_AT_LINK,     /* <link rel= href=> */
	NS_AT_REL,      /* text of <a rel=> */
	NS_AT_TIME,     /* <time datetime=>; name: a word of its class, or "" */
	NS_AT_TAG,      /* text of an element; only the first counts */
	NS_AT_CLASS,    /* text of an element named as a byline */
	NS_AT_ATTR      /* attribute of <html> */
};

/* Where a value may stand, and how far it is believed there. */
struct ns_place {
	enum ns_key key;
	enum ns_place_kind kind;
	const char *name;
	int rank; /* smaller is believed first */
};

/* The places, by key and then by rank; *n receives their number. */
const struct ns_place *ns_places_table(size_t *n);

/* Append where a place is, as it is told to a reader: "og:title", "meta
 * author", "json-ld datePublished". */
void ns_place_name(const struct ns_place *place, struct ns_buf *out);

#endif
