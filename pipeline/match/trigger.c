/*
 * trigger.c - the words without which a pattern cannot match.
 *
 * The pattern is read once from left to right.  At each place we know how the
 * word that stands there can begin so far (`cur`), and the best sets of whole
 * words of which one each must have come before (`need`).  A group's
 * alternatives each start from what was known at its bracket; what they end in
 * is united, the lightest set of the one with the lightest of the other first.
 *
 * Where a word may have ended or may go on (a comma that can be missing), `cur`
 * has the empty word beside others, and `ended` the words that it follows.
 */
#include "trigger.h"

#include <string.h>

#include "patternread.h"

#define WORDS_MAX 400
#define UNKNOWN '?' /* within a word: we do not know what stands here */

struct state {
	struct ns_word_set cur, ended; /* ended may be empty: not known */
	struct ns_triggers need;
	bool at_first;   /* the word under way may be the first one */
	bool any_first;  /* the first one may be any word */
	bool at_second;  /* the one under way may be the second */
	bool any_second; /* the second one may be any, or missing */
	size_t nended;   /* words that have ended, at least */
};

/* An open bracket: what was known before it, and what its branches end in. */
struct frame {
	struct state before, done;
	bool any_done;
	bool joined; /* it may go on with the word before it */
	enum ns_pattern_item kind;
};

struct reading {
	struct ns_arena *arena;
	struct state now;
	struct frame *frames;
	size_t nframes, cframes;
	bool nomem;
};

static struct ns_word_set
one_word(struct reading *r, const char *word)
{
	struct ns_word_set set = { NULL, 0, 0 };

	set.words = ns_arena_alloc(r->arena, sizeof(*set.words));
	if (set.words == NULL) {
		r->nomem = true;
		return set;
	}
	set.words[0] = ns_str_of(word);
	set.n = 1;
	return set;
}

/* Words of either; unknown when there are too many. */
static struct ns_word_set
unite(struct reading *r, struct ns_word_set a, struct ns_word_set b)
{
	struct ns_word_set set;

	if (a.n + b.n > WORDS_MAX && a.words != b.words)
		return one_word(r, "?");
	set = ns_word_set_unite(r->arena, a, b);
	r->nomem |= set.words == NULL && a.n + b.n > 0;
	return set;
}

static struct ns_triggers
unite_needs(struct reading *r, struct ns_triggers a, struct ns_triggers b)
{
	struct ns_triggers need = { .first = unite(r, a.first, b.first),
		.second = unite(r, a.second, b.second) };
	struct ns_word_set x, y;

	while (ns_triggers_take_pair(&a, &b, &x, &y)) {
		x = unite(r, x, y);
		if (!ns_word_set_has(&x, NS_STR("?")))
			ns_triggers_add(&need, x);
	}
	return need;
}

/* What the empty word follows when it comes from either of two states. */
static struct ns_word_set
unite_ended(struct reading *r, const struct state *a, const struct state *b)
{
	bool in_a = ns_word_set_has(&a->cur, NS_STR("")),
	     in_b = ns_word_set_has(&b->cur, NS_STR(""));

	if (in_a != in_b)
		return in_a ? a->ended : b->ended;
	if (!in_a || a->ended.n == 0 || b->ended.n == 0)
		return (struct ns_word_set){ NULL, 0, 0 };
	return unite(r, a->ended, b->ended);
}

static struct state
unite_states(struct reading *r, struct state a, struct state b)
{
	return (struct state){ unite(r, a.cur, b.cur), unite_ended(r, &a, &b),
		unite_needs(r, a.need, b.need), a.at_first || b.at_first,
		a.any_first || b.any_first, a.at_second || b.at_second,
		a.any_second || b.any_second,
		a.nended < b.nended ? a.nended : b.nended };
}

/* Every word under way goes on with c. */
static void
append(struct reading *r, char c)
{
	struct ns_word_set old = r->now.cur, set = { NULL, old.n, 0 };
	size_t i;
	char *p;

	for (i = 0; i < r->nframes; i++)
		if (r->frames[i].before.nended == r->now.nended)
			r->frames[i].joined = true;

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

/* Whole words as tokens: numbers alike, and with and without a last stop. */
static bool
to_tokens(struct reading *r, const struct state *s, struct ns_word_set *out)
{
	struct ns_word_set one = { NULL, 1, 0 };
	struct ns_str w, number;
	size_t i;

	*out = (struct ns_word_set){ NULL, 0, 0 };
	for (i = 0; i < s->cur.n; i++) {
		w = s->cur.words[i];
		if (w.n == 0 && s->ended.n > 0) {
			*out = unite(r, *out, s->ended);
			continue;
		}
		if ((number = ns_number_word(ns_number_of(w))).n > 0)
			w = number;
		if (w.n == 0 || ns_str_find(w, UNKNOWN, 0) < w.n)
			return false;
		one.words = &w;
		*out = unite(r, *out, one);
		if (w.p[w.n - 1] == '.' && w.n > 1) {
			w.n--;
			*out = unite(r, *out, one);
		}
	}
	return out->n > 0 && !ns_word_set_has(out, NS_STR("?"));
}

/* Take in the second word, which ends here; where nothing is under way it is
 * still to come. */
static void
end_second(struct reading *r)
{
	struct state *s = &r->now, words = *s;
	struct ns_word_set whole;
	size_t i;

	words.ended = words.cur = (struct ns_word_set){ NULL, 0, 0 };
	words.cur.words =
	    ns_arena_alloc(r->arena, (s->cur.n + 1) * sizeof(*words.cur.words));
	r->nomem |= words.cur.words == NULL;
	for (i = 0; i < s->cur.n && !r->nomem; i++)
		if (s->cur.words[i].n > 0)
			words.cur.words[words.cur.n++] = s->cur.words[i];
	if (words.cur.n == 0 || r->nomem)
		return;
	if (to_tokens(r, &words, &whole))
		s->need.second = unite(r, s->need.second, whole);
	else
		s->any_second = true;
	s->at_second = words.cur.n < s->cur.n;
}

/* A word ends here. */
static void
end_word(struct reading *r)
{
	struct state *s = &r->now;
	struct ns_word_set whole;

	if (s->at_second)
		end_second(r);
	if (to_tokens(r, s, &whole)) {
		ns_triggers_add(&s->need, whole);
		s->ended = whole;
	} else {
		s->ended.n = 0;
	}
	if (s->at_first) {
		s->need.first = unite(r, s->need.first, whole);
		s->any_first |= s->ended.n == 0;
		s->at_first = false;
		s->at_second = true;
	}
	s->cur = one_word(r, "");
	s->nended++;
}

/* The whole pattern, or one of its branches, ends. */
static void
end_pattern(struct reading *r)
{
	end_word(r);
	r->now.any_second |= r->now.at_second;
}

/* A slash divides numbers, and is a token. */
static bool
is_between_numbers(const struct reading *r, char c)
{
	const struct ns_word_set *cur = &r->now.cur;
	struct ns_str w;
	size_t i;

	for (i = 0; i < cur->n && c == '/'; i++) {
		w = cur->words[i];
		if (w.n == 0 || (w.p[w.n - 1] != NS_ANY_DIGIT &&
				    !ns_ascii_digit(w.p[w.n - 1])))
			return false;
	}
	return c == '/';
}

static void
take_slash(struct reading *r)
{
	end_word(r);
	r->now.cur = one_word(r, "/");
	end_word(r);
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
	struct ns_word_set first = f->before.need.first;
	struct ns_word_set second = f->before.need.second;

	end_branch(r, f);
	r->now = f->done;
	if (f->kind == NS_PATTERN_NOT) {
		r->now = f->before;
	} else if (f->kind != NS_PATTERN_OPEN) { /* it took nothing */
		f->before.need = r->now.need;
		f->before.need.first = first;
		f->before.need.second = second;
		r->now = f->before;
	}
	r->nframes--;
}

static void
take_item(struct reading *r, const struct ns_pattern_read *read)
{
	unsigned i;

	switch (read->item) {
	case NS_PATTERN_LITERAL:
		append(r, read->literal);
		break;
	case NS_PATTERN_DIGIT:
		for (i = 0; i < read->least; i++)
			append(r, NS_ANY_DIGIT);
		break;
	case NS_PATTERN_BREAK:
		end_word(r);
		break;
	case NS_PATTERN_OTHER:
		if (is_between_numbers(r, read->literal))
			take_slash(r);
		else
			append(r, UNKNOWN);
		break;
	default:
		break;
	}
}

/* An item may be missing, or come again; joined: what comes again goes on with
 * the word before it. */
static void
take_repeat(struct reading *r, const struct ns_pattern_read *read,
    const struct state *before, bool joined)
{
	bool fresh = r->now.cur.n == 1 && r->now.cur.words[0].n == 0;

	if (read->many && joined && !fresh)
		append(r, UNKNOWN);
	if (read->optional)
		r->now = unite_states(r, *before, r->now);
}

static void
take(struct reading *r, const struct ns_pattern_read *read)
{
	struct frame *top = &r->frames[r->nframes - 1];
	struct state before = r->now;
	bool joined =
	    read->item == NS_PATTERN_LITERAL || read->item == NS_PATTERN_OTHER;

	switch (read->item) {
	case NS_PATTERN_OPEN:
	case NS_PATTERN_AHEAD:
	case NS_PATTERN_BEHIND:
	case NS_PATTERN_NOT:
		open_group(r, read->item);
		return;
	case NS_PATTERN_BAR:
		if (r->nframes == 1)
			end_pattern(r);
		end_branch(r, top);
		return;
	case NS_PATTERN_CLOSE:
		before = top->before;
		joined = top->joined;
		close_group(r, top);
		break;
	default:
		take_item(r, read);
	}
	if (!r->nomem)
		take_repeat(r, read, &before, joined);
}

/* Read the whole pattern; false when it cannot be read. */
static bool
read_pattern(struct reading *r, struct ns_str pattern)
{
	struct ns_pattern_read read, after;
	struct ns_str next;

	r->now.cur = one_word(r, "");
	r->now.at_first = true;
	open_group(r, NS_PATTERN_OPEN);
	while (!r->nomem && ns_pattern_next(&pattern, &read)) {
		if (read.item == NS_PATTERN_CLOSE && r->nframes == 1)
			return false;
		/* 1,500 is one token. */
		next = pattern;
		if (read.item == NS_PATTERN_BREAK && read.literal == ',' &&
		    ns_pattern_next(&next, &after) &&
		    after.item == NS_PATTERN_DIGIT)
			read.item = NS_PATTERN_OTHER;
		take(r, &read);
	}
	if (r->nomem || pattern.n > 0 || r->nframes != 1)
		return false;
	end_pattern(r);
	end_branch(r, &r->frames[0]);
	return true;
}

/* The words of a set, out of the working space. */
static bool
copy(const struct ns_word_set *set, struct ns_arena *arena,
    struct ns_word_set *out)
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
	out->weight = set->weight;
	return true;
}

bool
ns_trigger_derive(struct ns_str pattern, struct ns_arena *scratch,
    struct ns_arena *arena, struct ns_triggers *out)
{
	const struct state *done;
	struct reading r;

	memset(&r, 0, sizeof(r));
	r.arena = scratch;
	memset(out, 0, sizeof(*out));
	if (!read_pattern(&r, pattern) || r.nomem)
		return !r.nomem;
	done = &r.frames[0].done;
	for (; out->n < done->need.n; out->n++)
		if (!copy(&done->need.sets[out->n], arena, &out->sets[out->n]))
			return false;
	if (done->any_first || ns_word_set_has(&done->need.first, NS_STR("?")))
		return true;
	if (!copy(&done->need.first, arena, &out->first))
		return false;
	return done->any_second ||
	       ns_word_set_has(&done->need.second, NS_STR("?")) ||
	       copy(&done->need.second, arena, &out->second);
}
