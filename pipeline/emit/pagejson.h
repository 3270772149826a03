/*
 * pagejson.h - strings of JSON that may stand inside an HTML page.
 */
#ifndef NS_PAGEJSON_H
#define NS_PAGEJSON_H

#include "newsift/base.h"

/*
 * Append s, which is UTF-8, as a JSON string.  Nothing in it can end or begin
 * an element of the page it stands in: < > and & are escaped, and so are what
 * JSON asks for, U+007F and the line ends U+2028 and U+2029.
 */
void ns_pagejson_string(struct ns_str s, struct ns_buf *out);

/* Number of UTF-16 code units of s: what a script counts as its length. */
size_t ns_pagejson_units(struct ns_str s);

#endif
