/*
 * t_metadata.c - what a page's places say, and which is believed: records as
 * key=value (source), '|' between.
 */
#include <string.h>

#include "metadata.h"

#include "block.h"
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
	{ "a post in the byline's second paragraph",
	    "<div class=byline><p>By Jane Doe</p><p>Example in Oslo</p></div>",
	    "author=Jane Doe (class byline)" },
	{ "byline by class",
	    "<p class=byline>By Jane Doe</p>"
	    "<p class=pubdate>Published September 7, 2018</p>",
	    "published=2018-09-07 (class date)|"
	    "author=Jane Doe (class byline)" },
	{ "ambiguous date is left alone",
	    "<meta name=date content='09/07/2018'>",
	    "published=09/07/2018 (meta date)" },
	{ "another date tells day and month apart",
	    "<meta property='article:published_time' content='09/07/2018'>"
	    "<meta name=date content='2018-09-07'>",
	    "published=2018-09-07 (article:published_time)" },
	{ "addresses are no authors",
	    "<meta property='article:author' content='https://example.org/j'>"
	    "<a rel=author href=x>Jane Doe</a>",
	    "author=Jane Doe (rel author)" },
	{ "locale", "<meta property='og:locale' content=en_US>",
	    "lang=en-US (og:locale)" },
	{ "no language", "<html lang=english><meta name=language content=de>",
	    "lang=de (meta language)" },
	{ "order of numbers shown by another date",
	    "<meta name=date content='09/07/2018'>"
	    "<meta name=lastmod content='13/07/2018'>",
	    "published=2018-07-09 (meta date)|"
	    "modified=2018-07-13 (meta lastmod)" },
	{ "order of numbers shown by the address",
	    "<link rel=canonical href=https://example.org/2018/07/09/a>"
	    "<meta name=date content='09/07/2018'>",
	    "published=2018-07-09 (meta date)|"
	    "url=https://example.org/2018/07/09/a (link canonical)" },
	{ "date in the address only",
	    "<link rel=canonical href=https://example.org/2018/07/09/a>",
	    "published=2018-07-09 (url)|"
	    "url=https://example.org/2018/07/09/a (link canonical)" },
	{ "a more precise date of the same day",
	    "<meta property='article:published_time' content='2018-09-07'>"
	    "<meta name=date content='2018-09-07T10:00Z'>"
	    "<meta name=pubdate content='2018-09-08T10:00Z'>",
	    "published=2018-09-07T10:00Z (meta date)" },
	{ "a zone for the same time",
	    "<meta itemprop=datePublished content='2018-09-07 10:00:00'>"
	    "<time datetime='2018-09-07 10:00:00 UTC'>today</time>",
	    "published=2018-09-07T10:00:00Z (time)" },
	{ "a system's zero is no date",
	    "<meta property='article:published_time' "
	    "content='1970-01-01T00:00:00Z'>"
	    "<meta name=date content='2018-09-07'>",
	    "published=2018-09-07 (meta date)" },
	{ "years before all else",
	    "<meta property='article:published_time' content='2001-01-01'>"
	    "<meta name=date content='2018-09-07'>"
	    "<meta itemprop=datePublished content='2018-09-07'>",
	    "published=2018-09-07 (meta datePublished)" },
	{ "after the last change",
	    "<meta property='article:published_time' content='2018-09-17'>"
	    "<meta name=date content='2018-09-07'>"
	    "<meta property='article:modified_time' content='2018-09-08'>",
	    "published=2018-09-07 (meta date)|"
	    "modified=2018-09-08 (article:modified_time)" },
	{ "no change before the publication",
	    "<meta property='article:published_time' content='2018-09-17'>"
	    "<meta property='article:modified_time' content='2018-09-08'>",
	    "published=2018-09-17 (article:published_time)" },
	{ "changed later than one place says",
	    "<meta name=date content='2018-09-07T10:00Z'>"
	    "<meta property='article:modified_time' "
	    "content='2018-09-07T10:00Z'>"
	    "<meta name=lastmod content='2018-09-07T12:00Z'>",
	    "published=2018-09-07T10:00Z (meta date)|"
	    "modified=2018-09-07T12:00Z (meta lastmod)" },
	{ "comments have authors and dates, too",
	    "<div class=comments><b itemprop=author>Ann Poe</b>"
	    "<time datetime=2018-09-09>x</time></div>"
	    "<b itemprop=author>Jane Doe</b><time datetime=2018-09-07>x</time>",
	    "published=2018-09-07 (time)|author=Jane Doe (itemprop author)" },
	{ "site beside and before a person",
	    "<meta property=og:site_name content='Example'>"
	    "<meta name=author content='Example'>"
	    "<p class=byline>By Jane Doe, Example Business</p>",
	    "author=Jane Doe (class byline)|site=Example (og:site_name)" },
	{ "site alone",
	    "<meta property=og:site_name content='Example'>"
	    "<meta name=author content='Example'>",
	    "author=Example (meta author)|site=Example (og:site_name)" },
	{ "bare names in an element named author",
	    "<span class=author>Jane Doe and John Roe</span>",
	    "author=Jane Doe (class author)|author=John Roe (class author)" },
	{ "a title the page's headline confirms",
	    LD("{\"@type\":\"NewsArticle\",\"headline\":\"Harbour: what to "
	       "know\"}") "<meta property='og:title' content='Second harbour "
			  "in sight'>"
			  "<h1>Second harbour in sight</h1>",
	    "title=Second harbour in sight (og:title)" },
	{ "the site's name as headline",
	    "<title>Second harbour in sight</title><h1>Example News</h1>",
	    "title=Second harbour in sight (title)" },
	{ "site that fits the address",
	    "<link rel=canonical href=https://www.example.org/a>"
	    "<meta property=og:site_name content='News'>"
	    "<title>A - Example</title>",
	    "title=A (title)|site=Example (title)|"
	    "url=https://www.example.org/a (link canonical)" },
	{ "site with a slogan",
	    "<link rel=canonical href=https://www.example.org/a>"
	    "<meta property=og:site_name content='Example | All news'>",
	    "site=Example (og:site_name)|"
	    "url=https://www.example.org/a (link canonical)" },
	{ "relative address",
	    "<link rel=canonical href=/a>"
	    "<meta property=og:url content=https://example.org/b>",
	    "url=https://example.org/a (link canonical)" },
	{ "relative address, nothing to go by", "<link rel=canonical href=/a>",
	    "" },
	{ "relative address and base",
	    "<base href=https://example.org/x/><link rel=canonical href=a>",
	    "url=https://example.org/x/a (link canonical)" },
	{ "front page as address",
	    "<link rel=canonical href=https://example.org/>"
	    "<meta property=og:url content=https://example.org/a#top>",
	    "url=https://example.org/a (og:url)" },
	{ "section, keywords, description",
	    "<meta property='article:section' content=Article>"
	    "<meta name=parsely-section content=World>"
	    "<meta name=keywords content='harbour, fishing,harbour,_x,@y'>"
	    "<meta property='og:description' content='A vote on ...'>"
	    "<meta name=description content='A vote on the harbour.'>",
	    "section=World (meta parsely-section)|"
	    "keyword=harbour (meta keywords)|keyword=fishing (meta keywords)|"
	    "description=A vote on ... (og:description)" },
	{ "a keyword each",
	    "<meta property='article:tag' content='Elections, Local'>"
	    "<meta property='article:tag' content=Harbour>",
	    "keyword=Elections, Local (article:tag)|"
	    "keyword=Harbour (article:tag)" },
	{ "keywords of json-ld",
	    LD("{\"@type\":\"NewsArticle\",\"keywords\":[\"a\",\"b, c\"],"
	       "\"articleSection\":[\"World\"]}"),
	    "section=World (json-ld articleSection)|"
	    "keyword=a (json-ld keywords)|keyword=b, c (json-ld keywords)" },
	{ "description that is whole elsewhere",
	    "<meta property='og:description' content='The council of the "
	    "islands will vote on ...'>"
	    "<meta name=description content='The council of the islands will "
	    "vote on the harbour.'>",
	    "description=The council of the islands will vote on the harbour. "
	    "(meta description)" },
	{ "another story's json-ld",
	    LD("[{\"@type\":\"NewsArticle\",\"headline\":\"A\"},{\"@type\":"
	       "\"NewsArticle\",\"headline\":\"B\",\"datePublished\":"
	       "\"2018-09-07\"}]"),
	    "title=A (json-ld headline)" },
	{ "json-ld of the page",
	    LD("{\"@type\":\"WebPage\",\"inLanguage\":\"en-gb\","
	       "\"datePublished\":1536314400}"),
	    "published=2018-09-07T10:00:00Z (json-ld datePublished)|"
	    "lang=en-GB (json-ld inLanguage)" },
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
	struct ns_places places;
	struct ns_blocks blocks;
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
		ns_places_begin(&places, &page, &doc.arena);
		ns_blocks_collect(&blocks, &places, &err);
		ns_metadata_read(&doc, &places, &err);
		show(&doc, &out);
		EQ(out.p, out.n, cases[i].want, cases[i].name);
		ns_page_free(&page);
	}
	ns_doc_free(&doc);
	return tap_done();
}
