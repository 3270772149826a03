/*
 * progress.h - on a terminal: how far a batch has come.
 */
#ifndef NS_PROGRESS_H
#define NS_PROGRESS_H

#include "input.h"
#include "options.h"

struct ns_progress {
	bool on;              /* there is somebody who looks */
	int64_t begun, shown; /* as ns_clock_ms tells */
};

/* Nothing is ever shown unless standard error is a terminal that shows no
 * records, and the user has not asked for quiet. */
void ns_progress_begin(struct ns_progress *p, const struct ns_options *o);

/* So many documents are done.  Some times a second this becomes a line, with
 * the time that is left if all that is left is known. */
void ns_progress_step(struct ns_progress *p, size_t done, struct ns_input *in);

/*
 * Append that line.
 *
 * seconds  Since the begin; more than 0.
 * done     Documents.
 * read     Bytes of the inputs.
 * left     Likewise; UINT64_MAX: not known.
 */
void ns_progress_line(double seconds, size_t done, uint64_t read, uint64_t left,
    struct ns_buf *out);

#endif
