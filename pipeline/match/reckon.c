/*
 * reckon.c - reckoning with points of the calendar: the days they span, other
 * precisions, adding to them, and choosing among those that could be meant.
 */
#include "calendar.h"
#include "point.h"

/* How far the fields of a point are searched for a fit: leap days and weeks. */
#define REACH 9

/*
 * How many times as far a point on the wrong side of today counts as being.
 * Who tells of the past rarely names a day ahead, but talk of what is to come
 * often goes back.
 */
#define PAST_RELUCTANCE 5
#define FUTURE_RELUCTANCE 3

/* Months of a unit; 0 when it is counted in days. */
static int
unit_months(enum ns_unit unit)
{
	static const int months[] = { 1200, 120, 12, 6, 3, 3, 1 };

	return unit <= NS_UNIT_MONTH ? months[unit] : 0;
}

/* First month of a point counted in months, from year 0. */
static long
first_month(const struct ns_point *p)
{
	long years = p->unit == NS_UNIT_CENTURY  ? 100
		     : p->unit == NS_UNIT_DECADE ? 10
						 : 1;
	long month = p->year * years * 12;

	if (p->unit <= NS_UNIT_YEAR)
		return month;
	month += (p->part - 1L) * unit_months(p->unit);
	return p->unit == NS_UNIT_SEASON ? month + 2 : month;
}

static struct ns_date
month_start(long month)
{
	struct ns_date d = { (int)(month / 12), (int)(month % 12) + 1, 1 };

	return d;
}

static bool
span_months(const struct ns_point *p, long *first, long *last)
{
	long month = first_month(p);

	if (month < 0)
		return false;
	*first = ns_date_days(month_start(month));
	*last = ns_date_days(month_start(month + unit_months(p->unit))) - 1;
	return true;
}

static bool
span_week(const struct ns_point *p, long *first, long *last)
{
	struct ns_isoweek w = { p->year, p->part };

	if (p->part > ns_isoyear_weeks(p->year))
		return false;
	*first = ns_isoweek_days(w);
	*last = *first + 6;
	if (p->unit == NS_UNIT_WEEKEND)
		*first += 5;
	if (p->unit == NS_UNIT_WEEKDAY)
		*first = *last = *first + p->day - 1;
	return true;
}

static bool
span_day(const struct ns_point *p, long *first, long *last)
{
	struct ns_date d = { p->year, p->part, p->day };
	const struct ns_feast feast = { p->calendar, p->part, p->day };

	if (p->unit == NS_UNIT_NTH)
		d = ns_month_weekday(d, p->day, p->nth);
	if (p->unit == NS_UNIT_FEAST) {
		if (!ns_feast_in(&feast, p->year, first))
			return false;
		d = ns_days_date(*first);
	}
	if (!ns_date_ok(d))
		return false;
	*first = *last = ns_date_days(d) + p->plus;
	return true;
}

bool
ns_point_span(const struct ns_point *p, long *first, long *last)
{
	bool whole = p->unit <= NS_UNIT_YEAR || p->unit == NS_UNIT_FEAST;

	if (p->year == NS_ANY || (!whole && p->part == NS_ANY))
		return false;
	if (p->unit == NS_UNIT_DAY || p->unit >= NS_UNIT_NTH)
		return (whole || p->day != NS_ANY) && span_day(p, first, last);
	if (p->unit == NS_UNIT_WEEKDAY && p->day == NS_ANY)
		return false;
	if (p->unit >= NS_UNIT_WEEK)
		return span_week(p, first, last);
	return span_months(p, first, last);
}

struct ns_point
ns_point_of_day(long day, enum ns_unit unit)
{
	struct ns_date d = ns_days_date(day);
	struct ns_isoweek w = ns_days_isoweek(day);
	struct ns_point p = { .unit = unit,
		.year = d.year,
		.part = d.month,
		.day = d.day };

	if (unit == NS_UNIT_SEASON && d.month < 3)
		p.year--; /* January belongs to the winter of December */
	if (unit == NS_UNIT_SEASON)
		p.part = d.month < 3 ? 4 : d.month / 3;
	if (unit == NS_UNIT_HALF || unit == NS_UNIT_QUARTER)
		p.part = (d.month - 1) / unit_months(unit) + 1;
	if (unit <= NS_UNIT_YEAR) {
		p.year /= unit_months(unit) / 12;
		p.part = NS_ANY;
	}
	if (unit >= NS_UNIT_WEEK && unit <= NS_UNIT_WEEKDAY &&
	    unit != NS_UNIT_DAY) {
		p.year = w.year;
		p.part = w.week;
		p.day = ns_days_weekday(day);
	}
	if (unit < NS_UNIT_DAY)
		p.day = NS_ANY;
	return p;
}

/* p with what unit has not forgotten, and what unit has more unknown. */
static struct ns_point
reshape(const struct ns_point *p, enum ns_unit unit)
{
	struct ns_point q = { .unit = unit,
		.year = p->year,
		.part = NS_ANY,
		.day = NS_ANY };
	bool month = p->unit == NS_UNIT_MONTH || p->unit == NS_UNIT_DAY;

	if (p->unit == unit)
		q = *p;
	if (p->unit < NS_UNIT_YEAR || unit < NS_UNIT_YEAR)
		q.year = p->unit == unit ? p->year : NS_ANY;
	if (p->unit == NS_UNIT_YEAR && unit < NS_UNIT_YEAR && p->year != NS_ANY)
		q.year = p->year / (unit_months(unit) / 12);
	if (month && (unit == NS_UNIT_MONTH || unit == NS_UNIT_DAY))
		q.part = p->part;
	q.time.n = 0;
	return q;
}

struct ns_point
ns_point_to(const struct ns_point *p, enum ns_unit unit)
{
	enum ns_unit own = p->unit >= NS_UNIT_DAY ? NS_UNIT_DAY : p->unit;
	long first, last;

	if (own >= unit && own != unit && ns_point_span(p, &first, &last))
		return ns_point_of_day(first, unit);
	if (p->unit > NS_UNIT_DAY && ns_point_span(p, &first, &last))
		return ns_point_of_day(first, unit);
	return reshape(p, unit);
}

/* Add months to a point that is counted in them. */
static bool
add_to_months(struct ns_point *p, long n)
{
	int own = unit_months(p->unit);
	long per_year = own >= 12 ? 1 : 12 / own;
	long count = p->year * per_year;

	if (n % own != 0)
		return true;
	count += n / own + (per_year > 1 ? p->part - 1 : 0);
	if (count < 0 ||
	    count / per_year * (own >= 12 ? own / 12 : 1) > NS_YEAR_MAX)
		return false;
	p->year = (int)(count / per_year);
	if (per_year > 1)
		p->part = (int)(count % per_year) + 1;
	return true;
}

/* Add months to a day, or to the first day of a week. */
static bool
add_to_days(struct ns_point *p, long first, long months, long days)
{
	struct ns_date d =
	    ns_date_add_months(ns_days_date(first + days), months);
	struct ns_str time = p->time;

	if (!ns_date_ok(d))
		return false;
	*p = ns_point_of_day(ns_date_days(d),
	    p->unit > NS_UNIT_DAY ? NS_UNIT_DAY : p->unit);
	p->time = time;
	return true;
}

/* A point without a year, moved: a year on it is the same, but of what is finer
 * nothing is known any more. */
static void
forget(struct ns_point *p, enum ns_unit unit)
{
	bool weekly = p->unit >= NS_UNIT_WEEK && p->unit <= NS_UNIT_WEEKDAY &&
		      p->unit != NS_UNIT_DAY;

	if (unit <= NS_UNIT_YEAR || (weekly && unit <= NS_UNIT_WEEKEND))
		return;
	p->part = NS_ANY;
	if (unit >= NS_UNIT_WEEK)
		p->day = NS_ANY;
	if (p->unit >= NS_UNIT_NTH)
		p->unit = NS_UNIT_DAY;
}

bool
ns_point_add(struct ns_point *p, long n, enum ns_unit unit)
{
	long first, last, months, days = 0;

	if (n > 100000 || n < -100000)
		return false;
	if (unit >= NS_UNIT_WEEK)
		days = unit >= NS_UNIT_DAY ? n : n * 7;
	months = n * unit_months(unit);
	if (!ns_point_span(p, &first, &last)) {
		if (p->year == NS_ANY && n != 0)
			forget(p, unit);
		return true;
	}
	if (months > 12L * NS_YEAR_MAX || months < -12L * NS_YEAR_MAX)
		return false;
	if (p->unit <= NS_UNIT_MONTH)
		return days != 0 || add_to_months(p, months);
	if (p->unit < NS_UNIT_DAY && days % 7 != 0)
		return true;
	return add_to_days(p, first, months, days);
}

/* A feast of another calendar's year: a Gregorian one may hold two. */
static bool
feast_candidate(const struct ns_point *p, long today, int k, struct ns_point *q)
{
	const struct ns_feast feast = { p->calendar, p->part, p->day };
	int year = ns_point_of_day(today, NS_UNIT_YEAR).year;

	if (year + k < NS_YEAR_MIN || year + k > NS_YEAR_MAX)
		return false;
	*q = ns_point_of_day(ns_feast_near(&feast, year, k) + p->plus,
	    NS_UNIT_DAY);
	q->time = p->time;
	return true;
}

/* The k-th possible point near today, k from -REACH to REACH. */
static bool
candidate(const struct ns_point *p, long today, int k, struct ns_point *q)
{
	struct ns_point at;

	*q = *p;
	if (p->unit == NS_UNIT_FEAST)
		return feast_candidate(p, today, k, q);
	if (p->part != NS_ANY && p->unit > NS_UNIT_YEAR) {
		q->year = ns_point_of_day(today, NS_UNIT_YEAR).year + k;
		return true;
	}
	if (p->unit == NS_UNIT_DAY && p->day != NS_ANY) {
		at = ns_point_of_day(today, NS_UNIT_MONTH);
		if (!ns_point_add(&at, k, NS_UNIT_MONTH))
			return false;
	} else if (p->unit == NS_UNIT_WEEKEND ||
		   (p->unit == NS_UNIT_WEEKDAY && p->day != NS_ANY)) {
		at = ns_point_of_day(today + 7L * k, NS_UNIT_WEEK);
	} else {
		return false;
	}
	q->year = at.year;
	q->part = at.part;
	return true;
}

/* How badly [first, last] fits; a smaller number is better, -1 is not at all.
 */
static long
misfit(long first, long last, long today, enum ns_choice choice)
{
	long past = today - last, future = first - today;

	switch (choice) {
	case NS_CHOOSE_PAST:
		return future > 0 ? -1 : today - first;
	case NS_CHOOSE_FUTURE:
		return past > 0 ? -1 : last - today;
	case NS_CHOOSE_BEFORE:
		return past <= 0 ? -1 : past;
	case NS_CHOOSE_AFTER:
		return future <= 0 ? -1 : future;
	case NS_CHOOSE_RATHER_PAST:
		future *= PAST_RELUCTANCE;
		break;
	case NS_CHOOSE_RATHER_FUTURE:
		past *= FUTURE_RELUCTANCE;
		break;
	case NS_CHOOSE_NEAREST:
		break;
	}
	return past > 0 ? 2 * past : future > 0 ? 2 * future + 1 : 0;
}

void
ns_point_choose(struct ns_point *p, long today, enum ns_choice choice)
{
	struct ns_point q, best = *p;
	long first, last, fit, best_fit = -1;
	int k;

	if (p->year != NS_ANY)
		return;
	for (k = -REACH; k <= REACH; k++) {
		if (!candidate(p, today, k, &q) ||
		    !ns_point_span(&q, &first, &last))
			continue;
		fit = misfit(first, last, today, choice);
		if (fit >= 0 && (best_fit < 0 || fit < best_fit)) {
			best = q;
			best_fit = fit;
		}
	}
	*p = best;
}
