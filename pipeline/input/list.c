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
static const char *const pages[] = { ".html", ".htm", ".xhtml", ".txt", ".warc",
	".rss", ".atom", ".eml", ".mht", ".mhtml", NULL };

/* And that of an archive; ".tar.gz", too. */
static const char *const archives[] = { ".zip", ".tar", ".tgz", ".tar.bz2",
	".tar.xz", ".tar.zst", NULL };

static bool
ends_in(struct ns_str name, struct ns_str end)
{
	return name.n > end.n &&
	       ns_str_caseeq(ns_str_sub(name, name.n - end.n, name.n), end);
}

/* Does it end in one of them, or in one and ".gz"? */
static bool
ends_in_any(struct ns_str name, const char *const *endings)
{
	struct ns_str gz = NS_STR(".gz");

	if (ends_in(name, gz))
		name.n -= gz.n;
	for (; *endings != NULL; endings++)
		if (ends_in(name, ns_str_of(*endings)))
			return true;
	return false;
}

/* A hidden name begins with a dot; "." and ".." are places. */
static bool
is_hidden(struct ns_str name)
{
	return ns_str_starts(name, NS_STR(".")) &&
	       !ns_str_eq(name, NS_STR(".")) && !ns_str_eq(name, NS_STR(".."));
}

bool
ns_list_names_page(struct ns_str path)
{
	struct ns_str rest = path, name;

	while (ns_str_cut(&rest, '/', &name))
		if (is_hidden(name))
			return false;
	return ends_in_any(path, pages);
}

static bool
is_article(const char *path)
{
	struct ns_str name = ns_str_of(path);

	return ends_in_any(name, pages) || ends_in_any(name, archives);
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
