/*
 * t_site.c - names of sites and their hosts.
 */
#include "site.h"
#include "tap.h"

static const struct {
	const char *name, *host, *want;
} labels[] = {
	{ "plain", "example.org", "example" },
	{ "www", "www.example.org", "example" },
	{ "class before the country", "news.example.co.uk", "example" },
	{ "country only", "example.co", "example" },
	{ "short name", "www.ap.org", "ap" },
	{ "one label", "example", "" },
	{ "empty", "", "" },
};

static const struct {
	const char *name, *site, *label;
	bool want;
} fits[] = {
	{ "same", "Example News", "examplenews", true },
	{ "article", "The Example", "example", true },
	{ "begins the label", "Example", "examplenews", true },
	{ "first word", "Example International", "examplenews", true },
	{ "letters of words", "The Northport Times", "nptimes", true },
	{ "hyphen", "Example News", "example-news", true },
	{ "with its ending", "Example.org", "example", true },
	{ "another", "Hosted", "ap", false },
	{ "section", "U.S.", "example", false },
	{ "no label", "Example", "", false },
	{ "no name", "", "example", false },
};

int
main(void)
{
	struct ns_str got;
	size_t i;

	for (i = 0; i < NS_LEN(labels); i++) {
		got = ns_site_label(ns_str_of(labels[i].host));
		EQ(got.p, got.n, labels[i].want, labels[i].name);
	}
	for (i = 0; i < NS_LEN(fits); i++)
		OK(ns_site_fits(ns_str_of(fits[i].site),
		       ns_str_of(fits[i].label)) == fits[i].want,
		    fits[i].name);
	got = ns_site_bare(NS_STR("Example | All news"), NS_STR("example"));
	EQ(got.p, got.n, "Example", "slogan behind");
	got = ns_site_bare(NS_STR("News | Weather"), NS_STR("example"));
	EQ(got.p, got.n, "News | Weather", "nothing that fits");
	got = ns_site_bare(NS_STR("@example"), NS_STR("example"));
	EQ(got.p, got.n, "example", "account");
	return tap_done();
}
