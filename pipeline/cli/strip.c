/*
 * strip.c - newsift strip: pages in, a stream of documents out; or their text.
 */
#include "newsift/strip.h"

#include "batch.h"
#include "command.h"

/* The reading view; an empty line between two documents. */
static void
put_text(const struct ns_doc *doc, bool first, struct ns_buf *out)
{
	if (doc->failed)
		return;
	if (!first)
		ns_buf_putc(out, '\n');
	ns_strip_text(doc, out);
}

int
ns_cmd_strip(const struct ns_options *o)
{
	static const struct ns_batch stream = {
		.tables = NS_TABLE_FURNITURE,
		.steps = { &ns_step_strip },
		.begin = ns_put_stream_begin,
		.put = ns_put_stream,
	};
	static const struct ns_batch text = {
		.tables = NS_TABLE_FURNITURE,
		.steps = { &ns_step_strip },
		.put = put_text,
	};

	return ns_batch_run(o->text ? &text : &stream, o);
}
