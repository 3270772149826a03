/*
 * zone.c - time zones that news pages name.
 *
 * Only names that mean one zone on nearly all pages in English; of IST, which
 * stands for several, that of India.
 */
#include "zone.h"

static const struct zone {
	const char *name;
	int minutes; /* east of Greenwich, in winter */
	bool summer; /* an hour more while American summer time lasts */
} zones[] = {
	{ "Z", 0, false },
	{ "UTC", 0, false },
	{ "GMT", 0, false },
	{ "EST", -300, false },
	{ "EDT", -240, false },
	{ "ET", -300, true },
	{ "CST", -360, false },
	{ "CDT", -300, false },
	{ "CT", -360, true },
	{ "MST", -420, false },
	{ "MDT", -360, false },
	{ "MT", -420, true },
	{ "PST", -480, false },
	{ "PDT", -420, false },
	{ "PT", -480, true },
	{ "AKST", -540, false },
	{ "AKDT", -480, false },
	{ "HST", -600, false },
	{ "WET", 0, false },
	{ "WEST", 60, false },
	{ "BST", 60, false },
	{ "CET", 60, false },
	{ "CEST", 120, false },
	{ "EET", 120, false },
	{ "EEST", 180, false },
	{ "WAT", 60, false },
	{ "SAST", 120, false },
	{ "EAT", 180, false },
	{ "MSK", 180, false },
	{ "PKT", 300, false },
	{ "IST", 330, false },
	{ "WIB", 420, false },
	{ "MYT", 480, false },
	{ "SGT", 480, false },
	{ "HKT", 480, false },
	{ "JST", 540, false },
	{ "KST", 540, false },
	{ "AWST", 480, false },
	{ "PGT", 600, false },
	{ "AEST", 600, false },
	{ "AEDT", 660, false },
	{ "NZST", 720, false },
	{ "NZDT", 780, false },
};

/* Day of the month of the n-th Sunday (from 1) of a month. */
static unsigned
sunday(unsigned year, unsigned month, unsigned n)
{
	struct ns_stamp first = { .year = year, .month = month, .day = 1 };
	int64_t days = ns_stamp_minutes(&first) / 1440;
	unsigned weekday = (unsigned)((days % 7 + 11) % 7); /* 0: Sunday */

	return 1 + (7 - weekday) % 7 + 7 * (n - 1);
}

/*
 * True when American summer time lasts on t's day.  Since 2007 it runs from the
 * second Sunday of March to the first of November, from 1987 on from the first
 * of April to the last of October.
 */
static bool
is_summer(const struct ns_stamp *t)
{
	bool old = t->year < 2007;
	unsigned first = old ? 4 : 3, last = old ? 10 : 11, day;

	if (t->month == first)
		return t->day >= sunday(t->year, first, old ? 1 : 2);
	if (t->month == last) {
		day = sunday(t->year, last, old ? 4 : 1);
		return t->day < (old && day + 7 <= 31 ? day + 7 : day);
	}
	return t->month > first && t->month < last;
}

bool
ns_zone_read(struct ns_stamp *t, struct ns_str word)
{
	const struct zone *z;
	size_t i;

	for (i = 0; i < NS_LEN(zones); i++) {
		z = &zones[i];
		if (!ns_str_eq(word, ns_str_of(z->name)))
			continue;
		if (z->summer && t->year < 1987)
			return false;
		t->zone = z->minutes + (z->summer && is_summer(t) ? 60 : 0);
		t->has_zone = true;
		return true;
	}
	return false;
}
