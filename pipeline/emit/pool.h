/*
 * pool.h - strings that are written once and referred to by number.
 */
#ifndef NS_POOL_H
#define NS_POOL_H

#include "newsift/base.h"

/* Treat `slots` and `nslots` as private. */
struct ns_pool {
	struct ns_arena *arena;
	struct ns_str *strings; /* by number, borrowed */
	size_t n, cap;
	size_t *slots; /* a string's number + 1; 0: free */
	size_t nslots; /* a power of two */
	bool failed;   /* there was no memory: numbers are wrong */
};

/* An empty pool.  Cannot fail. */
void ns_pool_init(struct ns_pool *pool, struct ns_arena *arena);

/* The number of s, whose bytes must outlive the pool; from 0 in the order in
 * which they were first asked for.  Check pool->failed at the end. */
size_t ns_pool_number(struct ns_pool *pool, struct ns_str s);

#endif
