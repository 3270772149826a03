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

/* Ask twice for the form and stem of doc's first paragraph. */
static bool
find(struct ns_cache *c, struct ns_doc *doc, struct ns_tok *t, bool word)
{
	struct ns_tok toks[2] = { { .end = 0 } };
	bool words[2] = { word, word };

	toks[0].begin = toks[1].begin = doc->paras[0].begin;
	toks[0].end = toks[1].end = doc->paras[0].end;
	if (!ns_cache_find(c, toks, words, 2))
		return false;
	*t = toks[1];
	return ns_str_eq(toks[0].form, t->form) &&
	       ns_str_eq(toks[0].stem, t->stem);
}

/* Make doc a paragraph raw, with more text behind it when that is wanted. */
static bool
set_up(struct ns_cache *c, struct ns_doc *doc, const char *raw,
    const char *more)
{
	struct ns_err err;

	if (ns_doc_reset(doc, NS_STR("case"), &err) < 0 ||
	    ns_doc_push_para(doc, NS_ROLE_BODY, ns_str_of(raw)) == NULL ||
	    (more != NULL &&
		ns_doc_push_para(doc, NS_ROLE_BODY, ns_str_of(more)) == NULL))
		return false;
	ns_cache_begin(c, &stemmer, doc);
	return true;
}

static void
check_all(struct ns_cache *c, struct ns_doc *doc, const char *more)
{
	struct ns_tok t = { .end = 0 };
	size_t i;

	for (i = 0; i < NS_LEN(cases); i++) {
		OK(set_up(c, doc, cases[i].raw, more) &&
			find(c, doc, &t, cases[i].word),
		    cases[i].name);
		EQ(t.form.p, t.form.n, cases[i].form, cases[i].name);
		EQ(t.stem.p, t.stem.n, cases[i].stem, cases[i].name);
	}
}

/* The same bytes as a word and as none, side by side. */
static void
check_both(struct ns_cache *c, struct ns_doc *doc)
{
	struct ns_tok toks[4] = { { .end = 7 }, { .end = 7 }, { .end = 7 },
		{ .end = 7 } };
	bool words[4] = { true, false, true, false };
	size_t i;

	OK(set_up(c, doc, "Thieves", NULL) && ns_cache_find(c, toks, words, 4),
	    "word and no word");
	for (i = 0; i < 4; i++)
		EQ(toks[i].stem.p, toks[i].stem.n,
		    words[i] ? "thiev" : "thieves", "its stem");
}

/* Far more words than slots: each must still get its own answer. */
static size_t
count_wrong(struct ns_cache *c, struct ns_doc *doc)
{
	struct ns_tok t = { .end = 0 };
	char raw[32], form[32];
	size_t i, wrong = 0;

	for (i = 0; i < 200000; i++) {
		snprintf(raw, sizeof(raw), "W%zu", i % 100000);
		snprintf(form, sizeof(form), "w%zu", i % 100000);
		if (!set_up(c, doc, raw, i % 2 ? "and more of it" : NULL) ||
		    !find(c, doc, &t, false) ||
		    !ns_str_eq(t.form, ns_str_of(form)) ||
		    !ns_str_eq(t.stem, t.form))
			wrong++;
	}
	return wrong;
}

int
main(void)
{
	struct ns_cache *c = ns_cache_new();
	struct ns_tok t = { .end = 0 };
	struct ns_doc doc;
	struct ns_err err;
	size_t round;

	ns_doc_init(&doc);
	if (c == NULL || ns_stemmer_open(&stemmer, NS_STR("en"), &err) < 0)
		return 1;
	for (round = 0; round < 3; round++) {
		check_all(c, &doc, NULL);
		check_all(c, &doc, "More text stands behind it here.");
	}
	check_both(c, &doc);
	OK(count_wrong(c, &doc) == 0, "100000 words");
	OK(set_up(c, &doc, "tariffs", NULL) && find(c, &doc, &t, true),
	    "a language");
	EQ(t.stem.p, t.stem.n, "tariff", "its stem");
	ns_stemmer_open(&stemmer, NS_STR("xx"), &err);
	ns_cache_clear(c);
	OK(set_up(c, &doc, "tariffs", NULL) && find(c, &doc, &t, true),
	    "another language");
	EQ(t.stem.p, t.stem.n, "tariffs", "its stem");
	ns_stemmer_close(&stemmer);
	ns_cache_free(c);
	ns_doc_free(&doc);
	return tap_done();
}
