/*
 * t_pool.c - strings and their numbers.
 */
#include "pool.h"

#include <stdio.h>

#include "tap.h"

#define MANY 5000

/* Number i as a string in the arena. */
static struct ns_str
word(struct ns_arena *arena, size_t i)
{
	struct ns_buf b;

	ns_buf_init(&b, arena);
	ns_buf_putsize(&b, i);
	return ns_buf_str(&b);
}

int
main(void)
{
	struct ns_arena arena;
	struct ns_pool pool;
	size_t i, wrong = 0;

	ns_arena_init(&arena);
	ns_pool_init(&pool, &arena);
	OK(ns_pool_number(&pool, NS_STR("a")) == 0, "the first is 0");
	OK(ns_pool_number(&pool, NS_STR("")) == 1, "the empty string is one");
	OK(ns_pool_number(&pool, NS_STR("a")) == 0, "the same again");
	OK(pool.n == 2, "two in all");
	for (i = 0; i < MANY; i++)
		wrong += ns_pool_number(&pool, word(&arena, i)) != i + 2;
	for (i = 0; i < MANY; i++)
		wrong += ns_pool_number(&pool, word(&arena, i)) != i + 2;
	OK(wrong == 0, "many keep their numbers");
	OK(pool.n == MANY + 2, "and stand once");
	EQ(pool.strings[4].p, pool.strings[4].n, "2", "in order");
	OK(!pool.failed, "nothing failed");
	ns_arena_free(&arena);
	return tap_done();
}
