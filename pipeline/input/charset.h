/*
 * charset.h - which encoding a page's bytes are in, and the way to UTF-8.
 *
 * In this order: a byte order mark; the label in the first 1024 bytes of an
 * HTML page, read as WHATWG reads it; UTF-8, with hardly a bad byte in it;
 * windows-1252.  A label gives way to text that is valid UTF-8 with letters
 * beyond ASCII, which text in another encoding never is in practice.
 */
#ifndef NS_CHARSET_H
#define NS_CHARSET_H

#include "newsift/doc.h"

/* An encoding: the name WHATWG gives it and how that was found. */
struct ns_charset {
	const char *name;  /* "utf-8", "windows-1252" ... */
	const char *iconv; /* the name iconv knows it by */
	const char *how;   /* "bom", "meta", "content", "fallback" */
	size_t skip;       /* bytes of byte order mark at the start */
};

/* Decide the encoding of bytes; html: look for a label. */
struct ns_charset ns_charset_find(struct ns_str bytes, bool html);

/* The encoding a label stands for (any case, outer space ignored); false and
 * *cs untouched when WHATWG knows no such label. */
bool ns_charset_label(struct ns_str label, struct ns_charset *cs);

/*
 * Convert bytes to UTF-8 in the arena.  What cannot be decoded becomes U+FFFD.
 * Returns 0; or -1 with NS_ENOMEM, or NS_EINPUT when iconv lacks the encoding.
 */
int ns_charset_decode(const struct ns_charset *cs, struct ns_str bytes,
    struct ns_buf *out, struct ns_err *err);

#endif
