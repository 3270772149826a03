/*
 * t_calendar.c - every day of eight centuries, there and back; ISO weeks, month
 * ends, Easter, weekdays of a month.
 */
#include "calendar.h"
#include "newsift/base.h"
#include "tap.h"

#define FIRST_YEAR 1600
#define LAST_YEAR 2400

static const struct {
	const char *name;
	struct ns_date date;
	long days;
	int weekday, isoyear, week;
} days[] = {
	{ "epoch", { 1970, 1, 1 }, 0, 4, 1970, 1 },
	{ "day before it", { 1969, 12, 31 }, -1, 3, 1970, 1 },
	{ "leap day of a century", { 2000, 2, 29 }, 11016, 2, 2000, 9 },
	{ "week 53", { 2021, 1, 3 }, 18630, 7, 2020, 53 },
	{ "week 1 begins before the year", { 2018, 12, 31 }, 17896, 1, 2019,
	    1 },
	{ "a Friday", { 2018, 9, 7 }, 17781, 5, 2018, 36 },
};

static const struct {
	const char *name;
	struct ns_date date;
	bool want;
} dates[] = {
	{ "leap day", { 2016, 2, 29 }, true },
	{ "no leap day", { 2018, 2, 29 }, false },
	{ "no leap day in 1900", { 1900, 2, 29 }, false },
	{ "month 13", { 2018, 13, 1 }, false },
	{ "day 0", { 2018, 1, 0 }, false },
	{ "year 0", { 0, 1, 1 }, false },
	{ "year 10000", { 10000, 1, 1 }, false },
};

static const struct {
	const char *name;
	struct ns_date date;
	long n;
	struct ns_date want;
} additions[] = {
	{ "clipped", { 2018, 1, 31 }, 1, { 2018, 2, 28 } },
	{ "clipped to a leap day", { 2016, 3, 31 }, -1, { 2016, 2, 29 } },
	{ "over a year's end", { 2018, 11, 7 }, 3, { 2019, 2, 7 } },
	{ "back over it", { 2018, 1, 7 }, -13, { 2016, 12, 7 } },
	{ "nothing", { 2018, 5, 5 }, 0, { 2018, 5, 5 } },
};

static const struct {
	const char *name;
	struct ns_date month;
	int weekday, n;
	struct ns_date want;
} counts[] = {
	{ "fourth Thursday", { 2018, 11, 0 }, 4, 4, { 2018, 11, 22 } },
	{ "first Monday is the 3rd", { 2018, 9, 0 }, 1, 1, { 2018, 9, 3 } },
	{ "last Monday", { 2018, 5, 0 }, 1, -1, { 2018, 5, 28 } },
	{ "no fifth Friday", { 2018, 9, 0 }, 5, 5, { 0, 0, 0 } },
	{ "fifth Sunday", { 2018, 9, 0 }, 7, 5, { 2018, 9, 30 } },
};

static const struct ns_date easters[] = {
	{ 1916, 4, 23 },
	{ 1999, 4, 4 },
	{ 2008, 3, 23 },
	{ 2018, 4, 1 },
	{ 2038, 4, 25 },
};

static bool
same(struct ns_date a, struct ns_date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* The day after d, said without the functions under test. */
static struct ns_date
tomorrow(struct ns_date d)
{
	if (++d.day > ns_month_length(d.year, d.month)) {
		d.day = 1;
		if (++d.month > 12) {
			d.month = 1;
			d.year++;
		}
	}
	return d;
}

static void
walk(void)
{
	struct ns_date d = { FIRST_YEAR, 1, 1 };
	long day, first = ns_date_days(d);
	bool round = true, weekdays = true, weeks = true;
	struct ns_isoweek w;

	for (day = first; d.year <= LAST_YEAR; day++, d = tomorrow(d)) {
		round = round && ns_date_days(d) == day &&
			same(ns_days_date(day), d) && ns_date_ok(d);
		/* 1600-01-01 was a Saturday. */
		weekdays = weekdays && ns_days_weekday(day) ==
					   (int)((day - first + 5) % 7) + 1;
		w = ns_days_isoweek(day);
		weeks = weeks &&
			ns_isoweek_days(w) == day - ns_days_weekday(day) + 1 &&
			w.week <= ns_isoyear_weeks(w.year);
	}
	OK(round, "every day there and back");
	OK(weekdays, "weekdays follow each other");
	OK(weeks, "every day lies in its ISO week");
}

int
main(void)
{
	struct ns_isoweek w;
	size_t i;

	walk();
	for (i = 0; i < NS_LEN(days); i++) {
		w = ns_days_isoweek(days[i].days);
		OK(ns_date_days(days[i].date) == days[i].days &&
			ns_days_weekday(days[i].days) == days[i].weekday &&
			w.year == days[i].isoyear && w.week == days[i].week,
		    days[i].name);
	}
	for (i = 0; i < NS_LEN(dates); i++)
		OK(ns_date_ok(dates[i].date) == dates[i].want, dates[i].name);
	for (i = 0; i < NS_LEN(additions); i++)
		OK(same(ns_date_add_months(additions[i].date, additions[i].n),
		       additions[i].want),
		    additions[i].name);
	for (i = 0; i < NS_LEN(counts); i++)
		OK(same(ns_month_weekday(counts[i].month, counts[i].weekday,
			    counts[i].n),
		       counts[i].want),
		    counts[i].name);
	for (i = 0; i < NS_LEN(easters); i++)
		OK(same(ns_year_easter(easters[i].year), easters[i]), "Easter");
	return tap_done();
}
