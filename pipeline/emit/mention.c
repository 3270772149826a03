/*
 * mention.c - a document as one row for each value of its metadata, then one
 * for each mention.
 */
#include "mention.h"

#include "columns.h"
#include "row.h"
#include "spot.h"

static void
blank_row(const struct ns_doc *doc, struct ns_field *f)
{
	size_t i;

	for (i = 0; i < NS_MENTION_N; i++)
		f[i] = (struct ns_field){ NS_STR(""), 0, NS_FIELD_TEXT };
	f[NS_MENTION_DOC].text = doc->id;
	f[NS_MENTION_BEGIN].kind = NS_FIELD_NONE;
	f[NS_MENTION_END].kind = NS_FIELD_NONE;
	f[NS_MENTION_SENT].kind = NS_FIELD_NONE;
}

static void
put_meta(const struct ns_doc *doc, const struct ns_emitter *em,
    const struct ns_meta *m, struct ns_buf *out)
{
	struct ns_field f[NS_MENTION_N];

	blank_row(doc, f);
	f[NS_MENTION_KIND].text = NS_STR("meta");
	f[NS_MENTION_ID].text = m->key;
	f[NS_MENTION_NAME].text = m->value;
	f[NS_MENTION_RULE].text = m->source;
	ns_row_put(em, f, out);
}

static void
put_failure(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out)
{
	struct ns_field f[NS_MENTION_N];

	blank_row(doc, f);
	f[NS_MENTION_KIND].text = NS_STR("meta");
	f[NS_MENTION_ID].text = doc->skipped ? NS_STR("skip") : NS_STR("fail");
	f[NS_MENTION_TYPE].text = doc->fail_stage;
	f[NS_MENTION_NAME].text = doc->fail_msg;
	ns_row_put(em, f, out);
}

static void
fill_hit(const struct ns_hit *h, const struct ns_emitter *em,
    const struct ns_spot *at, struct ns_field *f)
{
	f[NS_MENTION_KIND].text = ns_str_of(ns_kind_name(h->kind));
	f[NS_MENTION_ID].text = h->id;
	f[NS_MENTION_TYPE].text = h->type;
	f[NS_MENTION_NAME].text = h->name;
	f[NS_MENTION_RULE].text = h->rule;
	f[NS_MENTION_ATTRS].text = h->attrs;
	f[NS_MENTION_BEGIN].number = ns_spot_begin(at, em);
	f[NS_MENTION_SENT].number = at->sent;
	f[NS_MENTION_SENT].kind =
	    at->sent > 0 ? NS_FIELD_NUMBER : NS_FIELD_NONE;
}

static void
put_hits(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out)
{
	struct ns_spot at = { 0, 0, 0 };
	struct ns_field f[NS_MENTION_N];
	const struct ns_hit *h;
	struct ns_str text;
	struct ns_buf room;
	size_t i;

	ns_buf_init(&room, out->arena);
	blank_row(doc, f);
	f[NS_MENTION_BEGIN].kind = f[NS_MENTION_END].kind = NS_FIELD_NUMBER;
	for (i = 0; i < doc->nhits; i++) {
		h = &doc->hits[i];
		if (!(em->kinds & 1u << h->kind))
			continue;
		ns_spot_move(&at, doc, em, h->begin);
		text = ns_str_sub(ns_doc_text(doc), h->begin, h->end);
		fill_hit(h, em, &at, f);
		f[NS_MENTION_END].number = ns_spot_end(&at, em, text);
		f[NS_MENTION_TEXT].text = ns_row_squeeze(text, &room);
		ns_row_put(em, f, out);
	}
	out->failed = out->failed || room.failed;
}

void
ns_mention_put(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out)
{
	size_t i;

	if (doc->failed)
		put_failure(doc, em, out);
	for (i = 0; i < doc->nmetas && (em->kinds & NS_EMIT_META); i++)
		put_meta(doc, em, &doc->metas[i], out);
	put_hits(doc, em, out);
}
