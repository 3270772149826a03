/*
 * folder.c - a document as files of its own in a folder.
 *
 * Names of documents come from anywhere: none may lead out of the folder.  A
 * file that is there may hold somebody's work: none is written over.
 */
#include "folder.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* A longer name is cut; with its suffix it is to stay below 255 bytes. */
#define NAME_MAX_BYTES 200

int
ns_folder_make(const char *path, struct ns_err *err)
{
	struct stat st;
	int why;

	if (mkdir(path, 0777) == 0)
		return 0;
	why = errno;
	if (why == EEXIST && stat(path, &st) == 0)
		why = S_ISDIR(st.st_mode) ? 0 : ENOTDIR;
	return why == 0 ? 0
			: ns_fail(err, NS_EIO, "%s: %s", path, strerror(why));
}

void
ns_folder_name(struct ns_str id, struct ns_buf *out)
{
	size_t i, from = out->n;
	char c;

	for (i = 0; i < id.n && out->n - from <= NAME_MAX_BYTES; i++) {
		c = id.p[i];
		if (ns_ascii_alpha(c) || ns_ascii_digit(c) ||
		    ((c == '-' || c == '.') && i > 0))
			ns_buf_putc(out, c);
		else
			ns_buf_printf(out, "_%02X", (unsigned char)c);
	}
	if (id.n == 0)
		ns_buf_putc(out, '_');
	if (!out->failed && out->n - from > NAME_MAX_BYTES) {
		out->n = from + NAME_MAX_BYTES;
		ns_buf_printf(out, "_-%016" PRIx64, ns_str_hash(id));
	}
}

static int
write_file(const char *path, struct ns_str bytes, struct ns_err *err)
{
	FILE *fp = fopen(path, "wx");
	bool ok;

	if (fp == NULL)
		return ns_fail(err, NS_EIO, "%s: %s", path, strerror(errno));
	ok = bytes.n == 0 || fwrite(bytes.p, 1, bytes.n, fp) == bytes.n;
	if (fclose(fp) != 0 || !ok)
		return ns_fail(err, NS_EIO, "%s: %s", path, strerror(errno));
	return 0;
}

/* One file of a document, by its suffix. */
static int
put_file(struct ns_buf *path, const char *suffix, struct ns_str bytes,
    struct ns_err *err)
{
	size_t n = path->n;
	int rc;

	ns_buf_puts(path, suffix);
	ns_buf_putc(path, '\0');
	if (path->failed)
		return ns_fail(err, NS_ENOMEM, "no memory");
	rc = write_file(path->p, bytes, err);
	path->n = n;
	return rc;
}

/* The text's length, a newline, the text, the records. */
void
ns_folder_pack(const struct ns_doc *doc, struct ns_buf *out)
{
	if (doc->failed)
		return;
	ns_buf_putsize(out, ns_doc_text(doc).n);
	ns_buf_putc(out, '\n');
	ns_buf_put(out, ns_doc_text(doc));
	ns_buf_put(out, doc->records);
}

/* Begin a path with the folder and the document's name. */
static void
begin_path(const char *folder, struct ns_str id, struct ns_buf *out)
{
	ns_buf_puts(out, folder);
	ns_buf_putc(out, '/');
	ns_folder_name(id, out);
}

int
ns_folder_put(const char *path, struct ns_str id, struct ns_str packed,
    struct ns_err *err)
{
	struct ns_arena arena;
	struct ns_buf file;
	struct ns_str size;
	size_t n;
	int rc;

	if (packed.n == 0)
		return 0;
	if (!ns_str_cut(&packed, '\n', &size) || !ns_str_size(size, &n) ||
	    n > packed.n)
		return ns_fail(err, NS_EINPUT, "no text and annotations");
	ns_arena_init(&arena);
	ns_buf_init(&file, &arena);
	begin_path(path, id, &file);
	rc = put_file(&file, ".txt", ns_str_sub(packed, 0, n), err);
	if (rc == 0)
		rc = put_file(&file, ".ann", ns_str_sub(packed, n, packed.n),
		    err);
	ns_arena_free(&arena);
	return rc;
}
