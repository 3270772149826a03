/*
 * emit.c - the stage: hits to records.
 */
#include "newsift/emit.h"

#include "article.h"
#include "brat.h"
#include "conllu.h"
#include "idrow.h"
#include "mention.h"

static void
put_rows(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out)
{
	switch (em->rows) {
	case NS_EMIT_MENTIONS:
		ns_mention_put(doc, em, out);
		break;
	case NS_EMIT_IDS:
		ns_idrow_put(doc, em, out);
		break;
	case NS_EMIT_ARTICLES:
		if (!doc->skipped)
			ns_article_put(doc, em, out);
		break;
	}
}

static void
put(const struct ns_doc *doc, const struct ns_emitter *em, struct ns_buf *out)
{
	switch (em->format) {
	case NS_EMIT_TSV:
	case NS_EMIT_JSONL:
		put_rows(doc, em, out);
		break;
	case NS_EMIT_CONLLU:
		ns_conllu_put(doc, em, out);
		break;
	case NS_EMIT_BRAT:
		ns_brat_put(doc, em, out);
		break;
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
	put(doc, em, &out);
	if (out.failed)
		return ns_fail(err, NS_ENOMEM, "no memory");
	doc->records = ns_buf_str(&out);
	return 0;
}
