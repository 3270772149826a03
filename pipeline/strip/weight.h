/*
 * weight.h - every number that decides what of a page is the article.
 *
 * Values and reasons stand in weight.c.
 */
#ifndef NS_WEIGHT_H
#define NS_WEIGHT_H

#include <stddef.h>

enum ns_weight {
	/* characters */
	NS_W_MIN_PROSE,
	NS_W_SOLID,
	NS_W_MAX_CREDIT,
	NS_W_MAX_CAPTION,
	NS_W_LABEL_COST,
	NS_W_LINK_COST,
	NS_W_MAX_DEBT,
	NS_W_MAX_FORM,
	NS_W_OWN_TEXT,
	NS_W_FRONT_TEASER,

	/* blocks */
	NS_W_MAX_CREDIT_LINES,
	NS_W_FRONT_LINKS,
	NS_W_FRONT_RUNS,

	/* percent of a block's characters that are links */
	NS_W_MAX_LINKED,
	NS_W_MAX_LINK_TEXT,
	NS_W_MAX_LIST_LINKED,
	NS_W_HEAD_LINKED,

	/* percent of a region's worth */
	NS_W_JUNK_SHARE,
	NS_W_COMMENT_SHARE,
	NS_W_TEASER_SHARE,
	NS_W_FORM_SHARE,
	NS_W_STAY_SHARE,
	NS_W_BODY_SHARE,

	NS_WEIGHTS
};

extern const size_t ns_weights[NS_WEIGHTS];

#endif
