/*
 * t_datetime.c - dates as pages print them.
 */
#include "datetime.h"
#include "tap.h"

static const struct {
	const char *name, *text, *want;
} cases[] = {
	{ "empty", "", "" },
	{ "date", "2018-09-07", "2018-09-07" },
	{ "minutes", "2018-09-07T10:00", "2018-09-07T10:00" },
	{ "zone without colon", "2018-09-07T10:00:00-0400",
	    "2018-09-07T10:00:00-04:00" },
	{ "UTC", "2018-09-07T10:00:00Z", "2018-09-07T10:00:00Z" },
	{ "fractions", "2018-09-07T10:00:00.123+02:00",
	    "2018-09-07T10:00:00+02:00" },
	{ "space for T", "2018-09-07 10:00:05", "2018-09-07T10:00:05" },
	{ "slashes, year first", "2018/09/07", "2018-09-07" },
	{ "RFC 5322", "Fri, 07 Sep 2018 10:00:00 +0000",
	    "2018-09-07T10:00:00Z" },
	{ "RFC 5322 with GMT", "Fri, 07 Sep 2018 10:00:00 GMT",
	    "2018-09-07T10:00:00Z" },
	{ "American", "September 7, 2018", "2018-09-07" },
	{ "British", "7 Sept 2018", "2018-09-07" },
	{ "ordinal", "7th September 2018", "2018-09-07" },
	{ "with a weekday", "Friday, September 7, 2018", "2018-09-07" },
	{ "half of the day", "Sept. 7, 2018 10:02 p.m. EDT",
	    "2018-09-07T22:02-04:00" },
	{ "noon", "Sept. 7, 2018 12:02 PM", "2018-09-07T12:02" },
	{ "midnight", "Sept. 7, 2018 12:02 am", "2018-09-07T00:02" },
	{ "time first", "10:02, 7 Sep 2018", "2018-09-07T10:02" },
	{ "seconds since 1970", "1536314400", "2018-09-07T10:00:00Z" },
	{ "milliseconds", "1536314400000", "2018-09-07T10:00:00Z" },
	{ "day or month", "09/07/2018", "" },
	{ "day for sure", "13/07/2018", "2018-07-13" },
	{ "month for sure", "07/13/2018", "2018-07-13" },
	{ "both the same", "07/07/2018", "2018-07-07" },
	{ "month only", "September 2018", "" },
	{ "no such day", "February 30, 2018", "" },
	{ "no such month", "2018-13-07", "" },
	{ "no leap year", "29 Feb 2019", "" },
	{ "leap year", "29 Feb 2020", "2020-02-29" },
	{ "digits only", "20180907", "2018-09-07" },
	{ "digits only, with a time", "20180907T100005Z",
	    "2018-09-07T10:00:05Z" },
	{ "offset behind a space", "2018-09-07 14:05:33 +0000",
	    "2018-09-07T14:05:33Z" },
	{ "zone by name", "September 7, 2018 at 2:05 pm EDT",
	    "2018-09-07T14:05-04:00" },
	{ "zone before the date", "2:05 PM EST Jan 7, 2019",
	    "2019-01-07T14:05-05:00" },
	{ "zone by season, summer", "Sept. 7, 2018, 2:05 pm ET",
	    "2018-09-07T14:05-04:00" },
	{ "zone by season, winter", "Nov. 18, 2019 at 9:24 pm ET",
	    "2019-11-18T21:24-05:00" },
	{ "zone and offset", "Tue Nov 19 2019 05:44:06 GMT+0530",
	    "2019-11-19T05:44:06+05:30" },
	{ "zone before the year", "Tue Nov 19 21:57:01 UTC 2019",
	    "2019-11-19T21:57:01Z" },
	{ "zone in two places", "7 Sep 2018 4:05 pm PT (07:05 pm ET)",
	    "2018-09-07T16:05-07:00" },
	{ "dots, month for sure", "11.14.2019 09:00 AM", "2019-11-14T09:00" },
	{ "dots, day or month", "07.09.2018", "" },
	{ "a system's zero", "1970-01-01T00:00:00Z", "" },
	{ "no year one", "0001-01-01T00:00:00Z", "" },
	{ "no date", "the talks go on", "" },
	{ "huge number", "99999999999999999999", "" },
};

static const struct {
	const char *name, *line;
	bool want, modified;
} lines[] = {
	{ "published", "Published Sept. 7, 2018 10:02 a.m.", true, false },
	{ "updated", "Updated: September 8, 2018", true, true },
	{ "date alone", "Sept. 7, 2018", true, false },
	{ "zone", "Friday September 7, 2018 MYT 7:10:00 AM", true, false },
	{ "sentence", "On Sept. 7, 2018 the talks ended", false, false },
	{ "no date in it", "Published by the council", false, false },
};

int
main(void)
{
	struct ns_arena arena;
	struct ns_buf buf;
	bool modified;
	size_t i;

	ns_arena_init(&arena);
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_buf_init(&buf, &arena);
		ns_datetime_put(&buf, ns_str_of(cases[i].text));
		EQ(buf.p, buf.n, cases[i].want, cases[i].name);
	}
	for (i = 0; i < NS_LEN(lines); i++) {
		OK(ns_datetime_is_line(ns_str_of(lines[i].line), &arena,
		       &modified) == lines[i].want,
		    lines[i].name);
		OK(modified == lines[i].modified, lines[i].name);
	}
	ns_arena_free(&arena);
	return tap_done();
}
