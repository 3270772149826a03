/*
 * hint.h - what the names of an element say of the text within.
 */
#ifndef NS_HINT_H
#define NS_HINT_H

#include <libxml/tree.h>

#include "newsift/base.h"

enum ns_hint {
	NS_HINT_BODY = 1 << 0,     /* named as the body of an article */
	NS_HINT_ARTICLE = 1 << 1,  /* an article, or the page's main part */
	NS_HINT_JUNK = 1 << 2,     /* named as something beside the article */
	NS_HINT_HIDDEN = 1 << 3,   /* not shown to a reader */
	NS_HINT_BYLINE = 1 << 4,   /* author, date and the like */
	NS_HINT_CAPTION = 1 << 5,  /* caption or credit of a picture */
	NS_HINT_COMMENTS = 1 << 6, /* comments of readers, notes on cookies: may
				      be longer than the article */
	NS_HINT_EMBED = 1 << 7,    /* a quoted post: outweighs JUNK */
	NS_HINT_AD = 1 << 8        /* JUNK that sells something */
};

#define NS_HINT_SLOTS 512

/* The known words, ready to be looked up.  Treat as private. */
struct ns_hints {
	struct ns_hint_slot {
		struct ns_str word;
		unsigned hint;
	} slots[NS_HINT_SLOTS];
	size_t longest; /* bytes of the longest word */
};

/* Fill hints with the known words.  Cannot fail. */
void ns_hints_init(struct ns_hints *hints);

/* Hints of an element, or'ed: its class, id and so on, and its own name. */
unsigned ns_hints_of(const struct ns_hints *hints, const xmlNode *node);

/* Append what on an element gave one of the hints `wanted`: "class=sidebar". */
void ns_hints_tell(const struct ns_hints *hints, const xmlNode *node,
    unsigned wanted, struct ns_buf *out);

#endif
