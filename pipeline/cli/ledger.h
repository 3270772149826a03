/*
 * ledger.h - what a batch writes, and the state that remembers what is done:
 * the two are kept in step.
 *
 * A file that is added to has what the state says is done, no more: both are
 * brought up to date at short intervals, and what was written since the last
 * time is cut off when the run does not come to the next.  A file that is there
 * only when it is complete gets its name before the state counts; records for a
 * pipe are noted one document after another, as soon as they are written.
 */
#ifndef NS_LEDGER_H
#define NS_LEDGER_H

#include "sink.h"
#include "state.h"

struct ns_ledger {
	const struct ns_options *o;
	struct ns_sink sink;
	struct ns_state *state; /* NULL: none */
	int64_t settled;        /* as ns_clock_ms tells */
};

/* Open the state, if there is to be one.  Returns 0; 1 when another run has it;
 * or -1 with NS_EIO or NS_ENOMEM.  Close the ledger in any case. */
int ns_ledger_open(struct ns_ledger *l, const struct ns_options *o,
    struct ns_err *err);

/*
 * Open what is written to.  rules is their version; head is what stands before
 * all records.  This and what follows return -1 when they could not write: they
 * have said why.
 */
int ns_ledger_begin(struct ns_ledger *l, uint64_t rules,
    const struct ns_buf *head);

/* Add the articles of earlier runs to those that were seen. */
int ns_ledger_remember(struct ns_ledger *l, struct ns_duplicates *seen);

/* The digest of a document, in *digest; unread: it could not be read.  Returns
 * 1 if it is to be done, 0 if it is done. */
int ns_ledger_wants(struct ns_ledger *l, const struct ns_doc *doc, bool unread,
    struct ns_digest *digest);

/* Note what became of a document.  Returns 1 if its records are to be written,
 * 0 if it turns out to have been done before. */
int ns_ledger_note(struct ns_ledger *l, const struct ns_outcome *outcome);

/* Write its records. */
int ns_ledger_put(struct ns_ledger *l, struct ns_str id, struct ns_str records);

/* All that was written is to stay, whatever happens: the next document may keep
 * us waiting. */
int ns_ledger_settle(struct ns_ledger *l);

/* Close all.  If the run is not complete, what can be is as before. */
int ns_ledger_close(struct ns_ledger *l, bool complete);

#endif
