/*
 * t_langtag.c - language tags in their usual case.
 */
#include "langtag.h"
#include "tap.h"

static const struct {
	const char *name, *text, *want;
} cases[] = {
	{ "language", "EN", "en" },
	{ "region", "en_us", "en-US" },
	{ "script and region", "zh-hant-tw", "zh-Hant-TW" },
	{ "number of a region", "es-419", "es-419" },
	{ "locale of a system", "en_GB.UTF-8", "en-GB" },
	{ "list", "en-us, fr", "en-US" },
	{ "extension", "de-DE-x-a", "de-DE" },
	{ "word", "english", "" },
	{ "x", "x-default", "" },
	{ "empty", "", "" },
	{ "two words", "en US", "" },
};

int
main(void)
{
	struct ns_arena arena;
	struct ns_buf buf;
	size_t i;

	ns_arena_init(&arena);
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_buf_init(&buf, &arena);
		ns_langtag_put(&buf, ns_str_of(cases[i].text));
		EQ(buf.p, buf.n, cases[i].want, cases[i].name);
	}
	ns_arena_free(&arena);
	return tap_done();
}
