/*
 * t_fuzz_warc.c - any bytes as a file: packed, damaged or a web archive, it
 * comes to its end, and what comes out is UTF-8.
 */
#define FUZZ_TARGET "warc"

#include "fuzz.h"
#include "warc.h"

static void
check_metas(const struct ns_doc *doc)
{
	size_t i;

	MUST(ns_utf8_check(doc->id) == doc->id.n);
	for (i = 0; i < doc->nmetas; i++)
		MUST(ns_utf8_check(doc->metas[i].value) ==
		     doc->metas[i].value.n);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct ns_input_options pages = { .mode = NS_INPUT_PAGES };
	struct ns_warc w = { .path = NS_STR("f"), .o = &pages };
	struct ns_doc doc;
	struct ns_err err;
	size_t n = 0;
	FILE *fp;
	int got;

	if (size == 0 || (fp = ns_file_of((struct ns_str){ (const char *)data,
			      size })) == NULL)
		return 0;
	if (ns_pull_new(&w.pull, fp, &err) < 0)
		fuzz_setup_failed(&err);
	ns_arena_init(&w.arena);
	ns_doc_init(&doc);
	while ((got = ns_warc_next(&w, &doc, &err)) != 0) {
		if (got > 0)
			MUST(ns_utf8_check(doc.source) == doc.source.n);
		check_metas(&doc);
		/* Records may be packed, but not endlessly. */
		MUST(n++ <= 1000 * size);
	}
	ns_doc_free(&doc);
	ns_arena_free(&w.arena);
	ns_pull_free(w.pull);
	return 0;
}
