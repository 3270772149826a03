/*
 * letter.c - the few questions that tokenizing asks of a character.
 *
 * ASCII is answered here; the rest by libunistring.
 */
#include "letter.h"

#include <unictype.h>

bool
ns_is_invisible(uint32_t cp)
{
	return cp == 0xad || cp == 0x180e || cp == 0x200e || cp == 0x200f ||
	       (cp >= 0x202a && cp <= 0x202e) ||
	       (cp >= 0x2060 && cp <= 0x2064) ||
	       (cp >= 0x2066 && cp <= 0x206f) || cp == 0xfeff;
}

bool
ns_is_blank(uint32_t cp)
{
	if (cp <= ' ' || (cp >= 0x7f && cp <= 0xa0))
		return true; /* controls are of use to nobody */
	if (cp < 0x1680)
		return cp == 0xad;
	return cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200d) || cp == 0x2028 ||
	       cp == 0x2029 || cp == 0x202f || cp == 0x205f || cp == 0x3000 ||
	       ns_is_invisible(cp);
}

size_t
ns_skip_blank(struct ns_str s, size_t off)
{
	size_t next = off;

	while (off < s.n) {
		if (s.p[off] > ' ' && s.p[off] < 0x7f)
			break;
		if (!ns_is_blank(ns_utf8_next(s, &next)))
			break;
		off = next;
	}
	return off;
}

enum ns_case
ns_case_at(struct ns_str s, size_t off)
{
	uint32_t cp;

	if (off >= s.n)
		return NS_CASE_MARK;
	if (s.p[off] >= 'a' && s.p[off] <= 'z')
		return NS_CASE_LOWER;
	if (s.p[off] >= 'A' && s.p[off] <= 'Z')
		return NS_CASE_UPPER;
	if ((unsigned char)s.p[off] < 0x80)
		return NS_CASE_MARK;
	cp = ns_utf8_next(s, &off);
	if (uc_is_property_lowercase(cp))
		return NS_CASE_LOWER;
	if (uc_is_property_uppercase(cp) || uc_is_property_titlecase(cp))
		return NS_CASE_UPPER;
	return uc_is_property_alphabetic(cp) ? NS_CASE_NONE : NS_CASE_MARK;
}

size_t
ns_apostrophe_at(struct ns_str s, size_t off)
{
	if (off >= s.n)
		return 0;
	if (s.p[off] == '\'')
		return 1;
	s = ns_str_sub(s, off, s.n);
	return ns_str_starts(s, NS_STR("\xe2\x80\x99")) ||
		       ns_str_starts(s, NS_STR("\xe2\x80\x98"))
		   ? 3
		   : 0;
}

size_t
ns_currency_at(struct ns_str s, size_t off)
{
	size_t next = off;

	if (off >= s.n)
		return 0;
	if ((unsigned char)s.p[off] < 0x80)
		return s.p[off] == '$';
	if (!uc_is_property_currency_symbol(ns_utf8_next(s, &next)))
		return 0;
	return next - off;
}

bool
ns_digit_at(struct ns_str s, size_t off)
{
	return off < s.n && ns_ascii_digit(s.p[off]);
}
