/*
 * t_feast.c - feasts of other calendars from 1600 to 2400: Passover by Gauss's
 * formula, the Islamic months counted one after the other, the eastern Easter
 * by the Julian calendar; where the moon itself counts, days as they were kept.
 */
#include "feast.h"

#include <stdio.h>
#include <stdlib.h>

#include "calendar.h"
#include "point.h"
#include "tap.h"

#define FIRST_YEAR 1600
#define LAST_YEAR 2400

static long
day_of(int year, int month, int day)
{
	struct ns_date d = { year, month, day };

	return ns_date_days(d);
}

static long
feast(enum ns_calendar calendar, int monthday, int year)
{
	const struct ns_feast f = { calendar, monthday / 100, monthday % 100 };
	long day = 0;

	return ns_feast_in(&f, year, &day) ? day : -1;
}

/* How many days the Julian calendar is behind in March. */
static int
lag(int year)
{
	return year / 100 - year / 400 - 2;
}

/* C. F. Gauss, 1802: 15 Nisan as a day of the Julian March. */
static long
gauss_passover(int year)
{
	int y = year + 3760, a = (12 * y + 17) % 19, b = y % 4, whole, c;
	double march = 32.0440932 + 1.5542418 * a + 0.25 * b - 0.003177794 * y;

	whole = (int)march;
	march -= whole;
	c = (whole + 3 * y + 5 * b + 5) % 7;
	if (c == 2 || c == 4 || c == 6 || (c == 0 && a > 11 && march >= 0.8977))
		whole++;
	else if (c == 1 && a > 6 && march >= 0.6328)
		whole += 2;
	return day_of(year, 3, 1) + whole - 1 + lag(year);
}

static void
check_hebrew(void)
{
	bool passover = true, lengths = true, weekdays = true, months = true;
	long first, next;
	int y, weekday;

	for (y = FIRST_YEAR; y <= LAST_YEAR; y++) {
		passover = passover &&
			   feast(NS_CAL_HEBREW, 115, y) == gauss_passover(y);
		first = feast(NS_CAL_HEBREW, 701, y);
		next = feast(NS_CAL_HEBREW, 701, y + 1);
		lengths = lengths && (next - first) % 30 >= 23 &&
			  (next - first) % 30 <= 25 && next - first < 386;
		weekday = ns_days_weekday(first);
		weekdays =
		    weekdays && weekday != 7 && weekday != 3 && weekday != 5;
		/* Purim is thirty days before Passover. */
		months = months && feast(NS_CAL_HEBREW, 115, y) -
					   feast(NS_CAL_HEBREW, 1214, y) ==
				       30;
	}
	OK(passover, "Passover as Gauss reckons it");
	OK(lengths, "a year has 353 to 355 or 383 to 385 days");
	OK(weekdays, "no new year on a Sunday, Wednesday or Friday");
	OK(months, "Purim thirty days before Passover");
}

/* From July 16, 622 (Julian) on; of 30 years those with a leap day are 1. */
static void
check_islamic(void)
{
	static const char leap[] = "001001010010010010100100101001";
	static long firsts[LAST_YEAR + 60];
	long day = day_of(622, 7, 19);
	bool same = true;
	int year, month, y;

	for (year = 1; year <= 1840; year++)
		for (month = 1; month <= 12; month++) {
			y = ns_days_date(day).year;
			if (month == 9 && firsts[y] == 0)
				firsts[y] = day;
			day += month % 2 == 1 ? 30 : 29;
			if (month == 12 && leap[year % 30] == '1')
				day++;
		}
	for (y = FIRST_YEAR; y <= LAST_YEAR; y++)
		same = same && feast(NS_CAL_ISLAMIC, 901, y) == firsts[y];
	OK(same, "Ramadan, the months counted one after the other");
}

/* Easter of the Julian calendar as Meeus gives it. */
static void
check_orthodox(void)
{
	bool same = true;
	int y, d, e;

	for (y = FIRST_YEAR; y <= LAST_YEAR; y++) {
		d = (19 * (y % 19) + 15) % 30;
		e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7;
		same = same && feast(NS_CAL_ORTHODOX, 0, y) ==
				   day_of(y, (d + e + 114) / 31,
				       (d + e + 114) % 31 + 1) +
				       lag(y);
	}
	OK(same, "eastern Easter by the Julian calendar");
}

/* Days as they were kept, each month and day in one number. */
struct kept {
	const char *name;
	enum ns_calendar calendar;
	int monthday, year, count;
	int days[45];
	long off; /* how many days all of them may be off together */
};

static const struct kept kepts[] = {
	{ "Chinese New Year", NS_CAL_CHINESE, 101, 1990, 45,
	    { 127, 215, 204, 123, 210, 131, 219, 207, 128, 216, 205, 124, 212,
		201, 122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219,
		208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126,
		213, 203, 123, 211, 131, 219 },
	    0 },
	{ "Mid-Autumn", NS_CAL_CHINESE, 815, 2015, 11,
	    { 927, 915, 1004, 924, 913, 1001, 921, 910, 929, 917, 1006 }, 0 },
	{ "Diwali", NS_CAL_HINDU, 730, 2000, 26,
	    { 1026, 1114, 1104, 1025, 1112, 1101, 1021, 1109, 1028, 1017, 1105,
		1026, 1113, 1103, 1023, 1111, 1030, 1019, 1107, 1027, 1114,
		1104, 1024, 1112, 1031, 1020 },
	    1 },
	{ "Holika", NS_CAL_HINDU, 1214, 2015, 11,
	    { 305, 323, 312, 301, 320, 309, 328, 317, 307, 324, 313 }, 1 },
	{ "Buddha Purnima", NS_CAL_HINDU, 215, 2015, 11,
	    { 504, 521, 510, 430, 518, 507, 526, 516, 505, 523, 512 }, 3 },
	{ "Eid al-Fitr", NS_CAL_ISLAMIC, 1001, 2010, 16,
	    { 910, 830, 819, 808, 728, 717, 706, 625, 615, 604, 524, 513, 502,
		421, 410, 330 },
	    9 },
	{ "Rosh Hashanah", NS_CAL_HEBREW, 701, 2015, 11,
	    { 914, 1003, 921, 910, 930, 919, 907, 926, 916, 1003, 923 }, 0 },
	{ "Hanukkah", NS_CAL_HEBREW, 925, 2015, 11,
	    { 1207, 1225, 1213, 1203, 1223, 1211, 1129, 1219, 1208, 1226,
		1215 },
	    0 },
	{ "eastern Easter", NS_CAL_ORTHODOX, 0, 2015, 11,
	    { 412, 501, 416, 408, 428, 419, 502, 424, 416, 505, 420 }, 0 },
};

static void
check_kept(const struct kept *k)
{
	long off = 0, day, most = 0;
	int i;

	for (i = 0; i < k->count; i++) {
		day = feast(k->calendar, k->monthday, k->year + i) -
		      day_of(k->year + i, k->days[i] / 100, k->days[i] % 100);
		off += labs(day);
		most = labs(day) > most ? labs(day) : most;
	}
	if (off > k->off || most > 1)
		printf("# %s: %ld days off\n", k->name, off);
	OK(off <= k->off && most <= 1, k->name);
}

/* A calendar whose year is shorter than ours: two of a feast in one year. */
static void
check_two(void)
{
	struct ns_point p = { 0 };
	long first = 0, last = 0;

	OK(ns_point_parse(NS_STR("XXXX-islamic0901"), &p), "read");
	ns_point_choose(&p, day_of(2030, 12, 1), NS_CHOOSE_FUTURE);
	OK(ns_point_span(&p, &first, &last) && first == day_of(2030, 12, 26),
	    "the second Ramadan of a year");
	OK(ns_point_parse(NS_STR("2030-islamic0901"), &p) &&
		ns_point_span(&p, &first, &last) && first == day_of(2030, 1, 6),
	    "of a named year the first");
}

int
main(void)
{
	size_t i;

	check_hebrew();
	check_islamic();
	check_orthodox();
	check_two();
	for (i = 0; i < NS_LEN(kepts); i++)
		check_kept(&kepts[i]);
	return tap_done();
}
