/*
 * t_pagejson.c - strings that stand inside a page: what is escaped, and how
 * long a script thinks they are.
 */
#include "pagejson.h"

#include <string.h>

#include "tap.h"

static const struct {
	const char *name;
	struct ns_str text;
	const char *want;
	size_t units;
} cases[] = {
	{ "empty", { "", 0 }, "\"\"", 0 },
	{ "nothing", { NULL, 0 }, "\"\"", 0 },
	{ "plain", { "a b", 3 }, "\"a b\"", 3 },
	{ "the end of a script", { "</script>", 9 },
	    "\"\\u003c/script\\u003e\"", 9 },
	{ "a comment", { "<!--", 4 }, "\"\\u003c!--\"", 4 },
	{ "a reference", { "&lt;", 4 }, "\"\\u0026lt;\"", 4 },
	{ "quote and backslash", { "\"\\", 2 }, "\"\\u0022\\u005c\"", 2 },
	{ "NUL and controls", { "\0\n\x1f\x7f", 4 },
	    "\"\\u0000\\u000a\\u001f\\u007f\"", 4 },
	{ "line and paragraph separator", { "\xe2\x80\xa8\xe2\x80\xa9", 6 },
	    "\"\\u2028\\u2029\"", 2 },
	{ "their neighbours", { "\xe2\x80\xa7\xe2\x80\xaa", 6 },
	    "\"\xe2\x80\xa7\xe2\x80\xaa\"", 2 },
	{ "cut short", { "\xe2\x80", 2 }, "\"\xe2\x80\"", 1 },
	{ "two, three and four bytes",
	    { "\xc3\xa9\xe2\x82\xac\xf0\x9f\x93\xb0", 9 },
	    "\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x93\xb0\"", 4 },
};

int
main(void)
{
	struct ns_arena arena;
	struct ns_buf out;
	size_t i;

	ns_arena_init(&arena);
	ns_buf_init(&out, &arena);
	for (i = 0; i < NS_LEN(cases); i++) {
		out.n = 0;
		ns_pagejson_string(cases[i].text, &out);
		EQ(out.p, out.n, cases[i].want, cases[i].name);
		OK(ns_pagejson_units(cases[i].text) == cases[i].units,
		    cases[i].name);
	}
	ns_arena_free(&arena);
	return tap_done();
}
