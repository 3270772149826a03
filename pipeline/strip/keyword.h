/*
 * keyword.h - what a page says it is about.
 */
#ifndef NS_KEYWORD_H
#define NS_KEYWORD_H

#include "byline.h"
#include "gather.h"

/*
 * Add the keywords of the most believed place that has any, each once.  Lists
 * are cut at ';' or, without one, at ','; several article:tag, or several
 * strings of JSON-LD, are a keyword each.  Labels that a system made for itself
 * are left out.  Check words->failed.
 *
 * Returns the place; NULL when there are none.
 */
const struct ns_place *ns_keywords_find(struct ns_names *words,
    const struct ns_places *at);

#endif
