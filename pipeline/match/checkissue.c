/*
 * checkissue.c - issues and what is told of them: each id that entries use has
 * one `=` line, each `=` line has entries or is a parent, and ids that entries
 * need or speak against are known.
 */
#include "check.h"
#include "matcher.h"

struct issuecheck {
	struct ns_check *c;
	const struct ns_matcher *m;
	struct ns_intern ids;             /* of rows */
	const struct ns_issue_row **rows; /* by number of the id */
	uint8_t *used; /* by number: it has entries, or issues beneath it */
};

static const struct ns_issue_row *
row_of(const struct issuecheck *k, struct ns_str id)
{
	return k->rows[ns_intern_get(&k->ids, id)];
}

/* Lines of the user's may do without. */
static bool
is_own(const struct issuecheck *k, const struct ns_entry *e)
{
	return k->m->own > 0 && e->order > k->m->own;
}

static void
check_row_of(struct issuecheck *k, const struct ns_entry *e)
{
	const struct ns_issue_row *row = row_of(k, e->id);

	if (row == NULL && is_own(k, e))
		ns_check_note(k->c, e->where,
		    "no line that begins with = tells of %.*s", NS_FMT(e->id));
	else if (row == NULL)
		ns_check_fault(k->c, e->where,
		    "no line that begins with = tells of %.*s", NS_FMT(e->id));
	else if (!ns_str_eq(row->parent, e->type))
		ns_check_fault(k->c, e->where,
		    "%.*s has the parent %.*s here, but %.*s at %.*s",
		    NS_FMT(e->id), NS_FMT(e->type), NS_FMT(row->parent),
		    NS_FMT(row->where));
	else if (!ns_str_eq(row->name, e->name))
		ns_check_fault(k->c, e->where,
		    "%.*s is named \"%.*s\" here, but \"%.*s\" at %.*s",
		    NS_FMT(e->id), NS_FMT(e->name), NS_FMT(row->name),
		    NS_FMT(row->where));
}

/* Are there such issues, "id,id"? */
static void
check_ids(struct issuecheck *k, const struct ns_entry *e, const char *key)
{
	struct ns_str ids = ns_attrs_value(e->attrs, key), id;

	while (ns_str_cut(&ids, ',', &id))
		if (row_of(k, id) == NULL &&
		    ns_intern_get(&k->m->lexicon.ids, id) == 0)
			ns_check_fault(k->c, e->where,
			    "%s=%.*s: there is no such issue", key, NS_FMT(id));
}

/* Once an id, by its first entry. */
static void
check_entry(struct issuecheck *k, const struct ns_entry *e, uint8_t *seen)
{
	check_ids(k, e, "needs");
	check_ids(k, e, "against");
	if (e->guard)
		return;
	k->used[ns_intern_get(&k->ids, e->id)] = 1;
	if (!seen[e->idno])
		check_row_of(k, e);
	seen[e->idno] = 1;
}

static void
check_entries(struct issuecheck *k, struct ns_arena *arena)
{
	const struct ns_lexicon *lex = &k->m->lexicon;
	uint8_t *seen = ns_arena_alloc(arena, lex->ids.nwords + 1);
	const struct ns_entry *e;
	size_t i;

	if (seen == NULL) {
		k->c->nomem = true;
		return;
	}
	for (i = 0; i < lex->nentries; i++) {
		e = ns_lexicon_entry(lex, (uint32_t)i);
		if (e->kind == NS_KIND_ISSUE)
			check_entry(k, e, seen);
	}
}

static void
check_rows(struct issuecheck *k)
{
	const struct ns_issue_row *row;
	uint32_t n;

	for (n = 1; n < k->ids.nwords; n++) {
		row = k->rows[n];
		if (row->parent.n > 0 && row_of(k, row->parent) == NULL)
			ns_check_fault(k->c, row->where,
			    "no line that begins with = tells of %.*s",
			    NS_FMT(row->parent));
		if (!k->used[n])
			ns_check_fault(k->c, row->where, "%.*s has no %s",
			    NS_FMT(row->id),
			    row->parent.n > 0 ? "entry" : "issue");
	}
}

/* Number the ids of rows.  False: no memory. */
static bool
read_rows(struct issuecheck *k, struct ns_arena *arena)
{
	const struct ns_issues *is = &k->m->issues;
	const struct ns_issue_row *row;
	uint32_t n;
	size_t i;

	ns_intern_init(&k->ids, arena);
	k->rows = ns_arena_alloc(arena, (is->nrows + 1) * sizeof(*k->rows));
	k->used = ns_arena_alloc(arena, is->nrows + 1);
	if (k->rows == NULL || k->used == NULL)
		return false;
	for (i = 0; i < is->nrows; i++) {
		row = &is->rows[i];
		if ((n = ns_intern_add(&k->ids, row->id)) == 0)
			return false;
		if (k->rows[n] != NULL)
			ns_check_fault(k->c, row->where,
			    "%.*s tells of %.*s already",
			    NS_FMT(k->rows[n]->where), NS_FMT(row->id));
		else
			k->rows[n] = row;
	}
	for (i = 0; i < is->nrows; i++)
		k->used[ns_intern_get(&k->ids, is->rows[i].parent)] = 1;
	return true;
}

void
ns_check_issues(struct ns_check *c, const struct ns_matcher *m,
    struct ns_arena *arena)
{
	struct issuecheck k = { .c = c, .m = m };

	if (m->issues.nrows == 0) /* nobody tells of issues */
		return;
	if (!read_rows(&k, arena)) {
		c->nomem = true;
		return;
	}
	check_entries(&k, arena);
	check_rows(&k);
}
