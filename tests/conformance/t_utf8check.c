/*
 * t_utf8check.c - well-formedness as libunistring sees it: every sequence of
 * one and two bytes, and every one of three and four bytes at the edges of the
 * ranges in table 3-7 of the Unicode Standard.
 */
#include <unistr.h>

#include "newsift/base.h"
#include "tap.h"

static const unsigned char edges[] = { 0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f,
	0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef,
	0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xf8, 0xff };

/* Do both find the same first bad byte, or none, and the same code points? */
static bool
agree(const unsigned char *bytes, size_t n)
{
	struct ns_str s = { (const char *)bytes, n };
	const uint8_t *bad = u8_check(bytes, n);
	size_t good = bad == NULL ? n : (size_t)(bad - bytes), at = 0;
	ucs4_t want;
	uint32_t got;

	if (ns_utf8_check(s) != good)
		return false;
	while (at < good) {
		u8_mbtouc(&want, bytes + at, n - at);
		got = ns_utf8_next(s, &at);
		if (got != want)
			return false;
	}
	return at == good && (at == n || ns_utf8_next(s, &at) == 0xfffd);
}

/* All sequences of n bytes out of some values. */
static bool
check_all(const unsigned char *values, size_t nvalues, size_t n)
{
	unsigned char bytes[4];
	size_t i, k, total = 1;

	for (k = 0; k < n; k++)
		total *= nvalues;
	for (i = 0; i < total; i++) {
		size_t rest = i;

		for (k = 0; k < n; k++) {
			bytes[k] = values[rest % nvalues];
			rest /= nvalues;
		}
		if (!agree(bytes, n))
			return false;
	}
	return true;
}

int
main(void)
{
	unsigned char all[256];
	size_t i;

	for (i = 0; i < sizeof(all); i++)
		all[i] = (unsigned char)i;
	OK(check_all(all, sizeof(all), 1), "every byte");
	OK(check_all(all, sizeof(all), 2), "every two bytes");
	OK(check_all(edges, sizeof(edges), 3), "three bytes at the edges");
	OK(check_all(edges, sizeof(edges), 4), "four bytes at the edges");
	return tap_done();
}
