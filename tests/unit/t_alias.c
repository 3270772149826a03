/*
 * t_alias.c - whom a bare surname means.
 */
#include "scene.h"

static const char actors[] =
    "Anna Berg\tanna-berg\tperson\tAnna Berg\trole=minister\n"
    "Karl Berg\tkarl-berg\tperson\tKarl Berg\n"
    "Luis Pe\xc3\xb1"
    "a Ortiz\tluis\tperson\tLuis Pe\xc3\xb1"
    "a Ortiz\tshort=Pe\xc3\xb1"
    "a Ortiz\n"
    "Otto Lang\totto-lang\tperson\tOtto Lang\tshort=-\n"
    "Kane\tcharles-kane\tperson\tCharles Kane\tfrom=1940-01-01;to=1950-12-31\n"
    "Susan Kane\tsusan-kane\tperson\tSusan Kane\n"
    "minister\tminister\trole\tminister\n"
    "[Then|So|In]\topener\tgroup\topener\tguard=yes\n"
    "Oslo\toslo\tplace\tOslo\n";

static const struct {
	const char *name;
	enum ns_role role;
	const char *text, *want;
} cases[] = {
	{ "only after the full name", NS_ROLE_BODY, "Berg spoke.", "" },
	{ "after it", NS_ROLE_BODY, "Anna Berg spoke. Then Berg left.",
	    "anna-berg=Anna "
	    "Berg{role=minister}|anna-berg=Berg{role=minister}" },
	{ "before it", NS_ROLE_BODY, "It was Berg who spoke: Anna Berg.",
	    "anna-berg=Berg{role=minister}|anna-berg=Anna "
	    "Berg{role=minister}" },
	{ "possessive", NS_ROLE_BODY, "Anna Berg won. It was Berg's day.",
	    "anna-berg=Anna Berg{role=minister}|anna-berg=Berg{role="
	    "minister}" },
	{ "the one named last", NS_ROLE_BODY,
	    "Anna Berg met Karl Berg. Then Berg left.",
	    "anna-berg=Anna Berg{role=minister}|karl-berg=Karl "
	    "Berg{}|karl-berg=Berg{}" },
	{ "a small letter is a word", NS_ROLE_BODY,
	    "Anna Berg saw a berg of ice.",
	    "anna-berg=Anna Berg{role=minister}" },
	{ "two words", NS_ROLE_BODY,
	    "Luis Pe\xc3\xb1"
	    "a Ortiz came. So Pe\xc3\xb1"
	    "a Ortiz said.",
	    "luis=Luis Pe\xc3\xb1"
	    "a Ortiz{}|luis=Pe\xc3\xb1"
	    "a Ortiz{}" },
	{ "no short form", NS_ROLE_BODY, "Otto Lang came. It took Lang a day.",
	    "otto-lang=Otto Lang{}" },
	{ "another given name", NS_ROLE_BODY,
	    "Anna Berg came, and so did Peter Berg.",
	    "anna-berg=Anna Berg{role=minister}" },
	{ "a given name at the start", NS_ROLE_BODY,
	    "Anna Berg came. Peter Berg left.",
	    "anna-berg=Anna Berg{role=minister}" },
	{ "an initial", NS_ROLE_BODY, "Anna Berg came with one P. Berg.",
	    "anna-berg=Anna Berg{role=minister}" },
	{ "a title", NS_ROLE_BODY, "Anna Berg came. So said Ms. Berg.",
	    "anna-berg=Anna Berg{role=minister}|anna-berg=Berg{role="
	    "minister}" },
	{ "a role that is found", NS_ROLE_BODY,
	    "Anna Berg came. It was Minister Berg.",
	    "anna-berg=Anna Berg{role=minister}|minister=Minister{}|anna-berg="
	    "Berg{role=minister}" },
	{ "a longer name", NS_ROLE_BODY,
	    "Anna Berg came to the Berg Institute.",
	    "anna-berg=Anna Berg{role=minister}" },
	{ "a place behind it", NS_ROLE_BODY,
	    "Anna Berg came. In Berg Oslo "
	    "saw hope.",
	    "anna-berg=Anna Berg{role=minister}|anna-berg=Berg{role=minister}|"
	    "oslo=Oslo{}" },
	{ "headlines have capitals", NS_ROLE_HEADLINE,
	    "Anna Berg: What Berg Wants",
	    "anna-berg=Anna Berg{role=minister}|anna-berg=Berg{role="
	    "minister}" },
	{ "a famous surname alone", NS_ROLE_BODY, "It was Kane who spoke.",
	    "charles-kane=Kane{}" },
	{ "is not that of another", NS_ROLE_BODY, "It was Emily Kane.", "" },
	{ "gives way to who is named in full", NS_ROLE_BODY,
	    "It was Susan Kane. So Kane sang.",
	    "susan-kane=Susan Kane{}|susan-kane=Kane{}" },
};

/* A famous surname on a day in its range, on one after it. */
static const struct {
	const char *name, *day, *want;
} days[] = {
	{ "famous in its day", "1945-06-01", "charles-kane=Kane{}" },
	{ "not for ever", "1999-06-01", "" },
};

int
main(void)
{
	struct scene s;
	struct ns_str got;
	size_t i;

	scene_open(&s);
	OK(scene_load(&s, "actors.tsv", actors) == 0, "actors load");
	for (i = 0; i < NS_LEN(cases); i++) {
		scene_match(&s, cases[i].role, NULL, cases[i].text);
		got = scene_hits(&s, true);
		EQ(got.p, got.n, cases[i].want, cases[i].name);
	}
	for (i = 0; i < NS_LEN(days); i++) {
		scene_match(&s, NS_ROLE_BODY, days[i].day, "So said Kane.");
		got = scene_hits(&s, true);
		EQ(got.p, got.n, days[i].want, days[i].name);
	}
	scene_close(&s);
	return tap_done();
}
