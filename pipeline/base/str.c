/*
 * str.c - byte slices and the few questions asked of them.
 */
#include <string.h>

#include "newsift/base.h"

/* FNV-1a, 64 bits */
#define HASH_START UINT64_C(0xcbf29ce484222325)
#define HASH_TIMES UINT64_C(0x100000001b3)

/* A number of so many decimal digits cannot overflow. */
#define SAFE_DIGITS (2 * sizeof(size_t))

int
ns_str_cmp(struct ns_str a, struct ns_str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n > 0 ? memcmp(a.p, b.p, n) : 0;

	return c != 0 ? c : (a.n > b.n) - (a.n < b.n);
}

bool
ns_str_starts(struct ns_str s, struct ns_str part)
{
	return s.n >= part.n && ns_str_eq(ns_str_sub(s, 0, part.n), part);
}

bool
ns_str_ends(struct ns_str s, struct ns_str part)
{
	return s.n >= part.n &&
	       ns_str_eq(ns_str_sub(s, s.n - part.n, s.n), part);
}

bool
ns_str_caseeq(struct ns_str a, struct ns_str b)
{
	size_t i;

	if (a.n != b.n)
		return false;
	for (i = 0; i < a.n; i++)
		if (ns_ascii_lower(a.p[i]) != ns_ascii_lower(b.p[i]))
			return false;
	return true;
}

bool
ns_str_casestarts(struct ns_str s, struct ns_str part)
{
	return s.n >= part.n && ns_str_caseeq(ns_str_sub(s, 0, part.n), part);
}

struct ns_str
ns_str_trim(struct ns_str s)
{
	while (s.n > 0 && ns_ascii_space(s.p[0])) {
		s.p++;
		s.n--;
	}
	while (s.n > 0 && ns_ascii_space(s.p[s.n - 1]))
		s.n--;
	return s;
}

size_t
ns_str_find(struct ns_str s, char c, size_t from)
{
	const char *hit;

	if (from >= s.n)
		return s.n;
	hit = memchr(s.p + from, c, s.n - from);
	return hit != NULL ? (size_t)(hit - s.p) : s.n;
}

bool
ns_str_cut(struct ns_str *rest, char sep, struct ns_str *field)
{
	size_t at;

	if (rest->p == NULL)
		return false;
	at = ns_str_find(*rest, sep, 0);
	*field = ns_str_sub(*rest, 0, at);
	if (at < rest->n)
		*rest = ns_str_sub(*rest, at + 1, rest->n);
	else
		*rest = (struct ns_str){ NULL, 0 };
	return true;
}

bool
ns_str_size(struct ns_str s, size_t *value)
{
	size_t i, digit, v = 0;

	if (s.n == 0)
		return false;
	for (i = 0; i < s.n; i++) {
		if (!ns_ascii_digit(s.p[i]))
			return false;
		digit = (size_t)(s.p[i] - '0');
		if (i >= SAFE_DIGITS && v > (SIZE_MAX - digit) / 10)
			return false;
		v = v * 10 + digit;
	}
	*value = v;
	return true;
}

uint64_t
ns_str_hash(struct ns_str s)
{
	uint64_t h = HASH_START;
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * HASH_TIMES;
	return h ^ h >> 32; /* the low bits alone are poorly mixed */
}

uint64_t
ns_str_casehash(struct ns_str s)
{
	uint64_t h = HASH_START;
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)ns_ascii_lower(s.p[i])) * HASH_TIMES;
	return h ^ h >> 32;
}
