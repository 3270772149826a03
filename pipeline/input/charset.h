/*
 * charset.h - which encoding a page's bytes are in.
 *
 * In this order:
 *
 *   option    the label that the user gave, without a second look
 *   bom       a byte order mark
 *   content   UTF-16 without a mark, known by its NUL bytes
 *   http      the label of the HTTP header that came with the page
 *   meta      the label in the first 1024 bytes of an HTML page, read as
 *             WHATWG reads it
 *   content   UTF-8, with hardly a bad byte in it
 *   fallback  windows-1252
 *
 * The labels of header and page are often wrong, so each gives way to what the
 * bytes show: another label to letters that are UTF-8 as good as all, which no
 * other encoding has by chance; the label utf-8 where more bytes beyond ASCII
 * break UTF-8 than there are whole letters.
 */
#ifndef NS_CHARSET_H
#define NS_CHARSET_H

#include "newsift/base.h"

/* An encoding: the name WHATWG gives it and how that was found. */
struct ns_charset {
	const char *name;  /* "utf-8", "windows-1252" ... */
	const char *iconv; /* the name iconv knows it by */
	const char *how;   /* "option", "bom", "http" ...; "" for a label */
	size_t skip;       /* bytes of byte order mark at the start */
	bool valid;        /* is known to be UTF-8 without a bad byte */
};

/* What is known of a page besides its bytes. */
struct ns_hints {
	bool html;            /* a label may stand in it */
	struct ns_str option; /* labels; empty: none */
	struct ns_str header;
};

/* Decide the encoding of bytes.  An unknown label counts as none. */
struct ns_charset ns_charset_find(struct ns_str bytes,
    const struct ns_hints *hints);

/* The encoding a label stands for (any case, outer space ignored); false and
 * *cs untouched when WHATWG knows no such label. */
bool ns_charset_label(struct ns_str label, struct ns_charset *cs);

/* The value that stands behind a word ("charset") that ends at `at`: charset=x,
 * charset = "x", charset=x;.  Empty when there is none. */
struct ns_str ns_charset_value(struct ns_str s, size_t at);

#endif
