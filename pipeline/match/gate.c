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

/* So many uint64_t are in a row: its parts, and at the end of them a bit for
 * each part that is not empty. */
static size_t
row_size(const struct ns_gates *g)
{
	return NS_GATE_PARTS * g->wide + 1;
}

/* Has a row this part? */
static bool
has_part(const struct ns_gates *g, uint32_t row, size_t part)
{
	return (g->rows[row][row_size(g) - 1] >> part & 1) != 0;
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
	uint64_t **r = NS_PUSH(g->arena, g->rows, g->nrows, g->crows);

	if (r == NULL)
		return false;
	*row = (uint32_t)(g->nrows - 1);
	*r = ns_arena_alloc(g->arena, row_size(g) * sizeof(**r));
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
	g->nrows = g->crows = g->nsums = g->ctries = 0;
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
		add_bit(g->rows[*row] + row_size(g) - 1, e->part);
	}
	return true;
}

static bool
add_rule(struct ns_gates *g, const struct ns_intern *words,
    const struct ns_triggers *t, size_t rule)
{
	const struct ns_word_set *first;
	struct entering e = { .rule = rule };

	for (; e.part < NS_TRIGGER_SETS; e.part++) {
		e.set = &t->sets[e.part];
		if (e.part >= t->n)
			add_bit(g->lacking + e.part * g->wide, rule);
		else if (!enter_rule(g, words, &e))
			return false;
	}
	/* Words of one of its sets show that a rule is to be tried that may
	 * begin with any. */
	if (t->first.n == 0)
		add_bit(g->free, rule);
	first = t->first.n == 0 ? &t->sets[0] : &t->first;
	e.set = first;
	e.part = NS_GATE_FIRST;
	if (!enter_rule(g, words, &e))
		return false;
	e.set = t->second.n == 0 ? first : &t->lone;
	e.part = NS_GATE_LONE;
	if (!enter_rule(g, words, &e))
		return false;
	e.set = &t->second;
	e.part = NS_GATE_SECOND;
	return enter_rule(g, words, &e);
}

/* The row of a kind of number, with all that is in the row of another one. */
static bool
add_number(struct ns_gates *g, enum ns_number number, enum ns_number other)
{
	uint32_t *row = &g->numbers[number];

	if (*row == 0 && !add_row(g, row))
		return false;
	unite(g->rows[*row], g->rows[g->numbers[other]], row_size(g));
	return true;
}

/* A row for each kind of number; any counts as a plain one, and a year with
 * letters as both others. */
static bool
add_numbers(struct ns_gates *g, const struct ns_intern *words)
{
	size_t i;

	/* No token's form has angles, so none is taken for these. */
	for (i = NS_NUMBER_PLAIN; i <= NS_NUMBER_YEAR; i++)
		g->numbers[i] = row_of_word(g,
		    ns_intern_get(words, ns_number_word((enum ns_number)i)));
	g->numbers[NS_NUMBER_MIXED_YEAR] = 0;
	return add_number(g, NS_NUMBER_PLAIN, NS_NUMBER_NONE) &&
	       add_number(g, NS_NUMBER_MIXED, NS_NUMBER_PLAIN) &&
	       add_number(g, NS_NUMBER_YEAR, NS_NUMBER_PLAIN) &&
	       add_number(g, NS_NUMBER_MIXED_YEAR, NS_NUMBER_MIXED) &&
	       add_number(g, NS_NUMBER_MIXED_YEAR, NS_NUMBER_YEAR);
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
	size_t i, n = row_size(g);
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

/* The row of the word that comes next, behind marks. */
static uint32_t
next_row(const struct ns_words *words, size_t tok)
{
	size_t n = words->doc->ntoks;

	for (tok++; tok < n && words->v[tok]->mark; tok++)
		;
	return tok < n ? words->gates[tok] : 0;
}

/* May any match begin with a token?  This keeps most from being looked at. */
static bool
may_begin(const struct ns_gates *g, const struct ns_words *words, size_t tok)
{
	uint32_t row = words->gates[tok];

	return has_part(g, row, NS_GATE_LONE) ||
	       (has_part(g, row, NS_GATE_FIRST) &&
		   has_part(g, next_row(words, tok), NS_GATE_SECOND));
}

/* Which rules' matches can begin with a token, as far as it and the next word
 * tell?  Those that may begin anywhere are opened for the sentence.  False:
 * there are no others. */
static bool
choose_tries(struct ns_gates *g, const struct ns_words *words, size_t tok,
    uint64_t *tries)
{
	uint32_t row = words->gates[tok];
	const uint64_t *first = part_of(g, row, NS_GATE_FIRST);
	const uint64_t *lone = part_of(g, row, NS_GATE_LONE);
	const uint64_t *second =
	    part_of(g, next_row(words, tok), NS_GATE_SECOND);
	uint64_t any = 0;
	size_t i;

	for (i = 0; i < g->wide; i++) {
		tries[i] = first[i] & (lone[i] | second[i]);
		g->open[i] |= tries[i] & g->free[i];
		tries[i] &= ~g->free[i];
		any |= tries[i];
	}
	return any != 0;
}

/* Put a token among the places.  Returns its tries, or NULL: no memory. */
static uint64_t *
add_place(struct ns_gates *g, size_t tok)
{
	size_t size = g->wide * sizeof(*g->tries), *place;
	uint64_t *tries;

	place = NS_PUSH(g->arena, g->places, g->nplaces, g->cplaces);
	if (place == NULL)
		return NULL;
	*place = tok;
	if (g->ctries < g->cplaces) {
		tries = ns_arena_stretch(g->arena, g->tries, g->ctries * size,
		    g->cplaces * size);
		if (tries == NULL)
			return NULL;
		g->tries = tries;
		g->ctries = g->cplaces;
	}
	return g->tries + (g->nplaces - 1) * g->wide;
}

/* Find the tokens with which matches can begin.  False: no memory. */
static bool
find_places(struct ns_gates *g, const struct ns_words *words,
    struct ns_span sent)
{
	uint64_t *tries;
	size_t i;

	g->nplaces = 0;
	for (i = sent.begin; i < sent.end; i++) {
		if (words->gates[i] == 0 || !may_begin(g, words, i))
			continue;
		if ((tries = add_place(g, i)) == NULL)
			return false;
		if (!choose_tries(g, words, i, tries))
			g->nplaces--;
	}
	return true;
}

/* Of a set of rules, keep those of whose sets each has been seen. */
static void
keep_open(const struct ns_gates *g, uint64_t *rules)
{
	size_t i, k;

	for (k = 0; k < NS_TRIGGER_SETS; k++)
		for (i = 0; i < g->wide; i++)
			rules[i] &= g->seen[k * g->wide + i];
}

/* Go through the tokens of the sentence from the last one on: what a match
 * holds lies behind its begin. */
static void
look_back(struct ns_gates *g, const struct ns_words *words, struct ns_span sent)
{
	size_t n = NS_TRIGGER_SETS * g->wide, left = g->nplaces, i;

	memcpy(g->seen, g->lacking, n * sizeof(*g->seen));
	for (i = sent.end; i-- > sent.begin;) {
		if (words->gates[i] != 0)
			unite(g->seen, g->rows[words->gates[i]], n);
		if (left > 0 && g->places[left - 1] == i)
			keep_open(g, g->tries + --left * g->wide);
	}
	keep_open(g, g->open);
}

static bool
has_any(const uint64_t *rules, size_t wide)
{
	uint64_t any = 0;
	size_t i;

	for (i = 0; i < wide; i++)
		any |= rules[i];
	return any != 0;
}

bool
ns_gates_open(struct ns_gates *gates, const struct ns_words *words,
    struct ns_span sent)
{
	memset(gates->open, 0, gates->wide * sizeof(*gates->open));
	if (!find_places(gates, words, sent))
		return false;
	if (!has_any(gates->open, gates->wide)) {
		if (gates->nplaces == 0)
			return true;
		sent.begin = gates->places[0];
	}
	look_back(gates, words, sent);
	return true;
}
