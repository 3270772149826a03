/*
 * t_row.c - one record as TSV and as JSON: what is escaped, what is not.
 */
#include "row.h"

#include <string.h>

#include "tap.h"

static const struct {
	const char *name;
	struct ns_str text;
	const char *tsv, *json;
} cases[] = {
	{ "empty", { "", 0 }, "", "" },
	{ "nothing", { NULL, 0 }, "", "" },
	{ "plain", { "a b", 3 }, "a b", "a b" },
	{ "tab", { "a\tb", 3 }, "a\\tb", "a\\u0009b" },
	{ "line breaks", { "\r\n", 2 }, "\\r\\n", "\\u000d\\u000a" },
	{ "backslash", { "\\N", 2 }, "\\\\N", "\\\\N" },
	{ "quotes", { "\"a\"", 3 }, "\"a\"", "\\\"a\\\"" },
	{ "slash and apostrophe", { "</a>'", 5 }, "</a>'", "</a>'" },
	{ "controls", { "\x01\x1f\x7f", 3 }, "\x01\x1f\x7f",
	    "\\u0001\\u001f\x7f" },
	{ "at both ends", { "\\x\\", 3 }, "\\\\x\\\\", "\\\\x\\\\" },
	{ "letters beyond ASCII", { "\xc3\xa9\xf0\x9f\x93\xb0", 6 },
	    "\xc3\xa9\xf0\x9f\x93\xb0", "\xc3\xa9\xf0\x9f\x93\xb0" },
	{ "line separator", { "\xe2\x80\xa8", 3 }, "\xe2\x80\xa8",
	    "\xe2\x80\xa8" },
	{ "formula", { "=1+1", 4 }, "=1+1", "=1+1" },
};

static const struct {
	const char *name, *text, *want;
} spaces[] = {
	{ "empty", "", "" },
	{ "one word", "a", "a" },
	{ "only space", " \n\xc2\xa0", "" },
	{ "both ends", "\n a b\t", "a b" },
	{ "run", "a \t\r\n b", "a b" },
	{ "no-break space",
	    "a\xc2\xa0"
	    "b",
	    "a b" },
	{ "thin and ideographic",
	    "a\xe2\x80\x89\xe3\x80\x80"
	    "b",
	    "a b" },
	{ "line separator",
	    "a\xe2\x80\xa8"
	    "b",
	    "a b" },
	{ "zero width is no space",
	    "a\xe2\x80\x8b"
	    "b",
	    "a\xe2\x80\x8b"
	    "b" },
	{ "letters with a space's byte", "\xc3\xa0 \xe2\x80\x99",
	    "\xc3\xa0 \xe2\x80\x99" },
};

/* Rows with the first of the columns only, or the first four. */
static const struct ns_emitter tsv = { .ncolumns = 1 };
static const struct ns_emitter json = { .format = NS_EMIT_JSONL,
	.ncolumns = 1 };
static const struct ns_emitter tsv4 = { .ncolumns = 4,
	.columns = { 3, 0, 1, 2 } };
static const struct ns_emitter json4 = { .format = NS_EMIT_JSONL,
	.ncolumns = 4,
	.columns = { 3, 0, 1, 2 } };

/* A spreadsheet's guard: what a field becomes. */
static const struct {
	const char *text, *want;
} guards[] = {
	{ "", "" },
	{ "a", "a" },
	{ "=1+1", "'=1+1" },
	{ "+1", "'+1" },
	{ "-1", "'-1" },
	{ "@x", "'@x" },
	{ "\t=1", "'\\t=1" },
	{ "\r=1", "'\\r=1" },
	{ "\"a", "'\"a" },
	{ "'a", "''a" },
	{ "a=1", "a=1" },
	{ " =1", " =1" },
	{ "\n", "\\n" },
};

static void
check_guards(struct ns_arena *a)
{
	struct ns_emitter em = { .ncolumns = 1, .spreadsheet = true };
	struct ns_field f = { NS_STR(""), 0, NS_FIELD_TEXT };
	struct ns_buf out;
	size_t i;

	for (i = 0; i < NS_LEN(guards); i++) {
		f.text = ns_str_of(guards[i].text);
		ns_buf_init(&out, a);
		ns_row_put(&em, &f, &out);
		EQ(out.p, out.n - 1, guards[i].want, "guarded");
	}
	f.text = NS_STR("\0=");
	ns_buf_init(&out, a);
	ns_row_put(&em, &f, &out);
	OK(out.n == 3, "NUL is no formula");
}

static void
check_text(size_t i, struct ns_arena *a)
{
	struct ns_field f = { cases[i].text, 0, NS_FIELD_TEXT };
	struct ns_buf out, want;

	ns_buf_init(&out, a);
	ns_row_put(&tsv, &f, &out);
	OK(out.n > 0 && out.p[out.n - 1] == '\n', "ends in a newline");
	EQ(out.p, out.n - 1, cases[i].tsv, cases[i].name);
	ns_buf_init(&out, a);
	ns_buf_init(&want, a);
	ns_row_put(&json, &f, &out);
	ns_buf_puts(&want, "{\"doc\":\"");
	ns_buf_puts(&want, cases[i].json);
	ns_buf_put(&want, NS_STR("\"}\n\0"));
	EQ(out.p, out.n, want.p, cases[i].name);
}

static void
check_kinds(struct ns_arena *a)
{
	static const struct ns_field f[] = {
		{ { "x", 1 }, 7, NS_FIELD_TEXT },
		{ { "x", 1 }, 7, NS_FIELD_NUMBER },
		{ { "x", 1 }, 0, NS_FIELD_NUMBER },
		{ { "x", 1 }, 7, NS_FIELD_NONE },
	};
	struct ns_buf out;

	ns_buf_init(&out, a);
	ns_row_put(&tsv4, f, &out);
	EQ(out.p, out.n, "\tx\t7\t0\n", "kinds of field as TSV");
	ns_buf_init(&out, a);
	ns_row_put(&json4, f, &out);
	EQ(out.p, out.n, "{\"type\":null,\"doc\":\"x\",\"kind\":7,\"id\":0}\n",
	    "kinds of field as JSON");
}

int
main(void)
{
	static const struct ns_field nul = { { "a\0b", 3 }, 0, NS_FIELD_TEXT };
	struct ns_arena a;
	struct ns_buf out;
	struct ns_str got;
	size_t i;

	ns_arena_init(&a);
	for (i = 0; i < NS_LEN(cases); i++)
		check_text(i, &a);
	for (i = 0; i < NS_LEN(spaces); i++) {
		ns_buf_init(&out, &a);
		got = ns_row_squeeze(ns_str_of(spaces[i].text), &out);
		EQ(got.p, got.n, spaces[i].want, spaces[i].name);
	}
	ns_buf_init(&out, &a);
	ns_row_put(&json, &nul, &out);
	EQ(out.p, out.n, "{\"doc\":\"a\\u0000b\"}\n", "NUL as JSON");
	check_kinds(&a);
	check_guards(&a);
	ns_arena_free(&a);
	return tap_done();
}
