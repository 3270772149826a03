/*
 * t_fuzz_strip.c - any bytes as a page, a page saved as text, clean text: what
 * is left is UTF-8, and the paragraphs are the text.
 */
#define FUZZ_TARGET "strip"

#include "charset.h"
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

static void
strip(struct ns_str source, enum ns_format format,
    const struct ns_furniture *furniture)
{
	struct ns_doc doc;
	struct ns_buf view;
	struct ns_err err;

	ns_doc_init(&doc);
	if (ns_doc_reset(&doc, NS_STR("x"), &err) < 0)
		abort();
	doc.source = source;
	doc.format = format;
	if (ns_strip(&doc, furniture, &err) == 0) {
		check(&doc);
		ns_buf_init(&view, &doc.arena);
		ns_strip_text(&doc, &view);
		MUST(
		    !view.failed && ns_utf8_check(ns_buf_str(&view)) == view.n);
	} else {
		MUST(err.code == NS_EINPUT || err.code == NS_ELIMIT);
	}
	ns_doc_free(&doc);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ns_str bytes = fuzz_str(data, size);
	static struct ns_furniture *furniture;
	struct ns_charset cs;
	struct ns_arena a;
	struct ns_buf page;
	struct ns_err err;

	if (furniture == NULL &&
	    ns_furniture_load(&furniture, "pipeline/rules/en/furniture.tsv",
		&err) < 0)
		fuzz_setup_failed(&err);
	ns_arena_init(&a);
	ns_buf_init(&page, &a);
	cs = ns_charset_find(bytes, true);
	if (ns_charset_decode(&cs, bytes, &page, &err) == 0) {
		strip(ns_buf_str(&page), NS_FORMAT_HTML, furniture);
		strip(ns_buf_str(&page), NS_FORMAT_TEXT, furniture);
	}
	strip(bytes, NS_FORMAT_PLAIN, furniture);
	ns_arena_free(&a);
	return 0;
}
