/*
 * output.h - where a command writes: standard output, or a file that is there
 * only when it is complete.
 */
#ifndef NS_OUTPUT_H
#define NS_OUTPUT_H

#include <stdio.h>

#include "newsift/base.h"

struct ns_output {
	FILE *fp;
	const char *name; /* NULL: standard output */
	char *file;   /* what is to be called name; NULL: written as it is */
	char *beside; /* the file that is written, in the same folder */
};

/*
 * Open name, or standard output if it is NULL.  A regular file is written
 * beside and gets its name, and the rights of the one that had it, when it is
 * closed as complete; what is no regular file (a pipe, /dev/stdout) is written
 * as it is.  Returns 0, or -1 with errno set.
 */
int ns_output_open(struct ns_output *out, const char *name);

/* Close it.  If it is not complete, nothing of it is left behind in files.
 * Returns 0, or -1 with errno set: then it counts as not complete. */
int ns_output_close(struct ns_output *out, bool complete);

#endif
