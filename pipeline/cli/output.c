/*
 * output.c - where a command writes.
 */
#define _XOPEN_SOURCE 700 /* realpath(3) */

#include "output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "interrupt.h"

#define ANY_RIGHTS (S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH)

/* The name of a file beside path, for mkstemp; NULL: no memory. */
static char *
name_beside(const char *path)
{
	const char *slash = strrchr(path, '/');
	size_t folder = slash != NULL ? (size_t)(slash - path) + 1 : 0;
	size_t n = strlen(path) + sizeof("..XXXXXX");
	char *name = malloc(n);

	if (name != NULL)
		snprintf(name, n, "%.*s.%s.XXXXXX", (int)folder, path,
		    path + folder);
	return name;
}

/* The rights that the file has, or that a new one gets. */
static mode_t
rights_of(const char *path)
{
	struct stat st;
	mode_t mask;

	if (stat(path, &st) == 0)
		return st.st_mode & ANY_RIGHTS;
	mask = umask(0);
	umask(mask);
	return ANY_RIGHTS & ~mask;
}

static void
forget(struct ns_output *out)
{
	ns_interrupt_remove(NULL);
	free(out->file);
	free(out->beside);
	out->file = out->beside = NULL;
}

static int
open_beside(struct ns_output *out)
{
	int fd, why;

	/* What a link points to is replaced, not the link. */
	if ((out->file = realpath(out->name, NULL)) == NULL)
		out->file = strdup(out->name);
	if (out->file == NULL || (out->beside = name_beside(out->file)) == NULL)
		fd = -1;
	else
		fd = mkstemp(out->beside);
	if (fd >= 0) {
		ns_interrupt_remove(out->beside);
		if (fchmod(fd, rights_of(out->file)) == 0 &&
		    (out->fp = fdopen(fd, "w")) != NULL)
			return 0;
	}
	why = errno;
	if (fd >= 0) {
		close(fd);
		unlink(out->beside);
	}
	forget(out);
	errno = why;
	return -1;
}

int
ns_output_open(struct ns_output *out, const char *name)
{
	struct stat st;

	*out = (struct ns_output){ .name = name };
	if (name == NULL) {
		out->fp = stdout;
		return 0;
	}
	if (stat(name, &st) != 0 || S_ISREG(st.st_mode))
		return open_beside(out);
	out->fp = fopen(name, "w");
	return out->fp != NULL ? 0 : -1;
}

int
ns_output_close(struct ns_output *out, bool complete)
{
	int rc = 0, why;

	if (out->beside != NULL && complete &&
	    (fflush(out->fp) != 0 || fsync(fileno(out->fp)) != 0))
		rc = -1;
	why = errno;
	if (fclose(out->fp) != 0 && rc == 0) {
		rc = -1;
		why = errno;
	}
	if (out->beside != NULL && complete && rc == 0 &&
	    rename(out->beside, out->file) != 0) {
		rc = -1;
		why = errno;
	}
	if (out->beside != NULL && (!complete || rc != 0))
		unlink(out->beside);
	forget(out);
	errno = why;
	return rc;
}
