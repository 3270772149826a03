/*
 * t_rulefile.c - rule files as lines of keyword and rest.
 */
#include <stdlib.h>
#include <unistd.h>

#include "newsift/base.h"
#include "rulefile.h"
#include "tap.h"

/* Lines as key=rest, divided by '|'; or '!' and the message behind the path. */
static const struct {
	const char *name, *text, *want;
} cases[] = {
	{ "empty", "", "" },
	{ "comment and blank line", "# x\n\nrule a\n", "rule=a" },
	{ "no rest", "rule\n", "rule=" },
	{ "no last newline", "+ a text", "+=a text" },
	{ "continued", "table t a=1\n\tb=2\n  c=3\nrule x\n",
	    "table=t a=1 b=2 c=3|rule=x" },
	{ "carriage return", "rule a\r\n", "rule=a" },
	{ "blank in front of nothing", "  \n", "" },
	{ "continuation of nothing", "  a\n",
	    "!1: a keyword was expected at the line's start" },
	{ "not UTF-8", "rule a\n\xff\n", "!2: UTF-8 was expected" },
};

static void
print(struct ns_buf *b, const struct ns_rulefile *file)
{
	size_t i;

	for (i = 0; i < file->n; i++) {
		if (i > 0)
			ns_buf_putc(b, '|');
		ns_buf_put(b, file->lines[i].key);
		ns_buf_putc(b, '=');
		ns_buf_put(b, file->lines[i].rest);
	}
}

int
main(void)
{
	char path[] = "/tmp/newsift-rulefile-XXXXXX";
	struct ns_rulefile file;
	struct ns_arena a;
	struct ns_buf b;
	struct ns_err err;
	size_t i;
	FILE *fp;

	ns_arena_init(&a);
	close(mkstemp(path));
	for (i = 0; i < NS_LEN(cases); i++) {
		if ((fp = fopen(path, "w")) != NULL) {
			fputs(cases[i].text, fp);
			fclose(fp);
		}
		memset(&file, 0, sizeof(file));
		ns_buf_init(&b, &a);
		if (ns_rulefile_read(&file, &a, path, &err) < 0) {
			ns_buf_putc(&b, '!');
			ns_buf_puts(&b, err.msg + strlen(path) + 1);
		} else {
			print(&b, &file);
		}
		EQ(b.p, b.n, cases[i].want, cases[i].name);
	}
	unlink(path);
	OK(ns_rulefile_read(&file, &a, path, &err) < 0 && err.code == NS_EIO,
	    "no such file");
	ns_arena_free(&a);
	return tap_done();
}
