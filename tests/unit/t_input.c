/*
 * t_input.c - names to articles: what each file is taken for, what is refused,
 * directories, streams.
 */
#include "input.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tap.h"

#define HEAD "#newsift 1\n"
/*
 * A file; what it becomes: 'h' HTML, 't' text, 'p' plain, 's' from a stream,
 * its charset and its bytes; or '!' and a message.
 */
static const struct {
	const char *name;
	enum ns_input_mode mode;
	struct ns_str bytes;
	const char *want;
} files[] = {
	{ "page", NS_INPUT_PAGES, BYTES("<p>a"), "h utf-8 <p>a" },
	{ "declaration", NS_INPUT_PAGES, BYTES("\n<!DOCTYPE html>a"),
	    "h utf-8 \n<!DOCTYPE html>a" },
	{ "comment first", NS_INPUT_PAGES, BYTES("<!-- x -->a"),
	    "h utf-8 <!-- x -->a" },
	{ "XML line", NS_INPUT_PAGES, BYTES("<?xml?>a"), "h utf-8 <?xml?>a" },
	{ "text before the tag", NS_INPUT_PAGES, BYTES("x <HTML>"),
	    "h utf-8 x <HTML>" },
	{ "text", NS_INPUT_PAGES, BYTES("a < b"), "t utf-8 a < b" },
	{ "text in brackets", NS_INPUT_PAGES, BYTES("a <b> c"),
	    "t utf-8 a <b> c" },
	{ "text in windows-1252", NS_INPUT_PAGES, BYTES("Z\xfcri"),
	    "t windows-1252 Z\xc3\xbcri" },
	{ "page in UTF-16", NS_INPUT_PAGES, BYTES("\xff\xfe<\0p\0>\0"),
	    "h utf-16le <p>" },
	{ "text in UTF-16", NS_INPUT_PAGES, BYTES("\xfe\xff\0a"),
	    "t utf-16be a" },
	{ "page in UTF-16, no mark", NS_INPUT_PAGES, BYTES("\0<\0p\0>"),
	    "h utf-16be <p>" },
	{ "HTTP header", NS_INPUT_PAGES,
	    BYTES("HTTP/1.1 200 OK\r\nContent-Type: text/html; "
		  "charset=koi8-r\r\n\r\n<p>\xc1"),
	    "h koi8-r <p>\xd0\xb0" },
	{ "only an HTTP header", NS_INPUT_PAGES,
	    BYTES("HTTP/2 200\r\n\r\n\r\n"), "!empty" },
	{ "HTTP header, plain", NS_INPUT_PLAIN, BYTES("HTTP/2 200\n\na"),
	    "p  HTTP/2 200\n\na" },
	{ "mark", NS_INPUT_PAGES, BYTES("\xef\xbb\xbf<p>a"), "h utf-8 <p>a" },
	{ "empty", NS_INPUT_PAGES, BYTES(""), "!empty" },
	{ "only space", NS_INPUT_PAGES, BYTES(" \n\t"), "!empty" },
	{ "only space, plain", NS_INPUT_PLAIN, BYTES(" \n\t"), "!empty" },
	{ "picture", NS_INPUT_PAGES, BYTES("GIF89a\0\x10"),
	    "!neither HTML nor text: it holds NUL bytes" },
	{ "plain keeps all", NS_INPUT_PLAIN, BYTES("\xef\xbb\xbf<p>\r\n"),
	    "p  \xef\xbb\xbf<p>\r\n" },
	{ "plain keeps what is no UTF-8", NS_INPUT_PLAIN, BYTES("\xff"),
	    "p  \xff" },
	{ "stream as a page", NS_INPUT_PAGES,
	    BYTES(HEAD "doc\tx\npara\t0\t1\tbody\ta\nend\n"), "s  " },
	{ "stream", NS_INPUT_STREAM,
	    BYTES(HEAD "doc\tx\npara\t0\t1\tbody\ta\nend\n"), "s  " },
	{ "stream without documents", NS_INPUT_PAGES, BYTES(HEAD), "" },
	{ "nothing for a stream", NS_INPUT_STREAM, BYTES(""), "" },
	{ "page for a stream", NS_INPUT_STREAM, BYTES("<p>a"),
	    "!not a newsift stream: the first line is not \"#newsift 1\"" },
	{ "stream with a bad document", NS_INPUT_STREAM,
	    BYTES(HEAD "doc\tx\nhit\nend\n"),
	    "!line 3: a wrong number of fields" },
};

static char dir[] = "/tmp/newsift-input-XXXXXX";

static char *
path_of(const char *name)
{
	static char path[256];

	snprintf(path, sizeof(path), "%s/%s", dir, name);
	return path;
}

static void
write_file(const char *path, struct ns_str bytes)
{
	FILE *fp = fopen(path, "wb");

	if (fp == NULL || fwrite(bytes.p, 1, bytes.n, fp) != bytes.n ||
	    fclose(fp) != 0) {
		printf("Bail out! cannot write %s\n", path);
		exit(1);
	}
}

static void
show(int got, const struct ns_doc *doc, const struct ns_err *err,
    struct ns_buf *out)
{
	static const char formats[] = "shtp";

	if (got < 0) {
		ns_buf_putc(out, '!');
		ns_buf_puts(out, err->msg);
		return;
	}
	ns_buf_putc(out, formats[doc->format]);
	ns_buf_putc(out, ' ');
	ns_buf_put(out, ns_doc_meta(doc, "charset"));
	ns_buf_putc(out, ' ');
	ns_buf_put(out, doc->source);
}

static void
check_file(size_t i, struct ns_arena *a)
{
	struct ns_input_options o = { .mode = files[i].mode };
	char *path = path_of("f");
	struct ns_input *in;
	struct ns_doc doc;
	struct ns_err err;
	struct ns_buf out;
	int got;

	write_file(path, files[i].bytes);
	ns_doc_init(&doc);
	ns_buf_init(&out, a);
	ns_input_new(&in, &path, 1, &o, &err);
	while ((got = ns_input_next(in, &doc, &err)) != 0)
		show(got, &doc, &err, &out);
	EQ(out.p, out.n, files[i].want, files[i].name);
	ns_input_free(in);
	ns_doc_free(&doc);
	remove(path);
}

/* The ids that come, '!' behind one that fails; the folder's name left out. */
static void
check_ids(char *const *names, size_t n, const char *want, const char *name)
{
	static const struct ns_input_options pages = { .mode = NS_INPUT_PAGES };
	struct ns_input *in;
	struct ns_doc doc;
	struct ns_err err;
	struct ns_arena a;
	struct ns_buf out;
	size_t skip = strlen(dir) + 1;
	int got;

	ns_arena_init(&a);
	ns_buf_init(&out, &a);
	ns_doc_init(&doc);
	ns_input_new(&in, names, n, &pages, &err);
	while ((got = ns_input_next(in, &doc, &err)) != 0) {
		if (doc.id.n >= skip)
			ns_buf_put(&out, ns_str_sub(doc.id, skip, doc.id.n));
		ns_buf_puts(&out, got < 0 ? "! " : " ");
	}
	EQ(out.p, out.n, want, name);
	ns_input_free(in);
	ns_doc_free(&doc);
	ns_arena_free(&a);
}

static const char *const tree[] = { "t/a.html", "t/a/x.html", "t/a-b.html",
	"t/a/y/z.txt", "t/b.html", "t/\xff.html", "t/c.pdf" };

static void
make_tree(void)
{
	size_t i;

	mkdir(path_of("t"), 0700);
	mkdir(path_of("t/a"), 0700);
	mkdir(path_of("t/a/y"), 0700);
	mkdir(path_of("none"), 0700);
	for (i = 0; i < NS_LEN(tree); i++)
		write_file(path_of(tree[i]), NS_STR("<p>a"));
	write_file(path_of("t/b.html"), NS_STR(""));
	write_file(path_of("two"),
	    NS_STR(HEAD "doc\txxxxxxxxxxxxxxxxxxxxxxxxx/1\nend\n"
			"doc\txxxxxxxxxxxxxxxxxxxxxxxxx/2\nx\n"));
}

static void
remove_tree(void)
{
	size_t i;

	for (i = 0; i < NS_LEN(tree); i++)
		remove(path_of(tree[i]));
	remove(path_of("t/a/y"));
	remove(path_of("t/a"));
	remove(path_of("t"));
	remove(path_of("none"));
	remove(path_of("two"));
	rmdir(dir);
}

static void
check_names(void)
{
	char dirs[4][256];
	char *names[] = { dirs[0], dirs[1], dirs[2], dirs[3], dirs[1] };
	static const char *const ends[] = { "t", "t/c.pdf", "two", "gone" };
	size_t i;

	for (i = 0; i < NS_LEN(ends); i++)
		snprintf(dirs[i], sizeof(dirs[i]), "%s/%s", dir, ends[i]);
	check_ids(names, 1,
	    "t/a-b.html t/a.html t/a/x.html t/a/y/z.txt t/b.html! "
	    "t/\xef\xbf\xbd.html ",
	    "a directory, in byte order of the whole path");
	check_ids(names + 1, 4, "t/c.pdf 1 2! gone! t/c.pdf ",
	    "files, a stream, one that is missing, one again");
	snprintf(dirs[0], sizeof(dirs[0]), "%s/none", dir);
	check_ids(names, 2, "none! t/c.pdf ", "a directory without articles");
	snprintf(dirs[0], sizeof(dirs[0]), "%s/t/", dir);
	check_ids(names, 1,
	    "t/a-b.html t/a.html t/a/x.html t/a/y/z.txt t/b.html! "
	    "t/\xef\xbf\xbd.html ",
	    "a directory with a slash");
}

int
main(void)
{
	struct ns_arena a;
	size_t i;

	if (mkdtemp(dir) == NULL) {
		printf("Bail out! no temporary folder\n");
		return 1;
	}
	ns_arena_init(&a);
	for (i = 0; i < NS_LEN(files); i++)
		check_file(i, &a);
	ns_arena_free(&a);
	make_tree();
	check_names();
	remove_tree();
	return tap_done();
}
