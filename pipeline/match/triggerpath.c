/*
 * triggerpath.c - words that have come and words under way.
 *
 * Where a word may have ended or may go on (a comma that can be missing), the
 * empty word is under way beside others, and `ended` has the words that it
 * follows.  Words that are the match's first, its second and later ones are
 * kept apart, so that a branch without a second word does not hide what comes
 * second in others.
 */
#include "triggerpath.h"

#include <string.h>

#define WORDS_MAX 400

static const struct ns_word_set nothing = { NULL, 0, 0 };

struct ns_word_set
ns_path_word(struct ns_path_reading *r, struct ns_str word)
{
	struct ns_word_set set = nothing;

	set.words = ns_arena_alloc(r->arena, sizeof(*set.words));
	if (set.words == NULL) {
		r->nomem = true;
		return set;
	}
	set.words[0] = word;
	set.n = 1;
	return set;
}

/* Words of either; unknown when there are too many. */
static struct ns_word_set
unite(struct ns_path_reading *r, struct ns_word_set a, struct ns_word_set b)
{
	struct ns_word_set set;

	if (a.n == 0 || b.n == 0)
		return a.n == 0 ? b : a;
	if (a.n + b.n > WORDS_MAX && a.words != b.words)
		return ns_path_word(r, NS_STR("?"));
	set = ns_word_set_unite(r->arena, a, b);
	r->nomem |= set.words == NULL;
	return set;
}

static struct ns_triggers
unite_needs(struct ns_path_reading *r, struct ns_triggers a,
    struct ns_triggers b)
{
	struct ns_triggers need = { .first = unite(r, a.first, b.first),
		.second = unite(r, a.second, b.second),
		.lone = unite(r, a.lone, b.lone) };
	struct ns_word_set x, y;

	while (ns_triggers_take_pair(&a, &b, &x, &y)) {
		x = unite(r, x, y);
		if (!ns_word_set_has(&x, NS_STR("?")))
			ns_triggers_add(&need, x);
	}
	return need;
}

static bool
has_empty(const struct ns_word_set *set)
{
	return ns_word_set_has(set, NS_STR(""));
}

/* Has a word just ended, on some path? */
bool
ns_path_may_have_ended(const struct ns_path *s)
{
	return has_empty(&s->under[NS_PATH_FIRST]) ||
	       has_empty(&s->under[NS_PATH_SECOND]) ||
	       has_empty(&s->under[NS_PATH_LATER]);
}

/* What the empty word follows when it comes from either of two states. */
static struct ns_word_set
unite_ended(struct ns_path_reading *r, const struct ns_path *a,
    const struct ns_path *b)
{
	bool in_a = ns_path_may_have_ended(a), in_b = ns_path_may_have_ended(b);

	if (in_a != in_b)
		return in_a ? a->ended : b->ended;
	if (!in_a || a->ended.n == 0 || b->ended.n == 0)
		return nothing;
	return unite(r, a->ended, b->ended);
}

struct ns_path
ns_path_unite(struct ns_path_reading *r, struct ns_path a, struct ns_path b)
{
	struct ns_path s = { .ended = unite_ended(r, &a, &b),
		.fresh = unite(r, a.fresh, b.fresh),
		.need = unite_needs(r, a.need, b.need),
		.any_first = a.any_first || b.any_first,
		.peeked = a.peeked && b.peeked,
		.nended = a.nended < b.nended ? a.nended : b.nended };
	size_t i;

	for (i = 0; i < NS_PATH_PLACES; i++)
		s.under[i] = unite(r, a.under[i], b.under[i]);
	return s;
}

/* The words of a set, each with c behind it. */
static struct ns_word_set
extend(struct ns_path_reading *r, struct ns_word_set old, char c)
{
	struct ns_word_set set = { NULL, old.n, 0 };
	size_t i;
	char *p;

	set.words = ns_arena_alloc(r->arena, old.n * sizeof(*set.words));
	for (i = 0; set.words != NULL && i < old.n; i++) {
		p = ns_arena_alloc(r->arena, old.words[i].n + 1);
		if (p == NULL)
			break;
		if (old.words[i].n > 0)
			memcpy(p, old.words[i].p, old.words[i].n);
		p[old.words[i].n] = c;
		set.words[i] = (struct ns_str){ p, old.words[i].n + 1 };
	}
	r->nomem |= i < old.n;
	return r->nomem ? old : set;
}

/* Every word under way goes on with c. */
void
ns_path_append(struct ns_path_reading *r, char c)
{
	size_t i;

	for (i = 0; i < r->nframes; i++)
		if (r->frames[i].before.nended == r->now.nended)
			r->frames[i].joined = true;
	for (i = 0; i < NS_PATH_PLACES; i++)
		if (r->now.under[i].n > 0)
			r->now.under[i] = extend(r, r->now.under[i], c);
	r->now.peeked = false;
}

/* The token that a whole word is, or what stands for it; empty: unknown. */
static struct ns_str
token_of(struct ns_path_reading *r, struct ns_str word)
{
	bool known = ns_str_find(word, NS_PATH_UNKNOWN, 0) == word.n;
	enum ns_number number = ns_number_of(word);
	struct ns_buf b;

	if (number == NS_NUMBER_NONE)
		return known && ns_str_find(word, ':', 0) == word.n
			   ? word
			   : ns_str_sub(word, 0, 0);
	ns_buf_init(&b, r->arena);
	if (known && ns_number_shape(word, &b)) {
		r->nomem |= b.failed;
		return ns_str_find(word, NS_ANY_DIGIT, 0) == word.n
			   ? word
			   : ns_buf_str(&b);
	}
	return ns_number_word(number);
}

/* Whole words as tokens: numbers alike, and with and without a last stop. */
static bool
to_tokens(struct ns_path_reading *r, const struct ns_word_set *set,
    struct ns_word_set *out)
{
	struct ns_str w;
	size_t i;

	*out = nothing;
	for (i = 0; i < set->n; i++) {
		if (set->words[i].n == 0 && r->now.ended.n > 0) {
			*out = unite(r, *out, r->now.ended);
			continue;
		}
		w = token_of(r, set->words[i]);
		if (w.n == 0)
			return false;
		*out = unite(r, *out, ns_path_word(r, w));
		if (w.p[w.n - 1] == '.' && w.n > 1) {
			w.n--;
			*out = unite(r, *out, ns_path_word(r, w));
		}
	}
	return out->n > 0 && !ns_word_set_has(out, NS_STR("?"));
}

/* The set without the empty word. */
static struct ns_word_set
begun(struct ns_path_reading *r, const struct ns_word_set *set)
{
	struct ns_word_set words = nothing;
	size_t i;

	words.words =
	    ns_arena_alloc(r->arena, (set->n + 1) * sizeof(*words.words));
	r->nomem |= words.words == NULL;
	for (i = 0; i < set->n && !r->nomem; i++)
		if (set->words[i].n > 0)
			words.words[words.n++] = set->words[i];
	return words;
}

/* The second word ends here, where one is under way. */
static void
end_second(struct ns_path_reading *r)
{
	struct ns_path *s = &r->now;
	struct ns_word_set words = begun(r, &s->under[NS_PATH_SECOND]), whole;

	if (words.n > 0) {
		if (to_tokens(r, &words, &whole))
			s->need.second = unite(r, s->need.second, whole);
		else
			s->need.lone = unite(r, s->need.lone, s->fresh);
		s->under[NS_PATH_LATER] = ns_path_word(r, NS_STR(""));
	}
	if (!has_empty(&s->under[NS_PATH_SECOND])) {
		s->under[NS_PATH_SECOND] = nothing;
		s->fresh = nothing;
	} else {
		s->under[NS_PATH_SECOND] = ns_path_word(r, NS_STR(""));
	}
}

static void
end_first(struct ns_path_reading *r)
{
	struct ns_path *s = &r->now;
	struct ns_word_set whole;

	if (s->under[NS_PATH_FIRST].n == 0)
		return;
	if (has_empty(&s->under[NS_PATH_FIRST]) ||
	    !to_tokens(r, &s->under[NS_PATH_FIRST], &whole)) {
		s->any_first = true;
	} else {
		s->need.first = unite(r, s->need.first, whole);
		s->fresh = unite(r, s->fresh, whole);
	}
	s->under[NS_PATH_FIRST] = nothing;
	s->under[NS_PATH_SECOND] = ns_path_word(r, NS_STR(""));
}

/* A word ends here. */
void
ns_path_end_word(struct ns_path_reading *r)
{
	struct ns_path *s = &r->now;
	struct ns_word_set all, whole;

	all = unite(r, s->under[NS_PATH_FIRST], s->under[NS_PATH_SECOND]);
	all = unite(r, all, s->under[NS_PATH_LATER]);
	if (to_tokens(r, &all, &whole))
		ns_triggers_add(&s->need, whole);
	else
		whole = nothing;
	if (s->under[NS_PATH_LATER].n > 0)
		s->under[NS_PATH_LATER] = ns_path_word(r, NS_STR(""));
	end_second(r);
	end_first(r);
	s->ended = whole;
	s->nended++;
}

/* The whole pattern, or one of its branches, ends. */
void
ns_path_end(struct ns_path_reading *r)
{
	ns_path_end_word(r);
	if (!r->now.peeked)
		r->now.need.lone = unite(r, r->now.need.lone, r->now.fresh);
}
