/*
 * t_point.c - points of the calendar read, written, spanned, changed and
 * chosen.
 */
#include "calendar.h"
#include "newsift/base.h"
#include "point.h"
#include "tap.h"

/* What reading and writing it again gives; "-" when it is no point. */
static const struct {
	const char *name, *text, *want;
} forms[] = {
	{ "day", "2018-09-07", "2018-09-07" },
	{ "day without a year", "XXXX-09-07", "XXXX-09-07" },
	{ "unknown day", "XXXX-XX-XX", "XXXX-XX-XX" },
	{ "month", "2018-09", "2018-09" },
	{ "week", "2018-W36", "2018-W36" },
	{ "day by its week", "2018-W36-5", "2018-09-07" },
	{ "weekday alone", "XXXX-WXX-5", "XXXX-WXX-5" },
	{ "weekend", "2018-W36-WE", "2018-W36-WE" },
	{ "quarter", "2018-Q3", "2018-Q3" },
	{ "half", "2018-H2", "2018-H2" },
	{ "winter", "2018-WI", "2018-WI" },
	{ "season without a year", "XXXX-SP", "XXXX-SP" },
	{ "year", "2018", "2018" },
	{ "decade", "201", "201" },
	{ "decade with an X", "201X", "201" },
	{ "century", "20", "20" },
	{ "time goes along", "2018-09-07T20:00", "2018-09-07T20:00" },
	{ "part of a day", "XXXX-WXX-4TNI", "XXXX-WXX-4TNI" },
	{ "fourth Thursday", "2018-11-4#4", "2018-11-22" },
	{ "day after the first Monday", "2018-11-1#1+1", "2018-11-06" },
	{ "last Monday", "2018-05-1#-1", "2018-05-28" },
	{ "before Easter", "2018-easter-2", "2018-03-30" },
	{ "after Easter", "2018-easter+39", "2018-05-10" },
	{ "count without a year", "XXXX-11-4#4", "XXXX-11-XX" },
	{ "empty", "", "-" },
	{ "word", "now", "-" },
	{ "month 13", "2018-13", "-" },
	{ "week 54", "2018-W54", "-" },
	{ "weekday 8", "2018-W36-8", "-" },
	{ "quarter 5", "2018-Q5", "-" },
	{ "half a field", "201X-09", "-" },
	{ "more behind a day", "2018-09-07-1", "-" },
};

/* At another precision; "-" for a unit that is none. */
static const struct {
	const char *name, *text, *unit, *want;
} units[] = {
	{ "day to its week", "2018-09-07", "W", "2018-W36" },
	{ "day to its month", "2018-09-07", "M", "2018-09" },
	{ "day to its quarter", "2018-09-07", "Q", "2018-Q3" },
	{ "January is of last year's winter", "2018-01-05", "SN", "2017-WI" },
	{ "day to its decade", "2018-09-07", "DE", "201" },
	{ "day to its century", "2018-09-07", "CE", "20" },
	{ "day to its weekend", "2018-09-07", "WE", "2018-W36-WE" },
	{ "quarter to its year", "2018-Q3", "Y", "2018" },
	{ "month to an unknown day", "2018-09", "D", "2018-09-XX" },
	{ "year to an unknown day", "2018", "D", "2018-XX-XX" },
	{ "time is dropped", "2018-09-07T20:00", "D", "2018-09-07" },
	{ "unknown stays so", "XXXX-XX-XX", "M", "XXXX-XX" },
	{ "no unit", "2018", "Z", "-" },
};

static const struct {
	const char *name, *text;
	long n;
	const char *unit, *want;
} additions[] = {
	{ "day", "2018-09-07", 1, "D", "2018-09-08" },
	{ "day over a year's end", "2018-12-31", 1, "D", "2019-01-01" },
	{ "month, clipped", "2018-10-31", 1, "M", "2018-11-30" },
	{ "week back", "2018-W01", -1, "W", "2017-W52" },
	{ "week after week 53", "2020-W53", 1, "W", "2021-W01" },
	{ "quarter", "2018-Q4", 1, "Q", "2019-Q1" },
	{ "quarter by a year", "1989-Q3", -1, "Y", "1988-Q3" },
	{ "decade", "201", -1, "DE", "200" },
	{ "century", "20", -1, "CE", "19" },
	{ "weekend", "2018-W36-WE", 1, "WE", "2018-W37-WE" },
	{ "too fine for it", "2018", 3, "D", "2018" },
	{ "day of no year", "XXXX-09-07", 3, "D", "XXXX-XX-XX" },
	{ "its year", "XXXX-09-07", 3, "Y", "XXXX-09-07" },
	{ "its month", "XXXX-09-07", 3, "M", "XXXX-XX-07" },
	{ "moved by nothing", "XXXX-09-07", 0, "D", "XXXX-09-07" },
	{ "month of no year", "XXXX-09", 1, "M", "XXXX-XX" },
	{ "weekday by a week", "XXXX-WXX-5", 1, "W", "XXXX-WXX-5" },
	{ "weekday by a day", "XXXX-WXX-5", 1, "D", "XXXX-WXX-X" },
	{ "holiday by a day", "XXXX-easter", 1, "D", "XXXX-XX-XX" },
	{ "time goes along", "2018-09-07TNI", -1, "D", "2018-09-06TNI" },
	{ "out of the calendar", "9999", 1, "Y", "-" },
};

/* Seen from Friday, 2018-09-07. */
static const struct {
	const char *name, *text;
	enum ns_choice choice;
	const char *want;
} choices[] = {
	{ "past weekday", "XXXX-WXX-4", NS_CHOOSE_PAST, "2018-09-06" },
	{ "the day itself is past", "XXXX-WXX-5", NS_CHOOSE_PAST,
	    "2018-09-07" },
	{ "and future", "XXXX-WXX-5", NS_CHOOSE_FUTURE, "2018-09-07" },
	{ "but not before", "XXXX-WXX-5", NS_CHOOSE_BEFORE, "2018-08-31" },
	{ "nor after", "XXXX-WXX-5", NS_CHOOSE_AFTER, "2018-09-14" },
	{ "future weekday", "XXXX-WXX-1", NS_CHOOSE_FUTURE, "2018-09-10" },
	{ "future month", "XXXX-11", NS_CHOOSE_FUTURE, "2018-11" },
	{ "past month", "XXXX-11", NS_CHOOSE_PAST, "2017-11" },
	{ "current month is past", "XXXX-09", NS_CHOOSE_PAST, "2018-09" },
	{ "nearest day", "XXXX-10-01", NS_CHOOSE_NEAREST, "2018-10-01" },
	{ "nearest day, past", "XXXX-08-12", NS_CHOOSE_NEAREST, "2018-08-12" },
	{ "leaning to the past", "XXXX-01", NS_CHOOSE_RATHER_PAST, "2018-01" },
	{ "but near enough", "XXXX-09-10", NS_CHOOSE_RATHER_PAST,
	    "2018-09-10" },
	{ "leaning to the future", "XXXX-05", NS_CHOOSE_RATHER_FUTURE,
	    "2019-05" },
	{ "leap day", "XXXX-02-29", NS_CHOOSE_PAST, "2016-02-29" },
	{ "day of a month", "XXXX-XX-25", NS_CHOOSE_PAST, "2018-08-25" },
	{ "weekend", "XXXX-WXX-WE", NS_CHOOSE_PAST, "2018-W35-WE" },
	{ "movable feast", "XXXX-easter", NS_CHOOSE_PAST, "2018-04-01" },
	{ "quarter", "XXXX-Q1", NS_CHOOSE_FUTURE, "2019-Q1" },
	{ "known already", "1998-10-01", NS_CHOOSE_FUTURE, "1998-10-01" },
	{ "nothing to choose by", "XXXX-XX-XX", NS_CHOOSE_PAST, "XXXX-XX-XX" },
};

static void
check(const struct ns_point *p, bool ok, const char *want, const char *name)
{
	struct ns_arena a;
	struct ns_buf b;

	ns_arena_init(&a);
	ns_buf_init(&b, &a);
	if (ok)
		ns_point_put(&b, p);
	else
		ns_buf_puts(&b, "-");
	EQ(b.p, b.n, want, name);
	ns_arena_free(&a);
}

int
main(void)
{
	struct ns_date today = { 2018, 9, 7 };
	struct ns_point p;
	enum ns_unit unit;
	size_t i;
	bool ok;

	for (i = 0; i < NS_LEN(forms); i++) {
		ok = ns_point_parse(ns_str_of(forms[i].text), &p);
		check(&p, ok, forms[i].want, forms[i].name);
	}
	for (i = 0; i < NS_LEN(units); i++) {
		ok = ns_point_parse(ns_str_of(units[i].text), &p) &&
		     ns_unit_parse(ns_str_of(units[i].unit), &unit);
		if (ok)
			p = ns_point_to(&p, unit);
		check(&p, ok, units[i].want, units[i].name);
	}
	for (i = 0; i < NS_LEN(additions); i++) {
		ok = ns_point_parse(ns_str_of(additions[i].text), &p) &&
		     ns_unit_parse(ns_str_of(additions[i].unit), &unit) &&
		     ns_point_add(&p, additions[i].n, unit);
		check(&p, ok, additions[i].want, additions[i].name);
	}
	for (i = 0; i < NS_LEN(choices); i++) {
		ok = ns_point_parse(ns_str_of(choices[i].text), &p);
		ns_point_choose(&p, ns_date_days(today), choices[i].choice);
		check(&p, ok, choices[i].want, choices[i].name);
	}
	return tap_done();
}
