/*
 * feast.c - days of feasts that are set by other calendars.
 */
#include "feast.h"

#include <math.h>

#include "calendar.h"
#include "moon.h"

/* Days from 1970-01-01 back to 1 Tishrei of year 1, and 1 Muharram of year 1
 * (July 19, 622). */
#define HEBREW_EPOCH 2092590L
#define ISLAMIC_EPOCH 492148L

/* Offsets of clocks from UTC, in days. */
#define BEIJING (8.0 / 24)
#define INDIA (5.5 / 24)
#define EVENING (18.0 / 24)

/* Of 1080 parts an hour. */
#define PARTS_OF_DAY 25920L

/* Days of so many months that have 30 and 29 days by turns. */
static long
months_by_turns(int months)
{
	return (59L * months + 1) / 2;
}

bool
ns_feast_parse(struct ns_str *s, struct ns_feast *f)
{
	static const struct {
		char name[9];
		bool whole;
		enum ns_calendar calendar;
	} names[] = {
		{ "easter", true, NS_CAL_EASTER },
		{ "orthodox", true, NS_CAL_ORTHODOX },
		{ "hebrew", false, NS_CAL_HEBREW },
		{ "islamic", false, NS_CAL_ISLAMIC },
		{ "chinese", false, NS_CAL_CHINESE },
		{ "hindu", false, NS_CAL_HINDU },
	};
	size_t i = 0, n, end;
	const char *p;

	while (
	    i < NS_LEN(names) && !ns_str_starts(*s, ns_str_of(names[i].name)))
		i++;
	if (i == NS_LEN(names))
		return false;
	n = ns_str_of(names[i].name).n;
	*f = (struct ns_feast){ names[i].calendar, 0, 0 };
	p = s->p + n;
	end = names[i].whole ? n : n + 4;
	for (i = n; i < end; i++)
		if (i >= s->n || !ns_ascii_digit(s->p[i]))
			return false;
	if (end > n) {
		f->month = (p[0] - '0') * 10 + p[1] - '0';
		f->day = (p[2] - '0') * 10 + p[3] - '0';
	}
	*s = ns_str_sub(*s, end, s->n);
	return end == n ||
	       (f->month >= 1 && f->month <= 12 && f->day >= 1 && f->day <= 31);
}

/* Easter by the Julian calendar: the full moon of the 19-year cycle, and the
 * Sunday after it. */
static long
orthodox(int year)
{
	int moon = (19 * (year % 19) + 15) % 30; /* days after March 21 */
	int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
	struct ns_date march = { year, 3, 22 };
	long lag = year / 100 - year / 400 - 2; /* of the Julian calendar */

	return ns_date_days(march) + moon + sunday + lag;
}

/* --- the Hebrew calendar ----------------------------------------------- */

/* 1 Tishrei of a year: the day of its mean new moon, put off so that no feast
 * falls where it must not. */
static long
hebrew_new_year(long year)
{
	long months = (235 * year - 234) / 19;
	long parts = 12084 + 13753 * months;
	long day = 29 * months + parts / PARTS_OF_DAY;

	return day + (3 * (day + 1) % 7 < 3) - HEBREW_EPOCH;
}

/* The same, without a year of 356 or 382 days. */
static long
hebrew_tishrei(long year)
{
	long last = hebrew_new_year(year - 1), day = hebrew_new_year(year);
	long next = hebrew_new_year(year + 1);

	if (next - day == 356)
		return day + 2;
	return day - last == 382 ? day + 1 : day;
}

/* First day of a month of a year that begins with Tishrei, month 7. */
static long
hebrew_month(long year, int month)
{
	long tishrei = hebrew_tishrei(year), next = hebrew_tishrei(year + 1);
	long nisan = next - 177;
	bool long_heshvan = (next - tishrei) % 10 == 5;

	if (month < 7)
		return nisan + months_by_turns(month - 1);
	if (month < 9)
		return tishrei + 30L * (month - 7);
	if (month == 9)
		return tishrei + 59 + long_heshvan;
	if (month == 12)
		return nisan - 29;
	/* Tevet and Shevat, and a first Adar in a year of 13 months. */
	return nisan - 29 - (next - tishrei > 360 ? 30 : 0) -
	       (month == 11 ? 30 : 59);
}

/* --- the Islamic calendar ---------------------------------------------- */

/* 30 years have 11 leap days. */
static long
islamic_month(long year, int month)
{
	return (year - 1) * 354 + (3 + 11 * year) / 30 +
	       months_by_turns(month - 1) - ISLAMIC_EPOCH;
}

/* --- the Chinese calendar ---------------------------------------------- */

static long
chinese_new_moon(long k)
{
	return (long)floor(ns_moon_new(k) + BEIJING);
}

/* Which twelfth of its way the sun is in when a day of Beijing begins. */
static int
sun_sign(long day)
{
	return (int)(ns_sun_longitude((double)day - BEIJING) / 30);
}

/* The new moon that begins month 11 of a year, the one with the solstice. */
static long
chinese_winter(int year)
{
	struct ns_date december = { year, 12, 20 };
	long day = ns_date_days(december), k;

	while (sun_sign(day + 1) < 9)
		day++;
	k = ns_moon_number((double)day) + 1;
	while (chinese_new_moon(k) > day)
		k--;
	return k;
}

/* Months are those with the sun's entry into a sign; of 13 between two winters
 * the first without one is not counted. */
static long
chinese_month(int year, int month)
{
	int winter = month > 10 ? year : year - 1;
	long first = chinese_winter(winter), k = first;
	bool leap = chinese_winter(winter + 1) - first == 13;
	int count = month > 10 ? month - 11 : month + 1;

	for (; count > 0; count--) {
		k++;
		if (leap && sun_sign(chinese_new_moon(k)) ==
				sun_sign(chinese_new_moon(k + 1))) {
			leap = false;
			k++;
		}
	}
	return chinese_new_moon(k);
}

/* --- the Hindu calendar ------------------------------------------------ */

/* How far the sun is among the stars, in degrees (Lahiri). */
static double
star_longitude(double time)
{
	double years = (time - 10957.5) / 365.25; /* from 2000 on */

	return ns_sun_longitude(time) - 23.853 - 0.013969 * years;
}

/* The first new moon with the sun in a sign of the stars, or after it. */
static long
hindu_new_moon(int year, int sign)
{
	struct ns_date april = { year, 4, 14 };
	long entry = ns_date_days(april) + (sign - 1) * 30437L / 1000;
	double behind;
	long k;

	if (sign > 9) /* of the same year's beginning */
		entry -= 365;
	k = ns_moon_number((double)entry - 35);
	do {
		k++;
		behind = star_longitude(ns_moon_new(k)) - 30.0 * (sign - 1);
		behind -= 360 * floor(behind / 360);
	} while (behind > 180);
	return k;
}

/* A month ends with the new moon in the sign of its number. */
static long
hindu_day(int year, int month, int day)
{
	long k = hindu_new_moon(year, month);
	double full = ns_moon_full(k - 1) + INDIA;

	if (day == 15)
		return (long)floor(full);
	return (long)floor(
	    (day == 14 ? full : ns_moon_new(k) + INDIA) - EVENING);
}

/* --- all of them ------------------------------------------------------- */

long
ns_feast_near(const struct ns_feast *f, int year, int offset)
{
	long own;

	switch (f->calendar) {
	case NS_CAL_EASTER:
		return ns_date_days(ns_year_easter(year + offset));
	case NS_CAL_ORTHODOX:
		return orthodox(year + offset);
	case NS_CAL_HEBREW:
		own = year + offset + (f->month < 7 ? 3760 : 3761);
		return hebrew_month(own, f->month) + f->day - 1;
	case NS_CAL_ISLAMIC:
		own = (year - 622L) * 33 / 32 + 1 + offset;
		return islamic_month(own, f->month) + f->day - 1;
	case NS_CAL_CHINESE:
		return chinese_month(year + offset, f->month) + f->day - 1;
	case NS_CAL_HINDU:
		return hindu_day(year + offset, f->month, f->day);
	}
	return 0;
}

bool
ns_feast_in(const struct ns_feast *f, int year, long *day)
{
	int k;

	for (k = -2; k <= 1; k++) {
		*day = ns_feast_near(f, year, k);
		if (ns_days_date(*day).year == year)
			return true;
	}
	return false;
}
