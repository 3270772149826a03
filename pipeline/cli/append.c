/*
 * append.c - records added to a file.
 */
#define _XOPEN_SOURCE 700 /* realpath(3) */

#include "append.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "interrupt.h"
#include "output.h"

#define JOURNAL_SUFFIX ".journal"
#define JOURNAL_WORD "newsift-append"

static int
fail(struct ns_err *err, const char *name)
{
	return ns_fail(err, errno == ENOMEM ? NS_ENOMEM : NS_EIO, "%s: %s",
	    name, strerror(errno));
}

/* Nobody else may write to the file while fd is open. */
static int
lock(int fd, const char *name, struct ns_err *err)
{
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

	if (fcntl(fd, F_SETLK, &whole) == 0)
		return 0;
	if (errno == EACCES || errno == EAGAIN)
		return ns_fail(err, NS_EIO, "%s: another run is adding to it",
		    name);
	return fail(err, name);
}

static int
cut(int fd, uint64_t kept)
{
	int rc;

	while ((rc = ftruncate(fd, (off_t)kept)) != 0 && errno == EINTR)
		;
	return rc;
}

int
ns_append_cut(const char *file, uint64_t inode, uint64_t kept,
    struct ns_err *err)
{
	int fd = open(file, O_WRONLY | O_CLOEXEC), rc = -1;
	struct stat st;

	if (fd < 0)
		return errno == ENOENT ? 0 : fail(err, file);
	if (fstat(fd, &st) != 0)
		fail(err, file);
	else if (!S_ISREG(st.st_mode) || (uint64_t)st.st_ino != inode ||
		 (uint64_t)st.st_size <= kept)
		rc = 0;
	else if (lock(fd, file, err) == 0)
		rc = cut(fd, kept) == 0 ? 0 : fail(err, file);
	close(fd);
	return rc;
}

/* --- the journal ------------------------------------------------------- */

/* Read it: the words, the length and the inode. */
static bool
parse_journal(struct ns_str text, size_t *kept, size_t *inode)
{
	struct ns_str word;

	return ns_str_cut(&text, ' ', &word) &&
	       ns_str_eq(word, NS_STR(JOURNAL_WORD)) &&
	       ns_str_cut(&text, ' ', &word) && ns_str_size(word, kept) &&
	       ns_str_cut(&text, '\n', &word) && ns_str_size(word, inode);
}

/* Undo what an earlier run added and did not keep. */
static int
mend(struct ns_append *a, struct ns_err *err)
{
	struct ns_arena arena;
	struct ns_str text;
	size_t kept, inode;
	int rc;

	if (access(a->journal, F_OK) != 0)
		return 0;
	ns_arena_init(&arena);
	rc = ns_file_read(&arena, a->journal, &text, err);
	if (rc == 0 && !parse_journal(text, &kept, &inode))
		rc = ns_fail(err, NS_EIO, "%s: is no journal of newsift",
		    a->journal);
	if (rc == 0 && inode == a->inode && kept < a->kept) {
		a->kept = kept;
		if (cut(fileno(a->fp), kept) != 0)
			rc = fail(err, a->file);
	}
	ns_arena_free(&arena);
	return rc;
}

static int
write_journal(const struct ns_append *a, struct ns_err *err)
{
	struct ns_output out;

	if (ns_output_open(&out, a->journal) < 0)
		return fail(err, a->journal);
	fprintf(out.fp, JOURNAL_WORD " %" PRIu64 " %" PRIu64 "\n", a->kept,
	    a->inode);
	if (ns_output_close(&out, !ferror(out.fp)) < 0)
		return fail(err, a->journal);
	return 0;
}

static int
begin_journal(struct ns_append *a, struct ns_err *err)
{
	size_t n = strlen(a->file) + sizeof(JOURNAL_SUFFIX);

	if ((a->journal = malloc(n)) == NULL)
		return fail(err, a->file);
	snprintf(a->journal, n, "%s" JOURNAL_SUFFIX, a->file);
	if (mend(a, err) < 0 || write_journal(a, err) < 0)
		return -1;
	ns_interrupt_remove(a->journal);
	return 0;
}

/* --- the file ---------------------------------------------------------- */

static void
forget(struct ns_append *a)
{
	ns_interrupt_cut(-1, 0);
	ns_interrupt_remove(NULL);
	if (a->fp != NULL)
		fclose(a->fp);
	free(a->file);
	free(a->journal);
	*a = (struct ns_append){ .fp = NULL };
}

static int
open_locked(struct ns_append *a, const char *name, struct ns_err *err)
{
	int fd = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
	struct stat st;

	if (fd < 0)
		return fail(err, name);
	if ((a->fp = fdopen(fd, "r+")) == NULL) {
		close(fd);
		return fail(err, name);
	}
	if (lock(fd, name, err) < 0)
		return -1;
	if (fstat(fd, &st) != 0 || (a->file = realpath(name, NULL)) == NULL)
		return fail(err, name);
	a->inode = (uint64_t)st.st_ino;
	a->kept = (uint64_t)st.st_size;
	return 0;
}

int
ns_append_open(struct ns_append *a, const char *name, bool journal,
    struct ns_err *err)
{
	int rc;

	*a = (struct ns_append){ .fp = NULL };
	rc = open_locked(a, name, err);
	if (rc == 0 && journal)
		rc = begin_journal(a, err);
	if (rc == 0 && fseeko(a->fp, (off_t)a->kept, SEEK_SET) != 0)
		rc = fail(err, name);
	if (rc == 0)
		ns_interrupt_cut(fileno(a->fp), a->kept);
	else
		forget(a);
	return rc;
}

bool
ns_append_begins(const struct ns_append *a, struct ns_str bytes)
{
	char piece[256];
	size_t done = 0, want;
	ssize_t n = 1;

	while (done < bytes.n && n > 0) {
		want = bytes.n - done < sizeof(piece) ? bytes.n - done
						      : sizeof(piece);
		n = pread(fileno(a->fp), piece, want, (off_t)done);
		if (n > 0 && memcmp(piece, bytes.p + done, (size_t)n) != 0)
			return false;
		done += n > 0 ? (size_t)n : 0;
	}
	return done == bytes.n;
}

int
ns_append_flush(struct ns_append *a, uint64_t *length)
{
	off_t end;

	if (fflush(a->fp) != 0 || fsync(fileno(a->fp)) != 0 ||
	    (end = ftello(a->fp)) < 0)
		return -1;
	*length = (uint64_t)end;
	return 0;
}

void
ns_append_keep(struct ns_append *a, uint64_t length)
{
	a->kept = length;
	ns_interrupt_cut(fileno(a->fp), length);
}

int
ns_append_close(struct ns_append *a, bool complete)
{
	uint64_t length;
	int rc = complete ? ns_append_flush(a, &length) : 0, why = errno;

	/* What stdio still holds must not come after the cut. */
	if (!complete || rc != 0) {
		fflush(a->fp);
		if (cut(fileno(a->fp), a->kept) != 0 && rc == 0) {
			rc = -1;
			why = errno;
		}
	}
	if (rc == 0 && a->journal != NULL && unlink(a->journal) != 0) {
		rc = -1;
		why = errno;
	}
	forget(a);
	errno = why;
	return rc;
}
