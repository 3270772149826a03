/*
 * t_byline.c - names of authors, joined by '|'.
 */
#include "byline.h"
#include "tap.h"

static const struct {
	const char *name, *byline, *want;
} cases[] = {
	{ "empty", "", "" },
	{ "bare name", "Jane Doe", "Jane Doe" },
	{ "by", "By Jane Doe", "Jane Doe" },
	{ "small by", "by Jane  Doe ", "Jane Doe" },
	{ "capitals and agency", "By JANE DOE, Example Wire", "JANE DOE" },
	{ "two", "By Jane Doe and John Roe", "Jane Doe|John Roe" },
	{ "three and agency", "Jane Doe, John Roe and Ann Poe, Example News",
	    "Jane Doe|John Roe|Ann Poe" },
	{ "post", "Jane Doe, senior correspondent", "Jane Doe" },
	{ "agency alone", "Example Press", "Example Press" },
	{ "said twice", "Jane Doe; Jane Doe", "Jane Doe" },
	{ "address", "https://example.org/jane-doe", "" },
	{ "account", "Jane Doe @janedoe Nov 18", "Jane Doe" },
	{ "date behind", "By Jane Doe Monday, November 18, 2019", "Jane Doe" },
	{ "nobody", "admin", "" },
	{ "an account's name", "jdoe78", "" },
	{ "site for an author", "Jane Doe, Example.com", "Jane Doe" },
	{ "site alone", "Example.com", "" },
	{ "mail", "Jane Doe jane@example.org", "Jane Doe" },
	{ "staff", "Example News Staff", "" },
	{ "staff reports", "Staff Reports", "" },
	{ "staff writer", "By Jane Doe Staff Writer", "Jane Doe" },
	{ "post before the name", "Example News correspondent Jane Doe",
	    "Jane Doe" },
	{ "and behind a comma", "Jane Doe, John Roe, and Ann Poe",
	    "Jane Doe|John Roe|Ann Poe" },
	{ "bars", "Jane Doe | John Roe", "Jane Doe|John Roe" },
	{ "full stop", "Jane Doe. Example Wire", "Jane Doe" },
	{ "initials", "J. R. Doe", "J. R. Doe" },
	{ "saint", "Ian St. John", "Ian St. John" },
	{ "turned", "Doe, Jane", "Jane Doe" },
	{ "word before", "Text: Jane Doe", "Jane Doe" },
	{ "marks around", "| BY: Jane Doe |", "Jane Doe" },
	{ "date by on", "Posted by Jane Doe on November 19, 2019, 6:21",
	    "Jane Doe" },
	{ "date without a comma", "Jane Doe Sept. 7, 2018", "Jane Doe" },
};

static const struct {
	const char *name, *line;
	bool want;
} lines[] = {
	{ "byline", "By Jane Doe", true },
	{ "with agency", "By JANE DOE, Example Wire", true },
	{ "agency", "By The Example Press", true },
	{ "staff of an agency", "By Staff  The Example Press", true },
	{ "day", "By Monday Night", false },
	{ "sentence", "By Monday the ferry was back.", false },
	{ "clause", "By the time the ferry came", false },
	{ "no by", "Jane Doe", false },
	{ "written by", "Written by Jane Doe", true },
	{ "date", "By Jane Doe Friday, May 3, 2019 - 9:48 PM ET", true },
	{ "date only", "By Friday, May 3, 2019", false },
};

static const struct {
	const char *name, *text;
	bool want;
} people[] = {
	{ "one", "Jane Doe", true },
	{ "two", "Jane Doe and John R. Roe", true },
	{ "hyphen and apostrophe", "Anne-Marie O'Hara", true },
	{ "small word", "Jane Doe explains", false },
	{ "number", "Jane Doe 78", false },
	{ "newsroom", "Example News", false },
	{ "long", "The Best Of All Guides", false },
	{ "nothing", "", false },
};

int
main(void)
{
	struct ns_names names;
	struct ns_arena arena;
	struct ns_buf buf;
	size_t i, k;

	ns_arena_init(&arena);
	for (i = 0; i < NS_LEN(cases); i++) {
		names = (struct ns_names){ .arena = &arena };
		ns_byline_put(&names, ns_str_of(cases[i].byline));
		ns_buf_init(&buf, &arena);
		for (k = 0; k < names.n; k++) {
			if (k > 0)
				ns_buf_putc(&buf, '|');
			ns_buf_put(&buf, names.names[k]);
		}
		EQ(buf.p, buf.n, cases[i].want, cases[i].name);
	}
	for (i = 0; i < NS_LEN(lines); i++)
		OK(ns_byline_is(ns_str_of(lines[i].line), &arena) ==
			lines[i].want,
		    lines[i].name);
	for (i = 0; i < NS_LEN(people); i++)
		OK(ns_byline_is_people(ns_str_of(people[i].text), &arena) ==
			people[i].want,
		    people[i].name);
	ns_arena_free(&arena);
	return tap_done();
}
