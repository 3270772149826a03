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
