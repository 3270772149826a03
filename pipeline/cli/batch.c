/*
 * batch.c - the one loop of every filter.
 */
#include "batch.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "folder.h"
#include "input.h"

/* A batch under way. */
struct state {
	const struct ns_batch *batch;
	const struct ns_options *o;
	struct ns_tables tables;
	struct ns_input *input;
	struct ns_doc doc;
	struct ns_arena arena; /* what is about to be written */
	FILE *out;
	bool put_any;
	size_t nok, nfailed;
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

/* A document is lost: say so, record it, go on. */
static void
fail_doc(struct state *s, const char *stage, const struct ns_err *err)
{
	if (!s->o->quiet)
		ns_complain(s->doc.id, err->msg);
	if (!s->doc.failed)
		s->nfailed++;
	ns_doc_fail(&s->doc, stage, err);
	if (err->code == NS_ENOMEM)
		s->status = NS_EXIT_SYSTEM;
	else if (s->status == NS_EXIT_OK)
		s->status = NS_EXIT_FAILED;
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

/* Write what was put into out and let the next filter have it. */
static int
write_out(struct state *s, const struct ns_buf *out)
{
	if (out->failed) {
		errno = ENOMEM;
		return write_error(s);
	}
	if ((out->n > 0 && fwrite(out->p, 1, out->n, s->out) != out->n) ||
	    fflush(s->out) != 0)
		return write_error(s);
	return 0;
}

static int
write_begin(struct state *s)
{
	struct ns_buf out;

	ns_buf_init(&out, &s->arena);
	if (s->batch->begin != NULL && !s->batch->files)
		s->batch->begin(s->o, &out);
	return write_out(s, &out);
}

/* A document that emit, or what writes it, has no memory for: its failure
 * becomes the record. */
static void
fail_late(struct state *s, const char *stage, struct ns_err *err)
{
	size_t i;

	fail_doc(s, stage, err);
	for (i = 0; i < NS_LEN(s->batch->steps); i++)
		if (s->batch->steps[i] == &ns_step_emit)
			ns_step_emit.run(&s->doc, s->o, &s->tables, err);
}

static void
put_doc(struct state *s, struct ns_buf *out)
{
	ns_arena_reset(&s->arena);
	ns_buf_init(out, &s->arena);
	s->batch->put(&s->doc, !s->put_any, out);
}

static int
write_files(struct state *s)
{
	struct ns_err err;

	if (ns_folder_put(s->o->output, &s->doc, &err) == 0)
		return 0;
	ns_complain(NS_STR(""), err.msg);
	s->status = NS_EXIT_SYSTEM;
	return -1;
}

static int
write_doc(struct state *s)
{
	struct ns_buf out;
	struct ns_err err;

	if (s->batch->files)
		return write_files(s);
	put_doc(s, &out);
	if (out.failed) {
		ns_fail(&err, NS_ENOMEM, "no memory for the output");
		fail_late(s, "output", &err);
		put_doc(s, &out);
	}
	s->put_any = s->put_any || out.n > 0;
	return write_out(s, &out);
}

static void
write_end(struct state *s)
{
	struct ns_buf out;

	if (s->batch->end == NULL || !s->put_any)
		return;
	ns_arena_reset(&s->arena);
	ns_buf_init(&out, &s->arena);
	s->batch->end(&out);
	write_out(s, &out);
}

/* Take the document through the steps; emit takes failed ones, too. */
static void
run_steps(struct state *s, int got, struct ns_err *err)
{
	const struct ns_step *step;
	bool came_failed = got > 0 && s->doc.failed;
	size_t i;

	if (got < 0)
		fail_doc(s, "input", err);
	for (i = 0; i < NS_LEN(s->batch->steps); i++) {
		if ((step = s->batch->steps[i]) == NULL)
			break;
		if (s->doc.failed && step != &ns_step_emit)
			continue;
		if (step->run(&s->doc, s->o, &s->tables, err) == 0)
			continue;
		if (step == &ns_step_emit)
			fail_late(s, step->name, err);
		else
			fail_doc(s, step->name, err);
	}
	if (came_failed) { /* an earlier filter has said so already */
		s->nfailed++;
		if (s->status == NS_EXIT_OK)
			s->status = NS_EXIT_FAILED;
	} else if (!s->doc.failed) {
		s->nok++;
	}
}

static void
loop(struct state *s)
{
	struct ns_err err;
	int got;

	while ((got = ns_input_next(s->input, &s->doc, &err)) != 0) {
		run_steps(s, got, &err);
		if (write_doc(s) < 0)
			return;
	}
	write_end(s);
}

static int
open_output(struct state *s)
{
	struct ns_err err;

	s->out = stdout;
	if (s->batch->files && ns_folder_make(s->o->output, &err) < 0) {
		ns_complain(NS_STR(""), err.msg);
		s->status = NS_EXIT_SYSTEM;
		return -1;
	}
	if (s->o->output == NULL || s->batch->files)
		return 0;
	if ((s->out = fopen(s->o->output, "w")) == NULL)
		return write_error(s);
	return 0;
}

static void
close_output(struct state *s)
{
	if (s->out != NULL && fclose(s->out) != 0 &&
	    s->status != NS_EXIT_SYSTEM)
		write_error(s);
}

/* Tables and input: nothing is read or written when they cannot be had. */
static int
prepare(struct state *s, struct ns_err *err)
{
	struct ns_input_options input = { .mode = NS_INPUT_PAGES,
		.charset = ns_str_of(s->o->charset),
		.repair = s->o->repair };

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

int
ns_batch_run(const struct ns_batch *batch, const struct ns_options *o)
{
	struct state s = { .batch = batch, .o = o };
	struct ns_err err;

	ns_doc_init(&s.doc);
	ns_arena_init(&s.arena);
	if (prepare(&s, &err) < 0) {
		ns_complain(NS_STR(""), err.msg);
		s.status = ns_exit_for(&err);
	} else {
		if (open_output(&s) == 0 && write_begin(&s) == 0)
			loop(&s);
		close_output(&s);
		if (o->verbose)
			fprintf(stderr, "newsift: %zu in, %zu ok, %zu failed\n",
			    s.nok + s.nfailed, s.nok, s.nfailed);
	}
	ns_input_free(s.input);
	ns_tables_free(&s.tables);
	ns_doc_free(&s.doc);
	ns_arena_free(&s.arena);
	return s.status;
}
