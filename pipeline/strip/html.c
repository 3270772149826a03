/*
 * html.c - an HTML page to metadata and paragraphs.
 */
#include "html.h"

#include "block.h"
#include "datetime.h"
#include "metadata.h"
#include "page.h"
#include "score.h"
#include "sieve.h"

/* A printed date stands within so many blocks before the text. */
#define TOP_BLOCKS 6

static void
mark_furniture(struct ns_blocks *bs, const struct ns_furniture *furniture)
{
	struct ns_sieve sieve;
	size_t i;

	ns_sieve_init(&sieve, furniture, bs->arena);
	for (i = 0; i < bs->n; i++)
		bs->blocks[i].furniture =
		    ns_sieve_drops(&sieve, bs->blocks[i].text);
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
push_body(struct ns_doc *doc, const struct ns_blocks *bs, size_t headline)
{
	const struct ns_block *b;
	bool lede = false;
	enum ns_role role;
	size_t i;

	for (i = 0; i < bs->n; i++) {
		b = &bs->blocks[i];
		if (!b->keep || i == headline)
			continue;
		role = b->role;
		if (role == NS_ROLE_BODY && !lede) {
			role = NS_ROLE_LEDE;
			lede = true;
		}
		if (ns_doc_push_para(doc, role, b->text) == NULL)
			return -1;
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
	while (first < bs->n && !bs->blocks[first].keep)
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
		if (bs->blocks[i].keep)
			return true;
	return false;
}

static int
read_page(struct ns_doc *doc, const struct ns_page *page,
    const struct ns_furniture *furniture, struct ns_err *err)
{
	struct ns_known known;
	struct ns_blocks bs;
	size_t headline;

	if (ns_metadata_read(doc, page, err) < 0 ||
	    ns_blocks_collect(&bs, page, &doc->arena, err) < 0)
		return -1;
	known.title = ns_doc_meta(doc, "title");
	known.site = ns_doc_meta(doc, "site");
	mark_furniture(&bs, furniture);
	ns_blocks_score(&bs, &known, &headline);
	if (!any_kept(&bs))
		return ns_fail(err, NS_EINPUT, "no article text");
	if (push_date(doc, &bs) < 0 || push_headline(doc, &bs, headline) < 0 ||
	    push_body(doc, &bs, headline) < 0)
		return ns_fail(err, NS_ENOMEM, "no memory for the text");
	return 0;
}

int
ns_html(struct ns_doc *doc, const struct ns_furniture *furniture,
    struct ns_err *err)
{
	struct ns_page page;
	int rc;

	rc = ns_page_parse(&page, doc->source, &doc->arena, err);
	if (rc == 0)
		rc = read_page(doc, &page, furniture, err);
	ns_page_free(&page);
	return rc;
}
