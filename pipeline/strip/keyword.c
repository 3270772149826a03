/*
 * keyword.c - what a page says it is about.
 */
#include "keyword.h"

#include "text.h"

/* So many keywords are kept; each may have to be compared with each. */
#define MAX_KEYWORDS 100

/* A longer one is a sentence. */
#define MAX_BYTES 100

/* True for what no reader would call a keyword: "@post:12", "_no-app", "/a". */
static bool
is_label(struct ns_str word)
{
	char c = word.p[0];

	return (!ns_ascii_alpha(c) && !ns_ascii_digit(c) &&
		   (unsigned char)c < 0x80 && c != '\'' && c != '"') ||
	       ns_str_find(word, '_', 0) < word.n ||
	       ns_text_find(word, NS_STR("://"), 0) < word.n;
}

static void
put_word(struct ns_names *words, struct ns_str word)
{
	struct ns_str *slot;
	size_t i;

	word = ns_str_trim(word);
	if (word.n > 1 && word.p[0] == '#')
		word = ns_str_sub(word, 1, word.n);
	if (word.n == 0 || word.n > MAX_BYTES || words->n >= MAX_KEYWORDS ||
	    is_label(word))
		return;
	for (i = 0; i < words->n; i++)
		if (ns_str_caseeq(words->names[i], word))
			return;
	slot = NS_PUSH(words->arena, words->names, words->n, words->cap);
	if (slot == NULL)
		words->failed = true;
	else
		*slot = word;
}

static void
put_list(struct ns_names *words, struct ns_str list)
{
	char sep = ns_str_find(list, ';', 0) < list.n ? ';' : ',';
	struct ns_str word;

	while (words->n < MAX_KEYWORDS && ns_str_cut(&list, sep, &word))
		put_word(words, word);
}

/* True for a place that holds a keyword in each of its values; others hold a
 * list in each. */
static bool
is_single(const struct ns_place *place)
{
	return place->kind == NS_AT_JSONLD ||
	       ns_str_ends(ns_str_of(place->name), NS_STR(":tag"));
}

static void
put_place(struct ns_names *words, const struct ns_places *at,
    const struct ns_place *place)
{
	bool single;
	size_t i, n = 0;

	for (i = 0; i < at->n; i++)
		n += at->found[i].place == place;
	/* Some systems put the whole list in one. */
	single = is_single(place) && n > 1;
	for (i = 0; i < at->n; i++) {
		if (at->found[i].place != place)
			continue;
		if (single)
			put_word(words, at->found[i].value);
		else
			put_list(words, at->found[i].value);
	}
}

const struct ns_place *
ns_keywords_find(struct ns_names *words, const struct ns_places *at)
{
	size_t i;

	for (i = 0; i < at->nplaces; i++) {
		if (at->places[i].key != NS_KEY_KEYWORD)
			continue;
		put_place(words, at, &at->places[i]);
		if (words->n > 0)
			return &at->places[i];
	}
	return NULL;
}
