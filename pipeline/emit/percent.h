/*
 * percent.h - text where white space and marks cannot stand.
 */
#ifndef NS_PERCENT_H
#define NS_PERCENT_H

#include "newsift/base.h"

/* Append s with ASCII white space, controls, '%' and each of `marks` as %XX. */
void ns_percent_put(struct ns_str s, const char *marks, struct ns_buf *out);

#endif
