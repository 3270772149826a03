/*
 * t_entry.c - lines of a lexicon, and when they hold.
 */
#include "entry.h"

#include "tap.h"

/* shorts|attrs of a line, or what was expected. */
static const struct {
	const char *name, *line, *want;
} cases[] = {
	{ "four fields", "Canada\tCAN\tcountry\tCanada", "|" },
	{ "attributes", "Canada\tCAN\tcountry\tCanada\tiso2=CA;code=CAN",
	    "|iso2=CA;code=CAN" },
	{ "reserved keys are taken out",
	    "A B\ta-b\tperson\tA B\trole=x;from=2001-01-01;to=2002-02-02;c=y",
	    "B|role=x;c=y" },
	{ "a short form that is said",
	    "Enrique Pe\xc3\xb1"
	    "a\te\tperson\tEnrique Pe\xc3\xb1"
	    "a Nieto\tshort=Pe\xc3\xb1"
	    "a Nieto",
	    "Pe\xc3\xb1"
	    "a Nieto|" },
	{ "no short form", "A B\ta\tperson\tA B\tshort=-", "|" },
	{ "only people have one", "A B\ta\tplace\tA B", "|" },
	{ "a guard has none", "A B\ta\tperson\tA B\tguard=yes", "|" },
	{ "an empty fifth field", "A\ta\tperson\tA\t", "A|" },
	{ "three fields", "A\ta\tperson",
	    "at least four fields divided by tabs were expected" },
	{ "six fields", "A\ta\tperson\tA\tx=y\tz",
	    "at most five fields divided by tabs were expected" },
	{ "no pattern", " \ta\tperson\tA",
	    "a pattern was expected in the first field" },
	{ "no id", "A\t\tperson\tA",
	    "an id without blanks was expected in the second field" },
	{ "a blank in the id", "A\ta b\tperson\tA",
	    "an id without blanks was expected in the second field" },
	{ "unknown type", "A\ta\tplanet\tA",
	    "person, organization, country, place, group or role was expected "
	    "in the third field" },
	{ "no name", "A\ta\tperson\t",
	    "a name was expected in the fourth field" },
	{ "no value", "A\ta\tperson\tA\trole",
	    "key=value was expected in the fifth field" },
	{ "no such day", "A\ta\tperson\tA\tfrom=2001-02-29",
	    "a date YYYY-MM-DD was expected" },
	{ "backwards", "A\ta\tperson\tA\tfrom=2001-02-02;to=2001-02-01",
	    "a `to` that does not lie before `from` was expected" },
	{ "guard is yes or not there", "A\ta\tperson\tA\tguard=no",
	    "guard=yes was expected" },
};

static const struct {
	const char *name;
	ns_daynum from, to, day;
	int want;
} holds[] = {
	{ "undated", 0, 0, 20180907, 1 },
	{ "undated, day not known", 0, 0, 0, 1 },
	{ "inside", 20170110, 20191120, 20180907, 2 },
	{ "first day", 20170110, 20191120, 20170110, 2 },
	{ "last day", 20170110, 20191120, 20191120, 2 },
	{ "before", 20170110, 20191120, 20170109, 0 },
	{ "after", 20170110, 20191120, 20191121, 0 },
	{ "open end", 20170110, 0, 20991231, 2 },
	{ "open begin", 0, 20191120, 19000101, 2 },
	{ "day not known", 20170110, 0, 0, 0 },
};

int
main(void)
{
	struct ns_entry e;
	struct ns_arena arena;
	struct ns_buf got;
	const char *why;
	size_t i;

	ns_arena_init(&arena);
	for (i = 0; i < NS_LEN(cases); i++) {
		memset(&e, 0, sizeof(e));
		e.kind = NS_KIND_ACTOR;
		ns_buf_init(&got, &arena);
		why = ns_entry_parse(&e, ns_str_of(cases[i].line), &arena);
		if (why != NULL) {
			ns_buf_puts(&got, why);
		} else {
			ns_buf_put(&got, e.shorts);
			ns_buf_putc(&got, '|');
			ns_buf_put(&got, e.attrs);
		}
		EQ(got.p, got.n, cases[i].want, cases[i].name);
	}
	for (i = 0; i < NS_LEN(holds); i++) {
		memset(&e, 0, sizeof(e));
		e.from = holds[i].from;
		e.to = holds[i].to;
		OK(ns_entry_holds(&e, holds[i].day) == holds[i].want,
		    holds[i].name);
	}
	ns_arena_free(&arena);
	return tap_done();
}
