/*
 * t_duplicates.c - what is found among many fingerprints, against looking at
 * each of them.
 */
#include "duplicates.h"

#include <stdlib.h>

#include "tap.h"

#define MANY 4000
#define TRIES 2000

/* Bits in which two may differ that are always found. */
#define SURE 15

static uint64_t seed = 1;

/* Any numbers will do, but they should be the same every time. */
static uint64_t
next_random(void)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return seed;
}

static struct ns_str
name_of(size_t i, char buf[32])
{
	return (struct ns_str){ buf, (size_t)snprintf(buf, 32, "doc%zu", i) };
}

/* The number in such a name. */
static size_t
number_of(struct ns_str name)
{
	size_t i = MANY;

	ns_str_size(ns_str_sub(name, 3, name.n), &i);
	return i;
}

/* A fingerprint that differs from fp in n bits or, by chance, fewer. */
static struct ns_fingerprint
bend(struct ns_fingerprint fp, size_t n)
{
	size_t bit;

	while (n-- > 0) {
		bit = next_random() % 128;
		fp.near[bit / 64] ^= UINT64_C(1) << bit % 64;
	}
	return fp;
}

/* The nearest and earliest that is alike; MANY: none. */
static size_t
search(const struct ns_fingerprint *all, const struct ns_fingerprint *fp)
{
	size_t i, best = MANY;

	for (i = 0; i < MANY; i++)
		if (ns_fingerprint_alike(&all[i], fp) &&
		    (best == MANY ||
			ns_fingerprint_distance(&all[i], fp) <
			    ns_fingerprint_distance(&all[best], fp)))
			best = i;
	return best;
}

/* All that must be found is; nothing is that is not alike. */
static void
check_many(struct ns_duplicates *d, const struct ns_fingerprint *all)
{
	size_t i, want, got, missed = 0, wrong = 0, there = 0, found = 0;
	struct ns_fingerprint fp;
	struct ns_str first;

	for (i = 0; i < TRIES; i++) {
		fp = bend(all[next_random() % MANY], i % 32);
		want = search(all, &fp);
		there += want < MANY;
		got = MANY;
		if (ns_duplicates_find(d, &fp, NS_STR("new"), &first))
			got = number_of(first);
		if (want < MANY &&
		    ns_fingerprint_distance(&all[want], &fp) <= SURE)
			missed += got != want;
		if (got == MANY)
			continue;
		found++;
		wrong += !ns_fingerprint_alike(&all[got], &fp);
	}
	OK(missed == 0, "the nearest is found");
	OK(wrong == 0, "what is found is alike");
	OK(there > TRIES / 2 && there < TRIES, "of some there is one");
	OK(100 * found >= 97 * there, "nearly all of these are found");
	printf("# %zu of %zu\n", found, there);
}

/* Some are near to others, as later versions of a story are. */
static void
fill(struct ns_duplicates *d, struct ns_fingerprint *all)
{
	struct ns_err err;
	size_t i, failed = 0;
	char buf[32];

	for (i = 0; i < MANY; i++) {
		all[i] = (struct ns_fingerprint){
			{ next_random(), next_random() },
			i % 7 == 0 ? next_random() : 0,
			i % 11 == 0 ? 30 : 300,
		};
		if (i % 3 == 2)
			all[i] = bend(all[i - 1], i % 40);
		failed +=
		    ns_duplicates_add(d, &all[i], name_of(i, buf), &err) < 0;
	}
	OK(failed == 0, "many are added");
}

static void
check_few(void)
{
	struct ns_fingerprint fp = { { 1, 2 }, 4, 100 };
	struct ns_duplicates *d;
	struct ns_str first;
	struct ns_err err;

	if (ns_duplicates_new(&d, &err) < 0)
		exit(1);
	OK(!ns_duplicates_find(d, &fp, NS_STR("a"), &first),
	    "nothing among none");
	ns_duplicates_add(d, &fp, NS_STR("a"), &err);
	OK(!ns_duplicates_find(d, &fp, NS_STR("a"), &first),
	    "an article does not repeat itself");
	OK(ns_duplicates_find(d, &fp, NS_STR("b"), &first) &&
		ns_str_eq(first, NS_STR("a")),
	    "another one does");
	ns_duplicates_add(d, &fp, NS_STR("b"), &err);
	OK(ns_duplicates_find(d, &fp, NS_STR("c"), &first) &&
		ns_str_eq(first, NS_STR("a")),
	    "of equals the first is meant");
	fp.words = 0;
	OK(!ns_duplicates_find(d, &fp, NS_STR("d"), &first),
	    "what has no words repeats nothing");
	ns_duplicates_free(d);
	ns_duplicates_free(NULL);
}

int
main(void)
{
	static struct ns_fingerprint all[MANY];
	struct ns_duplicates *d;
	struct ns_err err;

	check_few();
	if (ns_duplicates_new(&d, &err) < 0)
		return 1;
	fill(d, all);
	check_many(d, all);
	ns_duplicates_free(d);
	return tap_done();
}
