/*
 * doc.c - the document: one arena, and arrays that grow in it.
 */
#include <stdlib.h>
#include <string.h>

#include "newsift/doc.h"

static const char *const role_names[] = {
	[NS_ROLE_HEADLINE] = "headline",
	[NS_ROLE_LEDE] = "lede",
	[NS_ROLE_BODY] = "body",
	[NS_ROLE_HEADING] = "heading",
	[NS_ROLE_QUOTE] = "quote",
	[NS_ROLE_LIST] = "list",
	[NS_ROLE_CAPTION] = "caption",
};

static const char *const kind_names[] = {
	[NS_KIND_ACTOR] = "actor",
	[NS_KIND_DATE] = "date",
	[NS_KIND_ISSUE] = "issue",
};

void
ns_doc_init(struct ns_doc *doc)
{
	memset(doc, 0, sizeof(*doc));
	ns_arena_init(&doc->arena);
	ns_buf_init(&doc->text, &doc->arena);
}

/* Back to an empty document that keeps its arena's largest chunk. */
static void
clear(struct ns_doc *doc)
{
	struct ns_arena arena;

	ns_arena_reset(&doc->arena);
	arena = doc->arena;
	ns_doc_init(doc);
	doc->arena = arena;
}

int
ns_doc_reset(struct ns_doc *doc, struct ns_str id, struct ns_err *err)
{
	clear(doc);
	doc->id = ns_arena_dup(&doc->arena, id);
	if (doc->id.p == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	return 0;
}

void
ns_doc_free(struct ns_doc *doc)
{
	ns_arena_free(&doc->arena);
	ns_doc_init(doc);
}

struct ns_str
ns_doc_text(const struct ns_doc *doc)
{
	return ns_buf_str(&doc->text);
}

struct ns_str
ns_doc_meta(const struct ns_doc *doc, const char *key)
{
	struct ns_str k = ns_str_of(key);
	size_t i;

	for (i = 0; i < doc->nmetas; i++)
		if (ns_str_eq(doc->metas[i].key, k))
			return doc->metas[i].value;
	return (struct ns_str){ NULL, 0 };
}

struct ns_meta *
ns_doc_push_meta(struct ns_doc *doc, struct ns_str key, struct ns_str value,
    struct ns_str source)
{
	struct ns_meta m, *slot;

	m.key = ns_arena_dup(&doc->arena, key);
	m.value = ns_arena_dup(&doc->arena, value);
	m.source = ns_arena_dup(&doc->arena, source);
	if (m.key.p == NULL || m.value.p == NULL || m.source.p == NULL)
		return NULL;
	slot = NS_PUSH(&doc->arena, doc->metas, doc->nmetas, doc->cmetas);
	if (slot != NULL)
		*slot = m;
	return slot;
}

struct ns_para *
ns_doc_push_para(struct ns_doc *doc, enum ns_role role, struct ns_str text)
{
	size_t begin = doc->text.n;
	struct ns_para *p;

	ns_buf_put(&doc->text, text);
	ns_buf_putc(&doc->text, '\n');
	if (doc->text.failed)
		return NULL;
	p = NS_PUSH(&doc->arena, doc->paras, doc->nparas, doc->cparas);
	if (p != NULL)
		*p = (struct ns_para){ begin, begin + text.n, role, 0 };
	return p;
}

struct ns_sent *
ns_doc_push_sent(struct ns_doc *doc)
{
	return NS_PUSH(&doc->arena, doc->sents, doc->nsents, doc->csents);
}

struct ns_tok *
ns_doc_push_tok(struct ns_doc *doc)
{
	return NS_PUSH(&doc->arena, doc->toks, doc->ntoks, doc->ctoks);
}

struct ns_hit *
ns_doc_push_hit(struct ns_doc *doc)
{
	return NS_PUSH(&doc->arena, doc->hits, doc->nhits, doc->chits);
}

struct ns_foreign *
ns_doc_push_foreign(struct ns_doc *doc)
{
	return NS_PUSH(&doc->arena, doc->foreign, doc->nforeign, doc->cforeign);
}

static int
compare_hits(const void *a, const void *b)
{
	const struct ns_hit *x = *(const struct ns_hit *const *)a;
	const struct ns_hit *y = *(const struct ns_hit *const *)b;

	if (x->begin != y->begin)
		return x->begin < y->begin ? -1 : 1;
	if (x->end != y->end)
		return x->end > y->end ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return (x > y) - (x < y);
}

static bool
in_order(const struct ns_doc *doc)
{
	const struct ns_hit *a, *b;
	size_t i;

	for (i = 1; i < doc->nhits; i++) {
		a = &doc->hits[i - 1];
		b = &doc->hits[i];
		if (compare_hits(&a, &b) > 0)
			return false;
	}
	return true;
}

int
ns_doc_sort_hits(struct ns_doc *doc, struct ns_err *err)
{
	const struct ns_hit **order;
	struct ns_hit *sorted;
	size_t i;

	if (in_order(doc))
		return 0;
	order = ns_arena_alloc(&doc->arena, doc->nhits * sizeof(*order));
	sorted = ns_arena_alloc(&doc->arena, doc->nhits * sizeof(*sorted));
	if (order == NULL || sorted == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	for (i = 0; i < doc->nhits; i++)
		order[i] = &doc->hits[i];
	qsort(order, doc->nhits, sizeof(*order), compare_hits);
	for (i = 0; i < doc->nhits; i++)
		sorted[i] = *order[i];
	doc->hits = sorted;
	doc->chits = doc->nhits;
	return 0;
}

/*
 * After NS_ENOMEM this makes room: for the message, and for emit to say that
 * the document failed.
 */
void
ns_doc_fail(struct ns_doc *doc, const char *stage, const struct ns_err *err)
{
	struct ns_str id = ns_arena_keep(&doc->arena, doc->id);
	struct ns_arena arena = doc->arena;

	ns_doc_init(doc);
	doc->arena = arena;
	doc->id = id;
	doc->failed = true;
	doc->skipped = err->code == NS_ESKIP;
	doc->fail_stage = ns_arena_dup(&doc->arena, ns_str_of(stage));
	doc->fail_msg = ns_arena_dup(&doc->arena, ns_str_of(err->msg));
}

const char *
ns_role_name(enum ns_role role)
{
	return role_names[role];
}

const char *
ns_kind_name(enum ns_kind kind)
{
	return kind_names[kind];
}

static int
find_name(const char *const *names, size_t n, struct ns_str name)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (ns_str_eq(ns_str_of(names[i]), name))
			return (int)i;
	return -1;
}

int
ns_role_parse(struct ns_str name)
{
	return find_name(role_names, NS_LEN(role_names), name);
}

int
ns_kind_parse(struct ns_str name)
{
	return find_name(kind_names, NS_LEN(kind_names), name);
}
