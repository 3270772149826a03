/*
 * pull.c - the bytes of a file, a few at a time; those of a gzip file unpacked.
 */
#include "pull.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <zlib.h>

/* Bytes read, and unpacked, in one go. */
#define CHUNK ((size_t)65536)

/* A window that has grown larger is given back when it is empty. */
#define KEEP ((size_t)1024 * 1024)

/* zlib: the largest window, and only gzip. */
#define GZIP_BITS (15 + 16)

struct ns_pull {
	FILE *fp; /* NULL: bytes come from a function */
	long (*read)(void *ctx, void *to, size_t n, struct ns_err *err);
	void *ctx;
	char *window; /* begin to end: looked at, or about to be */
	size_t begin, end, cap;
	uint64_t passed; /* bytes that were before begin */

	bool begun, packed, in_member;
	z_stream z;
	unsigned char *in; /* packed bytes; z has those that are left */
	uint64_t in_end;   /* how many of the file were read */
	uint64_t member;   /* where the member that is being unpacked begins */
};

int
ns_pull_new(struct ns_pull **out, FILE *fp, struct ns_err *err)
{
	struct ns_pull *p = calloc(1, sizeof(*p));

	if (p == NULL) {
		if (fp != stdin)
			fclose(fp);
		return ns_fail(err, NS_ENOMEM, "no memory");
	}
	p->fp = fp;
	*out = p;
	return 0;
}

int
ns_pull_from(struct ns_pull **out,
    long (*read)(void *ctx, void *to, size_t n, struct ns_err *err), void *ctx,
    struct ns_err *err)
{
	struct ns_pull *p = calloc(1, sizeof(*p));

	if (p == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	p->read = read;
	p->ctx = ctx;
	*out = p;
	return 0;
}

void
ns_pull_free(struct ns_pull *p)
{
	if (p == NULL)
		return;
	if (p->packed)
		inflateEnd(&p->z);
	if (p->fp != NULL && p->fp != stdin)
		fclose(p->fp);
	free(p->in);
	free(p->window);
	free(p);
}

/* Nothing is held: what is needed next may be little. */
static void
begin_anew(struct ns_pull *p)
{
	p->begin = p->end = 0;
	if (p->cap > KEEP) {
		free(p->window);
		p->window = NULL;
		p->cap = 0;
	}
}

/* Room for a chunk behind end. */
static int
make_room(struct ns_pull *p, struct ns_err *err)
{
	size_t cap;
	char *larger;

	if (p->begin == p->end)
		begin_anew(p);
	cap = p->cap;
	if (cap - p->end >= CHUNK)
		return 0;
	if (p->begin > 0) {
		memmove(p->window, p->window + p->begin, p->end - p->begin);
		p->end -= p->begin;
		p->begin = 0;
	}
	if (cap - p->end >= CHUNK)
		return 0;
	cap = cap > 0 ? 2 * cap : 2 * CHUNK;
	if ((larger = realloc(p->window, cap)) == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	p->window = larger;
	p->cap = cap;
	return 0;
}

/* Read bytes: the number of bytes, 0 at its end, or -1. */
static long
read_chunk(struct ns_pull *p, void *to, struct ns_err *err)
{
	size_t n;

	if (p->fp == NULL)
		return p->read(p->ctx, to, CHUNK, err);
	errno = 0;
	n = fread(to, 1, CHUNK, p->fp);
	if (n == 0 && ferror(p->fp))
		return ns_fail(err, NS_EIO, "%s", strerror(errno));
	return (long)n;
}

static bool
is_gzip(const unsigned char *s, size_t n)
{
	return n >= 3 && s[0] == 0x1f && s[1] == 0x8b && s[2] == Z_DEFLATED;
}

/* Move the first chunk to where packed bytes wait. */
static int
begin_packed(struct ns_pull *p, struct ns_err *err)
{
	if ((p->in = malloc(CHUNK)) == NULL ||
	    inflateInit2(&p->z, GZIP_BITS) != Z_OK)
		return ns_fail(err, NS_ENOMEM, "no memory");
	p->packed = p->in_member = true;
	p->z.avail_in = (uInt)p->end;
	p->z.next_in = memcpy(p->in, p->window, p->end);
	p->in_end = p->end;
	p->end = 0;
	return 0;
}

/* See that there are packed bytes: 1; 0 at the end of the file; -1. */
static int
fill_packed(struct ns_pull *p, struct ns_err *err)
{
	long got;

	if (p->z.avail_in > 0)
		return 1;
	if ((got = read_chunk(p, p->in, err)) <= 0)
		return (int)got;
	p->z.next_in = p->in;
	p->z.avail_in = (uInt)got;
	p->in_end += (uint64_t)got;
	return 1;
}

/* Go to the next member; what fills up a tape or a block is passed. */
static int
open_member(struct ns_pull *p, struct ns_err *err)
{
	int got;

	while ((got = fill_packed(p, err)) > 0 && *p->z.next_in == 0) {
		p->z.next_in++;
		p->z.avail_in--;
	}
	if (got <= 0)
		return got;
	p->member = p->in_end - p->z.avail_in;
	p->in_member = true;
	return inflateReset(&p->z) == Z_OK
		   ? 1
		   : ns_fail(err, NS_ENOMEM, "no memory");
}

/* Unpack up to a chunk, of one member: as fill_packed. */
static int
unpack(struct ns_pull *p, struct ns_err *err)
{
	int got, rc;

	if (!p->in_member && (got = open_member(p, err)) <= 0)
		return got;
	p->z.next_out = (unsigned char *)p->window + p->end;
	p->z.avail_out = (uInt)CHUNK;
	do {
		if ((got = fill_packed(p, err)) < 0)
			return -1;
		if (got == 0) {
			p->in_member = false;
			return ns_fail(err, NS_EINPUT,
			    "the gzip data ends too soon");
		}
		rc = inflate(&p->z, Z_NO_FLUSH);
	} while (rc == Z_OK && p->z.avail_out == CHUNK);
	p->end += CHUNK - p->z.avail_out;
	p->in_member = rc == Z_OK;
	if (rc == Z_OK || rc == Z_STREAM_END)
		return 1;
	return ns_fail(err, rc == Z_MEM_ERROR ? NS_ENOMEM : NS_EINPUT,
	    "the gzip data is damaged");
}

/* Add to the window: 1; 0 at the end; -1. */
static int
fill(struct ns_pull *p, struct ns_err *err)
{
	long got;

	if (make_room(p, err) < 0)
		return -1;
	if (p->packed)
		return unpack(p, err);
	got = read_chunk(p, p->window + p->end, err);
	if (got > 0)
		p->end += (size_t)got;
	if (!p->begun && got > 0 &&
	    is_gzip((unsigned char *)p->window, p->end) &&
	    begin_packed(p, err) < 0)
		return -1;
	p->begun = true;
	return got < 0 ? -1 : got > 0;
}

struct ns_str
ns_pull_held(const struct ns_pull *p)
{
	return (struct ns_str){ p->window + p->begin, p->end - p->begin };
}

int
ns_pull_look(struct ns_pull *p, size_t n, struct ns_str *bytes,
    struct ns_err *err)
{
	int got = 1;

	while (p->end - p->begin < n && (got = fill(p, err)) > 0)
		continue;
	*bytes = ns_pull_held(p);
	return got < 0 ? -1 : 0;
}

void
ns_pull_pass(struct ns_pull *p, size_t n)
{
	p->begin += n;
	p->passed += n;
}

int64_t
ns_pull_seek(struct ns_pull *p, int64_t offset, int whence)
{
	off_t read, first;

	errno = ESPIPE;
	if (p->fp == NULL || p->packed || (read = ftello(p->fp)) < 0)
		return -1;
	first = read - (off_t)p->passed - (off_t)(p->end - p->begin);
	if (whence == SEEK_CUR)
		offset += (int64_t)p->passed;
	if (fseeko(p->fp, (off_t)offset + (whence != SEEK_END ? first : 0),
		whence == SEEK_END ? SEEK_END : SEEK_SET) != 0)
		return -1;
	p->passed = (uint64_t)(ftello(p->fp) - first);
	p->begin = p->end = 0;
	return (int64_t)p->passed;
}

/* Back to behind the first byte of the member that is damaged, as far as that
 * is still here: a sound one may begin within what was taken for its data. */
static void
step_back(struct ns_pull *p)
{
	size_t used = (size_t)(p->z.next_in - p->in), back = used;
	uint64_t taken = p->in_end - p->z.avail_in - p->member;

	if (taken <= used)
		back = taken > 0 ? (size_t)taken - 1 : 0;
	p->z.next_in -= back;
	p->z.avail_in += (uInt)back;
}

/* Go on to where a member may begin. */
static bool
find_member(struct ns_pull *p)
{
	struct ns_err err;

	while (fill_packed(p, &err) > 0) {
		if (*p->z.next_in == 0x1f &&
		    (p->z.avail_in < 3 || is_gzip(p->z.next_in, p->z.avail_in)))
			return open_member(p, &err) > 0;
		p->z.next_in++;
		p->z.avail_in--;
	}
	return false;
}

uint64_t
ns_pull_left(const struct ns_pull *p)
{
	struct stat st;
	off_t at;

	if (p->fp == NULL || fstat(fileno(p->fp), &st) != 0 ||
	    !S_ISREG(st.st_mode) || (at = ftello(p->fp)) < 0 || at > st.st_size)
		return 0;
	return (uint64_t)(st.st_size - at);
}

bool
ns_pull_recover(struct ns_pull *p)
{
	struct ns_err err;

	ns_pull_pass(p, p->end - p->begin);
	if (p->packed)
		step_back(p);
	while (p->packed && find_member(p)) {
		if (make_room(p, &err) == 0 && unpack(p, &err) > 0)
			return true;
		p->end = p->begin;
		step_back(p);
	}
	return false;
}

uint64_t
ns_pull_offset(const struct ns_pull *p)
{
	return p->packed ? p->member : p->passed;
}
