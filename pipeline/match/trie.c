/*
 * trie.c - a trie whose edges lie in one hash table.
 */
#include "trie.h"

#include <string.h>

#define SLOTS_MIN 4096

void
ns_trie_init(struct ns_trie *t, struct ns_arena *arena)
{
	memset(t, 0, sizeof(*t));
	t->arena = arena;
	t->nnodes = NS_TRIE_ROOT;
}

/* Where the edge is, or would go.  The table must have a free slot. */
static size_t
find_slot(const struct ns_trie *t, uint32_t node, uint32_t label)
{
	uint64_t key = (uint64_t)node << 32 | label;
	size_t i;

	key *= UINT64_C(0x9e3779b97f4a7c15); /* Fibonacci hashing */
	i = (size_t)(key >> 32 ^ key >> 17) & (t->nslots - 1);
	while (t->slots[i].to != 0 &&
	       (t->slots[i].node != node || t->slots[i].label != label))
		i = (i + 1) & (t->nslots - 1);
	return i;
}

/* At most half of the slots are taken, so that searches are short. */
static bool
make_room(struct ns_trie *t)
{
	struct ns_edge *old = t->slots;
	size_t nold = t->nslots, i;

	if (2 * (t->nedges + 1) <= t->nslots)
		return true;
	if (nold > SIZE_MAX / sizeof(*old) / 4)
		return false;
	t->nslots = nold == 0 ? SLOTS_MIN : 2 * nold;
	t->slots = ns_arena_alloc(t->arena, t->nslots * sizeof(*t->slots));
	if (t->slots == NULL) {
		t->slots = old;
		t->nslots = nold;
		return false;
	}
	for (i = 0; i < nold; i++)
		if (old[i].to != 0)
			t->slots[find_slot(t, old[i].node, old[i].label)] =
			    old[i];
	return true;
}

uint32_t
ns_trie_add(struct ns_trie *t, uint32_t node, uint32_t label)
{
	struct ns_edge *e;

	if (!make_room(t) || t->nnodes == UINT32_MAX)
		return 0;
	e = &t->slots[find_slot(t, node, label)];
	if (e->to == 0) {
		*e = (struct ns_edge){ node, label, ++t->nnodes };
		t->nedges++;
	}
	return e->to;
}

uint32_t
ns_trie_next(const struct ns_trie *t, uint32_t node, uint32_t label)
{
	return t->nslots == 0 ? 0 : t->slots[find_slot(t, node, label)].to;
}

struct ns_trie_step *
ns_trie_steps(const struct ns_trie *t, struct ns_arena *arena)
{
	struct ns_trie_step *steps =
	    ns_arena_alloc(arena, ((size_t)t->nnodes + 1) * sizeof(*steps));
	const struct ns_edge *e;
	size_t i;

	for (i = 0; steps != NULL && i < t->nslots; i++) {
		e = &t->slots[i];
		if (e->to != 0)
			steps[e->to] =
			    (struct ns_trie_step){ e->node, e->label };
	}
	return steps;
}
