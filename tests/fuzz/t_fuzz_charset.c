/*
 * t_fuzz_charset.c - any bytes as a page: its encoding is found, and what comes
 * out is UTF-8.
 */
#define FUZZ_TARGET "charset"

#include "decode.h"
#include "fuzz.h"
#include "http.h"
#include "mojibake.h"

static void
check_repair(struct ns_str text, struct ns_arena *a)
{
	struct ns_mojibake found = ns_mojibake_find(text);
	struct ns_buf out;

	ns_buf_init(&out, a);
	ns_mojibake_repair(text, &found, &out);
	MUST(ns_utf8_check(ns_buf_str(&out)) == out.n && out.n <= text.n);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ns_str bytes = fuzz_str(data, size);
	struct ns_hints hints = { 0 };
	struct ns_http http;
	struct ns_decoded out;
	struct ns_charset cs;
	struct ns_arena a;
	struct ns_err err;
	int html;

	ns_arena_init(&a);
	out.arena = &a;
	bytes = ns_str_sub(bytes, ns_http_head(bytes, &http), bytes.n);
	hints.header = http.charset;
	for (html = 0; html < 2; html++) {
		hints.html = html;
		cs = ns_charset_find(bytes, &hints);
		if (ns_decode(&cs, bytes, &out, &err) < 0) {
			MUST(err.code == NS_EINPUT);
			continue;
		}
		MUST(ns_utf8_check(out.text) == out.text.n);
		check_repair(out.text, &a);
	}
	ns_arena_free(&a);
	return 0;
}
