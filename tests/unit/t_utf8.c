/*
 * t_utf8.c - well-formed and ill-formed UTF-8, as RFC 3629 tells them apart.
 */
#include <string.h>

#include "newsift/base.h"
#include "tap.h"

/* Bytes, the offset of the first bad one, and the code points they decode to
 * ('?' for U+FFFD), one a hexadecimal number. */
static const struct {
	const char *name, *bytes;
	size_t bad;
	const char *points;
} cases[] = {
	{ "empty", "", 0, "" },
	{ "ASCII", "ab", 2, "61 62 " },
	{ "two bytes", "\xc3\xa9", 2, "e9 " },
	{ "three bytes", "\xe2\x82\xac", 3, "20ac " },
	{ "four bytes", "\xf0\x9f\x93\xb0", 4, "1f4f0 " },
	{ "first of each length", "\xc2\x80\xe0\xa0\x80\xf0\x90\x80\x80", 9,
	    "80 800 10000 " },
	{ "last of each length", "\x7f\xdf\xbf\xef\xbf\xbf\xf4\x8f\xbf\xbf", 10,
	    "7f 7ff ffff 10ffff " },
	{ "around the surrogates", "\xed\x9f\xbf\xee\x80\x80", 6,
	    "d7ff e000 " },
	{ "overlong slash, two bytes", "\xc0\xaf", 0, "? ? " },
	{ "overlong, C1", "\xc1\xbf", 0, "? ? " },
	{ "overlong slash, three bytes", "\xe0\x80\xaf", 0, "? ? ? " },
	{ "overlong, largest of three", "\xe0\x9f\xbf", 0, "? ? ? " },
	{ "overlong slash, four bytes", "\xf0\x80\x80\xaf", 0, "? ? ? ? " },
	{ "overlong, largest of four", "\xf0\x8f\xbf\xbf", 0, "? ? ? ? " },
	{ "first surrogate", "\xed\xa0\x80", 0, "? ? ? " },
	{ "last surrogate", "\xed\xbf\xbf", 0, "? ? ? " },
	{ "over 10FFFF", "\xf4\x90\x80\x80", 0, "? ? ? ? " },
	{ "five-byte form", "\xf8\x88\x80\x80\x80", 0, "? ? ? ? ? " },
	{ "never a byte", "\xfe\xff", 0, "? ? " },
	{ "lone continuation", "a\x80", 1, "61 ? " },
	{ "cut after one of two", "a\xc3", 1, "61 ? " },
	{ "cut after two of three", "a\xe2\x82", 1, "61 ? ? " },
	{ "cut after three of four", "a\xf0\x9f\x93", 1, "61 ? ? ? " },
	{ "lead then letter", "\xc3(", 0, "? 28 " },
	{ "lead, one, then letter", "\xe2\x82(", 0, "? ? 28 " },
	{ "bad byte behind eight good ones", "abcdefgh\xff", 8,
	    "61 62 63 64 65 66 67 68 ? " },
	{ "bad byte in the second word", "abcdefghij\xffklmnop", 10,
	    "61 62 63 64 65 66 67 68 69 6a ? 6b 6c 6d 6e 6f 70 " },
};

static void
show_points(struct ns_str s, char *got)
{
	uint32_t cp;
	size_t at = 0, n = 0;

	while (at < s.n) {
		cp = ns_utf8_next(s, &at);
		if (cp == 0xfffd)
			n += (size_t)snprintf(got + n, 12, "? ");
		else
			n += (size_t)snprintf(got + n, 12, "%x ", (unsigned)cp);
	}
	got[n] = '\0';
}

/* Every code point goes out and comes back. */
static void
check_all(void)
{
	struct ns_arena a;
	struct ns_buf b;
	uint32_t cp;
	size_t at;
	bool ok = true;

	ns_arena_init(&a);
	ns_buf_init(&b, &a);
	for (cp = 0; cp <= 0x10ffff && ok; cp++) {
		if (cp >= 0xd800 && cp <= 0xdfff)
			continue;
		b.n = at = 0;
		ns_buf_putcp(&b, cp);
		ok = ns_utf8_check(ns_buf_str(&b)) == b.n &&
		     ns_utf8_next(ns_buf_str(&b), &at) == cp && at == b.n;
	}
	OK(ok, "every code point there and back");
	ns_arena_free(&a);
}

static void
check_boundary(void)
{
	struct ns_str s = NS_STR("a\xe2\x82\xac");

	OK(ns_utf8_boundary(s, 0) && ns_utf8_boundary(s, 1) &&
		!ns_utf8_boundary(s, 2) && !ns_utf8_boundary(s, 3) &&
		ns_utf8_boundary(s, 4),
	    "boundaries");
	OK(!ns_utf8_boundary(s, 5), "beyond the end is none");
	OK(ns_utf8_boundary(NS_STR(""), 0), "the end of nothing is one");
}

int
main(void)
{
	char got[256];
	struct ns_str s;
	size_t i;

	for (i = 0; i < NS_LEN(cases); i++) {
		s = ns_str_of(cases[i].bytes);
		OK(ns_utf8_check(s) == cases[i].bad, cases[i].name);
		show_points(s, got);
		EQ(got, strlen(got), cases[i].points, cases[i].name);
	}
	check_all();
	check_boundary();
	return tap_done();
}
