/*
 * buf.c - bytes that grow at the end.
 */
#include <string.h>

#include "newsift/base.h"

void
ns_buf_init(struct ns_buf *b, struct ns_arena *arena)
{
	memset(b, 0, sizeof(*b));
	b->arena = arena;
}

/* Room for n more bytes. */
static bool
reserve(struct ns_buf *b, size_t n)
{
	size_t cap;
	char *p;

	if (b->failed || n <= b->cap - b->n)
		return !b->failed;
	b->failed = true;
	if (n > SIZE_MAX / 2 - b->n)
		return false;
	cap = b->cap < 128 ? 256 : b->cap * 2;
	if (cap < b->n + n)
		cap = b->n + n;
	if ((p = ns_arena_grow(b->arena, b->p, b->cap, cap)) == NULL)
		return false;
	b->p = p;
	b->cap = cap;
	b->failed = false;
	return true;
}

void
ns_buf_put(struct ns_buf *b, struct ns_str s)
{
	if (s.n == 0 || !reserve(b, s.n))
		return;
	memcpy(b->p + b->n, s.p, s.n);
	b->n += s.n;
}

void
ns_buf_puts(struct ns_buf *b, const char *s)
{
	ns_buf_put(b, ns_str_of(s));
}

void
ns_buf_putc(struct ns_buf *b, char c)
{
	if (reserve(b, 1))
		b->p[b->n++] = c;
}

void
ns_buf_putsize(struct ns_buf *b, size_t n)
{
	char digits[3 * sizeof(n)];
	size_t at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0);
	ns_buf_put(b, (struct ns_str){ digits + at, sizeof(digits) - at });
}

void
ns_buf_putcp(struct ns_buf *b, uint32_t cp)
{
	char c[4];
	size_t n = 0;

	if (cp > 0x10ffff || (cp >= 0xd800 && cp <= 0xdfff))
		cp = 0xfffd;
	if (cp < 0x80) {
		c[n++] = (char)cp;
	} else if (cp < 0x800) {
		c[n++] = (char)(0xc0 | cp >> 6);
	} else if (cp < 0x10000) {
		c[n++] = (char)(0xe0 | cp >> 12);
		c[n++] = (char)(0x80 | (cp >> 6 & 0x3f));
	} else {
		c[n++] = (char)(0xf0 | cp >> 18);
		c[n++] = (char)(0x80 | (cp >> 12 & 0x3f));
		c[n++] = (char)(0x80 | (cp >> 6 & 0x3f));
	}
	if (cp >= 0x80)
		c[n++] = (char)(0x80 | (cp & 0x3f));
	ns_buf_put(b, (struct ns_str){ c, n });
}

struct ns_str
ns_buf_str(const struct ns_buf *b)
{
	return (struct ns_str){ b->p, b->n };
}
