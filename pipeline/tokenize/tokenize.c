/*
 * tokenize.c - text to sentences, tokens and stems: the stage.
 */
#include "newsift/tokenize.h"

#include <stdlib.h>

#include "abbreviation.h"
#include "cache.h"
#include "sentence.h"
#include "stem.h"
#include "token.h"

#define BYTES_A_TOKEN 5 /* of English text, with its blanks */

struct ns_tokenizer {
	struct ns_arena arena;
	struct ns_abbreviations *abbreviations;
	struct ns_str lang; /* overrides the documents'; empty: it does not */
	struct ns_stemmer stemmer;
	struct ns_cache *cache;
};

static int
no_such_language(struct ns_arena *arena, struct ns_str lang, struct ns_err *err)
{
	struct ns_buf list;

	ns_buf_init(&list, arena);
	ns_stem_list(&list);
	return ns_fail(err, NS_EUSAGE,
	    "language %.*s is not known; there are: %.*s", NS_FMT(lang),
	    NS_FMT(ns_buf_str(&list)));
}

static int
set_up(struct ns_tokenizer *tk, const char *path, const char *lang,
    struct ns_err *err)
{
	if (lang != NULL && !ns_stem_has(ns_str_of(lang)))
		return no_such_language(&tk->arena, ns_str_of(lang), err);
	if (lang != NULL)
		tk->lang = ns_arena_dup(&tk->arena, ns_str_of(lang));
	if ((lang != NULL && tk->lang.p == NULL) ||
	    (tk->cache = ns_cache_new()) == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	return ns_abbreviations_load(&tk->abbreviations, path, err);
}

int
ns_tokenizer_new(struct ns_tokenizer **out, const char *path, const char *lang,
    struct ns_err *err)
{
	struct ns_tokenizer *tk;

	*out = NULL;
	if ((tk = calloc(1, sizeof(*tk))) == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	ns_arena_init(&tk->arena);
	if (set_up(tk, path, lang, err) < 0) {
		ns_tokenizer_free(tk);
		return -1;
	}
	*out = tk;
	return 0;
}

void
ns_tokenizer_free(struct ns_tokenizer *tk)
{
	if (tk == NULL)
		return;
	ns_stemmer_close(&tk->stemmer);
	ns_abbreviations_free(tk->abbreviations);
	ns_cache_free(tk->cache);
	ns_arena_free(&tk->arena);
	free(tk);
}

/* Turn the stemmer to the document's language. */
static int
choose_language(struct ns_tokenizer *tk, struct ns_doc *doc, struct ns_err *err)
{
	struct ns_str lang = tk->lang;
	int changed;

	if (lang.n == 0)
		lang = ns_doc_meta(doc, "lang");
	if (lang.n == 0)
		lang = NS_STR("en");
	if ((changed = ns_stemmer_open(&tk->stemmer, lang, err)) < 0)
		return -1;
	if (changed)
		ns_cache_clear(tk->cache);
	ns_cache_begin(tk->cache, &tk->stemmer, doc);
	return 0;
}

/*
 * Add up to NS_CACHE_BATCH tokens of the paragraph that begins at `from`.
 * Returns 1; 0 at the paragraph's end; or -1 when there is no memory.
 */
static int
add_tokens(struct ns_doc *doc, struct ns_tokenizer *tk, struct ns_scan *scan,
    size_t from)
{
	bool words[NS_CACHE_BATCH];
	struct ns_piece piece;
	struct ns_tok *t;
	size_t n = 0;

	while (n < NS_CACHE_BATCH && ns_scan_next(scan, &piece)) {
		t = NS_PUSH(&doc->arena, doc->toks, doc->ntoks, doc->ctoks);
		if (t == NULL)
			return -1;
		t->begin = from + piece.begin;
		t->end = from + piece.end;
		words[n++] = piece.word;
	}
	if (n == 0)
		return 0;
	t = &doc->toks[doc->ntoks - n];
	return ns_cache_find(tk->cache, t, words, n) ? 1 : -1;
}

static int
tokenize_para(struct ns_doc *doc, struct ns_tokenizer *tk, struct ns_para *para,
    struct ns_err *err)
{
	struct ns_str text = ns_doc_text(doc);
	struct ns_scan scan;
	size_t first = doc->ntoks;
	int more;

	ns_scan_begin(&scan, ns_str_sub(text, para->begin, para->end),
	    tk->abbreviations);
	do
		more = add_tokens(doc, tk, &scan, para->begin);
	while (more > 0);
	if (more < 0)
		return ns_fail(err, NS_ENOMEM, "no memory for token %zu",
		    doc->ntoks);
	return ns_sentences(doc, first, tk->abbreviations, err);
}

/* Room for the tokens that a text of this size tends to have, so that the array
 * is not copied again and again as it grows. */
static void
reserve(struct ns_doc *doc)
{
	size_t n = doc->text.n / BYTES_A_TOKEN;
	struct ns_tok *toks;

	if (n <= doc->ctoks || n > SIZE_MAX / sizeof(*toks))
		return;
	toks = ns_arena_stretch(&doc->arena, NULL, 0, n * sizeof(*toks));
	if (toks == NULL)
		return; /* it may do with less */
	doc->toks = toks;
	doc->ctoks = n;
}

int
ns_tokenize(struct ns_doc *doc, struct ns_tokenizer *tk, struct ns_err *err)
{
	size_t i;

	doc->ntoks = doc->nsents = 0;
	reserve(doc);
	if (choose_language(tk, doc, err) < 0)
		return -1;
	for (i = 0; i < doc->nparas; i++)
		if (tokenize_para(doc, tk, &doc->paras[i], err) < 0)
			return -1;
	return 0;
}
