/*
 * t_template.c - value templates: how they are read, what each filter makes.
 */
#include "calendar.h"
#include "newsift/base.h"
#include "tap.h"
#include "template.h"

/* Groups: n "3", a "pm", w "May", o not set; a let l "x". */
static const struct ns_str groups[] = { { "n", 1 }, { "a", 1 }, { "w", 1 },
	{ "o", 1 } };
static const struct ns_str values[] = { { "3", 1 }, { "pm", 2 }, { "May", 3 },
	{ NULL, 0 } };
static const struct ns_str lets[] = { { "l", 1 } };

static const struct {
	const char *name, *text, *want;
} errors[] = {
	{ "no closing brace", "{n", "a closing } was expected" },
	{ "no such source", "{zz}",
	    "a group, a let, ref or prev was expected" },
	{ "empty braces", "{}", "a group, a let, ref or prev was expected" },
	{ "no such filter", "{n|zz}",
	    "a table, or a filter with as many arguments, was expected" },
	{ "argument missing", "{n|plus}",
	    "a table, or a filter with as many arguments, was expected" },
	{ "too many arguments", "{n|later 1 2 3}",
	    "at most two arguments were expected" },
};

/* What it comes to on 2018-09-07, with 1998-Q3 named before; "-": nothing. */
static const struct {
	const char *name, *text, *want;
	enum ns_direction tense;
} cases[] = {
	{ "plain text", "PAST_REF", "PAST_REF", NS_DIR_NONE },
	{ "group among text", "a{n}b", "a3b", NS_DIR_NONE },
	{ "group that took no part", "a{o}b", "ab", NS_DIR_NONE },
	{ "its filters do nothing", "{o|plus 1}{o|mon}", "", NS_DIR_NONE },
	{ "let", "{l}", "x", NS_DIR_NONE },
	{ "table", "{w|mon}", "05", NS_DIR_NONE },
	{ "not in the table", "{a|mon}", "-", NS_DIR_NONE },
	{ "padded", "{n|2}", "03", NS_DIR_NONE },
	{ "else", "{o|else XXXX}{n|else XXXX}", "XXXX3", NS_DIR_NONE },
	{ "then", "{n|then T}{o|then T}", "T", NS_DIR_NONE },
	{ "plus", "{n|plus 0.5}", "3.5", NS_DIR_NONE },
	{ "minus", "{n|minus 1}", "2", NS_DIR_NONE },
	{ "below nothing", "{n|minus 4}", "-", NS_DIR_NONE },
	{ "times", "{n|times 10}", "30", NS_DIR_NONE },
	{ "clock", "{n|clock a}", "15", NS_DIR_NONE },
	{ "duration", "{n|period TM}", "PT3M", NS_DIR_NONE },
	{ "half a year", "{n|plus 0.5|period Y}", "P3Y6M", NS_DIR_NONE },
	{ "decades in years", "{n|period DE}", "P30Y", NS_DIR_NONE },
	{ "no unit", "{n|period ZZ}", "-", NS_DIR_NONE },
	{ "reference", "{ref}", "2018-09-07", NS_DIR_NONE },
	{ "its month", "{ref|month}", "2018-09", NS_DIR_NONE },
	{ "by a code", "{ref|in W}", "2018-W36", NS_DIR_NONE },
	{ "earlier in its own unit", "{ref|year|earlier 1}", "2017",
	    NS_DIR_NONE },
	{ "earlier by a group", "{ref|earlier n W}", "2018-08-17",
	    NS_DIR_NONE },
	{ "later", "{ref|later 1 D}", "2018-09-08", NS_DIR_NONE },
	{ "named before", "{prev|earlier 1 Y}", "1997-Q3", NS_DIR_NONE },
	{ "not finer", "{prev|finer Q Y}", "1998-Q3", NS_DIR_NONE },
	{ "finer", "{ref|finer Q Y}", "2018", NS_DIR_NONE },
	{ "day that is", "2018-0{n}-31", "2018-03-31", NS_DIR_NONE },
	{ "short year", "{n|times 33|fullyear}", "1999", NS_DIR_NONE },
};

/* The same for a let that holds a point. */
static const struct {
	const char *name, *let, *text, *want;
	enum ns_direction tense;
} points[] = {
	{ "day that is", "2018-02-28", "{l|date}", "2018-02-28", NS_DIR_NONE },
	{ "day that is not", "2018-02-30", "{l|date}", "-", NS_DIR_NONE },
	{ "past tense", "XXXX-WXX-4", "{l|tense future}", "2018-09-06",
	    NS_DIR_PAST },
	{ "future tense", "XXXX-WXX-4", "{l|tense past}", "2018-09-13",
	    NS_DIR_FUTURE },
	{ "no tense", "XXXX-WXX-4", "{l|tense past}", "2018-09-06",
	    NS_DIR_NONE },
	{ "tense only leans", "XXXX-09-10", "{l|tense nearest}", "2018-09-10",
	    NS_DIR_PAST },
	{ "sure of the past", "XXXX-09-10", "{l|tense nearest}", "2017-09-10",
	    NS_DIR_SURELY_PAST },
	{ "sure of the future", "XXXX-08", "{l|tense nearest}", "2019-08",
	    NS_DIR_SURELY_FUTURE },
	{ "sure of a weekday", "XXXX-WXX-4", "{l|tense future}", "2018-09-06",
	    NS_DIR_SURELY_PAST },
	{ "seen from another date", "XXXX-05", "{l|after prev}", "1999-05",
	    NS_DIR_NONE },
	{ "back from its first day", "XXXX-07-01", "{l|past prev}",
	    "1998-07-01", NS_DIR_NONE },
	{ "ahead from its last day", "XXXX-09-30", "{l|future prev}",
	    "1998-09-30", NS_DIR_NONE },
	{ "seen from an open date", "XXXX-05", "{l|future l}", "XXXX-05",
	    NS_DIR_NONE },
	{ "no weekday is near a quarter", "XXXX-WXX-5", "{l|nearest prev}",
	    "XXXX-WXX-5", NS_DIR_NONE },
	{ "seen from no date", "XXXX-05", "{l|future zz}", "-", NS_DIR_NONE },
	{ "before", "XXXX-05", "{l|before}", "2018-05", NS_DIR_NONE },
	{ "after", "XXXX-05", "{l|after}", "2019-05", NS_DIR_NONE },
	{ "no point", "dog", "{l|past}", "-", NS_DIR_NONE },
	{ "midnight", "12", "{l|clock am}", "00", NS_DIR_NONE },
	{ "noon", "12", "{l|clock pm}", "12", NS_DIR_NONE },
	{ "neither half", "14", "{l|clock x}", "14", NS_DIR_NONE },
	{ "no hour of twelve", "13", "{l|clock pm}", "-", NS_DIR_NONE },
	{ "no hour at all", "25", "{l|clock x}", "-", NS_DIR_NONE },
	{ "year to come", "58", "{l|fullyear}", "2058", NS_DIR_NONE },
	{ "year gone by", "59", "{l|fullyear}", "1959", NS_DIR_NONE },
	{ "year in full", "1066", "{l|fullyear}", "1066", NS_DIR_NONE },
	{ "weeks and days", "2.5", "{l|period W}", "P2W3D", NS_DIR_NONE },
	{ "minutes and seconds", "1.5", "{l|period TM}", "PT1M30S",
	    NS_DIR_NONE },
	{ "hours of a day", "1.5", "{l|period D}", "P1DT12H", NS_DIR_NONE },
	{ "half an hour", "0.5", "{l|period TH}", "PT30M", NS_DIR_NONE },
	{ "unknown number", "X", "{l|period DE}", "PXDE", NS_DIR_NONE },
	{ "unknown minutes", "X", "{l|period TM}", "PTXM", NS_DIR_NONE },
};

static struct ns_vocab vocab;

static void
run(struct ns_arena *a, const char *text, struct ns_str let,
    enum ns_direction tense, struct ns_str *got)
{
	struct ns_scope scope = { &vocab, groups, lets, NS_LEN(groups),
		NS_LEN(lets) };
	struct ns_date today = { 2018, 9, 7 };
	struct ns_template t = { 0 };
	struct ns_eval ev = { .arena = a, .groups = values, .lets = &let };
	struct ns_str at;

	ev.ref = NS_STR("2018-09-07");
	ev.prev = NS_STR("1998-Q3");
	ev.today = ns_date_days(today);
	ev.has_ref = true;
	ev.tense = tense;
	if (ns_template_parse(&t, a, ns_str_of(text), &scope, &at) != NULL ||
	    !ns_template_eval(&t, &ev, got))
		*got = NS_STR("-");
}

int
main(void)
{
	struct ns_scope scope = { &vocab, groups, lets, NS_LEN(groups),
		NS_LEN(lets) };
	struct ns_template t = { 0 };
	struct ns_str got, at;
	struct ns_arena a;
	const char *why;
	size_t i;

	ns_arena_init(&a);
	ns_vocab_add_table(&vocab, &a, NS_STR("mon May=05"), false);
	for (i = 0; i < NS_LEN(errors); i++) {
		why = ns_template_parse(&t, &a, ns_str_of(errors[i].text),
		    &scope, &at);
		why = why == NULL ? "" : why;
		EQ(why, strlen(why), errors[i].want, errors[i].name);
	}
	for (i = 0; i < NS_LEN(cases); i++) {
		run(&a, cases[i].text, NS_STR("x"), cases[i].tense, &got);
		EQ(got.p, got.n, cases[i].want, cases[i].name);
	}
	for (i = 0; i < NS_LEN(points); i++) {
		run(&a, points[i].text, ns_str_of(points[i].let),
		    points[i].tense, &got);
		EQ(got.p, got.n, points[i].want, points[i].name);
	}
	ns_arena_free(&a);
	return tap_done();
}
