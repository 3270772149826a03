/*
 * t_gate.c - gates change nothing but the time: with and without them the
 * shipped date rules find the same in the texts of all their examples.
 */
#include <string.h>

#include "dateset.h"
#include "matcher.h"
#include "newsift/tokenize.h"
#include "tap.h"

#define RULES_EN "pipeline/rules/en/dates.rules"
#define ABBREVIATIONS_EN "pipeline/rules/en/abbreviations.txt"

static int
analyze(struct ns_doc *doc, void *arg, struct ns_err *err)
{
	return ns_tokenize(doc, arg, err);
}

static struct ns_matcher *
load(struct ns_tokenizer *tk, bool ungated)
{
	struct ns_analyzer analyzer = { analyze, tk };
	struct ns_matcher *m;
	struct ns_err err;

	if (ns_matcher_new(&m, analyzer, &err) < 0)
		return NULL;
	m->dates->ungated = ungated;
	if (ns_matcher_load(m, RULES_EN, &err) < 0 ||
	    ns_matcher_date(m, NS_STR("2018-09-07"), true, &err) < 0) {
		ns_matcher_free(m);
		return NULL;
	}
	return m;
}

/* What a matcher finds in a text: begin, end and value of each date. */
static void
find(struct ns_matcher *m, struct ns_tokenizer *tk, struct ns_str text,
    struct ns_buf *out)
{
	struct ns_doc doc;
	struct ns_err err;
	size_t i;

	ns_doc_init(&doc);
	if (ns_doc_push_para(&doc, NS_ROLE_BODY, text) == NULL ||
	    ns_tokenize(&doc, tk, &err) < 0 || ns_match(&doc, m, &err) < 0)
		ns_buf_puts(out, "failed");
	for (i = 0; i < doc.nhits; i++)
		ns_buf_printf(out, "%zu-%zu %.*s; ", doc.hits[i].begin,
		    doc.hits[i].end, NS_FMT(doc.hits[i].id));
	ns_doc_free(&doc);
}

static void
compare(struct ns_matcher *gated, struct ns_matcher *free_one,
    struct ns_tokenizer *tk)
{
	const struct ns_example *examples;
	struct ns_buf with, without;
	struct ns_arena a;
	size_t i, n, dates = 0, other = 0;

	examples = ns_matcher_examples(gated, &n);
	ns_arena_init(&a);
	for (i = 0; i < n; i++) {
		ns_buf_init(&with, &a);
		ns_buf_init(&without, &a);
		find(gated, tk, examples[i].text, &with);
		find(free_one, tk, examples[i].text, &without);
		dates += without.n > 0;
		if (ns_str_eq(ns_buf_str(&with), ns_buf_str(&without)))
			continue;
		other++;
		EQ(with.p, with.n, without.p, "the same as without gates");
	}
	ns_arena_free(&a);
	OK(dates > 300, "dates are found in the examples");
	OK(other == 0, "gates change nothing");
}

int
main(void)
{
	struct ns_matcher *gated = NULL, *free_one = NULL;
	struct ns_tokenizer *tk = NULL;
	struct ns_err err;

	if (ns_tokenizer_new(&tk, ABBREVIATIONS_EN, "en", &err) == 0) {
		gated = load(tk, false);
		free_one = load(tk, true);
	}
	OK(gated != NULL && free_one != NULL, "the rules are loaded");
	if (gated != NULL && free_one != NULL)
		compare(gated, free_one, tk);
	ns_matcher_free(gated);
	ns_matcher_free(free_one);
	ns_tokenizer_free(tk);
	return tap_done();
}
