/*
 * bench.h - what the timing programs share: a clock, and the documents of a
 * stream.
 */
#ifndef BENCH_H
#define BENCH_H

#include <stdio.h>
#include <time.h>

#include "newsift/stream.h"

/* Nanoseconds of CPU that this process has used. */
static inline double
bench_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

/* Call run, which returns 0 or -1, for each document of a stream. */
static inline int
bench_each(const char *path,
    int (*run)(void *arg, struct ns_doc *doc, struct ns_err *err), void *arg,
    struct ns_err *err)
{
	FILE *fp = fopen(path, "rb");
	struct ns_reader *reader = NULL;
	struct ns_doc doc;
	int got;

	if (fp == NULL || ns_reader_new(&reader, fp, err) < 0)
		return ns_fail(err, NS_EIO, "%s: cannot read", path);
	ns_doc_init(&doc);
	while ((got = ns_reader_next(reader, &doc, err)) > 0)
		if (run(arg, &doc, err) < 0) {
			got = -1;
			break;
		}
	ns_doc_free(&doc);
	ns_reader_free(reader);
	fclose(fp);
	return got;
}

#endif
