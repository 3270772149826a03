/*
 * t_json.c - JSON lines as jansson reads them (RFC 8259): every code point
 * comes back as it went out, alone and between others.
 */
#include <jansson.h>

#include "row.h"
#include "tap.h"

/* Does text come back out of a line of JSON? */
static bool
comes_back(struct ns_str text, struct ns_arena *a)
{
	static const struct ns_emitter em = { .format = NS_EMIT_JSONL,
		.ncolumns = 1 };
	struct ns_field f = { text, 0, NS_FIELD_TEXT };
	struct ns_buf line;
	json_t *object, *value;
	bool ok;

	ns_arena_reset(a);
	ns_buf_init(&line, a);
	ns_row_put(&em, &f, &line);
	object = json_loadb(line.p, line.n, JSON_ALLOW_NUL, NULL);
	value = json_object_get(object, "doc");
	ok = json_is_string(value) && line.p[line.n - 1] == '\n' &&
	     ns_str_eq(text, (struct ns_str){ json_string_value(value),
				 json_string_length(value) });
	json_decref(object);
	return ok;
}

int
main(void)
{
	struct ns_arena a, texts;
	struct ns_buf one, between;
	uint32_t cp;
	bool ok = true, ok_between = true;

	ns_arena_init(&a);
	ns_arena_init(&texts);
	ns_buf_init(&one, &texts);
	ns_buf_init(&between, &texts);
	for (cp = 0; cp <= 0x10ffff; cp += cp < 0x3000 ? 1 : 0x101) {
		if (cp >= 0xd800 && cp <= 0xdfff)
			continue;
		one.n = between.n = 0;
		ns_buf_putcp(&one, cp);
		ns_buf_puts(&between, "a\"");
		ns_buf_putcp(&between, cp);
		ns_buf_puts(&between, "\\n");
		ok = ok && comes_back(ns_buf_str(&one), &a);
		ok_between = ok_between && comes_back(ns_buf_str(&between), &a);
	}
	OK(ok, "each alone");
	OK(ok_between, "each between others");
	ns_arena_free(&texts);
	ns_arena_free(&a);
	return tap_done();
}
