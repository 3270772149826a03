/*
 * metadata.c - title, dates, authors and the like: the best of what a page
 * says.
 */
#include "metadata.h"

#include "byline.h"
#include "gather.h"
#include "keyword.h"
#include "pick.h"
#include "text.h"
#include "title.h"
#include "when.h"

static const char *const key_names[NS_KEYS] = { "title", "published",
	"modified", "author", "site", "url", "lang", "section", "keyword",
	"description" };

struct reader {
	struct ns_doc *doc;
	struct ns_arena *arena;
	const struct ns_places *at;
	struct ns_picker picker;
	bool failed;
};

static void
push_meta(struct reader *r, enum ns_key key, struct ns_pick pick)
{
	struct ns_buf source;

	if (pick.place == NULL)
		return;
	ns_buf_init(&source, r->arena);
	ns_place_name(pick.place, &source);
	r->failed |= source.failed ||
		     ns_doc_push_meta(r->doc, ns_str_of(key_names[key]),
			 pick.value, ns_str_trim(ns_buf_str(&source))) == NULL;
}

static void
push_date(struct reader *r, enum ns_key key, const struct ns_dated *d)
{
	struct ns_pick pick;
	struct ns_buf buf;

	if (d->found == NULL)
		return;
	ns_buf_init(&buf, r->arena);
	ns_stamp_put(&buf, &d->stamp);
	r->failed |= buf.failed;
	pick = (struct ns_pick){ d->found->place, ns_buf_str(&buf) };
	push_meta(r, key, pick);
}

/* The dates; one that may be read in two ways stays as it is printed. */
static void
push_dates(struct reader *r)
{
	struct ns_when when;
	struct ns_buf buf;

	ns_when_find(&when, r->at, r->picker.url);
	r->failed |= when.failed;
	push_date(r, NS_KEY_PUBLISHED, &when.published);
	if (when.in_url) {
		ns_buf_init(&buf, r->arena);
		ns_stamp_put(&buf, &when.published.stamp);
		r->failed |=
		    buf.failed || ns_doc_push_meta(r->doc, NS_STR("published"),
				      ns_buf_str(&buf), NS_STR("url")) == NULL;
	} else if (when.published.found == NULL && when.unsure != NULL) {
		push_meta(r, NS_KEY_PUBLISHED,
		    (struct ns_pick){ when.unsure->place, when.unsure->value });
	}
	push_date(r, NS_KEY_MODIFIED, &when.modified);
}

/* True when a name is the site's, as a byline of "Example News" is. */
static bool
is_site(const struct reader *r, struct ns_str name)
{
	const struct ns_found *f;
	size_t i;

	for (i = 0; i < r->at->ntops; i++) {
		f = &r->at->found[r->at->tops[i]];
		if (f->place->key == NS_KEY_SITE &&
		    ns_title_is_site(name, f->value))
			return true;
	}
	return ns_title_is_site(name, r->picker.site) ||
	       ns_title_same(name, r->picker.label);
}

/* Names that stand at one place, in the order of the page. */
static void
names_at(struct reader *r, const struct ns_place *place, bool aside,
    struct ns_names *names)
{
	size_t i;

	for (i = 0; i < r->at->n; i++)
		if (r->at->found[i].place == place &&
		    r->at->found[i].aside == aside)
			ns_byline_put(names, r->at->found[i].value);
}

/* Leave the site out where it stands beside people; false when it stands
 * alone, or nobody does. */
static bool
keep_people(const struct reader *r, struct ns_names *names)
{
	size_t i, kept = 0;

	for (i = 0; i < names->n; i++)
		if (!is_site(r, names->names[i]))
			names->names[kept++] = names->names[i];
	if (kept > 0)
		names->n = kept;
	return kept > 0;
}

/* All authors that stand in the best place that names a person; else what it
 * names. */
static void
push_authors(struct reader *r)
{
	struct ns_names names, best = { .arena = r->arena };
	const struct ns_place *places, *at = NULL;
	size_t i, n;
	bool people = false;

	places = ns_places_table(&n);
	for (i = 0; i < 2 * n && !people; i++) {
		if (places[i % n].key != NS_KEY_AUTHOR)
			continue;
		names = (struct ns_names){ .arena = r->arena };
		names_at(r, &places[i % n], i >= n, &names);
		r->failed |= names.failed;
		people = keep_people(r, &names);
		if (names.n > 0 && (people || best.n == 0)) {
			best = names;
			at = &places[i % n];
		}
	}
	for (i = 0; i < best.n; i++)
		push_meta(r, NS_KEY_AUTHOR,
		    (struct ns_pick){ at, best.names[i] });
}

/* All keywords of the best place that has any. */
static void
push_keywords(struct reader *r)
{
	struct ns_names words = { .arena = r->arena };
	const struct ns_place *place;
	size_t i;

	place = ns_keywords_find(&words, r->at);
	r->failed |= words.failed;
	for (i = 0; i < words.n; i++)
		push_meta(r, NS_KEY_KEYWORD,
		    (struct ns_pick){ place, words.names[i] });
}

int
ns_metadata_read(struct ns_doc *doc, const struct ns_places *places,
    struct ns_err *err)
{
	struct reader r = { .doc = doc, .arena = &doc->arena, .at = places };
	struct ns_pick url, site;

	r.picker = (struct ns_picker){ .arena = r.arena,
		.at = places,
		.fetched = ns_doc_meta(doc, "url") };
	url = ns_pick_url(&r.picker);
	site = ns_pick_site(&r.picker);
	push_meta(&r, NS_KEY_TITLE, ns_pick_title(&r.picker));
	push_dates(&r);
	push_authors(&r);
	push_meta(&r, NS_KEY_SITE, site);
	push_meta(&r, NS_KEY_URL, url);
	push_meta(&r, NS_KEY_LANG, ns_pick_lang(&r.picker));
	push_meta(&r, NS_KEY_SECTION, ns_pick_section(&r.picker));
	push_keywords(&r);
	push_meta(&r, NS_KEY_DESCRIPTION, ns_pick_description(&r.picker));
	if (places->failed || r.picker.failed || r.failed)
		return ns_fail(err, NS_ENOMEM, "no memory for the metadata");
	return 0;
}
