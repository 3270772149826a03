/*
 * emit.c - the stage: hits to records.
 */
#include "newsift/emit.h"

#include "article.h"
#include "row.h"

/* The columns of the contract; new ones only at the end. */
enum column {
	DOC,
	KIND,
	ID,
	TYPE,
	NAME,
	TEXT,
	BEGIN,
	END,
	SENT,
	RULE,
	ATTRS,
	NCOLUMNS
};

static const char *const columns[NCOLUMNS] = {
	[DOC] = "doc",
	[KIND] = "kind",
	[ID] = "id",
	[TYPE] = "type",
	[NAME] = "name",
	[TEXT] = "text",
	[BEGIN] = "begin",
	[END] = "end",
	[SENT] = "sent",
	[RULE] = "rule",
	[ATTRS] = "attrs",
};

/* Where we are in the text, as hits are taken in order of their begin. */
struct place {
	size_t byte, chars; /* code points before byte */
	size_t sent;        /* sentences that begin at or before byte */
};

void
ns_emit_header(const struct ns_emitter *em, struct ns_buf *out)
{
	size_t i;

	if (em->format == NS_EMIT_JSONL)
		return;
	if (em->articles) {
		ns_article_header(out);
		return;
	}
	for (i = 0; i < NCOLUMNS; i++) {
		ns_buf_puts(out, columns[i]);
		ns_buf_putc(out, i + 1 < NCOLUMNS ? '\t' : '\n');
	}
}

static size_t
count_chars(struct ns_str s)
{
	size_t i, n = 0;

	for (i = 0; i < s.n; i++)
		n += ((unsigned char)s.p[i] & 0xc0) != 0x80;
	return n;
}

static void
blank_row(const struct ns_doc *doc, struct ns_field *f)
{
	size_t i;

	for (i = 0; i < NCOLUMNS; i++)
		f[i] = (struct ns_field){ columns[i], NS_STR(""), 0,
			NS_FIELD_TEXT };
	f[DOC].text = doc->id;
	f[BEGIN].kind = f[END].kind = f[SENT].kind = NS_FIELD_NONE;
}

static void
put_meta(const struct ns_doc *doc, const struct ns_emitter *em,
    const struct ns_meta *m, struct ns_buf *out)
{
	struct ns_field f[NCOLUMNS];

	blank_row(doc, f);
	f[KIND].text = NS_STR("meta");
	f[ID].text = m->key;
	f[NAME].text = m->value;
	f[RULE].text = m->source;
	ns_row_put(em->format, f, NCOLUMNS, out);
}

static void
put_failure(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out)
{
	struct ns_field f[NCOLUMNS];

	blank_row(doc, f);
	f[KIND].text = NS_STR("meta");
	f[ID].text = NS_STR("fail");
	f[TYPE].text = doc->fail_stage;
	f[NAME].text = doc->fail_msg;
	ns_row_put(em->format, f, NCOLUMNS, out);
}

/* Go forward in the text to a hit's begin. */
static void
advance(const struct ns_doc *doc, struct place *at, size_t to)
{
	at->chars += count_chars(ns_str_sub(ns_doc_text(doc), at->byte, to));
	at->byte = to;
	while (at->sent < doc->nsents && doc->sents[at->sent].begin <= to)
		at->sent++;
}

static void
put_hit(const struct ns_doc *doc, const struct ns_emitter *em,
    const struct ns_hit *h, const struct place *at, struct ns_buf *out)
{
	struct ns_str surface = ns_str_sub(ns_doc_text(doc), h->begin, h->end);
	struct ns_field f[NCOLUMNS];
	struct ns_buf text;

	ns_buf_init(&text, out->arena);
	ns_row_squeeze(surface, &text);
	blank_row(doc, f);
	f[KIND].text = ns_str_of(ns_kind_name(h->kind));
	f[ID].text = h->id;
	f[TYPE].text = h->type;
	f[NAME].text = h->name;
	f[TEXT].text = ns_buf_str(&text);
	f[RULE].text = h->rule;
	f[ATTRS].text = h->attrs;
	f[BEGIN].number = em->chars ? at->chars : h->begin;
	f[END].number = em->chars ? at->chars + count_chars(surface) : h->end;
	f[SENT].number = at->sent;
	f[BEGIN].kind = f[END].kind = NS_FIELD_NUMBER;
	if (at->sent > 0)
		f[SENT].kind = NS_FIELD_NUMBER;
	ns_row_put(em->format, f, NCOLUMNS, out);
	out->failed = out->failed || text.failed;
}

static void
put_mentions(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out)
{
	struct place at = { 0, 0, 0 };
	size_t i;

	if (doc->failed)
		put_failure(doc, em, out);
	for (i = 0; i < doc->nmetas && (em->kinds & NS_EMIT_META); i++)
		put_meta(doc, em, &doc->metas[i], out);
	for (i = 0; i < doc->nhits; i++) {
		if (!(em->kinds & 1u << doc->hits[i].kind))
			continue;
		advance(doc, &at, doc->hits[i].begin);
		put_hit(doc, em, &doc->hits[i], &at, out);
	}
}

int
ns_emit(struct ns_doc *doc, const struct ns_emitter *em, struct ns_err *err)
{
	struct ns_buf out;

	ns_buf_init(&out, &doc->arena);
	/* A stream may have been edited. */
	if (ns_doc_sort_hits(doc, err) < 0)
		return -1;
	if (em->articles)
		ns_article_put(doc, em, &out);
	else
		put_mentions(doc, em, &out);
	if (out.failed)
		return ns_fail(err, NS_ENOMEM, "no memory");
	doc->records = ns_buf_str(&out);
	return 0;
}
