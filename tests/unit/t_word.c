/*
 * t_word.c - pieces of text between boundaries, by the standard and as tailored
 * to news.  tests/conformance/t_wordbreak.c has the standard's own tests.
 */
#include <string.h>

#include "tap.h"
#include "word.h"

/* Segments joined by '|'; tailored NULL: the same as the standard's. */
static const struct {
	const char *name, *text, *standard, *tailored;
} cases[] = {
	{ "letters and digits", "a1 b_2", "a1| |b_2", NULL },
	{ "apostrophe", "can't 'x'", "can't| |'|x|'", NULL },
	{ "stop between letters", "a.b", "a.b", "a|.|b" },
	{ "stop between digits", "1.5", "1.5", NULL },
	{ "stop between letter and digit", "a.5", "a|.|5", NULL },
	{ "stops", "a.. b", "a|.|.| |b", NULL },
	{ "colon between letters", "a:b", "a:b", "a|:|b" },
	{ "colon between digits", "1:2", "1|:|2", NULL },
	{ "comma", "1,500,x", "1,500|,|x", NULL },
	{ "stop, beyond ASCII", "\xc3\xa9.\xc3\xa9", "\xc3\xa9.\xc3\xa9",
	    "\xc3\xa9|.|\xc3\xa9" },
	{ "stop, half beyond ASCII", "a.\xc3\xa9", "a.\xc3\xa9",
	    "a|.|\xc3\xa9" },
	{ "stop, digits and a mark", "1.5\xcc\x81", "1.5\xcc\x81", NULL },
	{ "narrow no-break space",
	    "a\xe2\x80\xaf"
	    "b",
	    "a\xe2\x80\xaf"
	    "b",
	    "a|\xe2\x80\xaf|b" },
	{ "middle dot", "col\xc2\xb7la", "col\xc2\xb7la", NULL },
	{ "spaces", "a  b", "a|  |b", NULL },
	{ "line ends", "a\r\n\nb", "a|\r\n|\n|b", NULL },
	{ "ends in a mark", "a'", "a|'", NULL },
};

/* What is seen in the first segment. */
static const struct {
	const char *name, *text;
	unsigned want;
} seens[] = {
	{ "letters", "ab.", NS_SEEN_LETTER },
	{ "digits", "12.", NS_SEEN_DIGIT },
	{ "decimals", "1.2", NS_SEEN_DIGIT | NS_SEEN_DOT },
	{ "apostrophe", "a'b'", NS_SEEN_LETTER | NS_SEEN_QUOTE },
	{ "line", "_a", NS_SEEN_LINE | NS_SEEN_LETTER },
	{ "beyond ASCII", "a\xc3\xa9", NS_SEEN_LETTER | NS_SEEN_WIDE },
	{ "curly apostrophe",
	    "a\xe2\x80\x99"
	    "b",
	    NS_SEEN_LETTER | NS_SEEN_WIDE | NS_SEEN_QUOTE },
};

static void
check(struct ns_word (*next)(struct ns_str, size_t), const char *text,
    const char *want, const char *name)
{
	struct ns_str s = ns_str_of(text);
	char got[64];
	size_t n = 0, at = 0, end;

	while (at < s.n) {
		end = next(s, at).end;
		if (n > 0)
			got[n++] = '|';
		memcpy(got + n, s.p + at, end - at);
		n += end - at;
		at = end;
	}
	EQ(got, n, want, name);
}

int
main(void)
{
	size_t i;

	for (i = 0; i < NS_LEN(cases); i++) {
		check(ns_word_at, cases[i].text, cases[i].standard,
		    cases[i].name);
		check(ns_piece_at, cases[i].text,
		    cases[i].tailored != NULL ? cases[i].tailored
					      : cases[i].standard,
		    cases[i].name);
	}
	for (i = 0; i < NS_LEN(seens); i++)
		OK(ns_piece_at(ns_str_of(seens[i].text), 0).seen ==
			seens[i].want,
		    seens[i].name);
	return tap_done();
}
