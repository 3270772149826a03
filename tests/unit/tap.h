/*
 * tap.h - the test harness: rows in, TAP lines out, run under prove.
 *
 * A test program calls OK and EQ and ends in `return tap_done();`.
 */
#ifndef TAP_H
#define TAP_H

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static size_t tap_tests, tap_failures;

/* One result; a failing one says what was got and wanted. */
static inline void
tap_ok(bool ok, const char *name)
{
	tap_tests++;
	if (!ok)
		tap_failures++;
	printf("%sok %zu - %s\n", ok ? "" : "not ", tap_tests, name);
}

static inline void
tap_eq(const char *got, size_t n, const char *want, const char *name)
{
	bool ok = n == strlen(want) && (n == 0 || memcmp(got, want, n) == 0);

	tap_ok(ok, name);
	if (!ok)
		printf("#   got: %.*s\n#  want: %s\n", (int)n, n ? got : "",
		    want);
}

static inline int
tap_done(void)
{
	printf("1..%zu\n", tap_tests);
	return tap_failures > 0;
}

/* A struct ns_str of a row: a literal's bytes, NULs among them. */
#define BYTES(lit) \
	{ \
		(lit), sizeof(lit) - 1 \
	}

#define OK(cond, name) tap_ok((cond), (name))
#define EQ(got, n, want, name) tap_eq((got), (n), (want), (name))

#endif
