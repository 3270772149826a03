/*
 * arena.c - memory given out in pieces and taken back all at once.
 *
 * Small pieces share chunks.  A large one has a chunk of its own, so that an
 * array or buffer that doubles does not leave its former self behind.
 */
#include <stdlib.h>
#include <string.h>

#include "newsift/base.h"

#define ALIGN (_Alignof(max_align_t))
#define CHUNK_MIN ((size_t)64 * 1024)

/* A piece of so many bytes has a chunk of its own. */
#define LARGE ((size_t)256 * 1024)

struct ns_chunk {
	struct ns_chunk *older;
	size_t size; /* bytes of data */
	max_align_t data[];
};

static size_t
round_up(size_t n)
{
	return n > SIZE_MAX - (ALIGN - 1) ? 0 : (n + ALIGN - 1) & ~(ALIGN - 1);
}

/* Put a new chunk at the head of a list. */
static struct ns_chunk *
add_chunk(struct ns_chunk **list, size_t size, bool zero)
{
	struct ns_chunk *c;

	if (size > SIZE_MAX - sizeof(*c))
		return NULL;
	size += sizeof(*c);
	c = zero ? calloc(1, size) : malloc(size);
	if (c == NULL)
		return NULL;
	c->older = *list;
	c->size = size - sizeof(*c);
	*list = c;
	return c;
}

/* A new chunk to share, with room for a piece of `need` bytes. */
static bool
add_shared(struct ns_arena *a, size_t need)
{
	size_t size = CHUNK_MIN;

	/* Doubling keeps the number of chunks small for any document. */
	if (a->chunks != NULL && a->chunks->size <= SIZE_MAX / 4)
		size = a->chunks->size * 2;
	if (size < need)
		size = need;
	if (add_chunk(&a->chunks, size, false) == NULL)
		return false;
	a->next = (char *)a->chunks->data;
	a->end = a->next + size;
	return true;
}

/* n bytes, zeroed where that is wanted. */
static void *
take(struct ns_arena *a, size_t n, bool zero)
{
	size_t need = n == 0 ? ALIGN : round_up(n);
	struct ns_chunk *own;
	void *p;

	if (need == 0)
		return NULL;
	if (need >= LARGE) {
		own = add_chunk(&a->large, need, zero);
		return own == NULL ? NULL : own->data;
	}
	if ((a->chunks == NULL || (size_t)(a->end - a->next) < need) &&
	    !add_shared(a, need))
		return NULL;
	p = a->next;
	a->next += need;
	return zero ? memset(p, 0, need) : p;
}

/* Make the large piece old `need` bytes long; NULL when it is none, or when
 * there is no memory. */
static void *
resize_large(struct ns_arena *a, const void *old, size_t need)
{
	struct ns_chunk **link = &a->large, *c;

	while (*link != NULL && (*link)->data != old)
		link = &(*link)->older;
	if (*link == NULL || need > SIZE_MAX - sizeof(*c) ||
	    (c = realloc(*link, sizeof(*c) + need)) == NULL)
		return NULL;
	c->size = need;
	*link = c;
	return c->data;
}

void
ns_arena_init(struct ns_arena *a)
{
	memset(a, 0, sizeof(*a));
}

void *
ns_arena_alloc(struct ns_arena *a, size_t n)
{
	return take(a, n, true);
}

void *
ns_arena_stretch(struct ns_arena *a, void *old, size_t old_n, size_t new_n)
{
	size_t have = old_n == 0 ? ALIGN : round_up(old_n);
	size_t need = round_up(new_n);
	void *p;

	if (old == NULL)
		return take(a, new_n, false);
	if (need == 0 && new_n > 0)
		return NULL;
	if (need <= have)
		return old;
	if (need < LARGE && (char *)old + have == a->next &&
	    (size_t)(a->end - a->next) >= need - have) {
		a->next += need - have;
		return old;
	}
	if (have >= LARGE && (p = resize_large(a, old, need)) != NULL)
		return p;
	if ((p = take(a, new_n, false)) != NULL)
		memcpy(p, old, old_n);
	return p;
}

void *
ns_arena_grow(struct ns_arena *a, void *old, size_t old_n, size_t new_n)
{
	char *p = ns_arena_stretch(a, old, old_n, new_n);

	if (p != NULL && new_n > old_n)
		memset(p + old_n, 0, new_n - old_n);
	return p;
}

/* True when p points into the chunk. */
static bool
lies_in(const struct ns_chunk *c, const char *p)
{
	uintptr_t at = (uintptr_t)p, from = (uintptr_t)c->data;

	return at >= from && at - from < c->size;
}

/* Take the large chunk that p lies in out of the list; NULL: there is none. */
static struct ns_chunk *
cut_large(struct ns_arena *a, const void *p)
{
	struct ns_chunk **link = &a->large, *c;

	while (*link != NULL && !lies_in(*link, p))
		link = &(*link)->older;
	if ((c = *link) != NULL)
		*link = c->older;
	return c;
}

void
ns_arena_drop(struct ns_arena *a, const void *p)
{
	free(cut_large(a, p));
}

struct ns_str
ns_arena_dup(struct ns_arena *a, struct ns_str s)
{
	char *p = take(a, s.n, false);

	if (p == NULL)
		return (struct ns_str){ NULL, 0 };
	if (s.n > 0)
		memcpy(p, s.p, s.n);
	return (struct ns_str){ p, s.n };
}

/* Free every chunk of a list. */
static void
free_list(struct ns_chunk *c)
{
	struct ns_chunk *older;

	for (; c != NULL; c = older) {
		older = c->older;
		free(c);
	}
}

/* Take the largest chunk out of a list; NULL when that is empty. */
static struct ns_chunk *
cut_largest(struct ns_chunk **list)
{
	struct ns_chunk **link, **at = list, *c;

	for (link = list; *link != NULL; link = &(*link)->older)
		if ((*link)->size > (*at)->size)
			at = link;
	if ((c = *at) != NULL)
		*at = c->older;
	return c;
}

/* Free all but one chunk, which may be NULL, and begin anew in that. */
static void
begin_anew(struct ns_arena *a, struct ns_chunk *keep)
{
	free_list(a->chunks);
	free_list(a->large);
	ns_arena_init(a);
	if (keep != NULL) {
		keep->older = NULL;
		a->chunks = keep;
		a->next = (char *)keep->data;
		a->end = a->next + keep->size;
	}
}

void
ns_arena_reset(struct ns_arena *a)
{
	begin_anew(a, cut_largest(&a->chunks));
}

struct ns_str
ns_arena_keep(struct ns_arena *a, struct ns_str s)
{
	struct ns_chunk *keep;

	if (s.n == 0 || (a->chunks == NULL && a->large == NULL)) {
		ns_arena_reset(a);
		return (struct ns_str){ NULL, 0 };
	}
	/* Bytes of a large piece stay in its chunk, others in the largest. */
	keep = cut_large(a, s.p);
	if (keep == NULL)
		keep = cut_largest(&a->chunks);
	/* What is overwritten is lost anyway. */
	memmove(keep->data, s.p, s.n);
	begin_anew(a, keep);
	s.p = a->next;
	a->next += round_up(s.n);
	return s;
}

void
ns_arena_free(struct ns_arena *a)
{
	begin_anew(a, NULL);
}

bool
ns_grow_(struct ns_arena *a, void **arr, size_t *cap, size_t size)
{
	size_t cap2 = *cap == 0 ? 4 : *cap * 2;
	void *p;

	if (cap2 < *cap || cap2 > SIZE_MAX / size)
		return false;
	p = ns_arena_stretch(a, *arr, *cap * size, cap2 * size);
	if (p == NULL)
		return false;
	*arr = p;
	*cap = cap2;
	return true;
}
