/*
 * pagejson.c - strings of JSON that may stand inside an HTML page.
 */
#include "pagejson.h"

/* One of ASCII that stands for itself. */
static bool
is_plain(unsigned char c)
{
	return c >= 0x20 && c < 0x7f && c != '"' && c != '\\' && c != '<' &&
	       c != '>' && c != '&';
}

/* U+2028 or U+2029 at i: a line end in a script, but not in JSON. */
static bool
is_line_end(struct ns_str s, size_t i)
{
	return s.n - i >= 3 && memcmp(s.p + i, "\xe2\x80", 2) == 0 &&
	       ((unsigned char)s.p[i + 2] & 0xfe) == 0xa8;
}

void
ns_pagejson_string(struct ns_str s, struct ns_buf *out)
{
	size_t i = 0, from = 0, at;
	unsigned char c;

	ns_buf_putc(out, '"');
	while (i < s.n) {
		c = (unsigned char)s.p[i];
		if (is_plain(c) || (c >= 0x80 && !is_line_end(s, i))) {
			i++;
			continue;
		}
		ns_buf_put(out, ns_str_sub(s, from, i));
		at = i;
		ns_buf_printf(out, "\\u%04x", (unsigned)ns_utf8_next(s, &at));
		i = from = at;
	}
	ns_buf_put(out, ns_str_sub(s, from, s.n));
	ns_buf_putc(out, '"');
}

size_t
ns_pagejson_units(struct ns_str s)
{
	size_t i, n = 0;
	unsigned char c;

	/* A character of four bytes is two units, any other is one. */
	for (i = 0; i < s.n; i++) {
		c = (unsigned char)s.p[i];
		n += (c & 0xc0) != 0x80;
		n += c >= 0xf0;
	}
	return n;
}
