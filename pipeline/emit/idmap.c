/*
 * idmap.c - ids by hash, open addressing.
 */
#include "idmap.h"

bool
ns_idmap_open(struct ns_idmap *map, size_t most, struct ns_arena *a)
{
	map->n = 0;
	map->nslots = 16; /* a power of two, and never full */
	while (map->nslots <= 2 * most)
		map->nslots *= 2;
	map->slots = ns_arena_alloc(a, map->nslots * sizeof(*map->slots));
	map->first = ns_arena_alloc(a, most * sizeof(*map->first));
	return map->slots != NULL && map->first != NULL;
}

size_t
ns_idmap_add(struct ns_idmap *map, const struct ns_hit *hit)
{
	size_t mask = map->nslots - 1, k;
	size_t i = ((size_t)ns_str_hash(hit->id) + hit->kind) & mask;
	const struct ns_hit *known;

	while ((k = map->slots[i]) != 0) {
		known = map->first[k - 1];
		if (known->kind == hit->kind && ns_str_eq(known->id, hit->id))
			return k - 1;
		i = (i + 1) & mask;
	}
	map->first[map->n++] = hit;
	map->slots[i] = map->n;
	return map->n - 1;
}
