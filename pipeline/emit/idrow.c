/*
 * idrow.c - a document as one row for each id: how often, where first, in which
 * sentences.
 */
#include "idrow.h"

#include "columns.h"
#include "idmap.h"
#include "row.h"
#include "spot.h"

/* What is known of an id, by its number in the map. */
struct tally {
	size_t count;
	struct ns_spot first;
	struct ns_str type;  /* of the first mention by name, if there is one */
	struct ns_buf sents; /* divided by ';' */
	size_t last_sent;    /* 0: none */
};

/* The type of pronouns and descriptions; offices have no other. */
static bool
is_stand_in(struct ns_str type)
{
	return ns_str_eq(type, NS_STR("pronoun")) ||
	       ns_str_eq(type, NS_STR("role"));
}

static void
count(struct tally *t, const struct ns_hit *h, const struct ns_spot *at)
{
	if (t->count++ == 0) {
		t->first = *at;
		t->type = h->type;
	}
	if (is_stand_in(t->type))
		t->type = h->type;
	if (at->sent == t->last_sent)
		return;
	if (t->sents.n > 0)
		ns_buf_putc(&t->sents, ';');
	ns_buf_putsize(&t->sents, at->sent);
	t->last_sent = at->sent;
}

/* Count the mentions of each id.  False: no memory. */
static bool
count_all(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_idmap *map, struct tally *tallies)
{
	struct ns_spot at = { 0, 0, 0 };
	const struct ns_hit *h;
	size_t i, known;
	bool ok = true;

	for (i = 0; i < doc->nhits; i++) {
		h = &doc->hits[i];
		if (!(em->kinds & 1u << h->kind) || h->id.n == 0)
			continue;
		ns_spot_move(&at, doc, em, h->begin);
		known = ns_idmap_add(map, h);
		count(&tallies[known], h, &at);
		ok = ok && !tallies[known].sents.failed;
	}
	return ok;
}

static void
put_failure(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out)
{
	struct ns_field f[NS_ID_N] = {
		[NS_ID_DOC].text = doc->id,
		[NS_ID_KIND].text = NS_STR("meta"),
		[NS_ID_ID].text =
		    doc->skipped ? NS_STR("skip") : NS_STR("fail"),
		[NS_ID_TYPE].text = doc->fail_stage,
		[NS_ID_NAME].text = doc->fail_msg,
	};

	f[NS_ID_COUNT].kind = f[NS_ID_BEGIN].kind = NS_FIELD_NONE;
	f[NS_ID_END].kind = f[NS_ID_SENT].kind = NS_FIELD_NONE;
	ns_row_put(em, f, out);
}

static void
put_row(const struct ns_doc *doc, const struct ns_emitter *em,
    const struct ns_hit *h, const struct tally *t, struct ns_buf *out)
{
	struct ns_str text = ns_str_sub(ns_doc_text(doc), h->begin, h->end);
	struct ns_buf room;
	struct ns_field f[NS_ID_N] = {
		[NS_ID_DOC].text = doc->id,
		[NS_ID_KIND].text = ns_str_of(ns_kind_name(h->kind)),
		[NS_ID_ID].text = h->id,
		[NS_ID_TYPE].text = t->type,
		[NS_ID_NAME].text = h->name,
		[NS_ID_COUNT] = { NS_STR(""), t->count, NS_FIELD_NUMBER },
		[NS_ID_SENTS].text = ns_buf_str(&t->sents),
		[NS_ID_ATTRS].text = h->attrs,
	};

	ns_buf_init(&room, out->arena);
	f[NS_ID_TEXT].text = ns_row_squeeze(text, &room);
	f[NS_ID_BEGIN].kind = f[NS_ID_END].kind = NS_FIELD_NUMBER;
	f[NS_ID_BEGIN].number = ns_spot_begin(&t->first, em);
	f[NS_ID_END].number = ns_spot_end(&t->first, em, text);
	f[NS_ID_SENT].number = t->first.sent;
	f[NS_ID_SENT].kind =
	    t->first.sent > 0 ? NS_FIELD_NUMBER : NS_FIELD_NONE;
	ns_row_put(em, f, out);
	out->failed = out->failed || room.failed;
}

void
ns_idrow_put(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out)
{
	struct ns_idmap map;
	struct tally *tallies;
	size_t i;

	if (doc->failed) {
		put_failure(doc, em, out);
		return;
	}
	tallies = ns_arena_alloc(out->arena, doc->nhits * sizeof(*tallies));
	if (tallies == NULL || !ns_idmap_open(&map, doc->nhits, out->arena)) {
		out->failed = true;
		return;
	}
	for (i = 0; i < doc->nhits; i++)
		ns_buf_init(&tallies[i].sents, out->arena);
	if (!count_all(doc, em, &map, tallies))
		out->failed = true;
	for (i = 0; i < map.n && !out->failed; i++)
		put_row(doc, em, map.first[i], &tallies[i], out);
}
