/*
 * wordset.c - sets of words, of which a pattern needs one each.
 */
#include "wordset.h"

#define YEAR_DIGITS 4

/* Numbers of more bytes have no shape. */
#define SHAPE_MAX 12

static bool
is_digit(char c)
{
	return c == NS_ANY_DIGIT || ns_ascii_digit(c);
}

/* The longest row of digits in a word of a pattern or a text. */
static size_t
digits_in_row(struct ns_str word)
{
	size_t i, row = 0, most = 0;

	for (i = 0; i < word.n; i++) {
		row = is_digit(word.p[i]) ? row + 1 : 0;
		most = row > most ? row : most;
	}
	return most;
}

/* The letters of a word of a pattern are small, as those of token forms. */
static bool
has_letter(struct ns_str word)
{
	size_t i;

	for (i = 0; i < word.n; i++)
		if (ns_ascii_alpha(word.p[i]))
			return true;
	return false;
}

enum ns_number
ns_number_of(struct ns_str form)
{
	size_t n = digits_in_row(form);

	if (n == 0)
		return NS_NUMBER_NONE;
	if (n >= YEAR_DIGITS)
		return has_letter(form) ? NS_NUMBER_MIXED_YEAR : NS_NUMBER_YEAR;
	return has_letter(form) ? NS_NUMBER_MIXED : NS_NUMBER_PLAIN;
}

/* The end of the letters at i, that is, of those in small ones. */
static size_t
skip_letters(struct ns_str word, size_t i)
{
	while (i < word.n && word.p[i] >= 'a' && word.p[i] <= 'z')
		i++;
	return i;
}

/* The end of the digits at i, with single points and colons between them. */
static size_t
skip_digits(struct ns_str word, size_t i)
{
	for (; i < word.n; i++)
		if (!is_digit(word.p[i]) &&
		    ((word.p[i] != '.' && word.p[i] != ':') || i == 0 ||
			!is_digit(word.p[i - 1]) || i + 1 == word.n ||
			!is_digit(word.p[i + 1])))
			break;
	return i;
}

bool
ns_number_shape(struct ns_str word, struct ns_buf *out)
{
	size_t digits = skip_letters(word, 0), end = skip_digits(word, digits);
	size_t i;

	if (word.n > SHAPE_MAX || end == digits ||
	    skip_letters(word, end) < word.n)
		return false;
	ns_buf_putc(out, '<');
	for (i = 0; i < word.n; i++)
		ns_buf_putc(out, is_digit(word.p[i]) ? '#' : word.p[i]);
	ns_buf_putc(out, '>');
	return true;
}

struct ns_str
ns_number_word(enum ns_number number)
{
	switch (number) {
	case NS_NUMBER_PLAIN:
		return NS_TRIGGER_NUM;
	case NS_NUMBER_MIXED:
		return NS_TRIGGER_MIXED;
	case NS_NUMBER_YEAR:
	case NS_NUMBER_MIXED_YEAR:
		return NS_TRIGGER_YEAR;
	default:
		return (struct ns_str){ NULL, 0 };
	}
}

/* How common a word may be: short ones are. */
static size_t
word_weight(struct ns_str word)
{
	static const size_t weights[] = { 90, 80, 40, 10, 4 };

	if (ns_str_eq(word, NS_TRIGGER_NUM))
		return 30;
	if (ns_str_eq(word, NS_TRIGGER_YEAR))
		return 15;
	if (ns_str_eq(word, NS_TRIGGER_MIXED))
		return 5;
	if (word.n > 0 && word.p[0] == '<') /* <#>, <##>, <####> */
		return word.n < 5 ? 12 : word.n == 6 ? 13 : 3;
	return word.n < NS_LEN(weights) ? weights[word.n] : 3;
}

static size_t
weight(const struct ns_word_set *set)
{
	size_t i, sum = 0;

	for (i = 0; i < set->n; i++)
		sum += word_weight(set->words[i]);
	return sum;
}

bool
ns_word_set_has(const struct ns_word_set *set, struct ns_str word)
{
	size_t i;

	for (i = 0; i < set->n; i++)
		if (ns_str_eq(set->words[i], word))
			return true;
	return false;
}

struct ns_word_set
ns_word_set_unite(struct ns_arena *arena, struct ns_word_set a,
    struct ns_word_set b)
{
	struct ns_word_set set = { NULL, 0, 0 };
	size_t i;

	if (a.words == b.words)
		return a;
	set.words = ns_arena_alloc(arena, (a.n + b.n) * sizeof(*set.words));
	if (set.words == NULL)
		return set;
	for (i = 0; i < a.n; i++)
		set.words[set.n++] = a.words[i];
	for (i = 0; i < b.n; i++)
		if (!ns_word_set_has(&a, b.words[i]))
			set.words[set.n++] = b.words[i];
	return set;
}

static bool
are_same(const struct ns_word_set *a, const struct ns_word_set *b)
{
	size_t i;

	if (a->words == b->words)
		return true;
	if (a->n != b->n)
		return false;
	for (i = 0; i < a->n; i++)
		if (!ns_word_set_has(b, a->words[i]))
			return false;
	return true;
}

void
ns_triggers_add(struct ns_triggers *t, struct ns_word_set set)
{
	size_t i, heaviest = 0;

	set.weight = weight(&set);
	for (i = 0; i < t->n; i++) {
		if (are_same(&t->sets[i], &set))
			return;
		if (t->sets[i].weight > t->sets[heaviest].weight)
			heaviest = i;
	}
	if (t->n < NS_TRIGGER_SETS)
		t->sets[t->n++] = set;
	else if (set.weight < t->sets[heaviest].weight)
		t->sets[heaviest] = set;
}

void
ns_triggers_declare(struct ns_triggers *t, struct ns_word_set set)
{
	size_t i, heaviest = 0;

	for (i = 1; i < t->n; i++)
		if (t->sets[i].weight > t->sets[heaviest].weight)
			heaviest = i;
	if (t->n == NS_TRIGGER_SETS)
		t->sets[heaviest] = t->sets[--t->n];
	ns_triggers_add(t, set);
}

bool
ns_triggers_take_pair(struct ns_triggers *a, struct ns_triggers *b,
    struct ns_word_set *from_a, struct ns_word_set *from_b)
{
	size_t i, j, ai = 0, bi = 0, sum, least = SIZE_MAX;

	for (i = 0; i < a->n; i++)
		for (j = 0; j < b->n; j++) {
			sum = a->sets[i].weight;
			if (a->sets[i].words != b->sets[j].words)
				sum += b->sets[j].weight;
			if (sum < least) {
				least = sum;
				ai = i;
				bi = j;
			}
		}
	if (least == SIZE_MAX)
		return false;
	*from_a = a->sets[ai];
	*from_b = b->sets[bi];
	a->sets[ai] = a->sets[--a->n];
	b->sets[bi] = b->sets[--b->n];
	return true;
}
