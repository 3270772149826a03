/*
 * t_dates.c - date rules at work: how matches are chosen, and what dates.rules
 * makes of texts.
 */
#include "rulefile.h"
#include "scene.h"

#define RULES_EN "pipeline/rules/en/dates.rules"
#define ABBREVIATIONS_EN "pipeline/rules/en/abbreviations.txt"

/* Rules that say only which of them matched. */
static const char rules[] =
    "rule short\nmatch one\ntype DATE\nvalue S\n"
    "rule long\nmatch one two\ntype DATE\nvalue L\n"
    "rule later\nmatch (?:o)ne two\ntrigger two\ntype DATE\nvalue E\n"
    "rule guard\nmatch not one\ntype NOTHING\n"
    "rule none\nmatch (?<y>\\d{4})-02-30\ntype DATE\n"
    "let x {y}-02-30\nvalue {x|date}\n"
    "rule part\nmatch U\\.S\ntype DATE\nvalue P\n"
    "rule year\nmatch in (?<y>\\d{4})\ntype DATE\nvalue {y}\n"
    "attr kind {y}\n"
    "rule before\nmatch year before\ntype DATE\n"
    "value {prev|year|earlier 1}\n"
    "rule after\nmatch year after\ntype DATE\nvalue {prev|year|later 1}\n"
    "rule today\nmatch today\ntype DATE\nvalue {ref|day}\n"
    "rule burst\nmatch burst (?:(?:a+)+[bc])?\ntype DATE\nvalue B\n";

/* text=value of each, divided by '|', on 2018-09-07. */
static const struct {
	const char *name, *text, *want;
} cases[] = {
	{ "no trigger", "Nothing here.", "" },
	{ "one", "Take one now.", "one=S" },
	{ "longest, then later", "Take one two.", "one two=E" },
	{ "capitals", "ONE.", "ONE=S" },
	{ "twice", "One and one.", "One=S|one=S" },
	{ "guarded", "Not one of them.", "" },
	{ "comes to nothing", "On 2018-02-30.", "" },
	{ "word goes on", "Someone.", "" },
	{ "part of a token", "The U.S. vote.", "" },
	{ "not over sentences", "It is one. Two came.", "one=S" },
	{ "line break is a blank", "One\ntwo.", "One\ntwo=E" },
	{ "what was named before", "In 1998, a year before.",
	    "In 1998=1998|year before=1997" },
	{ "comparing does not move on",
	    "In 1998, a year before, a year before.",
	    "In 1998=1998|year before=1997|year before=1997" },
	{ "going on does", "In 1998, a year after, a year after.",
	    "In 1998=1998|year after=1999|year after=2000" },
	{ "nothing named before", "The year before.", "year before=2017" },
	{ "reference", "It is today.", "today=2018-09-07" },
};

/* The same with dates.rules, and a reference date. */
static const struct {
	const char *name, *date, *text, *want;
} english[] = {
	{ "tense of each", "2018-09-07",
	    "Talks resumed Monday and will end Tuesday.",
	    "Monday=2018-09-03|Tuesday=2018-09-11" },
	{ "day itself", "2018-09-07", "The two sides resume talks Friday.",
	    "Friday=2018-09-07" },
	{ "no reference", "", "By Oct. 1, or on Friday, or next week.",
	    "Oct. 1=XXXX-10-01|Friday=XXXX-WXX-5|next week=XXXX-WXX" },
	{ "deadline", "2018-09-07", "They must agree by Dec. 1 at the latest.",
	    "Dec. 1=2018-12-01" },
	{ "vote to come", "2018-09-07",
	    "He needs a win ahead of elections in November that will test him.",
	    "November=2018-11" },
	{ "durations", "2018-09-07",
	    "After a 20-minute call came a two-hour session.",
	    "20-minute=PT20M|two-hour=PT2H" },
	{ "modal May", "2018-09-07", "It may rain, May said.", "" },
	{ "verb march", "2018-09-07", "They march, march and march.", "" },
	{ "scores and prices", "2018-09-07",
	    "They won 3-2, paid $1990 and called 555-2010.", "" },
	{ "section and flight", "2018-09-07",
	    "Section 2001 and Flight 1980 were named.", "" },
	{ "year among words", "2018-09-07", "It has been shut since 2001.",
	    "2001=2001" },
	{ "years from and to", "2018-09-07", "It ran from 2014 to 2016.",
	    "2014=2014|2016=2016" },
	{ "months from and to", "2018-09-07",
	    "It rains between March and June.", "March=2018-03|June=2018-06" },
	{ "day range", "2018-09-07", "The fair was on May 3-5.",
	    "May 3=2018-05-03|5=2018-05-05" },
	{ "clock", "2018-09-07", "Doors open at 8 p.m. ET.",
	    "8 p.m. ET=2018-09-07T20:00" },
	{ "clock at a sentence's end", "2018-09-07", "It ended at 10:35 a.m.",
	    "10:35 a.m.=2018-09-07T10:35" },
	{ "part of a day", "2018-09-07", "They met Thursday night in Rome.",
	    "Thursday night=2018-09-06TNI" },
	{ "hard blank", "2018-09-07",
	    "It opened on Oct.\xc2\xa0"
	    "1, 2016.",
	    "Oct.\xc2\xa0"
	    "1, 2016=2016-10-01" },
	{ "curly apostrophe", "2018-09-07",
	    "It ended with last year\xe2\x80\x99s vote.", "last year=2017" },
	{ "week over a year's end", "2019-01-02", "They met last week.",
	    "last week=2018-W52" },
	{ "month over a year's end", "2019-01-02", "They met last month.",
	    "last month=2018-12" },
	{ "numbers side by side", "2018-09-07",
	    "He served two four-year terms.", "four-year=P4Y" },
	{ "year that counts nothing", "2018-09-07", "By now 1984 is a novel.",
	    "now=PRESENT_REF|1984=1984" },
	{ "year that counts", "2018-09-07", "Some 2000 troops came.", "" },
	{ "story goes on from the date named last", "2018-09-07",
	    "It opened on Aug. 3 and shut on Aug. 9. The next day it burned.",
	    "Aug. 3=2018-08-03|Aug. 9=2018-08-09|The next day=2018-08-10" },
	{ "at its own precision", "2018-09-07",
	    "It opened in May 2014 and shut the following month.",
	    "May 2014=2014-05|the following month=2014-06" },
	{ "from the end of a range", "2018-09-07",
	    "It ran from May 3 to May 5. The next day it rained.",
	    "May 3=2018-05-03|May 5=2018-05-05|The next day=2018-05-06" },
	{ "not from what was counted back", "2018-09-07",
	    "It shut on Aug. 9, as the day before. The next day it burned.",
	    "Aug. 9=2018-08-09|the day before=2018-08-08|"
	    "The next day=2018-08-10" },
	{ "nor from durations and sets", "2018-09-07",
	    "It shut on Aug. 9 for two weeks, as every year. "
	    "The next day it burned.",
	    "Aug. 9=2018-08-09|two weeks=P2W|every year=P1Y|"
	    "The next day=2018-08-10" },
	{ "from today where none is named", "2018-09-07",
	    "The next day it burned.", "The next day=2018-09-08" },
	{ "weekday seen from there", "2018-09-07",
	    "It shut on May 5, 2014; the following Monday it burned.",
	    "May 5, 2014=2014-05-05|the following Monday=2014-05-12" },
	{ "none is near a year", "2018-09-07",
	    "It shut in 2014; the following Monday it burned.",
	    "2014=2014|the following Monday=XXXX-WXX-1" },
	{ "open range", "", "It ran from Dec. 30 to Jan. 2.",
	    "Dec. 30=XXXX-12-30|Jan. 2=XXXX-01-02" },
	{ "range over a year's end", "2018-12-28",
	    "It will run from Dec. 30 to Jan. 2.",
	    "Dec. 30=2018-12-30|Jan. 2=2019-01-02" },
	{ "sure of the future", "2018-01-15",
	    "The city will host the fair in December.", "December=2018-12" },
	{ "sure of the past", "2018-09-07", "They met on Columbus Day.",
	    "Columbus Day=2017-10-09" },
	{ "years of a person", "2018-09-07",
	    "A six-year-old boy and a man 52 years old left.", "" },
	{ "quarter of a year before it", "2018-09-07",
	    "In the 1990 third quarter sales fell.",
	    "the 1990 third quarter=1990-Q3" },
	{ "in so many weeks", "2018-09-07",
	    "He will go in two weeks; it took two weeks.",
	    "two weeks=2018-W38|two weeks=P2W" },
	{ "first of January for next year", "2018-12-30",
	    "It will close Jan. 1 for good.", "Jan. 1=2019-01-01" },
	{ "no such leap day", "2018-09-07", "It was Feb. 29, 2018, he said.",
	    "2018=2018" },
	{ "age", "2018-09-07", "Her 11-month-old son is safe.",
	    "11-month-old=P11M" },
	{ "holiday that moves", "2018-09-07", "They met on Good Friday.",
	    "Good Friday=2018-03-30" },
	{ "decade", "2018-09-07", "Songs of the '80s are back.",
	    "the '80s=198" },
};

/* Match text; the hits, or the error's message. */
static struct ns_str
find(struct scene *s, struct ns_str text, struct ns_str date)
{
	struct ns_doc *doc = &s->doc;
	struct ns_buf b;
	size_t i;

	ns_doc_reset(doc, NS_STR("t"), &s->err);
	ns_doc_push_para(doc, NS_ROLE_BODY, text);
	ns_buf_init(&b, &doc->arena);
	if (ns_matcher_date(s->matcher, date, true, &s->err) < 0 ||
	    ns_tokenize(doc, s->tokenizer, &s->err) < 0 ||
	    ns_match(doc, s->matcher, &s->err) < 0) {
		ns_buf_puts(&b, s->err.msg);
		return ns_buf_str(&b);
	}
	for (i = 0; i < doc->nhits; i++) {
		if (i > 0)
			ns_buf_putc(&b, '|');
		ns_buf_put(&b, ns_str_sub(ns_doc_text(doc), doc->hits[i].begin,
				   doc->hits[i].end));
		ns_buf_putc(&b, '=');
		ns_buf_put(&b, doc->hits[i].id);
	}
	return ns_buf_str(&b);
}

/* A pattern that runs out of all measure over this text. */
static void
check_limit(struct scene *s)
{
	char text[80];

	memset(text, 'a', sizeof(text));
	memcpy(text, "burst ", 6);
	find(s, (struct ns_str){ text, sizeof(text) }, NS_STR(""));
	OK(s->err.code == NS_ELIMIT &&
		strncmp(s->err.msg, "test.rules:", 11) == 0,
	    "a limit that is hit names the rule");
}

static void
check_engine(void)
{
	struct ns_str got, ref = NS_STR("2018-09-07");
	struct scene s;
	size_t i;

	scene_open(&s);
	OK(scene_load(&s, "test.rules", rules) == 0, "rules load");
	for (i = 0; i < NS_LEN(cases); i++) {
		got = find(&s, ns_str_of(cases[i].text), ref);
		EQ(got.p, got.n, cases[i].want, cases[i].name);
	}
	find(&s, NS_STR("In 1998."), ref);
	got = s.doc.hits[0].attrs;
	EQ(got.p, got.n, "kind=1998", "attribute");
	find(&s, NS_STR("A year before."), ref);
	got = s.doc.hits[0].attrs;
	EQ(got.p, got.n, "anchor=2018-09-07;direction=past",
	    "anchor and direction");
	check_limit(&s);
	scene_close(&s);
}

/* The braces of every + example of dates.rules hold just what is found. */
static void
check_spans(struct scene *s)
{
	struct ns_rulefile file = { NULL, 0, 0 };
	const struct ns_example *ex;
	struct ns_arena a;
	struct ns_str line, got;
	struct ns_buf want;
	size_t i, n, at = 0, open;

	ns_arena_init(&a);
	ex = ns_matcher_examples(s->matcher, &n);
	OK(ns_rulefile_read(&file, &a, RULES_EN, &s->err) == 0 && n > 0,
	    RULES_EN);
	for (i = 0; i < file.n; i++) {
		line = file.lines[i].rest;
		if (!ns_str_eq(file.lines[i].where, ex[at].where))
			continue;
		if (ex[at].want) {
			open = ns_str_find(line, '{', 0) + 1;
			ns_buf_init(&want, &a);
			ns_buf_put(&want, ns_str_sub(line, open,
					      ns_str_find(line, '}', open)));
			ns_buf_putc(&want, '=');
			ns_buf_put(&want, ex[at].id);
			ns_buf_putc(&want, '\0');
			got = find(s, ex[at].text, ex[at].date);
			if (want.p == NULL || strstr(got.p, want.p) == NULL)
				EQ(got.p, got.n, want.p, "span of an example");
		}
		if (++at == n)
			break;
	}
	OK(at == n, "every example was tried");
	ns_arena_free(&a);
}

int
main(void)
{
	struct scene s;
	struct ns_str got;
	size_t i;

	check_engine();
	scene_open_with(&s, ABBREVIATIONS_EN);
	if (ns_matcher_load(s.matcher, RULES_EN, &s.err) < 0) {
		printf("# %s\n", s.err.msg);
		return 1;
	}
	for (i = 0; i < NS_LEN(english); i++) {
		got = find(&s, ns_str_of(english[i].text),
		    ns_str_of(english[i].date));
		EQ(got.p, got.n, english[i].want, english[i].name);
	}
	check_spans(&s);
	scene_close(&s);
	return tap_done();
}
