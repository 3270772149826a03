/*
 * mime.h - how mail writes what is not ASCII (RFC 2045, RFC 2047).
 */
#ifndef NS_MIME_H
#define NS_MIME_H

#include "newsift/base.h"

/* Append what s stands for; what is not as it should be is passed on, or left
 * out of base64. */
void ns_mime_quoted(struct ns_str s, struct ns_buf *out);
void ns_mime_base64(struct ns_str s, struct ns_buf *out);

/* Append the value of a field in UTF-8: its encoded words (=?utf-8?Q?...?=)
 * decoded, those that cannot be left as they are. */
void ns_mime_words(struct ns_str value, struct ns_buf *out);

#endif
