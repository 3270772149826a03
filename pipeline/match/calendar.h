/*
 * calendar.h - arithmetic of the Gregorian calendar, carried back before 1582.
 *
 * Days are counted from 1970-01-01, which is day 0; weekdays are 1 (Monday) to
 * 7, as in ISO 8601.
 */
#ifndef NS_CALENDAR_H
#define NS_CALENDAR_H

#include <stdbool.h>

/* The years a date may lie in. */
#define NS_YEAR_MIN 1
#define NS_YEAR_MAX 9999

struct ns_date {
	int year, month, day;
};

struct ns_isoweek {
	int year, week;
};

/* True when there is such a day, and its year is within the bounds above. */
bool ns_date_ok(struct ns_date d);

/* Length of a month in days.  month must be 1 to 12. */
int ns_month_length(int year, int month);

/* The number of a day, and the day of a number. */
long ns_date_days(struct ns_date d);
struct ns_date ns_days_date(long days);

/* Weekday of a day, 1 to 7. */
int ns_days_weekday(long days);

/* The ISO week a day lies in, and the number of a week's Monday. */
struct ns_isoweek ns_days_isoweek(long days);
long ns_isoweek_days(struct ns_isoweek w);

/* How many ISO weeks a year has: 52 or 53. */
int ns_isoyear_weeks(int year);

/*
 * The same day n months on (n < 0: back), or the month's last day when it is
 * shorter.  n must be within 120,000 of 0; the result may lie out of bounds.
 */
struct ns_date ns_date_add_months(struct ns_date d, long n);

/* Easter Sunday of the western churches. */
struct ns_date ns_year_easter(int year);

/*
 * The nth given weekday of a month (n 1 to 5), or the nth from its end (n -1 to
 * -5).  Not ns_date_ok when there is none.
 */
struct ns_date ns_month_weekday(struct ns_date month, int weekday, int n);

#endif
