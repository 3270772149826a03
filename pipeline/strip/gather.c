/*
 * gather.c - collect what stands in the places of a page, in one walk.
 */
#include "gather.h"

#include <string.h>

#include "byline.h"
#include "datetime.h"
#include "node.h"
#include "text.h"

/*
 * True when what stands here is less believed: among the comments of readers,
 * or, if it is no name, among links to other stories.  A box about the author
 * names him.
 */
static bool
is_aside(const struct ns_places *r, const struct ns_place *place)
{
	return r->in_comments ||
	       (r->in_junk && place->key != NS_KEY_AUTHOR &&
		   place->kind != NS_AT_META && place->kind != NS_AT_LINK &&
		   place->kind != NS_AT_TAG);
}

static void
put_found(struct ns_places *r, const struct ns_place *place,
    struct ns_str value)
{
	struct ns_found *f;
	struct ns_buf buf;

	ns_buf_init(&buf, r->arena);
	ns_text_put(&buf, value);
	value = ns_str_trim(ns_buf_str(&buf));
	if (value.n > 0 && value.n < 10000 && !buf.failed) {
		f = NS_PUSH(r->arena, r->found, r->n, r->cap);
		if (f != NULL)
			*f = (struct ns_found){ place, value,
				is_aside(r, place) };
		r->failed |= f == NULL;
	}
	r->failed |= buf.failed;
}

/* Text of a small element; a large one is no metadata. */
static struct ns_str
text_of(struct ns_places *r, const xmlNode *node)
{
	const xmlNode *at = node;
	size_t nodes = 0, bytes = 0;
	struct ns_buf buf;

	for (; at != NULL && nodes < 64 && bytes < 4096;
	     at = ns_node_next(at, node)) {
		nodes++;
		if (at->type == XML_TEXT_NODE)
			bytes += strlen((const char *)at->content);
	}
	ns_buf_init(&buf, r->arena);
	if (at == NULL)
		ns_node_text(node, &buf);
	r->failed |= buf.failed;
	return ns_buf_str(&buf);
}

/* True when the list of words in attr has name among them. */
static bool
has_word(struct ns_str attr, const char *name)
{
	struct ns_str word;

	while (ns_str_cut(&attr, ' ', &word))
		if (ns_str_caseeq(word, ns_str_of(name)))
			return true;
	return false;
}

/* The element in node that holds its name (a Person's), or node itself. */
static const xmlNode *
named_in(const xmlNode *node)
{
	const xmlNode *at = node;
	int budget = 64;

	for (; at != NULL && budget > 0; at = ns_node_next(at, node), budget--)
		if (at->type == XML_ELEMENT_NODE &&
		    has_word(ns_node_attr(at, "itemprop"), "name"))
			return at;
	return node;
}

static struct ns_str
itemprop_value(struct ns_places *r, const xmlNode *node, const char *name)
{
	struct ns_str v;

	if (!has_word(ns_node_attr(node, "itemprop"), name))
		return (struct ns_str){ NULL, 0 };
	if ((v = ns_node_attr(node, "content")).n > 0 ||
	    (v = ns_node_attr(node, "datetime")).n > 0)
		return v;
	return text_of(r, named_in(node));
}

static struct ns_str
time_value(const xmlNode *node, const char *name, enum ns_key key)
{
	struct ns_str class = ns_node_attr(node, "class");

	/* "published updated": it was not changed since. */
	if ((name[0] != '\0' &&
		ns_text_find(class, ns_str_of(name), 0) == class.n) ||
	    (key == NS_KEY_MODIFIED &&
		ns_text_find(class, NS_STR("published"), 0) < class.n))
		return (struct ns_str){ NULL, 0 };
	return ns_node_attr(node, "datetime");
}

/* True for a node before which a line ends. */
static bool
ends_line(const xmlNode *node)
{
	return ns_node_is(node, "br") || ns_node_is(node, "div") ||
	       ns_node_is(node, "li") || ns_node_is(node, "p");
}

/* The first line of a node's text. */
static struct ns_str
first_line(struct ns_places *r, const xmlNode *node)
{
	const xmlNode *at;
	struct ns_buf buf;

	ns_buf_init(&buf, r->arena);
	for (at = node;
	     at != NULL && buf.n < 4096 && (buf.n == 0 || !ends_line(at));
	     at = ns_node_next(at, node))
		if (at->type == XML_TEXT_NODE)
			ns_text_put(&buf, ns_str_of((const char *)at->content));
	r->failed |= buf.failed;
	return ns_str_trim(ns_buf_str(&buf));
}

/* Longest line, in words, in which a date is looked for. */
#define MAX_DATED 12

/* True when the text of an element named as a byline is what place asks for. */
static bool
reads_as(struct ns_places *r, const struct ns_place *p, struct ns_str text)
{
	bool modified, line;
	struct ns_buf buf;

	if (strcmp(p->name, "byline") == 0)
		return ns_byline_is(text, r->arena);
	if (p->key == NS_KEY_AUTHOR)
		return !r->in_junk && ns_byline_is_people(text, r->arena);
	line = ns_datetime_is_line(text, r->arena, &modified);
	if (strcmp(p->name, "dated") != 0)
		return line && modified == (p->key == NS_KEY_MODIFIED);
	ns_buf_init(&buf, r->arena);
	return !line && ns_text_words(text) <= MAX_DATED &&
	       ns_datetime_put(&buf, text);
}

/*
 * Text of an element named as a byline, if it reads as one.  Where its first
 * line does so already, the second is a post or a place.
 */
static struct ns_str
class_value(struct ns_places *r, const struct ns_place *p, const xmlNode *node)
{
	struct ns_str class = ns_node_attr(node, "class");
	struct ns_str text, none = { NULL, 0 };

	/* A bare name is one only in an element named for it. */
	if (strcmp(p->name, "author") == 0 &&
	    ns_text_find(class, NS_STR("author"), 0) == class.n &&
	    ns_text_find(class, NS_STR("byline"), 0) == class.n)
		return none;
	if (p->key == NS_KEY_AUTHOR) {
		text = first_line(r, node);
		if (text.n > 0 && reads_as(r, p, text))
			return text;
	}
	text = ns_str_trim(text_of(r, node));
	return text.n > 0 && reads_as(r, p, text) ? text : none;
}

/* Elements that are a kind of place by their name. */
static const struct tag {
	char name[8];
	enum ns_place_kind kind;
} tags[] = {
	{ "a", NS_AT_REL },
	{ "h1", NS_AT_TAG },
	{ "html", NS_AT_ATTR },
	{ "link", NS_AT_LINK },
	{ "time", NS_AT_TIME },
	{ "title", NS_AT_TAG },
};

/* Note whether node begins a part that is beside the story. */
static void
watch_parts(struct ns_places *r, const xmlNode *node, unsigned hints)
{
	bool whole = (hints & (NS_HINT_ARTICLE | NS_HINT_BODY)) != 0 ||
		     ns_node_is(node, "body") || ns_node_is(node, "html");

	if (!r->in_comments && !whole && (hints & NS_HINT_COMMENTS) != 0) {
		r->in_comments = true;
		r->comments_end = ns_node_skip(node, r->page->root);
	}
	if (!r->in_junk && !whole && (hints & NS_HINT_JUNK) != 0) {
		r->in_junk = true;
		r->junk_end = ns_node_skip(node, r->page->root);
	}
}

/* The kinds of places that an element is, as bits 1 << kind. */
static unsigned
kinds_of(struct ns_places *r, const xmlNode *node)
{
	unsigned kinds = 0;
	size_t i;

	for (i = 0; i < NS_LEN(tags); i++)
		if (ns_node_is(node, tags[i].name))
			kinds = 1u << tags[i].kind;
	if (node->properties == NULL)
		return kinds;
	watch_parts(r, node, r->hints);
	if (ns_node_attr(node, "itemprop").n > 0)
		kinds |= 1u << NS_AT_ITEMPROP;
	if ((r->hints & NS_HINT_BYLINE) != 0)
		kinds |= 1u << NS_AT_CLASS;
	return kinds;
}

static struct ns_str
value_at(struct ns_places *r, const struct ns_place *p, const xmlNode *node)
{
	struct ns_str none = { NULL, 0 };

	switch (p->kind) {
	case NS_AT_ITEMPROP:
		return itemprop_value(r, node, p->name);
	case NS_AT_LINK:
		return has_word(ns_node_attr(node, "rel"), p->name)
			   ? ns_node_attr(node, "href")
			   : none;
	case NS_AT_REL:
		return has_word(ns_node_attr(node, "rel"), p->name)
			   ? text_of(r, node)
			   : none;
	case NS_AT_TIME:
		return time_value(node, p->name, p->key);
	case NS_AT_TAG:
		return ns_node_is(node, p->name) ? text_of(r, node) : none;
	case NS_AT_CLASS:
		return class_value(r, p, node);
	case NS_AT_ATTR:
		return ns_node_attr(node, p->name);
	case NS_AT_META:
	case NS_AT_JSONLD:
		break;
	}
	return none;
}

static void
read_script(struct ns_places *r, const xmlNode *node)
{
	struct ns_str *script;

	if (node->children == NULL ||
	    !ns_str_casestarts(ns_node_attr(node, "type"),
		NS_STR("application/ld+json")))
		return;
	script = NS_PUSH(r->arena, r->scripts, r->nscripts, r->cscripts);
	if (script == NULL) {
		r->failed = true;
		return;
	}
	*script = ns_str_of((const char *)node->children->content);
	ns_jsonld_read(&r->ld, *script);
}

/* A page has many <meta>: each tells its name once. */
static void
read_meta(struct ns_places *r, const xmlNode *node)
{
	static const char *const attrs[] = { "property", "name", "itemprop",
		"http-equiv" };
	struct ns_str name, value = ns_node_attr(node, "content");
	size_t i, k;

	for (k = 0; k < NS_LEN(attrs) && value.n > 0; k++) {
		name = ns_node_attr(node, attrs[k]);
		if (ns_str_caseeq(name, NS_STR("og:type")))
			r->type = ns_str_trim(value);
		for (i = 0; i < r->nplaces && name.n > 0; i++)
			if (r->places[i].kind == NS_AT_META &&
			    ns_str_caseeq(name, ns_str_of(r->places[i].name)))
				put_found(r, &r->places[i], value);
	}
}

static void
read_node(struct ns_places *r, const xmlNode *node)
{
	struct ns_str value;
	unsigned kinds;
	size_t i;

	if (ns_node_is(node, "script")) {
		read_script(r, node);
		return;
	}
	if (ns_node_is(node, "meta")) {
		read_meta(r, node);
		return;
	}
	if (ns_node_is(node, "base") && r->base.n == 0)
		r->base = ns_str_trim(ns_node_attr(node, "href"));
	if ((kinds = kinds_of(r, node)) == 0)
		return;
	for (i = 0; i < r->nplaces; i++) {
		if ((kinds & 1u << r->places[i].kind) == 0)
			continue;
		value = value_at(r, &r->places[i], node);
		if (value.n > 0)
			put_found(r, &r->places[i], value);
	}
}

static struct ns_str
ld_value(const struct ns_jsonld_facts *ld, enum ns_key key)
{
	switch (key) {
	case NS_KEY_TITLE:
		return ld->headline;
	case NS_KEY_PUBLISHED:
		return ld->published;
	case NS_KEY_MODIFIED:
		return ld->modified;
	case NS_KEY_SITE:
		return ld->site;
	case NS_KEY_URL:
		return ld->url;
	case NS_KEY_LANG:
		return ld->lang;
	case NS_KEY_SECTION:
		return ld->section;
	case NS_KEY_DESCRIPTION:
		return ld->description;
	case NS_KEY_AUTHOR:
	case NS_KEY_KEYWORD:
	case NS_KEYS:
		break;
	}
	return (struct ns_str){ NULL, 0 };
}

/* Put what JSON-LD says at one place; false when it says nothing. */
static bool
put_ld(struct ns_places *r, const struct ns_place *place,
    const struct ns_jsonld_facts *ld)
{
	const struct ns_names *names =
	    place->key == NS_KEY_AUTHOR ? &ld->authors : &ld->keywords;
	size_t k;

	if (place->key != NS_KEY_AUTHOR && place->key != NS_KEY_KEYWORD) {
		put_found(r, place, ld_value(ld, place->key));
		return ld_value(ld, place->key).n > 0;
	}
	for (k = 0; k < names->n; k++)
		put_found(r, place, names->names[k]);
	return names->n > 0;
}

static void
read_ld(struct ns_places *r)
{
	size_t i;

	r->in_junk = r->in_comments = false;
	for (i = 0; i < r->nplaces; i++)
		if (r->places[i].kind == NS_AT_JSONLD &&
		    !put_ld(r, &r->places[i], &r->ld.article))
			put_ld(r, &r->places[i], &r->ld.page);
	r->failed |= r->ld.failed;
}

/* List the first names of the site and the first headlines. */
static void
list_tops(struct ns_places *r)
{
	const struct ns_found *f;
	size_t i, names = 0, heads = 0;

	for (i = 0; i < r->n; i++) {
		f = &r->found[i];
		if (f->place->key == NS_KEY_SITE && names < NS_TOPS) {
			r->tops[r->ntops++] = i;
			names++;
		} else if (f->place->kind == NS_AT_TAG &&
			   strcmp(f->place->name, "h1") == 0 &&
			   heads < NS_TOPS) {
			r->tops[r->ntops++] = i;
			heads++;
		}
	}
}

void
ns_places_begin(struct ns_places *r, const struct ns_page *page,
    struct ns_arena *arena)
{
	memset(r, 0, sizeof(*r));
	r->arena = arena;
	r->page = page;
	r->places = ns_places_table(&r->nplaces);
	ns_jsonld_init(&r->ld, arena);
}

void
ns_places_visit(struct ns_places *r, const xmlNode *node)
{
	r->in_junk &= node != r->junk_end;
	r->in_comments &= node != r->comments_end;
	if (node->type != XML_ELEMENT_NODE)
		return;
	r->hints = ns_hints_of(&r->page->hints, node);
	read_node(r, node);
}

void
ns_places_end(struct ns_places *r)
{
	read_ld(r);
	list_tops(r);
}
