/*
 * feeditem.c - one item of a feed: from its elements to a document.
 */
#include "feeditem.h"

#include "given.h"

/* A copy of what libxml2 gave, which is freed. */
static struct ns_str
keep(struct ns_feed_item *it, xmlChar *s)
{
	struct ns_str copy = NS_STR("");

	if (s == NULL)
		return copy;
	copy = ns_arena_dup(it->arena, ns_str_trim(ns_str_of((char *)s)));
	it->failed |= copy.p == NULL;
	xmlFree(s);
	return copy;
}

struct ns_str
ns_feed_read_text(struct ns_feed_item *it, xmlNode *node)
{
	return keep(it, xmlNodeGetContent(node));
}

static struct ns_str
attribute(struct ns_feed_item *it, xmlNode *node, const char *name)
{
	return keep(it, xmlGetNoNsProp(node, (const xmlChar *)name));
}

struct ns_str
ns_feed_read_lang(struct ns_feed_item *it, xmlNode *node)
{
	return keep(it, xmlNodeGetLang(node));
}

/* The markup within an element. */
static struct ns_str
markup_of(struct ns_feed_item *it, xmlNode *node)
{
	xmlBuffer *buffer = xmlBufferCreate();
	xmlNode *child;
	struct ns_str s;

	for (child = node->children; child != NULL && buffer != NULL;
	     child = child->next)
		xmlNodeDump(buffer, node->doc, child, 0, 0);
	s = keep(it, buffer != NULL ? xmlBufferDetach(buffer) : NULL);
	it->failed |= buffer == NULL;
	xmlBufferFree(buffer);
	return s;
}

static void
take_first(struct ns_str *to, struct ns_str s)
{
	if (to->n == 0)
		*to = s;
}

static void
take_title(struct ns_feed_item *it, xmlNode *node)
{
	take_first(&it->title, ns_feed_read_text(it, node));
}

/* RSS has the address as text, Atom as an attribute of the right link. */
static void
take_link(struct ns_feed_item *it, xmlNode *node)
{
	struct ns_str rel = attribute(it, node, "rel");

	take_first(&it->link, ns_feed_read_text(it, node));
	if (rel.n == 0 || ns_str_eq(rel, NS_STR("alternate")))
		take_first(&it->link, attribute(it, node, "href"));
}

/* The mark of an item is its address as well, unless it says not. */
static void
take_guid(struct ns_feed_item *it, xmlNode *node)
{
	struct ns_str guid = ns_feed_read_text(it, node);

	if (ns_str_casestarts(guid, NS_STR("http")) &&
	    !ns_str_eq(attribute(it, node, "isPermaLink"), NS_STR("false")))
		take_first(&it->guid, guid);
}

static void
take_published(struct ns_feed_item *it, xmlNode *node)
{
	take_first(&it->published, ns_feed_read_text(it, node));
}

static void
take_modified(struct ns_feed_item *it, xmlNode *node)
{
	take_first(&it->modified, ns_feed_read_text(it, node));
}

static void
add_author(struct ns_feed_item *it, struct ns_str name)
{
	if (name.n > 0 && it->nauthors < NS_LEN(it->authors))
		it->authors[it->nauthors++] = name;
}

static void
take_creator(struct ns_feed_item *it, xmlNode *node)
{
	add_author(it, ns_feed_read_text(it, node));
}

bool
ns_feed_named(const xmlNode *node, const char *name)
{
	struct ns_str s = ns_str_of((const char *)node->name);
	size_t colon = ns_str_find(s, ':', 0);

	if (node->type != XML_ELEMENT_NODE)
		return false;
	if (colon < s.n)
		s = ns_str_sub(s, colon + 1, s.n);
	return ns_str_eq(s, ns_str_of(name));
}

/* Of RSS: an address of mail, with the name in brackets behind it; alone it is
 * no name.  Of Atom: elements, the name one of them. */
static void
take_author(struct ns_feed_item *it, xmlNode *node)
{
	struct ns_str s = ns_feed_read_text(it, node);
	size_t open = ns_str_find(s, '(', 0), close = ns_str_find(s, ')', 0);
	xmlNode *child;

	for (child = node->children; child != NULL; child = child->next)
		if (ns_feed_named(child, "name")) {
			add_author(it, ns_feed_read_text(it, child));
			return;
		}
	if (open < close && close < s.n)
		add_author(it, ns_str_sub(s, open + 1, close));
	else if (ns_str_find(s, '@', 0) == s.n)
		add_author(it, s);
}

static void
take_text(struct ns_feed_item *it, xmlNode *node, struct ns_feed_text *to,
    enum ns_feed_markup markup)
{
	struct ns_str type = attribute(it, node, "type");

	if (to->s.n > 0)
		return;
	/* Of RSS it is NS_FEED_HTML; Atom says what it is. */
	to->markup = markup;
	if (ns_str_eq(type, NS_STR("xhtml")))
		to->markup = NS_FEED_XHTML;
	else if (ns_str_eq(type, NS_STR("html")) ||
		 ns_str_eq(type, NS_STR("text/html")))
		to->markup = NS_FEED_HTML;
	to->s = to->markup == NS_FEED_XHTML ? markup_of(it, node)
					    : ns_feed_read_text(it, node);
}

static void
take_encoded(struct ns_feed_item *it, xmlNode *node)
{
	take_text(it, node, &it->content, NS_FEED_HTML);
}

static void
take_content(struct ns_feed_item *it, xmlNode *node)
{
	take_text(it, node, &it->content, NS_FEED_TEXT);
}

static void
take_description(struct ns_feed_item *it, xmlNode *node)
{
	take_text(it, node, &it->summary, NS_FEED_HTML);
}

static void
take_summary(struct ns_feed_item *it, xmlNode *node)
{
	take_text(it, node, &it->summary, NS_FEED_TEXT);
}

/* Elements by their names. */
static const struct {
	const char *name;
	void (*take)(struct ns_feed_item *, xmlNode *);
} elements[] = {
	{ "title", take_title },
	{ "link", take_link },
	{ "guid", take_guid },
	{ "pubDate", take_published },
	{ "published", take_published },
	{ "date", take_published },
	{ "updated", take_modified },
	{ "modified", take_modified },
	{ "creator", take_creator },
	{ "author", take_author },
	{ "encoded", take_encoded },
	{ "content", take_content },
	{ "description", take_description },
	{ "summary", take_summary },
};

/* Titles and descriptions of pictures and sounds are no item's. */
static bool
is_media(const xmlNode *node)
{
	struct ns_str s = ns_str_of((const char *)node->name);

	return ns_str_starts(s, NS_STR("media:")) ||
	       ns_str_starts(s, NS_STR("itunes:"));
}

void
ns_feed_item_read(struct ns_feed_item *it, xmlNode *parent)
{
	xmlNode *node;
	size_t i;

	for (node = parent->children; node != NULL; node = node->next)
		for (i = 0; i < NS_LEN(elements) && !is_media(node); i++)
			if (ns_feed_named(node, elements[i].name))
				elements[i].take(it, node);
}

/* --- an item as a document --------------------------------------------- */

static void
put_escaped(struct ns_buf *out, struct ns_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '<')
			ns_buf_puts(out, "&lt;");
		else if (s.p[i] == '&')
			ns_buf_puts(out, "&amp;");
		else
			ns_buf_putc(out, s.p[i]);
	}
}

static int
set_source(struct ns_doc *doc, const struct ns_feed_text *text)
{
	struct ns_buf page;

	ns_buf_init(&page, &doc->arena);
	ns_buf_puts(&page, "<!DOCTYPE html>\n<article>\n<p>");
	if (text->markup == NS_FEED_TEXT)
		put_escaped(&page, text->s);
	else
		ns_buf_put(&page, text->s);
	ns_buf_puts(&page, "\n</article>\n");
	doc->source = ns_buf_str(&page);
	doc->format = NS_FORMAT_HTML;
	return page.failed ? -1 : 0;
}

static int
push_metas(const struct ns_feed_item *it, struct ns_doc *doc)
{
	struct ns_str published = it->published;
	size_t i;

	/* Atom demands only the later date, which is often the only one. */
	take_first(&published, it->modified);
	if (ns_given_push(doc, "title", it->title, "feed") < 0 ||
	    ns_given_push(doc, "published", published, "feed") < 0 ||
	    ns_given_push(doc, "modified", it->modified, "feed") < 0)
		return -1;
	for (i = 0; i < it->nauthors; i++)
		if (ns_given_push(doc, "author", it->authors[i], "feed") < 0)
			return -1;
	if (ns_given_push(doc, "site", it->site, "feed") < 0 ||
	    ns_given_push(doc, "url", it->link.n > 0 ? it->link : it->guid,
		"feed") < 0 ||
	    ns_given_push(doc, "lang", it->lang, "feed") < 0)
		return -1;
	if (it->content.s.n > 0)
		return 0;
	return ns_given_push(doc, "truncated", NS_STR("summary"), "feed");
}

int
ns_feed_item_put(const struct ns_feed_item *it, struct ns_doc *doc,
    struct ns_err *err)
{
	const struct ns_feed_text *text = &it->content;

	if (text->s.n == 0)
		text = &it->summary;
	if (!it->failed && text->s.n == 0)
		return ns_fail(err, NS_ESKIP, "the item has no text (%.*s)",
		    NS_FMT(it->link));
	if (it->failed || push_metas(it, doc) < 0 || set_source(doc, text) < 0)
		return ns_fail(err, NS_ENOMEM, "no memory");
	return 0;
}
