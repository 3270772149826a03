/*
 * stages.c - how long tokenize and match take within a process, without reading
 * and writing between them.
 *
 * usage: stages [-u] ROUNDS ABBREVIATIONS STREAM RULE-FILE...
 *
 * -u     Try every date rule in every sentence, trigger or no trigger.
 *
 * STREAM is what `newsift strip` wrote.  Prints the bytes of text, and the
 * nanoseconds of CPU a byte that tokenize and match took: of the rounds, the
 * fastest one of each.
 */
#include <stdio.h>
#include <string.h>

#include "bench.h"
#include "dateset.h"
#include "matcher.h"
#include "newsift/tokenize.h"

struct times {
	size_t bytes;
	double tokenize, match; /* nanoseconds */
};

struct stages {
	bool ungated;
	struct ns_tokenizer *tokenizer;
	struct ns_matcher *matcher;
	struct times t; /* of the round at hand */
};

static int
analyze(struct ns_doc *doc, void *arg, struct ns_err *err)
{
	return ns_tokenize(doc, arg, err);
}

static int
load(struct stages *s, const char *abbreviations, char **paths, int n,
    struct ns_err *err)
{
	struct ns_analyzer analyzer = { analyze, NULL };
	int i;

	if (ns_tokenizer_new(&s->tokenizer, abbreviations, "en", err) < 0)
		return -1;
	analyzer.arg = s->tokenizer;
	if (ns_matcher_new(&s->matcher, analyzer, err) < 0)
		return -1;
	s->matcher->dates->ungated = s->ungated;
	for (i = 0; i < n; i++)
		if (ns_matcher_load(s->matcher, paths[i], err) < 0)
			return -1;
	return 0;
}

/* Put one document through both stages. */
static int
run(void *arg, struct ns_doc *doc, struct ns_err *err)
{
	struct stages *s = arg;
	double begin = bench_now(), middle;

	if (ns_tokenize(doc, s->tokenizer, err) < 0)
		return -1;
	middle = bench_now();
	if (ns_match(doc, s->matcher, err) < 0)
		return -1;
	s->t.match += bench_now() - middle;
	s->t.tokenize += middle - begin;
	s->t.bytes += ns_doc_text(doc).n;
	return 0;
}

static double
least(double a, double b)
{
	return a < b ? a : b;
}

int
main(int argc, char **argv)
{
	struct stages s = { .ungated = false };
	struct times best = { 0, 1e300, 1e300 };
	struct ns_err err;
	size_t rounds = 0, k;
	int rc;

	if (argc > 1 && strcmp(argv[1], "-u") == 0) {
		s.ungated = true;
		argv++;
		argc--;
	}
	if (argc < 5 || !ns_str_size(ns_str_of(argv[1]), &rounds) ||
	    rounds == 0) {
		fputs("usage: stages [-u] ROUNDS ABBREVIATIONS STREAM "
		      "RULE-FILE...\n",
		    stderr);
		return 2;
	}
	rc = load(&s, argv[2], argv + 4, argc - 4, &err);
	for (k = 0; k < rounds && rc == 0; k++) {
		s.t = (struct times){ 0, 0, 0 };
		rc = bench_each(argv[3], run, &s, &err);
		best.bytes = s.t.bytes;
		best.tokenize = least(best.tokenize, s.t.tokenize);
		best.match = least(best.match, s.t.match);
	}
	ns_matcher_free(s.matcher);
	ns_tokenizer_free(s.tokenizer);
	if (rc < 0 || best.bytes == 0) {
		fprintf(stderr, "stages: %s\n", rc < 0 ? err.msg : "no text");
		return 1;
	}
	printf("%zu %.2f %.2f\n", best.bytes,
	    best.tokenize / (double)best.bytes,
	    best.match / (double)best.bytes);
	return 0;
}
