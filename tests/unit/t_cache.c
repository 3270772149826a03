/*
 * t_cache.c - answers must not depend on what the cache holds.
 */
#include <stdio.h>
#include <string.h>

#include "cache.h"
#include "tap.h"

static struct ns_stemmer stemmer;

static const struct {
	const char *name, *raw;
	bool word;
	const char *form, *stem;
} cases[] = {
	{ "stem is the begin", "tariffs", true, "tariffs", "tariff" },
	{ "stem is the form", "deal", true, "deal", "deal" },
	{ "stem is another word", "policy", true, "policy", "polici" },
	{ "form is another word", "Tariffs", true, "tariffs", "tariff" },
	{ "both are", "Policy", true, "policy", "polici" },
	{ "no word", "Tariffs", false, "tariffs", "tariffs" },
	{ "24 bytes", "Xxxxxxxxxxxxxxxxxxxxxxxx", false,
	    "xxxxxxxxxxxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxxxxxxxxxxx" },
	{ "25 bytes", "Xxxxxxxxxxxxxxxxxxxxxxxxx", false,
	    "xxxxxxxxxxxxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxxxxxxxxxxxx" },
	{ "form grows",
	    "\xc4\xb0\xc4\xb0\xc4\xb0\xc4\xb0\xc4\xb0\xc4\xb0\xc4"
	    "\xb0\xc4\xb0\xc4\xb0\xc4\xb0\xc4\xb0\xc4\xb0",
	    false,
	    "i\xcc\x87i\xcc\x87i\xcc\x87i\xcc\x87i\xcc\x87i\xcc\x87i\xcc\x87"
	    "i\xcc\x87i\xcc\x87i\xcc\x87i\xcc\x87i\xcc\x87",
	    "i\xcc\x87i\xcc\x87i\xcc\x87i\xcc\x87i\xcc\x87i\xcc\x87i\xcc\x87"
	    "i\xcc\x87i\xcc\x87i\xcc\x87i\xcc\x87i\xcc\x87" },
};

/* All cases; text holds a copy of each raw, with room behind it or not. */
static void
check_all(struct ns_cache *c, struct ns_arena *arena, size_t room)
{
	struct ns_lexeme lx;
	char *text;
	size_t i;

	for (i = 0; i < NS_LEN(cases); i++) {
		lx.raw = ns_str_of(cases[i].raw);
		lx.room = lx.raw.n + room;
		if ((text = ns_arena_alloc(arena, lx.room)) == NULL)
			return;
		memset(text, '#', lx.room);
		memcpy(text, lx.raw.p, lx.raw.n);
		lx.raw.p = text;
		lx.word = cases[i].word;
		OK(ns_cache_find(c, &lx, 1), cases[i].name);
		EQ(lx.form.p, lx.form.n, cases[i].form, cases[i].name);
		EQ(lx.stem.p, lx.stem.n, cases[i].stem, cases[i].name);
	}
}

/* Far more words than slots: each must still get its own answer. */
static size_t
count_wrong(struct ns_cache *c)
{
	struct ns_lexeme lx;
	char raw[32], form[32];
	size_t i, wrong = 0;

	for (i = 0; i < 200000; i++) {
		snprintf(raw, sizeof(raw), "W%zu", i % 100000);
		snprintf(form, sizeof(form), "w%zu", i % 100000);
		lx.raw = ns_str_of(raw);
		lx.room = sizeof(raw);
		lx.word = false;
		if (!ns_cache_find(c, &lx, 1) ||
		    !ns_str_eq(lx.form, ns_str_of(form)) ||
		    !ns_str_eq(lx.stem, lx.form))
			wrong++;
	}
	return wrong;
}

int
main(void)
{
	struct ns_cache *c = ns_cache_new();
	struct ns_arena arena;
	struct ns_lexeme lx = { NS_STR("tariffs"), 8, true, { NULL, 0 },
		{ NULL, 0 } };
	struct ns_err err;
	size_t round;

	ns_arena_init(&arena);
	if (c == NULL || ns_stemmer_open(&stemmer, NS_STR("en"), &err) < 0)
		return 1;
	for (round = 0; round < 3; round++) {
		ns_arena_reset(&arena);
		ns_cache_begin(c, &stemmer, &arena);
		check_all(c, &arena, 0);
		check_all(c, &arena, 64);
	}
	ns_cache_begin(c, &stemmer, &arena);
	OK(count_wrong(c) == 0, "100000 words");
	ns_stemmer_open(&stemmer, NS_STR("xx"), &err);
	ns_cache_clear(c);
	ns_cache_begin(c, &stemmer, &arena);
	OK(ns_cache_find(c, &lx, 1), "another language");
	EQ(lx.stem.p, lx.stem.n, "tariffs", "its stem");
	ns_stemmer_close(&stemmer);
	ns_cache_free(c);
	ns_arena_free(&arena);
	return tap_done();
}
