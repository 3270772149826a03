/*
 * t_wordbreak.c - the Unicode Consortium's own tests of word boundaries.
 *
 * Debian's unicode-data brings WordBreakTest.txt of Unicode 15.0; libunistring
 * 1.0 has the properties of Unicode 14.0.  The two differ only in characters
 * that are new in 15.0, of which the test has none, so every line must pass.
 * Mixtures of what the rules tell apart are then compared with libunistring's
 * own word breaks.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uniwbrk.h>

#include "tap.h"
#include "word.h"

#define FILE_UCD "/usr/share/unicode/auxiliary/WordBreakTest.txt"

#define BREAK "\xc3\xb7"    /* U+00F7, a boundary */
#define NO_BREAK "\xc3\x97" /* U+00D7, none */

/*
 * Cut the text of a test line at the boundaries found and write it as the
 * line has it, into out.  The code points come from the line.
 */
static void
put_segments(struct ns_str line, struct ns_arena *arena, struct ns_buf *out)
{
	struct ns_str field;
	struct ns_buf text;
	size_t at, off;
	char hex[16];

	ns_buf_init(&text, arena);
	while (ns_str_cut(&line, ' ', &field))
		if (field.n > 0 && (unsigned char)field.p[0] < 0x80)
			ns_buf_putcp(&text,
			    (uint32_t)strtoul(field.p, NULL, 16));
	for (at = off = 0; off < text.n;) {
		ns_buf_puts(out, off == at ? BREAK " " : NO_BREAK " ");
		if (off == at)
			at = ns_word_at(ns_buf_str(&text), at).end;
		snprintf(hex, sizeof(hex), "%04X ",
		    (unsigned)ns_utf8_next(ns_buf_str(&text), &off));
		ns_buf_puts(out, hex);
	}
	ns_buf_puts(out, at == off ? BREAK : NO_BREAK);
	ns_buf_putc(out, '\0');
}

static void
check_line(struct ns_str line, struct ns_arena *arena)
{
	struct ns_buf got, want;

	ns_buf_init(&got, arena);
	ns_buf_init(&want, arena);
	line = ns_str_trim(ns_str_sub(line, 0, ns_str_find(line, '#', 0)));
	if (line.n == 0)
		return;
	ns_buf_put(&want, line);
	ns_buf_putc(&want, '\0');
	put_segments(line, arena, &got);
	EQ(got.p, got.n - 1, want.p, want.p);
}

/* One of each kind of character, more or less. */
static const char *const kinds[] = { "a", "B", "1", "2", "_", ".", "'", ":",
	",", " ", "-", "\"", "\r", "\n", "\xcc\x88", "\xc2\xad", "\xc2\xa0",
	"\xc2\xb7", "\xc3\xa9", "\xd7\x90", "\xd9\xa1", "\xe2\x80\x8d",
	"\xe2\x80\x94", "\xe2\x80\x99", "\xe2\x80\x9d", "\xe2\x80\xaf",
	"\xe3\x83\x86", "\xf0\x9f\x91\xa9", "\xf0\x9f\x87\xa8" };

#define MIX_MAX 10 /* characters */

static bool
same_breaks(struct ns_str s)
{
	char want[4 * MIX_MAX], got[4 * MIX_MAX] = { 0 };
	size_t at = 0;

	u8_wordbreaks((const uint8_t *)s.p, s.n, want);
	want[0] = 1; /* WB1, which it leaves out */
	while (at < s.n) {
		got[at] = 1;
		at = ns_word_at(s, at).end;
	}
	return memcmp(got, want, s.n) == 0;
}

static void
check_mixtures(void)
{
	uint32_t seed = 1;
	char text[4 * MIX_MAX];
	size_t i, k, n, bad = 0;

	for (i = 0; i < 200000; i++) {
		for (n = k = 0; k < 1 + i % MIX_MAX; k++) {
			const char *c;

			seed = seed * 1664525u + 1013904223u;
			c = kinds[(seed >> 8) % NS_LEN(kinds)];
			memcpy(text + n, c, strlen(c));
			n += strlen(c);
		}
		bad += !same_breaks((struct ns_str){ text, n });
	}
	OK(bad == 0, "200000 mixtures");
}

int
main(void)
{
	struct ns_arena arena;
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;
	FILE *fp;

	if ((fp = fopen(FILE_UCD, "r")) == NULL) {
		printf("1..0 # SKIP %s: %s\n", FILE_UCD, strerror(errno));
		return 0;
	}
	ns_arena_init(&arena);
	while ((n = getline(&line, &cap, fp)) > 0) {
		if (tap_tests == 0 && line[0] == '#' &&
		    strstr(line, "WordBreakTest-") != NULL)
			printf("%s", line);
		check_line((struct ns_str){ line, (size_t)n }, &arena);
		ns_arena_reset(&arena);
	}
	OK(feof(fp), "read to its end");
	check_mixtures();
	free(line);
	fclose(fp);
	ns_arena_free(&arena);
	return tap_done();
}
