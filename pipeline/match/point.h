/*
 * point.h - points of the calendar at any precision, as TIMEX3 writes them.
 *
 *     2018-09-07  2018-W36-5   a day          2018-W36-WE   a weekend
 *     2018-W36    2018-09      a week, month  2018-Q3       a quarter
 *     2018-H2     2018-SU      a half, season (SP SU FA WI)
 *     2018  201   20           a year, decade (also 201X), century
 *     2018-11-4#4              the fourth Thursday of November
 *     2018-11-1#1+1            the day after its first Monday
 *     2018-easter-2            two days before Easter
 *     2018-hebrew0710          10 Tishrei; feast.h tells of other calendars
 *
 * Any field may be X (XXXX-09-07, XXXX-WXX-5): not known.  A time (T20:00, TMO)
 * may follow.
 */
#ifndef NS_POINT_H
#define NS_POINT_H

#include "feast.h"
#include "newsift/base.h"

/* How a point is written; coarse to fine up to NS_UNIT_DAY. */
enum ns_unit {
	NS_UNIT_CENTURY,
	NS_UNIT_DECADE,
	NS_UNIT_YEAR,
	NS_UNIT_HALF,
	NS_UNIT_SEASON,
	NS_UNIT_QUARTER,
	NS_UNIT_MONTH,
	NS_UNIT_WEEK,
	NS_UNIT_WEEKEND,
	NS_UNIT_DAY,
	NS_UNIT_WEEKDAY, /* a day by its week */
	NS_UNIT_NTH,     /* a day by its count among a month's weekdays */
	NS_UNIT_FEAST    /* a day by its distance from one of feast.h */
};

#define NS_ANY (-1) /* a field that is not known */

struct ns_point {
	enum ns_unit unit;
	int year;           /* or decade, century; of a week its ISO year */
	int part;           /* month, week, quarter, half, season (1 to 4) */
	int day;            /* of the month, or 1 (Monday) to 7 */
	int nth, plus;      /* NTH: which; NTH, FEAST: days after it */
	struct ns_str time; /* "T20:00", or empty; borrowed */
	enum ns_calendar calendar; /* FEAST: what part and day belong to */
};

/* Which of the possible points is meant, seen from a day. */
enum ns_choice {
	NS_CHOOSE_PAST, /* the last that has begun, the current one included */
	NS_CHOOSE_FUTURE,      /* the first that has not ended */
	NS_CHOOSE_BEFORE,      /* the last that has ended */
	NS_CHOOSE_AFTER,       /* the first that has not begun */
	NS_CHOOSE_NEAREST,     /* the closest; of two equal, the past one */
	NS_CHOOSE_RATHER_PAST, /* the closest, future ones counting as farther
				*/
	NS_CHOOSE_RATHER_FUTURE
};

/* Read a point; false when text is none. */
bool ns_point_parse(struct ns_str text, struct ns_point *p);

/* Append p as text; a weekday, nth or feast day that is known as a date. */
void ns_point_put(struct ns_buf *out, const struct ns_point *p);

/* First and last day of p.  False when it is not known or does not exist. */
bool ns_point_span(const struct ns_point *p, long *first, long *last);

/* The point of the given unit that holds day. */
struct ns_point ns_point_of_day(long day, enum ns_unit unit);

/*
 * p at another precision: the point that holds its first day, or, where unit is
 * finer, the same with the finer fields unknown.  Its time is dropped.
 */
struct ns_point ns_point_to(const struct ns_point *p, enum ns_unit unit);

/*
 * Move p by n units.  A point that is coarser than what is added to it stays;
 * of one whose year is not known, what moving it changes is unknown.  False
 * when the result is out of the calendar.
 */
bool ns_point_add(struct ns_point *p, long n, enum ns_unit unit);

/*
 * Fill what is not known of p: a year, or the week of a weekday or weekend, or
 * the month of a day.  today is a day number.  Stays as it is when there is
 * nothing or too much to fill.
 */
void ns_point_choose(struct ns_point *p, long today, enum ns_choice choice);

/* The unit of a duration's letter code (D W WE M Q H S Y E C); false: none. */
bool ns_unit_parse(struct ns_str code, enum ns_unit *unit);

#endif
