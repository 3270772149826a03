/*
 * file.c - files: read whole, from memory, and written.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "newsift/base.h"

#define READ_SIZE ((size_t)16384)

static void
read_all(FILE *fp, struct ns_buf *out)
{
	struct stat st;
	size_t n;

	/* All at once if it can be: growing copies, and touches twice as much
	 * memory. */
	if (fstat(fileno(fp), &st) == 0 && S_ISREG(st.st_mode))
		ns_buf_reserve(out, (size_t)st.st_size + READ_SIZE);
	while (ns_buf_reserve(out, READ_SIZE) &&
	       (n = fread(out->p + out->n, 1, READ_SIZE, fp)) > 0)
		out->n += n;
}

int
ns_file_read(struct ns_arena *a, const char *path, struct ns_str *bytes,
    struct ns_err *err)
{
	bool is_stdin = strcmp(path, "-") == 0;
	FILE *fp = is_stdin ? stdin : fopen(path, "rb");
	struct ns_buf out;
	int why;

	if (is_stdin)
		path = "standard input";
	if (fp == NULL)
		return ns_fail(err, NS_EIO, "%s: %s", path, strerror(errno));
	ns_buf_init(&out, a);
	read_all(fp, &out);
	why = ferror(fp) ? errno : 0;
	if (!is_stdin)
		fclose(fp);
	if (why != 0)
		return ns_fail(err, NS_EIO, "%s: %s", path, strerror(why));
	if (out.failed)
		return ns_fail(err, NS_ENOMEM, "%s: no memory", path);
	*bytes = ns_buf_str(&out);
	return 0;
}

FILE *
ns_file_of(struct ns_str bytes)
{
	/* It is only read. */
	return fmemopen((void *)(uintptr_t)bytes.p, bytes.n, "r");
}

bool
ns_fd_write(int fd, struct ns_str bytes)
{
	ssize_t done;

	while (bytes.n > 0) {
		done = write(fd, bytes.p, bytes.n);
		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return false;
		bytes = ns_str_sub(bytes, (size_t)done, bytes.n);
	}
	return true;
}

struct ns_str
ns_file_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return ns_str_of(slash != NULL ? slash + 1 : path);
}

struct ns_str
ns_file_where(struct ns_arena *a, struct ns_str name, size_t line)
{
	char digits[3 * sizeof(line)];
	size_t at = sizeof(digits), n;
	char *p;

	do {
		digits[--at] = (char)('0' + line % 10);
		line /= 10;
	} while (line > 0);
	n = sizeof(digits) - at;
	if ((p = ns_arena_alloc(a, name.n + 1 + n)) == NULL)
		return (struct ns_str){ NULL, 0 };
	memcpy(p, name.p, name.n);
	p[name.n] = ':';
	memcpy(p + name.n + 1, digits + at, n);
	return (struct ns_str){ p, name.n + 1 + n };
}
