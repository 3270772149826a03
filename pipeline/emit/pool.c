/*
 * pool.c - strings that are written once and referred to by number.
 *
 * A hash table of open addressing, at most half full.
 */
#include "pool.h"

#define SLOTS_MIN 64

void
ns_pool_init(struct ns_pool *pool, struct ns_arena *arena)
{
	*pool = (struct ns_pool){ .arena = arena };
}

/* The slot that holds s, or where it belongs. */
static size_t *
find_slot(const struct ns_pool *pool, struct ns_str s)
{
	size_t i = (size_t)ns_str_hash(s) & (pool->nslots - 1);

	while (pool->slots[i] > 0 &&
	       !ns_str_eq(pool->strings[pool->slots[i] - 1], s))
		i = (i + 1) & (pool->nslots - 1);
	return &pool->slots[i];
}

/* Make room for one more string.  False: no memory. */
static bool
make_room(struct ns_pool *pool)
{
	size_t i, *slots;

	if (2 * (pool->n + 1) <= pool->nslots)
		return true;
	pool->nslots = pool->nslots > 0 ? 2 * pool->nslots : SLOTS_MIN;
	slots = ns_arena_alloc(pool->arena, pool->nslots * sizeof(*slots));
	if (slots == NULL)
		return false;
	pool->slots = slots;
	for (i = 0; i < pool->n; i++)
		*find_slot(pool, pool->strings[i]) = i + 1;
	return true;
}

size_t
ns_pool_number(struct ns_pool *pool, struct ns_str s)
{
	struct ns_str *string;
	size_t *slot;

	if (pool->failed || !make_room(pool)) {
		pool->failed = true;
		return 0;
	}
	slot = find_slot(pool, s);
	if (*slot > 0)
		return *slot - 1;
	string = NS_PUSH(pool->arena, pool->strings, pool->n, pool->cap);
	if (string == NULL) {
		pool->failed = true;
		return 0;
	}
	*string = s;
	*slot = pool->n;
	return pool->n - 1;
}
