/*
 * html.c - an HTML page to metadata and paragraphs.
 */
#include "html.h"

#include "block.h"
#include "datetime.h"
#include "explainpage.h"
#include "metadata.h"
#include "nonarticle.h"
#include "page.h"
#include "prior.h"
#include "score.h"
#include "sieve.h"
#include "told.h"

/* A printed date stands within so many blocks before the text. */
#define TOP_BLOCKS 6

static void
mark_furniture(struct ns_blocks *bs, const struct ns_furniture *furniture)
{
	struct ns_sieve sieve;
	struct ns_block *b;
	size_t i;

	ns_sieve_init(&sieve, furniture, bs->arena);
	for (i = 0; i < bs->n; i++) {
		b = &bs->blocks[i];
		if (ns_sieve_drops(&sieve, b->text)) {
			b->furniture = sieve.why;
			b->rule = sieve.rule;
		}
	}
}

/* True for a block that becomes a paragraph below the headline. */
static bool
is_text(const struct ns_block *b)
{
	return ns_why_keeps(b->why) && b->why != NS_WHY_HEADLINE;
}

/* The headline as it stands on the page; the title when it stands nowhere. */
static int
push_headline(struct ns_doc *doc, const struct ns_blocks *bs, size_t headline)
{
	struct ns_str text = ns_doc_meta(doc, "title");

	if (headline != NS_NONE)
		text = bs->blocks[headline].text;
	if (text.n == 0)
		return 0;
	return ns_doc_push_para(doc, NS_ROLE_HEADLINE, text) == NULL ? -1 : 0;
}

static int
push_body(struct ns_doc *doc, const struct ns_blocks *bs)
{
	const struct ns_block *b;
	struct ns_para *p;
	bool lede = false;
	enum ns_role role;
	size_t i;

	for (i = 0; i < bs->n; i++) {
		b = &bs->blocks[i];
		if (!is_text(b))
			continue;
		role = b->role;
		if (role == NS_ROLE_BODY && !lede) {
			role = NS_ROLE_LEDE;
			lede = true;
		}
		if ((p = ns_doc_push_para(doc, role, b->text)) == NULL)
			return -1;
		if (role == NS_ROLE_HEADING)
			p->level = b->level;
	}
	return 0;
}

/*
 * The date printed shortly before the text, for pages that say it nowhere else.
 */
static int
push_date(struct ns_doc *doc, const struct ns_blocks *bs)
{
	size_t i, first = 0;
	struct ns_buf date;
	bool modified;

	if (ns_doc_meta(doc, "published").n > 0)
		return 0;
	while (first < bs->n && !is_text(&bs->blocks[first]))
		first++;
	ns_buf_init(&date, &doc->arena);
	for (i = first > TOP_BLOCKS ? first - TOP_BLOCKS : 0;
	     i < first && date.n == 0; i++)
		if (ns_datetime_is_line(bs->blocks[i].text, &doc->arena,
			&modified) &&
		    !modified)
			ns_datetime_put(&date, bs->blocks[i].text);
	if (date.failed)
		return -1;
	if (date.n == 0)
		return 0;
	return ns_doc_push_meta(doc, NS_STR("published"), ns_buf_str(&date),
		   NS_STR("text")) == NULL
		   ? -1
		   : 0;
}

static bool
any_kept(const struct ns_blocks *bs)
{
	size_t i;

	for (i = 0; i < bs->n; i++)
		if (is_text(&bs->blocks[i]))
			return true;
	return false;
}

static int
push_paras(struct ns_doc *doc, const struct ns_blocks *bs, size_t headline)
{
	if (push_date(doc, bs) < 0 || push_headline(doc, bs, headline) < 0)
		return -1;
	return push_body(doc, bs);
}

/* A page, and what is to be done with it. */
struct reader {
	struct ns_page page;
	const struct ns_furniture *furniture;
	struct ns_explain *explain; /* NULL: nobody asks */
};

/* A headline that stands in no block has a verdict of its own. */
static void
explain_title(struct ns_explain *explain, const struct ns_doc *doc)
{
	struct ns_verdict v = { .why = NS_WHY_TITLE, .where = NS_STR("head") };
	size_t i;

	v.text = ns_doc_meta(doc, "title");
	for (i = 0; i < doc->nmetas && v.detail.n == 0; i++)
		if (ns_str_eq(doc->metas[i].key, NS_STR("title")))
			v.detail = doc->metas[i].source;
	if (v.text.n > 0)
		ns_explain_add(explain, &v);
}

static int
read_page(struct ns_doc *doc, const struct reader *r, struct ns_err *err)
{
	struct ns_places places;
	struct ns_scored scored = { .places = &places };
	struct ns_known known;
	struct ns_blocks bs;
	size_t headline, prior = doc->nmetas;

	ns_places_begin(&places, &r->page, &doc->arena);
	if (ns_blocks_collect(&bs, &places, err) < 0 ||
	    ns_metadata_read(doc, &places, err) < 0)
		return -1;
	if (ns_prior_settle(doc, prior) < 0)
		return ns_fail(err, NS_ENOMEM, "no memory for the metadata");
	known.title = ns_doc_meta(doc, "title");
	known.site = ns_doc_meta(doc, "site");
	mark_furniture(&bs, r->furniture);
	ns_blocks_score(&bs, &known, &headline);
	if (ns_told_add(&bs, &places, r->furniture, err) < 0)
		return -1;
	scored.blocks = &bs;
	scored.headline = headline;
	if (ns_nonarticle_page(doc, &scored, err) < 0) {
		ns_explain_page(r->explain, &bs, &r->page, r->furniture);
		return -1;
	}
	if (any_kept(&bs) && push_paras(doc, &bs, headline) < 0)
		return ns_fail(err, NS_ENOMEM, "no memory for the text");
	if (any_kept(&bs) && headline == NS_NONE)
		explain_title(r->explain, doc);
	ns_explain_page(r->explain, &bs, &r->page, r->furniture);
	return any_kept(&bs) ? 0 : ns_nonarticle_empty(doc, err);
}

int
ns_html(struct ns_doc *doc, const struct ns_furniture *furniture,
    struct ns_explain *explain, struct ns_err *err)
{
	struct reader r = { .furniture = furniture, .explain = explain };
	int rc;

	if (ns_nonarticle_front(doc, err) < 0)
		return -1;
	rc = ns_page_parse(&r.page, doc->source, &doc->arena, err);
	if (rc == 0)
		rc = read_page(doc, &r, err);
	ns_page_free(&r.page);
	return rc;
}
