/*
 * t_linebuf.c - lines off a file: the last without a newline, NUL bytes, lines
 * over the limit, lines over the buffer.
 */
#include "linebuf.h"

#include <stdlib.h>
#include <string.h>

#include "tap.h"

#define FILE_MAX 300000

/* Lines of text as [line], with a limit of 8 bytes; '!' for one too long. */
static const struct {
	const char *name, *text;
	size_t n;
	const char *want;
} cases[] = {
	{ "nothing", "", 0, "" },
	{ "one newline", "\n", 1, "[]" },
	{ "no newline at the end", "a\nb", 3, "[a][b]" },
	{ "newline at the end", "a\nb\n", 4, "[a][b]" },
	{ "empty lines", "\n\na\n\n", 5, "[][][a][]" },
	{ "carriage return stays", "a\r\nb\r\n", 6, "[a\r][b\r]" },
	{ "NUL is a byte", "a\0b\n\0\n", 6, "[a0b][0]" },
	{ "not UTF-8", "\xff\n", 2, "[\xff]" },
};

/* A file that holds n bytes of text. */
static FILE *
file_of(const char *text, size_t n)
{
	FILE *fp = tmpfile();

	if (fp == NULL || fwrite(text, 1, n, fp) != n) {
		printf("Bail out! no temporary file\n");
		exit(1);
	}
	rewind(fp);
	return fp;
}

static void
check_case(size_t i)
{
	FILE *fp = file_of(cases[i].text, cases[i].n);
	struct ns_lines l;
	struct ns_err err;
	char got[64], *line;
	size_t k, len, n = 0;

	ns_lines_init(&l, fp);
	while (ns_lines_next(&l, &line, &len, &err) > 0) {
		got[n++] = '[';
		for (k = 0; k < len; k++)
			got[n++] = line[k] != '\0' ? line[k] : '0';
		got[n++] = ']';
	}
	EQ(got, n, cases[i].want, cases[i].name);
	OK(ns_lines_next(&l, &line, &len, &err) == 0, "and stays at the end");
	ns_lines_free(&l);
	fclose(fp);
}

/* A line of 200,000 bytes between two short ones. */
static FILE *
long_file(void)
{
	static char text[FILE_MAX];
	size_t n = 200000;

	memset(text, 'x', sizeof(text));
	memcpy(text, "first\n", 6);
	text[6 + n] = '\n';
	memcpy(text + 7 + n, "last", 4);
	return file_of(text, 11 + n);
}

static void
check_long(void)
{
	FILE *fp = long_file();
	struct ns_lines l;
	struct ns_err err;
	char *line;
	size_t n;

	ns_lines_init(&l, fp);
	OK(ns_lines_next(&l, &line, &n, &err) == 1 && n == 5, "first");
	OK(ns_lines_next(&l, &line, &n, &err) == 1 && n == 200000 &&
		line[0] == 'x' && line[n - 1] == 'x' && l.lineno == 2,
	    "a line over the buffer");
	OK(ns_lines_next(&l, &line, &n, &err) == 1 && n == 4 &&
		memcmp(line, "last", 4) == 0 && l.lineno == 3,
	    "the line behind it");
	ns_lines_free(&l);

	rewind(fp);
	ns_lines_init(&l, fp);
	l.max = 1000;
	OK(ns_lines_next(&l, &line, &n, &err) == 1, "first, with a limit");
	OK(ns_lines_next(&l, &line, &n, &err) == -1 && err.code == NS_ELIMIT,
	    "a line over the limit");
	EQ(err.msg, strlen(err.msg), "line 2 is longer than 1000 bytes",
	    "says so");
	OK(ns_lines_next(&l, &line, &n, &err) == 1 && n == 4 && l.lineno == 3,
	    "and is passed over");
	OK(ns_lines_next(&l, &line, &n, &err) == 0, "end");
	ns_lines_free(&l);
	fclose(fp);
}

/* The line over the limit is the last and has no newline. */
static void
check_long_end(void)
{
	static char text[FILE_MAX];
	FILE *fp = file_of(text, sizeof(text));
	struct ns_lines l;
	struct ns_err err;
	char *line;
	size_t n;

	ns_lines_init(&l, fp);
	l.max = 1000;
	OK(ns_lines_next(&l, &line, &n, &err) == -1 && err.code == NS_ELIMIT,
	    "the last line over the limit");
	OK(ns_lines_next(&l, &line, &n, &err) == 0, "then the end");
	ns_lines_free(&l);
	fclose(fp);
}

static void
check_error(void)
{
	FILE *fp = fopen("/", "r");
	struct ns_lines l;
	struct ns_err err;
	char *line;
	size_t n;

	if (fp == NULL) {
		OK(true, "a directory cannot even be opened # SKIP");
		return;
	}
	ns_lines_init(&l, fp);
	OK(ns_lines_next(&l, &line, &n, &err) == -1 && err.code == NS_EIO,
	    "a read error is no end");
	ns_lines_free(&l);
	fclose(fp);
}

int
main(void)
{
	size_t i;

	for (i = 0; i < NS_LEN(cases); i++)
		check_case(i);
	check_long();
	check_long_end();
	check_error();
	return tap_done();
}
