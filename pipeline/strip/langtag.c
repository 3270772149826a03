/*
 * langtag.c - language tags as pages write them (RFC 5646).
 */
#include "langtag.h"

/* The subtag at the start of s, letters and digits. */
static size_t
subtag(struct ns_str s, bool *letters)
{
	size_t i;

	*letters = true;
	for (i = 0;
	     i < s.n && (ns_ascii_alpha(s.p[i]) || ns_ascii_digit(s.p[i])); i++)
		*letters &= ns_ascii_alpha(s.p[i]);
	return i;
}

/* RFC 5646, 2.1.1: a region in capitals, a script with one. */
static void
put_subtag(struct ns_buf *out, struct ns_str tag, bool letters)
{
	size_t i;
	char c;

	ns_buf_putc(out, '-');
	for (i = 0; i < tag.n; i++) {
		c = ns_ascii_lower(tag.p[i]);
		if (letters && (tag.n == 2 || (tag.n == 4 && i == 0)))
			c = ns_ascii_upper(c);
		ns_buf_putc(out, c);
	}
}

bool
ns_langtag_put(struct ns_buf *out, struct ns_str text)
{
	bool letters;
	size_t i, n;

	text = ns_str_trim(text);
	n = subtag(text, &letters);
	if ((n != 2 && n != 3) || !letters ||
	    (n < text.n && text.p[n] != '-' && text.p[n] != '_' &&
		text.p[n] != ',' && text.p[n] != ';' && text.p[n] != '.'))
		return false;
	for (i = 0; i < n; i++)
		ns_buf_putc(out, ns_ascii_lower(text.p[i]));
	text = ns_str_sub(text, n, text.n);
	while (text.n > 1 && (text.p[0] == '-' || text.p[0] == '_')) {
		text = ns_str_sub(text, 1, text.n);
		n = subtag(text, &letters);
		/* A single letter opens an extension. */
		if (n < 2 || n > 8)
			break;
		put_subtag(out, ns_str_sub(text, 0, n), letters);
		text = ns_str_sub(text, n, text.n);
	}
	return true;
}
