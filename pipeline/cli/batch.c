/*
 * batch.c - the one loop of every filter.
 */
#include "batch.h"

#include <stdio.h>

#include "complain.h"
#include "input.h"
#include "interrupt.h"
#include "mark.h"
#include "sink.h"
#include "work.h"
#include "workers.h"

/* A batch under way. */
struct run {
	const struct ns_batch *batch;
	const struct ns_options *o;
	struct ns_tables tables;
	struct ns_input *input;
	struct ns_work work;
	struct ns_sink sink;
	size_t nok, nfailed, nskipped;
	bool complained;
	size_t in_hand; /* documents that workers have */
	int status;
};

/* Count what became of a document, and say so if it is lost. */
static void
count(struct run *r, struct ns_str id, const struct ns_result *result)
{
	if (!result->failed) {
		r->nok++;
		return;
	}
	if (result->err.code == NS_ESKIP) {
		r->nskipped++;
		return;
	}
	r->nfailed++;
	if (!r->o->quiet && !result->told) {
		ns_complain(id, result->err.msg);
		r->complained = true;
	}
	if (r->status == NS_EXIT_OK)
		r->status = NS_EXIT_FAILED;
	/* What a worker has no memory for costs nobody else anything. */
	if (r->o->jobs == 0 && result->err.code == NS_ENOMEM)
		r->status = NS_EXIT_SYSTEM;
}

static int
write_begin(struct run *r)
{
	struct ns_buf out;

	ns_buf_init(&out, &r->work.arena);
	if (r->batch->begin != NULL)
		r->batch->begin(r->o, &out);
	return ns_sink_frame(&r->sink, &out);
}

static void
write_end(struct run *r)
{
	struct ns_buf out;

	if (r->batch->end == NULL || (!r->sink.any && r->batch->begin == NULL))
		return;
	ns_arena_reset(&r->work.arena);
	ns_buf_init(&out, &r->work.arena);
	r->batch->end(&out);
	ns_sink_frame(&r->sink, &out);
}

static int
write_result(struct run *r, struct ns_str id, const struct ns_result *result)
{
	count(r, id, result);
	return ns_sink_put(&r->sink, id, result->records);
}

static void
process(struct run *r, const char *stage, const struct ns_err *err,
    struct ns_result *result)
{
	r->work.first = !r->sink.any;
	ns_work_do(&r->work, stage, err, result);
}

/* The next document; after a signal there is none. */
static int
read_next(struct run *r, struct ns_err *err)
{
	int got;

	ns_interrupt_idle(r->in_hand == 0);
	got = ns_interrupt_signal() != 0
		  ? 0
		  : ns_input_next(r->input, r->work.doc, err);
	ns_interrupt_idle(false);
	return got;
}

/* One document after another, here. */
static void
loop(struct run *r)
{
	struct ns_result result;
	struct ns_err err;
	int got;

	while ((got = read_next(r, &err)) != 0) {
		process(r, got < 0 ? "input" : NULL, &err, &result);
		if (write_result(r, r->work.doc->id, &result) < 0)
			return;
	}
	write_end(r);
}

/* --- with workers ------------------------------------------------------ */

/* In a worker, which has not seen all documents. */
static void
work(void *arg, struct ns_doc *doc, struct ns_str original,
    struct ns_result *result)
{
	struct run *r = arg;

	r->work.doc = doc;
	r->work.seen = NULL;
	r->work.original = original;
	process(r, NULL, NULL, result);
}

/* A document that repeats another one is marked by a worker; one that is to be
 * dropped needs none. */
static bool
again(void *arg, struct ns_str id, struct ns_result *result)
{
	struct run *r = arg;

	if (result->failed)
		return false;
	if (ns_mark_judge(r->work.seen, id, result, &result->err) < 0)
		result->failed = result->lost = true;
	return result->original.n > 0 && !r->o->skip_duplicates;
}

/* Read a document and give it to a worker; one that cannot be read has its
 * record from here.  Returns 0 when there is none left, or -1. */
static int
give_next(struct run *r, struct ns_workers *workers)
{
	struct ns_result result;
	struct ns_err err;
	int got, rc;

	if ((got = read_next(r, &err)) == 0)
		return 0;
	if (got < 0) {
		process(r, "input", &err, &result);
		rc = ns_workers_pass(workers, r->work.doc->id, &result, &err);
	} else {
		rc = ns_workers_give(workers, r->work.doc, &err);
	}
	if (rc == 0) {
		r->in_hand++;
		return 1;
	}
	ns_complain(r->work.doc->id, err.msg);
	r->status = NS_EXIT_SYSTEM;
	return -1;
}

/* What a worker has left undone fails here, and a document that repeats another
 * one is dropped here. */
static void
settle(struct run *r, struct ns_str id, struct ns_result *result)
{
	struct ns_err why = result->err;
	const char *stage = "worker";

	if (!result->failed && result->original.n > 0 &&
	    r->o->skip_duplicates) {
		ns_mark_drop(result->original, &why);
		stage = NS_MARK_STAGE;
	} else if (!result->lost) {
		return;
	}
	if (ns_doc_reset(r->work.doc, id, &why) == 0)
		process(r, stage, &why, result);
}

/* Write what is done. */
static int
write_done(struct run *r, struct ns_workers *workers)
{
	struct ns_result result;
	struct ns_str id;

	while (ns_workers_take(workers, &id, &result)) {
		r->in_hand--;
		settle(r, id, &result);
		if (write_result(r, id, &result) < 0)
			return -1;
	}
	return 0;
}

static void
loop_workers(struct run *r, struct ns_workers *workers)
{
	int more = 1;

	do {
		/* First, for the next one may keep us waiting. */
		if (write_done(r, workers) < 0)
			return;
		while (more > 0 && ns_workers_ready(workers))
			more = give_next(r, workers);
		if (more < 0)
			return;
	} while (ns_workers_wait(workers) || more > 0);
	if (write_done(r, workers) == 0)
		write_end(r);
}

static void
share_out(struct run *r)
{
	struct ns_workers_options options = { .n = r->o->jobs,
		.timeout = r->o->timeout,
		.max_memory = r->o->max_memory,
		.sandbox = !r->o->no_sandbox };
	struct ns_workers_work w = { work, again, r };
	struct ns_workers *workers;
	struct ns_err err;

	if (ns_workers_new(&workers, &options, &w, &err) < 0) {
		ns_complain(NS_STR(""), err.msg);
		r->status = NS_EXIT_SYSTEM;
		return;
	}
	loop_workers(r, workers);
	ns_workers_free(workers);
}

/* Tables and input: nothing is read or written when they cannot be had. */
static int
prepare(struct run *r, struct ns_err *err)
{
	struct ns_input_options input = { .mode = NS_INPUT_PAGES,
		.charset = ns_str_of(r->o->charset),
		.repair = r->o->repair,
		.records = r->batch->finished,
		.files0 = r->o->files0_from };

	if (r->batch->streams)
		input.mode = NS_INPUT_STREAM;
	else if (r->o->plain)
		input.mode = NS_INPUT_PLAIN;
	if (r->batch->tables != 0 &&
	    ns_tables_load(&r->tables, r->o, r->batch->tables, err) < 0)
		return -1;
	if (ns_duplicates_new(&r->work.seen, err) < 0)
		return -1;
	return ns_input_new(&r->input, r->o->inputs, r->o->ninputs, &input,
	    err);
}

/* How many came in, and what became of them. */
static void
sum_up(const struct run *r)
{
	if (r->o->verbose || r->complained)
		fprintf(stderr,
		    "newsift: %zu in, %zu ok, %zu failed, %zu skipped\n",
		    r->nok + r->nfailed + r->nskipped, r->nok, r->nfailed,
		    r->nskipped);
}

static void
run(struct run *r)
{
	if (ns_sink_open(&r->sink, r->o) == 0 && write_begin(r) == 0) {
		if (r->o->jobs > 0)
			share_out(r);
		else
			loop(r);
	}
	ns_sink_close(&r->sink,
	    r->status != NS_EXIT_SYSTEM && ns_interrupt_signal() == 0);
	if (r->sink.lost)
		r->status = NS_EXIT_SYSTEM;
	if (ns_interrupt_signal() != 0)
		r->status = NS_INTERRUPT_EXIT(ns_interrupt_signal());
	sum_up(r);
}

int
ns_batch_run(const struct ns_batch *batch, const struct ns_options *o)
{
	struct ns_doc doc;
	struct run r = { .batch = batch, .o = o };
	struct ns_err err;

	ns_doc_init(&doc);
	r.work = (struct ns_work){ batch, o, &r.tables, &doc, .first = true };
	ns_arena_init(&r.work.arena);
	ns_interrupt_take();
	if (prepare(&r, &err) < 0)
		r.status = ns_complain_end(&err);
	else
		run(&r);
	ns_duplicates_free(r.work.seen);
	ns_input_free(r.input);
	ns_tables_free(&r.tables);
	ns_doc_free(&doc);
	ns_arena_free(&r.work.arena);
	return r.status;
}
