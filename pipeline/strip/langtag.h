/*
 * langtag.h - language tags as pages write them.
 */
#ifndef NS_LANGTAG_H
#define NS_LANGTAG_H

#include "newsift/base.h"

/*
 * Append text as a BCP 47 tag in its usual case: "en_us" gives en-US,
 * "zh-hant-tw" zh-Hant-TW.  Of a list the first tag is taken.  Returns false
 * and appends nothing when text is no tag of a language ("english", "x").
 */
bool ns_langtag_put(struct ns_buf *out, struct ns_str text);

#endif
