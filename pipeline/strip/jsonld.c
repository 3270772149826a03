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

/* The types that speak of the page the article is on. */
static const char *const page_types[] = { "WebPage", "ItemPage",
	"ClaimReview" };

/* The types of a page that lists others. */
static const char *const list_types[] = { "CollectionPage",
	"SearchResultsPage" };

/* A page has one article, or a list of teasers; no need to read them all. */
#define MAX_ARTICLES 32

/* Nor has an article more authors; each may have to be looked for. */
#define MAX_AUTHORS 64

/* Nor more keywords. */
#define MAX_KEYWORDS 200

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
	ld->article.authors.arena = ld->article.keywords.arena = arena;
	ld->page.authors.arena = ld->page.keywords.arena = arena;
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

/* True when object is of one of n types. */
static bool
is_a(json_t *object, const char *const *names, size_t n)
{
	json_t *type = json_object_get(object, "@type");
	size_t i;

	for (i = 0; type != NULL && i < n; i++)
		if (is_string(type, names[i]))
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

/* A string's text as a reader sees it. */
static struct ns_str
text_of(struct ns_jsonld *ld, json_t *value)
{
	struct ns_buf raw, buf;

	ns_buf_init(&raw, ld->arena);
	ns_buf_init(&buf, ld->arena);
	/* Some systems escape as if the script were HTML. */
	ns_unescape(&raw, string_of(value));
	ns_text_put(&buf, ns_buf_str(&raw));
	ld->failed |= raw.failed || buf.failed;
	return ns_str_trim(ns_buf_str(&buf));
}

/* Set *slot to a copy of a string or number, if none is known. */
static void
set(struct ns_jsonld *ld, struct ns_str *slot, json_t *value)
{
	struct ns_buf buf;

	if (json_is_array(value))
		value = json_array_get(value, 0);
	if (slot->n > 0)
		return;
	if (json_is_string(value)) {
		*slot = text_of(ld, value);
	} else if (json_is_integer(value) && json_integer_value(value) > 0) {
		ns_buf_init(&buf, ld->arena);
		ns_buf_putsize(&buf, (size_t)json_integer_value(value));
		ld->failed |= buf.failed;
		*slot = ns_buf_str(&buf);
	}
}

/* As set, of a value that may be an object with a name. */
static void
set_name(struct ns_jsonld *ld, const struct objects *o, struct ns_str *slot,
    json_t *value)
{
	if (json_is_array(value))
		value = json_array_get(value, 0);
	if (json_is_object(value))
		value = json_object_get(resolve(o, value), "name");
	set(ld, slot, value);
}

/* Add a name, or a list of them. */
static void
put_names(struct ns_names *names, json_t *name)
{
	size_t i;

	if (json_is_string(name))
		ns_byline_put(names, string_of(name));
	for (i = 0; i < json_array_size(name) && i < MAX_AUTHORS; i++)
		if (json_is_string(json_array_get(name, i)))
			ns_byline_put(names,
			    string_of(json_array_get(name, i)));
}

static void
put_author(struct ns_names *names, const struct objects *o, json_t *author)
{
	if (json_is_object(author))
		author = json_object_get(resolve(o, author), "name");
	put_names(names, author);
}

static void
put_authors(struct ns_names *names, const struct objects *o, json_t *value)
{
	size_t i;

	if (names->n > 0)
		return;
	if (!json_is_array(value))
		put_author(names, o, value);
	for (i = 0; i < json_array_size(value) && i < MAX_AUTHORS; i++)
		put_author(names, o, json_array_get(value, i));
}

/* Each keyword as it is given; a single string may be a list of them. */
static void
put_keywords(struct ns_jsonld *ld, struct ns_names *words, json_t *value)
{
	struct ns_str *slot;
	json_t *word;
	size_t i, n = json_is_array(value) ? json_array_size(value) : 1;

	if (words->n > 0)
		return;
	for (i = 0; i < n && i < MAX_KEYWORDS; i++) {
		word = json_is_array(value) ? json_array_get(value, i) : value;
		if (json_is_object(word))
			word = json_object_get(word, "name");
		if (!json_is_string(word))
			continue;
		slot =
		    NS_PUSH(words->arena, words->names, words->n, words->cap);
		if (slot == NULL)
			words->failed = true;
		else
			*slot = text_of(ld, word);
	}
}

/* What article and page have in common. */
static void
put_facts(struct ns_jsonld *ld, struct ns_jsonld_facts *f,
    const struct objects *o, json_t *a)
{
	set(ld, &f->published, json_object_get(a, "datePublished"));
	set(ld, &f->published, json_object_get(a, "dateCreated"));
	set(ld, &f->modified, json_object_get(a, "dateModified"));
	set(ld, &f->description, json_object_get(a, "description"));
	set_name(ld, o, &f->lang, json_object_get(a, "inLanguage"));
	set_name(ld, o, &f->site, json_object_get(a, "publisher"));
	put_authors(&f->authors, o, json_object_get(a, "author"));
	put_authors(&f->authors, o, json_object_get(a, "creator"));
	ld->failed |= f->authors.failed;
}

/* True when a is the story that is known already, or none is. */
static bool
is_same_story(struct ns_jsonld *ld, json_t *a)
{
	struct ns_str headline = { NULL, 0 };

	set(ld, &headline, json_object_get(a, "headline"));
	return headline.n == 0 || ld->article.headline.n == 0 ||
	       ns_str_caseeq(headline, ld->article.headline);
}

static void
set_body(struct ns_jsonld *ld, json_t *value)
{
	if (!ld->wants_body || ld->body.n > 0 || !json_is_string(value))
		return;
	ld->body = ns_arena_dup(ld->arena, string_of(value));
	ld->failed |= ld->body.p == NULL;
}

static void
put_article(struct ns_jsonld *ld, const struct objects *o, json_t *a)
{
	json_t *page = json_object_get(a, "mainEntityOfPage");
	struct ns_jsonld_facts *f = &ld->article;

	if (!is_same_story(ld, a))
		return;
	set(ld, &f->headline, json_object_get(a, "headline"));
	set(ld, &f->headline, json_object_get(a, "name"));
	set(ld, &f->url, json_object_get(a, "url"));
	set(ld, &f->url,
	    json_is_object(page) ? json_object_get(page, "@id") : page);
	set_name(ld, o, &f->section, json_object_get(a, "articleSection"));
	set_body(ld, json_object_get(a, "articleBody"));
	put_keywords(ld, &f->keywords, json_object_get(a, "keywords"));
	ld->failed |= f->keywords.failed;
	put_facts(ld, f, o, a);
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
	for (i = 0; i < o.n && n < MAX_ARTICLES && !ld->failed; i++) {
		ld->collection |=
		    is_a(o.all[i], list_types, NS_LEN(list_types));
		if (is_a(o.all[i], types, NS_LEN(types))) {
			put_article(ld, &o, o.all[i]);
			n++;
		} else if (is_a(o.all[i], page_types, NS_LEN(page_types))) {
			put_facts(ld, &ld->page, &o, o.all[i]);
			n++;
		}
	}
	json_decref(root);
}
