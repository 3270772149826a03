/*
 * textfile.c - a page saved as text, or wire copy, to metadata and paragraphs.
 *
 * Furniture goes line by line; then title, byline and date are taken from the
 * top; what is left is joined into paragraphs.
 */
#include "textfile.h"

#include <string.h>

#include "byline.h"
#include "dateline.h"
#include "datetime.h"
#include "furniture.h"
#include "lines.h"
#include "prior.h"
#include "sieve.h"
#include "text.h"
#include "title.h"

/* Byline and date stand above so many lines that are kept. */
#define TOP_LINES 8

/* A paragraph of more words shows that the story has begun. */
#define STORY_WORDS 25

struct reader {
	struct ns_doc *doc;
	struct ns_sieve sieve;
	struct ns_explain *explain; /* NULL: nobody asks */
	struct ns_buf para;         /* the paragraph so far */
	size_t begin;               /* its first byte in the source */
	struct ns_row before;       /* last line kept */
	size_t wrap;                /* columns of the text, see lines.h */
	size_t lines;               /* kept so far */
	bool broken; /* a blank line or furniture came after it */
	bool story, lede;
	struct ns_str title, published, modified;
	struct ns_names authors;
};

/* True for a line of links in a row: "Home | News | Sport". */
static bool
is_menu(struct ns_str text)
{
	size_t at = 0, bars = 0;

	while ((at = ns_text_find(text, NS_STR(" | "), at)) < text.n) {
		at += 2;
		bars++;
	}
	return bars >= 2;
}

/* Why a line goes, whatever stands around it. */
static enum ns_why
furniture_of(struct ns_sieve *sieve, struct ns_str text)
{
	if (ns_sieve_drops(sieve, text))
		return sieve->why;
	return is_menu(text) ? NS_WHY_MENU : NS_WHY_NONE;
}

static bool
is_furniture(struct reader *r, struct ns_str text)
{
	return furniture_of(&r->sieve, text) != NS_WHY_NONE;
}

/* Say what becomes of the text that begins at `begin` in the source. */
static void
say(struct reader *r, enum ns_why why, struct ns_str text, size_t begin)
{
	struct ns_verdict v = { .why = why, .text = text, .begin = begin };

	if (r->explain == NULL)
		return;
	if (ns_why_keeps(why)) {
		v.worth = ns_text_width(text);
	} else if (why >= NS_WHY_FURNITURE && why <= NS_WHY_LIST) {
		v.detail = ns_furniture_where(r->sieve.furniture, r->sieve.rule,
		    &r->doc->arena);
		r->explain->failed |= v.detail.p == NULL;
	}
	ns_explain_add(r->explain, &v);
}

/* End the paragraph.  Long furniture may have been broken into lines. */
static int
flush(struct reader *r)
{
	struct ns_str text = ns_str_trim(ns_buf_str(&r->para));
	enum ns_role role = r->lede ? NS_ROLE_BODY : NS_ROLE_LEDE;

	r->para.n = 0;
	if (text.n == 0)
		return 0;
	if (ns_sieve_drops(&r->sieve, text)) {
		say(r, r->sieve.why, text, r->begin);
		return 0;
	}
	say(r, NS_WHY_TEXT, text, r->begin);
	r->lede = true;
	if (ns_text_words(text) >= STORY_WORDS)
		r->story = true;
	return ns_doc_push_para(r->doc, role, text) == NULL ? -1 : 0;
}

static struct ns_str
date_of(struct reader *r, struct ns_str text)
{
	struct ns_buf buf;

	ns_buf_init(&buf, &r->doc->arena);
	if (!ns_datetime_put(&buf, text) || buf.failed)
		return (struct ns_str){ NULL, 0 };
	return ns_buf_str(&buf);
}

/* A name right above the date is the author's. */
static void
take_name(struct reader *r)
{
	struct ns_str text = ns_str_trim(ns_buf_str(&r->para));

	if (!r->lede && ns_byline_is_name(text, &r->doc->arena)) {
		ns_byline_put(&r->authors, text);
		say(r, NS_WHY_BYLINE, text, r->begin);
		r->para.n = 0;
	}
}

/* Take a byline or a date from the lines above the story; what it was. */
static enum ns_why
take_top(struct reader *r, struct ns_str text)
{
	struct ns_str *slot, date;
	bool modified;

	if (r->story || r->lines >= TOP_LINES ||
	    ns_text_words(ns_buf_str(&r->para)) >= STORY_WORDS)
		return NS_WHY_NONE;
	if (ns_byline_is(text, &r->doc->arena)) {
		ns_byline_put(&r->authors, text);
		return NS_WHY_BYLINE;
	}
	if (!ns_datetime_is_line(text, &r->doc->arena, &modified))
		return NS_WHY_NONE;
	slot = modified ? &r->modified : &r->published;
	date = date_of(r, text);
	if (slot->n == 0)
		*slot = date;
	take_name(r);
	return NS_WHY_DATE;
}

static int
put_row(struct reader *r, const struct ns_row *row)
{
	struct ns_str text = ns_str_trim(row->text);
	enum ns_why why;

	if (row->blank) {
		r->broken = true;
		return 0;
	}
	if ((why = furniture_of(&r->sieve, text)) != NS_WHY_NONE ||
	    (why = take_top(r, text)) != NS_WHY_NONE) {
		say(r, why, text, row->begin);
		r->broken = true;
		return 0;
	}
	if ((r->broken || !ns_row_continues(&r->before, row, r->wrap)) &&
	    flush(r) < 0)
		return -1;
	if (r->para.n == 0)
		r->begin = row->begin;
	ns_text_put(&r->para, NS_STR(" "));
	ns_text_put(&r->para, text);
	r->before = *row;
	r->broken = false;
	r->lines++;
	return r->para.failed ? -1 : 0;
}

/* The next line that is neither blank nor furniture. */
static bool
next_text(struct reader *r, size_t *at, struct ns_row *row)
{
	do {
		if (!ns_row_next(r->doc->source, at, row))
			return false;
	} while (row->blank || is_furniture(r, ns_str_trim(row->text)));
	return true;
}

/* True for what stands between a title and the story. */
static bool
is_below_title(struct reader *r, const struct ns_row *row)
{
	struct ns_str text = ns_str_trim(row->text);
	bool modified;

	return ns_byline_is(text, &r->doc->arena) ||
	       ns_datetime_is_line(text, &r->doc->arena, &modified) ||
	       is_furniture(r, text);
}

/*
 * The title, if the first line stands as one; *at moves behind it.  The page's
 * title may stand above the headline, with the site's name in it: then the
 * headline is meant.
 */
static struct ns_str
find_title(struct reader *r, size_t *at)
{
	struct ns_str title, bare, none = { NULL, 0 };
	struct ns_row row, next;
	size_t from = *at, behind;

	if (!next_text(r, &from, &row))
		return none;
	behind = from;
	if (!ns_row_next(r->doc->source, &from, &next))
		return none;
	next.blank |= is_below_title(r, &next);
	if (!ns_row_is_title(&row, &next))
		return none;
	title = ns_str_trim(row.text);
	from = *at = behind;
	if (!next_text(r, &from, &next))
		return title;
	bare = ns_title_bare(title, none, ns_str_trim(next.text));
	if (bare.n == title.n)
		return title;
	*at = from;
	return bare;
}

/*
 * Say what became of the lines above `end`, the last of which is the headline.
 * They may have been looked at more than once, so a sieve of their own tells.
 */
static void
explain_top(struct reader *r, size_t end)
{
	struct ns_row row = { .begin = 0 }, title = { .begin = 0 };
	struct ns_sieve sieve;
	enum ns_why why;
	size_t at = 0;

	ns_sieve_init(&sieve, r->sieve.furniture, &r->doc->arena);
	sieve.lists = r->sieve.lists;
	while (at < end && ns_row_next(r->doc->source, &at, &row)) {
		if (row.blank)
			continue;
		why = furniture_of(&sieve, ns_str_trim(row.text));
		r->sieve.rule = sieve.rule;
		if (why != NS_WHY_NONE) {
			say(r, why, ns_str_trim(row.text), row.begin);
			continue;
		}
		if (title.text.n > 0)
			say(r, NS_WHY_REPEATED, ns_str_trim(title.text),
			    title.begin);
		title = row;
	}
	say(r, NS_WHY_HEADLINE, r->title, title.begin);
}

static int
take_title(struct reader *r, size_t *at)
{
	struct ns_str title = find_title(r, at);
	struct ns_buf buf;

	if (title.n == 0)
		return 0;
	ns_buf_init(&buf, &r->doc->arena);
	ns_text_put(&buf, title);
	r->title = ns_str_trim(ns_buf_str(&buf));
	if (buf.failed)
		return -1;
	if (r->explain != NULL)
		explain_top(r, *at);
	return ns_doc_push_para(r->doc, NS_ROLE_HEADLINE, r->title) == NULL ? -1
									    : 0;
}

static int
push_value(struct reader *r, const char *key, struct ns_str value)
{
	if (value.n == 0)
		return 0;
	return ns_doc_push_meta(r->doc, ns_str_of(key), value,
		   NS_STR("text")) == NULL
		   ? -1
		   : 0;
}

/* The dateline of the first paragraph that is the story's. */
static struct ns_str
dateline_of(const struct reader *r)
{
	const struct ns_para *p;
	size_t i;

	for (i = 0; i < r->doc->nparas; i++) {
		p = &r->doc->paras[i];
		if (p->role == NS_ROLE_LEDE)
			return ns_dateline_of(ns_str_sub(ns_doc_text(r->doc),
						  p->begin, p->end),
			    &r->doc->arena);
	}
	return (struct ns_str){ NULL, 0 };
}

static int
push_metas(struct reader *r)
{
	struct ns_str dateline = dateline_of(r);
	size_t i;

	if (r->published.n == 0)
		r->published = date_of(r, dateline);
	if (r->authors.failed || push_value(r, "title", r->title) < 0 ||
	    push_value(r, "published", r->published) < 0 ||
	    push_value(r, "modified", r->modified) < 0)
		return -1;
	for (i = 0; i < r->authors.n; i++)
		if (push_value(r, "author", r->authors.names[i]) < 0)
			return -1;
	return push_value(r, "dateline", dateline);
}

static int
read_rows(struct reader *r)
{
	struct ns_row row;
	size_t at = 0;

	if (take_title(r, &at) < 0)
		return -1;
	while (ns_row_next(r->doc->source, &at, &row))
		if (put_row(r, &row) < 0)
			return -1;
	return flush(r);
}

int
ns_textfile(struct ns_doc *doc, const struct ns_furniture *furniture,
    struct ns_explain *explain, struct ns_err *err)
{
	size_t prior = doc->nmetas;
	struct reader r;

	memset(&r, 0, sizeof(r));
	r.doc = doc;
	r.explain = explain;
	r.before.blank = true;
	r.authors.arena = &doc->arena;
	r.wrap = ns_rows_wrap(doc->source);
	ns_buf_init(&r.para, &doc->arena);
	ns_sieve_init(&r.sieve, furniture, &doc->arena);
	/* The first lines of a wrapped paragraph look like links. */
	r.sieve.lists = r.wrap == 0;
	if (read_rows(&r) < 0 || push_metas(&r) < 0 ||
	    ns_prior_settle(doc, prior) < 0)
		return ns_fail(err, NS_ENOMEM, "no memory for the text");
	ns_explain_lines(explain, doc->source);
	if (doc->nparas == 0)
		return ns_fail(err, NS_EINPUT, "no article text");
	return 0;
}
