/*
 * t_list.c - what a directory stands for, in which order.
 */
#include "list.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tap.h"

/* Entries of the folder: files; a directory ends in '/', links go by name,
 * '|' begins a pipe's name. */
static const char *const entries[] = { "b.html", "a.HTM", "a/", "a-b.txt",
	"a.html", ".hidden.html", ".git/", "notes.pdf", "html", ".html",
	"c.xhtml", "\xff.txt", "two words.html", "link.html", "loop.html",
	"gone.html", "|pipe.html", "x.html.gz", "w.WARC.gz", "w.warc", "gz",
	".gz", "x.gz", "n.rss", "n.atom", "n.xml", "m.eml", "m.mht", "m.mhtml",
	"p.zip", "p.tar", "p.tar.gz", "p.tar.bz2", "p.bz2", "p.tgz" };

static const char want[] =
    "a-b.txt a.HTM a.html a/ b.html c.xhtml gone.html "
    "link.html m.eml m.mht m.mhtml n.atom n.rss "
    "p.tar p.tar.bz2 p.tar.gz p.tgz p.zip two words.html w.WARC.gz w.warc "
    "x.html.gz \xff.txt ";

static char dir[] = "/tmp/newsift-list-XXXXXX";

static void
make(struct ns_arena *a, const char *name)
{
	char *path = ns_list_join(a, dir, name[0] == '|' ? name + 1 : name);
	FILE *fp;
	int rc = 0;

	if (name[strlen(name) - 1] == '/') {
		rc = mkdir(path, 0700);
	} else if (strcmp(name, "link.html") == 0) {
		rc = symlink("b.html", path);
	} else if (strcmp(name, "loop.html") == 0) {
		rc = symlink(".", path);
	} else if (strcmp(name, "gone.html") == 0) {
		rc = symlink("nowhere", path);
	} else if (name[0] == '|') {
		rc = mkfifo(path, 0600);
	} else if ((fp = fopen(path, "w")) != NULL) {
		fclose(fp);
	} else {
		rc = -1;
	}
	if (rc != 0) {
		printf("Bail out! cannot make %s\n", path);
		exit(1);
	}
}

static void
remove_all(struct ns_arena *a)
{
	size_t i;

	for (i = 0; i < NS_LEN(entries); i++)
		remove(ns_list_join(a, dir,
		    entries[i][0] == '|' ? entries[i] + 1 : entries[i]));
	rmdir(dir);
}

static void
check_dir(struct ns_arena *a)
{
	struct ns_list list = { a, NULL, 0, 0 };
	struct ns_err err;
	struct ns_buf got;
	long n;

	n = ns_list_dir(&list, dir, ns_list_wants_article, &err);
	OK(n == 23 && list.n == 23, "number of entries");
	ns_buf_init(&got, a);
	while (list.n > 0) {
		ns_buf_puts(&got, list.paths[--list.n] + strlen(dir) + 1);
		ns_buf_putc(&got, ' ');
	}
	EQ(got.p, got.n, want, "articles in byte order, no others");
	n = ns_list_dir(&list, ns_list_join(a, dir, "a"), ns_list_wants_article,
	    &err);
	OK(n == 0, "an empty directory");
	n = ns_list_dir(&list, ns_list_join(a, dir, "b.html"),
	    ns_list_wants_article, &err);
	OK(n == -1 && err.code == NS_EIO, "a file is no directory");
	OK(ns_list_is_dir(dir) &&
		ns_list_is_dir(ns_list_join(a, dir, "loop.html")) &&
		!ns_list_is_dir(ns_list_join(a, dir, "b.html")) &&
		!ns_list_is_dir(ns_list_join(a, dir, "nowhere")),
	    "which are directories");
}

static const struct {
	const char *name, *dir, *entry, *want;
} joins[] = {
	{ "join", "a", "b", "a/b" },
	{ "join behind a slash", "a/", "b", "a/b" },
	{ "join to the root", "/", "b", "/b" },
};

static const struct {
	const char *path;
	bool want;
} members[] = {
	{ "a/b.html", true },
	{ "./b.TXT.gz", true },
	{ "../b.warc", true },
	{ "/b.eml", true },
	{ "b.zip", false },
	{ "b.html/", false },
	{ ".b.html", false },
	{ "a/.b/c.html", false },
	{ ".../c.html", false },
	{ "", false },
};

int
main(void)
{
	struct ns_arena a;
	const char *path;
	size_t i;

	ns_arena_init(&a);
	for (i = 0; i < NS_LEN(joins); i++) {
		path = ns_list_join(&a, joins[i].dir, joins[i].entry);
		EQ(path, strlen(path), joins[i].want, joins[i].name);
	}
	for (i = 0; i < NS_LEN(members); i++)
		OK(ns_list_names_page(ns_str_of(members[i].path)) ==
			members[i].want,
		    members[i].path);
	if (mkdtemp(dir) == NULL) {
		printf("Bail out! no temporary folder\n");
		return 1;
	}
	for (i = 0; i < NS_LEN(entries); i++)
		make(&a, entries[i]);
	check_dir(&a);
	remove_all(&a);
	ns_arena_free(&a);
	return tap_done();
}
