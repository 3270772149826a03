/*
 * t_arena.c - alignment, zeroed memory, growth in place and by moving, reset.
 */
#include <stdalign.h>
#include <stdint.h>
#include <string.h>

#include "newsift/base.h"
#include "tap.h"

static bool
aligned(const void *p)
{
	return p != NULL && (uintptr_t)p % alignof(max_align_t) == 0;
}

static bool
all_bytes(const char *p, size_t n, char c)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (p[i] != c)
			return false;
	return true;
}

/* Pieces of many sizes: aligned, zeroed, and none touches another. */
static void
check_pieces(void)
{
	static const size_t sizes[] = { 0, 1, 7, 8, 15, 16, 17, 100, 4096,
		65536, 65537, 200000, 3 };
	char *p[NS_LEN(sizes)];
	struct ns_arena a;
	size_t i;
	bool ok = true;

	ns_arena_init(&a);
	for (i = 0; i < NS_LEN(sizes); i++) {
		p[i] = ns_arena_alloc(&a, sizes[i]);
		ok = ok && aligned(p[i]) && all_bytes(p[i], sizes[i], 0);
		if (ok)
			memset(p[i], (int)i + 1, sizes[i]);
	}
	OK(ok, "pieces are aligned and zeroed");
	for (i = 0; i < NS_LEN(sizes) && ok; i++)
		ok = all_bytes(p[i], sizes[i], (char)(i + 1));
	OK(ok, "no piece lies in another");
	ns_arena_free(&a);
}

static void
check_grow(void)
{
	struct ns_arena a;
	char *p, *q, *r;

	ns_arena_init(&a);
	p = ns_arena_grow(&a, NULL, 0, 5);
	OK(aligned(p), "grow nothing");
	memset(p, 'x', 5);
	q = ns_arena_grow(&a, p, 5, 40);
	OK(q == p, "the last piece grows in place");
	OK(all_bytes(q, 5, 'x') && all_bytes(q + 5, 35, 0),
	    "what is new is zero");
	ns_arena_alloc(&a, 1);
	r = ns_arena_grow(&a, q, 40, 400);
	OK(r != q && all_bytes(r, 5, 'x') && all_bytes(r + 5, 395, 0),
	    "another piece moves and keeps its bytes");
	q = ns_arena_grow(&a, r, 400, 1000000);
	OK(q != NULL && all_bytes(q, 5, 'x') && all_bytes(q + 5, 999995, 0),
	    "over the chunk's end");
	OK(ns_arena_grow(&a, q, 1000000, 1000000) == q, "not at all");
	OK(ns_arena_grow(&a, q, 0, 0) == q, "nothing to nothing");
	ns_arena_free(&a);
}

/* Pieces of over a quarter of a megabyte have chunks of their own. */
static void
check_large(void)
{
	size_t n = 3000000;
	struct ns_arena a;
	struct ns_str s;
	char *p, *q, *small;

	ns_arena_init(&a);
	small = ns_arena_alloc(&a, 10);
	p = ns_arena_alloc(&a, n);
	q = ns_arena_alloc(&a, n);
	OK(aligned(p) && aligned(q) && all_bytes(p, n, 0),
	    "large pieces are aligned and zeroed");
	OK(ns_arena_alloc(&a, 10) == small + 16, "small ones stand together");
	memset(p, 'x', n);
	memset(q, 'y', n);
	p = ns_arena_grow(&a, p, n, 2 * n);
	OK(aligned(p) && all_bytes(p, n, 'x') && all_bytes(p + n, n, 0),
	    "a large piece grows, what is new is zero");
	p = ns_arena_stretch(&a, p, 2 * n, 3 * n);
	OK(aligned(p) && all_bytes(p, n, 'x') && all_bytes(q, n, 'y'),
	    "stretched, it keeps its bytes and others theirs");
	s = ns_arena_keep(&a, (struct ns_str){ q, n });
	OK(s.n == n && all_bytes(s.p, n, 'y') && a.large == NULL,
	    "keep a large piece");
	OK(aligned(ns_arena_alloc(&a, n)), "and go on");
	ns_arena_reset(&a);
	OK(a.large == NULL && a.chunks != NULL, "reset frees large pieces");
	ns_arena_free(&a);
}

/* A reset arena gives out zeroed memory from the chunk it kept. */
static void
check_reset(void)
{
	struct ns_arena a;
	char *p, *q;

	ns_arena_init(&a);
	ns_arena_reset(&a);
	OK(a.chunks == NULL, "reset of an empty arena");
	p = ns_arena_alloc(&a, 300000);
	memset(p, 'x', 300000);
	ns_arena_alloc(&a, 10);
	ns_arena_reset(&a);
	q = ns_arena_alloc(&a, 300000);
	OK(q != NULL && all_bytes(q, 300000, 0), "zeroed again after reset");
	ns_arena_free(&a);
	OK(a.chunks == NULL && aligned(ns_arena_alloc(&a, 1)),
	    "may be used again after free");
	ns_arena_free(&a);
}

static void
check_keep(void)
{
	struct ns_arena a;
	struct ns_str s;
	char *p;

	ns_arena_init(&a);
	s = ns_arena_keep(&a, (struct ns_str){ NULL, 0 });
	OK(s.n == 0 && a.chunks == NULL, "keep nothing of nothing");
	s = ns_arena_dup(&a, NS_STR("a name of more than sixteen bytes"));
	memset(ns_arena_alloc(&a, 300000), 'x', 300000);
	s = ns_arena_keep(&a, s);
	EQ(s.p, s.n, "a name of more than sixteen bytes", "kept");
	p = ns_arena_alloc(&a, 200000);
	OK(aligned(p) && all_bytes(p, 200000, 0), "the rest is free again");
	memset(p, 'x', 200000);
	EQ(s.p, s.n, "a name of more than sixteen bytes", "and apart");
	s = ns_arena_keep(&a, s);
	EQ(s.p, s.n, "a name of more than sixteen bytes", "kept once more");
	ns_arena_free(&a);
}

static void
check_failure(void)
{
	struct ns_arena a;
	struct ns_str s = { "x", SIZE_MAX };
	char *p;

	ns_arena_init(&a);
	OK(ns_arena_alloc(&a, SIZE_MAX) == NULL, "all memory");
	OK(ns_arena_alloc(&a, SIZE_MAX - 15) == NULL, "nearly all memory");
	OK(ns_arena_dup(&a, s).p == NULL, "dup of all memory");
	p = ns_arena_alloc(&a, 4);
	memset(p, 'x', 4);
	OK(ns_arena_grow(&a, p, 4, SIZE_MAX) == NULL && all_bytes(p, 4, 'x'),
	    "a failed grow leaves the piece");
	OK(aligned(ns_arena_alloc(&a, 8)), "goes on after a failure");
	ns_arena_free(&a);
}

static void
check_push(void)
{
	struct ns_arena a;
	size_t *v = NULL, n = 0, cap = 0, i, *slot;
	bool ok = true;

	ns_arena_init(&a);
	for (i = 0; i < 10000 && ok; i++) {
		slot = NS_PUSH(&a, v, n, cap);
		ok = slot != NULL && *slot == 0;
		if (ok)
			*slot = i;
		if (i % 1000 == 0)
			ns_arena_alloc(&a, 1); /* so that it has to move */
	}
	for (i = 0; i < n && ok; i++)
		ok = v[i] == i;
	OK(ok && n == 10000 && cap >= n, "push ten thousand");
	n = cap = SIZE_MAX / sizeof(*v) - 1;
	OK(NS_PUSH(&a, v, n, cap) == NULL, "push beyond all memory");
	ns_arena_free(&a);
}

static void
check_dup(void)
{
	struct ns_arena a;
	struct ns_str s;

	ns_arena_init(&a);
	s = ns_arena_dup(&a, NS_STR("a\0b"));
	OK(s.n == 3 && memcmp(s.p, "a\0b", 3) == 0, "dup with a NUL inside");
	s = ns_arena_dup(&a, (struct ns_str){ NULL, 0 });
	OK(s.p != NULL && s.n == 0, "dup of nothing");
	ns_arena_free(&a);
}

static void
check_drop(void)
{
	size_t large = 1 << 20;
	char *small, *first, *last;
	struct ns_arena a;

	ns_arena_init(&a);
	small = ns_arena_alloc(&a, 8);
	first = ns_arena_alloc(&a, large);
	last = ns_arena_alloc(&a, large);
	memset(small, 's', 8);
	memset(last, 'l', large);
	ns_arena_drop(&a, first + large - 1);
	ns_arena_drop(&a, small);
	ns_arena_drop(&a, NULL);
	OK(all_bytes(small, 8, 's') && all_bytes(last, large, 'l'),
	    "what is not dropped stays");
	last = ns_arena_grow(&a, last, large, 2 * large);
	OK(last != NULL && all_bytes(last, large, 'l'), "and grows");
	ns_arena_drop(&a, last);
	OK(aligned(ns_arena_alloc(&a, large)), "a new one behind it");
	ns_arena_free(&a);
}

int
main(void)
{
	check_pieces();
	check_grow();
	check_large();
	check_reset();
	check_keep();
	check_failure();
	check_push();
	check_dup();
	check_drop();
	return tap_done();
}
