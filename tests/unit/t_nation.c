/*
 * t_nation.c - descriptions of places, and of bodies that each country has.
 */
#include "scene.h"

static const char actors[] =
    "<He>\the him his himself\n"
    "<Speech>\tsaid told\n"
    "<Preposition>\tin with of to\n"
    "<Territory>\tcountry state province city village islands\n"
    "<Government>\tgovernment\n"
    "<Parliament>\tparliament\n"
    "<Forces>\tarmy\n"
    "<Ministry>\tministry\n"
    "<Central>\tfederal central\n"
    "<Body>\tministry\n"
    "<Adjective>\tnew local\n"
    "<Verb>\tthe will paid sent that and\n"
    "<OtherOffice>\tprime\n"
    "<Job>\tminister\n"
    "Zed\tZED\tcountry\tZed Land\tiso2=ZE;code=ZED\n"
    "Zedian\tZED\tgroup\tZed Land\tcode=ZED;form=demonym\n"
    "Quill\tQUI\tcountry\tQuill\tiso2=QI;code=QUI\n"
    "Rood\tROO\tcountry\tRood\tiso2=RO;code=ROO\n"
    "Hexham\thexham\tplace\tHexham\tcountry=ZED\n"
    "Ostmark\tostmark\tplace\tOstmark\tcountry=ZED;level=state\n"
    "Westmark\twestmark\tplace\tWestmark\tcountry=ZED;level=province\n"
    "Reed Islands\treed-islands\tplace\tReed Islands\tcountry=QUI\n"
    "Otto Berg\totto-berg\tperson\tOtto Berg\trole=Premier;country=ZED\n"
    "Karl Lang\tkarl-lang\tperson\tKarl Lang\t"
    "role=Governor of Ostmark;country=ZED\n"
    "[Zedian government]\tzed-land-government\torganization\tZed Rule\n"
    "Ostmark House\tgovernment-of-ostmark\torganization\tOstmark House\n"
    "Rood House\tro-government\torganization\tRood House\n";

static const struct scene_row cases[] = {
	{ "a state", "They left Ostmark. The state paid.", "ostmark=state" },
	{ "the last state", "In Ostmark and Westmark the state paid.",
	    "ostmark=state" },
	{ "a province is no state", "They left Westmark. The state paid.", "" },
	{ "a city", "They left Hexham. The city will pay.", "hexham=city" },
	{ "a country, by its people", "A Zedian came. The country paid.",
	    "ZED=country" },
	{ "a word of the name", "They like the Reed Islands. The islands paid.",
	    "reed-islands=islands" },
	{ "the state of something", "In Ostmark the state of the roads is bad.",
	    "" },
	{ "a word that goes on", "In Ostmark the state orchestra played.", "" },
	{ "a state", "In Ostmark a state paid.", "" },
	{ "a known government", "It rained in Zed. The government paid.",
	    "zed-land-government=government" },
	{ "a government of which no lexicon knows",
	    "It rained in Quill. The government paid.",
	    "quill-government=government" },
	{ "its id by the country's short code",
	    "It rained in Rood. The government paid.",
	    "ro-government=government" },
	{ "the country of the town",
	    "It rained in Hexham. The government paid.",
	    "zed-land-government=government" },
	{ "the country named last",
	    "It rained in Zed and in Zed. In Quill the government paid.",
	    "quill-government=government" },
	{ "the country behind it",
	    "It rained in Quill. The government in Hexham paid.",
	    "zed-land-government=government" },
	{ "a central government",
	    "It rained in Zed. The federal government paid.",
	    "zed-land-government=federal government" },
	{ "a local government", "It rained in Zed. The local government paid.",
	    "" },
	{ "a government that goes on",
	    "It rained in Zed. The government spokesman left.", "" },
	{ "no country", "It rained. The government paid.", "" },
	{ "whose government", "Otto Berg, whose government paid, left Quill.",
	    "zed-land-government=government" },
	{ "the government of a state",
	    "Karl Lang, whose government paid, left.",
	    "government-of-ostmark=government" },
	{ "parliament", "In Zed he told parliament that it rained.",
	    "zed-land-parliament=parliament" },
	{ "a parliament", "Zed has a parliament and the sea.", "" },
	{ "the army", "It rained in Zed. The army sent boats.",
	    "zed-land-armed-forces=army" },
	{ "a ministry", "It rained in Zed. The health ministry paid.",
	    "zed-land-health-ministry=health ministry" },
	{ "the ministry of a minister",
	    "It rained in Zed. A health minister left. The ministry paid.",
	    "zed-land-health-ministry=ministry" },
	{ "the ministry again",
	    "In Zed the health ministry paid. The ministry sent rice.",
	    "zed-land-health-ministry=health ministry|"
	    "zed-land-health-ministry=ministry" },
	{ "a country's ministry", "In Zed Quill's health ministry paid.",
	    "quill-health-ministry=health ministry" },
	{ "of its people", "In Quill the Zedian health ministry paid.",
	    "zed-land-health-ministry=health ministry" },
	{ "of a part", "In Zed Ostmark's government paid.",
	    "government-of-ostmark=government" },
	{ "not of a town", "In Zed Hexham's government paid.", "" },
	{ "a ministry of nothing", "It rained in Zed. The ministry paid.", "" },
};

/* In a paragraph without a country it is that of which there was most talk. */
static void
test_most(struct scene *s)
{
	struct ns_str got;

	if (ns_doc_reset(&s->doc, NS_STR("scene"), &s->err) < 0 ||
	    ns_doc_push_para(&s->doc, NS_ROLE_BODY,
		NS_STR("In Quill, Quill and Zed it rained.")) == NULL ||
	    ns_doc_push_para(&s->doc, NS_ROLE_BODY,
		NS_STR("The government paid.")) == NULL ||
	    ns_tokenize(&s->doc, s->tokenizer, &s->err) < 0 ||
	    ns_match(&s->doc, s->matcher, &s->err) < 0)
		exit(1);
	got = scene_hits_of(s, "role", false);
	EQ(got.p, got.n, "quill-government=government",
	    "the country of most talk");
}

int
main(void)
{
	struct scene s;

	scene_open(&s);
	OK(scene_load(&s, "actors.tsv", actors) == 0, "rules");
	scene_roles(&s, cases, NS_LEN(cases));
	test_most(&s);
	scene_close(&s);
	return tap_done();
}
