/*
 * paths.h - the files that are to be read, one after another.
 */
#ifndef NS_PATHS_H
#define NS_PATHS_H

#include <stdio.h>

#include "list.h"

/* Where names come from, and what directories among them stand for. */
struct ns_paths {
	char *const *names;
	size_t nnames, next;
	FILE *fp; /* names that end in a NUL byte; NULL: none */
	char *name;
	size_t cap;
	bool named; /* the last path is a name, and not from a directory */
	struct ns_arena arena;
	struct ns_list list; /* of directories: to be taken before names */
	uint64_t taken;      /* bytes of the files that were taken */
	uint64_t left;       /* and of those that are left, if it is known */
	bool known;
};

/*
 * Paths from n names; none means standard input, "-".  With `files0` set, the
 * name of a file or "-", the names stand in that file, each ending in a NUL
 * byte, and are read as they are needed.
 *
 * Returns 0, or -1 with NS_EIO.  Free with ns_paths_free in any case.
 */
int ns_paths_init(struct ns_paths *p, char *const *names, size_t n,
    const char *files0, struct ns_err *err);
void ns_paths_free(struct ns_paths *p);

/*
 * Set *path to the next one, valid until the next call.  Returns 1; 0 when
 * there is none left; or -1 with NS_EINPUT (this name is no good; the next call
 * goes on) or NS_EIO.
 */
int ns_paths_next(struct ns_paths *p, const char **path, struct ns_err *err);

/*
 * Take what stands in directory `path`, which is the last path, next.  Returns
 * 0, or -1 with NS_EIO or NS_ENOMEM, or NS_EINPUT for one that was named and
 * holds no article.
 */
int ns_paths_enter(struct ns_paths *p, const char *path, struct ns_err *err);

/* The bytes of the files that are left; UINT64_MAX: not known. */
uint64_t ns_paths_left(struct ns_paths *p);

#endif
