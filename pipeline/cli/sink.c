/*
 * sink.c - where the results of a batch go.
 */
#include "sink.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

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

/* What is no regular file (a pipe, /dev/null) has no end to add to. */
static bool
may_append(const struct ns_options *o)
{
	struct stat st;

	return o->append && (stat(o->output, &st) != 0 || S_ISREG(st.st_mode));
}

int
ns_sink_open(struct ns_sink *sink, const struct ns_options *o)
{
	bool files = ns_work_in_files(o);
	struct ns_err err;

	*sink = (struct ns_sink){ .o = o };
	if (files && ns_folder_make(o->output, &err) < 0)
		return lose(sink, &err);
	if (may_append(o)) {
		if (ns_append_open(&sink->append, o->output, o->state == NULL,
			&err) < 0)
			return lose(sink, &err);
		sink->fp = sink->append.fp;
	} else {
		if (ns_output_open(&sink->out, files ? NULL : o->output) < 0)
			return fail(sink);
		sink->fp = sink->out.fp;
	}
	return 0;
}

bool
ns_sink_appends(const struct ns_sink *sink)
{
	return sink->append.fp != NULL;
}

bool
ns_sink_replaces(const struct ns_sink *sink)
{
	return sink->out.beside != NULL;
}

static int
put_bytes(struct ns_sink *sink, struct ns_str bytes)
{
	if (bytes.n > 0 && fwrite(bytes.p, 1, bytes.n, sink->fp) != bytes.n)
		return fail(sink);
	/* Let the next filter have them. */
	return fflush(sink->fp) == 0 ? 0 : fail(sink);
}

int
ns_sink_end(struct ns_sink *sink, const struct ns_buf *bytes)
{
	if (bytes->failed) {
		errno = ENOMEM;
		return fail(sink);
	}
	return put_bytes(sink, ns_buf_str(bytes));
}

int
ns_sink_begin(struct ns_sink *sink, const struct ns_buf *bytes)
{
	struct ns_err err;

	if (!ns_sink_appends(sink) || sink->append.kept == 0 || bytes->failed)
		return ns_sink_end(sink, bytes);
	if (ns_append_begins(&sink->append, ns_buf_str(bytes)))
		return 0;
	ns_fail(&err, NS_EIO,
	    "%s: does not begin with the header of these records",
	    sink->o->output);
	return lose(sink, &err);
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
ns_sink_flush(struct ns_sink *sink, uint64_t *length)
{
	return ns_append_flush(&sink->append, length) == 0 ? 0 : fail(sink);
}

int
ns_sink_close(struct ns_sink *sink, bool complete)
{
	int rc = 0;

	complete = complete && !sink->lost;
	if (ns_sink_appends(sink))
		rc = ns_append_close(&sink->append, complete);
	else if (sink->out.fp != NULL)
		rc = ns_output_close(&sink->out, complete);
	return rc == 0 || sink->lost ? 0 : fail(sink);
}
