/*
 * t_trie.c - paths are found, others are not, and many do not disturb another.
 */
#include "trie.h"

#include "tap.h"

/* Node at the end of a path of n labels from `seed` on; add: made if new. */
static uint32_t
walk(struct ns_trie *t, uint32_t seed, uint32_t n, bool add)
{
	uint32_t node = NS_TRIE_ROOT, i;

	for (i = 0; i < n && node != 0; i++)
		node = add ? ns_trie_add(t, node, seed * 31 + i)
			   : ns_trie_next(t, node, seed * 31 + i);
	return node;
}

int
main(void)
{
	struct ns_arena arena;
	struct ns_trie t;
	uint32_t i, first, lost = 0, shared = 0;

	ns_arena_init(&arena);
	ns_trie_init(&t, &arena);
	OK(ns_trie_next(&t, NS_TRIE_ROOT, 7) == 0, "an empty trie has no edge");
	first = walk(&t, 5, 3, true);
	OK(first != 0 && walk(&t, 5, 3, true) == first, "the same path twice");
	OK(walk(&t, 5, 2, false) != first, "a shorter path is another node");
	for (i = 100; i < 20100; i++)
		walk(&t, i, 4, true);
	for (i = 100; i < 20100; i++) {
		lost += walk(&t, i, 4, false) == 0;
		shared += walk(&t, i, 5, false) != 0;
	}
	OK(lost == 0, "none of 20,000 paths is lost");
	OK(shared == 0, "none is longer than it was made");
	OK(walk(&t, 5, 3, false) == first, "the first one is where it was");
	ns_arena_free(&arena);
	return tap_done();
}
