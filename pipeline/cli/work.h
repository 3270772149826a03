/*
 * work.h - all that is done with a document before its records are written.
 */
#ifndef NS_WORK_H
#define NS_WORK_H

#include "batch.h"
#include "duplicates.h"
#include "message.h"

struct ns_work {
	const struct ns_batch *batch;
	const struct ns_options *o;
	struct ns_tables *tables;
	struct ns_doc *doc;         /* the one that is worked on */
	struct ns_arena arena;      /* of what is to be written */
	bool first;                 /* nothing has been put yet */
	struct ns_duplicates *seen; /* NULL: a worker does not know them */
	struct ns_str original; /* what the document repeats, if a worker has
				   been told; else empty */
};

/* Records may go to files of each document's own, in a folder. */
bool ns_work_in_files(const struct ns_options *o);

/* Does the batch make records? */
bool ns_work_emits(const struct ns_batch *batch);

/*
 * Take the document through the steps of the batch and put it.
 *
 * stage, err  Where and why it is lost already; else NULL.
 * result      Receives what became of it; its strings live until the next
 *             call.
 */
void ns_work_do(struct ns_work *w, const char *stage, const struct ns_err *err,
    struct ns_result *result);

#endif
