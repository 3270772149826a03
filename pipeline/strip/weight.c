/*
 * weight.c - every number that decides what of a page is the article.
 */
#include "weight.h"

const size_t ns_weights[NS_WEIGHTS] = {
	/* Shorter text is a label, a button or a name. */
	[NS_W_MIN_PROSE] = 25,
	/* From here on a paragraph is surely prose. */
	[NS_W_SOLID] = 80,
	/* A byline or a date is no longer than this. */
	[NS_W_MAX_CREDIT] = 150,
	/* Longer text beside a picture is a paragraph. */
	[NS_W_MAX_CAPTION] = 150,
	/* So much prose it takes to make up for a label before it ... */
	[NS_W_LABEL_COST] = 40,
	/* ... and for a link, which is surer to lead elsewhere. */
	[NS_W_LINK_COST] = 80,
	/* So much prose is the article, whatever stands before it. */
	[NS_W_MAX_DEBT] = 2000,
	/* What stands around a form belongs to it up to so much text. */
	[NS_W_MAX_FORM] = 300,
	/* A page with less is a shell that a script fills: what its JSON-LD
	 * holds counts, if that is more. */
	[NS_W_OWN_TEXT] = 80,
	/* A teaser is shorter than the shortest of articles. */
	[NS_W_FRONT_TEASER] = 400,

	/* Name, post and date: a byline has no more lines. */
	[NS_W_MAX_CREDIT_LINES] = 3,
	/* A list of stories has so many links to them ... */
	[NS_W_FRONT_LINKS] = 6,
	/* ... and so many teasers, unless it has none. */
	[NS_W_FRONT_RUNS] = 4,

	/* Running text has few links, a list of stories many. */
	[NS_W_MAX_LINKED] = 50,
	/* A block that is nearly all link leads to something else. */
	[NS_W_MAX_LINK_TEXT] = 80,
	/* A list at the end, half linked: other stories, not facts. */
	[NS_W_MAX_LIST_LINKED] = 35,
	/* A heading that is a link to its story. */
	[NS_W_HEAD_LINKED] = 80,

	/* A region with more of the page is no furniture, whatever its name:
	 * classes of the body element name everything there is. */
	[NS_W_JUNK_SHARE] = 40,
	/* The same for comments, which may be longer than the article. */
	[NS_W_COMMENT_SHARE] = 85,
	/* A linked heading with more text than this is part of the article. */
	[NS_W_TEASER_SHARE] = 20,
	/* A form with more of the text stands within a short article. */
	[NS_W_FORM_SHARE] = 20,
	/* Go down into a region while next to nothing is lost ... */
	[NS_W_STAY_SHARE] = 85,
	/* ... or while one that is named as the body holds most. */
	[NS_W_BODY_SHARE] = 60,
};
