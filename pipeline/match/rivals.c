/*
 * rivals.c - lexicon entries that are in each other's way.
 *
 * Two entries can only be so where the path of one through the trie accepts
 * every text that the other's does: the same path, or one whose words ask for
 * less (`turkey` for `Turkey`).  For each path those are gathered, and two
 * entries at a time are compared.
 */
#include <stdlib.h>

#include "check.h"
#include "matcher.h"

/* Two entries for the same words, by the order in which they were read. */
struct pair {
	const struct ns_entry *first, *later;
	uint32_t node; /* path of the first one's words */
	bool same;     /* both have the same path */
	bool said;     /* reported already */
};

/* A node with its distance from the end of the path that is followed. */
struct place {
	uint32_t node;
	size_t left;
};

struct lexcheck {
	struct ns_check *c;
	const struct ns_matcher *m;
	const struct ns_lexicon *lex;
	struct ns_arena *arena; /* until the check is over */
	struct ns_trie_step *steps;
	struct pair *pairs;
	size_t npairs, cpairs;
	uint32_t *labels; /* of the path at hand, the last one first */
	size_t nlabels, clabels;
	struct place *places;
	size_t nplaces, cplaces;
	size_t *phrases, *beaten; /* by entry: how many, how many never win */
};

/* --- two entries ------------------------------------------------------- */

static bool
is_dated(const struct ns_entry *e)
{
	return e->from != 0 || e->to != 0;
}

/* The last day of a range as a number that sorts. */
static ns_daynum
last_day(const struct ns_entry *e)
{
	return e->to != 0 ? e->to : UINT32_MAX;
}

bool
ns_entries_overlap(const struct ns_entry *a, const struct ns_entry *b)
{
	ns_daynum begin = a->from > b->from ? a->from : b->from;
	ns_daynum end = last_day(a) < last_day(b) ? last_day(a) : last_day(b);

	return is_dated(a) && is_dated(b) && begin < end;
}

/* Does b hold at least as well as a on every day? */
static bool
covers(const struct ns_entry *b, const struct ns_entry *a)
{
	if (!is_dated(a) || !is_dated(b))
		return !is_dated(a) && !is_dated(b);
	return b->from <= a->from && last_day(b) >= last_day(a);
}

/* Does b, of the same id, say something for every attribute of a?  Then a dated
 * line is of no use to its id either. */
static bool
says_no_more(const struct ns_entry *a, const struct ns_entry *b)
{
	struct ns_str rest = a->attrs, attr, key, more, have;
	bool known;

	while (ns_str_cut(&rest, ';', &attr)) {
		key = ns_str_sub(attr, 0, ns_str_find(attr, '=', 0) + 1);
		known = false;
		more = b->attrs;
		while (ns_str_cut(&more, ';', &have))
			known = known || ns_str_starts(have, key);
		if (!known)
			return false;
	}
	return true;
}

static bool
names_the_same(const struct ns_entry *a, const struct ns_entry *b)
{
	return ns_str_eq(a->id, b->id) && a->guard == b->guard;
}

/* Does the later line win wherever the first one could, so that it is lost? */
static bool
beats(const struct ns_entry *later, const struct ns_entry *first)
{
	if (!covers(later, first))
		return false;
	return !names_the_same(first, later) || !is_dated(first) ||
	       says_no_more(first, later);
}

/* --- finding them ------------------------------------------------------ */

static void *
no_memory(struct lexcheck *l)
{
	l->c->nomem = true;
	return NULL;
}

/* Does the pattern that ends at t have the context of that at u? */
static bool
same_frame(const struct ns_term *t, const struct ns_term *u)
{
	return t->before == u->before && t->words == u->words &&
	       t->after == u->after;
}

/* Note the entries at node that stand in the way of those of term, which ends
 * at `own`. */
static void
pair_with(struct lexcheck *l, const struct ns_term *term, uint32_t own,
    uint32_t node)
{
	const struct ns_entry *first = ns_lexicon_entry(l->lex, term->entry),
			      *later;
	const struct ns_term *t;
	struct pair *p;
	bool beaten = false;
	uint32_t i;

	if (node >= l->lex->nnodes)
		return;
	for (i = l->lex->nodes[node].end; i != 0; i = t->next) {
		t = &l->lex->terms[i - 1];
		later = ns_lexicon_entry(l->lex, t->entry);
		if (later->order <= first->order ||
		    later->kind != first->kind || !same_frame(t, term))
			continue;
		p = NS_PUSH(l->arena, l->pairs, l->npairs, l->cpairs);
		if (p == NULL) {
			no_memory(l);
			return;
		}
		*p = (struct pair){ first, later, own, node == own, false };
		beaten = beaten || beats(later, first);
	}
	if (beaten)
		l->beaten[first->order - 1]++;
}

/* The labels of the path to node, the last one first. */
static void
read_path(struct lexcheck *l, uint32_t node)
{
	uint32_t *label;

	for (l->nlabels = 0; node != NS_TRIE_ROOT && !l->c->nomem;
	     node = l->steps[node].from) {
		label = NS_PUSH(l->arena, l->labels, l->nlabels, l->clabels);
		if (label == NULL)
			no_memory(l);
		else
			*label = l->steps[node].label;
	}
}

/* Go on from a place by the next word of the path, asked for less strictly. */
static void
widen(struct lexcheck *l, struct place from)
{
	uint32_t label = l->labels[from.left - 1], need, to;
	struct place *p;

	for (need = 0; need <= (label & 3); need++) {
		if ((label & 3) == NS_NEED_STEM && need != NS_NEED_STEM)
			continue;
		to = ns_trie_next(&l->lex->trie, from.node,
		    NS_LABEL(label >> 2, need));
		if (to == 0)
			continue;
		p = NS_PUSH(l->arena, l->places, l->nplaces, l->cplaces);
		if (p == NULL) {
			no_memory(l);
			return;
		}
		*p = (struct place){ to, from.left - 1 };
	}
}

/* All pairs of which the first ends as term does, at node. */
static void
pair_term(struct lexcheck *l, const struct ns_term *term, uint32_t node)
{
	struct place at = { NS_TRIE_ROOT, l->nlabels };

	l->nplaces = 0;
	l->phrases[term->entry]++;
	for (;;) {
		if (at.left == 0)
			pair_with(l, term, node, at.node);
		else
			widen(l, at);
		if (l->nplaces == 0 || l->c->nomem)
			return;
		at = l->places[--l->nplaces];
	}
}

static void
pair_all(struct lexcheck *l)
{
	const struct ns_term *t;
	uint32_t i, node;

	for (node = NS_TRIE_ROOT; node < l->lex->nnodes && !l->c->nomem;
	     node++) {
		if (l->lex->nodes[node].end == 0)
			continue;
		read_path(l, node);
		for (i = l->lex->nodes[node].end; i != 0; i = t->next) {
			t = &l->lex->terms[i - 1];
			pair_term(l, t, node);
		}
	}
}

/* --- saying so --------------------------------------------------------- */

/* The words of the path to node, as rules ask for them. */
static struct ns_str
phrase(struct lexcheck *l, uint32_t node)
{
	struct ns_buf b;
	size_t i;

	read_path(l, node);
	ns_buf_init(&b, l->arena);
	for (i = l->nlabels; i > 0; i--) {
		if ((l->labels[i - 1] & 3) == NS_NEED_STEM)
			ns_buf_putc(&b, '~');
		ns_buf_put(&b,
		    ns_intern_word(l->lex->words, l->labels[i - 1] >> 2));
		if (i > 1)
			ns_buf_putc(&b, ' ');
	}
	return ns_buf_str(&b);
}

/* Does a line of the user's stand in place of a shipped one? */
static bool
is_override(const struct lexcheck *l, const struct pair *p)
{
	return p->first->order <= l->m->own && p->later->order > l->m->own;
}

/* Does every line of the one give what the other does? */
static bool
says_the_same(const struct ns_entry *a, const struct ns_entry *b)
{
	size_t i;

	if (a->from != b->from || a->to != b->to || a->nalias != b->nalias ||
	    !ns_str_eq(a->attrs, b->attrs) || !ns_str_eq(a->type, b->type))
		return false;
	for (i = 0; i < a->nalias; i++)
		if (a->alias[i] != b->alias[i])
			return false;
	return true;
}

/* Lines of one id.  True: something was said. */
static bool
report_same(struct lexcheck *l, const struct pair *p)
{
	const struct ns_entry *a = p->first, *b = p->later;
	struct ns_str role = ns_attrs_value(a->attrs, "role");
	struct ns_str code = ns_attrs_value(a->attrs, "code");
	bool code_alike = ns_str_eq(code, ns_attrs_value(b->attrs, "code"));

	if (!p->same)
		return false;
	if (says_the_same(a, b)) {
		ns_check_fault(l->c, b->where,
		    "\"%.*s\" is %.*s at %.*s already, with nothing else said",
		    NS_FMT(phrase(l, p->node)), NS_FMT(b->id),
		    NS_FMT(a->where));
		return true;
	}
	if (role.n == 0 || !ns_entries_overlap(a, b) || beats(b, a))
		return false;
	if (code_alike && ns_str_eq(role, ns_attrs_value(b->attrs, "role"))) {
		ns_check_fault(l->c, b->where,
		    "%.*s is %.*s at %.*s already, and the dates overlap",
		    NS_FMT(b->id), NS_FMT(role), NS_FMT(a->where));
		return true;
	}
	if (code.n > 0 && code_alike)
		ns_check_note(l->c, b->where,
		    "%.*s holds another office at the same time at %.*s; of "
		    "both this one is shown",
		    NS_FMT(b->id), NS_FMT(a->where));
	return false;
}

/*
 * Lines of two ids, or one of them a guard.  A guard may stand for many phrases
 * and gives way to names that are read later; that is what it is for.
 */
static bool
report_rivals(struct lexcheck *l, const struct pair *p)
{
	const struct ns_entry *a = p->first, *b = p->later;
	struct ns_str words;

	if (a->guard || is_dated(a) != is_dated(b) ||
	    (is_dated(a) && !ns_entries_overlap(a, b) && !beats(b, a)))
		return false;
	words = phrase(l, p->node);
	if (is_override(l, p))
		ns_check_note(l->c, b->where,
		    "takes \"%.*s\" from %.*s at %.*s", NS_FMT(words),
		    NS_FMT(a->id), NS_FMT(a->where));
	else if (b->guard)
		ns_check_fault(l->c, b->where,
		    "this guard keeps \"%.*s\" from being found as %.*s, as "
		    "%.*s says",
		    NS_FMT(words), NS_FMT(a->id), NS_FMT(a->where));
	else
		ns_check_fault(l->c, b->where,
		    "\"%.*s\" is %.*s here, but %.*s at %.*s; %s",
		    NS_FMT(words), NS_FMT(b->id), NS_FMT(a->id),
		    NS_FMT(a->where),
		    is_dated(a) ? "the dates of both overlap"
				: "no dates tell which is meant");
	return true;
}

static int
by_entries(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;

	if (x->later->order != y->later->order)
		return x->later->order < y->later->order ? -1 : 1;
	if (x->first->order != y->first->order)
		return x->first->order < y->first->order ? -1 : 1;
	if (x->same != y->same)
		return x->same ? -1 : 1;
	return x->node < y->node ? -1 : x->node > y->node;
}

/* Each two entries once, by the first words they share. */
static void
report_pairs(struct lexcheck *l)
{
	const struct pair *before = NULL;
	struct pair *p;
	size_t i;

	if (l->npairs > 1)
		qsort(l->pairs, l->npairs, sizeof(*l->pairs), by_entries);
	for (i = 0; i < l->npairs; i++, before = p) {
		p = &l->pairs[i];
		if (before != NULL && before->first == p->first &&
		    before->later == p->later)
			continue;
		if (names_the_same(p->first, p->later))
			p->said = report_same(l, p);
		else if (p->same || is_override(l, p))
			p->said = report_rivals(l, p);
	}
}

/* A line all of whose phrases are lost to later lines. */
static void
report_beaten(struct lexcheck *l)
{
	const struct ns_entry *e;
	const struct pair *p;
	size_t i;

	for (i = 0; i < l->npairs; i++) {
		p = &l->pairs[i];
		e = p->first;
		if (l->beaten[e->order - 1] < l->phrases[e->order - 1] ||
		    !beats(p->later, e))
			continue;
		l->beaten[e->order - 1] = 0; /* once is enough */
		if (p->said)
			continue;
		if (is_override(l, p))
			ns_check_note(l->c, p->later->where,
			    "takes all words of %.*s at %.*s", NS_FMT(e->id),
			    NS_FMT(e->where));
		else
			ns_check_fault(l->c, e->where,
			    "is never used: %.*s takes the same words whenever "
			    "it holds",
			    NS_FMT(p->later->where));
	}
}

static bool
make_counts(struct lexcheck *l)
{
	size_t n = l->lex->nentries;

	l->steps = ns_trie_steps(&l->lex->trie, l->arena);
	l->phrases = ns_arena_alloc(l->arena, n * sizeof(*l->phrases));
	l->beaten = ns_arena_alloc(l->arena, n * sizeof(*l->beaten));
	return l->steps != NULL && l->phrases != NULL && l->beaten != NULL;
}

void
ns_check_rivals(struct ns_check *c, const struct ns_matcher *m,
    struct ns_arena *arena)
{
	struct lexcheck l = { .c = c,
		.m = m,
		.lex = &m->lexicon,
		.arena = arena };

	if (!make_counts(&l)) {
		c->nomem = true;
		return;
	}
	pair_all(&l);
	if (c->nomem)
		return;
	report_pairs(&l);
	report_beaten(&l);
}
