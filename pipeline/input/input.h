/*
 * input.h - from the names on a command line to one article's bytes at a time.
 */
#ifndef NS_INPUT_H
#define NS_INPUT_H

#include "newsift/doc.h"

/* A larger file fails; page and tree of one article must fit in memory. */
#define NS_INPUT_MAX ((size_t)128 * 1024 * 1024)

/* What the names stand for. */
enum ns_input_mode {
	NS_INPUT_PAGES, /* HTML or text, told apart by looking; or a stream */
	NS_INPUT_PLAIN, /* clean UTF-8 text */
	NS_INPUT_STREAM /* documents written by a filter */
};

/* How inputs are to be read. */
struct ns_input_options {
	enum ns_input_mode mode;
	/* Of pages only: */
	struct ns_str charset; /* a label of the encoding; empty: find out */
	bool repair;           /* undo text that was encoded twice */
	bool records; /* a file of records is taken as documents (records.h) */
	/* Of all: names are read from this file, "-" for standard input, each
	 * ending in a NUL byte; NULL: they are given. */
	const char *files0;
};

struct ns_input;

/*
 * Make an input of n names; none means standard input, and so does "-".  A
 * directory stands for every file below it that is named like an article (see
 * ns_list_wants_article), in byte order of the path, hidden ones left out; a
 * zip or tar archive likewise, in its own order.  A file may be packed with
 * gzip.  names and the strings in *o must stay valid.
 *
 * Returns 0, or -1 with NS_EIO (no files0) or NS_ENOMEM.  Free with
 * ns_input_free.
 */
int ns_input_new(struct ns_input **out, char *const *names, size_t n,
    const struct ns_input_options *o, struct ns_err *err);
void ns_input_free(struct ns_input *in);

/*
 * Read the next article into doc, which is reset first: doc->id is its path,
 * doc->source its bytes in UTF-8, doc->format what they are; `charset` and what
 * else ns_source_take says are among the metadata.  From a stream the document
 * comes as it was written.
 *
 * Returns 1; 0 when there is none left; or -1 when this one cannot be had:
 * doc->id names it, and unless err->code is NS_ENOMEM the next call goes on.
 */
int ns_input_next(struct ns_input *in, struct ns_doc *doc, struct ns_err *err);

/*
 * How far it has come: bytes of files that were read, and that are left.  left
 * is UINT64_MAX when it is not known: of a directory that is not opened yet, of
 * standard input, of names that are read as they are needed.
 */
void ns_input_progress(struct ns_input *in, uint64_t *read, uint64_t *left);

#endif
