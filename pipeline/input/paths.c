/*
 * paths.c - the files that are to be read, one after another.
 */
#include "paths.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int
ns_paths_init(struct ns_paths *p, char *const *names, size_t n,
    const char *files0, struct ns_err *err)
{
	static char dash[] = "-";
	static char *const stdin_only[] = { dash };

	*p = (struct ns_paths){ .names = names, .nnames = n };
	ns_arena_init(&p->arena);
	p->list.arena = &p->arena;
	if (files0 == NULL && n == 0) {
		p->names = stdin_only;
		p->nnames = 1;
	}
	if (files0 == NULL)
		return 0;
	p->fp = strcmp(files0, "-") == 0 ? stdin : fopen(files0, "rb");
	if (p->fp == NULL)
		return ns_fail(err, NS_EIO, "%s: %s", files0, strerror(errno));
	return 0;
}

void
ns_paths_free(struct ns_paths *p)
{
	if (p->fp != NULL && p->fp != stdin)
		fclose(p->fp);
	free(p->name);
	ns_arena_free(&p->arena);
}

/* The next name of the file of names. */
static int
read_name(struct ns_paths *p, const char **path, struct ns_err *err)
{
	ssize_t n;

	errno = 0;
	n = getdelim(&p->name, &p->cap, '\0', p->fp);
	if (n < 0 && feof(p->fp))
		return 0;
	if (n < 0) {
		ns_fail(err, NS_EIO, "no more names can be read: %s",
		    strerror(errno));
		if (p->fp != stdin)
			fclose(p->fp);
		p->fp = NULL; /* no more names can be had */
		return -1;
	}
	*path = p->name;
	if (p->name[0] == '\0')
		return ns_fail(err, NS_EINPUT,
		    "an empty name among those of --files0-from");
	if (p->fp == stdin && strcmp(p->name, "-") == 0)
		return ns_fail(err, NS_EINPUT,
		    "standard input holds names, so it cannot be an input");
	return 1;
}

/* The bytes of a file; 0 for what is none. */
static uint64_t
size_of(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode)
		   ? (uint64_t)st.st_size
		   : 0;
}

static int
next_path(struct ns_paths *p, const char **path, struct ns_err *err)
{
	p->named = p->list.n == 0;
	*path = "-";
	if (!p->named) {
		*path = p->list.paths[--p->list.n];
		return 1;
	}
	if (p->fp != NULL)
		return read_name(p, path, err);
	if (p->next == p->nnames)
		return 0;
	*path = p->names[p->next++];
	return 1;
}

int
ns_paths_next(struct ns_paths *p, const char **path, struct ns_err *err)
{
	int got = next_path(p, path, err);
	uint64_t size;

	if (got <= 0)
		return got;
	size = size_of(*path);
	p->taken += size;
	p->left -= size < p->left ? size : p->left;
	return got;
}

/* Is it a file, so that its size tells how much there is to read? */
static bool
add_size(const char *path, uint64_t *sum)
{
	if (strcmp(path, "-") == 0 || ns_list_is_dir(path))
		return false;
	*sum += size_of(path);
	return true;
}

/* Look at all that are left. */
static bool
measure(const struct ns_paths *p, uint64_t *sum)
{
	size_t i;

	*sum = 0;
	if (p->fp != NULL)
		return false;
	for (i = p->next; i < p->nnames; i++)
		if (!add_size(p->names[i], sum))
			return false;
	for (i = 0; i < p->list.n; i++)
		if (!add_size(p->list.paths[i], sum))
			return false;
	return true;
}

uint64_t
ns_paths_left(struct ns_paths *p)
{
	if (!p->known)
		p->known = measure(p, &p->left);
	return p->known ? p->left : UINT64_MAX;
}

int
ns_paths_enter(struct ns_paths *p, const char *path, struct ns_err *err)
{
	long added = ns_list_dir(&p->list, path, ns_list_wants_article, err);

	p->known = false;
	if (added < 0)
		return -1;
	if (added == 0 && p->named)
		return ns_fail(err, NS_EINPUT,
		    "no file in this directory is named like an article");
	return 0;
}
