/*
 * article.c - a document as one row: its metadata, and the ids found in it.
 */
#include "article.h"

#include <stdlib.h>

#include "row.h"

/* The columns, in order: metadata keys, except for doc and the three lists. */
static const char *const columns[] = { "doc", "url", "published", "title",
	"author", "site", "lang", "actors", "dates", "issues" };

enum { COL_DOC = 0, COL_ACTORS = 7, COL_DATES, COL_ISSUES };

void
ns_article_header(struct ns_buf *out)
{
	size_t i;

	for (i = 0; i < NS_LEN(columns); i++) {
		ns_buf_puts(out, columns[i]);
		ns_buf_putc(out, i + 1 < NS_LEN(columns) ? '\t' : '\n');
	}
}

/* All values of a metadata key, divided by ';'. */
static struct ns_str
meta_list(const struct ns_doc *doc, const char *key, struct ns_buf *out)
{
	size_t i, from = out->n;

	for (i = 0; i < doc->nmetas; i++) {
		if (!ns_str_eq(doc->metas[i].key, ns_str_of(key)) ||
		    doc->metas[i].value.n == 0)
			continue;
		if (out->n > from)
			ns_buf_putc(out, ';');
		ns_buf_put(out, doc->metas[i].value);
	}
	return ns_str_sub(ns_buf_str(out), from, out->n);
}

/* A set of ids, open addressing; nslots is a power of two above the number of
 * ids that can come. */
struct id_set {
	struct ns_str *slots;
	size_t nslots;
};

static bool
set_add(struct id_set *set, struct ns_str id)
{
	size_t i = (size_t)ns_str_hash(id) & (set->nslots - 1);

	while (set->slots[i].n > 0) {
		if (ns_str_eq(set->slots[i], id))
			return false;
		i = (i + 1) & (set->nslots - 1);
	}
	set->slots[i] = id;
	return true;
}

/* A set with room for the ids of all hits.  False: no memory. */
static bool
set_open(struct id_set *set, const struct ns_doc *doc, struct ns_buf *out)
{
	set->nslots = 16;
	while (set->nslots <= 2 * doc->nhits)
		set->nslots *= 2;
	set->slots =
	    ns_arena_alloc(out->arena, set->nslots * sizeof(*set->slots));
	return set->slots != NULL;
}

/* Append one of a list that begins at `from`. */
static void
put_item(struct ns_buf *out, size_t from, struct ns_str item)
{
	if (out->n > from)
		ns_buf_putc(out, ';');
	ns_buf_put(out, item);
}

static struct ns_str
no_memory(struct ns_buf *out)
{
	out->failed = true;
	return NS_STR("");
}

/* Ids of one kind, each once, in order of first mention, divided by ';'. */
static struct ns_str
id_list(const struct ns_doc *doc, enum ns_kind kind, struct ns_buf *out)
{
	struct id_set set;
	size_t i, from = out->n;

	if (!set_open(&set, doc, out))
		return no_memory(out);
	for (i = 0; i < doc->nhits; i++)
		if (doc->hits[i].kind == kind && doc->hits[i].id.n > 0 &&
		    set_add(&set, doc->hits[i].id))
			put_item(out, from, doc->hits[i].id);
	return ns_str_sub(ns_buf_str(out), from, out->n);
}

/* What an issue's attributes say of its rank, as match gives it. */
struct issue {
	struct ns_str id;
	size_t rank; /* SIZE_MAX: nobody weighed it */
	size_t order;
};

/* False: it was weighed, and is no issue of the article. */
static bool
read_rank(struct ns_str attrs, size_t *rank)
{
	struct ns_str attr, key = NS_STR("rank=");
	bool weighed = false;

	*rank = SIZE_MAX;
	while (ns_str_cut(&attrs, ';', &attr)) {
		if (ns_str_starts(attr, key) &&
		    ns_str_size(ns_str_sub(attr, key.n, attr.n), rank))
			return true;
		weighed = weighed || ns_str_starts(attr, NS_STR("score="));
	}
	return !weighed;
}

static int
by_rank(const void *a, const void *b)
{
	const struct issue *x = a, *y = b;

	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

/* The issues of the article, the weightiest first, each once. */
static struct ns_str
issue_list(const struct ns_doc *doc, struct ns_buf *out)
{
	struct issue *v = ns_arena_alloc(out->arena, doc->nhits * sizeof(*v));
	struct id_set set;
	size_t i, n = 0, from = out->n;

	if (v == NULL || !set_open(&set, doc, out))
		return no_memory(out);
	for (i = 0; i < doc->nhits; i++) {
		v[n] = (struct issue){ doc->hits[i].id, 0, i };
		if (doc->hits[i].kind == NS_KIND_ISSUE && v[n].id.n > 0 &&
		    read_rank(doc->hits[i].attrs, &v[n].rank) &&
		    set_add(&set, v[n].id))
			n++;
	}
	if (n > 1)
		qsort(v, n, sizeof(*v), by_rank);
	for (i = 0; i < n; i++)
		put_item(out, from, v[i].id);
	return ns_str_sub(ns_buf_str(out), from, out->n);
}

void
ns_article_put(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out)
{
	struct ns_field f[NS_LEN(columns)];
	struct ns_buf lists[NS_LEN(columns)];
	size_t i;
	enum ns_kind kind;

	for (i = 0; i < NS_LEN(columns); i++) {
		ns_buf_init(&lists[i], out->arena);
		f[i] = (struct ns_field){ columns[i], NS_STR(""), 0,
			NS_FIELD_TEXT };
		if (i == COL_DOC) {
			f[i].text = doc->id;
		} else if (i < COL_ACTORS) {
			f[i].text = meta_list(doc, columns[i], &lists[i]);
		} else {
			kind = (enum ns_kind)(i - COL_ACTORS);
			if ((em->kinds & 1u << kind) != 0)
				f[i].text = kind == NS_KIND_ISSUE
						? issue_list(doc, &lists[i])
						: id_list(doc, kind, &lists[i]);
		}
		out->failed = out->failed || lists[i].failed;
	}
	ns_row_put(em->format, f, NS_LEN(columns), out);
}
