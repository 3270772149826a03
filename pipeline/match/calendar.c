/*
 * calendar.c - arithmetic of the Gregorian calendar.
 *
 * Years are shifted to begin in March, so that the leap day is the last of its
 * year and the lengths of the months before it follow one formula.
 */
#include "calendar.h"

#define ERA_DAYS 146097L   /* days of 400 years */
#define EPOCH_DAYS 719468L /* from 0000-03-01 to 1970-01-01 */

/* a / b and a mod b, rounded down; b > 0. */
static long
floor_div(long a, long b)
{
	return a >= 0 ? a / b : -((b - 1 - a) / b);
}

static long
floor_mod(long a, long b)
{
	return a - b * floor_div(a, b);
}

static bool
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int
ns_month_length(int year, int month)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31 };

	return lengths[month - 1] + (month == 2 && is_leap(year));
}

bool
ns_date_ok(struct ns_date d)
{
	return d.year >= NS_YEAR_MIN && d.year <= NS_YEAR_MAX && d.month >= 1 &&
	       d.month <= 12 && d.day >= 1 &&
	       d.day <= ns_month_length(d.year, d.month);
}

long
ns_date_days(struct ns_date d)
{
	long year = d.month > 2 ? d.year : d.year - 1L;
	long month = d.month > 2 ? d.month - 3L : d.month + 9L;
	long era = floor_div(year, 400), of_era = year - era * 400;
	long of_year = (153 * month + 2) / 5 + d.day - 1;

	return era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 +
	       of_year - EPOCH_DAYS;
}

struct ns_date
ns_days_date(long days)
{
	long era = floor_div(days + EPOCH_DAYS, ERA_DAYS);
	long day = days + EPOCH_DAYS - era * ERA_DAYS;
	long year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	long of_year = day - (365 * year + year / 4 - year / 100);
	long month = (5 * of_year + 2) / 153;
	struct ns_date d;

	d.day = (int)(of_year - (153 * month + 2) / 5 + 1);
	d.month = (int)(month < 10 ? month + 3 : month - 9);
	d.year = (int)(era * 400 + year + (d.month <= 2));
	return d;
}

int
ns_days_weekday(long days)
{
	return (int)floor_mod(days + 3, 7) + 1;
}

/* ISO 8601: week 1 is the week with January 4 in it. */
long
ns_isoweek_days(struct ns_isoweek w)
{
	struct ns_date fourth = { w.year, 1, 4 };
	long days = ns_date_days(fourth);

	return days - (ns_days_weekday(days) - 1) + 7L * (w.week - 1);
}

struct ns_isoweek
ns_days_isoweek(long days)
{
	long thursday = days - (ns_days_weekday(days) - 1) + 3;
	struct ns_isoweek w = { ns_days_date(thursday).year, 1 };

	w.week = (int)((thursday - ns_isoweek_days(w)) / 7) + 1;
	return w;
}

int
ns_isoyear_weeks(int year)
{
	struct ns_isoweek first = { year, 1 }, next = { year + 1, 1 };

	return (int)((ns_isoweek_days(next) - ns_isoweek_days(first)) / 7);
}

struct ns_date
ns_date_add_months(struct ns_date d, long n)
{
	long months = d.year * 12L + d.month - 1 + n;
	int length;

	d.year = (int)floor_div(months, 12);
	d.month = (int)floor_mod(months, 12) + 1;
	length = ns_month_length(d.year, d.month);
	if (d.day > length)
		d.day = length;
	return d;
}

/* The anonymous Gregorian computus, as Meeus gives it. */
struct ns_date
ns_year_easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int g = (b - (b + 8) / 25 + 1) / 3;
	int h = (19 * a + b - b / 4 - g + 15) % 30;
	int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
	int m = (a + 11 * h + 22 * l) / 451;
	int n = h + l - 7 * m + 114;
	struct ns_date d = { year, n / 31, n % 31 + 1 };

	return d;
}

struct ns_date
ns_month_weekday(struct ns_date month, int weekday, int n)
{
	struct ns_date none = { 0, 0, 0 };
	int length = ns_month_length(month.year, month.month);
	int first;

	month.day = 1;
	first = weekday - ns_days_weekday(ns_date_days(month));
	if (first < 0)
		first += 7;
	month.day = n > 0 ? first + 1 + 7 * (n - 1)
			  : first + 1 + 7 * ((length - first - 1) / 7 + n + 1);
	return n != 0 && ns_date_ok(month) ? month : none;
}
