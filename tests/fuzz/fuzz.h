/*
 * fuzz.h - one harness, two ways to run it.
 *
 * A harness defines FUZZ_TARGET, the name of its folder in tests/fuzz/seeds,
 * and LLVMFuzzerTestOneInput, in which MUST says what may never be false.
 * Compiled with NS_FUZZ it is libFuzzer's (make fuzz); else it replays its
 * seeds as a test, from the top of the source tree.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdint.h>
#include <stdlib.h>

#include "list.h"
#include "newsift/base.h"
#include "tap.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#ifdef NS_FUZZ

#define MUST(cond) \
	do \
		if (!(cond)) \
			abort(); \
	while (0)

#else

static bool fuzz_ok;

#define MUST(cond) \
	do \
		if (!(cond)) { \
			fuzz_ok = false; \
			printf("# not true: %s\n", #cond); \
		} \
	while (0)

static bool
fuzz_any(const char *path)
{
	return path[0] != '\0';
}

static void
fuzz_replay(struct ns_arena *a, const char *path)
{
	struct ns_str seed = NS_STR("");
	struct ns_err err;

	fuzz_ok = true;
	MUST(ns_file_read(a, path, &seed, &err) == 0);
	LLVMFuzzerTestOneInput((const uint8_t *)seed.p, seed.n);
	OK(fuzz_ok, path);
}

int
main(void)
{
	struct ns_arena a;
	struct ns_list list = { &a, NULL, 0, 0 };
	struct ns_err err;

	ns_arena_init(&a);
	ns_list_dir(&list, "tests/fuzz/seeds/" FUZZ_TARGET, fuzz_any, &err);
	OK(list.n > 0, "there are seeds");
	while (list.n > 0)
		fuzz_replay(&a, list.paths[--list.n]);
	ns_arena_free(&a);
	return tap_done();
}

#endif

/* What a harness needs cannot be had. */
static inline void
fuzz_setup_failed(const struct ns_err *err)
{
	fprintf(stderr, "%s\n", err->msg);
	abort();
}

/* The input as a slice. */
static inline struct ns_str
fuzz_str(const uint8_t *data, size_t size)
{
	return (struct ns_str){ (const char *)data, size };
}

#endif
