/*
 * t_refer.c - whom pronouns and descriptions stand for, and when for nobody.
 */
#include "scene.h"

static const char actors[] =
    "<Given>\tAnna Karl Otto Ute\n"
    "<GivenMan>\tKarl Otto\n"
    "<GivenWoman>\tAnna Ute\n"
    "<Family>\tBerg Lang Zorn\n"
    "<He>\the him his himself\n"
    "<She>\tshe her hers herself\n"
    "<Man>\tMr spokesman\n"
    "<Woman>\tMrs spokeswoman\n"
    "<Job>\tdriver lawyer spokesman spokeswoman\n"
    "<Honorific>\tMr Mrs\n"
    "<Speech>\tsaid told met\n"
    "<Predicate>\tis was became as\n"
    "<Preposition>\tin with of to\n"
    "[Then|It|She|He|In|But]\topener\tgroup\topener\tguard=yes\n";

static const char weights[] = "threshold\t5\n"
			      "given-first\t8\t0\t0\n"
			      "family-last\t5\t0\t0\n"
			      "title-before\t9\t-3\t-3\n";

/* Only pronouns are shown, as whom they stand for. */
static const struct {
	const char *name, *text, *want;
} cases[] = {
	{ "in the sentence before", "Anna Berg came. She left.",
	    "anna-berg=She" },
	{ "gender of the name", "Anna Berg met Karl Lang. She left. He left.",
	    "anna-berg=She|karl-lang=He" },
	{ "two of a gender", "They saw Anna Berg and Ute Lang. Her car broke.",
	    "" },
	{ "the one who speaks goes on",
	    "Anna Berg said Ute Lang came. She said it rained.",
	    "anna-berg=She" },
	{ "gender of the title", "Mrs Zorn came. He left. She left.",
	    "zorn=She" },
	{ "in its own sentence", "Anna Berg said she came.", "anna-berg=she" },
	{ "himself", "Karl Lang hurt himself, he said.",
	    "karl-lang=himself|"
	    "karl-lang=he" },
	{ "him is another one", "Otto Berg came. Karl Lang told him.",
	    "otto-berg=him" },
	{ "him in another clause", "Karl Lang said that they told him.",
	    "karl-lang=him" },
	{ "somebody unnamed", "Karl Lang came. The driver said he left.", "" },
	{ "what he is", "Karl Lang was a lawyer. He left.", "karl-lang=He" },
	{ "beside the name", "Karl Lang, a lawyer of 50, came. He left.",
	    "karl-lang=He" },
	{ "a spokeswoman is no he", "A spokeswoman for Karl Lang said he left.",
	    "karl-lang=he" },
	{ "named behind", "In his car, Karl Lang slept.", "karl-lang=his" },
	{ "not himself behind", "Otto Berg came. He met Karl Lang.",
	    "otto-berg=He" },
	{ "not in quotes", "\"He is late,\" Karl Lang said.", "" },
	{ "too far",
	    "Karl Lang came. It rained. It rained. It rained. It "
	    "rained. He left.",
	    "" },
};

static struct ns_str
pronouns(struct scene *s)
{
	return scene_hits_of(s, "pronoun", false);
}

/* The attributes of persons and pronouns tell what the text says. */
static void
test_attrs(struct scene *s)
{
	struct ns_str got;

	OK(scene_match(s, NS_ROLE_BODY, NULL,
	       "Anna Berg met Karl Lang. She left.") == 0,
	    "match");
	got = scene_hits(s, true);
	OK(ns_str_find(got, '{', 0) < got.n, "attributes");
	EQ(s->doc.hits[0].attrs.p + s->doc.hits[0].attrs.n - 13, 13,
	    "gender=female", "a pronoun tells the gender");
	OK(!ns_str_ends(s->doc.hits[1].attrs, NS_STR("male")),
	    "a given name does not");
	EQ(s->doc.hits[2].attrs.p, s->doc.hits[2].attrs.n,
	    "mention=pronoun;gender=female", "a pronoun's attributes");
}

int
main(void)
{
	struct scene s;
	struct ns_str got;
	size_t i;

	scene_open(&s);
	OK(scene_load(&s, "actors.tsv", actors) == 0 &&
		scene_load(&s, "names.tsv", weights) == 0,
	    "rules");
	for (i = 0; i < NS_LEN(cases); i++) {
		OK(scene_match(&s, NS_ROLE_BODY, NULL, cases[i].text) == 0,
		    cases[i].name);
		got = pronouns(&s);
		EQ(got.p, got.n, cases[i].want, cases[i].name);
	}
	test_attrs(&s);
	OK(scene_match(&s, NS_ROLE_HEADLINE, NULL, "Anna Berg says she left") ==
		    0 &&
		pronouns(&s).n == 0,
	    "none in a headline");
	scene_close(&s);
	return tap_done();
}
