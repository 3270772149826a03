/*
 * t_address.c - where web and mail addresses end.
 */
#include <string.h>

#include "address.h"
#include "tap.h"

/* The address at the begin of text; empty when there is none. */
static const struct {
	const char *name, *text, *want;
} urls[] = {
	{ "scheme", "https://example.org/a b", "https://example.org/a" },
	{ "capitals", "HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG" },
	{ "no scheme", "www.example.org, x", "www.example.org" },
	{ "stop", "http://example.org.", "http://example.org" },
	{ "stops inside", "http://a.example.org/b.c.",
	    "http://a.example.org/b.c" },
	{ "quote", "http://example.org/a\" x", "http://example.org/a" },
	{ "curly quote", "http://example.org\xe2\x80\x9d",
	    "http://example.org" },
	{ "bracket", "http://example.org/a).", "http://example.org/a" },
	{ "brackets of its own", "http://example.org/a_(b)).",
	    "http://example.org/a_(b)" },
	{ "letters beyond ASCII", "http://example.org/\xc3\xa9 x",
	    "http://example.org/\xc3\xa9" },
	{ "no-break space", "http://example.org\xc2\xa0x",
	    "http://example.org" },
	{ "scheme alone", "http://", "" },
	{ "scheme and marks", "http://...", "" },
	{ "other scheme", "mailto:x", "" },
	{ "word", "wwwx", "" },
};

static const struct {
	const char *name, *text, *want;
} mails[] = {
	{ "plain", "a@example.org x", "a@example.org" },
	{ "marks", "a.b_c-d+e%f@mail.example.org.",
	    "a.b_c-d+e%f@mail.example.org" },
	{ "no domain", "a@ x", "" },
	{ "no stop in the domain", "a@example", "" },
	{ "number for a domain", "a@1.2", "" },
	{ "two stops", "a@example..org", "" },
	{ "blank before", "a b@example.org", "" },
	{ "64 bytes",
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "@example.org",
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "@example.org" },
	{ "65 bytes",
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "@example.org",
	    "" },
	{ "nothing before", "@example.org", "" },
	{ "no sign", "example.org", "" },
};

int
main(void)
{
	struct ns_str text;
	size_t i;

	for (i = 0; i < NS_LEN(urls); i++) {
		text = ns_str_of(urls[i].text);
		EQ(text.p, ns_url_end(text, 0), urls[i].want, urls[i].name);
	}
	for (i = 0; i < NS_LEN(mails); i++) {
		text = ns_str_of(mails[i].text);
		EQ(text.p, ns_mail_end(text, 0, ns_str_find(text, '@', 0)),
		    mails[i].want, mails[i].name);
	}
	text = NS_STR("example.org/a/b?c=1), x");
	OK(ns_url_path_end(text, 11) == 19, "path");
	OK(ns_url_path_end(NS_STR("example.org/."), 11) == 12, "bare slash");
	return tap_done();
}
