/*
 * sink.h - where the results of a batch go: standard output, a file, or files
 * of each document's own in a folder.
 */
#ifndef NS_SINK_H
#define NS_SINK_H

#include "options.h"
#include "output.h"

struct ns_sink {
	const struct ns_options *o;
	struct ns_output out;
	bool any;  /* something of a document was written */
	bool lost; /* something could not be written, and the user knows */
};

/* Open it as the options say.  All functions return 0; or -1 when they could
 * not write: they have said why. */
int ns_sink_open(struct ns_sink *sink, const struct ns_options *o);

/* Write what stands before or behind all documents. */
int ns_sink_frame(struct ns_sink *sink, const struct ns_buf *bytes);

/* Write the records of a document. */
int ns_sink_put(struct ns_sink *sink, struct ns_str id, struct ns_str records);

/* Close it.  If what was written is not complete, nothing of it is left behind
 * in files. */
int ns_sink_close(struct ns_sink *sink, bool complete);

#endif
