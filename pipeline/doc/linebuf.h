/*
 * linebuf.h - lines of any length off a file, up to a limit.
 */
#ifndef NS_LINEBUF_H
#define NS_LINEBUF_H

#include <stdio.h>

#include "newsift/base.h"

/* A longer line is skipped and reported, so that no input can take all memory.
 */
#define NS_LINE_MAX ((size_t)512 * 1024 * 1024)

struct ns_lines {
	FILE *fp;
	int fd; /* its descriptor, or -1 when it has none: memory */
	char *buf;
	size_t cap, begin, end; /* bytes [begin, end) of buf are not yet used */
	size_t lineno;          /* of the line last returned, from 1 */
	size_t max;             /* NS_LINE_MAX, unless a test sets less */
};

/* Lines of fp, of which nobody has read yet and nobody reads beside this. */
void ns_lines_init(struct ns_lines *l, FILE *fp);
void ns_lines_free(struct ns_lines *l);

/*
 * The next line without its newline, valid until the next call; the bytes may
 * be changed.  Returns 1; 0 at the end of the file; -1 with NS_EIO, NS_ENOMEM,
 * or NS_ELIMIT for a line over l->max, which is then skipped.
 */
int ns_lines_next(struct ns_lines *l, char **line, size_t *n,
    struct ns_err *err);

#endif
