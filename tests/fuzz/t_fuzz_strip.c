/*
 * t_fuzz_strip.c - any bytes as a page, a page saved as text, clean text: what
 * is left is UTF-8, and the paragraphs are the text.
 */
#define FUZZ_TARGET "strip"

#include "decode.h"
#include "fuzz.h"
#include "newsift/strip.h"

static void
check(const struct ns_doc *doc)
{
	struct ns_str text = ns_doc_text(doc);
	size_t i, at = 0;

	MUST(ns_utf8_check(text) == text.n);
	for (i = 0; i < doc->nparas; i++) {
		MUST(doc->paras[i].begin == at && doc->paras[i].end >= at &&
		     doc->paras[i].end < text.n);
		at = doc->paras[i].end + 1;
		MUST(text.p[at - 1] == '\n');
	}
	MUST(at == text.n);
	for (i = 0; i < doc->nmetas; i++)
		MUST(ns_utf8_check(doc->metas[i].value) ==
		     doc->metas[i].value.n);
}

/* The views are UTF-8 as well. */
static void
check_views(const struct ns_doc *doc)
{
	struct ns_arena a;
	struct ns_buf view;

	ns_arena_init(&a);
	ns_buf_init(&view, &a);
	ns_strip_text(doc, &view);
	ns_strip_markdown(doc, &view);
	ns_strip_html_begin(doc, &view);
	ns_strip_html(doc, &view);
	MUST(!view.failed && ns_utf8_check(ns_buf_str(&view)) == view.n);
	ns_arena_free(&a);
}

static void
explain(struct ns_str source, enum ns_format format,
    const struct ns_furniture *furniture)
{
	struct ns_doc doc;
	struct ns_err err;

	ns_doc_init(&doc);
	if (ns_doc_reset(&doc, NS_STR("x"), &err) < 0)
		abort();
	doc.source = source;
	doc.format = format;
	if (ns_strip_explain(&doc, furniture, &err) == 0)
		MUST(ns_utf8_check(doc.records) == doc.records.n);
	ns_doc_free(&doc);
}

static void
strip(struct ns_str source, enum ns_format format,
    const struct ns_furniture *furniture)
{
	struct ns_doc doc;
	struct ns_err err;

	ns_doc_init(&doc);
	if (ns_doc_reset(&doc, NS_STR("x"), &err) < 0)
		abort();
	doc.source = source;
	doc.format = format;
	if (ns_strip(&doc, furniture, &err) == 0) {
		check(&doc);
		check_views(&doc);
	} else {
		MUST(err.code == NS_EINPUT || err.code == NS_ESKIP ||
		     err.code == NS_ELIMIT);
	}
	ns_doc_free(&doc);
	explain(source, format, furniture);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ns_str bytes = fuzz_str(data, size);
	static struct ns_furniture *furniture;
	static const struct ns_hints hints = { .html = true };
	struct ns_charset cs;
	struct ns_arena a;
	struct ns_decoded page;
	struct ns_err err;

	if (furniture == NULL &&
	    ns_furniture_load(&furniture, "pipeline/rules/en/furniture.tsv",
		&err) < 0)
		fuzz_setup_failed(&err);
	ns_arena_init(&a);
	page.arena = &a;
	cs = ns_charset_find(bytes, &hints);
	if (ns_decode(&cs, bytes, &page, &err) == 0) {
		strip(page.text, NS_FORMAT_HTML, furniture);
		strip(page.text, NS_FORMAT_TEXT, furniture);
	}
	strip(bytes, NS_FORMAT_PLAIN, furniture);
	ns_arena_free(&a);
	return 0;
}
