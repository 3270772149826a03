/*
 * t_url.c - addresses made absolute.
 */
#include "tap.h"
#include "url.h"

static const struct {
	const char *name, *ref, *base;
	bool folder;
	const char *want;
} cases[] = {
	{ "absolute", "https://example.org/a?b", "", false,
	    "https://example.org/a?b" },
	{ "fragment", "https://example.org/a#b", "", false,
	    "https://example.org/a" },
	{ "path", "/a", "https://example.org/x/y", false,
	    "https://example.org/a" },
	{ "host", "//example.com/a", "https://example.org/", false,
	    "https://example.com/a" },
	{ "file in a folder", "a", "https://example.org/x/y?z", true,
	    "https://example.org/x/a" },
	{ "file, folder unknown", "a", "https://example.org/x/", false, "" },
	{ "way up", "../a", "https://example.org/x/", true, "" },
	{ "no base", "/a", "", true, "" },
	{ "relative base", "/a", "/", true, "" },
	{ "other scheme", "javascript:void(0)", "https://example.org/", true,
	    "" },
	{ "no host", "http://localhost/a", "", false, "" },
	{ "blank inside", "https://example.org/a b", "", false, "" },
	{ "empty", "", "https://example.org/", true, "" },
	{ "host without a path", "a", "https://example.org", true, "" },
};

int
main(void)
{
	struct ns_arena arena;
	struct ns_str host;
	struct ns_buf buf;
	size_t i;

	ns_arena_init(&arena);
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_buf_init(&buf, &arena);
		ns_url_put(&buf, ns_str_of(cases[i].ref),
		    ns_str_of(cases[i].base), cases[i].folder);
		EQ(buf.p, buf.n, cases[i].want, cases[i].name);
	}
	host = ns_url_host(NS_STR("HTTPS://www.example.org:80/a"));
	EQ(host.p, host.n, "www.example.org", "host");
	OK(ns_url_has_path(NS_STR("https://example.org/a")), "a path");
	OK(ns_url_has_path(NS_STR("https://example.org/?p=1")), "a query");
	OK(!ns_url_has_path(NS_STR("https://example.org/")), "front page");
	OK(!ns_url_has_path(NS_STR("https://example.org")), "no slash");
	OK(!ns_url_has_path(NS_STR("https://example.org/#a")), "fragment only");
	ns_arena_free(&arena);
	return tap_done();
}
