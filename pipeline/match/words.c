/*
 * words.c - a document as the rules know it.
 */
#include "words.h"

#include <stdlib.h>
#include <string.h>

#include "dateset.h"
#include "matcher.h"

#define MEMO_SLOTS 32768 /* a power of two */

void
ns_memo_free(struct ns_memo *memo)
{
	free(memo->v);
	memo->v = NULL;
}

/* Get ready for a document.  Without memory for it there is no memo. */
static void
begin(struct ns_memo *memo, const struct ns_doc *doc)
{
	if (memo->v == NULL && doc->numbering != 0) {
		memo->v = calloc(MEMO_SLOTS, sizeof(*memo->v));
	} else if (memo->v != NULL && (memo->numbering != doc->numbering ||
					  memo->round == UINT32_MAX)) {
		memset(memo->v, 0, MEMO_SLOTS * sizeof(*memo->v));
		memo->round = 0;
	}
	memo->numbering = doc->numbering;
	memo->round++;
}

/* --- what is known of a word ------------------------------------------- */

/* Kinds of edges that a word's letters allow. */
static unsigned
allowed(const struct ns_word *w)
{
	unsigned kinds = 1u << NS_NEED_ANY;

	if (w->letters == NS_NEED_CAP || w->letters == NS_NEED_CAPS)
		kinds |= 1u << NS_NEED_CAP;
	if (w->letters == NS_NEED_CAPS)
		kinds |= 1u << NS_NEED_CAPS;
	return kinds;
}

/* The bits of the word's own labels. */
static uint64_t
label_bits(const struct ns_word *w)
{
	uint64_t bits = 0;

	if (w->form != 0)
		bits |= ns_label_bit(NS_LABEL(w->form, NS_NEED_ANY));
	if (w->form != 0 && (allowed(w) & 1u << NS_NEED_CAP) != 0)
		bits |= ns_label_bit(NS_LABEL(w->form, NS_NEED_CAP));
	if (w->stem != 0)
		bits |= ns_label_bit(NS_LABEL(w->stem, NS_NEED_STEM));
	return bits;
}

/* Note an edge from the root to which the word leads.  Returns its node, or 0.
 */
static uint32_t
note_edge(struct ns_word *w, const struct ns_lexicon *lex, uint32_t label)
{
	uint32_t node = ns_trie_next(&lex->trie, NS_TRIE_ROOT, label);

	if (node != 0) {
		w->sure |= lex->nodes[node].end != 0;
		w->second |= lex->nodes[node].may;
	}
	return node;
}

/* Note the word's classes, and those with which patterns begin. */
static void
note_classes(struct ns_word *w, const struct ns_lexicon *lex,
    struct ns_str surface)
{
	struct ns_class_walk walk = { .letters = (enum ns_need)w->letters,
		.surface = surface,
		.form = w->form };
	uint32_t class;

	while ((class = ns_classes_next(&lex->classes, &walk)) != 0) {
		class = NS_LABEL(class, NS_NEED_ANY);
		w->class_bits |= ns_label_bit(class);
		if (note_edge(w, lex, class) != 0)
			w->asks |= (uint8_t)(1u << NS_NEED_CLASS);
	}
	w->bits |= w->class_bits;
}

static unsigned
starts_of(const struct ns_lexicon *lex, uint32_t word)
{
	return word < lex->nstarts ? lex->starts[word] : 0;
}

/* Which patterns may begin with the word itself? */
static void
note_starts(struct ns_word *w, const struct ns_lexicon *lex)
{
	unsigned form = starts_of(lex, w->form) & allowed(w), need;
	unsigned stem = starts_of(lex, w->stem) & 1u << NS_NEED_STEM;
	uint32_t word;

	w->asks = (uint8_t)(form | stem);
	for (need = NS_NEED_ANY; need <= NS_NEED_STEM; need++) {
		word = need == NS_NEED_STEM ? w->stem : w->form;
		if ((w->asks & 1u << need) != 0)
			w->starts[need] =
			    note_edge(w, lex, NS_LABEL(word, need));
	}
}

/* What the word is to the gates of date rules.  False: no memory. */
static bool
note_gate(struct ns_word *w, struct ns_str form, const struct ns_matcher *m,
    struct ns_arena *scratch)
{
	struct ns_gate_key key = { w->form, 0, ns_number_of(form) };
	struct ns_buf shape;

	w->mark = ns_gate_mark(form);
	ns_buf_init(&shape, scratch);
	if (key.number != NS_NUMBER_NONE && ns_number_shape(form, &shape))
		key.shape = ns_intern_get(&m->words, ns_buf_str(&shape));
	return !shape.failed && ns_gates_row(&m->dates->gates, &key, &w->gate);
}

/* What the rules make of a token. */
static bool
describe(struct ns_word *w, const struct ns_tok *t, struct ns_words *words,
    const struct ns_matcher *m)
{
	struct ns_str surface =
	    ns_str_sub(ns_doc_text(words->doc), t->begin, t->end);

	memset(w, 0, sizeof(*w));
	w->number = t->word;
	w->form = ns_intern_get(&m->words, t->form);
	w->stem = t->form.p == t->stem.p && t->form.n == t->stem.n
		      ? w->form
		      : ns_intern_get(&m->words, t->stem);
	w->letters = (uint8_t)ns_pattern_case(surface);
	w->bits = label_bits(w);
	w->hyphen = ns_str_eq(t->form, NS_STR("-"));
	w->classes = ns_names_classes(&m->names, &m->lexicon.classes, w);
	note_starts(w, &m->lexicon);
	note_classes(w, &m->lexicon, surface);
	return note_gate(w, t->form, m, words->arena);
}

/* --- looking them up --------------------------------------------------- */

/* Where what is known of a token is, or is to be put; NULL: no memory.  In a
 * document no word takes the place of another one. */
static struct ns_word *
slot_of(const struct ns_words *words, const struct ns_memo *memo,
    uint64_t number)
{
	struct ns_word *w;

	if (number != 0 && memo->v != NULL) {
		w = &memo->v[number & (MEMO_SLOTS - 1)];
		if (w->number == number || w->round != memo->round)
			return w;
	}
	return ns_arena_alloc(words->arena, sizeof(*w));
}

static bool
look_up(struct ns_words *words, size_t i, struct ns_matcher *m)
{
	const struct ns_tok *t = &words->doc->toks[i];
	struct ns_word *w = slot_of(words, &m->memo, t->word);

	if (w == NULL)
		return false;
	if ((w->number != t->word || t->word == 0) && !describe(w, t, words, m))
		return false;
	w->round = m->memo.round;
	words->v[i] = w;
	words->forms[i] = w->form;
	words->gates[i] = w->gate;
	return true;
}

/* Sort the tokens to the sentences they begin in. */
static void
bound_sentences(struct ns_words *words)
{
	const struct ns_doc *doc = words->doc;
	size_t s, i = 0;

	for (s = 0; s < doc->nsents; s++) {
		while (
		    i < doc->ntoks && doc->toks[i].begin < doc->sents[s].begin)
			i++;
		words->sents[s].begin = i;
		while (i < doc->ntoks && doc->toks[i].begin < doc->sents[s].end)
			i++;
		words->sents[s].end = i;
	}
}

bool
ns_words_look_up(struct ns_words *words, struct ns_doc *doc,
    struct ns_matcher *m)
{
	size_t i;

	*words = (struct ns_words){ .doc = doc, .arena = &doc->arena };
	words->v =
	    ns_arena_alloc(words->arena, doc->ntoks * sizeof(const void *));
	words->forms =
	    ns_arena_alloc(words->arena, doc->ntoks * sizeof(*words->forms));
	words->gates =
	    ns_arena_alloc(words->arena, doc->ntoks * sizeof(*words->gates));
	words->sents =
	    ns_arena_alloc(words->arena, doc->nsents * sizeof(*words->sents));
	if (words->v == NULL || words->forms == NULL || words->gates == NULL ||
	    words->sents == NULL)
		return false;
	begin(&m->memo, doc);
	for (i = 0; i < doc->ntoks; i++)
		if (!look_up(words, i, m))
			return false;
	bound_sentences(words);
	return true;
}

/* --- asking for them --------------------------------------------------- */

struct ns_str
ns_words_surface(const struct ns_words *words, size_t i)
{
	const struct ns_tok *t = &words->doc->toks[i];

	return ns_str_sub(ns_doc_text(words->doc), t->begin, t->end);
}

bool
ns_words_apart(const struct ns_words *words, size_t i)
{
	const struct ns_tok *t = &words->doc->toks[i];

	return i == 0 || t[-1].end != t->begin;
}

bool
ns_words_headline(const struct ns_words *words, size_t para)
{
	const struct ns_doc *doc = words->doc;

	return para < doc->nparas &&
	       (doc->paras[para].role == NS_ROLE_HEADLINE ||
		   doc->paras[para].role == NS_ROLE_HEADING);
}

void
ns_words_mark_hits(const struct ns_words *words, uint8_t *cover, uint8_t mark)
{
	const struct ns_doc *doc = words->doc;
	size_t h, t = 0;

	for (h = 0; h < doc->nhits; h++) {
		while (
		    t < doc->ntoks && doc->toks[t].begin < doc->hits[h].begin)
			t++;
		for (; t < doc->ntoks && doc->toks[t].end <= doc->hits[h].end;
		     t++)
			cover[t] = mark;
	}
}

size_t
ns_words_next(const struct ns_words *words, size_t i)
{
	size_t n = words->doc->ntoks;

	i++;
	if (i + 1 < n && words->v[i]->hyphen && !ns_words_apart(words, i) &&
	    !ns_words_apart(words, i + 1))
		i++;
	return i;
}
