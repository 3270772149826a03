/*
 * gate.c - which date rules a sentence opens the way to.
 */
#include "gate.h"

#include <string.h>

#define BITS 64

/* --- bit sets of rules ------------------------------------------------- */

static void
add_bit(uint64_t *set, size_t rule)
{
	set[rule / BITS] |= UINT64_C(1) << rule % BITS;
}

static void
unite(uint64_t *to, const uint64_t *from, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		to[i] |= from[i];
}

/* A row's bit set. */
static uint64_t *
part_of(const struct ns_gates *g, uint32_t row, size_t part)
{
	return g->rows[row] + part * g->wide;
}

static uint32_t
row_of_word(const struct ns_gates *g, uint32_t word)
{
	return word < g->nwords ? g->words[word] : 0;
}

bool
ns_gates_take(const struct ns_gates *gates, uint64_t *set, size_t *rule)
{
	size_t i, bit;

	for (i = 0; i < gates->wide; i++) {
		if (set[i] == 0)
			continue;
		for (bit = 0; (set[i] >> bit & 1) == 0; bit++)
			;
		set[i] &= set[i] - 1;
		*rule = i * BITS + bit;
		return true;
	}
	return false;
}

/* --- making them ------------------------------------------------------- */

static bool
add_row(struct ns_gates *g, uint32_t *row)
{
	size_t n = NS_GATE_PARTS * g->wide;
	uint64_t **r = NS_PUSH(g->arena, g->rows, g->nrows, g->crows);

	if (r == NULL)
		return false;
	*row = (uint32_t)(g->nrows - 1);
	*r = ns_arena_alloc(g->arena, n * sizeof(**r));
	return *r != NULL;
}

static bool
enter_set(struct ns_intern *words, const struct ns_word_set *set)
{
	size_t i;

	for (i = 0; i < set->n; i++)
		if (ns_intern_add(words, set->words[i]) == 0)
			return false;
	return true;
}

/* Enter the words of all sets. */
static bool
enter_words(struct ns_intern *words, const struct ns_gate_rules *rules)
{
	const struct ns_triggers *t;
	size_t i, k;

	for (i = 0; i < rules->n; i++) {
		t = &rules->v[i].triggers;
		for (k = 0; k < t->n; k++)
			if (!enter_set(words, &t->sets[k]))
				return false;
		if (!enter_set(words, &t->first) ||
		    !enter_set(words, &t->second) ||
		    !enter_set(words, &t->lone))
			return false;
	}
	return true;
}

static bool
allocate(struct ns_gates *g, const struct ns_intern *words, size_t nrules)
{
	uint32_t none;

	g->wide = nrules / BITS + 1;
	g->rows = NULL;
	g->nrows = g->crows = g->nsums = 0;
	g->nwords = words->nwords;
	g->words = ns_arena_alloc(g->arena, g->nwords * sizeof(*g->words));
	g->lacking = ns_arena_alloc(g->arena,
	    NS_TRIGGER_SETS * g->wide * sizeof(*g->lacking));
	g->seen = ns_arena_alloc(g->arena,
	    NS_TRIGGER_SETS * g->wide * sizeof(*g->seen));
	g->free = ns_arena_alloc(g->arena, g->wide * sizeof(*g->free));
	g->open = ns_arena_alloc(g->arena, g->wide * sizeof(*g->open));
	return g->words != NULL && g->lacking != NULL && g->seen != NULL &&
	       g->free != NULL && g->open != NULL && add_row(g, &none);
}

/* A set's words, and the part of their rows in which a rule is entered. */
struct entering {
	const struct ns_word_set *set;
	size_t part, rule;
};

/* Enter a rule in the rows of a set's words. */
static bool
enter_rule(struct ns_gates *g, const struct ns_intern *words,
    const struct entering *e)
{
	uint32_t *row;
	size_t i;

	for (i = 0; i < e->set->n; i++) {
		row = &g->words[ns_intern_get(words, e->set->words[i])];
		if (*row == 0 && !add_row(g, row))
			return false;
		add_bit(part_of(g, *row, e->part), e->rule);
	}
	return true;
}

static bool
add_rule(struct ns_gates *g, const struct ns_intern *words,
    const struct ns_triggers *t, size_t rule)
{
	struct entering e = { .rule = rule };

	for (; e.part < NS_TRIGGER_SETS; e.part++) {
		e.set = &t->sets[e.part];
		if (e.part >= t->n)
			add_bit(g->lacking + e.part * g->wide, rule);
		else if (!enter_rule(g, words, &e))
			return false;
	}
	if (t->first.n == 0)
		add_bit(g->free, rule);
	e.set = &t->first;
	e.part = NS_GATE_FIRST;
	if (!enter_rule(g, words, &e))
		return false;
	e.set = t->second.n == 0 ? &t->first : &t->lone;
	e.part = NS_GATE_LONE;
	if (!enter_rule(g, words, &e))
		return false;
	e.set = &t->second;
	e.part = NS_GATE_SECOND;
	return enter_rule(g, words, &e);
}

/* A row for each kind of number; of these each counts as those before it. */
static bool
add_numbers(struct ns_gates *g, const struct ns_intern *words)
{
	size_t i, n = NS_GATE_PARTS * g->wide;
	uint32_t word, row, last = 0;

	for (i = NS_NUMBER_PLAIN; i < NS_NUMBERS; i++) {
		/* No token's form has angles, so none is taken for these. */
		word = ns_intern_get(words, ns_number_word((enum ns_number)i));
		row = row_of_word(g, word);
		if (row == 0 && !add_row(g, &row))
			return false;
		unite(g->rows[row], g->rows[last], n);
		g->numbers[i] = last = row;
	}
	return true;
}

bool
ns_gates_make(struct ns_gates *gates, struct ns_intern *words,
    const struct ns_gate_rules *rules)
{
	size_t i;

	if (!enter_words(words, rules) || !allocate(gates, words, rules->n))
		return false;
	for (i = 0; i < rules->n; i++)
		if (!add_rule(gates, words, &rules->v[i].triggers, i))
			return false;
	return add_numbers(gates, words);
}

/* --- what a word is to them -------------------------------------------- */

/* The row of a number, which is made when the first such number comes: there
 * are not more of them than the rules have words and shapes. */
static bool
row_of_sum(struct ns_gates *g, struct ns_gate_sum want, uint32_t *row)
{
	size_t i, n = NS_GATE_PARTS * g->wide;
	struct ns_gate_sum *s;

	for (i = 0; i < g->nsums; i++) {
		s = &g->sums[i];
		*row = s->row;
		if (s->word == want.word && s->shape == want.shape &&
		    s->number == want.number)
			return true;
	}
	if (!add_row(g, &want.row))
		return false;
	unite(g->rows[want.row], g->rows[want.word], n);
	unite(g->rows[want.row], g->rows[want.shape], n);
	unite(g->rows[want.row], g->rows[want.number], n);
	if ((s = NS_PUSH(g->arena, g->sums, g->nsums, g->csums)) == NULL)
		return false;
	*s = want;
	*row = want.row;
	return true;
}

bool
ns_gates_row(struct ns_gates *gates, const struct ns_gate_key *key,
    uint32_t *row)
{
	struct ns_gate_sum sum = { row_of_word(gates, key->word),
		row_of_word(gates, key->shape), 0, 0 };

	*row = sum.word;
	if (key->number == NS_NUMBER_NONE || gates->nrows == 0)
		return true;
	sum.number = gates->numbers[key->number];
	return row_of_sum(gates, sum, row);
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

/* --- opening them ------------------------------------------------------ */

/* Rules of whose sets each has been seen. */
static void
open_rules(struct ns_gates *g)
{
	size_t i, k;

	for (i = 0; i < g->wide; i++) {
		g->open[i] = g->seen[i];
		for (k = 1; k < NS_TRIGGER_SETS; k++)
			g->open[i] &= g->seen[k * g->wide + i];
	}
}

bool
ns_gates_open(struct ns_gates *gates, const struct ns_words *words,
    struct ns_span sent)
{
	size_t n = NS_TRIGGER_SETS * gates->wide, i;
	struct ns_gate_place *p;

	gates->nplaces = 0;
	memcpy(gates->seen, gates->lacking, n * sizeof(*gates->seen));
	for (i = sent.begin; i < sent.end; i++) {
		if (words->gates[i] == 0)
			continue;
		p = NS_PUSH(gates->arena, gates->places, gates->nplaces,
		    gates->cplaces);
		if (p == NULL)
			return false;
		*p = (struct ns_gate_place){ i, words->gates[i] };
		unite(gates->seen, gates->rows[p->row], n);
	}
	open_rules(gates);
	return true;
}

void
ns_gates_tries(const struct ns_gates *gates, const struct ns_words *words,
    const struct ns_gate_place *place, uint64_t *tries)
{
	const uint64_t *first = part_of(gates, place->row, NS_GATE_FIRST);
	const uint64_t *lone = part_of(gates, place->row, NS_GATE_LONE);
	const uint64_t *second;
	size_t next = place->tok + 1, i;

	while (next < words->doc->ntoks && words->v[next]->mark)
		next++;
	second = part_of(gates,
	    next < words->doc->ntoks ? words->gates[next] : 0, NS_GATE_SECOND);
	for (i = 0; i < gates->wide; i++)
		tries[i] = gates->open[i] & first[i] & (lone[i] | second[i]);
}
