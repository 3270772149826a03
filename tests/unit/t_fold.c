/*
 * t_fold.c - forms of tokens.
 */
#include <string.h>

#include "fold.h"
#include "tap.h"

static const struct {
	const char *name, *raw, *want;
	bool same; /* the form is the raw bytes, not a copy */
} cases[] = {
	{ "small letters", "tariff", "tariff", true },
	{ "capitals", "U.S.", "u.s.", false },
	{ "digits", "1,500", "1,500", true },
	{ "mark", "-", "-", true },
	{ "curly apostrophe", "can\xe2\x80\x99t", "can't", false },
	{ "curly quotes", "\xe2\x80\x9c\xe2\x80\x9d", "\"\"", false },
	{ "hyphens", "\xe2\x80\x90\xe2\x80\x91", "--", false },
	{ "dash stays", "\xe2\x80\x94", "\xe2\x80\x94", true },
	{ "small letter beyond ASCII", "caf\xc3\xa9", "caf\xc3\xa9", true },
	{ "capital beyond ASCII", "\xc3\x89tat", "\xc3\xa9tat", false },
	{ "combining mark is composed", "cafe\xcc\x81", "caf\xc3\xa9", false },
	{ "sharp s",
	    "Stra\xc3\x9f"
	    "e",
	    "strasse", false },
	{ "dotted capital i", "\xc4\xb0", "i\xcc\x87", false },
	{ "Greek", "\xce\xa3\xce\x9f\xce\xa3", "\xcf\x83\xce\xbf\xcf\x83",
	    false },
	{ "soft hyphen", "tar\xc2\xadiff", "tariff", false },
	{ "nothing left", "\xc2\xad", "", true },
	{ "mark of direction", "a\xe2\x80\x8e", "a", false },
	{ "joiner stays", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
	    "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7", true },
};

int
main(void)
{
	struct ns_arena arena;
	struct ns_str raw, form;
	size_t i;

	ns_arena_init(&arena);
	for (i = 0; i < NS_LEN(cases); i++) {
		raw = ns_str_of(cases[i].raw);
		if (!ns_fold(raw, &arena, &form))
			form = (struct ns_str){ NULL, 0 };
		EQ(form.p, form.n, cases[i].want, cases[i].name);
		OK((form.p == raw.p) == cases[i].same, cases[i].name);
	}
	ns_arena_free(&arena);
	return tap_done();
}
