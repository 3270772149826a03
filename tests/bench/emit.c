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
#include <time.h>

#include "newsift/emit.h"
#include "newsift/stream.h"

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

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

/* All documents of a stream, once. */
static int
run_all(const struct ns_emitter *em, const char *path, struct cost *cost,
    struct ns_err *err)
{
	FILE *fp = fopen(path, "rb");
	struct ns_reader *reader = NULL;
	struct ns_doc doc;
	double begin;
	int got;

	if (fp == NULL || ns_reader_new(&reader, fp, err) < 0)
		return ns_fail(err, NS_EIO, "%s: cannot read", path);
	ns_doc_init(&doc);
	while ((got = ns_reader_next(reader, &doc, err)) > 0) {
		begin = now();
		if (ns_emit(&doc, em, err) < 0) {
			got = -1;
			break;
		}
		cost->ns += now() - begin;
		cost->bytes += doc.records.n;
	}
	ns_doc_free(&doc);
	ns_reader_free(reader);
	fclose(fp);
	return got;
}

static int
measure(const struct way *way, size_t rounds, const char *path,
    struct ns_err *err)
{
	struct cost cost = { 0, 0 };
	double best = 1e300;

	while (rounds-- > 0) {
		cost = (struct cost){ 0, 0 };
		if (run_all(&way->em, path, &cost, err) < 0)
			return -1;
		if (cost.ns < best)
			best = cost.ns;
	}
	printf("%s %zu %.3f\n", way->name, cost.bytes,
	    best / (double)cost.bytes);
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
