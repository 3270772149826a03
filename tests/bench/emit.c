/*
 * emit.c - how long emit takes within a process, without reading and writing
 * around it.
 *
 * usage: emit ROUNDS STREAM
 *
 * STREAM is what `newsift match` wrote.  For each way to write records a line:
 * its name, the bytes written, and the nanoseconds of CPU a byte; of the
 * rounds, the fastest one.
 */
#include <stdio.h>
#include <string.h>

#include "bench.h"
#include "newsift/emit.h"

static const struct way {
	const char *name;
	struct ns_emitter em;
} ways[] = {
	{ "tsv", { .kinds = NS_EMIT_ALL } },
	{ "jsonl", { .kinds = NS_EMIT_ALL, .format = NS_EMIT_JSONL } },
	{ "by-doc", { .kinds = NS_EMIT_ALL, .rows = NS_EMIT_IDS } },
	{ "articles", { .kinds = NS_EMIT_ALL, .rows = NS_EMIT_ARTICLES } },
	{ "conllu", { .kinds = NS_EMIT_ALL, .format = NS_EMIT_CONLLU } },
	{ "brat", { .kinds = NS_EMIT_ALL, .format = NS_EMIT_BRAT } },
};

struct cost {
	size_t bytes;
	double ns;
};

/* A way at work. */
struct run {
	const struct ns_emitter *em;
	struct cost cost;
};

static int
run(void *arg, struct ns_doc *doc, struct ns_err *err)
{
	struct run *r = arg;
	double begin = bench_now();

	if (ns_emit(doc, r->em, err) < 0)
		return -1;
	r->cost.ns += bench_now() - begin;
	r->cost.bytes += doc->records.n;
	return 0;
}

static int
measure(const struct way *way, size_t rounds, const char *path,
    struct ns_err *err)
{
	struct run r = { .em = &way->em };
	double best = 1e300;

	while (rounds-- > 0) {
		r.cost = (struct cost){ 0, 0 };
		if (bench_each(path, run, &r, err) < 0)
			return -1;
		if (r.cost.ns < best)
			best = r.cost.ns;
	}
	printf("%s %zu %.3f\n", way->name, r.cost.bytes,
	    best / (double)r.cost.bytes);
	return 0;
}

int
main(int argc, char **argv)
{
	struct ns_err err;
	size_t rounds = 0, i;

	if (argc != 3 || !ns_str_size(ns_str_of(argv[1]), &rounds) ||
	    rounds == 0) {
		fputs("usage: emit ROUNDS STREAM\n", stderr);
		return 2;
	}
	for (i = 0; i < NS_LEN(ways); i++)
		if (measure(&ways[i], rounds, argv[2], &err) < 0) {
			fprintf(stderr, "emit: %s\n", err.msg);
			return 1;
		}
	return 0;
}
