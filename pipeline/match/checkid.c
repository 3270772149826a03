/*
 * checkid.c - lexicons by id: bad ids, two types of one, offices held twice.
 */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "matcher.h"

/* An office held: a line of a person with a role and dates. */
struct office {
	struct ns_str role, country;
	const struct ns_entry *entry;
};

/* The first byte that may not stand in an id; id.n when all may.  A `;` divides
 * ids in a list of them, other marks in rules and tables. */
static size_t
bad_byte(struct ns_str id)
{
	size_t i;

	for (i = 0; i < id.n; i++)
		if (!ns_ascii_alpha(id.p[i]) && !ns_ascii_digit(id.p[i]) &&
		    (unsigned char)id.p[i] < 0x80 &&
		    (id.p[i] == '\0' || strchr("-_.:/", id.p[i]) == NULL))
			return i;
	return id.n;
}

static bool
are_types(struct ns_str a, struct ns_str b, const char *one, const char *other)
{
	return ns_str_eq(a, ns_str_of(one)) && ns_str_eq(b, ns_str_of(other));
}

/* Can an id be both?  A people goes by its country's id, regions are now
 * places, now groups of countries, and a capital may stand for its government.
 */
static bool
types_agree(struct ns_str a, struct ns_str b)
{
	static const char *const apart[] = { "person", "organization", "role" };
	size_t i;

	if (are_types(a, b, "role", "organization") ||
	    are_types(a, b, "organization", "role"))
		return true;

	for (i = 0; i < NS_LEN(apart); i++)
		if (ns_str_eq(a, ns_str_of(apart[i])) ||
		    ns_str_eq(b, ns_str_of(apart[i])))
			return ns_str_eq(a, b);
	return true;
}

static void
check_id(struct ns_check *c, const struct ns_lexicon *lex,
    const struct ns_entry *e)
{
	const struct ns_entry *o;
	size_t at = bad_byte(e->id);

	if (at < e->id.n)
		ns_check_fault(c, e->where,
		    "the id \"%.*s\" holds a mark that no id may hold: %.*s",
		    NS_FMT(e->id), 1, e->id.p + at);
	o = ns_lexicon_older(lex, e);
	for (; o != NULL; o = ns_lexicon_older(lex, o))
		if (o->kind == NS_KIND_ACTOR && e->kind == o->kind &&
		    !types_agree(o->type, e->type)) {
			ns_check_fault(c, e->where,
			    "%.*s has the type %.*s here, but %.*s at %.*s",
			    NS_FMT(e->id), NS_FMT(e->type), NS_FMT(o->type),
			    NS_FMT(o->where));
			return;
		}
}

static int
by_office(const void *a, const void *b)
{
	const struct office *x = a, *y = b;
	int rc = ns_str_cmp(x->role, y->role);

	if (rc == 0)
		rc = ns_str_cmp(x->country, y->country);
	if (rc != 0)
		return rc;
	return x->entry->order < y->entry->order
		   ? -1
		   : x->entry->order > y->entry->order;
}

/* Offices in order, so that those of one name stand together. */
static struct office *
list_offices(const struct ns_lexicon *lex, struct ns_arena *arena, size_t *n)
{
	struct office *v, *o;
	const struct ns_entry *e;
	size_t i;

	*n = 0;
	if ((v = ns_arena_alloc(arena, lex->nentries * sizeof(*v))) == NULL)
		return NULL;
	for (i = 0; i < lex->nentries; i++) {
		e = ns_lexicon_entry(lex, (uint32_t)i);
		if (e->from == 0 && e->to == 0)
			continue;
		o = &v[*n];
		o->role = ns_attrs_value(e->attrs, "role");
		o->country = ns_attrs_value(e->attrs, "country");
		o->entry = e;
		if (o->role.n > 0 && o->country.n > 0)
			++*n;
	}
	if (*n > 1)
		qsort(v, *n, sizeof(*v), by_office);
	return v;
}

static bool
same_office(const struct office *a, const struct office *b)
{
	return ns_str_eq(a->role, b->role) && ns_str_eq(a->country, b->country);
}

/* Each office with the last one before it that another person has, too. */
static void
check_offices(struct ns_check *c, const struct ns_lexicon *lex,
    struct ns_arena *arena)
{
	size_t n, i, j;
	struct office *v = list_offices(lex, arena, &n);

	if (v == NULL) {
		c->nomem = true;
		return;
	}
	for (i = 1; i < n; i++)
		for (j = i; j > 0 && same_office(&v[j - 1], &v[i]); j--) {
			if (ns_str_eq(v[j - 1].entry->id, v[i].entry->id) ||
			    !ns_entries_overlap(v[j - 1].entry, v[i].entry))
				continue;
			ns_check_note(c, v[i].entry->where,
			    "%.*s of %.*s is %.*s here and %.*s at %.*s at "
			    "the same time",
			    NS_FMT(v[i].role), NS_FMT(v[i].country),
			    NS_FMT(v[i].entry->id), NS_FMT(v[j - 1].entry->id),
			    NS_FMT(v[j - 1].entry->where));
			break;
		}
}

/* Count the ids no example of which was given. */
static void
check_examples(struct ns_check *c, const struct ns_matcher *m,
    struct ns_arena *arena)
{
	const struct ns_intern *ids = &m->lexicon.ids;
	unsigned char *seen = ns_arena_alloc(arena, ids->nwords + 1);
	const struct ns_example *ex;
	size_t i, n = 0;

	if (seen == NULL) {
		c->nomem = true;
		return;
	}
	seen[0] = 1;
	for (i = 0; i < m->examples.n; i++) {
		ex = &m->examples.v[i];
		if (ex->kind != NS_KIND_DATE)
			seen[ns_intern_get(ids, ex->id)] = 1;
	}
	for (i = 1; i < ids->nwords; i++)
		n += seen[i] == 0;
	if (n > 0)
		ns_check_note(c, (struct ns_str){ NULL, 0 },
		    "%zu of %zu ids have no example", n, ids->nwords - 1);
}

void
ns_check_ids(struct ns_check *c, const struct ns_matcher *m,
    struct ns_arena *arena)
{
	const struct ns_lexicon *lex = &m->lexicon;
	size_t i;

	for (i = 0; i < lex->nentries; i++)
		check_id(c, lex, ns_lexicon_entry(lex, (uint32_t)i));
	check_offices(c, lex, arena);
	check_examples(c, m, arena);
}
