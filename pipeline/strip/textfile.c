/*
 * textfile.c - a page saved as text, or wire copy, to metadata and paragraphs.
 *
 * Furniture goes line by line; then title, byline and date are taken from the
 * top; what is left is joined into paragraphs.
 */
#include "textfile.h"

#include <string.h>

#include "byline.h"
#include "datetime.h"
#include "lines.h"
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
	struct ns_buf para;   /* the paragraph so far */
	struct ns_row before; /* last line kept */
	size_t wrap;          /* columns of the text, see lines.h */
	size_t lines;         /* kept so far */
	bool broken;          /* a blank line or furniture came after it */
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

static bool
is_furniture(struct reader *r, struct ns_str text)
{
	return ns_sieve_drops(&r->sieve, text) || is_menu(text);
}

/* End the paragraph.  Long furniture may have been broken into lines. */
static int
flush(struct reader *r)
{
	struct ns_str text = ns_str_trim(ns_buf_str(&r->para));
	enum ns_role role = r->lede ? NS_ROLE_BODY : NS_ROLE_LEDE;

	r->para.n = 0;
	if (text.n == 0 || ns_sieve_drops(&r->sieve, text))
		return 0;
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
		r->para.n = 0;
	}
}

/* Take a byline or a date from the lines above the story. */
static bool
take_top(struct reader *r, struct ns_str text)
{
	struct ns_str *slot, date;
	bool modified;

	if (r->story || r->lines >= TOP_LINES ||
	    ns_text_words(ns_buf_str(&r->para)) >= STORY_WORDS)
		return false;
	if (ns_byline_is(text, &r->doc->arena)) {
		ns_byline_put(&r->authors, text);
		return true;
	}
	if (!ns_datetime_is_line(text, &r->doc->arena, &modified))
		return false;
	slot = modified ? &r->modified : &r->published;
	date = date_of(r, text);
	if (slot->n == 0)
		*slot = date;
	take_name(r);
	return true;
}

static int
put_row(struct reader *r, const struct ns_row *row)
{
	struct ns_str text = ns_str_trim(row->text);

	if (row->blank) {
		r->broken = true;
		return 0;
	}
	if (is_furniture(r, text) || take_top(r, text)) {
		r->broken = true;
		return 0;
	}
	if ((r->broken || !ns_row_continues(&r->before, row, r->wrap)) &&
	    flush(r) < 0)
		return -1;
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

static int
push_metas(struct reader *r)
{
	size_t i;

	if (r->authors.failed || push_value(r, "title", r->title) < 0 ||
	    push_value(r, "published", r->published) < 0 ||
	    push_value(r, "modified", r->modified) < 0)
		return -1;
	for (i = 0; i < r->authors.n; i++)
		if (push_value(r, "author", r->authors.names[i]) < 0)
			return -1;
	return 0;
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
    struct ns_err *err)
{
	struct reader r;

	memset(&r, 0, sizeof(r));
	r.doc = doc;
	r.before.blank = true;
	r.authors.arena = &doc->arena;
	r.wrap = ns_rows_wrap(doc->source);
	ns_buf_init(&r.para, &doc->arena);
	ns_sieve_init(&r.sieve, furniture, &doc->arena);
	/* The first lines of a wrapped paragraph look like links. */
	r.sieve.lists = r.wrap == 0;
	if (read_rows(&r) < 0 || push_metas(&r) < 0)
		return ns_fail(err, NS_ENOMEM, "no memory for the text");
	if (doc->nparas == 0)
		return ns_fail(err, NS_EINPUT, "no article text");
	return 0;
}
