/*
 * work.c - all that is done with a document before its records are written.
 */
#include "work.h"

#include "folder.h"
#include "mark.h"

bool
ns_work_in_files(const struct ns_options *o)
{
	return o->emitter.format == NS_EMIT_BRAT;
}

bool
ns_work_emits(const struct ns_batch *batch)
{
	size_t i;

	for (i = 0; i < NS_LEN(batch->steps); i++)
		if (batch->steps[i] == &ns_step_emit)
			return true;
	return false;
}

/* A document is lost: note why, for its record and for the user. */
static void
fail_doc(struct ns_work *w, const char *stage, const struct ns_err *err,
    struct ns_result *result)
{
	if (!result->failed)
		result->err = *err;
	result->failed = true;
	ns_doc_fail(w->doc, stage, err);
}

/* A document that emit, or what writes it, has no memory for: its failure
 * becomes the record. */
static void
fail_late(struct ns_work *w, const char *stage, struct ns_err *err,
    struct ns_result *result)
{
	fail_doc(w, stage, err, result);
	if (ns_work_emits(w->batch))
		ns_step_emit.run(w->doc, w->o, w->tables, err);
}

static void
put_doc(struct ns_work *w, struct ns_buf *out)
{
	ns_arena_reset(&w->arena);
	ns_buf_init(out, &w->arena);
	if (ns_work_in_files(w->o))
		ns_folder_pack(w->doc, out);
	else
		w->batch->put(w->doc, w->first, out);
}

/* Put the document, or its failure if there is no memory for it. */
static void
put_any_doc(struct ns_work *w, struct ns_buf *out, struct ns_result *result)
{
	struct ns_err err;

	put_doc(w, out);
	if (!out->failed)
		return;
	ns_fail(&err, NS_ENOMEM, "no memory for the output");
	fail_late(w, "output", &err, result);
	put_doc(w, out);
}

/* Before it becomes records: does it repeat an earlier one? */
static int
mark(struct ns_work *w, struct ns_result *result, struct ns_err *err)
{
	if (w->original.n > 0) {
		result->original = w->original;
	} else {
		ns_fingerprint_of(w->doc, &result->fingerprint);
		if (w->seen != NULL &&
		    ns_mark_judge(w->seen, w->doc->id, result, err) < 0)
			return -1;
	}
	if (result->original.n == 0)
		return 0;
	return w->o->skip_duplicates
		   ? ns_mark_drop(result->original, err)
		   : ns_mark_put(w->doc, result->original, err);
}

/* Take the document through the steps; emit takes failed ones, too. */
static void
run_steps(struct ns_work *w, struct ns_result *result)
{
	const struct ns_step *step;
	struct ns_err err;
	bool finished =
	    w->batch->finished &&
	    (w->doc->nhits > 0 || w->doc->format == NS_FORMAT_RECORDS);
	size_t i;

	for (i = 0; i < NS_LEN(w->batch->steps); i++) {
		if ((step = w->batch->steps[i]) == NULL || finished)
			break;
		if (w->doc->failed && step != &ns_step_emit)
			continue;
		if (step == &ns_step_emit && !w->doc->failed &&
		    mark(w, result, &err) < 0)
			fail_doc(w, NS_MARK_STAGE, &err, result);
		if (step->run(w->doc, w->o, w->tables, &err) == 0)
			continue;
		if (step == &ns_step_emit)
			fail_late(w, step->name, &err, result);
		else
			fail_doc(w, step->name, &err, result);
	}
}

void
ns_work_do(struct ns_work *w, const char *stage, const struct ns_err *err,
    struct ns_result *result)
{
	struct ns_buf out;

	*result = (struct ns_result){ .failed = false };
	if (stage != NULL)
		fail_doc(w, stage, err, result);
	else if (w->doc->failed) /* an earlier filter has said so already */
		result->failed = result->told = true;
	if (w->doc->skipped)
		result->err.code = NS_ESKIP;
	run_steps(w, result);
	result->url = ns_doc_meta(w->doc, "url");
	put_any_doc(w, &out, result);
	result->records = ns_buf_str(&out);
	if (out.failed)
		result->records = (struct ns_str){ NULL, 0 };
}
