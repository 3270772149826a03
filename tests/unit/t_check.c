/*
 * t_check.c - what a check finds in rules that load.
 */
#include "scene.h"

#define ADA "Ada Quill\tada-quill\tperson\tAda Quill"
#define RULE(pattern) \
	"rule r\nmatch " pattern "\ntype DATE\nvalue 2018-01-01\n" \
	"trigger quill\n+ {the first of Quill} => 2018-01-01\n"

#define SEA "=sea\t\tSea\t\tAll that is wet.\n"
#define FISH "=sea-fish\tsea\tFish\t\tFish. Not fowl.\n"
#define COD "\tsea-fish\tsea\tFish\n"

/* Faults and, after "~", notes; each "where: what", joined by '|'. */
static const struct {
	const char *name, *file, *text, *own, *want;
} cases[] = {
	{ "nothing", "actors.tsv", ADA "\n+ Ada Quill\n", NULL, "" },
	{ "the same twice", "actors.tsv", ADA "\n+ x\n" ADA "\n", NULL,
	    "actors.tsv:3: \"ada quill\" is ada-quill at actors.tsv:1 already, "
	    "with nothing else said" },
	{ "the same in an alternative", "actors.tsv",
	    "[Ada|A.] Quill\tada-quill\tperson\tAda Quill\n+ x\n" ADA "\n",
	    NULL,
	    "actors.tsv:3: \"ada quill\" is ada-quill at actors.tsv:1 already, "
	    "with nothing else said" },
	{ "another short form is something else", "actors.tsv",
	    "[Ada|A.] Quill\tada-quill\tperson\tAda Quill\n+ x\n" ADA
	    "\tshort=-\n",
	    NULL, "" },
	{ "two ids", "actors.tsv",
	    ADA "\n+ x\nAda Quill\tquill\tperson\tAda Quill\n+ x\n", NULL,
	    "actors.tsv:3: \"ada quill\" is quill here, but ada-quill at "
	    "actors.tsv:1; no dates tell which is meant" },
	{ "two ids that dates tell apart", "actors.tsv",
	    ADA "\tto=2010-01-01\n+ x\n"
		"Ada Quill\tquill\tperson\tAda Quill\tfrom=2010-01-01\n+ x\n",
	    NULL, "" },
	{ "one of two ids has dates", "actors.tsv",
	    ADA "\n+ x\n"
		"Ada Quill\tquill\tperson\tAda Quill\tfrom=2010-01-01\n+ x\n",
	    NULL, "" },
	{ "two ids whose dates overlap", "actors.tsv",
	    ADA "\tto=2011-01-01\n+ x\n"
		"Ada Quill\tquill\tperson\tAda Quill\tfrom=2010-01-01\n+ x\n",
	    NULL,
	    "actors.tsv:3: \"ada quill\" is quill here, but ada-quill at "
	    "actors.tsv:1; the dates of both overlap" },
	{ "a guard gives way", "actors.tsv",
	    "Ada Quill\tg\tperson\tAda Quill\tguard=yes\n+ x\n" ADA "\n+ x\n",
	    NULL,
	    "actors.tsv:1: is never used: actors.tsv:3 takes the same words "
	    "whenever it holds" },
	{ "a guard of more phrases gives way", "actors.tsv",
	    "[Ada|Bo] Quill\tg\tperson\tQuill\tguard=yes\n+ x\n" ADA "\n+ x\n",
	    NULL, "" },
	{ "a guard that comes later", "actors.tsv",
	    ADA "\n+ x\nAda Quill\tg\tperson\tAda Quill\tguard=yes\n+ x\n",
	    NULL,
	    "actors.tsv:3: this guard keeps \"ada quill\" from being found as "
	    "ada-quill, as actors.tsv:1 says" },
	{ "a line of small letters takes one of capitals", "actors.tsv",
	    "Turkey\tTUR\tcountry\tTurkey\n+ x\n"
	    "turkey\tbird\tgroup\tturkey\n+ x\n",
	    NULL,
	    "actors.tsv:1: is never used: actors.tsv:3 takes the same words "
	    "whenever it holds" },
	{ "but not the other way round", "actors.tsv",
	    "turkey\tbird\tgroup\tturkey\n+ x\n"
	    "Turkey\tTUR\tcountry\tTurkey\n+ x\n",
	    NULL, "" },
	{ "kinds keep apart", "actors.tsv", ADA "\n+ x\n", NULL, "" },
	{ "an office within another", "actors.tsv",
	    ADA "\trole=a;from=2010-01-01;to=2011-01-01\n+ x\n" ADA
		"\trole=b;from=2009-01-01\n",
	    NULL,
	    "actors.tsv:1: is never used: actors.tsv:3 takes the same words "
	    "whenever it holds" },
	{ "the weightier office last", "actors.tsv",
	    ADA "\trole=a;from=2009-01-01\n+ x\n" ADA
		"\trole=b;from=2010-01-01;to=2011-01-01\n",
	    NULL, "" },
	{ "one after the other", "actors.tsv",
	    ADA "\trole=a;from=2009-01-01;to=2010-01-01\n+ x\n" ADA
		"\trole=a;from=2010-01-01\n",
	    NULL, "" },
	{ "an office twice at once", "actors.tsv",
	    ADA "\trole=a;from=2009-01-01;to=2010-01-02\n+ x\n" ADA
		"\trole=a;from=2010-01-01\n",
	    NULL,
	    "actors.tsv:3: ada-quill is a at actors.tsv:1 already, and the "
	    "dates overlap" },
	{ "two people in one office", "actors.tsv",
	    ADA "\trole=a;country=CAN;from=2009-01-01;to=2010-06-01\n+ x\n"
		"Bo Lind\tbo\tperson\tBo Lind\t"
		"role=a;country=CAN;from=2010-01-01\n+ x\n",
	    NULL,
	    "~actors.tsv:3: a of CAN is bo here and ada-quill at actors.tsv:1 "
	    "at the same time" },
	{ "an id that is no good", "actors.tsv",
	    "Ada Quill\ta;b\tperson\tAda Quill\n+ x\n", NULL,
	    "actors.tsv:1: the id \"a;b\" holds a mark that no id may hold: "
	    ";" },
	{ "an id of two types", "actors.tsv",
	    ADA "\n+ x\nQuill Ltd\tada-quill\torganization\tQuill\n", NULL,
	    "actors.tsv:3: ada-quill has the type organization here, but "
	    "person at "
	    "actors.tsv:1" },
	{ "a people and its country", "actors.tsv",
	    "Canada\tCAN\tcountry\tCanada\n+ x\n"
	    "Canadians\tCAN\tgroup\tCanada\n",
	    NULL, "" },
	{ "no example", "actors.tsv", ADA "\n", NULL,
	    "~: 1 of 1 ids have no example" },
	{ "the user's line is no fault", "actors.tsv", ADA "\n+ x\n",
	    "Ada Quill\tmine\tperson\tAda Quill\n+ x\n",
	    "~actors-own.tsv:1: takes \"ada quill\" from ada-quill at "
	    "actors.tsv:1" },
	{ "an issue and its parent", "issues.tsv", SEA FISH "cod" COD "+ x\n",
	    NULL, "" },
	{ "nobody tells of an issue", "issues.tsv",
	    SEA FISH "cod" COD "+ x\nkeel\tsea-ships\tsea\tShips\n+ x\n", NULL,
	    "issues.tsv:5: no line that begins with = tells of sea-ships" },
	{ "an issue told of twice", "issues.tsv",
	    SEA FISH FISH "cod" COD "+ x\n", NULL,
	    "issues.tsv:3: issues.tsv:2 tells of sea-fish already" },
	{ "an issue of another parent", "issues.tsv",
	    SEA FISH "cod\tsea-fish\tland\tFish\n+ x\n", NULL,
	    "issues.tsv:3: sea-fish has the parent land here, but sea at "
	    "issues.tsv:2" },
	{ "an issue of another name", "issues.tsv",
	    SEA FISH "cod\tsea-fish\tsea\tCod\n+ x\n", NULL,
	    "issues.tsv:3: sea-fish is named \"Cod\" here, but \"Fish\" at "
	    "issues.tsv:2" },
	{ "needs what is not there", "issues.tsv",
	    SEA FISH "cod\tsea-fish\tsea\tFish\tneeds=lake\n+ x\n", NULL,
	    "issues.tsv:3: needs=lake: there is no such issue" },
	{ "against what is not there", "issues.tsv",
	    SEA FISH "cod\tsea-fish\tsea\tFish\tagainst=sea,lake\n+ x\n", NULL,
	    "issues.tsv:3: against=lake: there is no such issue" },
	{ "an issue without entries", "issues.tsv",
	    SEA FISH "=sea-ships\tsea\tShips\t\tShips.\ncod" COD "+ x\n", NULL,
	    "issues.tsv:3: sea-ships has no entry" },
	{ "a date rule", "a.rules", RULE("the first of Quill") "- x\n", NULL,
	    "" },
	{ "a date rule without examples", "a.rules",
	    "rule r\nmatch the first of Quill\ntype DATE\nvalue 2018-01-01\n",
	    NULL,
	    "a.rules:1: the rule has no example of what it finds (a line that "
	    "begins with +)" },
	{ "a date rule without a - example", "a.rules",
	    RULE("the first of Quill"), NULL,
	    "~: 1 of 1 date rules have no example of what they must not find" },
	{ "a pattern that explodes", "a.rules",
	    RULE("(?:[a-z]+ ?)+ of Quill") "- x\n", NULL,
	    "a.rules:1: the pattern can explode: match limit exceeded" },
	{ "words in a pattern that explodes", "a.rules",
	    RULE("(?:(?:the )+(?:the |a )*)+first of Quill") "- x\n", NULL,
	    "a.rules:1: the pattern can explode: match limit exceeded" },
	{ "an alternative that explodes", "a.rules",
	    RULE("(?:x|(?:\\d+)+|the) first of Quill") "- x\n", NULL,
	    "a.rules:1: the pattern can explode: match limit exceeded" },
	{ "repeats that are no danger", "a.rules",
	    RULE("(?:the )*(?:first,? )+of Quill") "- x\n", NULL, "" },
};

/* The findings as cases have them. */
static struct ns_str
findings(struct scene *s)
{
	const struct ns_finding *v;
	struct ns_buf out;
	size_t i, n;

	ns_buf_init(&out, &s->doc.arena);
	if (ns_matcher_check(s->matcher, &v, &n, &s->err) < 0)
		return NS_STR("failed");
	for (i = 0; i < n; i++)
		ns_buf_printf(&out, "%s%s%.*s: %.*s", i > 0 ? "|" : "",
		    v[i].note ? "~" : "", NS_FMT(v[i].where),
		    NS_FMT(v[i].what));
	return ns_buf_str(&out);
}

int
main(void)
{
	struct scene s;
	struct ns_str got;
	size_t i;

	for (i = 0; i < NS_LEN(cases); i++) {
		scene_open(&s);
		if (scene_load(&s, cases[i].file, cases[i].text) < 0)
			puts(s.err.msg);
		if (cases[i].own != NULL) {
			ns_matcher_own(s.matcher);
			scene_load(&s, "actors-own.tsv", cases[i].own);
		}
		got = findings(&s);
		EQ(got.p, got.n, cases[i].want, cases[i].name);
		scene_close(&s);
	}
	return tap_done();
}
