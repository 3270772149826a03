/*
 * t_fuzz_reader.c - any bytes as a stream: what is read and written must read
 * and write as the same bytes again; and records can be made of it.
 */
#define FUZZ_TARGET "reader"

#include "fuzz.h"
#include "newsift/emit.h"
#include "newsift/stream.h"

/* Each way to write records; all end in a newline. */
static void
emit(struct ns_doc *doc)
{
	static const struct ns_emitter ways[] = {
		{ .kinds = NS_EMIT_ALL, .chars = true },
		{ .kinds = NS_EMIT_ALL, .format = NS_EMIT_JSONL },
		{ .kinds = NS_EMIT_ALL, .rows = NS_EMIT_ARTICLES },
		{ .kinds = NS_EMIT_ALL,
		    .rows = NS_EMIT_IDS,
		    .spreadsheet = true },
		{ .kinds = NS_EMIT_ALL,
		    .format = NS_EMIT_CONLLU,
		    .chars = true },
		{ .kinds = NS_EMIT_ALL, .format = NS_EMIT_BRAT },
	};
	struct ns_str s;
	struct ns_err err;
	size_t i;

	for (i = 0; i < NS_LEN(ways); i++) {
		MUST(ns_emit(doc, &ways[i], &err) == 0);
		s = doc->records;
		MUST(s.n == 0 || s.p[s.n - 1] == '\n');
		MUST(ns_utf8_check(s) == s.n);
	}
}

/* Read a stream and write what could be read; counts documents that came. */
static size_t
rewrite(struct ns_str stream, struct ns_buf *out, size_t *failed)
{
	FILE *fp = fmemopen((void *)(uintptr_t)stream.p,
	    stream.n > 0 ? stream.n : 1, "r");
	struct ns_reader *r;
	struct ns_doc doc;
	struct ns_err err;
	size_t n = 0;
	int got;

	*failed = 0;
	ns_buf_puts(out, NS_STREAM_HEADER "\n");
	if (fp == NULL || ns_reader_new(&r, fp, &err) < 0)
		abort();
	ns_doc_init(&doc);
	while ((got = ns_reader_next(r, &doc, &err)) != 0) {
		if (got < 0) {
			MUST(err.code == NS_EINPUT && err.msg[0] != '\0');
			++*failed;
			continue;
		}
		ns_stream_put(&doc, out);
		emit(&doc);
		n++;
	}
	ns_doc_free(&doc);
	ns_reader_free(r);
	fclose(fp);
	return n;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ns_arena a;
	struct ns_buf once, twice;
	size_t n, failed;

	if (size == 0)
		return 0;
	ns_arena_init(&a);
	ns_buf_init(&once, &a);
	ns_buf_init(&twice, &a);
	n = rewrite(fuzz_str(data, size), &once, &failed);
	MUST(ns_utf8_check(ns_buf_str(&once)) == once.n);
	MUST(rewrite(ns_buf_str(&once), &twice, &failed) == n && failed == 0);
	MUST(ns_str_eq(ns_buf_str(&once), ns_buf_str(&twice)));
	ns_arena_free(&a);
	return 0;
}
