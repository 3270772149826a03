/*
 * members.c - the files in a zip or tar archive, one at a time.
 *
 * libarchive reads them.  Only zip and tar, and filters that it has within it,
 * are switched on: for others it would start a program.
 */
#include "members.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <locale.h>
#include <stdlib.h>

#include "list.h"

/*
 * An archive may unpack to so many times its size, and to so much in any case:
 * no more than gzip can pack, and twice the largest page.  A few kilobytes can
 * be made to hold petabytes.
 */
#define RATIO ((uint64_t)1000)
#define ALWAYS ((uint64_t)256 * 1024 * 1024)

struct ns_members {
	struct archive *la;
	struct ns_pull *pull;
	locale_t utf8;
	int64_t at, reached; /* where pull is, and the farthest that it was */
	uint64_t given;      /* bytes unpacked of files */
	size_t n;            /* files taken */
	bool may_seek;       /* what is not wanted need not be unpacked */
	bool over;           /* nothing more is to be had */
	bool in_file;        /* a head was read, and not yet what follows */
	bool ended;          /* nothing more of the file at hand */
	bool told_encrypted; /* that some are */
};

bool
ns_members_are(struct ns_str head)
{
	static const struct {
		size_t at;
		struct ns_str magic;
	} kinds[] = {
		{ 0, { "PK\3\4", 4 } },    /* zip */
		{ 0, { "PK\5\6", 4 } },    /* an empty one */
		{ 257, { "ustar\0", 6 } }, /* tar: POSIX */
		{ 257, { "ustar ", 6 } },  /* GNU */
		{ 4, { "1AY&SY", 6 } },    /* bzip2, behind "BZh9" */
		{ 0, { "\xfd\x37zXZ\0", 6 } },
		{ 0, { "\x28\xb5\x2f\xfd", 4 } }, /* zstd */
	};
	size_t i;

	for (i = 0; i < NS_LEN(kinds); i++)
		if (head.n > kinds[i].at &&
		    ns_str_starts(ns_str_sub(head, kinds[i].at, head.n),
			kinds[i].magic))
			return true;
	return false;
}

/* --- the bytes of the archive ------------------------------------------ */

static la_ssize_t
give_bytes(struct archive *la, void *ctx, const void **bytes)
{
	struct ns_members *m = ctx;
	struct ns_str s;
	struct ns_err err;

	if (ns_pull_look(m->pull, 1, &s, &err) < 0) {
		archive_set_error(la, EIO, "%s", err.msg);
		return -1;
	}
	ns_pull_pass(m->pull, s.n);
	m->at += (int64_t)s.n;
	m->reached = m->at > m->reached ? m->at : m->reached;
	*bytes = s.p;
	return (la_ssize_t)s.n;
}

static la_int64_t
seek_bytes(struct archive *la, void *ctx, la_int64_t offset, int whence)
{
	struct ns_members *m = ctx;
	int64_t at = ns_pull_seek(m->pull, offset, whence);

	if (at >= 0)
		return m->at = at;
	archive_set_error(la, errno, "%s", strerror(errno));
	return ARCHIVE_FATAL;
}

/* --- opening ----------------------------------------------------------- */

/* What is switched on.  A filter that libarchive was built without says so by
 * not being ARCHIVE_OK, and would start a program. */
static bool
choose_formats(struct archive *la, bool may_seek)
{
	return (!may_seek || archive_read_support_format_zip_seekable(la) ==
				 ARCHIVE_OK) &&
	       archive_read_support_format_zip_streamable(la) == ARCHIVE_OK &&
	       archive_read_support_format_tar(la) == ARCHIVE_OK &&
	       archive_read_support_filter_bzip2(la) == ARCHIVE_OK &&
	       archive_read_support_filter_xz(la) == ARCHIVE_OK &&
	       archive_read_support_filter_zstd(la) == ARCHIVE_OK;
}

static int
open_archive(struct ns_members *m, struct ns_err *err)
{
	/* libarchive makes names what the locale says, so it has one of its own
	 * that is the same everywhere. */
	m->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
	if (m->utf8 == (locale_t)0)
		return ns_fail(err, NS_EIO,
		    "archives cannot be read here: no locale C.UTF-8");
	if ((m->la = archive_read_new()) == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	m->may_seek = ns_pull_seek(m->pull, 0, SEEK_SET) == 0;
	if (!choose_formats(m->la, m->may_seek))
		return ns_fail(err, NS_EIO,
		    "archives cannot be read here: libarchive lacks bzip2, xz "
		    "or zstd");
	archive_read_set_read_callback(m->la, give_bytes);
	if (m->may_seek)
		archive_read_set_seek_callback(m->la, seek_bytes);
	archive_read_set_callback_data(m->la, m);
	/* If this fails, so does all that is asked of it. */
	archive_read_open1(m->la);
	return 0;
}

int
ns_members_new(struct ns_members **out, struct ns_pull *pull,
    struct ns_err *err)
{
	struct ns_members *m = calloc(1, sizeof(*m));

	if (m == NULL) {
		ns_pull_free(pull);
		return ns_fail(err, NS_ENOMEM, "no memory");
	}
	m->pull = pull;
	if (open_archive(m, err) < 0) {
		ns_members_free(m);
		return -1;
	}
	*out = m;
	return 0;
}

void
ns_members_free(struct ns_members *m)
{
	if (m == NULL)
		return;
	archive_read_free(m->la);
	if (m->utf8 != (locale_t)0)
		freelocale(m->utf8);
	ns_pull_free(m->pull);
	free(m);
}

/* --- what can go wrong ------------------------------------------------- */

/* libarchive could not go on; rc is what it returned. */
static int
damaged(struct ns_members *m, int rc, struct ns_err *err)
{
	const char *why = archive_error_string(m->la);

	m->ended = true;
	m->over = m->over || rc == ARCHIVE_FATAL;
	return ns_fail(err, NS_EINPUT, "%s: %s",
	    m->over ? "the archive cannot be read from here on"
		    : "the archive is damaged here",
	    why != NULL ? why : "it ends too soon");
}

/* Count bytes that were unpacked: 0, or -1 when they are too many. */
static int
count_given(struct ns_members *m, size_t n, struct ns_err *err)
{
	uint64_t all = (uint64_t)archive_filter_bytes(m->la, 0);

	m->given += n;
	all = m->given > all ? m->given : all;
	if (all <= ALWAYS + RATIO * (uint64_t)m->reached)
		return 0;
	m->ended = m->over = true;
	return ns_fail(err, NS_ELIMIT,
	    "the archive unpacks to more than %u times its size",
	    (unsigned)RATIO);
}

/* --- from file to file ------------------------------------------------- */

/* Pass what is left of the file at hand.  Damage there matters to nobody unless
 * it ends the archive. */
static int
pass_rest(struct ns_members *m, struct ns_err *err)
{
	const void *bytes;
	la_int64_t offset;
	size_t n;
	int rc;

	if (!m->in_file)
		return 0;
	m->in_file = false;
	if (m->may_seek && archive_filter_count(m->la) == 1) {
		rc = archive_read_data_skip(m->la);
		return rc == ARCHIVE_FATAL ? damaged(m, rc, err) : 0;
	}
	while ((rc = archive_read_data_block(m->la, &bytes, &n, &offset)) ==
	       ARCHIVE_OK)
		if (count_given(m, n, err) < 0)
			return -1;
	return rc == ARCHIVE_FATAL ? damaged(m, rc, err) : 0;
}

/* The name of an entry without the root or "./", which tar puts in front. */
static struct ns_str
name_of(struct archive_entry *entry)
{
	struct ns_str name = ns_str_of(archive_entry_pathname(entry));

	while (ns_str_starts(name, NS_STR("./")) ||
	       ns_str_starts(name, NS_STR("/")))
		name = ns_str_sub(name, name.p[0] == '.' ? 2 : 1, name.n);
	return name;
}

/* Is it a regular file that a directory would have given?  One without a name
 * had none that could be read. */
static bool
is_wanted(struct archive_entry *entry, struct ns_str name)
{
	return archive_entry_filetype(entry) == AE_IFREG &&
	       archive_entry_hardlink(entry) == NULL &&
	       (name.p == NULL || ns_list_names_page(name));
}

/* Read the next head: as libarchive's archive_read_next_header. */
static int
next_head(struct ns_members *m, struct archive_entry **entry,
    struct ns_str *name)
{
	locale_t user = uselocale(m->utf8);
	int rc = archive_read_next_header(m->la, entry);

	m->in_file = rc == ARCHIVE_OK || rc == ARCHIVE_WARN;
	if (m->in_file)
		*name = name_of(*entry);
	uselocale(user);
	return rc;
}

/* Go to the next file that is wanted: 1; 0 at the end; or -1. */
static int
find_wanted(struct ns_members *m, struct archive_entry **entry,
    struct ns_str *name, struct ns_err *err)
{
	int rc;

	for (;;) {
		if (pass_rest(m, err) < 0)
			return -1;
		rc = next_head(m, entry, name);
		if (rc == ARCHIVE_EOF)
			return 0;
		if (!m->in_file)
			return damaged(m, ARCHIVE_FATAL, err);
		if (is_wanted(*entry, *name) &&
		    !(m->told_encrypted && archive_entry_is_encrypted(*entry)))
			return 1;
	}
}

/* The end of the archive. */
static int
end_archive(struct ns_members *m, struct ns_err *err)
{
	m->over = true;
	return m->n > 0 ? 0
			: ns_fail(err, NS_ESKIP,
			      "no file in this archive is named like an "
			      "article");
}

/* Why a file is not read, in err; true when it is. */
static bool
judge(struct ns_members *m, struct archive_entry *entry, struct ns_str name,
    struct ns_err *err)
{
	if (name.p == NULL) {
		ns_fail(err, NS_EINPUT,
		    "the name of a file in this archive cannot be read");
		return false;
	}
	if (!archive_entry_is_encrypted(entry))
		return true;
	m->told_encrypted = true;
	ns_fail(err, NS_EINPUT,
	    "files in this archive are encrypted, and not read");
	return false;
}

int
ns_members_next(struct ns_members *m, struct ns_str *name, struct ns_err *err)
{
	struct archive_entry *entry;
	int got;

	if (m->over)
		return 0;
	if ((got = find_wanted(m, &entry, name, err)) > 0) {
		m->n++;
		m->ended = false;
		if (judge(m, entry, *name, err))
			return 1;
		got = -1;
	}
	*name = NS_STR("");
	return got < 0 ? got : end_archive(m, err);
}

/* --- the bytes of a file ----------------------------------------------- */

static long
read_member(void *ctx, void *to, size_t n, struct ns_err *err)
{
	struct ns_members *m = ctx;
	la_ssize_t got;

	if (m->ended)
		return 0;
	if ((got = archive_read_data(m->la, to, n)) < 0)
		return damaged(m, (int)got, err);
	return count_given(m, (size_t)got, err) < 0 ? -1 : (long)got;
}

int
ns_members_pull(struct ns_members *m, struct ns_pull **out, struct ns_err *err)
{
	return ns_pull_from(out, read_member, m, err);
}
