/*
 * t_title.c - headlines out of titles.
 */
#include "tap.h"
#include "title.h"

static const struct {
	const char *name, *title, *site, *h1, *want;
} cases[] = {
	{ "nothing known", "Talks go on - Example", "", "",
	    "Talks go on - Example" },
	{ "site behind", "Talks go on - Example News", "Example News", "",
	    "Talks go on" },
	{ "bar", "Talks go on | Example News", "Example News", "",
	    "Talks go on" },
	{ "en dash", "Talks go on \xe2\x80\x93 Example", "Example", "",
	    "Talks go on" },
	{ "site spelt together", "Talks go on - ExampleNews", "Example News",
	    "", "Talks go on" },
	{ "site in front", "Example News | Talks go on", "Example News", "",
	    "Talks go on" },
	{ "h1 shows it", "Talks go on - World - Example", "", "Talks go on",
	    "Talks go on" },
	{ "dash in the headline", "Talks go on - slowly - Example", "Example",
	    "", "Talks go on - slowly" },
	{ "section in front", "Opinion | Talks go on", "Example", "Talks go on",
	    "Talks go on" },
	{ "other quotes", "\xe2\x80\x98Talks go on\xe2\x80\x99 - Example", "",
	    "'Talks go on'", "\xe2\x80\x98Talks go on\xe2\x80\x99" },
	{ "word that begins as the site", "Talks go on - Examples of it",
	    "Example", "", "Talks go on - Examples of it" },
	{ "longer name of the site", "Talks go on - Example UK", "Example", "",
	    "Talks go on" },
	{ "only the headline", "Talks go on", "Example", "Talks go on",
	    "Talks go on" },
};

int
main(void)
{
	struct ns_str got;
	size_t i;

	for (i = 0; i < NS_LEN(cases); i++) {
		got = ns_title_bare(ns_str_of(cases[i].title),
		    ns_str_of(cases[i].site), ns_str_of(cases[i].h1));
		EQ(got.p, got.n, cases[i].want, cases[i].name);
	}
	return tap_done();
}
