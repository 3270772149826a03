/*
 * t_line.c - lines as words and marks: words joined by '|', marks in brackets.
 */
#include "line.h"
#include "tap.h"

static const struct {
	const char *name, *text, *want;
} cases[] = {
	{ "empty", "", "" },
	{ "words and marks", "READ MORE: Who pays?",
	    "READ|MORE|[:]|Who|pays|[?]" },
	{ "apostrophe joins", "It\xe2\x80\x99s here", "It's|here" },
	{ "quotes do not", "'it is'", "[']|it|is|[']" },
	{ "numbers", "1,204 at 10.5%", "1,204|at|10.5|[%]" },
	{ "accents",
	    "caf\xc3\xa9 \xc3\x9c"
	    "ber",
	    "caf\xc3\xa9|\xc3\x9c"
	    "ber" },
	{ "sign", "\xc2\xa9 2019", "[\xc2\xa9]|2019" },
	{ "ellipsis", "on\xe2\x80\xa6", "on|[.]|[.]|[.]" },
	{ "text ends in a word", "cut", "cut" },
};

int
main(void)
{
	struct ns_arena arena;
	struct ns_buf buf, out;
	struct ns_line line;
	size_t i, k;

	ns_arena_init(&arena);
	ns_buf_init(&buf, &arena);
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_line_cut(&line, ns_str_of(cases[i].text), &buf);
		ns_buf_init(&out, &arena);
		for (k = 0; k < line.n; k++) {
			ns_buf_puts(&out, k > 0 ? "|" : "");
			ns_buf_puts(&out, line.words[k].mark ? "[" : "");
			ns_buf_put(&out, line.words[k].text);
			ns_buf_puts(&out, line.words[k].mark ? "]" : "");
		}
		EQ(out.p, out.n, cases[i].want, cases[i].name);
	}
	OK(ns_word_month(NS_STR("Sept")) == 9, "abbreviated month");
	OK(ns_word_month(NS_STR("marched")) == 0, "not a month");
	OK(ns_word_capital(NS_STR("\xc3\x89t\xc3\xa9")), "accented capital");
	OK(!ns_word_caps(NS_STR("A")), "one letter is not in capitals");
	ns_arena_free(&arena);
	return tap_done();
}
