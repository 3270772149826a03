/*
 * t_lexicon.c - what a lexicon finds in a text.
 */
#include "scene.h"

static const char actors[] =
    "# countries\n"
    "Canada\tCAN\tcountry\tCanada\tcode=CAN\n"
    "[U.S.|United States|US]\tUSA\tcountry\tUnited States\n"
    "Mexico\tMEX\tcountry\tMexico\n"
    "New Mexico\tnew-mexico\tplace\tNew Mexico\n"
    "Gulf of Mexico\tgulf\tplace\tGulf of Mexico\tguard=yes\n"
    "Turkey\tTUR\tcountry\tTurkey\n"
    "WHO\twho\torganization\tWorld Health Organization\n"
    "prime minister\tprime-minister\trole\tprime minister\n"
    "vice president\tvice-president\trole\tvice president\n"
    "Bank of <Cap>\tbank-of\torganization\tBank of\n"
    "[C\xc3\xb4te|Cote] d'Ivoire\tCIV\tcountry\tIvory Coast\n"
    "Highway <Num>\thighway\tplace\tHighway\n"
    "<Day>\tMonday Tuesday\n"
    "<Ord>\tfirst\n"
    "<Ord> <Day> Club\tclub\torganization\tClub\n"
    "Ford\tford\torganization\tFord\n"
    "Ford Foundation\tford-foundation\torganization\tFord Foundation\n"
    "{[said|Sir]} Ford\tmr-ford\tperson\tHarrison Ford\n"
    "Ford {said}\tmr-ford\tperson\tHarrison Ford\n";

static const char issues[] =
    "~tariff\ttrade-tariffs\ttrade\ttariffs\n"
    "~trade [~deal|~agreement]\ttrade-deals\ttrade\ttrade deals\n"
    "Canada [dairy|milk]\tdairy\tagriculture\tdairy\n";

static const struct {
	const char *name, *text, *want;
} cases[] = {
	{ "nothing", "Nothing happened here.", "" },
	{ "a word", "Talks in Canada went on.", "CAN=Canada" },
	{ "a capital is wanted", "They ate turkey in canada.", "" },
	{ "capitals will do for a capital", "CANADA", "CAN=CANADA" },
	{ "capitals are wanted", "Who asked the WHO?", "who=WHO" },
	{ "small letters match any", "Prime Minister and PRIME MINISTER",
	    "prime-minister=Prime Minister|prime-minister=PRIME MINISTER" },
	{ "an abbreviation", "in the U.S. and the US", "USA=U.S.|USA=US" },
	{ "at a sentence's end", "It left the U.S.", "USA=U.S." },
	{ "a hyphen divides", "the U.S.-Mexico deal", "USA=U.S.|MEX=Mexico" },
	{ "a hyphen is a space", "the vice-president",
	    "vice-president=vice-"
	    "president" },
	{ "a dash is not", "the vice - president", "" },
	{ "longest first", "In New Mexico, not Mexico",
	    "new-mexico=New Mexico|MEX=Mexico" },
	{ "a guard", "the Gulf of Mexico", "" },
	{ "possessive", "Canada's", "CAN=Canada" },
	{ "not across sentences", "It was New. Mexico won.", "MEX=Mexico" },
	{ "a class", "the Bank of Zork said", "bank-of=Bank of Zork" },
	{ "a class wants its kind", "the Bank of england", "" },
	{ "numbers", "on Highway 401 south", "highway=Highway 401" },
	{ "classes of our own", "the First Monday Club, the 2nd Tuesday Club",
	    "club=First Monday Club|club=2nd Tuesday Club" },
	{ "their words want their capitals", "the first monday Club", "" },
	{ "curly apostrophe", "in C\xc3\xb4te d\xe2\x80\x99Ivoire",
	    "CIV=C\xc3\xb4te d\xe2\x80\x99Ivoire" },
	{ "stems", "Tariffs on a trading agreement",
	    "trade-tariffs=Tariffs|trade-deals=trading agreement" },
	{ "context before", "So Sir Ford drove.", "mr-ford=Ford" },
	{ "context behind", "Then Ford said no.", "mr-ford=Ford" },
	{ "no context", "Then Ford made cars.", "ford=Ford" },
	{ "a longer name beats context", "So said Ford Foundation lawyers.",
	    "ford-foundation=Ford Foundation" },
	{ "context is no part of a find", "Canada said Ford",
	    "CAN=Canada|"
	    "mr-ford=Ford" },
	{ "context across a sentence's end is none", "So he said. Ford won.",
	    "ford=Ford" },
	{ "kinds overlap, longer first", "in Canada milk is cheap",
	    "dairy=Canada milk|CAN=Canada" },
};

/* Rules that come later, and texts they change. */
static const char later[] =
    "Canada\tcanada\tplace\tCanada, Kansas\n"
    "Jane Roe\tjane-roe\tperson\tJane Roe\trole=MP;to=2010-12-31\n"
    "Jane Roe\tjane-roe\tperson\tJane Roe\trole=minister;from=2011-01-01\n"
    "J. Roe\tjane-roe\tperson\tJane Roe\tcountry=CAN\n";

static const struct {
	const char *name, *date, *text, *want;
} dated[] = {
	{ "the later entry wins", NULL, "Canada", "canada=Canada{}" },
	{ "in the first range", "2010-06-01", "Jane Roe",
	    "jane-roe=Jane Roe{role=MP}" },
	{ "in the second range", "2011-06-01T10:00:00Z", "Jane Roe",
	    "jane-roe=Jane Roe{role=minister}" },
	{ "another pattern of the id", "2010-06-01", "J. Roe",
	    "jane-roe=J. Roe{country=CAN;role=MP}" },
	{ "undated, day not known", NULL, "J. Roe",
	    "jane-roe=J. Roe{country=CAN}" },
	{ "no date, no role", NULL, "Jane Roe", "jane-roe=Jane Roe{}" },
};

static const struct {
	const char *name, *text, *want;
} broken[] = {
	{ "the line is named", "Canada\tCAN\tcountry\tCanada\n\nx\ty\n",
	    "actors.tsv:3:4: at least four fields divided by tabs were "
	    "expected" },
	{ "not UTF-8", "\xff\tx\tplace\tx\n",
	    "actors.tsv:1:1: UTF-8 was expected" },
	{ "a pattern of marks alone", "-\tx\tplace\tx\n",
	    "actors.tsv:1:1: a pattern of at least one word was expected" },
	{ "a class that is not there", "\n<Xyz> a\tx\tplace\tx\n",
	    "actors.tsv:2:1: a class that is known here (<Cap>, <CAPS>, <Num>, "
	    "<Ord>, or one named above) was expected" },
	{ "a class of nothing", "<Xyz>\t\n",
	    "actors.tsv:1:1: words were expected after the class" },
	{ "a class of phrases", "<Xyz>\tout-of-town\n",
	    "actors.tsv:1:7: single words were expected in a class" },
	{ "an example of nothing", "+ x\n",
	    "actors.tsv:1:1: an entry was expected before its example" },
	{ "an example with no day", "a\ta\tplace\ta\n+ @2018 x\n",
	    "actors.tsv:2:3: a date YYYY-MM-DD was expected after @" },
};

static void
check(struct scene *s, const char *want, const char *name, bool attrs)
{
	struct ns_str got = scene_hits(s, attrs);

	EQ(got.p, got.n, want, name);
}

int
main(void)
{
	struct scene s;
	const char *at;
	size_t i;

	scene_open(&s);
	OK(scene_load(&s, "actors.tsv", actors) == 0, "actors load");
	OK(scene_load(&s, "issues.tsv", issues) == 0, "issues load");
	for (i = 0; i < NS_LEN(cases); i++) {
		scene_match(&s, NS_ROLE_BODY, NULL, cases[i].text);
		check(&s, cases[i].want, cases[i].name, false);
	}
	OK(scene_load(&s, "actors-later.tsv", later) == 0, "more actors load");
	for (i = 0; i < NS_LEN(dated); i++) {
		scene_match(&s, NS_ROLE_BODY, dated[i].date, dated[i].text);
		check(&s, dated[i].want, dated[i].name, true);
	}
	scene_close(&s);
	for (i = 0; i < NS_LEN(broken); i++) {
		scene_open(&s);
		OK(scene_load(&s, "actors.tsv", broken[i].text) < 0 &&
			s.err.code == NS_ERULE,
		    broken[i].name);
		at = strstr(s.err.msg, "actors.tsv:");
		at = at != NULL ? at : s.err.msg;
		EQ(at, strlen(at), broken[i].want, "and says where");
		scene_close(&s);
	}
	return tap_done();
}
