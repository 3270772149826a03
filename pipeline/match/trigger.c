/*
 * trigger.c - the words without which a pattern cannot match.
 *
 * The pattern is read once from left to right.  At each place we know how the
 * word that stands there can begin so far (`under`), and the best sets of whole
 * words of which one each must have come before (`need`).  A group's
 * alternatives each start from what was known at its bracket; what they end in
 * is united, the lightest set of the one with the lightest of the other first.
 */
#include "trigger.h"

#include <string.h>

#include "triggerpath.h"

static const struct ns_word_set nothing = { NULL, 0, 0 };

/* A slash divides numbers, and is a token. */
static bool
is_between_numbers(const struct ns_path_reading *r, char c)
{
	const struct ns_word_set *set;
	struct ns_str w;
	size_t i, k;

	for (k = 0; k < NS_PATH_PLACES && c == '/'; k++) {
		set = &r->now.under[k];
		for (i = 0; i < set->n; i++) {
			w = set->words[i];
			if (w.n == 0 || (w.p[w.n - 1] != NS_ANY_DIGIT &&
					    !ns_ascii_digit(w.p[w.n - 1])))
				return false;
		}
	}
	return c == '/';
}

static void
take_slash(struct ns_path_reading *r)
{
	size_t i;

	ns_path_end_word(r);
	for (i = 0; i < NS_PATH_PLACES; i++)
		if (r->now.under[i].n > 0)
			r->now.under[i] = ns_path_word(r, NS_STR("/"));
	ns_path_end_word(r);
}

/* What is looked for behind may begin anywhere in a word. */
static void
look_behind(struct ns_path_reading *r)
{
	r->now.under[NS_PATH_FIRST] = r->now.under[NS_PATH_SECOND] = nothing;
	r->now.under[NS_PATH_LATER] = ns_path_word(r, NS_STR("?"));
}

static void
open_group(struct ns_path_reading *r, enum ns_pattern_item kind)
{
	struct ns_path_frame *f =
	    NS_PUSH(r->arena, r->frames, r->nframes, r->cframes);

	if (f == NULL) {
		r->nomem = true;
		return;
	}
	memset(f, 0, sizeof(*f));
	f->kind = kind;
	f->before = r->now;
	if (kind == NS_PATTERN_BEHIND)
		look_behind(r);
}

/* A branch of the innermost group (of the whole pattern: none) has ended. */
static void
end_branch(struct ns_path_reading *r, struct ns_path_frame *f)
{
	f->done = f->any_done ? ns_path_unite(r, f->done, r->now) : r->now;
	f->any_done = true;
	r->now = f->before;
	if (f->kind == NS_PATTERN_BEHIND)
		look_behind(r);
}

/* A look ahead took nothing, but what it needs is needed.  Where it saw the
 * whole second word on every path, that will come. */
static void
look_ahead(struct ns_path_reading *r, struct ns_path_frame *f)
{
	struct ns_path *seen = &r->now, now = f->before;

	now.need = seen->need;
	now.need.first = f->before.need.first;
	if (seen->under[NS_PATH_FIRST].n > 0 ||
	    seen->under[NS_PATH_SECOND].n > 0) {
		now.need.second = f->before.need.second;
		now.need.lone = f->before.need.lone;
	} else {
		now.peeked = true;
	}
	r->now = now;
}

static void
close_group(struct ns_path_reading *r, struct ns_path_frame *f)
{
	end_branch(r, f);
	r->now = f->done;
	/* What is looked for behind may stand in front of the match. */
	if (f->kind == NS_PATTERN_NOT || f->kind == NS_PATTERN_BEHIND)
		r->now = f->before;
	else if (f->kind == NS_PATTERN_AHEAD)
		look_ahead(r, f);
	r->nframes--;
}

/* So many digits at least, and at most; 0: any number of them. */
static void
take_digits(struct ns_path_reading *r, unsigned least, unsigned most)
{
	struct ns_path before;
	unsigned i;

	for (i = 0; i < least; i++)
		ns_path_append(r, NS_ANY_DIGIT);
	for (; i < most && !r->nomem; i++) {
		before = r->now;
		ns_path_append(r, NS_ANY_DIGIT);
		r->now = ns_path_unite(r, before, r->now);
	}
	if (most == 0)
		ns_path_append(r, NS_PATH_UNKNOWN);
}

static void
take_plain(struct ns_path_reading *r, const struct ns_pattern_read *read)
{
	switch (read->item) {
	case NS_PATTERN_LITERAL:
		/* 'll is the end of a token. */
		ns_path_append(r,
		    read->literal == '\'' && ns_path_may_have_ended(&r->now)
			? NS_PATH_UNKNOWN
			: read->literal);
		break;
	case NS_PATTERN_DIGIT:
		take_digits(r, read->least, read->most);
		break;
	case NS_PATTERN_BREAK:
		ns_path_end_word(r);
		break;
	case NS_PATTERN_OTHER:
		if (is_between_numbers(r, read->literal))
			take_slash(r);
		else
			ns_path_append(r, NS_PATH_UNKNOWN);
		break;
	default:
		break;
	}
}

/* One of a few marks: [/.] */
static void
take_either(struct ns_path_reading *r, const struct ns_pattern_read *read)
{
	struct ns_str members = read->members;
	struct ns_pattern_read one;
	struct ns_path before = r->now, done = before;
	bool any = false;

	while (!r->nomem && ns_pattern_member(&members, &one)) {
		r->now = before;
		take_plain(r, &one);
		done = any ? ns_path_unite(r, done, r->now) : r->now;
		any = true;
	}
	r->now = done;
}

static void
take_item(struct ns_path_reading *r, const struct ns_pattern_read *read)
{
	if (read->item == NS_PATTERN_EITHER)
		take_either(r, read);
	else
		take_plain(r, read);
}

/* Is no word under way? */
static bool
all_ended(const struct ns_path *s)
{
	size_t i, k;

	for (k = 0; k < NS_PATH_PLACES; k++)
		for (i = 0; i < s->under[k].n; i++)
			if (s->under[k].words[i].n > 0)
				return false;
	return true;
}

/* An item may be missing, or come again; joined: what comes again goes on with
 * the word before it. */
static void
take_repeat(struct ns_path_reading *r, const struct ns_pattern_read *read,
    const struct ns_path *before, bool joined)
{
	if (read->many && joined && !all_ended(&r->now))
		ns_path_append(r, NS_PATH_UNKNOWN);
	if (read->optional)
		r->now = ns_path_unite(r, *before, r->now);
}

static void
take(struct ns_path_reading *r, const struct ns_pattern_read *read)
{
	struct ns_path_frame *top = &r->frames[r->nframes - 1];
	struct ns_path before = r->now;
	bool joined = read->item == NS_PATTERN_LITERAL ||
		      read->item == NS_PATTERN_OTHER ||
		      read->item == NS_PATTERN_EITHER;

	switch (read->item) {
	case NS_PATTERN_OPEN:
	case NS_PATTERN_AHEAD:
	case NS_PATTERN_BEHIND:
	case NS_PATTERN_NOT:
		open_group(r, read->item);
		return;
	case NS_PATTERN_BAR:
		if (r->nframes == 1)
			ns_path_end(r);
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
read_pattern(struct ns_path_reading *r, struct ns_str pattern)
{
	struct ns_pattern_read read, after;
	struct ns_str next;

	r->now.under[NS_PATH_FIRST] = ns_path_word(r, NS_STR(""));
	open_group(r, NS_PATTERN_OPEN);
	while (!r->nomem && ns_pattern_next(&pattern, &read)) {
		if (read.item == NS_PATTERN_CLOSE && r->nframes == 1)
			return false;
		/* 1,500 is one token. */
		next = pattern;
		if (read.item == NS_PATTERN_BREAK && read.literal == ',' &&
		    ns_pattern_next(&next, &after) &&
		    (after.item == NS_PATTERN_DIGIT ||
			ns_ascii_digit(after.literal)))
			read.item = NS_PATTERN_OTHER;
		take(r, &read);
	}
	if (r->nomem || pattern.n > 0 || r->nframes != 1)
		return false;
	ns_path_end(r);
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
	const struct ns_path *done;
	struct ns_path_reading r;

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
	return ns_word_set_has(&done->need.second, NS_STR("?")) ||
	       ns_word_set_has(&done->need.lone, NS_STR("?")) ||
	       (copy(&done->need.second, arena, &out->second) &&
		   copy(&done->need.lone, arena, &out->lone));
}
