/*
 * buf.c - bytes that grow at the end.
 */
#include <stdio.h>
#include <string.h>

#include "newsift/base.h"

void
ns_buf_init(struct ns_buf *b, struct ns_arena *arena)
{
	memset(b, 0, sizeof(*b));
	b->arena = arena;
}

bool
ns_buf_reserve(struct ns_buf *b, size_t n)
{
	size_t cap;
	char *p;

	if (b->failed || n <= b->cap - b->n)
		return !b->failed;
	b->failed = true;
	if (n > SIZE_MAX / 2 - b->n)
		return false;
	cap = b->cap == 0 ? 64 : b->cap * 2;
	if (cap < b->n + n)
		cap = b->n + n;
	if ((p = ns_arena_stretch(b->arena, b->p, b->cap, cap)) == NULL)
		return false;
	b->p = p;
	b->cap = cap;
	b->failed = false;
	return true;
}

void
ns_buf_put(struct ns_buf *b, struct ns_str s)
{
	/* What is appended may lie in b, which may be about to move. */
	uintptr_t at = (uintptr_t)s.p - (uintptr_t)b->p;

	if (s.n == 0)
		return;
	if (s.n > b->cap - b->n || b->failed) {
		if (!ns_buf_reserve(b, s.n))
			return;
		if (at < b->n)
			s.p = b->p + at;
	}
	memcpy(b->p + b->n, s.p, s.n);
	b->n += s.n;
}

void
ns_buf_puts(struct ns_buf *b, const char *s)
{
	ns_buf_put(b, ns_str_of(s));
}

void
ns_buf_putsize(struct ns_buf *b, size_t n)
{
	size_t rest, digits = 1;
	char *p;

	for (rest = n / 10; rest > 0; rest /= 10)
		digits++;
	if (!ns_buf_reserve(b, digits))
		return;
	b->n += digits;
	p = b->p + b->n;
	do {
		*--p = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0);
}

void
ns_buf_vprintf(struct ns_buf *b, const char *fmt, va_list ap)
{
	va_list again;
	int n;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	/* One more for the NUL, which is written and then forgotten. */
	if (n < 0 || !ns_buf_reserve(b, (size_t)n + 1)) {
		b->failed = true;
		return;
	}
	vsnprintf(b->p + b->n, (size_t)n + 1, fmt, ap);
	b->n += (size_t)n;
}

void
ns_buf_printf(struct ns_buf *b, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	ns_buf_vprintf(b, fmt, ap);
	va_end(ap);
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
