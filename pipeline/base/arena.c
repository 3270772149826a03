/*
 * arena.c - memory given out in pieces and taken back all at once.
 */
#include <stdlib.h>
#include <string.h>

#include "newsift/base.h"

#define ALIGN (_Alignof(max_align_t))
#define CHUNK_MIN ((size_t)64 * 1024)

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

static bool
add_chunk(struct ns_arena *a, size_t need)
{
	struct ns_chunk *c;
	size_t size = CHUNK_MIN;

	/* Doubling keeps the number of chunks small for any document. */
	if (a->chunks != NULL && a->chunks->size <= SIZE_MAX / 4)
		size = a->chunks->size * 2;
	if (size < need)
		size = need;
	if (size > SIZE_MAX - sizeof(*c) ||
	    (c = malloc(sizeof(*c) + size)) == NULL)
		return false;
	c->older = a->chunks;
	c->size = size;
	a->chunks = c;
	a->next = (char *)c->data;
	a->end = a->next + size;
	return true;
}

void
ns_arena_init(struct ns_arena *a)
{
	memset(a, 0, sizeof(*a));
}

void *
ns_arena_alloc(struct ns_arena *a, size_t n)
{
	size_t need = n == 0 ? ALIGN : round_up(n);
	void *p;

	if (need == 0)
		return NULL;
	if ((a->chunks == NULL || (size_t)(a->end - a->next) < need) &&
	    !add_chunk(a, need))
		return NULL;
	p = a->next;
	a->next += need;
	return memset(p, 0, need);
}

void *
ns_arena_grow(struct ns_arena *a, void *old, size_t old_n, size_t new_n)
{
	size_t have = old_n == 0 ? ALIGN : round_up(old_n);
	size_t need = round_up(new_n);
	void *p;

	if (old == NULL)
		return ns_arena_alloc(a, new_n);
	if (need == 0 && new_n > 0)
		return NULL;
	if (need <= have)
		return old;
	if ((char *)old + have == a->next &&
	    (size_t)(a->end - a->next) >= need - have) {
		memset(a->next, 0, need - have);
		a->next += need - have;
		return old;
	}
	if ((p = ns_arena_alloc(a, new_n)) != NULL)
		memcpy(p, old, old_n);
	return p;
}

struct ns_str
ns_arena_dup(struct ns_arena *a, struct ns_str s)
{
	char *p = ns_arena_alloc(a, s.n);

	if (p == NULL)
		return (struct ns_str){ NULL, 0 };
	if (s.n > 0)
		memcpy(p, s.p, s.n);
	return (struct ns_str){ p, s.n };
}

/* Free every chunk but keep (NULL: free all). */
static void
free_chunks(struct ns_arena *a, struct ns_chunk *keep)
{
	struct ns_chunk *c, *older;

	for (c = a->chunks; c != NULL; c = older) {
		older = c->older;
		if (c != keep)
			free(c);
	}
	ns_arena_init(a);
	if (keep != NULL) {
		keep->older = NULL;
		a->chunks = keep;
		a->next = (char *)keep->data;
		a->end = a->next + keep->size;
	}
}

static struct ns_chunk *
largest_chunk(const struct ns_arena *a)
{
	struct ns_chunk *c, *largest = a->chunks;

	for (c = a->chunks; c != NULL; c = c->older)
		if (c->size > largest->size)
			largest = c;
	return largest;
}

void
ns_arena_reset(struct ns_arena *a)
{
	free_chunks(a, largest_chunk(a));
}

struct ns_str
ns_arena_keep(struct ns_arena *a, struct ns_str s)
{
	struct ns_chunk *largest = largest_chunk(a);

	if (largest == NULL || s.n == 0) {
		ns_arena_reset(a);
		return (struct ns_str){ NULL, 0 };
	}
	/* What is overwritten is lost anyway. */
	memmove(largest->data, s.p, s.n);
	free_chunks(a, largest);
	s.p = a->next;
	a->next += round_up(s.n);
	return s;
}

void
ns_arena_free(struct ns_arena *a)
{
	free_chunks(a, NULL);
}

bool
ns_grow_(struct ns_arena *a, void **arr, size_t *cap, size_t size)
{
	size_t cap2 = *cap == 0 ? 16 : *cap * 2;
	void *p;

	if (cap2 < *cap || cap2 > SIZE_MAX / size)
		return false;
	if ((p = ns_arena_grow(a, *arr, *cap * size, cap2 * size)) == NULL)
		return false;
	*arr = p;
	*cap = cap2;
	return true;
}
