/*
 * t_stem.c - languages and stems.
 */
#include <string.h>

#include "stem.h"
#include "tap.h"

static const struct {
	const char *lang, *word, *want;
} cases[] = {
	{ "en", "tariffs", "tariff" },
	{ "en-US", "negotiating", "negoti" },
	{ "EN_gb", "policies", "polici" },
	{ "de", "h\xc3\xa4user", "haus" },
	{ "fr-CA", "n\xc3\xa9gociations", "n\xc3\xa9goci" },
	{ "nb", "husene", "hus" },
	{ "ja", "tariffs", "tariffs" },
	{ "english", "tariffs", "tariffs" },
	{ "", "tariffs", "tariffs" },
};

static void
check_list(struct ns_arena *arena, struct ns_stemmer *st)
{
	struct ns_str rest, code;
	struct ns_err err;
	struct ns_buf list;
	size_t n = 0, bad = 0;

	ns_buf_init(&list, arena);
	ns_stem_list(&list);
	rest = ns_buf_str(&list);
	while (ns_str_cut(&rest, ' ', &code)) {
		n++;
		bad += !ns_stem_has(code) ||
		       ns_stemmer_open(st, code, &err) < 0 ||
		       st->snowball == NULL ||
		       (rest.n > 0 && ns_str_cmp(code, rest) >= 0);
	}
	OK(n > 20 && bad == 0, "libstemmer has every language of the list");
}

int
main(void)
{
	struct ns_stemmer st = { NULL, NULL };
	struct ns_arena arena;
	struct ns_str stem, word;
	struct ns_err err;
	char big[300];
	size_t i;

	ns_arena_init(&arena);
	for (i = 0; i < NS_LEN(cases); i++) {
		if (ns_stemmer_open(&st, ns_str_of(cases[i].lang), &err) < 0 ||
		    !ns_stem(&st, ns_str_of(cases[i].word), &stem))
			stem = (struct ns_str){ NULL, 0 };
		EQ(stem.p, stem.n, cases[i].want, cases[i].lang);
	}
	check_list(&arena, &st);
	OK(ns_stemmer_open(&st, NS_STR("en"), &err) == 1, "another language");
	OK(ns_stemmer_open(&st, NS_STR("en-AU"), &err) == 0, "the same");
	memset(big, 's', sizeof(big));
	word = (struct ns_str){ big, sizeof(big) };
	OK(ns_stem(&st, word, &stem) && ns_str_eq(stem, word), "too long");
	OK(!ns_stem_has(NS_STR("xx")), "no such language");
	ns_stemmer_close(&st);
	ns_arena_free(&arena);
	return tap_done();
}
