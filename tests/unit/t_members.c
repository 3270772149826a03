/*
 * t_members.c - the files in zip and tar archives: which are taken, under which
 * name, and what is lost where an archive is damaged.
 */
#include "members.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>

#include "tap.h"

/*
 * files: names divided by blanks; '@' begins that of a symbolic link, '%' that
 * of a hard link, and a directory's ends in '/'.  A file holds the letter "a".
 * cut: bytes that the archive's end has lost.
 * want: name and bytes in brackets, or '!' (failed), '-' (skipped) and why.
 */
static const struct {
	const char *name;
	int format, filter;
	const char *files;
	size_t cut;
	const char *want;
} cases[] = {
	{ "zip", ARCHIVE_FORMAT_ZIP, 0, "x.html d/ d/y.htm", 0,
	    "x.html[a] d/y.htm[a] " },
	{ "tar", ARCHIVE_FORMAT_TAR_USTAR, 0, "x.html d/ d/y.htm", 0,
	    "x.html[a] d/y.htm[a] " },
	{ "pax", ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE, 0, "x.html d/ d/y.htm", 0,
	    "x.html[a] d/y.htm[a] " },
	{ "GNU tar", ARCHIVE_FORMAT_TAR_GNUTAR, 0, "x.html d/ d/y.htm", 0,
	    "x.html[a] d/y.htm[a] " },
	{ "gzip", ARCHIVE_FORMAT_TAR, ARCHIVE_FILTER_GZIP, "x.html y.html", 0,
	    "x.html[a] y.html[a] " },
	{ "bzip2", ARCHIVE_FORMAT_TAR, ARCHIVE_FILTER_BZIP2, "x.html y.html", 0,
	    "x.html[a] y.html[a] " },
	{ "xz", ARCHIVE_FORMAT_TAR, ARCHIVE_FILTER_XZ, "x.html y.html", 0,
	    "x.html[a] y.html[a] " },
	{ "zstd", ARCHIVE_FORMAT_TAR, ARCHIVE_FILTER_ZSTD, "x.html y.html", 0,
	    "x.html[a] y.html[a] " },
	{ "only what is named like an article", ARCHIVE_FORMAT_ZIP, 0,
	    "x.css y.TXT.gz in.zip z.warc", 0, "y.TXT.gz[a] z.warc[a] " },
	{ "nothing hidden", ARCHIVE_FORMAT_TAR, 0,
	    ".x.html .git/x.html a/.b/x.html a/x.html", 0, "a/x.html[a] " },
	{ "regular files only", ARCHIVE_FORMAT_TAR, 0,
	    "x.html @y.html %z.html d.html/", 0, "x.html[a] " },
	{ "a link in a zip file", ARCHIVE_FORMAT_ZIP, 0, "@y.html x.html", 0,
	    "x.html[a] " },
	{ "what tar puts in front", ARCHIVE_FORMAT_TAR, 0, "././x.html /y.html",
	    0, "x.html[a] y.html[a] " },
	{ "upwards is no more than a name", ARCHIVE_FORMAT_TAR, 0,
	    "../../x.html", 0, "../../x.html[a] " },
	{ "names not ASCII, zip", ARCHIVE_FORMAT_ZIP, 0,
	    "\xc3\xa4.html \xff.html", 0, "\xc3\xa4.html[a] \xff.html[a] " },
	{ "names not ASCII, tar", ARCHIVE_FORMAT_TAR_USTAR, 0,
	    "\xc3\xa4.html \xff.html", 0, "\xc3\xa4.html[a] \xff.html[a] " },
	{ "names not ASCII, pax", ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE, 0,
	    "\xc3\xa4.html", 0, "\xc3\xa4.html[a] " },
	{ "twice the same name", ARCHIVE_FORMAT_ZIP, 0, "x.html x.html", 0,
	    "x.html[a] x.html[a] " },
	{ "nothing", ARCHIVE_FORMAT_ZIP, 0, "", 0,
	    "-no file in this archive is named like an article " },
	{ "no article", ARCHIVE_FORMAT_TAR, 0, "x.css", 0,
	    "-no file in this archive is named like an article " },
	/* 1024 bytes end it, 512 hold the letter. */
	{ "tar, cut before its end", ARCHIVE_FORMAT_TAR_USTAR, 0,
	    "x.html y.html", 1024, "x.html[a] y.html[a] " },
	{ "tar, cut in a file", ARCHIVE_FORMAT_TAR_USTAR, 0, "x.html y.html",
	    1024 + 512,
	    "x.html[a] y.html[!the archive cannot be read from "
	    "here on: Truncated tar archive] " },
	{ "tar, cut in a head", ARCHIVE_FORMAT_TAR_USTAR, 0, "x.html y.html",
	    1024 + 512 + 1,
	    "x.html[a] !the archive cannot be read from here "
	    "on: Truncated tar archive " },
};

static void
put_entry(struct archive *la, struct ns_str name, bool *ok)
{
	struct archive_entry *e = archive_entry_new();
	char path[64];
	bool link = name.p[0] == '@' || name.p[0] == '%';

	snprintf(path, sizeof(path), "%.*s", (int)(name.n - link),
	    name.p + link);
	archive_entry_copy_pathname(e, path);
	archive_entry_set_perm(e, 0644);
	archive_entry_set_size(e, 0);
	archive_entry_set_filetype(e, AE_IFREG);
	if (name.p[0] == '@') {
		archive_entry_set_filetype(e, AE_IFLNK);
		archive_entry_copy_symlink(e, "x.html");
	} else if (name.p[0] == '%') {
		archive_entry_copy_hardlink(e, "x.html");
	} else if (name.p[name.n - 1] == '/') {
		archive_entry_set_filetype(e, AE_IFDIR);
	} else {
		archive_entry_set_size(e, 1);
	}
	*ok = *ok && archive_write_header(la, e) >= ARCHIVE_WARN;
	if (archive_entry_size(e) > 0)
		*ok = *ok && archive_write_data(la, "a", 1) == 1;
	archive_entry_free(e);
}

/* The archive of a case, in room for n bytes; how many it takes. */
static size_t
make(size_t i, char *room, size_t n)
{
	struct archive *la = archive_write_new();
	struct ns_str rest = ns_str_of(cases[i].files), name;
	size_t used = 0;
	bool ok;

	ok = archive_write_set_format(la, cases[i].format) == ARCHIVE_OK &&
	     archive_write_add_filter(la, cases[i].filter) == ARCHIVE_OK &&
	     archive_write_set_bytes_in_last_block(la, 1) == ARCHIVE_OK &&
	     archive_write_open_memory(la, room, n, &used) == ARCHIVE_OK;
	while (ok && rest.n > 0 && ns_str_cut(&rest, ' ', &name))
		put_entry(la, name, &ok);
	ok = ok && archive_write_close(la) == ARCHIVE_OK;
	if (!ok) {
		printf("Bail out! %s: %s\n", cases[i].name,
		    archive_error_string(la));
		exit(1);
	}
	archive_write_free(la);
	return used - cases[i].cut;
}

static struct ns_members *
open_archive(struct ns_str bytes)
{
	struct ns_members *m;
	struct ns_pull *pull;
	struct ns_err err;
	struct ns_str head;
	FILE *fp = tmpfile();

	if (fp == NULL || fwrite(bytes.p, 1, bytes.n, fp) != bytes.n ||
	    fseek(fp, 0, SEEK_SET) != 0 || ns_pull_new(&pull, fp, &err) < 0 ||
	    ns_pull_look(pull, NS_MEMBERS_HEAD, &head, &err) < 0 ||
	    !ns_members_are(head) || ns_members_new(&m, pull, &err) < 0) {
		printf("Bail out! no archive to read\n");
		exit(1);
	}
	return m;
}

/* What the file at hand holds. */
static void
show_bytes(struct ns_members *m, struct ns_buf *out)
{
	struct ns_pull *pull;
	struct ns_str s;
	struct ns_err err;

	if (ns_members_pull(m, &pull, &err) < 0)
		return;
	if (ns_pull_look(pull, 2, &s, &err) < 0)
		ns_buf_printf(out, "[!%s] ", err.msg);
	else
		ns_buf_printf(out, "[%.*s] ", NS_FMT(s));
	ns_pull_free(pull);
}

static void
check(size_t i, struct ns_arena *a)
{
	static char room[65536];
	struct ns_str bytes = { room, make(i, room, sizeof(room)) }, name;
	struct ns_members *m = open_archive(bytes);
	struct ns_buf out;
	struct ns_err err;
	int got;

	ns_buf_init(&out, a);
	while ((got = ns_members_next(m, &name, &err)) != 0) {
		if (got > 0) {
			ns_buf_put(&out, name);
			show_bytes(m, &out);
		} else {
			ns_buf_putc(&out, err.code == NS_ESKIP ? '-' : '!');
			ns_buf_printf(&out, "%s ", err.msg);
		}
	}
	EQ(out.p, out.n, cases[i].want, cases[i].name);
	ns_members_free(m);
}

int
main(void)
{
	struct ns_arena a;
	size_t i;

	ns_arena_init(&a);
	for (i = 0; i < NS_LEN(cases); i++)
		check(i, &a);
	OK(!ns_members_are(NS_STR("<p>PK")), "a page is no archive");
	OK(!ns_members_are(NS_STR("PK")), "two letters are none");
	ns_arena_free(&a);
	return tap_done();
}
