/*
 * nameshort.c - short forms of the full names of a document: a surname, a given
 * name, a first word or the initials.
 *
 * Where several have the surname, one that was named in full just before is
 * meant, else the first.
 */
#include "name.h"

/* Within so many tokens behind a full name a surname is that person's. */
#define NEAR 80

/* Full names by their surnames, and by other parts. */
struct ends {
	struct ns_intern words;
	const struct ns_chunk **first, **last;
	const struct ns_chunk **late; /* the latest by its surname */
};

static struct ns_str
form_at(const struct ns_naming *n, size_t tok)
{
	return n->words->doc->toks[tok].form;
}

/* A word with which so many names begin that it is short for none. */
static bool
is_common(const struct ns_naming *n, size_t tok)
{
	const uint32_t common =
	    NS_CLASS_BIT(NS_CLASS_ORG_HEAD) | NS_CLASS_BIT(NS_CLASS_ORG_TAIL) |
	    NS_CLASS_BIT(NS_CLASS_ORG_TAIL_WORD) |
	    NS_CLASS_BIT(NS_CLASS_ORG_WORD) |
	    NS_CLASS_BIT(NS_CLASS_PLACE_HEAD) | NS_CLASS_BIT(NS_CLASS_PARTICLE);

	return n->cover[tok] == NS_COVER_PLACE ||
	       (ns_naming_classes(n, tok) & common) != 0;
}

static bool
is_hyphen(const struct ns_naming *n, size_t tok)
{
	return ns_words_is(n->words, tok, "-") &&
	       !ns_words_apart(n->words, tok);
}

/* --- the full names ---------------------------------------------------- */

/* Enter the first of the full names that have this part. */
static bool
enter(struct ends *e, struct ns_str part, const struct ns_chunk **by,
    const struct ns_chunk *c)
{
	uint32_t id = ns_intern_add(&e->words, part);

	if (id != 0 && by[id] == NULL)
		by[id] = c;
	return id != 0;
}

/* Where the surname begins: Fenwick-Hurst, van der Byl. */
static size_t
surname(const struct ns_naming *n, const struct ns_chunk *c)
{
	size_t i = c->end - 1;

	while (i > c->begin + 2 && is_hyphen(n, i - 1))
		i -= 2;
	while (i > c->begin + 1 && ns_naming_is(n, i - 1, NS_CLASS_PARTICLE))
		i--;
	return i;
}

/* Parts of the name that are most of it: of a person the given name, two, and
 * names between; of another the first word. */
static bool
enter_parts(struct ns_naming *n, struct ends *e, const struct ns_chunk *c)
{
	bool person = c->type == NS_NAME_PERSON;
	size_t i = c->begin, end = person ? surname(n, c) : i + 1;

	for (; i < end; i++) {
		if (!is_common(n, i) && !is_hyphen(n, i) &&
		    !enter(e, form_at(n, i), e->first, c))
			return false;
		if (i > c->begin + 1 &&
		    !enter(e, ns_naming_key(n, c->begin, i), e->first, c))
			return false;
	}
	return true;
}

/* The first letters of a body's words with capitals: SFO. */
static bool
enter_initials(struct ns_naming *n, struct ends *e, const struct ns_chunk *c)
{
	struct ns_buf b;
	size_t i;

	if (c->type != NS_NAME_ORG)
		return true;
	ns_buf_init(&b, n->arena);
	for (i = c->begin; i < c->end; i++)
		if (n->words->v[i]->letters != NS_NEED_ANY)
			ns_buf_putc(&b, ns_first_byte(form_at(n, i)));
	return b.n < 3 || enter(e, ns_buf_str(&b), e->first, c);
}

static bool
is_full(const struct ns_chunk *c)
{
	return c->weight > 0 && c->end - c->begin > 1 &&
	       c->type != NS_NAME_PLACE;
}

/* May its last part stand for it?  A place is no surname where nothing but it
 * follows a surname: "the Berg Oslo plan". */
static bool
has_last(const struct ns_naming *n, const struct ns_chunk *c)
{
	const uint64_t given = NS_EV_BIT(NS_EV_GIVEN_FIRST) |
			       NS_EV_BIT(NS_EV_GIVEN_WORD_FIRST) |
			       NS_EV_BIT(NS_EV_INITIAL);

	if (c->type != NS_NAME_PERSON)
		return ns_naming_is(n, c->end - 1, NS_CLASS_ORG_TAIL);
	return n->cover[c->end - 1] != NS_COVER_PLACE ||
	       (c->evidence & given) != 0;
}

static size_t
last_part(const struct ns_naming *n, const struct ns_chunk *c)
{
	return c->type == NS_NAME_PERSON ? surname(n, c) : c->end - 1;
}

/* How many parts the names have, at most. */
static size_t
count_parts(const struct ns_naming *n)
{
	size_t i, parts = 1;

	for (i = 0; i < n->nchunks; i++)
		if (is_full(&n->chunks[i]))
			parts += 2 * (n->chunks[i].end - n->chunks[i].begin);
	return parts;
}

static bool
note_ends(struct ns_naming *n, struct ends *e)
{
	size_t size = count_parts(n) * sizeof(*e->first), i;
	const struct ns_chunk *c;

	ns_intern_init(&e->words, n->arena);
	e->first = ns_arena_alloc(n->arena, size);
	e->last = ns_arena_alloc(n->arena, size);
	e->late = ns_arena_alloc(n->arena, size);
	if (e->first == NULL || e->last == NULL || e->late == NULL)
		return false;
	for (i = 0; i < n->nchunks; i++) {
		c = &n->chunks[i];
		if (!is_full(c))
			continue;
		if (!enter_parts(n, e, c) || !enter_initials(n, e, c) ||
		    (has_last(n, c) &&
			!enter(e, ns_naming_key(n, last_part(n, c), c->end),
			    e->last, c)))
			return false;
	}
	return true;
}

/* For a while this one is meant by the surname. */
static void
note_full(const struct ns_naming *n, struct ends *e, const struct ns_chunk *c)
{
	uint32_t id;

	if (c->type != NS_NAME_PERSON)
		return;
	id = ns_intern_get(&e->words, ns_naming_key(n, surname(n, c), c->end));
	if (id != 0)
		e->late[id] = c;
}

/* --- the short forms --------------------------------------------------- */

/* Is the name a word and what kind of firm it is: "Haverkamp NV"? */
static bool
is_firm(const struct ns_naming *n, const struct ns_chunk *c)
{
	return c != NULL && c->type == NS_NAME_ORG && c->end - c->begin == 2 &&
	       ns_naming_is(n, c->end - 1, NS_CLASS_ORG_TAIL);
}

/* Who has the surname: who was named in full just now, else the first who is.
 */
static const struct ns_chunk *
by_surname(const struct ends *e, uint32_t id, const struct ns_chunk *c)
{
	const struct ns_chunk *late = e->late[id];

	return late != NULL && c->begin < late->end + NEAR ? late : e->last[id];
}

/* Is it a place, and not the club that is named after it? */
static bool
is_place(const struct ns_naming *n, const struct ns_chunk *c)
{
	return n->cover[c->begin] == NS_COVER_PLACE &&
	       (c->weight == 0 || c->type == NS_NAME_PLACE);
}

/* The same one where it is of sport, else NULL. */
static const struct ns_chunk *
of_sport(const struct ns_naming *n, const struct ns_chunk *whole)
{
	return whole != NULL && ns_chunk_is_sport(n, whole) ? whole : NULL;
}

/* The full name in the document that a chunk is short for: that of a firm that
 * is but called like a person, unless with a title; that of a person by the
 * surname; of an organization that ends so behind `the` (the Commission); of
 * the club of a town; else, but for headlines, one that begins so. */
static const struct ns_chunk *
full_name(const struct ns_naming *n, const struct ends *e,
    const struct ns_chunk *c)
{
	const uint64_t the = NS_EV_BIT(NS_EV_THE_BEFORE);
	const uint64_t title =
	    NS_EV_BIT(NS_EV_TITLE_BEFORE) | NS_EV_BIT(NS_EV_KIN_BEFORE);
	uint32_t id = ns_intern_get(&e->words, c->key);

	if (id == 0)
		return NULL;
	if (is_firm(n, e->first[id]) && (c->evidence & title) == 0 &&
	    !is_place(n, c))
		return e->first[id];
	if (e->last[id] != NULL &&
	    (e->last[id]->type == NS_NAME_PERSON || (c->evidence & the) != 0))
		return by_surname(e, id, c);
	if (ns_chunk_is_club(n, c))
		return of_sport(n, e->first[id]);
	return c->faint || ns_chunk_is_known(n, c) ? NULL : e->first[id];
}

/* Known, and no mere place that a person may be called like; or said to be in
 * that place. */
static bool
in_place(const struct ns_naming *n, const struct ns_chunk *c)
{
	const uint64_t there = NS_EV_BIT(NS_EV_PLACE_PREP_BEFORE) |
			       NS_EV_BIT(NS_EV_PLACE_COMMA_AFTER) |
			       NS_EV_BIT(NS_EV_DATE_AFTER);

	if (!ns_chunk_is_known(n, c))
		return false;
	return n->cover[c->begin] != NS_COVER_PLACE ||
	       (c->evidence & there) != 0;
}

/* Take in the words of the full name in front of the chunk: in a headline any,
 * elsewhere particles. */
static void
widen(const struct ns_naming *n, struct ns_chunk *c,
    const struct ns_chunk *whole)
{
	size_t at = whole->end - (c->end - c->begin);

	while (c->begin > 0 && at > whole->begin &&
	       (c->faint || ns_naming_is(n, c->begin - 1, NS_CLASS_PARTICLE)) &&
	       ns_str_eq(form_at(n, c->begin - 1), form_at(n, at - 1))) {
		c->begin--;
		at--;
	}
}

/* A surname whose particles in small letters stand before the chunk. */
static const struct ns_chunk *
with_particles(const struct ns_naming *n, const struct ends *e,
    const struct ns_chunk *c)
{
	size_t begin = c->begin;
	uint32_t id;

	while (begin > c->sent_begin &&
	       ns_naming_is(n, begin - 1, NS_CLASS_PARTICLE))
		begin--;
	if (begin == c->begin)
		return NULL;
	id = ns_intern_get(&e->words, ns_naming_key(n, begin, c->end));
	return id != 0 && e->last[id] != NULL ? by_surname(e, id, c) : NULL;
}

static void
join(const struct ns_naming *n, struct ns_chunk *c,
    const struct ns_chunk *whole)
{
	c->type = whole->type;
	c->weight = whole->weight;
	c->margin = whole->margin;
	c->same = whole->same;
	c->joined = true;
	widen(n, c, whole);
}

bool
ns_chunks_join(struct ns_naming *n)
{
	const struct ns_chunk *whole;
	struct ns_chunk *c;
	struct ends ends;
	size_t i;

	if (!note_ends(n, &ends))
		return false;
	for (i = 0; i < n->nchunks; i++) {
		c = &n->chunks[i];
		whole = NULL;
		if (!in_place(n, c) && (whole = full_name(n, &ends, c)) == NULL)
			whole = with_particles(n, &ends, c);
		if (whole != NULL)
			join(n, c, whole);
		else if (is_full(c))
			note_full(n, &ends, c);
	}
	return true;
}
