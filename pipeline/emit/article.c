/*
 * article.c - a document as one row: its metadata, and the ids found in it.
 */
#include "article.h"

#include <stdlib.h>

#include "columns.h"
#include "idmap.h"
#include "row.h"

/* All values of a metadata key, divided by ';'. */
static struct ns_str
meta_list(const struct ns_doc *doc, struct ns_str key, struct ns_buf *out)
{
	size_t i, from = out->n;

	for (i = 0; i < doc->nmetas; i++) {
		if (!ns_str_eq(doc->metas[i].key, key) ||
		    doc->metas[i].value.n == 0)
			continue;
		if (out->n > from)
			ns_buf_putc(out, ';');
		ns_buf_put(out, doc->metas[i].value);
	}
	return ns_str_sub(ns_buf_str(out), from, out->n);
}

/* Append one of a list that begins at `from`. */
static void
put_item(struct ns_buf *out, size_t from, struct ns_str item)
{
	if (out->n > from)
		ns_buf_putc(out, ';');
	ns_buf_put(out, item);
}

/* Ids of one kind, each once, in order of first mention, divided by ';'. */
static struct ns_str
id_list(const struct ns_idmap *ids, enum ns_kind kind, struct ns_buf *out)
{
	size_t i, from = out->n;

	for (i = 0; i < ids->n; i++)
		if (ids->first[i]->kind == kind)
			put_item(out, from, ids->first[i]->id);
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
issue_list(const struct ns_idmap *ids, struct ns_buf *out)
{
	struct issue *v = ns_arena_alloc(out->arena, ids->n * sizeof(*v));
	const struct ns_hit *h;
	size_t i, n = 0, from = out->n;

	if (v == NULL) {
		out->failed = true;
		return NS_STR("");
	}
	for (i = 0; i < ids->n; i++) {
		h = ids->first[i];
		v[n] = (struct issue){ h->id, 0, i };
		if (h->kind == NS_KIND_ISSUE && read_rank(h->attrs, &v[n].rank))
			n++;
	}
	if (n > 1)
		qsort(v, n, sizeof(*v), by_rank);
	for (i = 0; i < n; i++)
		put_item(out, from, v[i].id);
	return ns_str_sub(ns_buf_str(out), from, out->n);
}

/* The ids of the kinds that were asked for.  False: no memory. */
static bool
gather_ids(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_idmap *ids, struct ns_arena *arena)
{
	const struct ns_hit *h;
	size_t i;

	if (!ns_idmap_open(ids, doc->nhits, arena))
		return false;
	for (i = 0; i < doc->nhits; i++) {
		h = &doc->hits[i];
		if ((em->kinds & 1u << h->kind) && h->id.n > 0)
			ns_idmap_add(ids, h);
	}
	return true;
}

static struct ns_str
column_text(const struct ns_doc *doc, const struct ns_idmap *ids, size_t column,
    struct ns_buf *out)
{
	if (column == NS_ARTICLE_DOC)
		return doc->id;
	if (column < NS_ARTICLE_ACTORS || column == NS_ARTICLE_DUP_OF)
		return meta_list(doc,
		    ns_columns_of(NS_EMIT_ARTICLES).names[column], out);
	if (column == NS_ARTICLE_ISSUES)
		return issue_list(ids, out);
	return id_list(ids, (enum ns_kind)(column - NS_ARTICLE_ACTORS), out);
}

void
ns_article_put(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out)
{
	struct ns_field f[NS_ARTICLE_N];
	struct ns_idmap ids;
	struct ns_buf list;
	size_t i;

	if (!gather_ids(doc, em, &ids, out->arena)) {
		out->failed = true;
		return;
	}
	for (i = 0; i < NS_ARTICLE_N; i++) {
		ns_buf_init(&list, out->arena);
		f[i].text = column_text(doc, &ids, i, &list);
		f[i].kind = NS_FIELD_TEXT;
		out->failed = out->failed || list.failed;
	}
	ns_row_put(em, f, out);
}
