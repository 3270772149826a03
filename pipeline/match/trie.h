/*
 * trie.h - a trie over small numbers, its edges in one hash table, so that a
 * step costs the same whatever the number of entries.
 */
#ifndef NS_TRIE_H
#define NS_TRIE_H

#include "newsift/base.h"

/* The node where every walk begins; 0 is no node. */
#define NS_TRIE_ROOT 1u

struct ns_edge {
	uint32_t node, label, to; /* to 0: a free slot */
};

struct ns_trie {
	struct ns_arena *arena;
	struct ns_edge *slots; /* open addressing */
	size_t nslots, nedges; /* nslots is a power of two, or 0 */
	uint32_t nnodes;       /* nodes are 1 to nnodes */
};

/* An edge as seen from the node it leads to. */
struct ns_trie_step {
	uint32_t from, label;
};

/* An empty trie in arena. */
void ns_trie_init(struct ns_trie *t, struct ns_arena *arena);

/* The node that label leads to from node, made if new.  0: no memory. */
uint32_t ns_trie_add(struct ns_trie *t, uint32_t node, uint32_t label);

/* The node that label leads to from node, or 0. */
uint32_t ns_trie_next(const struct ns_trie *t, uint32_t node, uint32_t label);

/*
 * By node, the edge that leads to it; from is 0 where there is none.  NULL when
 * there is no memory in arena.
 */
struct ns_trie_step *ns_trie_steps(const struct ns_trie *t,
    struct ns_arena *arena);

#endif
