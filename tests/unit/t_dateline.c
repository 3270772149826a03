/*
 * t_dateline.c - place and date before a story.
 */
#include "dateline.h"
#include "tap.h"

static const struct {
	const char *name, *lede, *want;
} cases[] = {
	{ "place, date, agency",
	    "OSLO, March 3 (Example Wire) - The talks go on.",
	    "OSLO, March 3 (Example Wire)" },
	{ "place", "NORTHPORT \xe2\x80\x94 The talks go on.", "NORTHPORT" },
	{ "place and state", "NORTHPORT, Wis. -- The talks go on.",
	    "NORTHPORT, Wis." },
	{ "two words", "NEW NORTHPORT - The talks go on.", "NEW NORTHPORT" },
	{ "a clause", "NATO said - after hours - that it would.", "" },
	{ "a name", "Northport - a small town - voted.", "" },
	{ "far away",
	    "The council of the islands voted on Monday for a second "
	    "harbour in the north of the country - at last.",
	    "" },
	{ "no divider", "OSLO, March 3", "" },
	{ "empty", "", "" },
};

int
main(void)
{
	struct ns_arena arena;
	struct ns_str got;
	size_t i;

	ns_arena_init(&arena);
	for (i = 0; i < NS_LEN(cases); i++) {
		got = ns_dateline_of(ns_str_of(cases[i].lede), &arena);
		EQ(got.p, got.n, cases[i].want, cases[i].name);
	}
	ns_arena_free(&arena);
	return tap_done();
}
