/*
 * workers.h - worker processes, and documents handed out to them.
 *
 * Each worker has one document at a time.  One that crashes, takes too long or
 * wants too much memory costs that document, and another takes its place.
 * Results come in the order in which documents were given.
 */
#ifndef NS_WORKERS_H
#define NS_WORKERS_H

#include "message.h"

struct ns_workers_options {
	size_t n;          /* workers */
	size_t timeout;    /* seconds for a document; 0: no end */
	size_t max_memory; /* bytes of a worker's address space; 0: no end */
	bool sandbox;      /* let workers give up what they do not need */
};

struct ns_workers_work {
	/* What a worker does with a document, and with what it repeats (empty:
	 * nothing that is known).  result is zeroed, its records live until the
	 * next call. */
	void (*run)(void *arg, struct ns_doc *doc, struct ns_str original,
	    struct ns_result *result);
	/* Called in this process, in the order of the documents, with what
	 * workers made of them.  True: a worker shall have it once more, with
	 * result->original, which must last. */
	bool (*again)(void *arg, struct ns_str id, struct ns_result *result);
	void *arg;
};

/* A document, as who gave it knows it. */
struct ns_ticket {
	struct ns_str id;
	struct ns_str note; /* only for who gave it */
};

struct ns_workers;

/*
 * Make a pool; workers are started when they are needed, as copies of this
 * process.  Returns 0, or -1 with NS_ENOMEM.  Free with ns_workers_free, which
 * ends the workers.
 */
int ns_workers_new(struct ns_workers **out,
    const struct ns_workers_options *options,
    const struct ns_workers_work *work, struct ns_err *err);
void ns_workers_free(struct ns_workers *pool);

/* May a document be given?  Not when all workers have one, or too many results
 * wait for an earlier one. */
bool ns_workers_ready(const struct ns_workers *pool);

/*
 * Give a document to a worker; ns_workers_ready must hold.  Returns 0; or -1
 * with NS_ENOMEM or NS_EIO when there can be no worker: the document is not
 * taken.
 */
int ns_workers_give(struct ns_workers *pool, const struct ns_doc *doc,
    struct ns_str note, struct ns_err *err);

/* Put a result, which is copied, in a document's place without a worker;
 * ns_workers_ready must hold.  Returns 0, or -1 with NS_ENOMEM. */
int ns_workers_pass(struct ns_workers *pool, struct ns_ticket ticket,
    const struct ns_result *result, struct ns_err *err);

/*
 * Take the result of the oldest document that was given.  What became of a
 * worker that is no more is in its err; then there are no records.
 *
 * ticket, result  Receive it; valid until the next call of any function here.
 *
 * Returns false when that document is still with a worker, or there is none.
 */
bool ns_workers_take(struct ns_workers *pool, struct ns_ticket *ticket,
    struct ns_result *result);

/* Wait until a worker has done something, or must be stopped.  False: no worker
 * has a document. */
bool ns_workers_wait(struct ns_workers *pool);

#endif
