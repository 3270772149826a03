/*
 * state.h - what earlier runs have done, in an SQLite database.
 *
 * A document is known by its content, and by its canonical url when it has one:
 * the same story saved twice is one document.  What the rules have changed
 * since is to be done again.  Nobody else can have the state while it is open.
 *
 * All that is noted counts from ns_state_commit on.  A run that was killed is
 * one with the next: what fails is tried once by both.
 */
#ifndef NS_STATE_H
#define NS_STATE_H

#include "append.h"
#include "duplicates.h"
#include "message.h"

struct ns_state;

/* What tells contents apart: XXH3 with a seed of the state's own, so that
 * nobody who makes a page can choose it. */
struct ns_digest {
	unsigned char bytes[16];
};

struct ns_state_options {
	const char *path;
	size_t retries; /* how often a document is tried that fails */
	bool again;     /* do all again, but nothing twice */
	bool wait;      /* for another run that has the state */
	bool fast;      /* a commit need not survive a loss of power */
};

/*
 * Open the state or make it, and cut what files had been added by a run that
 * did not end.  Returns 0; 1 when another run has it; or -1 with NS_EIO or
 * NS_ENOMEM.
 */
int ns_state_open(struct ns_state **out, const struct ns_state_options *o,
    struct ns_err *err);

/* Close it; complete: after a commit, else without. */
int ns_state_close(struct ns_state *st, bool complete, struct ns_err *err);

/* The version of the rules; 0 until it is set. */
void ns_state_rules(struct ns_state *st, uint64_t version);

/* The digest of a document that was read, or of the name of one that could not
 * be. */
struct ns_digest ns_state_digest(const struct ns_state *st,
    const struct ns_doc *doc, bool unread);

/* Add the articles of earlier runs to those that were seen.  Returns 0 or -1.
 */
int ns_state_remember(struct ns_state *st, struct ns_duplicates *seen,
    struct ns_err *err);

/* Is nothing to be done with this content?  Returns 1, 0, or -1 with *err. */
int ns_state_knows(struct ns_state *st, const struct ns_digest *digest,
    struct ns_err *err);

/* What became of a document. */
struct ns_outcome {
	struct ns_digest digest;
	struct ns_str id;
	const struct ns_result *result;
};

/*
 * Note it.  Returns 1; 0 when the document turns out to have been done before,
 * so that its records are not wanted; or -1 with *err.
 */
int ns_state_note(struct ns_state *st, const struct ns_outcome *o,
    struct ns_err *err);

/* Note to which length a file that is open has been written, and that it is
 * closed.  Both return 0 or -1. */
int ns_state_file(struct ns_state *st, const struct ns_append *a,
    uint64_t length, struct ns_err *err);
int ns_state_file_closed(struct ns_state *st, const struct ns_append *a,
    struct ns_err *err);

int ns_state_commit(struct ns_state *st, struct ns_err *err);

#endif
