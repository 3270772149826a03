/*
 * strip.c - the strip stage: hand a document to the reader of its format.
 */
#include "newsift/strip.h"

#include "explain.h"
#include "html.h"
#include "plain.h"
#include "text.h"
#include "textfile.h"

/* explain: NULL when nobody asks. */
static int
strip(struct ns_doc *doc, const struct ns_furniture *furniture,
    struct ns_explain *explain, struct ns_err *err)
{
	switch (doc->format) {
	case NS_FORMAT_NONE:
	case NS_FORMAT_RECORDS:
		return 0;
	case NS_FORMAT_HTML:
		return ns_html(doc, furniture, explain, err);
	case NS_FORMAT_TEXT:
		return ns_textfile(doc, furniture, explain, err);
	case NS_FORMAT_PLAIN:
		return ns_plain(doc, err);
	}
	return ns_fail(err, NS_EINPUT, "unknown format");
}

int
ns_strip(struct ns_doc *doc, const struct ns_furniture *furniture,
    struct ns_err *err)
{
	int rc = strip(doc, furniture, NULL, err);

	ns_arena_drop(&doc->arena, doc->source.p);
	doc->source = (struct ns_str){ NULL, 0 };
	doc->format = NS_FORMAT_NONE;
	return rc;
}

/* Clean text and documents of a stream: each paragraph stays. */
static void
explain_paras(struct ns_explain *explain, const struct ns_doc *doc)
{
	struct ns_verdict v = { .where = { NULL, 0 } };
	const struct ns_para *p;
	size_t i;

	for (i = 0; i < doc->nparas; i++) {
		p = &doc->paras[i];
		v.why =
		    p->role == NS_ROLE_HEADLINE ? NS_WHY_HEADLINE : NS_WHY_TEXT;
		v.text = ns_str_sub(ns_doc_text(doc), p->begin, p->end);
		v.begin = p->begin;
		v.worth = ns_text_width(v.text);
		ns_explain_add(explain, &v);
	}
	ns_explain_lines(explain, ns_doc_text(doc));
}

int
ns_strip_explain(struct ns_doc *doc, const struct ns_furniture *furniture,
    struct ns_err *err)
{
	struct ns_explain explain = { .arena = &doc->arena };
	struct ns_buf rows;
	struct ns_err why;

	/* Without any text every block was dropped: that is explained. */
	if (strip(doc, furniture, &explain, &why) < 0 &&
	    (explain.n == 0 || (why.code != NS_EINPUT && why.code != NS_ESKIP)))
		return ns_fail(err, why.code, "%s", why.msg);
	if (doc->format == NS_FORMAT_NONE || doc->format == NS_FORMAT_PLAIN)
		explain_paras(&explain, doc);
	ns_buf_init(&rows, &doc->arena);
	ns_explain_put(&explain, doc->id, &rows);
	if (rows.failed)
		return ns_fail(err, NS_ENOMEM, "no memory to explain");
	doc->records = ns_buf_str(&rows);
	return 0;
}

void
ns_strip_explain_header(struct ns_buf *out)
{
	ns_explain_header(out);
}
