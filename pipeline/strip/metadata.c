/*
 * metadata.c - title, dates, authors and the like: the best of what a page
 * says.
 */
#include "metadata.h"

#include <string.h>

#include "byline.h"
#include "datetime.h"
#include "gather.h"
#include "text.h"
#include "title.h"

static const char *const key_names[NS_KEYS] = { "title", "published",
	"modified", "author", "site", "url", "lang" };

struct reader {
	struct ns_doc *doc;
	struct ns_arena *arena;
	struct ns_places at;
	bool failed;
};

static void
push_meta(struct reader *r, const struct ns_place *p, struct ns_str value)
{
	struct ns_buf source;

	ns_buf_init(&source, r->arena);
	ns_place_name(p, &source);
	r->failed |= source.failed ||
		     ns_doc_push_meta(r->doc, ns_str_of(key_names[p->key]),
			 value, ns_str_trim(ns_buf_str(&source))) == NULL;
}

/* The first value of a NS_AT_TAG place: the page's h1, its title. */
static struct ns_str
first_of(const struct reader *r, enum ns_key key, const char *name)
{
	size_t i;

	for (i = 0; i < r->at.n; i++)
		if (r->at.found[i].place->key == key &&
		    (name == NULL ||
			strcmp(r->at.found[i].place->name, name) == 0))
			return r->at.found[i].value;
	return (struct ns_str){ NULL, 0 };
}

/* The value as it is written, in *out; false when it is of no use. */
static bool
usable(struct reader *r, const struct ns_found *f, struct ns_str *out)
{
	struct ns_buf buf;
	size_t i;

	*out = f->value;
	switch (f->place->key) {
	case NS_KEY_TITLE:
		*out = ns_title_bare(f->value, first_of(r, NS_KEY_SITE, NULL),
		    first_of(r, NS_KEY_TITLE, "h1"));
		break;
	case NS_KEY_PUBLISHED:
	case NS_KEY_MODIFIED:
		ns_buf_init(&buf, r->arena);
		if (!ns_datetime_put(&buf, f->value))
			return false;
		r->failed |= buf.failed;
		*out = ns_buf_str(&buf);
		break;
	case NS_KEY_URL:
		return ns_str_casestarts(f->value, NS_STR("http"));
	case NS_KEY_SITE:
		return !ns_str_casestarts(f->value, NS_STR("http"));
	case NS_KEY_LANG:
		ns_buf_init(&buf, r->arena);
		for (i = 0; i < f->value.n && i < 35; i++)
			ns_buf_putc(&buf,
			    f->value.p[i] == '_' ? '-' : f->value.p[i]);
		r->failed |= buf.failed;
		*out = ns_buf_str(&buf);
		break;
	case NS_KEY_AUTHOR:
	case NS_KEYS:
		break;
	}
	return out->n > 0;
}

/* The best usable value of a key. */
static void
choose_one(struct reader *r, enum ns_key key)
{
	const struct ns_found *best = NULL, *f;
	struct ns_str value, best_value = { NULL, 0 };
	size_t i;

	for (i = 0; i < r->at.n; i++) {
		f = &r->at.found[i];
		if (f->place->key == key &&
		    (best == NULL || f->place->rank < best->place->rank) &&
		    usable(r, f, &value)) {
			best = f;
			best_value = value;
		}
	}
	/* A date that may be read in two ways is better than none. */
	if (best == NULL && key == NS_KEY_PUBLISHED)
		for (i = 0; i < r->at.n && best == NULL; i++) {
			f = &r->at.found[i];
			if (f->place->key == key && f->value.n < 40 &&
			    f->place->kind != NS_AT_TIME) {
				best = f;
				best_value = f->value;
			}
		}
	if (best != NULL)
		push_meta(r, best->place, best_value);
}

/* All authors that stand in the best place that has any. */
static void
choose_authors(struct reader *r)
{
	struct ns_names names = { .arena = r->arena };
	const struct ns_place *places, *at = NULL;
	size_t i, k, nplaces;

	places = ns_places_table(&nplaces);
	for (i = 0; i < nplaces && names.n == 0; i++) {
		if (places[i].key != NS_KEY_AUTHOR)
			continue;
		at = &places[i];
		for (k = 0; k < r->at.n; k++)
			if (r->at.found[k].place == at)
				ns_byline_put(&names, r->at.found[k].value);
	}
	for (k = 0; k < names.n; k++)
		push_meta(r, at, names.names[k]);
	r->failed |= names.failed;
}

int
ns_metadata_read(struct ns_doc *doc, const struct ns_page *page,
    struct ns_err *err)
{
	struct reader r = { .doc = doc, .arena = &doc->arena };
	int key;

	ns_places_read(&r.at, page, r.arena);
	for (key = 0; key < NS_KEYS && !r.at.failed && !r.failed; key++) {
		if (key == NS_KEY_AUTHOR)
			choose_authors(&r);
		else
			choose_one(&r, (enum ns_key)key);
	}
	if (r.at.failed || r.failed)
		return ns_fail(err, NS_ENOMEM, "no memory for the metadata");
	return 0;
}
