/*
 * t_letter.c - blanks, case, apostrophes and currency signs.
 */
#include <string.h>

#include "letter.h"
#include "tap.h"

/* How many bytes at the begin are blank. */
static const struct {
	const char *name, *text;
	size_t want;
} blanks[] = {
	{ "none", "a", 0 },
	{ "empty", "", 0 },
	{ "space, tab, line end", " \t\r\na", 4 },
	{ "controls",
	    "\x01\x7f\xc2\x85"
	    "a",
	    4 },
	{ "no-break spaces",
	    "\xc2\xa0\xe2\x80\xaf"
	    "a",
	    5 },
	{ "wide space",
	    "\xe3\x80\x80"
	    "a",
	    3 },
	{ "zero width",
	    "\xe2\x80\x8b\xe2\x80\x8d\xef\xbb\xbf"
	    "a",
	    9 },
	{ "direction",
	    "\xe2\x80\x8e\xe2\x81\xa6"
	    "a",
	    6 },
	{ "soft hyphen",
	    "\xc2\xad"
	    "a",
	    2 },
	{ "dash is none", "\xe2\x80\x94", 0 },
	{ "all blank", "  ", 2 },
};

static const struct {
	const char *name, *text;
	enum ns_case want;
} cases[] = {
	{ "empty", "", NS_CASE_MARK },
	{ "small", "a", NS_CASE_LOWER },
	{ "capital", "Z", NS_CASE_UPPER },
	{ "digit", "1", NS_CASE_MARK },
	{ "small beyond ASCII", "\xc3\xa9", NS_CASE_LOWER },
	{ "capital beyond ASCII", "\xd0\x9f", NS_CASE_UPPER },
	{ "title case", "\xc7\x85", NS_CASE_UPPER },
	{ "no case", "\xe4\xb8\xad", NS_CASE_NONE },
	{ "mark beyond ASCII", "\xe2\x80\x94", NS_CASE_MARK },
};

int
main(void)
{
	size_t i;

	for (i = 0; i < NS_LEN(blanks); i++)
		OK(ns_skip_blank(ns_str_of(blanks[i].text), 0) ==
			blanks[i].want,
		    blanks[i].name);
	for (i = 0; i < NS_LEN(cases); i++)
		OK(ns_case_at(ns_str_of(cases[i].text), 0) == cases[i].want,
		    cases[i].name);
	OK(ns_apostrophe_at(NS_STR("'"), 0) == 1, "apostrophe");
	OK(ns_apostrophe_at(NS_STR("a\xe2\x80\x99"), 1) == 3, "curly");
	OK(ns_apostrophe_at(NS_STR("\xe2\x80\x94"), 0) == 0, "dash");
	OK(ns_apostrophe_at(NS_STR("'"), 1) == 0, "behind the end");
	OK(ns_currency_at(NS_STR("$"), 0) == 1, "dollar");
	OK(ns_currency_at(NS_STR("\xe2\x82\xac"), 0) == 3, "euro");
	OK(ns_currency_at(NS_STR("\xc2\xa7"), 0) == 0, "section");
	OK(ns_digit_at(NS_STR("a1"), 1) && !ns_digit_at(NS_STR("a1"), 2),
	    "digit");
	return tap_done();
}
