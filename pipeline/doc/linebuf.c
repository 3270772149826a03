/*
 * linebuf.c - lines of any length off a file, up to a limit.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "linebuf.h"

#define BUF_MIN ((size_t)64 * 1024)

void
ns_lines_init(struct ns_lines *l, FILE *fp)
{
	memset(l, 0, sizeof(*l));
	l->fp = fp;
	l->fd = fileno(fp);
	l->max = NS_LINE_MAX;
}

void
ns_lines_free(struct ns_lines *l)
{
	free(l->buf);
	l->buf = NULL;
	l->cap = l->begin = l->end = 0;
}

/* Make room behind `end`: move what is there to the front, or grow. */
static int
make_room(struct ns_lines *l, struct ns_err *err)
{
	size_t cap = l->cap == 0 ? BUF_MIN : l->cap * 2;
	char *p;

	if (l->begin > 0) {
		memmove(l->buf, l->buf + l->begin, l->end - l->begin);
		l->end -= l->begin;
		l->begin = 0;
	}
	if (l->end < l->cap)
		return 0;
	if ((p = realloc(l->buf, cap)) == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	l->buf = p;
	l->cap = cap;
	return 0;
}

/* Read what is there, at most n bytes, to p; 0 at the end, -1 on an error. */
static ssize_t
read_some(struct ns_lines *l, char *p, size_t n)
{
	ssize_t got;

	errno = 0;
	if (l->fd < 0) {
		n = fread(p, 1, n, l->fp);
		return n == 0 && ferror(l->fp) ? -1 : (ssize_t)n;
	}
	do
		got = read(l->fd, p, n);
	while (got < 0 && errno == EINTR);
	return got;
}

/*
 * Read more: 1; 0 at the end of the file; -1.  A pipe gives what is there:
 * fread would wait for more while a whole document has come already.
 */
static int
fill(struct ns_lines *l, struct ns_err *err)
{
	ssize_t got;

	if (make_room(l, err) < 0)
		return -1;
	got = read_some(l, l->buf + l->end, l->cap - l->end);
	if (got < 0)
		return ns_fail(err, NS_EIO, "%s", strerror(errno));
	l->end += (size_t)got;
	return got > 0;
}

/* Pass over the rest of a line that is too long. */
static int
skip_line(struct ns_lines *l, struct ns_err *err)
{
	char *nl;
	int more;

	do {
		l->begin = l->end = 0;
		if ((more = fill(l, err)) <= 0)
			break;
		nl = memchr(l->buf, '\n', l->end);
		if (nl != NULL) {
			l->begin = (size_t)(nl - l->buf) + 1;
			break;
		}
	} while (more > 0);
	if (more < 0)
		return -1;
	return ns_fail(err, NS_ELIMIT, "line %zu is longer than %zu bytes",
	    l->lineno, l->max);
}

int
ns_lines_next(struct ns_lines *l, char **line, size_t *n, struct ns_err *err)
{
	size_t seen = 0;
	char *nl = NULL;
	int more = 1;

	while (more > 0) {
		if (l->end - l->begin > seen)
			nl = memchr(l->buf + l->begin + seen, '\n',
			    l->end - l->begin - seen);
		if (nl != NULL)
			break;
		seen = l->end - l->begin;
		if (seen > l->max) {
			l->lineno++;
			return skip_line(l, err);
		}
		if ((more = fill(l, err)) < 0)
			return -1;
	}
	if (nl == NULL && seen == 0)
		return 0;
	*line = l->buf + l->begin;
	*n = nl != NULL ? (size_t)(nl - *line) : seen;
	l->begin += *n + (nl != NULL ? 1 : 0);
	l->lineno++;
	return 1;
}
