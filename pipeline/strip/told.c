/*
 * told.c - the text of a page that shows none: what its JSON-LD holds.
 *
 * Where both the page and its JSON-LD have a text, the page's is better: it has
 * headings, lists and quotes, and it is what a reader sees.
 */
#include "told.h"

#include "body.h"
#include "jsonld.h"
#include "sieve.h"
#include "text.h"
#include "unescape.h"
#include "weight.h"

/* Running text of the blocks from `from` on that are kept. */
static size_t
kept_prose(const struct ns_blocks *bs, size_t from)
{
	size_t i, n = 0;

	for (i = from; i < bs->n; i++)
		if (ns_why_keeps(bs->blocks[i].why))
			n += ns_block_prose(&bs->blocks[i]);
	return n;
}

static void
read_scripts(struct ns_jsonld *ld, const struct ns_places *places)
{
	size_t i;

	for (i = 0; i < places->nscripts; i++)
		ns_jsonld_read(ld, places->scripts[i]);
}

/* Add a block of this text, unless it is empty. */
static int
push_block(struct ns_blocks *bs, struct ns_str line, struct ns_sieve *sieve)
{
	struct ns_buf text;
	struct ns_block *b;

	ns_buf_init(&text, bs->arena);
	ns_text_put(&text, line);
	if (text.failed)
		return -1;
	line = ns_str_trim(ns_buf_str(&text));
	if (line.n == 0)
		return 0;
	if ((b = NS_PUSH(bs->arena, bs->blocks, bs->n, bs->cap)) == NULL)
		return -1;
	b->text = line;
	b->region = NS_TOLD;
	b->width = ns_text_width(line);
	b->role = NS_ROLE_BODY;
	b->para = true;
	b->why = NS_WHY_JSONLD;
	if (ns_sieve_drops(sieve, line)) {
		b->furniture = b->why = sieve->why;
		b->rule = sieve->rule;
	}
	return 0;
}

/* Some systems put markup in: it is cut at its blocks.  What is no HTML says
 * nothing. */
static int
push_marked(struct ns_blocks *bs, struct ns_str body, struct ns_sieve *sieve)
{
	struct ns_blocks inner = { .n = 0 };
	struct ns_places places;
	struct ns_page page;
	struct ns_err err;
	size_t i;
	int rc;

	if (ns_page_parse(&page, body, bs->arena, &err) < 0) {
		rc = err.code == NS_ENOMEM ? -1 : 0;
	} else {
		ns_places_begin(&places, &page, bs->arena);
		rc = ns_blocks_collect(&inner, &places, &err);
	}
	for (i = 0; rc == 0 && i < inner.n; i++)
		rc = push_block(bs, inner.blocks[i].text, sieve);
	ns_page_free(&page);
	return rc;
}

static int
push_lines(struct ns_blocks *bs, struct ns_str body, struct ns_sieve *sieve)
{
	struct ns_str line;

	while (ns_str_cut(&body, '\n', &line))
		if (push_block(bs, line, sieve) < 0)
			return -1;
	return 0;
}

static int
push_body(struct ns_blocks *bs, struct ns_str body,
    const struct ns_furniture *furniture)
{
	struct ns_sieve sieve;
	struct ns_buf plain;

	ns_sieve_init(&sieve, furniture, bs->arena);
	ns_buf_init(&plain, bs->arena);
	/* Some escape as if the script were HTML. */
	ns_unescape(&plain, body);
	if (plain.failed)
		return -1;
	body = ns_buf_str(&plain);
	if (ns_text_find(body, NS_STR("</"), 0) < body.n)
		return push_marked(bs, body, &sieve);
	return push_lines(bs, body, &sieve);
}

int
ns_told_add(struct ns_blocks *bs, const struct ns_places *places,
    const struct ns_furniture *furniture, struct ns_err *err)
{
	size_t i, n = bs->n, own = kept_prose(bs, 0);
	struct ns_jsonld ld;

	if (own >= ns_weights[NS_W_OWN_TEXT])
		return 0;
	ns_jsonld_init(&ld, bs->arena);
	ld.wants_body = true;
	read_scripts(&ld, places);
	if (ld.failed || push_body(bs, ld.body, furniture) < 0)
		return ns_fail(err, NS_ENOMEM, "no memory for the text");
	if (kept_prose(bs, n) <= own) {
		bs->n = n;
		return 0;
	}
	for (i = 0; i < n; i++)
		if (ns_why_keeps(bs->blocks[i].why) &&
		    bs->blocks[i].why != NS_WHY_HEADLINE)
			bs->blocks[i].why = NS_WHY_NOTICE;
	return 0;
}
