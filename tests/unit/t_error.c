/*
 * t_error.c - messages: one line, never longer than their space, never cut
 * inside a character.
 */
#include <string.h>

#include "newsift/base.h"
#include "tap.h"

#define ROOM (sizeof(((struct ns_err *)0)->msg) - 1)

/* A message of `ascii` letters and then as many two-byte (three, four) letters
 * as make `total` bytes or one letter more. */
static const struct {
	const char *name, *letter;
	size_t ascii, total;
} cuts[] = {
	{ "fits", "\xc3\xa9", 0, 200 },
	{ "fits to the last byte", "a", 0, ROOM },
	{ "one byte too long", "a", 0, ROOM + 1 },
	{ "far too long", "a", 0, 5000 },
	{ "two-byte letters", "\xc3\xa9", 0, 600 },
	{ "two-byte letters, odd", "\xc3\xa9", 1, 600 },
	{ "three-byte letters", "\xe2\x82\xac", 0, 600 },
	{ "three-byte letters, and one", "\xe2\x82\xac", 1, 600 },
	{ "three-byte letters, and two", "\xe2\x82\xac", 2, 600 },
	{ "four-byte letters", "\xf0\x9f\x93\xb0", 0, 600 },
	{ "four-byte letters, and one", "\xf0\x9f\x93\xb0", 1, 600 },
	{ "four-byte letters, and two", "\xf0\x9f\x93\xb0", 2, 600 },
	{ "four-byte letters, and three", "\xf0\x9f\x93\xb0", 3, 600 },
};

static void
check_cut(size_t i, struct ns_arena *a)
{
	size_t n, len = strlen(cuts[i].letter);
	struct ns_err err;
	struct ns_buf b;
	struct ns_str msg;

	ns_buf_init(&b, a);
	for (n = 0; n < cuts[i].ascii; n++)
		ns_buf_putc(&b, 'a');
	while (b.n < cuts[i].total)
		ns_buf_puts(&b, cuts[i].letter);
	ns_buf_putc(&b, '\0');
	ns_fail(&err, NS_EIO, "%s", b.p);
	msg = ns_str_of(err.msg);
	if (b.n - 1 <= ROOM) {
		EQ(msg.p, msg.n, b.p, cuts[i].name);
		return;
	}
	OK(ns_utf8_check(msg) == msg.n && msg.n <= ROOM &&
		msg.n + len > ROOM - 3 && ns_str_ends(msg, NS_STR("...")) &&
		memcmp(msg.p, b.p, msg.n - 3) == 0,
	    cuts[i].name);
}

int
main(void)
{
	struct ns_arena a;
	struct ns_err err;
	size_t i;

	OK(ns_fail(NULL, NS_EIO, "nobody listens") == -1, "without an err");
	OK(ns_fail(&err, NS_ERULE, "%s:%d: %s", "a.tsv", 3, "no id") == -1 &&
		err.code == NS_ERULE,
	    "code");
	EQ(err.msg, strlen(err.msg), "a.tsv:3: no id", "message");
	ns_fail(&err, NS_EIO, "two\nlines\r\n");
	EQ(err.msg, strlen(err.msg), "two lines  ", "line breaks are spaces");
	ns_fail(&err, NS_EIO, "%s", "");
	EQ(err.msg, strlen(err.msg), "", "empty");
	ns_arena_init(&a);
	for (i = 0; i < NS_LEN(cuts); i++)
		check_cut(i, &a);
	ns_arena_free(&a);
	return tap_done();
}
