/*
 * t_buf.c - appending, and what a failed append leaves.
 */
#include <stdint.h>
#include <string.h>

#include "newsift/base.h"
#include "tap.h"

static const struct {
	const char *name;
	uint32_t cp;
	const char *want;
} characters[] = {
	{ "last of one byte", 0x7f, "\x7f" },
	{ "first of two", 0x80, "\xc2\x80" },
	{ "last of two", 0x7ff, "\xdf\xbf" },
	{ "first of three", 0x800, "\xe0\xa0\x80" },
	{ "before the surrogates", 0xd7ff, "\xed\x9f\xbf" },
	{ "first surrogate", 0xd800, "\xef\xbf\xbd" },
	{ "last surrogate", 0xdfff, "\xef\xbf\xbd" },
	{ "behind the surrogates", 0xe000, "\xee\x80\x80" },
	{ "last of three", 0xffff, "\xef\xbf\xbf" },
	{ "first of four", 0x10000, "\xf0\x90\x80\x80" },
	{ "last of all", 0x10ffff, "\xf4\x8f\xbf\xbf" },
	{ "one too far", 0x110000, "\xef\xbf\xbd" },
	{ "far too far", 0xffffffff, "\xef\xbf\xbd" },
};

static const struct {
	size_t n;
	const char *want;
} sizes[] = {
	{ 0, "0" },
	{ 9, "9" },
	{ 10, "10" },
	{ 1234567890, "1234567890" },
#if SIZE_MAX > 0xffffffff
	{ SIZE_MAX, "18446744073709551615" },
#endif
};

static void
check_growth(struct ns_arena *a)
{
	struct ns_buf b;
	size_t i;
	bool ok = true;

	ns_buf_init(&b, a);
	OK(ns_buf_str(&b).n == 0, "empty");
	ns_buf_put(&b, (struct ns_str){ NULL, 0 });
	ns_buf_puts(&b, "");
	OK(b.n == 0 && !b.failed, "nothing appended");
	OK(ns_buf_reserve(&b, 1000) && b.n == 0 && b.cap >= 1000, "room");
	for (i = 0; i < 100000; i++) {
		ns_buf_putc(&b, (char)('a' + i % 26));
		if (i % 10000 == 0)
			ns_arena_alloc(a, 1); /* so that it has to move */
	}
	for (i = 0; i < b.n && ok; i++)
		ok = b.p[i] == (char)('a' + i % 26);
	OK(ok && b.n == 100000 && !b.failed, "a hundred thousand bytes");
	ns_buf_put(&b, ns_buf_str(&b));
	OK(b.n == 200000 && memcmp(b.p, b.p + 100000, 100000) == 0,
	    "appended to itself");
	for (i = 0; i < 4; i++)
		ns_buf_put(&b, ns_buf_str(&b));
	OK(b.n == 3200000 && memcmp(b.p, b.p + 3100000, 100000) == 0,
	    "over and over");
}

static void
check_failure(struct ns_arena *a)
{
	struct ns_str huge = { "x", SIZE_MAX / 2 };
	struct ns_buf b;

	ns_buf_init(&b, a);
	ns_buf_puts(&b, "kept");
	ns_buf_put(&b, huge);
	OK(b.failed, "no room: failed");
	ns_buf_puts(&b, "more");
	ns_buf_putc(&b, 'c');
	ns_buf_putsize(&b, 12);
	ns_buf_putcp(&b, 0xe9);
	OK(b.failed, "stays failed");
	EQ(b.p, b.n, "kept", "what was there before stands, nothing after");
}

int
main(void)
{
	struct ns_arena a;
	struct ns_buf b;
	size_t i;

	ns_arena_init(&a);
	for (i = 0; i < NS_LEN(characters); i++) {
		ns_buf_init(&b, &a);
		ns_buf_putcp(&b, characters[i].cp);
		EQ(b.p, b.n, characters[i].want, characters[i].name);
	}
	for (i = 0; i < NS_LEN(sizes); i++) {
		ns_buf_init(&b, &a);
		ns_buf_putsize(&b, sizes[i].n);
		EQ(b.p, b.n, sizes[i].want, sizes[i].want);
	}
	ns_buf_init(&b, &a);
	ns_buf_putcp(&b, 0);
	OK(b.n == 1 && b.p[0] == '\0', "U+0000 is one byte");
	check_growth(&a);
	check_failure(&a);
	ns_arena_free(&a);
	return tap_done();
}
