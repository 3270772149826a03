/*
 * sink.c - where the results of a batch go.
 */
#include "sink.h"

#include <errno.h>
#include <string.h>

#include "complain.h"
#include "folder.h"
#include "work.h"

static int
lose(struct ns_sink *sink, const struct ns_err *err)
{
	ns_complain(NS_STR(""), err->msg);
	sink->lost = true;
	return -1;
}

/* As errno says. */
static int
fail(struct ns_sink *sink)
{
	const char *name = sink->o->output;

	if (errno != EPIPE) /* whoever reads has gone: nothing to say */
		ns_complain(ns_str_of(name != NULL ? name : "standard output"),
		    strerror(errno));
	sink->lost = true;
	return -1;
}

int
ns_sink_open(struct ns_sink *sink, const struct ns_options *o)
{
	bool files = ns_work_in_files(o);
	struct ns_err err;

	*sink = (struct ns_sink){ .o = o };
	if (files && ns_folder_make(o->output, &err) < 0)
		return lose(sink, &err);
	if (ns_output_open(&sink->out, files ? NULL : o->output) < 0)
		return fail(sink);
	return 0;
}

/* Write bytes and let the next filter have them. */
static int
put_bytes(struct ns_sink *sink, struct ns_str bytes)
{
	if ((bytes.n > 0 &&
		fwrite(bytes.p, 1, bytes.n, sink->out.fp) != bytes.n) ||
	    fflush(sink->out.fp) != 0)
		return fail(sink);
	return 0;
}

int
ns_sink_frame(struct ns_sink *sink, const struct ns_buf *bytes)
{
	if (bytes->failed) {
		errno = ENOMEM;
		return fail(sink);
	}
	return put_bytes(sink, ns_buf_str(bytes));
}

int
ns_sink_put(struct ns_sink *sink, struct ns_str id, struct ns_str records)
{
	struct ns_err err;

	if (ns_work_in_files(sink->o))
		return ns_folder_put(sink->o->output, id, records, &err) == 0
			   ? 0
			   : lose(sink, &err);
	sink->any = sink->any || records.n > 0;
	return put_bytes(sink, records);
}

int
ns_sink_close(struct ns_sink *sink, bool complete)
{
	if (sink->out.fp == NULL ||
	    ns_output_close(&sink->out, complete && !sink->lost) == 0 ||
	    sink->lost)
		return 0;
	return fail(sink);
}
