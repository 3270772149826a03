/*
 * t_pattern.c - what lexicon patterns stand for, and the case of words.
 */
#include "pattern.h"

#include "tap.h"

/* The phrases of a pattern joined by '/', <what is no context>, a mark before
 * what is no plain word: ~ a stem, C a class; or the complaint. */
static const struct {
	const char *name, *pattern, *want;
} cases[] = {
	{ "one word", "Canada", "Canada" },
	{ "words", "New  York", "New York" },
	{ "alternatives", "[Burma|Myanmar] army", "Burma army/Myanmar army" },
	{ "an alternative of words", "[a b|c] d", "a b d/c d" },
	{ "an empty alternative", "x [a|]", "x a/x" },
	{ "optional", "trade (peace) talks", "trade talks/trade peace talks" },
	{ "two of them", "[a|b] (c)", "a/b/a c/b c" },
	{ "no blank before", "Mac[Donald|donald]", "MacDonald/Macdonald" },
	{ "stem", "~tariff war", "~tariff war" },
	{ "stem inside", "[~trade|x] y", "~trade y/x y" },
	{ "classes", "Chapter <Num> <Noun>", "Chapter CXx CXx" },
	{ "not closed", "[a|b", "a closing ] or ) was expected" },
	{ "not opened", "a]", "a [ or ( was expected before this ] ) or |" },
	{ "nested", "[a|(b)]",
	    "brackets inside brackets do not work; write two lines" },
	{ "context", "{said} Ford {in [A|B]}",
	    "said <Ford> in A/said <Ford> in B" },
	{ "context of several words", "{he or she} runs", "he or she <runs>" },
	{ "context alone", "{a}",
	    "a pattern of at least one word was expected" },
	{ "context left open", "{a b", "a closing } was expected" },
	{ "context not opened", "a}", "a { was expected before this }" },
	{ "context inside", "a {b} c",
	    "nothing was expected after the second {words}" },
	{ "three contexts", "{a} b {c} {d}",
	    "{words} were expected at most once before and once after the "
	    "others" },
	{ "empty option", "a ()", "words were expected between ( and )" },
	{ "nothing left", "(a)",
	    "a pattern of at least one word was expected" },
	{ "class left open", "<Noun", "<Cap> or another class was expected" },
	{ "lone tilde", "a ~ b", "a word was expected after ~" },
	{ "too many", "[1|2|3|4] [1|2|3|4] [1|2|3|4] [1|2|3|4] [1|2|3|4]",
	    "a pattern of at most 512 different phrases was expected; write "
	    "several lines" },
};

static const struct {
	const char *name, *word;
	enum ns_need want;
} words[] = {
	{ "small", "march", NS_NEED_ANY },
	{ "capital", "March", NS_NEED_CAP },
	{ "capitals", "WHO", NS_NEED_CAPS },
	{ "capitals with stops", "U.S.", NS_NEED_CAPS },
	{ "one letter", "J.", NS_NEED_CAP },
	{ "capital inside", "eBay", NS_NEED_ANY },
	{ "two capitals", "McDonald", NS_NEED_CAP },
	{ "accents",
	    "\xc3\x89lys\xc3\xa9"
	    "e",
	    NS_NEED_CAP },
	{ "Greek capitals", "\xce\x91\xce\x92", NS_NEED_CAPS },
	{ "digits before", "3M", NS_NEED_CAP },
	{ "digits alone", "2018", NS_NEED_ANY },
	{ "a mark", ",", NS_NEED_ANY },
};

/* Mark where the words that are no context begin and end. */
static void
put_core(struct ns_buf *out, const struct ns_expander *x, size_t at)
{
	size_t i;

	for (i = 0; i < x->ncores; i++) {
		if (x->cores[i].end == at)
			ns_buf_putc(out, '>');
		if (x->cores[i].begin == at)
			ns_buf_putc(out, '<');
	}
}

static struct ns_str
expand(struct ns_doc *doc, const char *pattern)
{
	static const char signs[] = { ' ', ' ', ' ', '~', 'C' };
	struct ns_expander x;
	struct ns_buf out;
	const char *why;
	size_t i, at, m = 0;

	ns_expander_init(&x, doc);
	if ((why = ns_pattern_expand(&x, ns_str_of(pattern))) != NULL)
		return ns_str_of(why);
	ns_buf_init(&out, &doc->arena);
	for (i = 0; i < doc->nparas; i++) {
		if (i > 0)
			ns_buf_putc(&out, '/');
		for (at = doc->paras[i].begin; at < doc->paras[i].end; at++) {
			put_core(&out, &x, at);
			if (m < x.nmarks && x.marks[m].begin == at)
				ns_buf_putc(&out, signs[x.marks[m++].need]);
			ns_buf_putc(&out, doc->text.p[at]);
		}
		put_core(&out, &x, at);
	}
	return ns_buf_str(&out);
}

int
main(void)
{
	struct ns_doc doc;
	struct ns_str got;
	size_t i;

	ns_doc_init(&doc);
	for (i = 0; i < NS_LEN(cases); i++) {
		if (ns_doc_reset(&doc, NS_STR(""), NULL) < 0)
			return 1;
		got = expand(&doc, cases[i].pattern);
		EQ(got.p, got.n, cases[i].want, cases[i].name);
	}
	for (i = 0; i < NS_LEN(words); i++)
		OK(ns_pattern_case(ns_str_of(words[i].word)) == words[i].want,
		    words[i].name);
	OK(ns_pattern_number(NS_STR("1,500.5")), "a number");
	OK(!ns_pattern_number(NS_STR(",5")), "no number begins with a mark");
	OK(!ns_pattern_number(NS_STR("5th")), "an ordinal is none");
	OK(ns_pattern_ordinal(NS_STR("1,001st")), "an ordinal");
	OK(!ns_pattern_ordinal(NS_STR("5")), "a number is none");
	OK(!ns_pattern_ordinal(NS_STR("th")), "an ending is none");
	ns_doc_free(&doc);
	return tap_done();
}
