/*
 * trigger.c - the words without which a pattern cannot match.
 *
 * The pattern is read once from left to right.  At each place we know how the
 * word that stands there can begin so far (`cur`), and the best set of whole
 * words of which one must have come before (`need`).  A group's alternatives
 * each start from what was known at its bracket; what they end in is united.
 */
#include "trigger.h"

#include <string.h>

#include "patternread.h"

#define WORDS_MAX 400
#define UNKNOWN '?' /* within a word: we do not know what stands here */
#define DIGIT '#'

struct state {
	struct ns_words cur, need;
	bool has_need;
};

/* An open bracket: what was known before it, and what its branches end in. */
struct frame {
	struct state before, done;
	bool any_done;
	enum ns_pattern_item kind;
};

struct reading {
	struct ns_arena *arena;
	struct state now;
	struct frame *frames;
	size_t nframes, cframes;
	bool nomem;
};

static struct ns_words
one_word(struct reading *r, const char *word)
{
	struct ns_words set = { NULL, 0 };

	set.words = ns_arena_alloc(r->arena, sizeof(*set.words));
	if (set.words == NULL) {
		r->nomem = true;
		return set;
	}
	set.words[0] = ns_str_of(word);
	set.n = 1;
	return set;
}

static bool
holds(const struct ns_words *set, struct ns_str word)
{
	size_t i;

	for (i = 0; i < set->n; i++)
		if (ns_str_eq(set->words[i], word))
			return true;
	return false;
}

/* Words of either; unknown when there are too many. */
static struct ns_words
unite(struct reading *r, struct ns_words a, struct ns_words b)
{
	struct ns_words set = { NULL, 0 };
	size_t i;

	if (a.words == b.words)
		return a;
	if (a.n + b.n > WORDS_MAX)
		return one_word(r, "?");
	set.words = ns_arena_alloc(r->arena, (a.n + b.n) * sizeof(*set.words));
	if (set.words == NULL) {
		r->nomem = true;
		return set;
	}
	for (i = 0; i < a.n; i++)
		set.words[set.n++] = a.words[i];
	for (i = 0; i < b.n; i++)
		if (!holds(&a, b.words[i]))
			set.words[set.n++] = b.words[i];
	return set;
}

static struct state
unite_states(struct reading *r, struct state a, struct state b)
{
	struct state s = { unite(r, a.cur, b.cur), { NULL, 0 }, false };

	s.has_need = a.has_need && b.has_need;
	if (s.has_need)
		s.need = unite(r, a.need, b.need);
	return s;
}

/* Every word under way goes on with c. */
static void
append(struct reading *r, char c)
{
	struct ns_words old = r->now.cur, set = { NULL, old.n };
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
	if (i < old.n)
		r->nomem = true;
	else
		r->now.cur = set;
}

static bool
is_number(struct ns_str word)
{
	size_t i;

	for (i = 0; i < word.n; i++)
		if (word.p[i] == DIGIT || ns_ascii_digit(word.p[i]))
			return true;
	return false;
}

/* How common a word may be: short ones are. */
static size_t
word_weight(struct ns_str word)
{
	static const size_t weights[] = { 90, 80, 40, 10, 4 };

	if (ns_str_eq(word, NS_TRIGGER_NUM))
		return 30;
	return word.n < NS_LEN(weights) ? weights[word.n] : 3;
}

static size_t
weight(const struct ns_words *set)
{
	size_t i, sum = 0;

	for (i = 0; i < set->n; i++)
		sum += word_weight(set->words[i]);
	return sum;
}

/* Whole words as tokens: any number alike, and with and without a last stop. */
static bool
to_tokens(struct reading *r, const struct ns_words *cur, struct ns_words *out)
{
	struct ns_words one = { NULL, 1 };
	struct ns_str w;
	size_t i;

	*out = (struct ns_words){ NULL, 0 };
	for (i = 0; i < cur->n; i++) {
		w = cur->words[i];
		if (is_number(w))
			w = NS_TRIGGER_NUM;
		if (w.n == 0 || ns_str_find(w, UNKNOWN, 0) < w.n)
			return false;
		one.words = &w;
		*out = unite(r, *out, one);
		if (w.p[w.n - 1] == '.' && w.n > 1) {
			w.n--;
			*out = unite(r, *out, one);
		}
	}
	return out->n > 0 && !holds(out, NS_STR("?"));
}

/* A word ends here. */
static void
end_word(struct reading *r)
{
	struct state *s = &r->now;
	struct ns_words whole;

	if (to_tokens(r, &s->cur, &whole) &&
	    (!s->has_need || weight(&whole) < weight(&s->need))) {
		s->need = whole;
		s->has_need = true;
	}
	s->cur = one_word(r, "");
}

static void
open_group(struct reading *r, enum ns_pattern_item kind)
{
	struct frame *f = NS_PUSH(r->arena, r->frames, r->nframes, r->cframes);

	if (f == NULL) {
		r->nomem = true;
		return;
	}
	memset(f, 0, sizeof(*f));
	f->kind = kind;
	f->before = r->now;
	/* What is looked for behind may begin anywhere in a word. */
	if (kind == NS_PATTERN_BEHIND)
		r->now.cur = one_word(r, "?");
}

/* A branch of the innermost group (of the whole pattern: none) has ended. */
static void
end_branch(struct reading *r, struct frame *f)
{
	f->done = f->any_done ? unite_states(r, f->done, r->now) : r->now;
	f->any_done = true;
	r->now = f->before;
	if (f->kind == NS_PATTERN_BEHIND)
		r->now.cur = one_word(r, "?");
}

static void
close_group(struct reading *r, struct frame *f)
{
	end_branch(r, f);
	r->now = f->done;
	if (f->kind == NS_PATTERN_NOT)
		r->now = f->before;
	else if (f->kind != NS_PATTERN_OPEN)
		r->now.cur = f->before.cur; /* it took nothing */
	r->nframes--;
}

static void
take_item(struct reading *r, const struct ns_pattern_read *read)
{
	switch (read->item) {
	case NS_PATTERN_LITERAL:
		append(r, read->literal);
		break;
	case NS_PATTERN_DIGIT:
		append(r, DIGIT);
		break;
	case NS_PATTERN_BREAK:
		end_word(r);
		break;
	case NS_PATTERN_OTHER:
		append(r, UNKNOWN);
		break;
	default:
		break;
	}
}

/* An item may be missing, or come again. */
static void
take_repeat(struct reading *r, const struct ns_pattern_read *read,
    const struct state *before)
{
	bool open = read->item == NS_PATTERN_LITERAL ||
		    read->item == NS_PATTERN_OTHER ||
		    (read->item == NS_PATTERN_CLOSE &&
			!(r->now.cur.n == 1 && r->now.cur.words[0].n == 0));

	if (read->many && open)
		append(r, UNKNOWN);
	if (read->optional)
		r->now = unite_states(r, *before, r->now);
}

static void
take(struct reading *r, const struct ns_pattern_read *read)
{
	struct frame *top = &r->frames[r->nframes - 1];
	struct state before = r->now;

	switch (read->item) {
	case NS_PATTERN_OPEN:
	case NS_PATTERN_AHEAD:
	case NS_PATTERN_BEHIND:
	case NS_PATTERN_NOT:
		open_group(r, read->item);
		return;
	case NS_PATTERN_BAR:
		if (r->nframes == 1)
			end_word(r); /* with the whole pattern */
		end_branch(r, top);
		return;
	case NS_PATTERN_CLOSE:
		before = top->before;
		close_group(r, top);
		break;
	default:
		take_item(r, read);
	}
	if (!r->nomem)
		take_repeat(r, read, &before);
}

/* Read the whole pattern; true when words were found. */
static bool
read_pattern(struct reading *r, struct ns_str pattern)
{
	struct ns_pattern_read read;

	/* What stands before \K is no part of the match: it may be any end. */
	r->now.cur = one_word(r, ns_pattern_keeps(pattern) ? "?" : "");
	open_group(r, NS_PATTERN_OPEN);
	while (!r->nomem && ns_pattern_next(&pattern, &read)) {
		if (read.item == NS_PATTERN_CLOSE && r->nframes == 1)
			return false;
		take(r, &read);
	}
	if (r->nomem || pattern.n > 0 || r->nframes != 1)
		return false;
	end_word(r);
	end_branch(r, &r->frames[0]);
	return r->frames[0].done.has_need;
}

/* The words of a set, out of the working space. */
static bool
copy(const struct ns_words *set, struct ns_arena *arena, struct ns_words *out)
{
	size_t i;

	out->words = ns_arena_alloc(arena, set->n * sizeof(*out->words));
	if (out->words == NULL)
		return false;
	for (i = 0; i < set->n; i++) {
		out->words[i] = ns_arena_dup(arena, set->words[i]);
		if (out->words[i].n == 0)
			return false;
	}
	out->n = set->n;
	return true;
}

bool
ns_trigger_derive(struct ns_str pattern, struct ns_arena *scratch,
    struct ns_arena *arena, struct ns_words *out)
{
	struct reading r;

	memset(&r, 0, sizeof(r));
	r.arena = scratch;
	*out = (struct ns_words){ NULL, 0 };
	if (read_pattern(&r, pattern) && !r.nomem)
		return copy(&r.frames[0].done.need, arena, out);
	return !r.nomem;
}
