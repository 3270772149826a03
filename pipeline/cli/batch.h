/*
 * batch.h - the one loop of every filter: read a document, take it through the
 * steps, write it, flush.
 */
#ifndef NS_BATCH_H
#define NS_BATCH_H

#include "newsift/doc.h"
#include "options.h"
#include "tables.h"

/* A stage, or what else is done with a document before it is written. */
struct ns_step {
	const char *name; /* as failures name it */
	int (*run)(struct ns_doc *doc, const struct ns_options *o,
	    struct ns_tables *t, struct ns_err *err);
};

/* What one subcommand does. */
struct ns_batch {
	unsigned tables; /* NS_TABLE_ bits to load */
	bool streams;    /* inputs are streams, not pages */
	bool finished;   /* records are inputs, too, and a document that comes
			    with hits is not taken through the steps */
	const struct ns_step *steps[4]; /* in order, then NULL */
	/* Append what stands before all documents (NULL: nothing), a document
	 * (first: none was put before it), and what stands behind all, if
	 * anything was put (NULL: nothing). */
	void (*begin)(const struct ns_options *o, struct ns_buf *out);
	void (*put)(const struct ns_doc *doc, bool first, struct ns_buf *out);
	void (*end)(struct ns_buf *out);
};

/* Run it over the inputs of o; returns an enum ns_exit (complain.h). */
int ns_batch_run(const struct ns_batch *batch, const struct ns_options *o);

/* The steps, each one stage. */
extern const struct ns_step ns_step_strip, ns_step_tokenize, ns_step_match,
    ns_step_emit;

/* begin and put for streams, and for records. */
void ns_put_stream_begin(const struct ns_options *o, struct ns_buf *out);
void ns_put_stream(const struct ns_doc *doc, bool first, struct ns_buf *out);
void ns_put_records_begin(const struct ns_options *o, struct ns_buf *out);
void ns_put_records(const struct ns_doc *doc, bool first, struct ns_buf *out);

#endif
