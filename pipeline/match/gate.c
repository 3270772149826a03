/*
 * gate.c - which date rules a sentence opens the way to.
 *
 * Each rule hangs on the words of its rarest set.  Where the sentence has one,
 * the other sets are tried on the few words of it that are in any set.
 */
#include "gate.h"

#include <stdlib.h>
#include <string.h>

/* --- making them ------------------------------------------------------- */

/* Give each word of a set a number, and a bit. */
static bool
enter_set(struct ns_gates *g, struct ns_intern *words,
    const struct ns_word_set *set)
{
	uint32_t word;
	size_t i;

	for (i = 0; i < set->n; i++) {
		if ((word = ns_intern_add(words, set->words[i])) == 0)
			return false;
		if (g->nwords <= word)
			g->nwords = (size_t)word + 1;
	}
	return true;
}

/* Enter the words of all sets, and those that stand for numbers. */
static bool
enter_words(struct ns_gates *g, struct ns_intern *words,
    const struct ns_gate_rules *rules)
{
	const struct ns_triggers *t;
	struct ns_word_set one = { NULL, 1, 0 };
	struct ns_str word;
	size_t i, k;

	for (i = 0; i < rules->n; i++) {
		t = &rules->v[i].triggers;
		for (k = 0; k < t->n; k++)
			if (!enter_set(g, words, &t->sets[k]))
				return false;
		if (!enter_set(g, words, &t->first) ||
		    !enter_set(g, words, &t->second) ||
		    !enter_set(g, words, &t->lone))
			return false;
	}
	/* No token's form has angles, so none is taken for these. */
	for (i = NS_NUMBER_PLAIN; i < NS_NUMBERS; i++) {
		word = ns_number_word((enum ns_number)i);
		one.words = &word;
		if (!enter_set(g, words, &one))
			return false;
		g->numbers[i] = ns_intern_get(words, word);
	}
	return true;
}

static size_t
rarest_set(const struct ns_triggers *t)
{
	size_t i, rarest = 0;

	for (i = 1; i < t->n; i++)
		if (t->sets[i].weight < t->sets[rarest].weight)
			rarest = i;
	return rarest;
}

/* Link a rule to the words of its rarest set. */
static bool
add_links(struct ns_gates *g, const struct ns_intern *words,
    const struct ns_triggers *t, size_t rule)
{
	const struct ns_word_set *set = &t->sets[rarest_set(t)];
	struct ns_gate_link *link;
	size_t i;

	for (i = 0; i < set->n; i++) {
		link = NS_PUSH(g->arena, g->links, g->nlinks, g->clinks);
		if (link == NULL)
			return false;
		link->word = ns_intern_get(words, set->words[i]);
		link->rule = (uint32_t)rule;
	}
	return true;
}

static int
by_word(const void *a, const void *b)
{
	const struct ns_gate_link *x = a, *y = b;

	if (x->word != y->word)
		return x->word < y->word ? -1 : 1;
	return x->rule < y->rule ? -1 : x->rule > y->rule;
}

/* Sort the links and note where a word's are. */
static void
index_links(struct ns_gates *g)
{
	struct ns_gate_word *w;
	size_t i;

	if (g->nlinks > 0)
		qsort(g->links, g->nlinks, sizeof(*g->links), by_word);
	for (i = 0; i < g->nlinks; i++) {
		w = &g->words[g->links[i].word];
		if (w->n++ == 0)
			w->begin = (uint32_t)i;
	}
}

static void
number_bits(struct ns_gates *g, const struct ns_intern *words,
    const struct ns_word_set *set)
{
	struct ns_gate_word *w;
	size_t i;

	for (i = 0; i < set->n; i++) {
		w = &g->words[ns_intern_get(words, set->words[i])];
		if (w->bit == 0)
			w->bit = ++g->nbits;
	}
}

/* A set as bits; NULL: no memory. */
static const uint64_t *
set_bits(struct ns_gates *g, const struct ns_intern *words,
    const struct ns_word_set *set)
{
	uint64_t *bits =
	    ns_arena_alloc(g->arena, (g->nbits / 64 + 1) * sizeof(*bits));
	uint32_t word, bit;
	size_t i;

	for (i = 0; bits != NULL && i < set->n; i++) {
		word = ns_intern_get(words, set->words[i]);
		bit = g->words[word].bit - 1;
		bits[bit / 64] |= UINT64_C(1) << bit % 64;
	}
	return bits;
}

static bool
has_bit(const uint64_t *set, uint32_t bit)
{
	return (set[bit / 64] >> bit % 64 & 1) != 0;
}

/* A word's bit in a digest: where two digests have none in common, no word is
 * in both sets. */
static uint64_t
digest_bit(uint32_t bit)
{
	return UINT64_C(1) << bit % 64;
}

static uint64_t
digest_of(const struct ns_gates *g, const uint64_t *set)
{
	uint64_t digest = 0;
	uint32_t bit;

	for (bit = 0; bit < g->nbits; bit++)
		if (has_bit(set, bit))
			digest |= digest_bit(bit);
	return digest;
}

static bool
make_gate(struct ns_gates *g, const struct ns_intern *words,
    const struct ns_triggers *t, struct ns_gate *gate)
{
	struct ns_triggers left = *t;
	size_t i;

	/* The rarer ones first: they are the likelier ones to be missing. */
	for (; left.n > 0; left.sets[i] = left.sets[--left.n]) {
		i = rarest_set(&left);
		if (left.n == t->n)
			continue;
		gate->sets[gate->nsets] = set_bits(g, words, &left.sets[i]);
		if (gate->sets[gate->nsets] == NULL)
			return false;
		gate->digests[gate->nsets] =
		    digest_of(g, gate->sets[gate->nsets]);
		gate->nsets++;
	}
	if (t->first.n > 0)
		gate->firsts = set_bits(g, words, &t->first);
	if (t->second.n > 0) {
		gate->seconds = set_bits(g, words, &t->second);
		gate->lone = set_bits(g, words, &t->lone);
	}
	return (t->first.n == 0 || gate->firsts != NULL) &&
	       (t->second.n == 0 ||
		   (gate->seconds != NULL && gate->lone != NULL));
}

static bool
allocate(struct ns_gates *g, size_t nrules)
{
	g->rules = ns_arena_alloc(g->arena, nrules * sizeof(*g->rules));
	g->open = ns_arena_alloc(g->arena, nrules * sizeof(*g->open));
	g->words = ns_arena_alloc(g->arena, g->nwords * sizeof(*g->words));
	return g->rules != NULL && g->open != NULL && g->words != NULL;
}

bool
ns_gates_make(struct ns_gates *gates, struct ns_intern *words,
    const struct ns_gate_rules *rules)
{
	const struct ns_triggers *t;
	size_t i, k;

	gates->nlinks = 0;
	gates->nbits = 0;
	if (!enter_words(gates, words, rules) || !allocate(gates, rules->n))
		return false;
	for (i = 0; i < rules->n; i++) {
		t = &rules->v[i].triggers;
		if (!add_links(gates, words, t, i))
			return false;
		for (k = 0; k < t->n; k++)
			number_bits(gates, words, &t->sets[k]);
		number_bits(gates, words, &t->first);
		number_bits(gates, words, &t->second);
		number_bits(gates, words, &t->lone);
	}
	index_links(gates);
	for (i = 0; i < rules->n; i++)
		if (!make_gate(gates, words, &rules->v[i].triggers,
			&gates->rules[i]))
			return false;
	return true;
}

/* --- opening them ------------------------------------------------------ */

/* Has the sentence at hand a word of each of the rule's other sets? */
static bool
is_open(const struct ns_gates *g, const struct ns_gate *gate)
{
	size_t i, k;

	for (i = 0; i < gate->nsets; i++)
		if ((gate->digests[i] & g->digest) == 0)
			return false;
	for (i = 0; i < gate->nsets; i++) {
		for (k = 0; k < g->nplaces; k++)
			if (has_bit(gate->sets[i], g->places[k].bit))
				break;
		if (k == g->nplaces)
			return false;
	}
	return true;
}

/* Put the rules that wait for a word on the list, if the sentence has the
 * others that they need, too. */
static void
open_gates(struct ns_gates *g, uint32_t word)
{
	const struct ns_gate_link *l = g->links + g->words[word].begin, *end;
	struct ns_gate *gate;

	for (end = l + g->words[word].n; l < end; l++) {
		gate = &g->rules[l->rule];
		if (gate->sentence == g->sentence)
			continue;
		gate->sentence = g->sentence;
		if (is_open(g, gate))
			g->open[g->nopen++] = l->rule;
	}
}

/* Note that token `tok` counts as a word of the sets, which is `word`. */
static bool
note_place(struct ns_gates *g, size_t tok, uint32_t word)
{
	struct ns_gate_place *p =
	    NS_PUSH(g->arena, g->places, g->nplaces, g->cplaces);

	if (p == NULL)
		return false;
	*p = (struct ns_gate_place){ tok, word, g->words[word].bit - 1, 0 };
	g->digest |= digest_bit(p->bit);
	return true;
}

/* What stands for a number is in no set where no pattern asks for it. */
static bool
note_number(struct ns_gates *g, size_t tok, enum ns_number least)
{
	uint32_t word = g->numbers[least];

	return g->words[word].bit == 0 || note_place(g, tok, word);
}

static bool
note_token(struct ns_gates *g, size_t tok, const struct ns_word *w)
{
	if ((w->trigger != 0 && !note_place(g, tok, w->form)) ||
	    (w->shape != 0 && !note_place(g, tok, w->shape)))
		return false;
	return w->digits == NS_NUMBER_NONE ||
	       (note_number(g, tok, NS_NUMBER_PLAIN) &&
		   (w->digits < NS_NUMBER_MIXED ||
		       note_number(g, tok, NS_NUMBER_MIXED)) &&
		   (w->digits < NS_NUMBER_YEAR ||
		       note_number(g, tok, NS_NUMBER_YEAR)));
}

bool
ns_gate_mark(struct ns_str form)
{
	size_t i;

	if (ns_str_eq(form, NS_STR("/")))
		return false;
	if (form.n > 0 && form.p[0] == '\'')
		return form.n == 1 || ns_str_eq(form, NS_STR("'s"));
	if (ns_str_eq(form, NS_STR("\xe2\x80\x93")) ||
	    ns_str_eq(form, NS_STR("\xe2\x80\x94")))
		return true;
	for (i = 0; i < form.n; i++)
		if (ns_word_byte(form.p[i]))
			return false;
	return true;
}

/* Tell each place which place the word behind it has. */
static void
link_places(struct ns_gates *g, const struct ns_words *words,
    struct ns_span sent)
{
	size_t i, next = g->nplaces, tok = sent.end, word = sent.end;
	struct ns_gate_place *p;

	/* From the end: `word` is the first word behind `tok`, `next` the first
	 * place that is not before it. */
	for (i = g->nplaces; i-- > 0;) {
		p = &g->places[i];
		while (tok > p->tok + 1)
			if (!words->v[--tok]->mark)
				word = tok;
		while (next > i + 1 && g->places[next - 1].tok >= word)
			next--;
		if (next < g->nplaces && g->places[next].tok == word)
			p->after = (uint32_t)next + 1;
	}
}

bool
ns_gates_open(struct ns_gates *gates, const struct ns_words *words,
    struct ns_span sent)
{
	const struct ns_word *w;
	size_t i;

	gates->sentence++;
	gates->nopen = gates->nplaces = 0;
	gates->digest = 0;
	for (i = sent.begin; i < sent.end; i++) {
		w = words->v[i];
		if ((w->trigger != 0 || w->digits != NS_NUMBER_NONE) &&
		    !note_token(gates, i, w))
			return false;
	}
	for (i = 0; i < gates->nplaces; i++)
		open_gates(gates, gates->places[i].word);
	if (gates->nopen > 0)
		link_places(gates, words, sent);
	return true;
}

bool
ns_gate_begins(const struct ns_gates *gates, const struct ns_gate *gate,
    const struct ns_gate_place *p)
{
	const struct ns_gate_place *end = gates->places + gates->nplaces, *q;

	if (!has_bit(gate->firsts, p->bit))
		return false;
	if (gate->seconds == NULL || has_bit(gate->lone, p->bit))
		return true;
	if (p->after == 0)
		return false;
	q = &gates->places[p->after - 1];
	for (p = q; q < end && q->tok == p->tok; q++)
		if (has_bit(gate->seconds, q->bit))
			return true;
	return false;
}
