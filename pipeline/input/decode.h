/*
 * decode.h - from a page's bytes to UTF-8.
 */
#ifndef NS_DECODE_H
#define NS_DECODE_H

#include "charset.h"

/* A page in UTF-8. */
struct ns_decoded {
	struct ns_arena *arena; /* set by the caller: where text may go */
	struct ns_str text;
	size_t errors; /* how many U+FFFD had to be put in */
};

/*
 * Convert bytes to UTF-8, without the byte order mark.  What cannot be decoded
 * becomes U+FFFD.  Bytes that are UTF-8 are not copied: out->text is then a
 * slice of them.
 *
 * Returns 0; or -1 with NS_ENOMEM, or NS_EINPUT when iconv lacks the encoding.
 */
int ns_decode(const struct ns_charset *cs, struct ns_str bytes,
    struct ns_decoded *out, struct ns_err *err);

/* The same of bytes that should be UTF-8: a name, a value.  Returns 0, or -1
 * when there is no memory. */
int ns_decode_utf8(struct ns_arena *arena, struct ns_str bytes,
    struct ns_str *text);

#endif
