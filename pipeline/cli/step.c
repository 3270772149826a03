/*
 * step.c - the four stages as steps of a batch, and the two ways to write.
 */
#include "batch.h"
#include "newsift/emit.h"
#include "newsift/stream.h"

static int
strip(struct ns_doc *doc, const struct ns_options *o, struct ns_tables *t,
    struct ns_err *err)
{
	(void)o;
	return ns_strip(doc, t->furniture, err);
}

static int
tokenize(struct ns_doc *doc, const struct ns_options *o, struct ns_tables *t,
    struct ns_err *err)
{
	(void)o;
	return ns_tokenize(doc, t->tokenizer, err);
}

static int
match(struct ns_doc *doc, const struct ns_options *o, struct ns_tables *t,
    struct ns_err *err)
{
	(void)o;
	return ns_match(doc, t->matcher, err);
}

static int
emit(struct ns_doc *doc, const struct ns_options *o, struct ns_tables *t,
    struct ns_err *err)
{
	(void)t;
	return ns_emit(doc, &o->emitter, err);
}

const struct ns_step ns_step_strip = { "strip", strip };
const struct ns_step ns_step_tokenize = { "tokenize", tokenize };
const struct ns_step ns_step_match = { "match", match };
const struct ns_step ns_step_emit = { "emit", emit };

void
ns_put_stream_begin(const struct ns_options *o, struct ns_buf *out)
{
	(void)o;
	ns_buf_puts(out, NS_STREAM_HEADER "\n");
}

void
ns_put_stream(const struct ns_doc *doc, bool first, struct ns_buf *out)
{
	(void)first;
	ns_stream_put(doc, out);
}

void
ns_put_records_begin(const struct ns_options *o, struct ns_buf *out)
{
	if (!o->no_header)
		ns_emit_header(&o->emitter, out);
}

void
ns_put_records(const struct ns_doc *doc, bool first, struct ns_buf *out)
{
	(void)first;
	ns_buf_put(out, doc->records);
}
