/*
 * strip.c - newsift strip: pages in, a stream of documents out; or one of the
 * views for people.
 */
#include "newsift/strip.h"

#include "batch.h"
#include "command.h"

/* An empty line between two documents. */
static void
put_gap(bool first, struct ns_buf *out)
{
	if (!first)
		ns_buf_putc(out, '\n');
}

static void
put_text(const struct ns_doc *doc, bool first, struct ns_buf *out)
{
	if (doc->failed)
		return;
	put_gap(first, out);
	ns_strip_text(doc, out);
}

static void
put_markdown(const struct ns_doc *doc, bool first, struct ns_buf *out)
{
	if (doc->failed)
		return;
	put_gap(first, out);
	ns_strip_markdown(doc, out);
}

static void
put_html(const struct ns_doc *doc, bool first, struct ns_buf *out)
{
	if (doc->failed)
		return;
	if (first)
		ns_strip_html_begin(doc, out);
	ns_strip_html(doc, out);
}

static int
explain(struct ns_doc *doc, const struct ns_options *o, struct ns_tables *t,
    struct ns_err *err)
{
	(void)o;
	return ns_strip_explain(doc, t->furniture, err);
}

static const struct ns_step step_explain = { "strip", explain };

static void
begin_explain(const struct ns_options *o, struct ns_buf *out)
{
	(void)o;
	ns_strip_explain_header(out);
}

static void
put_explain(const struct ns_doc *doc, bool first, struct ns_buf *out)
{
	(void)first;
	ns_buf_put(out, doc->records);
}

int
ns_cmd_strip(const struct ns_options *o)
{
	struct ns_batch batch = {
		.tables = NS_TABLE_FURNITURE,
		.steps = { &ns_step_strip },
	};

	if (o->text) {
		batch.put = put_text;
	} else if (o->markdown) {
		batch.put = put_markdown;
	} else if (o->html) {
		batch.put = put_html;
		batch.end = ns_strip_html_end;
	} else if (o->explain) {
		batch.steps[0] = &step_explain;
		batch.begin = begin_explain;
		batch.put = put_explain;
	} else {
		batch.begin = ns_put_stream_begin;
		batch.put = ns_put_stream;
	}
	return ns_batch_run(&batch, o);
}
