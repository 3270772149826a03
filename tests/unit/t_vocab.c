/*
 * t_vocab.c - tables and definitions, patterns written with them, numbers.
 */
#include "newsift/base.h"
#include "tap.h"
#include "vocab.h"

/* A line's rest and the message it gives; "" when it is taken in. */
static const struct {
	const char *name, *rest, *want;
} tables[] = {
	{ "row", "mon May=05", "" },
	{ "no name", "", "a name in small letters was expected" },
	{ "no rows", "empty", "WORD=VALUE was expected" },
	{ "no word", "mon =05", "WORD=VALUE was expected" },
	{ "no value", "mon May", "WORD=VALUE was expected" },
	{ "digit in the name", "mon2 May=05",
	    "a name in small letters was expected" },
	{ "numbers before", "num May=05",
	    "the same keyword as before for this name was expected" },
};

static const struct {
	const char *name, *pattern, *want;
} patterns[] = {
	{ "blank", "a  b", "a(?:[\\s\\x{a0}\\x{2009}\\x{202f}]++)b" },
	{ "apostrophe", "o'clock", "o['\\x{2018}\\x{2019}]clock" },
	{ "hyphen", "a-b", "a[-\\x{2010}\\x{2011}]b" },
	{ "class stays", "[a -b]", "[a -b]" },
	{ "escape stays", "\\-\\x{2013}", "\\-\\x{2013}" },
	{ "count stays", "a{2}", "a{2}" },
	{ "group's head stays", "(?i-s:x)", "(?i-s:x)" },
	{ "reset before a name", "\\K{sea}", "\\K(?:summer)" },
	{ "definition", "{d}", "(?:x|y)" },
	{ "longer words first", "{dow}", "(?:(?-i:M)onday|(?-i:M)on\\.?)" },
	{ "unknown name", "{nosuch}", "!{nosuch" },
	{ "unclosed", "{dow", "!{dow" },
};

static const struct {
	const char *name, *text, *want;
} numbers[] = {
	{ "digits", "21", "21" },
	{ "thousands", "1,500", "1500" },
	{ "decimals", "2.5", "2.5" },
	{ "more decimals than are kept", "1.23456", "1.234" },
	{ "ordinal", "21st", "21" },
	{ "fraction", "2 1/2", "2.5" },
	{ "word", "two", "2" },
	{ "two words", "twenty-two", "22" },
	{ "hundreds", "two hundred and two", "202" },
	{ "hundred alone", "hundred", "100" },
	{ "thousands in words", "two thousand", "2000" },
	{ "whole of it", "a few", "X" },
	{ "capitals", "Twenty Two", "22" },
	{ "no number", "dog", "-" },
	{ "nothing", "", "-" },
	{ "divided by nothing", "1/0", "-" },
	{ "too large", "99999999999999999999", "-" },
};

static const struct {
	const char *name, *text, *want;
} folds[] = {
	{ "capitals and stops", "A.M.", "am" },
	{ "hyphen", "twenty-one", "twenty one" },
	{ "blanks", "  a   b ", "a b" },
	{ "line break and hard blank",
	    "a\nb\xc2\xa0"
	    "c",
	    "a b c" },
	{ "curly apostrophe", "Year\xe2\x80\x99s", "year's" },
	{ "other letters stay", "\xc3\x89t\xc3\xa9", "\xc3\x89t\xc3\xa9" },
};

static void
fill(struct ns_vocab *v, struct ns_arena *a)
{
	ns_vocab_add_table(v, a, NS_STR("dow Mon.=1 Monday=1"), false);
	ns_vocab_add_table(v, a, NS_STR("sea summer=SU"), false);
	ns_vocab_add_table(v, a,
	    NS_STR("num two=2 twenty=20 hundred=*100 thousand=*1000 and=0 "
		   "a_few=X"),
	    true);
	ns_vocab_add_define(v, a, NS_STR("d x"));
	ns_vocab_add_define(v, a, NS_STR("d y"));
}

static void
expand(const struct ns_vocab *v, size_t i, struct ns_buf *b)
{
	struct ns_str at = { NULL, 0 };

	if (ns_vocab_expand(v, ns_str_of(patterns[i].pattern), b, &at) !=
	    NULL) {
		b->n = 0;
		ns_buf_putc(b, '!');
		ns_buf_put(b, at);
	}
}

int
main(void)
{
	struct ns_vocab v = { 0 };
	struct ns_arena a;
	struct ns_buf b;
	const char *why;
	size_t i;

	ns_arena_init(&a);
	fill(&v, &a);
	for (i = 0; i < NS_LEN(tables); i++) {
		why = ns_vocab_add_table(&v, &a, ns_str_of(tables[i].rest),
		    false);
		why = why == NULL ? "" : why;
		EQ(why, strlen(why), tables[i].want, tables[i].name);
	}
	for (i = 0; i < NS_LEN(patterns); i++) {
		ns_buf_init(&b, &a);
		expand(&v, i, &b);
		EQ(b.p, b.n, patterns[i].want, patterns[i].name);
	}
	for (i = 0; i < NS_LEN(numbers); i++) {
		ns_buf_init(&b, &a);
		if (!ns_vocab_number(ns_vocab_find(&v, NS_STR("num")),
			ns_str_of(numbers[i].text), &b))
			ns_buf_puts(&b, "-");
		EQ(b.p, b.n, numbers[i].want, numbers[i].name);
	}
	for (i = 0; i < NS_LEN(folds); i++) {
		ns_buf_init(&b, &a);
		ns_vocab_fold(ns_str_of(folds[i].text), &b);
		EQ(b.p, b.n, folds[i].want, folds[i].name);
	}
	ns_arena_free(&a);
	return tap_done();
}
