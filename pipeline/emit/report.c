/*
 * report.c - documents as one page that shows them.
 *
 * The page itself is in report/; here the articles are put into it, each as one
 * JSON object that the page's script reads:
 *
 *     id, part   the document's name; part: 1 when only mentions are known
 *     fail       [stage, message], and nothing more
 *     meta       [key, value, source] of each
 *     strings    what the numbers in hits stand for
 *     paras      [role, text] of each
 *     hits       [begin, end, kind, id, type, name, rule, attrs] of each;
 *                offsets as the script counts them, with one for the newline
 *                behind each paragraph
 */
#include "newsift/emit.h"
#include "pagejson.h"
#include "pool.h"
#include "reportpage.h"

/* Where we are in the text. */
struct place {
	size_t byte, units;
};

void
ns_report_begin(struct ns_buf *out)
{
	ns_buf_put(out, ns_reportpage_before);
}

void
ns_report_end(struct ns_buf *out)
{
	ns_buf_put(out, ns_reportpage_after);
}

static void
put_strings(const struct ns_str *s, size_t n, struct ns_buf *out)
{
	size_t i;

	ns_buf_putc(out, '[');
	for (i = 0; i < n; i++) {
		if (i > 0)
			ns_buf_putc(out, ',');
		ns_pagejson_string(s[i], out);
	}
	ns_buf_putc(out, ']');
}

static void
put_failure(const struct ns_doc *doc, struct ns_buf *out)
{
	const struct ns_str why[] = { doc->fail_stage, doc->fail_msg };

	ns_buf_puts(out, ",\"fail\":");
	put_strings(why, NS_LEN(why), out);
}

static void
put_metas(const struct ns_doc *doc, struct ns_buf *out)
{
	size_t i;

	ns_buf_puts(out, ",\"meta\":[");
	for (i = 0; i < doc->nmetas; i++) {
		const struct ns_meta *m = &doc->metas[i];
		const struct ns_str fields[] = { m->key, m->value, m->source };

		if (i > 0)
			ns_buf_putc(out, ',');
		put_strings(fields, NS_LEN(fields), out);
	}
	ns_buf_putc(out, ']');
}

static void
put_paras(const struct ns_doc *doc, struct ns_buf *out)
{
	size_t i;

	ns_buf_puts(out, ",\"paras\":[");
	for (i = 0; i < doc->nparas; i++) {
		const struct ns_para *p = &doc->paras[i];
		const struct ns_str fields[] = { ns_str_of(
						     ns_role_name(p->role)),
			ns_str_sub(ns_doc_text(doc), p->begin, p->end) };

		if (i > 0)
			ns_buf_putc(out, ',');
		put_strings(fields, NS_LEN(fields), out);
	}
	ns_buf_putc(out, ']');
}

static void
put_hit(const struct ns_doc *doc, const struct ns_hit *h, struct place *at,
    struct ns_pool *pool, struct ns_buf *out)
{
	struct ns_str text = ns_doc_text(doc);
	const struct ns_str fields[] = { ns_str_of(ns_kind_name(h->kind)),
		h->id, h->type, h->name, h->rule, h->attrs };
	size_t i;

	if (h->begin < at->byte) /* an edited stream */
		*at = (struct place){ 0, 0 };
	at->units += ns_pagejson_units(ns_str_sub(text, at->byte, h->begin));
	at->byte = h->begin;
	ns_buf_putc(out, '[');
	ns_buf_putsize(out, at->units);
	ns_buf_putc(out, ',');
	ns_buf_putsize(out,
	    at->units + ns_pagejson_units(ns_str_sub(text, h->begin, h->end)));
	for (i = 0; i < NS_LEN(fields); i++) {
		ns_buf_putc(out, ',');
		ns_buf_putsize(out, ns_pool_number(pool, fields[i]));
	}
	ns_buf_putc(out, ']');
}

/* The hits, and the strings they refer to. */
static void
put_hits(const struct ns_doc *doc, struct ns_buf *out)
{
	struct place at = { 0, 0 };
	struct ns_pool pool;
	size_t i;

	ns_pool_init(&pool, out->arena);
	ns_buf_puts(out, ",\"hits\":[");
	for (i = 0; i < doc->nhits; i++) {
		if (i > 0)
			ns_buf_putc(out, ',');
		put_hit(doc, &doc->hits[i], &at, &pool, out);
	}
	ns_buf_puts(out, "],\"strings\":");
	put_strings(pool.strings, pool.n, out);
	out->failed |= pool.failed;
}

void
ns_report_put(const struct ns_doc *doc, struct ns_buf *out)
{
	if (doc->skipped)
		return;
	ns_buf_puts(out, "<script type=\"application/json\">{\"id\":");
	ns_pagejson_string(doc->id, out);
	if (doc->format == NS_FORMAT_RECORDS)
		ns_buf_puts(out, ",\"part\":1");
	if (doc->failed) {
		put_failure(doc, out);
	} else {
		put_metas(doc, out);
		put_paras(doc, out);
		put_hits(doc, out);
	}
	ns_buf_puts(out, "}</script>\n");
}
