/*
 * list.c - the files that a name on the command line stands for.
 */
#include "list.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* What the name of a file with articles ends in; ".gz" may stand behind it. */
static const char *const endings[] = { ".html", ".htm", ".xhtml", ".txt",
	".warc", ".rss", ".atom", ".eml", ".mht", ".mhtml" };

static bool
ends_in(struct ns_str name, struct ns_str end)
{
	return name.n > end.n &&
	       ns_str_caseeq(ns_str_sub(name, name.n - end.n, name.n), end);
}

static bool
is_article(const char *name)
{
	struct ns_str s = ns_str_of(name), gz = NS_STR(".gz");
	size_t i;

	if (ends_in(s, gz))
		s.n -= gz.n;
	for (i = 0; i < NS_LEN(endings); i++)
		if (ends_in(s, ns_str_of(endings[i])))
			return true;
	return false;
}

bool
ns_list_is_dir(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool
ns_list_wants_article(const char *path)
{
	struct stat st;

	if (lstat(path, &st) == 0 && S_ISDIR(st.st_mode))
		return true;
	/* A broken link stays: it is reported when it is opened. */
	return is_article(path) && (stat(path, &st) < 0 || S_ISREG(st.st_mode));
}

char *
ns_list_join(struct ns_arena *a, const char *dir, const char *name)
{
	struct ns_str d = ns_str_of(dir), n = ns_str_of(name);
	size_t slash = !ns_str_ends(d, NS_STR("/"));
	char *p = ns_arena_alloc(a, d.n + slash + n.n + 1);

	if (p == NULL)
		return NULL;
	memcpy(p, d.p, d.n);
	if (slash)
		p[d.n] = '/';
	memcpy(p + d.n + slash, n.p, n.n);
	return p;
}

static int
compare_backwards(const void *a, const void *b)
{
	return strcmp(*(char *const *)b, *(char *const *)a);
}

/* Read the entries of an open directory. */
static int
read_entries(struct ns_list *list, DIR *d, const char *dir,
    bool (*wanted)(const char *path))
{
	struct dirent *e;
	char *path, **slot;

	for (;;) {
		errno = 0;
		if ((e = readdir(d)) == NULL)
			return errno == 0 ? 0 : -1;
		if (e->d_name[0] == '.')
			continue;
		errno = ENOMEM;
		path = ns_list_join(list->arena, dir, e->d_name);
		if (path == NULL)
			return -1;
		if (!wanted(path))
			continue;
		/* So that what is below sorts as whole paths do. */
		if (ns_list_is_dir(path) &&
		    (path = ns_list_join(list->arena, path, "")) == NULL)
			return -1;
		slot = NS_PUSH(list->arena, list->paths, list->n, list->cap);
		if (slot == NULL)
			return -1;
		*slot = path;
	}
}

long
ns_list_dir(struct ns_list *list, const char *dir,
    bool (*wanted)(const char *path), struct ns_err *err)
{
	size_t before = list->n;
	DIR *d;
	int rc, why;

	if ((d = opendir(dir)) == NULL)
		return ns_fail(err, NS_EIO, "%s", strerror(errno));
	rc = read_entries(list, d, dir, wanted);
	why = errno;
	closedir(d);
	if (rc < 0)
		return ns_fail(err, why == ENOMEM ? NS_ENOMEM : NS_EIO, "%s",
		    strerror(why));
	if (list->n > before)
		qsort(list->paths + before, list->n - before,
		    sizeof(*list->paths), compare_backwards);
	return (long)(list->n - before);
}
