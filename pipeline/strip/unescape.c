/*
 * unescape.c - character references of HTML.
 */
#include "unescape.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* Code point of a numeric reference's digits; 0 when there is none. */
static uint32_t
numeric(struct ns_str s)
{
	uint32_t cp = 0, base = 10, d;
	size_t i = 0;
	char c;

	if (s.n > 0 && (s.p[0] == 'x' || s.p[0] == 'X')) {
		base = 16;
		i = 1;
	}
	for (; i < s.n && cp <= 0x10ffff; i++) {
		c = ns_ascii_lower(s.p[i]);
		if (ns_ascii_digit(c))
			d = (uint32_t)(c - '0');
		else if (c >= 'a' && c <= 'f')
			d = (uint32_t)(c - 'a' + 10);
		else
			return 0;
		if (d >= base)
			return 0;
		cp = cp * base + d;
	}
	return cp;
}

/* Code point of the reference "&...;" whose inside is s; 0: none. */
static uint32_t
reference(struct ns_str s)
{
	const htmlEntityDesc *entity;
	char name[16];

	if (s.n > 0 && s.p[0] == '#')
		return numeric(ns_str_sub(s, 1, s.n));
	if (s.n == 0 || s.n >= sizeof(name))
		return 0;
	memcpy(name, s.p, s.n);
	name[s.n] = '\0';
	if (strcmp(name, "apos") == 0)
		return '\'';
	entity = htmlEntityLookup((const xmlChar *)name);
	return entity == NULL ? 0 : entity->value;
}

void
ns_unescape(struct ns_buf *out, struct ns_str s)
{
	size_t i = 0, end;
	uint32_t cp;

	while (i < s.n) {
		cp = 0;
		end = i;
		/* No reference is longer than this. */
		while (s.p[i] == '&' && end < s.n && end < i + 16 &&
		       s.p[end] != ';')
			end++;
		if (end > i && end < s.n && s.p[end] == ';')
			cp = reference(ns_str_sub(s, i + 1, end));
		if (cp != 0) {
			ns_buf_putcp(out, cp);
			i = end + 1;
		} else {
			ns_buf_putc(out, s.p[i++]);
		}
	}
}
