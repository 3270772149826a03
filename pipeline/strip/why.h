/*
 * why.h - why a block of a page, or a line of a text, is kept or dropped.
 */
#ifndef NS_WHY_H
#define NS_WHY_H

#include <stdbool.h>

/* In the order of the table in why.c: what is kept first. */
enum ns_why {
	NS_WHY_NONE, /* not decided yet */

	NS_WHY_HEADLINE,
	NS_WHY_TITLE,
	NS_WHY_TEXT,
	NS_WHY_FEW,
	NS_WHY_JSONLD,

	NS_WHY_FURNITURE,
	NS_WHY_ECHO,
	NS_WHY_COUNT,
	NS_WHY_LIST,
	NS_WHY_MENU,
	NS_WHY_ELEMENT,
	NS_WHY_NAMED,
	NS_WHY_HIDDEN,
	NS_WHY_COMMENTS,
	NS_WHY_CAPTION,
	NS_WHY_TEASER,
	NS_WHY_FORM,
	NS_WHY_LINKS,
	NS_WHY_BYLINE,
	NS_WHY_DATE,
	NS_WHY_REPEATED,
	NS_WHY_ABOVE_HEADLINE,
	NS_WHY_ABOVE,
	NS_WHY_END,
	NS_WHY_STORY,
	NS_WHY_OUTSIDE,
	NS_WHY_ALONE,
	NS_WHY_NOTICE,

	NS_WHYS
};

/* True for a reason to keep. */
bool ns_why_keeps(enum ns_why why);

/* The reason in a few words; "" for NS_WHY_NONE. */
const char *ns_why_name(enum ns_why why);

#endif
