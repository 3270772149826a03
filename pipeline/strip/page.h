/*
 * page.h - a parsed HTML page.
 */
#ifndef NS_PAGE_H
#define NS_PAGE_H

#include <libxml/tree.h>

#include "hint.h"
#include "newsift/base.h"

struct ns_page {
	xmlDoc *xml;
	const xmlNode *root;   /* the html element */
	struct ns_hints hints; /* to look at its elements with */
};

/*
 * Parse a page.
 *
 * page   Receives it; free with ns_page_free, also after a failure.
 * html   UTF-8; what the page says of its own encoding is not heard.
 * arena  Takes a shorter copy of html for a time.
 *
 * Returns 0; or -1 with NS_EINPUT (no element in it, parser stopped), NS_ELIMIT
 * (too large or too deep) or NS_ENOMEM.
 */
int ns_page_parse(struct ns_page *page, struct ns_str html,
    struct ns_arena *arena, struct ns_err *err);
void ns_page_free(struct ns_page *page);

#endif
