/*
 * t_fuzz_tokenize.c - any text, a paragraph a line: sentences lie in
 * paragraphs, tokens in sentences, both on whole characters and in order, and
 * the same comes out the second time.
 */
#define FUZZ_TARGET "tokenize"

#include "fuzz.h"
#include "newsift/stream.h"
#include "newsift/tokenize.h"

static bool
whole(struct ns_str text, size_t begin, size_t end)
{
	return begin < end && end <= text.n && ns_utf8_boundary(text, begin) &&
	       ns_utf8_boundary(text, end);
}

static void
check_sents(const struct ns_doc *doc)
{
	struct ns_str text = ns_doc_text(doc);
	const struct ns_sent *s;
	size_t i, p = 0;

	for (i = 0; i < doc->nsents; i++) {
		s = &doc->sents[i];
		MUST(whole(text, s->begin, s->end));
		MUST(i == 0 || s->begin >= s[-1].end);
		while (p < doc->nparas && doc->paras[p].end < s->end)
			p++;
		MUST(p < doc->nparas && s->begin >= doc->paras[p].begin);
	}
}

static void
check_toks(const struct ns_doc *doc)
{
	struct ns_str text = ns_doc_text(doc);
	const struct ns_tok *t;
	size_t i, k, s = 0;

	for (i = 0; i < doc->ntoks; i++) {
		t = &doc->toks[i];
		MUST(whole(text, t->begin, t->end));
		MUST(i == 0 || t->begin >= t[-1].end);
		while (s < doc->nsents && doc->sents[s].end < t->end)
			s++;
		MUST(s < doc->nsents && t->begin >= doc->sents[s].begin);
		MUST(t->form.n > 0 && ns_utf8_check(t->form) == t->form.n);
		MUST(t->stem.n > 0 && ns_utf8_check(t->stem) == t->stem.n);
		for (k = t->begin; k < t->end; k++)
			MUST(!ns_ascii_space(text.p[k]));
	}
}

/* A paragraph a line; what is no UTF-8 becomes U+FFFD. */
static void
fill(struct ns_doc *doc, struct ns_str bytes)
{
	struct ns_str line;
	struct ns_buf clean;
	size_t at;

	while (ns_str_cut(&bytes, '\n', &line)) {
		ns_buf_init(&clean, &doc->arena);
		for (at = 0; at < line.n;)
			ns_buf_putcp(&clean, ns_utf8_next(line, &at));
		ns_doc_push_para(doc, NS_ROLE_BODY, ns_buf_str(&clean));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct ns_tokenizer *tk;
	struct ns_doc doc;
	struct ns_buf once, twice;
	struct ns_err err;

	if (tk == NULL &&
	    ns_tokenizer_new(&tk, "pipeline/rules/en/abbreviations.txt", NULL,
		&err) < 0)
		fuzz_setup_failed(&err);
	ns_doc_init(&doc);
	if (ns_doc_reset(&doc, NS_STR("x"), &err) < 0)
		abort();
	fill(&doc, fuzz_str(data, size));
	ns_buf_init(&once, &doc.arena);
	ns_buf_init(&twice, &doc.arena);
	MUST(ns_tokenize(&doc, tk, &err) == 0);
	check_sents(&doc);
	check_toks(&doc);
	ns_stream_put(&doc, &once);
	MUST(ns_tokenize(&doc, tk, &err) == 0);
	ns_stream_put(&doc, &twice);
	MUST(ns_str_eq(ns_buf_str(&once), ns_buf_str(&twice)));
	ns_doc_free(&doc);
	return 0;
}
