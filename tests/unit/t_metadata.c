/*
 * t_metadata.c - what a page's places say, and which is believed: records as
 * key=value (source), '|' between.
 */
#include <string.h>

#include "metadata.h"
#include "place.h"
#include "tap.h"

#define LD(json) "<script type='application/ld+json'>" json "</script>"

static const struct {
	const char *name, *html, *want;
} cases[] = {
	{ "nothing", "<p>x", "" },
	{ "title and site",
	    "<title>Harbour - Example News</title>"
	    "<meta property=og:site_name content='Example News'>",
	    "title=Harbour (title)|site=Example News (og:site_name)" },
	{ "better title wins",
	    "<title>Harbour - Example</title><h1>Harbour vote</h1>"
	    "<meta property='og:title' content='A harbour vote'>",
	    "title=A harbour vote (og:title)" },
	{ "order of records",
	    "<html lang=en-GB><link rel=canonical href=https://example.org/a>"
	    "<meta name=author content='By Jane Doe and John Roe'>"
	    "<meta property='article:published_time' "
	    "content='2018-09-07T10:00:00-0400'>"
	    "<meta property='article:modified_time' content='2018-09-08'>"
	    "<title>A</title>",
	    "title=A (title)|"
	    "published=2018-09-07T10:00:00-04:00 (article:published_time)|"
	    "modified=2018-09-08 (article:modified_time)|"
	    "author=Jane Doe (meta author)|author=John Roe (meta author)|"
	    "url=https://example.org/a (link canonical)|lang=en-GB (html "
	    "lang)" },
	{ "json-ld",
	    LD("{\"@type\":\"NewsArticle\",\"headline\":\"A &amp; B\","
	       "\"datePublished\":\"2018-09-07\",\"author\":{\"@type\":"
	       "\"Person\",\"name\":\"Jane Doe\"},\"publisher\":"
	       "{\"name\":\"Example\"},\"inLanguage\":\"en\"}"),
	    "title=A & B (json-ld headline)|"
	    "published=2018-09-07 (json-ld datePublished)|"
	    "author=Jane Doe (json-ld author)|site=Example (json-ld publisher)|"
	    "lang=en (json-ld inLanguage)" },
	{ "json-ld in a list, types in a list, authors in a list",
	    LD("[{\"@type\":\"WebSite\"},{\"@type\":[\"Article\"],\"author\":"
	       "[\"Jane Doe\",{\"name\":\"John Roe\"}]}]"),
	    "author=Jane Doe (json-ld author)|author=John Roe (json-ld "
	    "author)" },
	{ "json-ld graph and reference",
	    LD("{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#p\"}"
	       "},"
	       "{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"Jane Doe\"}]}"),
	    "author=Jane Doe (json-ld author)" },
	{ "json-ld with line breaks inside strings and a stray semicolon",
	    LD("{\"@type\":\"NewsArticle\",\"headline\":\"A\nB\"};"),
	    "title=A B (json-ld headline)" },
	{ "json-ld of something else",
	    LD("{\"@type\":\"Event\",\"name\":\"A\"}"), "" },
	{ "broken json-ld", LD("{\"@type\":\"NewsArticle\"") "<h1>A</h1>",
	    "title=A (h1)" },
	{ "microdata",
	    "<span itemprop=author><b itemprop=name>Jane Doe</b> Oslo</span>"
	    "<span itemprop=datePublished content=2018-09-07>today</span>",
	    "published=2018-09-07 (itemprop datePublished)|"
	    "author=Jane Doe (itemprop author)" },
	{ "time", "<time datetime='2018-09-07T10:00Z'>today</time>",
	    "published=2018-09-07T10:00Z (time)" },
	{ "a post on the byline's second line",
	    "<p class=byline>By Jane Doe<br>Example in Oslo</p>",
	    "author=Jane Doe (class byline)" },
	{ "byline by class",
	    "<p class=byline>By Jane Doe</p>"
	    "<p class=pubdate>Published September 7, 2018</p>",
	    "published=2018-09-07 (class date)|"
	    "author=Jane Doe (class byline)" },
	{ "ambiguous date is left alone",
	    "<meta name=date content='09/07/2018'>",
	    "published=09/07/2018 (meta date)" },
	{ "a clear date beats a better place",
	    "<meta property='article:published_time' content='09/07/2018'>"
	    "<meta name=date content='2018-09-07'>",
	    "published=2018-09-07 (meta date)" },
	{ "addresses are no authors",
	    "<meta property='article:author' content='https://example.org/j'>"
	    "<a rel=author href=x>Jane Doe</a>",
	    "author=Jane Doe (rel author)" },
	{ "locale", "<meta property='og:locale' content=en_US>",
	    "lang=en-US (og:locale)" },
};

static void
show(const struct ns_doc *doc, struct ns_buf *out)
{
	size_t i;

	for (i = 0; i < doc->nmetas; i++) {
		ns_buf_puts(out, i > 0 ? "|" : "");
		ns_buf_put(out, doc->metas[i].key);
		ns_buf_putc(out, '=');
		ns_buf_put(out, doc->metas[i].value);
		ns_buf_puts(out, " (");
		ns_buf_put(out, doc->metas[i].source);
		ns_buf_putc(out, ')');
	}
}

/* Each key's places stand together, the most believed first. */
static bool
ordered(void)
{
	const struct ns_place *p;
	size_t i, n;

	p = ns_places_table(&n);
	for (i = 1; i < n; i++)
		if (p[i].key < p[i - 1].key ||
		    (p[i].key == p[i - 1].key && p[i].rank < p[i - 1].rank))
			return false;
	return true;
}

int
main(void)
{
	struct ns_page page;
	struct ns_doc doc;
	struct ns_buf out;
	struct ns_err err;
	size_t i;

	OK(ordered(), "places are in order");
	ns_doc_init(&doc);
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_doc_reset(&doc, NS_STR("t"), &err);
		ns_buf_init(&out, &doc.arena);
		ns_page_parse(&page, ns_str_of(cases[i].html), &doc.arena,
		    &err);
		ns_metadata_read(&doc, &page, &err);
		show(&doc, &out);
		EQ(out.p, out.n, cases[i].want, cases[i].name);
		ns_page_free(&page);
	}
	ns_doc_free(&doc);
	return tap_done();
}
