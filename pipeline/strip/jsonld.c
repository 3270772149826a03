/*
 * jsonld.c - what a page's JSON-LD says of the article.
 *
 * Scripts hold an object, a list of them, or an object with a @graph; objects
 * refer to each other by @id.  All objects are listed first, with a list of
 * places still to visit in place of recursion.
 */
#include "jsonld.h"

#include <jansson.h>
#include <string.h>

#include "text.h"
#include "unescape.h"

/* The types that are an article, and how surely it is the page's own. */
static const char *const types[] = { "NewsArticle", "ReportageNewsArticle",
	"AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle",
	"OpinionNewsArticle", "ReviewNewsArticle", "LiveBlogPosting", "Article",
	"BlogPosting", "Report", "TechArticle", "SatiricalArticle",
	"ScholarlyArticle", "SocialMediaPosting", "AdvertiserContentArticle" };

/* A page has one article, or a list of teasers; no need to read them all. */
#define MAX_ARTICLES 32

/* Nor has an article more authors; each may have to be looked for. */
#define MAX_AUTHORS 64

struct objects {
	struct ns_arena *arena;
	json_t **all; /* borrowed from the root */
	size_t n, cap;
};

void
ns_jsonld_init(struct ns_jsonld *ld, struct ns_arena *arena)
{
	memset(ld, 0, sizeof(*ld));
	ld->arena = arena;
	ld->authors.arena = arena;
}

static bool
push(struct objects *o, json_t *value)
{
	json_t **slot;

	if (!json_is_object(value) && !json_is_array(value))
		return true;
	if ((slot = NS_PUSH(o->arena, o->all, o->n, o->cap)) == NULL)
		return false;
	*slot = value;
	return true;
}

/* List root and every list and object below it. */
static bool
list_objects(struct objects *o, json_t *root)
{
	json_t *at;
	size_t i, k;
	void *it;

	if (!push(o, root))
		return false;
	for (i = 0; i < o->n; i++) {
		at = o->all[i];
		for (k = 0; k < json_array_size(at); k++)
			if (!push(o, json_array_get(at, k)))
				return false;
		for (it = json_object_iter(at); it != NULL;
		     it = json_object_iter_next(at, it))
			if (!push(o, json_object_iter_value(it)))
				return false;
	}
	return true;
}

/* True when value is this string or a list that has it. */
static bool
is_string(json_t *value, const char *string)
{
	size_t i;

	if (json_is_string(value))
		return strcmp(json_string_value(value), string) == 0;
	for (i = 0; i < json_array_size(value); i++)
		if (json_is_string(json_array_get(value, i)) &&
		    strcmp(json_string_value(json_array_get(value, i)),
			string) == 0)
			return true;
	return false;
}

static bool
is_article(json_t *object)
{
	json_t *type = json_object_get(object, "@type");
	size_t i;

	for (i = 0; type != NULL && i < NS_LEN(types); i++)
		if (is_string(type, types[i]))
			return true;
	return false;
}

/* The object that `ref` points to by its @id; ref itself when it has more. */
static json_t *
resolve(const struct objects *o, json_t *ref)
{
	const char *id = json_string_value(json_object_get(ref, "@id")), *other;
	size_t i;

	if (id == NULL || json_object_size(ref) > 1)
		return ref;
	for (i = 0; i < o->n; i++) {
		other = json_string_value(json_object_get(o->all[i], "@id"));
		if (other != NULL && json_object_size(o->all[i]) > 1 &&
		    strcmp(id, other) == 0)
			return o->all[i];
	}
	return ref;
}

static struct ns_str
string_of(json_t *value)
{
	return (struct ns_str){ json_string_value(value),
		json_string_length(value) };
}

/* Set *slot to a copy of a string value, if it is one and none is known. */
static void
set(struct ns_jsonld *ld, struct ns_str *slot, json_t *value)
{
	struct ns_buf raw, buf;

	if (json_is_array(value))
		value = json_array_get(value, 0);
	if (slot->n > 0 || !json_is_string(value))
		return;
	ns_buf_init(&raw, ld->arena);
	ns_buf_init(&buf, ld->arena);
	/* Some systems escape as if the script were HTML. */
	ns_unescape(&raw, string_of(value));
	ns_text_put(&buf, ns_buf_str(&raw));
	ld->failed |= raw.failed || buf.failed;
	*slot = ns_str_trim(ns_buf_str(&buf));
}

/* Add a name, or a list of them. */
static void
put_names(struct ns_jsonld *ld, json_t *name)
{
	size_t i;

	if (json_is_string(name))
		ns_byline_put(&ld->authors, string_of(name));
	for (i = 0; i < json_array_size(name) && i < MAX_AUTHORS; i++)
		if (json_is_string(json_array_get(name, i)))
			ns_byline_put(&ld->authors,
			    string_of(json_array_get(name, i)));
}

static void
put_author(struct ns_jsonld *ld, const struct objects *o, json_t *author)
{
	if (json_is_object(author))
		author = json_object_get(resolve(o, author), "name");
	put_names(ld, author);
}

static void
put_authors(struct ns_jsonld *ld, const struct objects *o, json_t *value)
{
	size_t i;

	if (ld->authors.n > 0)
		return;
	if (!json_is_array(value))
		put_author(ld, o, value);
	for (i = 0; i < json_array_size(value) && i < MAX_AUTHORS; i++)
		put_author(ld, o, json_array_get(value, i));
	ld->failed |= ld->authors.failed;
}

static void
put_article(struct ns_jsonld *ld, const struct objects *o, json_t *a)
{
	json_t *page = json_object_get(a, "mainEntityOfPage"), *publisher;

	set(ld, &ld->headline, json_object_get(a, "headline"));
	set(ld, &ld->headline, json_object_get(a, "name"));
	set(ld, &ld->published, json_object_get(a, "datePublished"));
	set(ld, &ld->published, json_object_get(a, "dateCreated"));
	set(ld, &ld->modified, json_object_get(a, "dateModified"));
	set(ld, &ld->url, json_object_get(a, "url"));
	set(ld, &ld->url,
	    json_is_object(page) ? json_object_get(page, "@id") : page);
	set(ld, &ld->lang, json_object_get(a, "inLanguage"));
	publisher = json_object_get(a, "publisher");
	if (json_is_array(publisher))
		publisher = json_array_get(publisher, 0);
	if (json_is_object(publisher))
		set(ld, &ld->site,
		    json_object_get(resolve(o, publisher), "name"));
	put_authors(ld, o, json_object_get(a, "author"));
	put_authors(ld, o, json_object_get(a, "creator"));
}

/* A copy without raw control characters, which pages have in strings, and
 * without what may stand around the JSON. */
static struct ns_str
cleaned(struct ns_jsonld *ld, struct ns_str script)
{
	size_t i, from = 0, end = script.n;
	char *p;

	while (from < end && script.p[from] != '{' && script.p[from] != '[')
		from++;
	while (
	    end > from && script.p[end - 1] != '}' && script.p[end - 1] != ']')
		end--;
	if ((p = ns_arena_alloc(ld->arena, end - from)) == NULL) {
		ld->failed = true;
		return (struct ns_str){ NULL, 0 };
	}
	for (i = from; i < end; i++)
		p[i - from] =
		    (unsigned char)script.p[i] < 0x20 ? ' ' : script.p[i];
	return (struct ns_str){ p, end - from };
}

void
ns_jsonld_read(struct ns_jsonld *ld, struct ns_str script)
{
	struct objects o = { .arena = ld->arena };
	json_t *root;
	size_t i, n = 0;

	script = cleaned(ld, script);
	if (script.n == 0)
		return;
	root = json_loadb(script.p, script.n, 0, NULL);
	if (root == NULL)
		return;
	if (!list_objects(&o, root))
		ld->failed = true;
	for (i = 0; i < o.n && n < MAX_ARTICLES && !ld->failed; i++)
		if (is_article(o.all[i])) {
			put_article(ld, &o, o.all[i]);
			n++;
		}
	json_decref(root);
}
