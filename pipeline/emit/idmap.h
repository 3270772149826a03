/*
 * idmap.h - the ids of a document, numbered by first mention.
 */
#ifndef NS_IDMAP_H
#define NS_IDMAP_H

#include "newsift/doc.h"

struct ns_idmap {
	const struct ns_hit **first; /* of each id, its first mention */
	size_t n;
	size_t *slots; /* by hash: 0, or the number of an id + 1 */
	size_t nslots;
};

/* An empty map with room for `most` ids.  False: no memory. */
bool ns_idmap_open(struct ns_idmap *map, size_t most, struct ns_arena *a);

/* The number of a hit's kind and id: map->n as it was, when they are new. */
size_t ns_idmap_add(struct ns_idmap *map, const struct ns_hit *hit);

#endif
