/*
 * input.c - from the names on a command line to one article's bytes at a time.
 */
#include "input.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "decode.h"
#include "feed.h"
#include "mail.h"
#include "members.h"
#include "newsift/stream.h"
#include "paths.h"
#include "pull.h"
#include "records.h"
#include "source.h"
#include "warc.h"

struct ns_input {
	struct ns_input_options o;
	struct ns_paths paths;
	struct ns_arena scratch; /* for the name of the file at hand */
	struct ns_arena held;    /* a stream or records that came as a page */
	struct ns_str id;        /* that name, in UTF-8 */
	FILE *fp;                /* an open stream, and who reads it */
	struct ns_reader *reader;
	struct ns_warc warc;        /* open when it has a pull */
	struct ns_feed *feed;       /* NULL: none is open */
	struct ns_records records;  /* open when it says so */
	struct ns_members *members; /* of an archive; NULL: none is open */
	struct ns_str archive;      /* its id */
	struct ns_arena outer;      /* for that */
};

int
ns_input_new(struct ns_input **out, char *const *names, size_t n,
    const struct ns_input_options *o, struct ns_err *err)
{
	struct ns_input *in = calloc(1, sizeof(*in));

	if (in == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	in->o = *o;
	in->warc.o = &in->o;
	ns_arena_init(&in->scratch);
	ns_arena_init(&in->held);
	ns_arena_init(&in->warc.arena);
	ns_arena_init(&in->outer);
	if (ns_paths_init(&in->paths, names, n, o->files0, err) < 0) {
		ns_input_free(in);
		return -1;
	}
	*out = in;
	return 0;
}

static void
close_stream(struct ns_input *in)
{
	ns_reader_free(in->reader);
	if (in->fp != NULL && in->fp != stdin)
		fclose(in->fp);
	in->reader = NULL;
	in->fp = NULL;
}

static void
close_warc(struct ns_input *in)
{
	ns_pull_free(in->warc.pull);
	in->warc.pull = NULL;
	in->warc.lost = false;
}

void
ns_input_free(struct ns_input *in)
{
	if (in == NULL)
		return;
	close_stream(in);
	close_warc(in);
	ns_feed_free(in->feed);
	ns_members_free(in->members);
	ns_paths_free(&in->paths);
	ns_arena_free(&in->scratch);
	ns_arena_free(&in->held);
	ns_arena_free(&in->warc.arena);
	ns_arena_free(&in->outer);
	free(in);
}

/* A path as a document's id: bytes that are no UTF-8 become U+FFFD. */
static int
name_doc(struct ns_input *in, struct ns_doc *doc, struct ns_str path,
    struct ns_err *err)
{
	ns_arena_reset(&in->scratch);
	if (ns_decode_utf8(&in->scratch, path, &in->id) < 0)
		return ns_fail(err, NS_ENOMEM, "no memory");
	return ns_doc_reset(doc, in->id, err);
}

static FILE *
open_path(const char *path, struct ns_err *err)
{
	FILE *fp = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");

	if (fp == NULL)
		ns_fail(err, NS_EIO, "%s", strerror(errno));
	return fp;
}

/* All bytes that are left, in doc's arena. */
static int
read_all(struct ns_doc *doc, struct ns_pull *pull, struct ns_str *bytes,
    struct ns_err *err)
{
	struct ns_str s;
	struct ns_buf buf;

	ns_buf_init(&buf, &doc->arena);
	for (;;) {
		if (ns_pull_look(pull, 1, &s, err) < 0)
			return -1;
		if (s.n == 0)
			break;
		ns_buf_put(&buf, s);
		ns_pull_pass(pull, s.n);
		if (buf.n > NS_INPUT_MAX)
			return ns_fail(err, NS_ELIMIT, "larger than %zu MiB",
			    NS_INPUT_MAX >> 20);
	}
	if (buf.failed)
		return ns_fail(err, NS_ENOMEM, "no memory");
	*bytes = ns_buf_str(&buf);
	return 0;
}

/* Set doc's source and format from a file's bytes. */
static int
take_bytes(struct ns_input *in, struct ns_doc *doc, struct ns_str bytes,
    struct ns_err *err)
{
	if (in->o.mode != NS_INPUT_PLAIN && ns_mail_is(bytes))
		return ns_mail_take(doc, bytes, &in->o, err);
	if (in->o.mode != NS_INPUT_PLAIN)
		return ns_source_take(doc, bytes, &in->o, err);
	doc->source = bytes;
	doc->format = NS_FORMAT_PLAIN;
	if (ns_str_trim(bytes).n == 0)
		return ns_fail(err, NS_EINPUT, "empty");
	return 0;
}

/* From here on documents come off fp, until it ends. */
static int
open_stream(struct ns_input *in, FILE *fp, struct ns_err *err)
{
	in->fp = fp;
	return ns_reader_new(&in->reader, fp, err);
}

/* Read documents from bytes that turned out to be a stream. */
static int
open_bytes(struct ns_input *in, struct ns_str bytes, struct ns_err *err)
{
	struct ns_str copy;
	FILE *fp;

	ns_arena_reset(&in->held);
	copy = ns_arena_dup(&in->held, bytes);
	if (copy.p == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	if ((fp = ns_file_of(copy)) == NULL)
		return ns_fail(err, NS_ENOMEM, "%s", strerror(errno));
	return open_stream(in, fp, err);
}

/* Read documents from records, whose bytes are kept. */
static int
open_records(struct ns_input *in, struct ns_str bytes, struct ns_err *err)
{
	ns_arena_reset(&in->held);
	bytes = ns_arena_dup(&in->held, bytes);
	if (bytes.p == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	ns_records_open(&in->records, bytes);
	return 0;
}

/* True when nothing can be read behind this. */
static bool
is_final(int got, const struct ns_err *err)
{
	return got == 0 ||
	       (got < 0 && (err->code == NS_EIO || err->code == NS_ENOMEM));
}

/* A document that could not be read so far as its name has its file's. */
static void
name_lost(struct ns_input *in, struct ns_doc *doc, struct ns_err *err)
{
	struct ns_err naming;

	if (doc->id.n == 0 && ns_doc_reset(doc, in->id, &naming) < 0)
		*err = naming;
}

/* The next document of the open stream; at its end it is closed. */
static int
read_stream(struct ns_input *in, struct ns_doc *doc, struct ns_err *err)
{
	int got = ns_reader_next(in->reader, doc, err);

	if (got < 0)
		name_lost(in, doc, err);
	if (is_final(got, err))
		close_stream(in);
	return got;
}

/* The same of records. */
static int
read_records(struct ns_input *in, struct ns_doc *doc, struct ns_err *err)
{
	int got = ns_records_next(&in->records, doc, err);

	if (got < 0)
		name_lost(in, doc, err);
	if (is_final(got, err))
		in->records.open = false;
	return got;
}

/* The same of a web archive. */
static int
read_warc(struct ns_input *in, struct ns_doc *doc, struct ns_err *err)
{
	int got = ns_warc_next(&in->warc, doc, err);

	if (is_final(got, err))
		close_warc(in);
	return got;
}

/* Read items from bytes that turned out to be a feed. */
static int
open_feed(struct ns_input *in, struct ns_str bytes, struct ns_err *err)
{
	struct ns_doc doc;

	ns_doc_init(&doc);
	if (ns_doc_reset(&doc, in->id, err) < 0 ||
	    ns_source_take(&doc, bytes, &in->o, err) < 0) {
		ns_doc_free(&doc);
		return -1;
	}
	return ns_feed_new(&in->feed, &doc, err);
}

/* The same of a feed. */
static int
read_feed(struct ns_input *in, struct ns_doc *doc, struct ns_err *err)
{
	int got = ns_feed_next(in->feed, doc, err);

	if (is_final(got, err)) {
		ns_feed_free(in->feed);
		in->feed = NULL;
	}
	return got;
}

/* Read all as one page: 1; 0 when it is several, which are then open; -1. */
static int
read_whole(struct ns_input *in, struct ns_doc *doc, struct ns_pull *pull,
    struct ns_err *err)
{
	struct ns_str bytes;

	if (read_all(doc, pull, &bytes, err) < 0)
		return -1;
	if (in->o.mode == NS_INPUT_PAGES &&
	    ns_str_starts(bytes, NS_STR(NS_STREAM_HEADER "\n")))
		return open_bytes(in, bytes, err);
	if (in->o.mode == NS_INPUT_PAGES && ns_feed_is(bytes))
		return open_feed(in, bytes, err);
	if (in->o.records && ns_records_are(bytes))
		return open_records(in, bytes, err);
	return take_bytes(in, doc, bytes, err) < 0 ? -1 : 1;
}

/* The same of bytes that begin like an archive. */
static int
open_members(struct ns_input *in, struct ns_pull *pull, struct ns_err *err)
{
	ns_arena_reset(&in->outer);
	in->archive = ns_arena_dup(&in->outer, in->id);
	if (in->archive.p == NULL) {
		ns_pull_free(pull);
		return ns_fail(err, NS_ENOMEM, "no memory");
	}
	return ns_members_new(&in->members, pull, err);
}

/* Does an archive begin here: 1, 0 or -1?  One within another is not looked
 * into. */
static int
begins_archive(const struct ns_input *in, struct ns_pull *pull,
    struct ns_err *err)
{
	struct ns_str head;

	if (in->members != NULL)
		return 0;
	if (ns_pull_look(pull, NS_MEMBERS_HEAD, &head, err) < 0)
		return -1;
	return ns_members_are(head);
}

/* Read what bytes hold, pull being taken over: 1; 0 when it is open now, to be
 * read on; -1. */
static int
read_bytes(struct ns_input *in, struct ns_doc *doc, struct ns_pull *pull,
    struct ns_err *err)
{
	struct ns_str head;
	int got = -1;

	/* What came before damage tells as well. */
	if (ns_pull_look(pull, 1, &head, err) == 0 || head.n > 0) {
		if (in->o.mode == NS_INPUT_PAGES && ns_warc_is(head)) {
			in->warc.pull = pull;
			in->warc.path = in->id;
			return 0;
		}
		if ((got = begins_archive(in, pull, err)) > 0)
			return open_members(in, pull, err);
		if (got == 0)
			got = read_whole(in, doc, pull, err);
	}
	ns_pull_free(pull);
	return got;
}

/* The next file of an archive, or what it stands for: as read_bytes. */
static int
read_member(struct ns_input *in, struct ns_doc *doc, struct ns_str name,
    struct ns_err *err)
{
	struct ns_pull *pull;
	struct ns_buf path;

	ns_buf_init(&path, &in->held);
	ns_arena_reset(&in->held);
	ns_buf_put(&path, in->archive);
	ns_buf_putc(&path, '/');
	ns_buf_put(&path, name);
	if (path.failed)
		return ns_fail(err, NS_ENOMEM, "no memory");
	if (name_doc(in, doc, ns_buf_str(&path), err) < 0 ||
	    ns_members_pull(in->members, &pull, err) < 0)
		return -1;
	return read_bytes(in, doc, pull, err);
}

/* Go to the next file of the open archive; at its end it is closed. */
static int
next_member(struct ns_input *in, struct ns_doc *doc, struct ns_err *err)
{
	struct ns_str name;
	struct ns_err naming;
	int got = ns_members_next(in->members, &name, err);

	if (got > 0)
		return read_member(in, doc, name, err);
	if (got < 0 && err->code == NS_ESKIP && in->paths.named)
		err->code = NS_EINPUT;
	if (got < 0 && name_doc(in, doc, in->archive, &naming) < 0)
		*err = naming;
	if (is_final(got, err)) {
		ns_members_free(in->members);
		in->members = NULL;
	}
	return got;
}

/* Read a path, or open what it stands for: as read_bytes. */
static int
read_path(struct ns_input *in, struct ns_doc *doc, const char *path,
    struct ns_err *err)
{
	struct ns_pull *pull;
	FILE *fp;

	if (strcmp(path, "-") != 0 && in->o.mode != NS_INPUT_STREAM &&
	    ns_list_is_dir(path))
		return ns_paths_enter(&in->paths, path, err);
	if ((fp = open_path(path, err)) == NULL)
		return -1;
	if (in->o.mode == NS_INPUT_STREAM)
		return open_stream(in, fp, err);
	if (ns_pull_new(&pull, fp, err) < 0)
		return -1;
	return read_bytes(in, doc, pull, err);
}

/* Go to the next path: as read_bytes, and 0 also when there is none left, which
 * *over tells. */
static int
next_path(struct ns_input *in, struct ns_doc *doc, bool *over,
    struct ns_err *err)
{
	struct ns_err naming;
	const char *path;
	int got = ns_paths_next(&in->paths, &path, err);

	*over = got == 0;
	if (got != 0 && name_doc(in, doc, ns_str_of(path), &naming) < 0) {
		*err = naming;
		return -1;
	}
	return got > 0 ? read_path(in, doc, path, err) : got;
}

int
ns_input_next(struct ns_input *in, struct ns_doc *doc, struct ns_err *err)
{
	bool over = false;
	int got = 0;

	while (got == 0 && !over) {
		if (in->reader != NULL)
			got = read_stream(in, doc, err);
		else if (in->records.open)
			got = read_records(in, doc, err);
		else if (in->warc.pull != NULL)
			got = read_warc(in, doc, err);
		else if (in->feed != NULL)
			got = read_feed(in, doc, err);
		else if (in->members != NULL)
			got = next_member(in, doc, err);
		else
			got = next_path(in, doc, &over, err);
	}
	return got;
}

void
ns_input_progress(struct ns_input *in, uint64_t *read, uint64_t *left)
{
	uint64_t rest = 0;

	if (in->warc.pull != NULL)
		rest = ns_pull_left(in->warc.pull);
	*read = in->paths.taken > rest ? in->paths.taken - rest : 0;
	*left = ns_paths_left(&in->paths);
	if (in->members != NULL || in->fp == stdin)
		*left = UINT64_MAX;
	else if (*left != UINT64_MAX)
		*left += rest;
}
