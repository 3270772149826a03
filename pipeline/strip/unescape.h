/*
 * unescape.h - character references of HTML.
 */
#ifndef NS_UNESCAPE_H
#define NS_UNESCAPE_H

#include "newsift/base.h"

/*
 * Append s, a text that does not come from the parser, with its character
 * references (&amp; &#8217; &#x2019;) replaced by what they stand for.
 */
void ns_unescape(struct ns_buf *out, struct ns_str s);

#endif
