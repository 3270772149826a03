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
    "<Job>\tdriver lawyer captain leader minister spokesman spokeswoman\n"
    "<Rank>\tCapt\n"
    "<Honorific>\tMr Mrs\n"
    "<Speech>\tsaid told met\n"
    "<Predicate>\tis was became as\n"
    "<Preposition>\tin with of to\n"
    "<Body>\tagency union company\n"
    "<Firm>\tcompany Ltd\n"
    "<OtherOffice>\tprime\n"
    "<OrgTail>\tLtd Agency\n"
    "Carla Kane\tcarla-kane\tperson\tCarla Kane\trole=Minister of Zed\n"
    "Vera Vane\tvera-vane\tperson\tVera Vane\trole=Prime Minister\n"
    "Rita Rood\trita-rood\tperson\tRita Rood\trole=Leader;country=ROO\n"
    "Vera Lead\tvera-lead\tperson\tVera Lead\trole=Leader;country=ZED\n"
    "[premier|PM]\tpremier\trole\tpremier\tcode=GOV\n"
    "Zed\tZED\tcountry\tZed\tiso2=ZE;code=ZED\n"
    "Zedian\tZED\tgroup\tZed\tcode=ZED;form=demonym\n"
    "Rood\tROO\tcountry\tRood\tiso2=RO;code=ROO\n"
    "[Then|It|She|He|In|But|The|A|Its|Driver]\topener\tgroup\topener\tguard="
    "yes\n";

static const char weights[] = "threshold\t5\n"
			      "given-first\t8\t0\t0\n"
			      "family-last\t5\t0\t0\n"
			      "title-before\t9\t-3\t-3\n"
			      "org-tail\t-4\t9\t-3\n";

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
	{ "somebody else in quotes",
	    "Karl Lang came. \"He is late,\" Anna Berg said.", "karl-lang=He" },
	{ "in single quotes",
	    "\xe2\x80\x98He is late,\xe2\x80\x99 Karl Lang said.", "" },
	{ "who is spoken of in quotes",
	    "Anna Berg came. \"Ute Lang did,\" they say. She left.",
	    "anna-berg=She" },
	{ "the same pronoun again",
	    "Karl Lang came. He told Otto Berg that he left.",
	    "karl-lang=He|karl-lang=he" },
	{ "of the gender for certain",
	    "Anna Berg came. Mrs Zorn and Quill Lang saw her car.",
	    "zorn=her" },
	{ "an age behind the name", "Karl Lang, 50, a driver, came. He left.",
	    "karl-lang=He" },
	{ "a title behind an office", "The lawyer, Mr Zorn, came. He left.",
	    "zorn=He" },
	{ "is behind an office", "The lawyer is Karl Lang. He left.",
	    "karl-lang=He" },
	{ "told by the one behind",
	    "Karl Lang came. He would leave, Karl Lang said.", "karl-lang=He" },
	{ "subject of several", "Karl Lang met Otto Berg when he came.",
	    "karl-lang=he" },
	{ "a lawyer's", "Karl Lang met a lawyer's dog. He left.",
	    "karl-lang=He" },
	{ "too far",
	    "Karl Lang came. It rained. It rained. It rained. It "
	    "rained. He left.",
	    "" },
};

/* Only descriptions are shown, as whom they stand for. */
static const struct scene_row descriptions[] = {
	{ "job in front of the name", "Driver Karl Lang came. The driver left.",
	    "karl-lang=driver" },
	{ "job behind it", "Karl Lang, a driver, came. The driver left.",
	    "karl-lang=driver" },
	{ "job and a comma in front",
	    "Its lawyer, Karl Lang, came. The lawyer left.",
	    "karl-lang=lawyer" },
	{ "the one who was mentioned last",
	    "Driver Karl Lang came. Driver Otto Berg came. The driver left.",
	    "otto-berg=driver" },
	{ "nobody has the job", "Karl Lang came. The driver left.", "" },
	{ "a driver", "Driver Karl Lang came. A driver left.", "" },
	{ "several drivers", "Driver Karl Lang came. The drivers left.", "" },
	{ "the driver of something",
	    "Driver Karl Lang came. The driver of a car left.", "" },
	{ "office of the lexicon", "Carla Kane came. The minister left.",
	    "carla-kane=minister" },
	{ "it comes before the name", "The minister left. Carla Kane came.",
	    "carla-kane=minister" },
	{ "another office", "Vera Vane came. The minister left.", "" },
	{ "word of a body's name", "It is the Zed Agency. The agency grew.",
	    "zed-agency=agency" },
	{ "word beside a body's name",
	    "It is the union Zed Agency. The union grew.", "zed-agency=union" },
	{ "a firm", "It is Zed Ltd. The company grew.", "zed-ltd=company" },
	{ "the firm there is more talk of",
	    "It is Zed Ltd. Then Zed Ltd grew. It met Quill Ltd. The company "
	    "grew.",
	    "zed-ltd=company" },
	{ "no firm", "It is the Zed Agency. The company grew.", "" },
	{ "behind somebody's name, but another's",
	    "It is the union Zed Agency. Karl Lang, who left the union, came.",
	    "zed-agency=union" },
	{ "his own", "Its lawyer, Karl Lang, came. Ute Berg met her lawyer.",
	    "karl-lang=lawyer" },
	{ "her union", "It is the union Zed Agency. Ute Berg left her union.",
	    "zed-agency=union" },
	{ "a short title", "Capt Otto Berg came. The captain left.",
	    "otto-berg=captain" },
	{ "an office by its other name",
	    "Anna Berg, the PM, came. The premier left.",
	    "premier=PM|anna-berg=premier" },
	{ "of a country", "Vera Lead and Rita Rood came. Zed's leader left.",
	    "vera-lead=leader" },
	{ "of its people",
	    "Vera Lead and Rita Rood came. The Zedian leader left.",
	    "vera-lead=leader" },
	{ "of the country behind",
	    "Vera Lead and Rita Rood came. The leader of Zed left.",
	    "vera-lead=leader" },
	{ "of another country", "Vera Lead came. Rood's leader left.", "" },
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
	scene_roles(&s, descriptions, NS_LEN(descriptions));
	test_attrs(&s);
	OK(scene_match(&s, NS_ROLE_HEADLINE, NULL, "Anna Berg says she left") ==
		    0 &&
		pronouns(&s).n == 0,
	    "none in a headline");
	scene_close(&s);
	return tap_done();
}
