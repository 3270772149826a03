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

int
ns_folder_put(const char *path, const struct ns_doc *doc, struct ns_err *err)
{
	struct ns_arena arena;
	struct ns_buf file;
	int rc;

	if (doc->failed)
		return 0;
	ns_arena_init(&arena);
	ns_buf_init(&file, &arena);
	ns_buf_puts(&file, path);
	ns_buf_putc(&file, '/');
	ns_folder_name(doc->id, &file);
	rc = put_file(&file, ".txt", ns_doc_text(doc), err);
	if (rc == 0)
		rc = put_file(&file, ".ann", doc->records, err);
	ns_arena_free(&arena);
	return rc;
}
