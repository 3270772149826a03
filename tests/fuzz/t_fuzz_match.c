/*
 * t_fuzz_match.c - any bytes as a stream with tokens of someone else's making:
 * the shipped rules find hits that lie in the text, in order, or fail.
 */
#define FUZZ_TARGET "match"

#include "fuzz.h"
#include "newsift/match.h"
#include "newsift/stream.h"
#include "newsift/tokenize.h"

static const char *const files[] = { "pipeline/rules/en/actors-countries.tsv",
	"pipeline/rules/en/actors-given.tsv",
	"pipeline/rules/en/actors-words.tsv", "pipeline/rules/en/names.tsv",
	"pipeline/rules/en/dates.rules" };

static int
analyze(struct ns_doc *doc, void *arg, struct ns_err *err)
{
	return ns_tokenize(doc, arg, err);
}

/* Loaded once; it lives as long as the program. */
static struct ns_matcher *
matcher(void)
{
	static struct ns_tokenizer *tk;
	static struct ns_matcher *m;
	struct ns_analyzer analyzer = { analyze, NULL };
	struct ns_err err;
	size_t i;

	if (m != NULL)
		return m;
	if (ns_tokenizer_new(&tk, "pipeline/rules/en/abbreviations.txt", NULL,
		&err) < 0)
		fuzz_setup_failed(&err);
	analyzer.arg = tk;
	if (ns_matcher_new(&m, analyzer, &err) < 0)
		fuzz_setup_failed(&err);
	for (i = 0; i < NS_LEN(files); i++)
		if (ns_matcher_load(m, files[i], &err) < 0)
			fuzz_setup_failed(&err);
	if (ns_matcher_date(m, NS_STR("2018-09-07"), false, &err) < 0)
		fuzz_setup_failed(&err);
	return m;
}

static void
check(const struct ns_doc *doc)
{
	struct ns_str text = ns_doc_text(doc);
	const struct ns_hit *h;
	size_t i, ends[NS_KIND_ISSUE + 1] = { 0 };

	for (i = 0; i < doc->nhits; i++) {
		h = &doc->hits[i];
		MUST(h->begin >= ends[h->kind]);
		ends[h->kind] = h->end;
		MUST(h->begin < h->end && h->end <= text.n);
		MUST(ns_utf8_boundary(text, h->begin) &&
		     ns_utf8_boundary(text, h->end));
		MUST(i == 0 || h->begin >= h[-1].begin);
		MUST(ns_utf8_check(h->id) == h->id.n);
		MUST(ns_utf8_check(h->attrs) == h->attrs.n);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ns_reader *r;
	struct ns_doc doc;
	struct ns_err err;
	FILE *fp;
	int got;

	if (size == 0)
		return 0;
	fp = ns_file_of((struct ns_str){ (const char *)data, size });
	if (fp == NULL || ns_reader_new(&r, fp, &err) < 0)
		abort();
	ns_doc_init(&doc);
	while ((got = ns_reader_next(r, &doc, &err)) != 0) {
		if (got < 0 || doc.failed)
			continue;
		if (ns_match(&doc, matcher(), &err) == 0)
			check(&doc);
		else
			MUST(err.code == NS_ELIMIT);
	}
	ns_doc_free(&doc);
	ns_reader_free(r);
	fclose(fp);
	return 0;
}
