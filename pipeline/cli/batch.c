/*
 * batch.c - the one loop of every filter.
 */
#include "batch.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "folder.h"
#include "input.h"
#include "interrupt.h"
#include "output.h"
#include "workers.h"

/* Records may go to files of each document's own, in a folder. */
static bool
in_files(const struct ns_options *o)
{
	return o->emitter.format == NS_EMIT_BRAT;
}

/* A batch under way. */
struct state {
	const struct ns_batch *batch;
	const struct ns_options *o;
	struct ns_tables tables;
	struct ns_input *input;
	struct ns_doc *doc;
	struct ns_arena arena; /* what is about to be written */
	struct ns_output out;
	bool put_any;
	size_t nok, nfailed, nskipped;
	bool complained;
	size_t in_hand; /* documents that workers have */
	int status;
};

static void
put_clean(struct ns_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		putc((unsigned char)s.p[i] < 0x20 || s.p[i] == 0x7f ? '?'
								    : s.p[i],
		    stderr);
}

void
ns_complain(struct ns_str subject, const char *message)
{
	fputs("newsift: ", stderr);
	if (subject.n > 0) {
		put_clean(subject);
		fputs(": ", stderr);
	}
	put_clean(ns_str_of(message));
	putc('\n', stderr);
}

int
ns_exit_for(const struct ns_err *err)
{
	return err->code == NS_EUSAGE || err->code == NS_ERULE ? NS_EXIT_USAGE
							       : NS_EXIT_SYSTEM;
}

/* A document is lost: note why, for its record and for the user. */
static void
fail_doc(struct state *s, const char *stage, const struct ns_err *err,
    struct ns_result *result)
{
	if (!result->failed)
		result->err = *err;
	result->failed = true;
	ns_doc_fail(s->doc, stage, err);
}

/* Count what became of a document, and say so if it is lost. */
static void
count(struct state *s, struct ns_str id, const struct ns_result *result)
{
	if (!result->failed) {
		s->nok++;
		return;
	}
	if (result->err.code == NS_ESKIP) {
		s->nskipped++;
		return;
	}
	s->nfailed++;
	if (!s->o->quiet && !result->told) {
		ns_complain(id, result->err.msg);
		s->complained = true;
	}
	if (s->status == NS_EXIT_OK)
		s->status = NS_EXIT_FAILED;
	/* What a worker has no memory for costs nobody else anything. */
	if (s->o->jobs == 0 && result->err.code == NS_ENOMEM)
		s->status = NS_EXIT_SYSTEM;
}

static const char *
output_name(const struct state *s)
{
	return s->o->output != NULL ? s->o->output : "standard output";
}

static int
write_error(struct state *s)
{
	if (errno != EPIPE) /* whoever reads has gone: nothing to say */
		ns_complain(ns_str_of(output_name(s)), strerror(errno));
	s->status = NS_EXIT_SYSTEM;
	return -1;
}

/* Write bytes and let the next filter have them. */
static int
write_bytes(struct state *s, struct ns_str bytes)
{
	if ((bytes.n > 0 &&
		fwrite(bytes.p, 1, bytes.n, s->out.fp) != bytes.n) ||
	    fflush(s->out.fp) != 0)
		return write_error(s);
	return 0;
}

static int
write_out(struct state *s, const struct ns_buf *out)
{
	if (out->failed) {
		errno = ENOMEM;
		return write_error(s);
	}
	return write_bytes(s, ns_buf_str(out));
}

static int
write_begin(struct state *s)
{
	struct ns_buf out;

	ns_buf_init(&out, &s->arena);
	if (s->batch->begin != NULL)
		s->batch->begin(s->o, &out);
	return write_out(s, &out);
}

/* A document that emit, or what writes it, has no memory for: its failure
 * becomes the record. */
static void
fail_late(struct state *s, const char *stage, struct ns_err *err,
    struct ns_result *result)
{
	size_t i;

	fail_doc(s, stage, err, result);
	for (i = 0; i < NS_LEN(s->batch->steps); i++)
		if (s->batch->steps[i] == &ns_step_emit)
			ns_step_emit.run(s->doc, s->o, &s->tables, err);
}

static void
put_doc(struct state *s, struct ns_buf *out)
{
	ns_arena_reset(&s->arena);
	ns_buf_init(out, &s->arena);
	if (in_files(s->o))
		ns_folder_pack(s->doc, out);
	else
		s->batch->put(s->doc, !s->put_any, out);
}

/* Put the document, or its failure if there is no memory for it. */
static void
put_any_doc(struct state *s, struct ns_buf *out, struct ns_result *result)
{
	struct ns_err err;

	put_doc(s, out);
	if (!out->failed)
		return;
	ns_fail(&err, NS_ENOMEM, "no memory for the output");
	fail_late(s, "output", &err, result);
	put_doc(s, out);
}

static void
write_end(struct state *s)
{
	struct ns_buf out;

	if (s->batch->end == NULL || (!s->put_any && s->batch->begin == NULL))
		return;
	ns_arena_reset(&s->arena);
	ns_buf_init(&out, &s->arena);
	s->batch->end(&out);
	write_out(s, &out);
}

/* Take the document through the steps; emit takes failed ones, too. */
static void
run_steps(struct state *s, struct ns_result *result)
{
	const struct ns_step *step;
	struct ns_err err;
	bool finished =
	    s->batch->finished &&
	    (s->doc->nhits > 0 || s->doc->format == NS_FORMAT_RECORDS);
	size_t i;

	for (i = 0; i < NS_LEN(s->batch->steps); i++) {
		if ((step = s->batch->steps[i]) == NULL || finished)
			break;
		if (s->doc->failed && step != &ns_step_emit)
			continue;
		if (step->run(s->doc, s->o, &s->tables, &err) == 0)
			continue;
		if (step == &ns_step_emit)
			fail_late(s, step->name, &err, result);
		else
			fail_doc(s, step->name, &err, result);
	}
}

/* All that is done with a document but for writing it.  stage, err: where and
 * why it is lost already; else NULL. */
static void
process(struct state *s, const char *stage, const struct ns_err *err,
    struct ns_result *result)
{
	struct ns_buf out;

	*result = (struct ns_result){ .failed = false };
	if (stage != NULL)
		fail_doc(s, stage, err, result);
	else if (s->doc->failed) /* an earlier filter has said so already */
		result->failed = result->told = true;
	if (s->doc->skipped)
		result->err.code = NS_ESKIP;
	run_steps(s, result);
	put_any_doc(s, &out, result);
	result->records = ns_buf_str(&out);
	if (out.failed)
		result->records = (struct ns_str){ NULL, 0 };
}

static int
write_files(struct state *s, struct ns_str id, struct ns_str packed)
{
	struct ns_err err;

	if (ns_folder_put(s->o->output, id, packed, &err) == 0)
		return 0;
	ns_complain(NS_STR(""), err.msg);
	s->status = NS_EXIT_SYSTEM;
	return -1;
}

static int
write_result(struct state *s, struct ns_str id, const struct ns_result *result)
{
	count(s, id, result);
	if (in_files(s->o))
		return write_files(s, id, result->records);
	s->put_any = s->put_any || result->records.n > 0;
	return write_bytes(s, result->records);
}

/* The next document; after a signal there is none. */
static int
read_next(struct state *s, struct ns_err *err)
{
	int got;

	ns_interrupt_idle(s->in_hand == 0);
	got = ns_interrupt_signal() != 0 ? 0
					 : ns_input_next(s->input, s->doc, err);
	ns_interrupt_idle(false);
	return got;
}

/* One document after another, here. */
static void
loop(struct state *s)
{
	struct ns_result result;
	struct ns_err err;
	int got;

	while ((got = read_next(s, &err)) != 0) {
		process(s, got < 0 ? "input" : NULL, &err, &result);
		if (write_result(s, s->doc->id, &result) < 0)
			return;
	}
	write_end(s);
}

/* --- with workers ------------------------------------------------------ */

/* In a worker. */
static void
work(void *arg, struct ns_doc *doc, struct ns_result *result)
{
	struct state *s = arg;

	s->doc = doc;
	process(s, NULL, NULL, result);
}

/* Read a document and give it to a worker; one that cannot be read has its
 * record from here.  Returns 0 when there is none left, or -1. */
static int
give_next(struct state *s, struct ns_workers *workers)
{
	struct ns_result result;
	struct ns_err err;
	int got, rc;

	if ((got = read_next(s, &err)) == 0)
		return 0;
	if (got < 0) {
		process(s, "input", &err, &result);
		rc = ns_workers_pass(workers, s->doc->id, &result, &err);
	} else {
		rc = ns_workers_give(workers, s->doc, &err);
	}
	if (rc == 0) {
		s->in_hand++;
		return 1;
	}
	ns_complain(s->doc->id, err.msg);
	s->status = NS_EXIT_SYSTEM;
	return -1;
}

/* Write what is done; what a worker has left undone fails here. */
static int
write_done(struct state *s, struct ns_workers *workers)
{
	struct ns_result result;
	struct ns_err why;
	struct ns_str id;

	while (ns_workers_take(workers, &id, &result)) {
		s->in_hand--;
		why = result.err;
		if (result.lost && ns_doc_reset(s->doc, id, &why) == 0)
			process(s, "worker", &why, &result);
		if (write_result(s, id, &result) < 0)
			return -1;
	}
	return 0;
}

static void
loop_workers(struct state *s, struct ns_workers *workers)
{
	int more = 1;

	do {
		/* First, for the next one may keep us waiting. */
		if (write_done(s, workers) < 0)
			return;
		while (more > 0 && ns_workers_ready(workers))
			more = give_next(s, workers);
		if (more < 0)
			return;
	} while (ns_workers_wait(workers) || more > 0);
	if (write_done(s, workers) == 0)
		write_end(s);
}

static void
share_out(struct state *s)
{
	struct ns_workers_options options = { .n = s->o->jobs,
		.timeout = s->o->timeout,
		.max_memory = s->o->max_memory,
		.sandbox = !s->o->no_sandbox };
	struct ns_workers_work w = { work, s };
	struct ns_workers *workers;
	struct ns_err err;

	if (ns_workers_new(&workers, &options, &w, &err) < 0) {
		ns_complain(NS_STR(""), err.msg);
		s->status = NS_EXIT_SYSTEM;
		return;
	}
	loop_workers(s, workers);
	ns_workers_free(workers);
}

static int
open_output(struct state *s)
{
	struct ns_err err;

	if (in_files(s->o) && ns_folder_make(s->o->output, &err) < 0) {
		ns_complain(NS_STR(""), err.msg);
		s->status = NS_EXIT_SYSTEM;
		return -1;
	}
	if (ns_output_open(&s->out, in_files(s->o) ? NULL : s->o->output) < 0)
		return write_error(s);
	return 0;
}

static void
close_output(struct state *s)
{
	bool complete =
	    s->status != NS_EXIT_SYSTEM && ns_interrupt_signal() == 0;

	if (s->out.fp != NULL && ns_output_close(&s->out, complete) < 0 &&
	    s->status != NS_EXIT_SYSTEM)
		write_error(s);
	if (ns_interrupt_signal() != 0)
		s->status = NS_INTERRUPT_EXIT(ns_interrupt_signal());
}

/* Tables and input: nothing is read or written when they cannot be had. */
static int
prepare(struct state *s, struct ns_err *err)
{
	struct ns_input_options input = { .mode = NS_INPUT_PAGES,
		.charset = ns_str_of(s->o->charset),
		.repair = s->o->repair,
		.records = s->batch->finished,
		.files0 = s->o->files0_from };

	if (s->batch->streams)
		input.mode = NS_INPUT_STREAM;
	else if (s->o->plain)
		input.mode = NS_INPUT_PLAIN;
	if (s->batch->tables != 0 &&
	    ns_tables_load(&s->tables, s->o, s->batch->tables, err) < 0)
		return -1;
	return ns_input_new(&s->input, s->o->inputs, s->o->ninputs, &input,
	    err);
}

/* How many came in, and what became of them. */
static void
sum_up(const struct state *s)
{
	if (s->o->verbose || s->complained)
		fprintf(stderr,
		    "newsift: %zu in, %zu ok, %zu failed, %zu skipped\n",
		    s->nok + s->nfailed + s->nskipped, s->nok, s->nfailed,
		    s->nskipped);
}

int
ns_batch_run(const struct ns_batch *batch, const struct ns_options *o)
{
	struct ns_doc doc;
	struct state s = { .batch = batch, .o = o, .doc = &doc };
	struct ns_err err;

	ns_doc_init(&doc);
	ns_arena_init(&s.arena);
	ns_interrupt_take();
	if (prepare(&s, &err) < 0) {
		ns_complain(NS_STR(""), err.msg);
		s.status = ns_exit_for(&err);
	} else {
		if (open_output(&s) == 0 && write_begin(&s) == 0) {
			if (o->jobs > 0)
				share_out(&s);
			else
				loop(&s);
		}
		close_output(&s);
		sum_up(&s);
	}
	ns_input_free(s.input);
	ns_tables_free(&s.tables);
	ns_doc_free(&doc);
	ns_arena_free(&s.arena);
	return s.status;
}
