/*
 * ledger.c - what a batch writes, and the state that remembers what is done.
 */
#include "ledger.h"

#include "clock.h"
#include "complain.h"
#include "work.h"

/* What is done in less time can be done again. */
#define INTERVAL_MS 500

static int
lose(struct ns_ledger *l, const struct ns_err *err)
{
	ns_complain(NS_STR(""), err->msg);
	l->sink.lost = true;
	return -1;
}

int
ns_ledger_open(struct ns_ledger *l, const struct ns_options *o,
    struct ns_err *err)
{
	struct ns_state_options options = { .path = o->state,
		.retries = o->retries,
		.again = o->reprocess,
		.wait = o->wait,
		.fast = o->output == NULL || ns_work_in_files(o) };

	*l = (struct ns_ledger){ .o = o };
	l->settled = ns_clock_ms();
	return o->state != NULL ? ns_state_open(&l->state, &options, err) : 0;
}

int
ns_ledger_begin(struct ns_ledger *l, uint64_t rules, const struct ns_buf *head)
{
	struct ns_err err;

	if (ns_sink_open(&l->sink, l->o) < 0)
		return -1;
	if (l->state != NULL) {
		ns_state_rules(l->state, rules);
		/* Whoever mends the file must know of it. */
		if (ns_sink_appends(&l->sink) &&
		    (ns_state_file(l->state, &l->sink.append,
			 l->sink.append.kept, &err) < 0 ||
			ns_state_commit(l->state, &err) < 0))
			return lose(l, &err);
	}
	return ns_sink_begin(&l->sink, head);
}

int
ns_ledger_remember(struct ns_ledger *l, struct ns_duplicates *seen)
{
	struct ns_err err;

	if (l->state == NULL || ns_state_remember(l->state, seen, &err) == 0)
		return 0;
	return lose(l, &err);
}

int
ns_ledger_wants(struct ns_ledger *l, const struct ns_doc *doc, bool unread,
    struct ns_digest *digest)
{
	struct ns_err err;
	int known;

	if (l->state == NULL)
		return 1;
	*digest = ns_state_digest(l->state, doc, unread);
	if ((known = ns_state_knows(l->state, digest, &err)) < 0)
		return lose(l, &err);
	return !known;
}

int
ns_ledger_note(struct ns_ledger *l, const struct ns_outcome *outcome)
{
	struct ns_err err;
	int wanted = 1;

	if (l->sink.lost)
		return -1;
	if (l->state != NULL &&
	    (wanted = ns_state_note(l->state, outcome, &err)) < 0)
		return lose(l, &err);
	return wanted;
}

int
ns_ledger_settle(struct ns_ledger *l)
{
	bool appends = ns_sink_appends(&l->sink);
	struct ns_err err;
	uint64_t length;

	if (l->state == NULL || l->sink.lost || ns_sink_replaces(&l->sink))
		return 0;
	if (appends) {
		if (ns_sink_flush(&l->sink, &length) < 0)
			return -1;
		if (ns_state_file(l->state, &l->sink.append, length, &err) < 0)
			return lose(l, &err);
	}
	if (ns_state_commit(l->state, &err) < 0)
		return lose(l, &err);
	if (appends)
		ns_append_keep(&l->sink.append, length);
	l->settled = ns_clock_ms();
	return 0;
}

static bool
is_due(const struct ns_ledger *l)
{
	return !ns_sink_appends(&l->sink) ||
	       ns_clock_ms() - l->settled >= INTERVAL_MS;
}

int
ns_ledger_put(struct ns_ledger *l, struct ns_str id, struct ns_str records)
{
	if (ns_sink_put(&l->sink, id, records) < 0)
		return -1;
	return l->state != NULL && is_due(l) ? ns_ledger_settle(l) : 0;
}

/* A file that was added to is closed when its records are done, complete or
 * not. */
static int
close_both(struct ns_ledger *l, struct ns_err *err)
{
	int rc = ns_ledger_settle(l);

	if (rc == 0 && ns_sink_appends(&l->sink) &&
	    ns_state_file_closed(l->state, &l->sink.append, err) < 0)
		rc = lose(l, err);
	ns_sink_close(&l->sink, rc == 0);
	return ns_state_close(l->state, rc == 0, err);
}

int
ns_ledger_close(struct ns_ledger *l, bool complete)
{
	struct ns_err err;
	int rc = 0;

	if (l->state != NULL && !l->sink.lost && !ns_sink_replaces(&l->sink)) {
		rc = close_both(l, &err);
	} else {
		complete = complete && !l->sink.lost;
		if (ns_sink_close(&l->sink, complete) < 0)
			complete = false;
		rc = ns_state_close(l->state, complete, &err);
	}
	if (rc < 0)
		lose(l, &err);
	return l->sink.lost ? -1 : 0;
}
