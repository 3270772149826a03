/*
 * t_progress.c - the line that shows how far a batch has come.
 */
#include "progress.h"
#include "tap.h"

static const struct {
	double seconds;
	size_t done;
	uint64_t read, left;
	const char *want;
} rows[] = {
	{ 2, 5, 100, UINT64_MAX, "5 done, 2.5/s" },
	{ 2, 500, 100, UINT64_MAX, "500 done, 250/s" },
	{ 2, 5, 100, 0, "5 done, 2.5/s, 0 s left" },
	{ 2, 5, 0, 100, "5 done, 2.5/s" },
	{ 10, 100, 100, 50, "100 done, 10/s, 5 s left" },
	{ 10, 100, 100, 899, "100 done, 10/s, 90 s left" },
	{ 10, 100, 100, 900, "100 done, 10/s, 2 min left" },
	{ 10, 100, 100, 53000, "100 done, 10/s, 88 min left" },
	{ 10, 100, 100, 72000, "100 done, 10/s, 2 h 0 min left" },
};

int
main(void)
{
	struct ns_arena arena;
	struct ns_buf line;
	size_t i;

	ns_arena_init(&arena);
	for (i = 0; i < NS_LEN(rows); i++) {
		ns_buf_init(&line, &arena);
		ns_progress_line(rows[i].seconds, rows[i].done, rows[i].read,
		    rows[i].left, &line);
		EQ(line.p, line.n, rows[i].want, rows[i].want);
	}
	ns_arena_free(&arena);
	return tap_done();
}
