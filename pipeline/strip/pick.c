/*
 * pick.c - of what a page's places hold for one key, the value to believe.
 */
#include "pick.h"

#include <string.h>

#include "langtag.h"
#include "site.h"
#include "text.h"
#include "title.h"
#include "url.h"

/* The value as it is written, in *out; false when it is of no use. */
typedef bool usable_fn(struct ns_picker *p, const struct ns_found *f,
    struct ns_str *out);

/* The usable value of a key that is believed most. */
static struct ns_pick
first_usable(struct ns_picker *p, enum ns_key key, usable_fn *usable)
{
	const struct ns_found *f, *best = NULL;
	struct ns_pick pick = { NULL, { NULL, 0 } };
	struct ns_str value;
	size_t i;

	for (i = 0; i < p->at->n; i++) {
		f = &p->at->found[i];
		if (f->place->key != key ||
		    (best != NULL &&
			(f->aside > best->aside ||
			    (f->aside == best->aside &&
				f->place->rank >= best->place->rank))) ||
		    !usable(p, f, &value))
			continue;
		best = f;
		pick = (struct ns_pick){ f->place, value };
	}
	return pick;
}

static bool
is_address(struct ns_str s)
{
	return ns_str_casestarts(s, NS_STR("http:")) ||
	       ns_str_casestarts(s, NS_STR("https:")) ||
	       ns_str_casestarts(s, NS_STR("www."));
}

static bool
is_tag(const struct ns_found *f, const char *name)
{
	return f->place->kind == NS_AT_TAG && strcmp(f->place->name, name) == 0;
}

/* --- url --------------------------------------------------------------- */

static bool
is_absolute(struct ns_picker *p, const struct ns_found *f, struct ns_str *out)
{
	(void)p;
	*out = f->value;
	return ns_url_host(f->value).n > 0;
}

static bool
url_of(struct ns_picker *p, const struct ns_found *f, struct ns_str *out)
{
	struct ns_buf buf;
	bool folder = ns_url_host(p->at->base).n > 0;

	ns_buf_init(&buf, p->arena);
	if (!ns_url_put(&buf, f->value, folder ? p->at->base : p->url, folder))
		return false;
	p->failed |= buf.failed;
	*out = ns_buf_str(&buf);
	return true;
}

/* The front page is not where an article is, whatever the page says. */
static bool
article_url_of(struct ns_picker *p, const struct ns_found *f,
    struct ns_str *out)
{
	return url_of(p, f, out) && ns_url_has_path(*out);
}

struct ns_pick
ns_pick_url(struct ns_picker *p)
{
	struct ns_pick pick;

	p->url = first_usable(p, NS_KEY_URL, is_absolute).value;
	if (p->url.n == 0)
		p->url = p->fetched;
	pick = first_usable(p, NS_KEY_URL, article_url_of);
	if (pick.place == NULL)
		pick = first_usable(p, NS_KEY_URL, url_of);
	p->url = pick.place != NULL ? pick.value : p->fetched;
	p->label = ns_site_label(ns_url_host(p->url));
	return pick;
}

/* --- site -------------------------------------------------------------- */

static bool
site_of(struct ns_picker *p, const struct ns_found *f, struct ns_str *out)
{
	*out = ns_site_bare(f->value, p->label);
	return !is_address(*out);
}

static bool
fitting_site_of(struct ns_picker *p, const struct ns_found *f,
    struct ns_str *out)
{
	return site_of(p, f, out) && ns_site_fits(*out, p->label);
}

/* The part of a page's <title> that is the site's name. */
static bool
site_in_title(struct ns_picker *p, const struct ns_found *f, struct ns_str *out)
{
	struct ns_str rest = f->value, piece;
	size_t pieces = 0;
	bool first = false;

	if (strcmp(f->place->name, "title") != 0 || f->place->kind != NS_AT_TAG)
		return false;
	while (ns_title_cut(&rest, &piece)) {
		if (pieces++ == 0 && ns_site_fits(piece, p->label)) {
			*out = piece;
			first = true;
		}
	}
	if (pieces > 1 && ns_site_fits(piece, p->label)) {
		*out = piece;
		first = true;
	}
	return first && pieces > 1 && !is_address(*out);
}

struct ns_pick
ns_pick_site(struct ns_picker *p)
{
	struct ns_pick pick = first_usable(p, NS_KEY_SITE, fitting_site_of);

	if (pick.place == NULL)
		pick = first_usable(p, NS_KEY_TITLE, site_in_title);
	if (pick.place == NULL)
		pick = first_usable(p, NS_KEY_SITE, site_of);
	p->site = pick.value;
	return pick;
}

/* --- title ------------------------------------------------------------- */

/* title without any of the names the site has, and without what the headline
 * on the page is without. */
static struct ns_str
bare_title(struct ns_picker *p, struct ns_str title)
{
	struct ns_str none = { NULL, 0 };
	const struct ns_found *f;
	size_t i;

	title = ns_title_bare(title, p->site, none);
	title = ns_title_bare(title, p->label, none);
	for (i = 0; i < p->at->ntops; i++) {
		f = &p->at->found[p->at->tops[i]];
		if (f->place->key == NS_KEY_SITE)
			title = ns_title_bare(title, f->value, none);
		else
			title = ns_title_bare(title, none, f->value);
	}
	return title;
}

static bool
title_of(struct ns_picker *p, const struct ns_found *f, struct ns_str *out)
{
	*out = bare_title(p, f->value);
	return out->n > 0;
}

/* The headline on the page that says the same as title; NULL: none does. */
static const struct ns_found *
headline_of(const struct ns_picker *p, struct ns_str title)
{
	const struct ns_found *head;
	size_t i;

	for (i = 0; i < p->at->ntops; i++) {
		head = &p->at->found[p->at->tops[i]];
		if (head->place->key == NS_KEY_TITLE && !head->aside &&
		    ns_title_same(title, head->value))
			return head;
	}
	return NULL;
}

/* A title that a headline on the page says as well. */
static bool
confirmed_title_of(struct ns_picker *p, const struct ns_found *f,
    struct ns_str *out)
{
	if (is_tag(f, "h1") || f->place->kind == NS_AT_ITEMPROP)
		return false;
	*out = bare_title(p, f->value);
	return headline_of(p, *out) != NULL;
}

/* An h1 of one or two words is the site's name where the title has more. */
#define MIN_WORDS 3

static bool
long_title_of(struct ns_picker *p, const struct ns_found *f, struct ns_str *out)
{
	*out = bare_title(p, f->value);
	return is_tag(f, "title") && ns_text_words(*out) >= MIN_WORDS;
}

struct ns_pick
ns_pick_title(struct ns_picker *p)
{
	const struct ns_found *head;
	struct ns_pick pick, other;

	pick = first_usable(p, NS_KEY_TITLE, confirmed_title_of);
	if (pick.place != NULL && strcmp(pick.place->name, "title") != 0)
		return pick;
	/* Of the two that agree, the page's h1 is the better source. */
	if (pick.place != NULL) {
		head = headline_of(p, pick.value);
		return (struct ns_pick){ head->place, head->value };
	}
	pick = first_usable(p, NS_KEY_TITLE, title_of);
	if (pick.place == NULL || strcmp(pick.place->name, "h1") != 0 ||
	    ns_text_words(pick.value) >= MIN_WORDS)
		return pick;
	other = first_usable(p, NS_KEY_TITLE, long_title_of);
	return other.place != NULL ? other : pick;
}

/* --- others ------------------------------------------------------------ */

static bool
lang_of(struct ns_picker *p, const struct ns_found *f, struct ns_str *out)
{
	struct ns_buf buf;

	ns_buf_init(&buf, p->arena);
	if (!ns_langtag_put(&buf, f->value))
		return false;
	p->failed |= buf.failed;
	*out = ns_buf_str(&buf);
	return true;
}

struct ns_pick
ns_pick_lang(struct ns_picker *p)
{
	return first_usable(p, NS_KEY_LANG, lang_of);
}

/* Kinds of things that systems give for a section. */
static const char *const no_sections[] = { "all", "article", "articles",
	"default", "general", "home", "homepage", "none", "null", "page",
	"post", "posts", "story", "uncategorised", "uncategorized",
	"undefined" };

static bool
section_of(struct ns_picker *p, const struct ns_found *f, struct ns_str *out)
{
	size_t i;

	*out = f->value;
	for (i = 0; i < NS_LEN(no_sections); i++)
		if (ns_str_caseeq(*out, ns_str_of(no_sections[i])))
			return false;
	/* gizmo.example: the site again */
	return !is_address(*out) && out->n < 200 &&
	       !ns_title_same(*out, p->site) &&
	       !ns_title_same(*out, ns_url_host(p->url)) &&
	       (ns_str_find(*out, '.', 0) == out->n ||
		   ns_str_find(*out, ' ', 0) < out->n ||
		   ns_str_ends(*out, NS_STR(".")));
}

struct ns_pick
ns_pick_section(struct ns_picker *p)
{
	return first_usable(p, NS_KEY_SECTION, section_of);
}

static bool
description_of(struct ns_picker *p, const struct ns_found *f,
    struct ns_str *out)
{
	(void)p;
	*out = f->value;
	return out->p[0] != '<';
}

/* True when a text was cut off by the system that wrote it. */
static bool
is_cut(struct ns_str text)
{
	return ns_str_ends(text, NS_STR("...")) ||
	       ns_str_ends(text, NS_STR("\xe2\x80\xa6")) ||
	       ns_str_ends(text, NS_STR("...]")) ||
	       ns_str_ends(text, NS_STR("\xe2\x80\xa6]"));
}

/* Bytes in which two texts must agree to be the same one, one of them cut. */
#define SAME_BYTES 30

/* The whole of the description that stands at the best place cut off. */
static bool
whole_description_of(struct ns_picker *p, const struct ns_found *f,
    struct ns_str *out)
{
	struct ns_str cut = p->cut;

	*out = f->value;
	return cut.n > SAME_BYTES && !is_cut(*out) &&
	       ns_str_starts(*out, ns_str_sub(cut, 0, SAME_BYTES));
}

struct ns_pick
ns_pick_description(struct ns_picker *p)
{
	struct ns_pick pick, whole;

	pick = first_usable(p, NS_KEY_DESCRIPTION, description_of);
	if (!is_cut(pick.value))
		return pick;
	p->cut = pick.value;
	whole = first_usable(p, NS_KEY_DESCRIPTION, whole_description_of);
	return whole.place != NULL ? whole : pick;
}
