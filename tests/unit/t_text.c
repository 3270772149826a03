/*
 * t_text.c - white space, typographic marks, words.
 */
#include "tap.h"
#include "text.h"

static const struct {
	const char *name, *text, *want;
} spaces[] = {
	{ "empty", "", "" },
	{ "runs become one", "a \t\n b", "a b" },
	{ "leading dropped", "  a", "a" },
	{ "one trailing stays", "a  ", "a " },
	{ "no-break space",
	    "a\xc2\xa0\xc2\xa0"
	    "b",
	    "a b" },
	{ "ideographic space",
	    "a\xe3\x80\x80"
	    "b",
	    "a b" },
	{ "control characters",
	    "a\x01\x7f"
	    "b",
	    "ab" },
	{ "C1 controls",
	    "a\xc2\x96"
	    "b",
	    "ab" },
	{ "zero width space, BOM",
	    "a\xe2\x80\x8b\xef\xbb\xbf"
	    "b",
	    "ab" },
	{ "soft hyphen",
	    "co\xc2\xad"
	    "operate",
	    "cooperate" },
	{ "joiner stays",
	    "a\xe2\x80\x8d"
	    "b",
	    "a\xe2\x80\x8d"
	    "b" },
};

static const struct {
	const char *name, *text, *want;
} plains[] = {
	{ "quotes", "\xe2\x80\x9cit\xe2\x80\x99s\xe2\x80\x9d", "\"it's\"" },
	{ "dash", "a \xe2\x80\x93 B", "a - B" },
	{ "ellipsis", "on\xe2\x80\xa6", "on..." },
	{ "letters stay", "\xc3\xa9t\xc3\xa9", "\xc3\xa9t\xc3\xa9" },
};

static const struct {
	const char *name, *text;
	bool want;
} stops[] = {
	{ "empty does not stop", "", false },
	{ "full stop", "It ended.", true },
	{ "question", "Why?", true },
	{ "stop and quote", "\"It ended.\xe2\x80\x9d", true },
	{ "stop and brackets", "(It ended.)", true },
	{ "ellipsis stops", "And so\xe2\x80\xa6", true },
	{ "ideographic stop", "\xe7\xbb\x88\xe3\x80\x82", true },
	{ "title", "It goes on", false },
	{ "only quotes", "\"\"", false },
	{ "dash", "It goes on \xe2\x80\x94", false },
};

static void
check_numbers(void)
{
	OK(ns_text_width(NS_STR("a\xc3\xa9")) == 2, "width in characters");
	OK(ns_text_width(NS_STR("\xe4\xb8\xad"
				"a")) == 3,
	    "CJK is double");
	OK(ns_text_words(NS_STR(" a bc  d ")) == 3, "words");
	OK(ns_text_words(NS_STR("")) == 0, "no words");
	OK(ns_text_find(NS_STR("aab"), NS_STR("ab"), 0) == 1, "find");
	OK(ns_text_find(NS_STR("aa"), NS_STR("ab"), 0) == 2, "find nothing");
	OK(ns_text_find(NS_STR("a"), NS_STR("ab"), 0) == 1, "find longer");
}

int
main(void)
{
	struct ns_arena arena;
	struct ns_buf buf;
	size_t i;

	ns_arena_init(&arena);
	for (i = 0; i < NS_LEN(spaces); i++) {
		ns_buf_init(&buf, &arena);
		ns_text_put(&buf, ns_str_of(spaces[i].text));
		EQ(buf.p, buf.n, spaces[i].want, spaces[i].name);
	}
	for (i = 0; i < NS_LEN(plains); i++) {
		ns_buf_init(&buf, &arena);
		ns_text_plain(&buf, ns_str_of(plains[i].text));
		EQ(buf.p, buf.n, plains[i].want, plains[i].name);
	}
	for (i = 0; i < NS_LEN(stops); i++)
		OK(ns_text_stops(ns_str_of(stops[i].text)) == stops[i].want,
		    stops[i].name);
	check_numbers();
	ns_arena_free(&arena);
	return tap_done();
}
