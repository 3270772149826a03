/*
 * utf8.c - decoding UTF-8 as RFC 3629 defines it.
 */
#include <string.h>

#include "newsift/base.h"

/* Set in a word of eight bytes where one is not ASCII. */
#define HIGH_BITS UINT64_C(0x8080808080808080)

/*
 * Length of the well-formed sequence at p (n > 0 bytes are there), 0 when none
 * is.  *cp receives the code point.  The ranges of the second byte are those
 * of RFC 3629 section 4: no overlong forms, no surrogates, none over 10FFFF.
 */
static size_t
decode(const unsigned char *p, size_t n, uint32_t *cp)
{
	unsigned char lo = 0x80, hi = 0xbf;
	size_t i, len;

	if (p[0] < 0x80) {
		*cp = p[0];
		return 1;
	}
	if (p[0] < 0xc2 || p[0] > 0xf4)
		return 0;
	len = p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : 4;
	if (n < len)
		return 0;
	if (p[0] == 0xe0)
		lo = 0xa0;
	else if (p[0] == 0xed)
		hi = 0x9f;
	else if (p[0] == 0xf0)
		lo = 0x90;
	else if (p[0] == 0xf4)
		hi = 0x8f;
	if (p[1] < lo || p[1] > hi)
		return 0;
	*cp = p[0] & (0x7fu >> len);
	for (i = 1; i < len; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return 0;
		*cp = *cp << 6 | (p[i] & 0x3f);
	}
	return len;
}

uint32_t
ns_utf8_next_(struct ns_str s, size_t *off)
{
	uint32_t cp;
	size_t n;

	n = decode((const unsigned char *)s.p + *off, s.n - *off, &cp);
	*off += n > 0 ? n : 1;
	return n > 0 ? cp : 0xfffd;
}

/* True when the 32 bytes at p are ASCII. */
static bool
all_ascii(const unsigned char *p)
{
	uint64_t w[4];

	memcpy(w, p, sizeof(w));
	return ((w[0] | w[1] | w[2] | w[3]) & HIGH_BITS) == 0;
}

size_t
ns_utf8_check(struct ns_str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t n, i = 0;
	uint64_t word;
	uint32_t cp;

	while (i < s.n) {
		while (s.n - i >= 32 && all_ascii(p + i)) /* most text is */
			i += 32;
		while (s.n - i >= sizeof(word)) {
			memcpy(&word, p + i, sizeof(word));
			if ((word & HIGH_BITS) != 0)
				break;
			i += sizeof(word);
		}
		while (i < s.n && p[i] < 0x80)
			i++;
		if (i == s.n)
			break;
		if ((n = decode(p + i, s.n - i, &cp)) == 0)
			return i;
		i += n;
	}
	return s.n;
}

bool
ns_utf8_boundary(struct ns_str s, size_t off)
{
	if (off >= s.n)
		return off == s.n;
	return ((unsigned char)s.p[off] & 0xc0) != 0x80;
}
