/*
 * row.c - one record's fields as a line of TSV or JSON.
 */
#include "row.h"

#include <string.h>

#include "newsift/stream.h"

/* Unicode's White_Space beyond ASCII. */
static bool
is_space(uint32_t cp)
{
	return cp == 0x85 || cp == 0xa0 || cp == 0x1680 ||
	       (cp >= 0x2000 && cp <= 0x200a) || cp == 0x2028 || cp == 0x2029 ||
	       cp == 0x202f || cp == 0x205f || cp == 0x3000 ||
	       (cp < 0x80 && ns_ascii_space((char)cp));
}

void
ns_row_squeeze(struct ns_str s, struct ns_buf *out)
{
	size_t at = 0, from;
	bool any = false, gap = false;

	while (at < s.n) {
		from = at;
		if (is_space(ns_utf8_next(s, &at))) {
			gap = any;
			continue;
		}
		if (gap)
			ns_buf_putc(out, ' ');
		ns_buf_put(out, ns_str_sub(s, from, at));
		any = true;
		gap = false;
	}
}

/* RFC 8259 section 7: quote, backslash and control characters are escaped. */
static void
put_json_string(struct ns_str s, struct ns_buf *out)
{
	static const char hex[] = "0123456789abcdef";
	size_t i, from = 0;
	unsigned char c;

	ns_buf_putc(out, '"');
	for (i = 0; i < s.n; i++) {
		c = (unsigned char)s.p[i];
		if (c >= 0x20 && c != '"' && c != '\\')
			continue;
		ns_buf_put(out, ns_str_sub(s, from, i));
		from = i + 1;
		ns_buf_putc(out, '\\');
		if (c >= 0x20) {
			ns_buf_putc(out, (char)c);
			continue;
		}
		ns_buf_puts(out, "u00");
		ns_buf_putc(out, hex[c >> 4]);
		ns_buf_putc(out, hex[c & 15]);
	}
	ns_buf_put(out, ns_str_sub(s, from, s.n));
	ns_buf_putc(out, '"');
}

static void
put_json(const struct ns_field *f, size_t n, struct ns_buf *out)
{
	size_t i;

	for (i = 0; i < n; i++) {
		ns_buf_puts(out, i == 0 ? "{\"" : ",\"");
		ns_buf_puts(out, f[i].name);
		ns_buf_puts(out, "\":");
		if (f[i].kind == NS_FIELD_NUMBER)
			ns_buf_putsize(out, f[i].number);
		else if (f[i].kind == NS_FIELD_NONE)
			ns_buf_puts(out, "null");
		else
			put_json_string(f[i].text, out);
	}
	ns_buf_puts(out, "}\n");
}

static void
put_tsv(const struct ns_field *f, size_t n, struct ns_buf *out)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (i > 0)
			ns_buf_putc(out, '\t');
		if (f[i].kind == NS_FIELD_NUMBER)
			ns_buf_putsize(out, f[i].number);
		else if (f[i].kind == NS_FIELD_TEXT)
			ns_stream_escape(f[i].text, out);
	}
	ns_buf_putc(out, '\n');
}

void
ns_row_put(enum ns_emit_format format, const struct ns_field *fields, size_t n,
    struct ns_buf *out)
{
	if (format == NS_EMIT_JSONL)
		put_json(fields, n, out);
	else
		put_tsv(fields, n, out);
}
