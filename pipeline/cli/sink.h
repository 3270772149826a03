/*
 * sink.h - where the results of a batch go: standard output, a file, or files
 * of each document's own in a folder.
 */
#ifndef NS_SINK_H
#define NS_SINK_H

#include "append.h"
#include "options.h"
#include "output.h"

struct ns_sink {
	const struct ns_options *o;
	FILE *fp;
	struct ns_output out; /* one of these two has it */
	struct ns_append append;
	bool any;  /* something of a document was written */
	bool lost; /* something could not be written, and the user knows */
};

/* Open it as the options say.  All functions return 0; or -1 when they could
 * not write: they have said why. */
int ns_sink_open(struct ns_sink *sink, const struct ns_options *o);

/* Is its file one that is added to, or one that is there only when it is
 * complete?  Else what is written is gone. */
bool ns_sink_appends(const struct ns_sink *sink);
bool ns_sink_replaces(const struct ns_sink *sink);

/* Write what stands before or behind all documents; a file that is added to has
 * the first already. */
int ns_sink_begin(struct ns_sink *sink, const struct ns_buf *bytes);
int ns_sink_end(struct ns_sink *sink, const struct ns_buf *bytes);

/* Write the records of a document. */
int ns_sink_put(struct ns_sink *sink, struct ns_str id, struct ns_str records);

/* See that all that was written is in the file that is added to; length
 * receives the file's. */
int ns_sink_flush(struct ns_sink *sink, uint64_t *length);

/* Close it.  If what was written is not complete, nothing of it is left behind
 * in files, but for what was kept. */
int ns_sink_close(struct ns_sink *sink, bool complete);

#endif
