/*
 * append.h - records added to a file in such a way that a run that is killed
 * leaves nothing half done.
 *
 * What a run has added counts when it is kept.  Who opens the file after a run
 * was killed cuts what was not: its length is in a journal beside the file, or
 * in a state (state.h), which keeps it together with what is done.
 */
#ifndef NS_APPEND_H
#define NS_APPEND_H

#include <stdio.h>

#include "newsift/base.h"

struct ns_append {
	FILE *fp;
	char *file;     /* absolute, links followed */
	uint64_t inode; /* of the file */
	uint64_t kept;  /* bytes that are there to stay */
	char *journal;  /* name of the journal; NULL: none */
};

/*
 * Open a regular file, or make it, to write at its end.  Nobody else can have
 * it at the same time.  With a journal, what an earlier run did not keep is cut
 * off, and all that this one adds is cut off if it is not closed as complete.
 *
 * Returns 0, or -1 with NS_EIO or NS_ENOMEM.
 */
int ns_append_open(struct ns_append *a, const char *name, bool journal,
    struct ns_err *err);

/* Does the file begin with these bytes? */
bool ns_append_begins(const struct ns_append *a, struct ns_str bytes);

/* See that all that was written is in the file; length receives the file's.
 * Returns 0, or -1 with errno set. */
int ns_append_flush(struct ns_append *a, uint64_t *length);

/* So much of the file is to stay. */
void ns_append_keep(struct ns_append *a, uint64_t length);

/* Close the file.  If it is not complete, what was not kept is cut off.
 * Returns 0, or -1 with errno set. */
int ns_append_close(struct ns_append *a, bool complete);

/*
 * Cut a file that a run did not close: all but `kept` bytes.  Nothing is done
 * when the file is not there, is another one now, or is not longer.  Returns 0,
 * or -1 with NS_EIO.
 */
int ns_append_cut(const char *file, uint64_t inode, uint64_t kept,
    struct ns_err *err);

#endif
