/*
 * t_fuzz_charset.c - any bytes as a page: its encoding is found, and what comes
 * out is UTF-8.
 */
#define FUZZ_TARGET "charset"

#include "charset.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ns_str bytes = fuzz_str(data, size);
	struct ns_charset cs;
	struct ns_arena a;
	struct ns_buf out;
	struct ns_err err;
	int html;

	ns_arena_init(&a);
	for (html = 0; html < 2; html++) {
		cs = ns_charset_find(bytes, html);
		ns_buf_init(&out, &a);
		if (ns_charset_decode(&cs, bytes, &out, &err) < 0)
			MUST(err.code == NS_EINPUT);
		MUST(ns_utf8_check(ns_buf_str(&out)) == out.n);
	}
	ns_arena_free(&a);
	return 0;
}
