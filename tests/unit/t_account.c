/*
 * t_account.c - the explanation of a match: each find with its rule, each loss
 * with the winner, and why a rule found nothing.
 */
#include "scene.h"

static const char actors[] =
    "Canada\tCAN\tcountry\tCanada\n"
    "Mexico\tMEX\tcountry\tMexico\n"
    "New Mexico\tnew-mexico\tplace\tNew Mexico\n"
    "Gulf of Mexico\tgulf\tplace\tGulf of Mexico\tguard=yes\n"
    "Ada Quill\tada\tperson\tAda Quill\tcountry=CAN\n"
    "Ada Quill\tada\tperson\tAda Quill\trole=MP;from=2018-01-01\n"
    "bank of ~trade\tbank\torganization\tBank of Trade\n"
    "{Captain} Lind\tlind\tperson\tBo Lind\n"
    "Lind\tlind-firm\torganization\tLind\n";

static const char dates[] = "table dow friday=5 monday=1\n"
			    "rule weekday\n"
			    "match (?<w>{dow})\n"
			    "type DATE\n"
			    "let x XXXX-WXX-{w|dow}\n"
			    "value {x|before}\n"
			    "rule last-weekday\n"
			    "match last (?<w>{dow})\n"
			    "type DATE\n"
			    "value {ref|earlier 1 W|week}\n"
			    "rule day\n"
			    "match day (?<d>\\d+)\n"
			    "type DATE\n"
			    "let x 2018-02-{d|2}\n"
			    "value {x|date}\n"
			    "rule no-day\n"
			    "match friday night\n"
			    "type NOTHING\n";

static const struct {
	const char *name, *rule, *date, *text, *want;
} cases[] = {
	{ "nothing", NULL, NULL, "Nobody came.", "no rule matches\n" },
	{ "an entry", NULL, NULL, "Talks in Canada went on.",
	    "\"Canada\": CAN (country), actors.tsv:1\n" },
	{ "a loss", NULL, NULL, "in New Mexico",
	    "\"New Mexico\": new-mexico (place), actors.tsv:3\n"
	    "\"Mexico\": not MEX (country), actors.tsv:2: \"New Mexico\" "
	    "(new-mexico, actors.tsv:3) begins before it\n" },
	{ "a loss to a guard", NULL, NULL, "the Gulf of Mexico",
	    "\"Gulf of Mexico\": names nothing: the guard gulf (place), "
	    "actors.tsv:4\n"
	    "\"Mexico\": not MEX (country), actors.tsv:2: the guard \"Gulf of "
	    "Mexico\" (gulf, actors.tsv:4) begins before it\n" },
	{ "dates that hold, a short form", NULL, "2018-09-07",
	    "Ada Quill said Quill",
	    "\"Ada Quill\": ada (person), actors.tsv:6\n"
	    "    actors.tsv:6, from 2018-01-01: holds (role=MP)\n"
	    "    attributes: role=MP\n"
	    "\"Quill\": ada (person), actors.tsv:6: the short form of one who "
	    "is named in full\n"
	    "    actors.tsv:6, from 2018-01-01: holds (role=MP)\n"
	    "    attributes: role=MP\n" },
	{ "dates that do not hold", "ada", "2017-09-07", "Ada Quill",
	    "\"Ada Quill\": ada (person), actors.tsv:5\n"
	    "    actors.tsv:6, from 2018-01-01: does not hold (role=MP)\n"
	    "    attributes: country=CAN\n"
	    "\"Ada Quill\": not ada (person), actors.tsv:6: \"Ada Quill\" "
	    "(ada, actors.tsv:5) holds on the day of the text\n" },
	{ "context", NULL, NULL, "So Captain Lind",
	    "\"Lind\": lind (person), actors.tsv:8\n"
	    "\"Lind\": not lind-firm (organization), actors.tsv:9: \"Lind\" "
	    "(lind, actors.tsv:8) asks for words around it\n" },
	{ "a word broke it", "bank", NULL, "the Bank of Canada",
	    "bank: does not match: the longest part of it that is there is "
	    "\"Bank of\"; then expected a word like \"trade\", found "
	    "\"Canada\"\n" },
	{ "the sentence's end broke it", "actors.tsv:7", NULL, "the bank",
	    "actors.tsv:7: does not match: the longest part of it that is "
	    "there is \"bank\"; then expected \"of\", found the end of the "
	    "sentence\n" },
	{ "the letters broke it", "CAN", NULL, "in canada",
	    "CAN: does not match: expected \"canada\" with a capital, found "
	    "only \"canada\"\n" },
	{ "nothing of it is there", "CAN", NULL, "in Chile",
	    "CAN: does not match: expected \"canada\" with a capital, found "
	    "none of it\n" },
	{ "a surname alone", "ada", NULL, "said Quill",
	    "ada: does not match: expected \"ada\" with a capital, found none "
	    "of it\n"
	    "\"Quill\" alone counts only where the full name stands in the "
	    "text, too\n" },
	{ "a date, step by step", NULL, "2018-09-07", "on Monday",
	    "\"Monday\": 2018-09-03 (DATE), dates.rules:2 (weekday)\n"
	    "    words: w \"Monday\"\n"
	    "    reference date: 2018-09-07\n"
	    "    x: XXXX-WXX-{w|dow} = \"XXXX-WXX-1\"\n"
	    "        \"Monday\" | dow: \"1\"\n"
	    "    value: {x|before} = \"2018-09-03\"\n"
	    "        \"XXXX-WXX-1\" | before: \"2018-09-03\"\n"
	    "    counted from: 2018-09-07, towards the past\n" },
	{ "a date that is lost", "weekday", "2018-09-07", "last Friday",
	    "\"Friday\": not found as a date, dates.rules:2 (weekday): lost to "
	    "the earlier \"last Friday\" at dates.rules:7\n" },
	{ "no date", NULL, NULL, "on Friday night",
	    "\"Friday night\": no date, dates.rules:16 (no-day)\n"
	    "\"Friday\": not found as a date, dates.rules:2 (weekday): lost to "
	    "the longer \"Friday night\" at dates.rules:16\n" },
	{ "a value that comes to nothing", NULL, NULL, "day 30",
	    "\"day 30\": not found as a date, dates.rules:11 (day): its value "
	    "comes to nothing\n"
	    "    words: d \"30\"\n"
	    "    reference date: none, so that what counts from it stays open\n"
	    "    x: 2018-02-{d|2} = \"2018-02-30\"\n"
	    "        \"30\" | 2: \"30\"\n"
	    "    value: {x|date} comes to nothing\n"
	    "        \"2018-02-30\" | date: nothing\n" },
	{ "a trigger that is missing", "weekday", NULL, "on Sunday",
	    "dates.rules:2 (weekday): does not match: none of the words that "
	    "it needs is there: friday, monday\n" },
	{ "a pattern that does not match", "dates.rules:7", NULL,
	    "last on Friday",
	    "dates.rules:7 (last-weekday): does not match: \"last\" may be "
	    "part of it, but its pattern asks for other words around it, or "
	    "for other letters\n" },
};

int
main(void)
{
	struct scene s;
	struct ns_str rule;
	size_t i;

	scene_open(&s);
	OK(scene_load(&s, "actors.tsv", actors) == 0, "actors load");
	OK(scene_load(&s, "dates.rules", dates) == 0, "dates load");
	for (i = 0; i < NS_LEN(cases); i++) {
		scene_match(&s, NS_ROLE_BODY, cases[i].date, cases[i].text);
		rule = ns_str_of(cases[i].rule);
		OK(ns_match_explain(&s.doc, s.matcher, rule, &s.err) == 0,
		    cases[i].name);
		EQ(s.doc.records.p, s.doc.records.n, cases[i].want,
		    cases[i].name);
	}
	OK(ns_match_explain(&s.doc, s.matcher, NS_STR("nobody"), &s.err) < 0 &&
		s.err.code == NS_EUSAGE,
	    "no such rule");
	scene_close(&s);
	return tap_done();
}
