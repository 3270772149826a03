/*
 * row.c - one record's fields as a line of TSV or JSON.
 */
#include "row.h"

#include <string.h>

#include "columns.h"
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

/* Nothing to squeeze, as far as a look at the bytes can tell: no character
 * beyond ASCII begins as one of the spaces does. */
static bool
is_squeezed(struct ns_str s)
{
	bool space = true;
	unsigned char c;
	size_t i;

	for (i = 0; i < s.n; i++) {
		c = (unsigned char)s.p[i];
		if (c == ' ' && space)
			return false;
		space = c == ' ';
		if ((c < ' ' && ns_ascii_space((char)c)) || c == 0xc2 ||
		    (c >= 0xe1 && c <= 0xe3))
			return false;
	}
	return !space || s.n == 0;
}

struct ns_str
ns_row_squeeze(struct ns_str s, struct ns_buf *room)
{
	size_t at = 0, from;
	bool gap = false;

	if (is_squeezed(s))
		return s;
	room->n = 0;
	while (at < s.n) {
		from = at;
		if (is_space(ns_utf8_next(s, &at))) {
			gap = room->n > 0;
			continue;
		}
		if (gap)
			ns_buf_putc(room, ' ');
		ns_buf_put(room, ns_str_sub(s, from, at));
		gap = false;
	}
	return ns_buf_str(room);
}

bool
ns_row_has_space(struct ns_str s)
{
	size_t at = 0;

	while (at < s.n)
		if (is_space(ns_utf8_next(s, &at)))
			return true;
	return false;
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

/* The number of the i-th column to write. */
static size_t
chosen(const struct ns_emitter *em, size_t i)
{
	return em->ncolumns > 0 ? em->columns[i] : i;
}

static void
put_json(const struct ns_emitter *em, const struct ns_field *fields, size_t n,
    struct ns_buf *out)
{
	const struct ns_str *names = ns_columns_of(em->rows).names;
	const struct ns_field *f;
	size_t i;

	for (i = 0; i < n; i++) {
		f = &fields[chosen(em, i)];
		ns_buf_puts(out, i == 0 ? "{\"" : ",\"");
		ns_buf_put(out, names[chosen(em, i)]);
		ns_buf_puts(out, "\":");
		if (f->kind == NS_FIELD_NUMBER)
			ns_buf_putsize(out, f->number);
		else if (f->kind == NS_FIELD_NONE)
			ns_buf_puts(out, "null");
		else
			put_json_string(f->text, out);
	}
	ns_buf_puts(out, "}\n");
}

/* A spreadsheet takes the field for a formula or a quoted one, or for one that
 * is guarded already.  A tab or return at its begin may be dropped before it
 * looks. */
static bool
wants_guard(struct ns_str text)
{
	return text.n > 0 && text.p[0] != '\0' &&
	       strchr("=+-@\t\r\"'", text.p[0]) != NULL;
}

static void
put_tsv(const struct ns_emitter *em, const struct ns_field *fields, size_t n,
    struct ns_buf *out)
{
	const struct ns_field *f;
	size_t i;

	for (i = 0; i < n; i++) {
		f = &fields[chosen(em, i)];
		if (i > 0)
			ns_buf_putc(out, '\t');
		if (f->kind == NS_FIELD_NUMBER) {
			ns_buf_putsize(out, f->number);
		} else if (f->kind == NS_FIELD_TEXT) {
			if (em->spreadsheet && wants_guard(f->text))
				ns_buf_putc(out, '\'');
			ns_stream_escape(f->text, out);
		}
	}
	ns_buf_putc(out, '\n');
}

void
ns_row_put(const struct ns_emitter *em, const struct ns_field *fields,
    struct ns_buf *out)
{
	size_t n = em->ncolumns > 0 ? em->ncolumns : ns_columns_of(em->rows).n;

	if (em->format == NS_EMIT_JSONL)
		put_json(em, fields, n, out);
	else
		put_tsv(em, fields, n, out);
}
