/*
 * batch.c - the one loop of every filter.
 */
#include "batch.h"

#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "complain.h"
#include "input.h"
#include "interrupt.h"
#include "ledger.h"
#include "mark.h"
#include "progress.h"
#include "work.h"
#include "workers.h"

/* A batch under way. */
struct run {
	const struct ns_batch *batch;
	const struct ns_options *o;
	struct ns_tables tables;
	struct ns_input *input;
	struct ns_work work;
	struct ns_ledger ledger;
	struct ns_digest digest;       /* of the document that was read */
	size_t nok, nfailed, nskipped; /* of the last, nbefore were done */
	size_t nbefore;
	bool complained;
	struct ns_progress progress;
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
	struct ns_buf head;

	ns_buf_init(&head, &r->work.arena);
	if (r->batch->begin != NULL)
		r->batch->begin(r->o, &head);
	return ns_ledger_begin(&r->ledger, r->tables.version, &head);
}

static void
write_end(struct run *r)
{
	struct ns_buf out;

	if (r->batch->end == NULL ||
	    (!r->ledger.sink.any && r->batch->begin == NULL))
		return;
	ns_arena_reset(&r->work.arena);
	ns_buf_init(&out, &r->work.arena);
	r->batch->end(&out);
	ns_sink_end(&r->ledger.sink, &out);
}

/* Show how far we are. */
static void
show(struct run *r)
{
	ns_progress_step(&r->progress, r->nok + r->nfailed + r->nskipped,
	    r->input);
}

/* It was done before, by this run or an earlier one. */
static void
pass_over(struct run *r)
{
	r->nskipped++;
	r->nbefore++;
	show(r);
}

static int
write_result(struct run *r, const struct ns_outcome *outcome)
{
	int rc = ns_ledger_note(&r->ledger, outcome);

	if (rc > 0) {
		count(r, outcome->id, outcome->result);
		rc = ns_ledger_put(&r->ledger, outcome->id,
		    outcome->result->records);
		show(r);
	} else if (rc == 0) {
		pass_over(r);
	}
	return rc;
}

static void
process(struct run *r, const char *stage, const struct ns_err *err,
    struct ns_result *result)
{
	r->work.first = !r->ledger.sink.any;
	ns_work_do(&r->work, stage, err, result);
}

static bool
reads_standard_input(const struct ns_options *o)
{
	size_t i;

	for (i = 0; i < o->ninputs; i++)
		if (strcmp(o->inputs[i], "-") == 0)
			return true;
	if (o->files0_from != NULL)
		return strcmp(o->files0_from, "-") == 0;
	return o->ninputs == 0;
}

/* May the next document keep us waiting, who have none in hand? */
static bool
may_wait(const struct run *r)
{
	struct pollfd p = { .fd = STDIN_FILENO, .events = POLLIN };

	return r->o->state != NULL && r->in_hand == 0 &&
	       reads_standard_input(r->o) && poll(&p, 1, 0) == 0;
}

/* Read a document; after a signal there is none. */
static int
read_one(struct run *r, struct ns_err *err)
{
	int got;

	if (ns_interrupt_signal() != 0)
		return 0;
	ns_interrupt_idle(r->in_hand == 0);
	got = ns_input_next(r->input, r->work.doc, err);
	ns_interrupt_idle(false);
	return got;
}

/* The next document that is to be done; 0 also when something could not be
 * written. */
static int
read_next(struct run *r, struct ns_err *err)
{
	int got, wanted = 0;

	while (wanted == 0) {
		if (may_wait(r) && ns_ledger_settle(&r->ledger) < 0)
			return 0;
		if ((got = read_one(r, err)) == 0)
			return 0;
		wanted = ns_ledger_wants(&r->ledger, r->work.doc, got < 0,
		    &r->digest);
		if (wanted == 0)
			pass_over(r);
	}
	return wanted < 0 ? 0 : got;
}

/* One document after another, here. */
static void
loop(struct run *r)
{
	struct ns_result result;
	struct ns_outcome outcome = { .result = &result };
	struct ns_err err;
	int got;

	while ((got = read_next(r, &err)) != 0) {
		process(r, got < 0 ? "input" : NULL, &err, &result);
		outcome.digest = r->digest;
		outcome.id = r->work.doc->id;
		if (write_result(r, &outcome) < 0)
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

/* The document comes back with its digest. */
static struct ns_ticket
ticket_of(const struct run *r)
{
	struct ns_str digest = { (const char *)&r->digest, sizeof(r->digest) };

	return (struct ns_ticket){ r->work.doc->id, digest };
}

/* Read a document and give it to a worker; one that cannot be read has its
 * record from here.  Returns 0 when there is none left, or -1. */
static int
give_next(struct run *r, struct ns_workers *workers)
{
	struct ns_ticket ticket;
	struct ns_result result;
	struct ns_err err;
	int got, rc;

	if ((got = read_next(r, &err)) == 0)
		return 0;
	ticket = ticket_of(r);
	if (got < 0) {
		process(r, "input", &err, &result);
		rc = ns_workers_pass(workers, ticket, &result, &err);
	} else {
		rc = ns_workers_give(workers, r->work.doc, ticket.note, &err);
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
	struct ns_outcome outcome = { .result = &result };
	struct ns_ticket ticket;

	while (ns_workers_take(workers, &ticket, &result)) {
		r->in_hand--;
		settle(r, ticket.id, &result);
		outcome.id = ticket.id;
		memcpy(&outcome.digest, ticket.note.p, sizeof(outcome.digest));
		if (write_result(r, &outcome) < 0)
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
	if (ns_work_emits(r->batch) &&
	    ns_duplicates_new(&r->work.seen, err) < 0)
		return -1;
	return ns_input_new(&r->input, r->o->inputs, r->o->ninputs, &input,
	    err);
}

/* How many came in, and what became of them. */
static void
sum_up(const struct run *r)
{
	ns_status_clear();
	if (!r->o->verbose && !r->complained)
		return;
	fprintf(stderr, "newsift: %zu in, %zu ok, %zu failed, %zu skipped",
	    r->nok + r->nfailed + r->nskipped, r->nok, r->nfailed, r->nskipped);
	if (r->o->state != NULL)
		fprintf(stderr, " (%zu done before)", r->nbefore);
	putc('\n', stderr);
}

static void
run(struct run *r)
{
	ns_progress_begin(&r->progress, r->o);
	if (write_begin(r) == 0 &&
	    ns_ledger_remember(&r->ledger, r->work.seen) == 0) {
		if (r->o->jobs > 0)
			share_out(r);
		else
			loop(r);
	}
	if (ns_ledger_close(&r->ledger,
		r->status != NS_EXIT_SYSTEM && ns_interrupt_signal() == 0) < 0)
		r->status = NS_EXIT_SYSTEM;
	if (ns_interrupt_signal() != 0)
		r->status = NS_INTERRUPT_EXIT(ns_interrupt_signal());
	sum_up(r);
}

/* Open the state; there is nothing to do for two at once. */
static int
open_state(struct run *r, struct ns_err *err)
{
	int rc;

	ns_interrupt_idle(true);
	rc = ns_ledger_open(&r->ledger, r->o, err);
	ns_interrupt_idle(false);
	if (rc == 1 && r->o->verbose)
		ns_complain(ns_str_of(r->o->state), "another run has it");
	return rc;
}

int
ns_batch_run(const struct ns_batch *batch, const struct ns_options *o)
{
	struct ns_doc doc;
	struct run r = { .batch = batch, .o = o };
	struct ns_err err;
	int rc;

	ns_doc_init(&doc);
	r.work = (struct ns_work){ batch, o, &r.tables, &doc, .first = true };
	ns_arena_init(&r.work.arena);
	ns_interrupt_take();
	if ((rc = open_state(&r, &err)) == 0 && (rc = prepare(&r, &err)) == 0) {
		run(&r);
	} else {
		if (rc < 0)
			r.status = ns_complain_end(&err);
		ns_ledger_close(&r.ledger, false);
	}
	ns_duplicates_free(r.work.seen);
	ns_input_free(r.input);
	ns_tables_free(&r.tables);
	ns_doc_free(&doc);
	ns_arena_free(&r.work.arena);
	return r.status;
}
