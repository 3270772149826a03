/*
 * progress.c - on a terminal: how far a batch has come.
 */
#include "progress.h"

#include <inttypes.h>
#include <unistd.h>

#include "clock.h"
#include "complain.h"

/* A line before this is about nothing, and nobody reads faster. */
#define FIRST_MS 1000
#define PAUSE_MS 250

void
ns_progress_begin(struct ns_progress *p, const struct ns_options *o)
{
	p->on = !o->quiet && isatty(STDERR_FILENO) &&
		(o->output != NULL || !isatty(STDOUT_FILENO));
	p->begun = p->shown = ns_clock_ms();
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
	struct ns_arena arena;
	struct ns_buf line;
	uint64_t read, left;
	int64_t now;

	if (!p->on)
		return;
	now = ns_clock_ms();
	if (now - p->begun < FIRST_MS || now - p->shown < PAUSE_MS)
		return;
	p->shown = now;
	ns_arena_init(&arena);
	ns_buf_init(&line, &arena);
	ns_input_progress(in, &read, &left);
	ns_progress_line((double)(now - p->begun) / 1000, done, read, left,
	    &line);
	if (!line.failed)
		ns_status(ns_buf_str(&line));
	ns_arena_free(&arena);
}
