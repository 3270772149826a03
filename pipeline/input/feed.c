/*
 * feed.c - the items of an RSS or Atom file, one at a time.
 *
 * Each item is cut out of the file and parsed by itself, so that what is broken
 * in one costs no other, and memory holds one tree.  libxml2 parses without
 * network; there are no entities left to expand.
 */
#include "feed.h"

#include <libxml/parser.h>
#include <stdlib.h>

#include "feeditem.h"

#define OPTIONS \
	(XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | \
	    XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC)

struct ns_feed {
	struct ns_doc doc;           /* the file: its name, its metadata */
	struct ns_feed_item channel; /* what holds for all items */
	struct ns_arena arena;       /* for an item */
	struct ns_str rest;          /* of the file, mended */
	size_t n;
};

/* --- which file is a feed ---------------------------------------------- */

/* Where the next tag begins that is no declaration, comment or instruction. */
static struct ns_str
first_tag(struct ns_str s)
{
	size_t at = 0, end;

	while ((at = ns_str_find(s, '<', at)) + 1 < s.n) {
		if (s.p[at + 1] != '!' && s.p[at + 1] != '?')
			return ns_str_sub(s, at + 1, s.n);
		end = ns_str_find(s, '>', at);
		if (ns_str_starts(ns_str_sub(s, at, s.n), NS_STR("<!--")))
			while (end < s.n && !ns_str_ends(ns_str_sub(s, at, end),
						NS_STR("--")))
				end = ns_str_find(s, '>', end + 1);
		at = end;
	}
	return NS_STR("");
}

bool
ns_feed_is(struct ns_str head)
{
	static const char *const roots[] = { "rss", "feed", "rdf:RDF" };
	struct ns_str tag = first_tag(head), root;
	size_t i;

	for (i = 0; i < NS_LEN(roots); i++) {
		root = ns_str_of(roots[i]);
		if (ns_str_starts(tag, root) && tag.n > root.n &&
		    (tag.p[root.n] == '>' || ns_ascii_space(tag.p[root.n])))
			return true;
	}
	return false;
}

/* --- the file ---------------------------------------------------------- */

static xmlDoc *
parse(struct ns_str xml)
{
	return xmlReadMemory(xml.p, (int)xml.n, NULL, "UTF-8", OPTIONS);
}

static bool
is_tag(struct ns_str s, const char *tag)
{
	struct ns_str t = ns_str_of(tag);

	return ns_str_starts(s, t) && s.n > t.n &&
	       (s.p[t.n] == '>' || s.p[t.n] == '/' || ns_ascii_space(s.p[t.n]));
}

/* Where the next item's tag begins, at or behind `at`; its end tag if `end`. */
static size_t
find_item(struct ns_str xml, size_t at, bool end)
{
	const char *item = end ? "</item" : "<item";
	const char *entry = end ? "</entry" : "<entry";
	struct ns_str s;

	while ((at = ns_feed_markup(xml, at)) < xml.n) {
		s = ns_str_sub(xml, at, xml.n);
		if (is_tag(s, item) || is_tag(s, entry))
			break;
		at++;
	}
	return at;
}

/* Cut the next item off f->rest: up to its end, or the begin of another. */
static bool
cut_item(struct ns_feed *f, struct ns_str *item)
{
	size_t begin = find_item(f->rest, 0, false), end, next;

	if (begin == f->rest.n)
		return false;
	next = find_item(f->rest, begin + 1, false);
	end = find_item(ns_str_sub(f->rest, 0, next), begin, true);
	end = ns_str_find(f->rest, '>', end);
	end = end < next ? end + 1 : next;
	*item = ns_str_sub(f->rest, begin, end);
	f->rest = ns_str_sub(f->rest, end, f->rest.n);
	return true;
}

/* The element of a tree that stands for the whole feed. */
static xmlNode *
find_channel(xmlNode *root)
{
	xmlNode *node;

	for (node = root->children; node != NULL; node = node->next)
		if (ns_feed_named(node, "channel"))
			return node;
	return root;
}

/* Title and language, from what stands before the first item. */
static void
take_channel(struct ns_feed *f, xmlNode *root)
{
	struct ns_feed_item *it = &f->channel;
	xmlNode *node = find_channel(root)->children;

	for (; node != NULL; node = node->next) {
		if (ns_feed_named(node, "title") && it->site.n == 0)
			it->site = ns_feed_read_text(it, node);
		else if (ns_feed_named(node, "language"))
			it->lang = ns_feed_read_text(it, node);
	}
	if (it->lang.n == 0)
		it->lang = ns_feed_read_lang(it, root);
}

static void
read_channel(struct ns_feed *f)
{
	size_t end = find_item(f->rest, 0, false);
	xmlDoc *tree = parse(ns_str_sub(f->rest, 0, end));
	xmlNode *root = tree != NULL ? xmlDocGetRootElement(tree) : NULL;

	f->channel.arena = &f->doc.arena;
	if (root != NULL)
		take_channel(f, root);
	xmlFreeDoc(tree);
}

int
ns_feed_new(struct ns_feed **out, struct ns_doc *doc, struct ns_err *err)
{
	struct ns_feed *f = calloc(1, sizeof(*f));
	struct ns_buf mended;

	if (f == NULL) {
		ns_doc_free(doc);
		return ns_fail(err, NS_ENOMEM, "no memory");
	}
	f->doc = *doc;
	ns_arena_init(&f->arena);
	ns_buf_init(&mended, &f->doc.arena);
	ns_feed_mend(f->doc.source, &mended);
	f->rest = ns_buf_str(&mended);
	if (!mended.failed)
		read_channel(f);
	if (mended.failed || f->channel.failed) {
		ns_feed_free(f);
		return ns_fail(err, NS_ENOMEM, "no memory");
	}
	*out = f;
	return 0;
}

void
ns_feed_free(struct ns_feed *f)
{
	if (f == NULL)
		return;
	ns_arena_free(&f->arena);
	ns_doc_free(&f->doc);
	free(f);
}

/* doc is the next item, as far as it has a name. */
static int
name_item(struct ns_feed *f, struct ns_doc *doc, struct ns_err *err)
{
	struct ns_buf id;

	f->n++;
	ns_arena_reset(&f->arena);
	ns_buf_init(&id, &f->arena);
	ns_buf_put(&id, f->doc.id);
	ns_buf_putc(&id, '#');
	ns_buf_putsize(&id, f->n);
	if (id.failed)
		return ns_fail(err, NS_ENOMEM, "no memory");
	return ns_doc_reset(doc, ns_buf_str(&id), err);
}

/* What is known of the file holds for the item: its encoding. */
static int
push_file_metas(const struct ns_feed *f, struct ns_doc *doc, struct ns_err *err)
{
	const struct ns_meta *m;
	size_t i;

	for (i = 0; i < f->doc.nmetas; i++) {
		m = &f->doc.metas[i];
		if (ns_doc_push_meta(doc, m->key, m->value, m->source) == NULL)
			return ns_fail(err, NS_ENOMEM, "no memory");
	}
	return 0;
}

int
ns_feed_next(struct ns_feed *f, struct ns_doc *doc, struct ns_err *err)
{
	struct ns_feed_item item = f->channel;
	struct ns_str xml;
	xmlNode *root;
	xmlDoc *tree;

	if (!cut_item(f, &xml))
		return 0;
	if (name_item(f, doc, err) < 0 || push_file_metas(f, doc, err) < 0)
		return -1;
	item.arena = &f->arena;
	tree = parse(xml);
	root = tree != NULL ? xmlDocGetRootElement(tree) : NULL;
	if (root != NULL)
		ns_feed_item_read(&item, root);
	xmlFreeDoc(tree);
	if (root == NULL)
		return ns_fail(err, NS_EINPUT,
		    "the item is no XML that can be read");
	return ns_feed_item_put(&item, doc, err) < 0 ? -1 : 1;
}
