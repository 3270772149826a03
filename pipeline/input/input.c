/*
 * input.c - from the names on a command line to one article's bytes at a time.
 */
#include "input.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "decode.h"
#include "list.h"
#include "newsift/stream.h"
#include "source.h"

/* Bytes read in one go. */
#define READ_SIZE ((size_t)65536)

struct ns_input {
	struct ns_input_options o;
	char *const *names;
	size_t nnames, next; /* next: the name to take after the list is done */
	struct ns_arena arena;
	struct ns_arena scratch; /* for one document's name */
	struct ns_arena held;    /* a stream that came as a page */
	struct ns_list list;
	FILE *fp; /* an open stream, and who reads it */
	struct ns_reader *reader;
	const char *path; /* of the open stream */
};

int
ns_input_new(struct ns_input **out, char *const *names, size_t n,
    const struct ns_input_options *o, struct ns_err *err)
{
	static char dash[] = "-";
	static char *const stdin_only[] = { dash };
	struct ns_input *in = calloc(1, sizeof(*in));

	if (in == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	in->o = *o;
	in->names = n > 0 ? names : stdin_only;
	in->nnames = n > 0 ? n : 1;
	ns_arena_init(&in->arena);
	ns_arena_init(&in->scratch);
	ns_arena_init(&in->held);
	in->list.arena = &in->arena;
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

void
ns_input_free(struct ns_input *in)
{
	if (in == NULL)
		return;
	close_stream(in);
	ns_arena_free(&in->arena);
	ns_arena_free(&in->scratch);
	ns_arena_free(&in->held);
	free(in);
}

/* A path as a document's id: bytes that are no UTF-8 become U+FFFD. */
static int
name_doc(struct ns_input *in, struct ns_doc *doc, const char *path,
    struct ns_err *err)
{
	static const struct ns_charset utf8 = { .name = "utf-8",
		.iconv = "UTF-8" };
	struct ns_decoded id = { .arena = &in->scratch };

	ns_arena_reset(&in->scratch);
	if (ns_decode(&utf8, ns_str_of(path), &id, err) < 0)
		return -1;
	return ns_doc_reset(doc, id.text, err);
}

static FILE *
open_path(const char *path, struct ns_err *err)
{
	FILE *fp = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");

	if (fp == NULL)
		ns_fail(err, NS_EIO, "%s", strerror(errno));
	return fp;
}

/* All bytes of fp, in doc's arena. */
static int
read_all(struct ns_doc *doc, FILE *fp, struct ns_str *bytes, struct ns_err *err)
{
	struct ns_buf buf;
	size_t n;

	ns_buf_init(&buf, &doc->arena);
	errno = 0;
	while (ns_buf_reserve(&buf, READ_SIZE) &&
	       (n = fread(buf.p + buf.n, 1, READ_SIZE, fp)) > 0) {
		buf.n += n;
		if (buf.n > NS_INPUT_MAX)
			return ns_fail(err, NS_ELIMIT, "larger than %zu MiB",
			    NS_INPUT_MAX >> 20);
	}
	if (ferror(fp))
		return ns_fail(err, NS_EIO, "%s", strerror(errno));
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
open_stream(struct ns_input *in, FILE *fp, const char *path, struct ns_err *err)
{
	in->fp = fp;
	in->path = path;
	return ns_reader_new(&in->reader, fp, err);
}

/* Read documents from bytes that turned out to be a stream. */
static int
open_bytes(struct ns_input *in, struct ns_str bytes, const char *path,
    struct ns_err *err)
{
	struct ns_str copy;
	FILE *fp;

	ns_arena_reset(&in->held);
	copy = ns_arena_dup(&in->held, bytes);
	if (copy.p == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	fp = fmemopen((void *)(uintptr_t)copy.p, copy.n, "r");
	if (fp == NULL)
		return ns_fail(err, NS_ENOMEM, "%s", strerror(errno));
	return open_stream(in, fp, path, err);
}

/* The next document of the open stream; at its end it is closed. */
static int
read_stream(struct ns_input *in, struct ns_doc *doc, struct ns_err *err)
{
	struct ns_err naming;
	int got = ns_reader_next(in->reader, doc, err);

	if (got < 0 && doc->id.n == 0 &&
	    name_doc(in, doc, in->path, &naming) < 0)
		*err = naming;
	if (got == 0 || (got < 0 && err->code != NS_EINPUT))
		close_stream(in);
	return got;
}

/* Read a page: 1; 0 when it is a stream, which is then open; -1. */
static int
read_page(struct ns_input *in, struct ns_doc *doc, const char *path,
    struct ns_err *err)
{
	struct ns_str bytes;
	FILE *fp;
	int rc;

	if ((fp = open_path(path, err)) == NULL)
		return -1;
	rc = read_all(doc, fp, &bytes, err);
	if (fp != stdin)
		fclose(fp);
	if (rc < 0)
		return -1;
	if (in->o.mode == NS_INPUT_PAGES &&
	    ns_str_starts(bytes, NS_STR(NS_STREAM_HEADER "\n")))
		return open_bytes(in, bytes, path, err);
	return take_bytes(in, doc, bytes, err) < 0 ? -1 : 1;
}

/* Put what path stands for at the head of the list, or read it: as read_page.
 */
static int
read_path(struct ns_input *in, struct ns_doc *doc, const char *path,
    struct ns_err *err)
{
	long added;
	FILE *fp;

	if (name_doc(in, doc, path, err) < 0)
		return -1;
	if (in->o.mode == NS_INPUT_STREAM) {
		if ((fp = open_path(path, err)) == NULL)
			return -1;
		return open_stream(in, fp, path, err);
	}
	if (strcmp(path, "-") == 0 || !ns_list_is_dir(path))
		return read_page(in, doc, path, err);
	if ((added = ns_list_dir(&in->list, path, ns_list_wants_article, err)) <
	    0)
		return -1;
	if (added == 0 && in->next > 0 && path == in->names[in->next - 1])
		return ns_fail(err, NS_EINPUT,
		    "no .html, .htm, .xhtml or .txt file in this directory");
	return 0;
}

/* The next path, or NULL when all are done. */
static const char *
next_path(struct ns_input *in)
{
	if (in->list.n > 0)
		return in->list.paths[--in->list.n];
	if (in->next < in->nnames)
		return in->names[in->next++];
	return NULL;
}

int
ns_input_next(struct ns_input *in, struct ns_doc *doc, struct ns_err *err)
{
	const char *path;
	int got;

	for (;;) {
		if (in->reader != NULL) {
			if ((got = read_stream(in, doc, err)) != 0)
				return got;
			continue;
		}
		if ((path = next_path(in)) == NULL)
			return 0;
		if ((got = read_path(in, doc, path, err)) != 0)
			return got;
	}
}
