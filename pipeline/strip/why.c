/*
 * why.c - why a block of a page, or a line of a text, is kept or dropped.
 */
#include "why.h"

/* newsift(1) explains each. */
static const char *const names[NS_WHYS] = {
	[NS_WHY_NONE] = "",

	[NS_WHY_HEADLINE] = "headline",
	/* The headline stands nowhere on the page: the metadata has it. */
	[NS_WHY_TITLE] = "title",
	[NS_WHY_TEXT] = "text",
	/* Hardly prose, but there is nothing else. */
	[NS_WHY_FEW] = "all there is",
	[NS_WHY_JSONLD] = "json-ld",

	[NS_WHY_FURNITURE] = "furniture",
	[NS_WHY_ECHO] = "repeats furniture",
	[NS_WHY_COUNT] = "numbers below furniture",
	[NS_WHY_LIST] = "list below furniture",
	[NS_WHY_MENU] = "menu",
	[NS_WHY_ELEMENT] = "element",
	[NS_WHY_NAMED] = "named",
	[NS_WHY_HIDDEN] = "hidden",
	[NS_WHY_COMMENTS] = "comments or cookies",
	[NS_WHY_CAPTION] = "caption",
	[NS_WHY_TEASER] = "teaser",
	[NS_WHY_FORM] = "form",
	[NS_WHY_LINKS] = "mostly links",
	[NS_WHY_BYLINE] = "byline",
	[NS_WHY_DATE] = "date line",
	[NS_WHY_REPEATED] = "title repeated",
	[NS_WHY_ABOVE_HEADLINE] = "above the headline",
	[NS_WHY_ABOVE] = "above the text",
	[NS_WHY_END] = "after the end",
	[NS_WHY_STORY] = "another story",
	[NS_WHY_OUTSIDE] = "outside the body",
	[NS_WHY_ALONE] = "heading without text",
	[NS_WHY_NOTICE] = "less than json-ld",
};

bool
ns_why_keeps(enum ns_why why)
{
	return why > NS_WHY_NONE && why < NS_WHY_FURNITURE;
}

const char *
ns_why_name(enum ns_why why)
{
	return names[why];
}
