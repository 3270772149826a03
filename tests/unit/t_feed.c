/*
 * t_feed.c - RSS and Atom: which file is one, and what its items become.
 */
#include "feed.h"

#include <stdlib.h>

#include "metas.h"
#include "tap.h"

static const struct {
	const char *name, *head;
	bool want;
} heads[] = {
	{ "RSS", "<?xml version='1.0'?>\n<rss version='2.0'>", true },
	{ "Atom", "<feed xmlns='x'>", true },
	{ "RSS 1.0", "<!-- a > b -->\n<rdf:RDF xmlns='x'>", true },
	{ "a page", "<!DOCTYPE html><html>", false },
	{ "a page that speaks of one", "<p>use <rss> for", false },
	{ "another element", "<feedback>", false },
	{ "text", "a < b", false },
	{ "nothing", "", false },
	{ "a comment that does not end", "<!-- <rss>", false },
	{ "only a bracket", "<", false },
};

/* want: what is mended. */
static const struct {
	const char *name, *xml, *want;
} mended[] = {
	{ "nothing to do", "a &amp; b &#8217; &#x2019; &lt;",
	    "a &amp; b &#8217; &#x2019; &lt;" },
	{ "an ampersand", "Q&A & more&", "Q&amp;A &amp; more&amp;" },
	{ "entities of HTML", "a&nbsp;b", "a&amp;nbsp;b" },
	{ "half a reference", "&#;&#12", "&amp;#;&amp;#12" },
	{ "not in a section", "<![CDATA[a&b]]>c&d", "<![CDATA[a&b]]>c&amp;d" },
	{ "a section that does not end", "<![CDATA[a&b", "<![CDATA[a&b" },
	{ "not in a comment", "<!--&-->&", "<!--&-->&amp;" },
};

#define RSS(items) \
	"<rss><channel><title>Site</title><language>en</language>" items \
	"</channel></rss>"
#define ATOM(entries) \
	"<feed xml:lang='de'><title>Site</title>" entries "</feed>"

/* want: of each item its metadata and its text, or '-' and why not. */
static const struct {
	const char *name, *xml, *want;
} feeds[] = {
	{ "no item", RSS(""), "" },
	{ "all that RSS has",
	    RSS("<item><title>A</title><link>http://x/1</link>"
		"<pubDate>Mon, 04 Mar 2019 08:00:00 GMT</pubDate>"
		"<dc:creator>Ann Roe</dc:creator>"
		"<description>short</description>"
		"<content:encoded><![CDATA[<p>long &amp; so]]>"
		"</content:encoded></item>"),
	    "title=A published=Mon, 04 Mar 2019 08:00:00 GMT author=Ann Roe "
	    "site=Site url=http://x/1 lang=en [<p>long &amp; so] " },
	{ "a summary",
	    RSS("<item><description>a &lt;b&gt;c</description></item>"),
	    "site=Site lang=en truncated=summary [a <b>c] " },
	{ "nothing to read", RSS("<item><title>A</title><link>u</link></item>"),
	    "-the item has no text (u) " },
	{ "the mark is the address",
	    RSS("<item><guid>http://x/1</guid><description>a</description>"
		"</item><item><guid isPermaLink='false'>http://x/2</guid>"
		"<description>b</description></item>"),
	    "site=Site url=http://x/1 lang=en truncated=summary [a] "
	    "site=Site lang=en truncated=summary [b] " },
	{ "authors",
	    RSS("<item><author>a@b (Ann)</author><author>a@b</author>"
		"<author>Bob</author><description>a</description></item>"),
	    "author=Ann author=Bob site=Site lang=en truncated=summary [a] " },
	{ "pictures have titles, too",
	    RSS("<item><media:title>no</media:title><media:description>no"
		"</media:description><description>a</description></item>"),
	    "site=Site lang=en truncated=summary [a] " },
	{ "RSS 1.0",
	    "<rdf:RDF><channel><title>Site</title><items/></channel><item>"
	    "<title>A</title><dc:date>2019-03-04</dc:date>"
	    "<description>a</description></item></rdf:RDF>",
	    "title=A published=2019-03-04 site=Site truncated=summary [a] " },
	{ "Atom",
	    ATOM("<entry><title>A</title><link rel='self' href='s'/>"
		 "<link href='h'/><updated>2019</updated>"
		 "<author><name>Ann</name><email>a@b</email></author>"
		 "<content type='html'>&lt;p&gt;a</content></entry>"),
	    "title=A published=2019 modified=2019 author=Ann site=Site url=h "
	    "lang=de [<p>a] " },
	{ "Atom, plain text",
	    ATOM("<entry><content>1 &lt; 2 &amp;amp;</content></entry>"),
	    "site=Site lang=de [1 &lt; 2 &amp;amp;] " },
	{ "Atom, XHTML",
	    ATOM("<entry><content type='xhtml'><div><p>a</p></div></content>"
		 "</entry>"),
	    "site=Site lang=de [<div><p>a</p></div>] " },
	{ "a tag is not closed",
	    RSS("<item><description>a<b></description></item>"
		"<item><description>c</description></item>"),
	    "site=Site lang=en truncated=summary [a] "
	    "site=Site lang=en truncated=summary [c] " },
	{ "an item does not end",
	    RSS("<item><description>a</description>"
		"<item><description>c</description></item>"),
	    "site=Site lang=en truncated=summary [a] "
	    "site=Site lang=en truncated=summary [c] " },
	{ "the file is cut", "<rss><item><description>a and",
	    "truncated=summary [a and] " },
	{ "an item within text",
	    RSS("<item><description><![CDATA[<item>]]></description></item>"),
	    "site=Site lang=en truncated=summary [<item>] " },
	{ "entities are not expanded",
	    "<!DOCTYPE rss [<!ENTITY a 'b'><!ENTITY c SYSTEM '/etc/passwd'>]>"
	    "<rss><item><description>&a;&c;</description></item></rss>",
	    "truncated=summary [&a;&c;] " },
	{ "no XML", "<rss><item", "" },
};

static void
show(const struct ns_doc *doc, int got, const struct ns_err *err,
    struct ns_buf *out)
{
	struct ns_str begin = NS_STR("<!DOCTYPE html>\n<article>\n<p>");
	struct ns_str end = NS_STR("\n</article>\n");

	if (got < 0) {
		ns_buf_printf(out, "-%s ", err->msg);
		return;
	}
	metas_put(doc, ' ', out);
	ns_buf_putc(out, '[');
	ns_buf_put(out,
	    ns_str_sub(doc->source, begin.n, doc->source.n - end.n));
	ns_buf_puts(out, "] ");
}

static void
check_feed(const char *xml, struct ns_buf *out)
{
	struct ns_feed *feed;
	struct ns_doc file, doc;
	struct ns_err err;
	int got;

	ns_doc_init(&file);
	ns_doc_init(&doc);
	if (ns_doc_reset(&file, NS_STR("f"), &err) < 0)
		exit(1);
	file.source = ns_str_of(xml);
	if (ns_feed_new(&feed, &file, &err) < 0) {
		ns_buf_puts(out, err.msg);
		return;
	}
	while ((got = ns_feed_next(feed, &doc, &err)) != 0)
		show(&doc, got, &err, out);
	ns_feed_free(feed);
	ns_doc_free(&doc);
}

int
main(void)
{
	struct ns_arena a;
	struct ns_buf out;
	size_t i;

	ns_arena_init(&a);
	for (i = 0; i < NS_LEN(heads); i++)
		OK(ns_feed_is(ns_str_of(heads[i].head)) == heads[i].want,
		    heads[i].name);
	for (i = 0; i < NS_LEN(mended); i++) {
		ns_buf_init(&out, &a);
		ns_feed_mend(ns_str_of(mended[i].xml), &out);
		EQ(out.p, out.n, mended[i].want, mended[i].name);
	}
	for (i = 0; i < NS_LEN(feeds); i++) {
		ns_buf_init(&out, &a);
		check_feed(feeds[i].xml, &out);
		EQ(out.p, out.n, feeds[i].want, feeds[i].name);
	}
	ns_arena_free(&a);
	return tap_done();
}
