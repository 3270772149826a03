/*
 * t_zone.c - minutes east of Greenwich of named zones.
 */
#include "tap.h"
#include "zone.h"

static const struct {
	const char *name, *zone;
	unsigned year, month, day;
	int want;
} cases[] = {
	{ "winter", "ET", 2019, 1, 7, -300 },
	{ "summer", "ET", 2019, 7, 7, -240 },
	{ "day before summer", "PT", 2019, 3, 9, -480 },
	{ "first day of summer", "PT", 2019, 3, 10, -420 },
	{ "last day of summer", "CT", 2019, 11, 2, -300 },
	{ "day after summer", "CT", 2019, 11, 3, -360 },
	{ "before 2007, spring", "MT", 2006, 4, 1, -420 },
	{ "before 2007, summer", "MT", 2006, 4, 2, -360 },
	{ "before 2007, fifth Sunday", "ET", 2006, 10, 28, -240 },
	{ "before 2007, autumn", "ET", 2006, 10, 29, -300 },
	{ "fixed", "EST", 2019, 7, 7, -300 },
	{ "Greenwich", "GMT", 2019, 7, 7, 0 },
	{ "India", "IST", 2019, 7, 7, 330 },
};

int
main(void)
{
	struct ns_stamp t;
	size_t i;

	for (i = 0; i < NS_LEN(cases); i++) {
		t = (struct ns_stamp){ .year = cases[i].year,
			.month = cases[i].month,
			.day = cases[i].day };
		OK(ns_zone_read(&t, ns_str_of(cases[i].zone)) &&
			t.zone == cases[i].want,
		    cases[i].name);
	}
	t = (struct ns_stamp){ .year = 2019, .month = 1, .day = 1 };
	OK(!ns_zone_read(&t, NS_STR("et")), "small letters");
	OK(!ns_zone_read(&t, NS_STR("XYZ")), "no zone");
	t.year = 1980;
	OK(!ns_zone_read(&t, NS_STR("ET")), "rules not known");
	return tap_done();
}
