/*
 * dates.c - date rules at work.
 *
 * In each sentence the tokens tell which rules may match: those whose trigger
 * words stand there.  Their regexes are run over the sentence's text alone, and
 * of all matches that begin and end with a token the leftmost are taken, of
 * those the longest, of equal ones that of the rule read later.
 */
#include "dates.h"

#include <stdlib.h>
#include <string.h>

#include "calendar.h"
#include "dateset.h"
#include "point.h"

#define ISO_DATE_SIZE 10 /* YYYY-MM-DD */
#define UNKNOWN_DATE NS_STR("XXXX-XX-XX")

/* A place where a rule's pattern matched. */
struct candidate {
	size_t begin, end;          /* bytes of the document's text */
	size_t first_tok, last_tok; /* of the document */
	size_t rule;
	struct ns_str *groups;
};

/* One document under way. */
struct run {
	struct ns_dates *dates;
	struct ns_doc *doc;
	const struct ns_words *words;
	struct ns_err *err;
	struct ns_str text;
	struct ns_str ref, prev;
	long today;
	bool has_ref;

	size_t *behind;      /* by rule: where its last match ends */
	struct ns_span sent; /* the sentence at hand */
	struct candidate *cands;
	size_t ncands, ccands;
};

struct ns_dates *
ns_dates_new(void)
{
	struct ns_dates *d = calloc(1, sizeof(*d));

	if (d == NULL)
		return NULL;
	ns_arena_init(&d->arena);
	d->gates.arena = &d->arena;
	if ((d->space = ns_regex_space_new()) == NULL) {
		free(d);
		return NULL;
	}
	return d;
}

void
ns_dates_free(struct ns_dates *dates)
{
	size_t i;

	if (dates == NULL)
		return;
	for (i = 0; i < dates->nrules; i++)
		ns_regex_free(dates->rules[i].re);
	ns_regex_space_free(dates->space);
	ns_arena_free(&dates->arena);
	free(dates);
}

/* --- what is known of a match ---------------------------------------- */

static enum ns_direction
tense_of(const struct run *r, const struct candidate *c)
{
	struct ns_tense_view v = { r->doc->toks + r->sent.begin,
		r->words->forms + r->sent.begin, r->sent.end - r->sent.begin,
		r->dates->tenses, r->dates->ntenses, r->text };

	return ns_tense_at(&v, c->first_tok - r->sent.begin,
	    c->last_tok - r->sent.begin);
}

static struct ns_eval
make_eval(const struct run *r, const struct candidate *c)
{
	struct ns_eval ev = { .arena = &r->doc->arena, .groups = c->groups };

	ev.ref = r->ref;
	ev.prev = r->prev;
	ev.today = r->today;
	ev.has_ref = r->has_ref;
	if (r->dates->rules[c->rule].tense)
		ev.tense = tense_of(r, c);
	return ev;
}

/* Tell who watches what became of c; winner: to whom it is lost. */
static void
tell(const struct run *r, const struct candidate *c, enum ns_date_fate fate,
    const struct candidate *winner)
{
	const struct ns_date_watch *watch = r->dates->watch;
	struct ns_date_event e = { .fate = fate };

	if (watch == NULL)
		return;
	e.rule = &r->dates->rules[c->rule];
	e.begin = c->begin;
	e.end = c->end;
	if (fate != NS_FATE_PARTIAL)
		e.ev = make_eval(r, c);
	if (winner != NULL) {
		e.winner = &r->dates->rules[winner->rule];
		e.winner_begin = winner->begin;
		e.winner_end = winner->end;
	}
	watch->tell(watch->arg, &e);
}

/* --- where they match -------------------------------------------------- */

/* The sentence's token that holds the byte at off; end_tok when none does. */
static size_t
token_at(const struct run *r, size_t off)
{
	size_t low = r->sent.begin, high = r->sent.end, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (r->doc->toks[mid].end <= off)
			low = mid + 1;
		else
			high = mid;
	}
	return low < r->sent.end && r->doc->toks[low].begin <= off
		   ? low
		   : r->sent.end;
}

/* Where a rule is searched for: from byte `from` of a sentence, which begins at
 * byte `base` of the text. */
struct searching {
	size_t rule;
	struct ns_str sentence;
	size_t base, from;
};

/* Keep a match, if it is whole tokens. */
static int
keep(struct run *r, const struct searching *s)
{
	const struct ns_regex *re = r->dates->rules[s->rule].re;
	struct ns_str m = ns_regex_match(r->dates->space, s->sentence);
	size_t begin = s->base + (size_t)(m.p - s->sentence.p);
	size_t end = begin + m.n, n = r->dates->rules[s->rule].ngroups, i;
	size_t first = token_at(r, begin), last = token_at(r, end - 1);
	struct candidate part = { .rule = s->rule }, *c;

	if (first == r->sent.end || last == r->sent.end ||
	    r->doc->toks[first].begin != begin ||
	    r->doc->toks[last].end != end) {
		part.begin = begin;
		part.end = end;
		tell(r, &part, NS_FATE_PARTIAL, NULL);
		return 0;
	}
	c = NS_PUSH(&r->doc->arena, r->cands, r->ncands, r->ccands);
	if (c == NULL)
		return -1;
	c->groups = ns_arena_alloc(&r->doc->arena, n * sizeof(*c->groups));
	if (c->groups == NULL)
		return -1;
	c->begin = begin;
	c->end = end;
	c->first_tok = first;
	c->last_tok = last;
	c->rule = s->rule;
	for (i = 0; i < n; i++)
		c->groups[i] =
		    ns_regex_group(re, r->dates->space, s->sentence, i);
	return 1;
}

static int
no_memory(struct run *r)
{
	return ns_fail(r->err, NS_ENOMEM, "no memory for dates");
}

/* Where to look on after match m: behind it, or if it was none for us (or is
 * empty), one character on. */
static size_t
next_start(struct ns_str sentence, size_t from, struct ns_str m, bool kept)
{
	size_t begin = m.n > 0 ? (size_t)(m.p - sentence.p) : from;

	if (begin < from)
		begin = from;
	if (kept)
		return begin + m.n;
	ns_utf8_next(sentence, &begin);
	return begin;
}

/* Search once, and move on.  Returns 1, or 0 when nothing is left to find. */
static int
search(struct run *r, struct searching *s)
{
	struct ns_daterule *rule = &r->dates->rules[s->rule];
	struct ns_str m;
	struct ns_err why;
	int rc, kept;

	rc = ns_regex_find(rule->re, r->dates->space, s->sentence, s->from,
	    &why);
	if (rc < 0)
		return ns_fail(r->err, why.code, "%.*s: %s",
		    NS_FMT(rule->where), why.msg);
	if (rc == 0)
		return 0;
	m = ns_regex_match(r->dates->space, s->sentence);
	kept = m.n > 0 ? keep(r, s) : 0;
	if (kept < 0)
		return no_memory(r);
	s->from = next_start(s->sentence, s->from, m, kept > 0);
	return 1;
}

/* Matches that may begin anywhere. */
static int
run_free(struct run *r, struct searching *s)
{
	int rc = 1;

	while (rc > 0 && s->from < s->sentence.n)
		rc = search(r, s);
	return rc;
}

/* Matches that begin with the token of a place. */
static int
run_place(struct run *r, struct searching *s, size_t place)
{
	const struct ns_gates *g = &r->dates->gates;
	size_t at = r->doc->toks[g->places[place]].begin;

	while (ns_gates_take(g, g->tries + place * g->wide, &s->rule)) {
		if (r->behind[s->rule] > at)
			continue;
		s->from = at - s->base;
		if (search(r, s) < 0)
			return -1;
		r->behind[s->rule] = s->base + s->from;
	}
	return 0;
}

/* Where the gates let a rule through. */
static int
run_gated(struct run *r, struct searching *s)
{
	struct ns_gates *g = &r->dates->gates;
	size_t i;

	if (!ns_gates_open(g, r->words, r->sent))
		return no_memory(r);
	for (i = 0; i < g->nplaces; i++)
		if (run_place(r, s, i) < 0)
			return -1;
	while (ns_gates_take(g, g->open, &s->rule)) {
		s->from = 0;
		if (run_free(r, s) < 0)
			return -1;
	}
	return 0;
}

/* Everywhere. */
static int
run_ungated(struct run *r, struct searching *s)
{
	for (s->rule = 0; s->rule < r->dates->nrules; s->rule++) {
		s->from = 0;
		if (run_free(r, s) < 0)
			return -1;
	}
	return 0;
}

/* --- which of them count ----------------------------------------------- */

static int
by_place(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	if (x->begin != y->begin)
		return x->begin < y->begin ? -1 : 1;
	if (x->end != y->end)
		return x->end > y->end ? -1 : 1;
	return x->rule > y->rule ? -1 : x->rule < y->rule;
}

/* What `prev` is from now on. */
static void
remember(struct run *r, struct ns_str type, struct ns_str value)
{
	struct ns_point p;
	long first, last;

	if (!ns_str_eq(type, NS_STR("DATE")) &&
	    !ns_str_eq(type, NS_STR("TIME")))
		return;
	if (!ns_point_parse(value, &p) || !ns_point_span(&p, &first, &last))
		return;
	r->prev = ns_str_sub(value, 0, value.n - p.time.n);
}

/* Returns 1 when c counts, 0 when it comes to nothing; -1: no memory. */
static int
take(struct run *r, const struct candidate *c)
{
	const struct ns_daterule *rule = &r->dates->rules[c->rule];
	struct ns_eval ev = make_eval(r, c);
	struct ns_str value = { NULL, 0 }, attrs = { NULL, 0 };
	struct ns_hit *h;

	if (ns_str_eq(rule->type, NS_DATE_NOTHING)) {
		tell(r, c, NS_FATE_TAKEN, NULL);
		return 1;
	}
	if (!ns_daterule_eval(rule, &ev, &value, &attrs)) {
		tell(r, c, NS_FATE_NOTHING, NULL);
		return ev.nomem ? no_memory(r) : 0;
	}
	tell(r, c, NS_FATE_TAKEN, NULL);
	if ((h = ns_doc_push_hit(r->doc)) == NULL)
		return no_memory(r);
	h->begin = c->begin;
	h->end = c->end;
	h->kind = NS_KIND_DATE;
	h->id = h->name = value;
	h->type = rule->type;
	h->rule = rule->where;
	h->attrs = attrs;
	/* "A year earlier" compares; the story goes on where it was. */
	if (!ev.from_prev || ev.direction != NS_DIR_PAST)
		remember(r, rule->type, value);
	return 1;
}

static int
take_best(struct run *r)
{
	const struct candidate *c, *winner = NULL;
	size_t i;
	int rc;

	if (r->ncands > 1)
		qsort(r->cands, r->ncands, sizeof(*r->cands), by_place);
	for (i = 0; i < r->ncands; i++) {
		c = &r->cands[i];
		if (winner != NULL && c->begin < winner->end) {
			tell(r, c, NS_FATE_LOST, winner);
			continue;
		}
		if ((rc = take(r, c)) < 0)
			return -1;
		if (rc > 0)
			winner = c;
	}
	return 0;
}

static int
match_sentence(struct run *r, const struct ns_sent *sent)
{
	struct searching s = { .base = sent->begin };
	int rc;

	s.sentence = ns_str_sub(r->text, sent->begin, sent->end);
	r->ncands = 0;
	rc = r->dates->ungated ? run_ungated(r, &s) : run_gated(r, &s);
	return rc < 0 ? -1 : take_best(r);
}

static void
set_reference(struct run *r, struct ns_str reference)
{
	struct ns_point p;
	long last;

	r->ref = UNKNOWN_DATE;
	if (reference.n > ISO_DATE_SIZE)
		reference.n = ISO_DATE_SIZE;
	if (ns_point_parse(reference, &p) && p.unit == NS_UNIT_DAY &&
	    ns_point_span(&p, &r->today, &last)) {
		r->ref = reference;
		r->has_ref = true;
	}
	r->prev = r->ref;
}

int
ns_dates_match(struct ns_doc *doc, struct ns_dates *dates,
    const struct ns_words *words, struct ns_str reference, struct ns_err *err)
{
	struct run r = { .dates = dates,
		.doc = doc,
		.words = words,
		.err = err };
	size_t i;

	if (dates->nrules == 0)
		return 0;
	r.text = ns_doc_text(doc);
	set_reference(&r, reference);
	r.behind =
	    ns_arena_alloc(&doc->arena, dates->nrules * sizeof(*r.behind));
	if (r.behind == NULL)
		return no_memory(&r);
	for (i = 0; i < doc->nsents; i++) {
		r.sent = words->sents[i];
		if (match_sentence(&r, &doc->sents[i]) < 0)
			return -1;
	}
	return 0;
}
