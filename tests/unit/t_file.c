/*
 * t_file.c - whole files, and the place of a line as messages name it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "newsift/base.h"
#include "tap.h"

static void
check_read(struct ns_arena *a)
{
	char path[] = "/tmp/newsift-file-XXXXXX";
	int fd = mkstemp(path);
	FILE *fp = fd >= 0 ? fdopen(fd, "w") : NULL;
	struct ns_str s;
	struct ns_err err;
	size_t i;

	if (fp == NULL) {
		printf("Bail out! no temporary file\n");
		exit(1);
	}
	OK(ns_file_read(a, path, &s, &err) == 0 && s.n == 0, "an empty file");
	for (i = 0; i < 100000; i++)
		putc("\0\xff\n"[i % 3], fp);
	fclose(fp);
	OK(ns_file_read(a, path, &s, &err) == 0 && s.n == 100000 &&
		s.p[0] == '\0' && s.p[99998] == '\n',
	    "all bytes of a file");
	OK(freopen(path, "r", stdin) != NULL &&
		ns_file_read(a, "-", &s, &err) == 0 && s.n == 100000,
	    "standard input");
	OK(ns_file_read(a, "-", &s, &err) == 0 && s.n == 0,
	    "which is read once");
	remove(path);
	OK(ns_file_read(a, path, &s, &err) == -1 && err.code == NS_EIO &&
		ns_str_starts(ns_str_of(err.msg), ns_str_of(path)),
	    "a missing file is named");
	OK(ns_file_read(a, "/", &s, &err) == -1 && err.code == NS_EIO,
	    "a directory is no file");
}

static const struct {
	const char *path, *want;
} names[] = {
	{ "a.tsv", "a.tsv" },
	{ "/x/a.tsv", "a.tsv" },
	{ "x/", "" },
	{ "", "" },
};

static const struct {
	size_t line;
	const char *want;
} places[] = {
	{ 1, "a.tsv:1" },
	{ 10, "a.tsv:10" },
	{ 123456, "a.tsv:123456" },
};

int
main(void)
{
	struct ns_arena a;
	struct ns_str s;
	size_t i;

	ns_arena_init(&a);
	check_read(&a);
	for (i = 0; i < NS_LEN(names); i++) {
		s = ns_file_name(names[i].path);
		EQ(s.p, s.n, names[i].want, names[i].path);
	}
	for (i = 0; i < NS_LEN(places); i++) {
		s = ns_file_where(&a, NS_STR("a.tsv"), places[i].line);
		EQ(s.p, s.n, places[i].want, places[i].want);
	}
	ns_arena_free(&a);
	return tap_done();
}
