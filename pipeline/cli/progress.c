/*
 * progress.c - on a terminal: how far a batch has come.
 */
#include "progress.h"

#include <inttypes.h>
#include <unistd.h>

#include "complain.h"

/* A line before this is about nothing, and nobody reads faster. */
#define FIRST_SECONDS 1.0
#define PAUSE_SECONDS 0.25

static double
since(const struct timespec *then)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - then->tv_sec) +
	       (double)(now.tv_nsec - then->tv_nsec) / 1e9;
}

void
ns_progress_begin(struct ns_progress *p, const struct ns_options *o)
{
	p->on = !o->quiet && isatty(STDERR_FILENO) &&
		(o->output != NULL || !isatty(STDOUT_FILENO));
	clock_gettime(CLOCK_MONOTONIC, &p->begun);
	p->shown = p->begun;
}

/* "45 s", "12 min", "3 h 20 min" */
static void
put_time(double seconds, struct ns_buf *out)
{
	uint64_t minutes = (uint64_t)((seconds + 30) / 60);

	if (seconds < 90)
		ns_buf_printf(out, "%.0f s", seconds);
	else if (minutes < 90)
		ns_buf_printf(out, "%" PRIu64 " min", minutes);
	else
		ns_buf_printf(out, "%" PRIu64 " h %" PRIu64 " min",
		    minutes / 60, minutes % 60);
}

void
ns_progress_line(double seconds, size_t done, uint64_t read, uint64_t left,
    struct ns_buf *out)
{
	double rate = (double)done / seconds;

	ns_buf_printf(out, rate < 10 ? "%zu done, %.1f/s" : "%zu done, %.0f/s",
	    done, rate);
	if (left == UINT64_MAX || read == 0)
		return;
	ns_buf_puts(out, ", ");
	put_time(seconds * (double)left / (double)read, out);
	ns_buf_puts(out, " left");
}

void
ns_progress_step(struct ns_progress *p, size_t done, struct ns_input *in)
{
	double seconds = since(&p->begun);
	struct ns_arena arena;
	struct ns_buf line;
	uint64_t read, left;

	if (!p->on || seconds < FIRST_SECONDS ||
	    since(&p->shown) < PAUSE_SECONDS)
		return;
	clock_gettime(CLOCK_MONOTONIC, &p->shown);
	ns_arena_init(&arena);
	ns_buf_init(&line, &arena);
	ns_input_progress(in, &read, &left);
	ns_progress_line(seconds, done, read, left, &line);
	if (!line.failed)
		ns_status(ns_buf_str(&line));
	ns_arena_free(&arena);
}
