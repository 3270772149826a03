/*
 * paths.c - the files that are to be read, one after another.
 */
#include "paths.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

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

int
ns_paths_next(struct ns_paths *p, const char **path, struct ns_err *err)
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
ns_paths_enter(struct ns_paths *p, const char *path, struct ns_err *err)
{
	long added = ns_list_dir(&p->list, path, ns_list_wants_article, err);

	if (added < 0)
		return -1;
	if (added == 0 && p->named)
		return ns_fail(err, NS_EINPUT,
		    "no file in this directory is named like an article");
	return 0;
}
