/*
 * t_nonarticle.c - which pages without text are skipped, and which fail.
 */
#include "nonarticle.h"

#include "tap.h"

/* want: '-' for skipped, '!' for failed, and why. */
static const struct {
	const char *name, *key, *value, *source, *want;
} cases[] = {
	{ "nothing is known", "", "", "<p>",
	    "-no article text, and no date or author that speaks for one" },
	{ "a date", "published", "2019-03-04", "<p>", "!no article text" },
	{ "an author", "author", "Ann Roe", "<p>", "!no article text" },
	{ "a password", "", "", "<INPUT TYPE=\"password\">", "-a login page" },
	{ "a password without quotes", "", "", "<input type=Password>",
	    "-a login page" },
	{ "another field", "", "", "<input type=text name=password>",
	    "-no article text, and no date or author that speaks for one" },
	{ "a front page", "url", "https://x.example/", "",
	    "-a site's front page (https://x.example/)" },
	{ "a front page without a slash", "url", "https://x.example", "",
	    "-a site's front page (https://x.example)" },
	{ "not a front page", "url", "https://x.example/?p=1", "type=x",
	    "-no article text, and no date or author that speaks for one" },
	{ "no address of the web", "url", "file:///", "",
	    "-no article text, and no date or author that speaks for one" },
};

int
main(void)
{
	struct ns_doc doc;
	struct ns_err err;
	char got[600];
	size_t i;

	ns_doc_init(&doc);
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_doc_reset(&doc, NS_STR("d"), &err);
		ns_doc_push_meta(&doc, ns_str_of(cases[i].key),
		    ns_str_of(cases[i].value), NS_STR(""));
		doc.source = ns_str_of(cases[i].source);
		if (ns_nonarticle_front(&doc, &err) == 0)
			ns_nonarticle_empty(&doc, &err);
		snprintf(got, sizeof(got), "%c%s",
		    err.code == NS_ESKIP ? '-' : '!', err.msg);
		EQ(got, strlen(got), cases[i].want, cases[i].name);
	}
	ns_doc_free(&doc);
	return tap_done();
}
