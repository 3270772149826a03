/*
 * t_reader.c - streams as they should not be: what is refused, with which
 * words, and that the reader goes on behind it.
 */
#include <stdlib.h>
#include <string.h>

#include "newsift/stream.h"
#include "tap.h"

#define HEAD "#newsift 1\n"
#define PARA "para\t0\t9\tbody\tCaf\xc3\xa9 ist\n"
#define SENT "sent\t0\t9\n"

/*
 * A stream; what comes off it, each document as its id and '.', a bad one as
 * its id, '!' and the message in brackets.
 */
static const struct {
	const char *name, *text, *want;
} streams[] = {
	{ "nothing", "", "" },
	{ "only the header", HEAD, "" },
	{ "header without newline", "#newsift 1", "" },
	{ "no header", "doc\ta\nend\n",
	    "!(not a newsift stream: the first line is not \"#newsift 1\")" },
	{ "another version", "#newsift 2\ndoc\ta\nend\n",
	    "!(not a newsift stream: the first line is not \"#newsift 1\")" },
	{ "lines end in CR LF", "#newsift 1\r\ndoc\ta\r\nend\r\n",
	    "!(not a newsift stream: the first line is not \"#newsift 1\")" },
	{ "empty document", HEAD "doc\ta\nend\n", "a." },
	{ "empty id", HEAD "doc\t\nend\n", "." },
	{ "last line without newline", HEAD "doc\ta\nend", "a." },
	{ "two streams in one", HEAD "doc\ta\nend\n" HEAD "doc\tb\nend\n",
	    "a.b." },
	{ "no end", HEAD "doc\ta\n",
	    "a!(the stream ends inside the document)" },
	{ "end with a field is no end", HEAD "doc\ta\nend\tx\n",
	    "a!(the stream ends inside the document)" },
	{ "document in a document", HEAD "doc\ta\ndoc\tb\nend\ndoc\tc\nend\n",
	    "a!(line 3: a document begins before the last one ended)b.c." },
	{ "document in a bad document",
	    HEAD "doc\ta\nmeta\tx\n" SENT "doc\tb\nend\n",
	    "a!(line 3: a wrong number of fields)b." },
	{ "record outside",
	    HEAD "meta\ttitle\tx\t\nend\ndoc\ta\nend\nend\ndoc\tb\nend\n",
	    "!(line 2: a record outside a document)a."
	    "!(line 6: a record outside a document)b." },
	{ "record behind the last", HEAD "doc\ta\nend\nmeta\ta\tb\n",
	    "a.!(line 4: a record outside a document)" },
	{ "id with an escape", HEAD "doc\ta\\tb\\\\\nend\n", "a\tb\\." },
	{ "id with a bad escape", HEAD "doc\ta\\x\nend\ndoc\tb\nend\n",
	    "!(line 2: an escape that is none of \\t \\n \\r \\\\)b." },
	{ "id with a tab", HEAD "doc\ta\tb\nend\ndoc\tb\nend\n",
	    "!(line 2: a document id that is not one field of UTF-8)b." },
	{ "id not UTF-8", HEAD "doc\t\xff\nend\ndoc\tb\nend\n",
	    "!(line 2: a document id that is not one field of UTF-8)b." },
	{ "bad id in a document", HEAD "doc\ta\ndoc\t\xff\nend\ndoc\tb\nend\n",
	    "a!(line 3: a document begins before the last one ended)"
	    "!(line 3: a document id that is not one field of UTF-8)b." },
	{ "bad id in a bad document",
	    HEAD "doc\ta\nhit\ndoc\tb\\\nend\ndoc\tc\nend\n",
	    "a!(line 3: a wrong number of fields)"
	    "!(line 4: a backslash ends the field)c." },
	{ "long id in a bad place", HEAD "doc\nend\n",
	    "!(line 2: a record outside a document)" },
};

/* Records inside one document, and why it is refused; empty: it is not. */
static const struct {
	const char *name, *records, *want;
} bodies[] = {
	{ "plain", PARA SENT, "" },
	{ "not UTF-8", "meta\ttitle\t\xff\t\n", "line 3: not UTF-8" },
	{ "not UTF-8 in a foreign record", "note\t\xc3\n",
	    "line 3: not UTF-8" },
	{ "surrogate", "meta\ttitle\t\xed\xa0\x80\t\n", "line 3: not UTF-8" },
	{ "escapes", "meta\ttitle\t\\t\\n\\r\\\\\t\n", "" },
	{ "unknown escape", "meta\ttitle\t\\N\t\n",
	    "line 3: an escape that is none of \\t \\n \\r \\\\" },
	{ "backslash at the end of a field", "meta\ta\\\tb\t\n",
	    "line 3: a backslash ends the field" },
	{ "backslash at the end of a line", "meta\ta\tb\tc\\\n",
	    "line 3: a backslash ends the field" },
	{ "meta without source", "meta\ta\tb\n", "" },
	{ "meta without value", "meta\ta\n",
	    "line 3: a wrong number of fields" },
	{ "meta with five fields", "meta\ta\tb\tc\td\n",
	    "line 3: a wrong number of fields" },
	{ "far too many fields", "meta\t\t\t\t\t\t\t\t\t\t\t\n",
	    "line 3: too many fields" },
	{ "para that begins late", "para\t1\t3\tbody\tab\n",
	    "line 3: offsets that do not fit the text" },
	{ "para too short", "para\t0\t3\tbody\tab\n",
	    "line 3: offsets that do not fit the text" },
	{ "para backwards", "para\t0\t-1\tbody\t\n",
	    "line 3: an offset that is no number" },
	{ "para that overlaps", PARA "para\t9\t10\tbody\tx\n",
	    "line 4: offsets that do not fit the text" },
	{ "second para", PARA "para\t10\t11\tbody\tx\n", "" },
	{ "para of no role", "para\t0\t1\ttitle\tx\n",
	    "line 3: a role that is unknown" },
	{ "para that holds a newline", "para\t0\t3\tbody\ta\\nb\n", "" },
	{ "para without text", "para\t0\t0\tbody\t\n", "" },
	{ "huge offset", "sent\t0\t99999999999999999999999\n",
	    "line 3: an offset that is no number" },
	{ "largest offset", PARA "sent\t0\t18446744073709551615\n",
	    "line 4: a span outside the text" },
	{ "empty offset", PARA "sent\t\t1\n",
	    "line 4: an offset that is no number" },
	{ "offset with a sign", PARA "sent\t+0\t1\n",
	    "line 4: an offset that is no number" },
	{ "sent over the end", PARA "sent\t0\t11\n",
	    "line 4: a span outside the text" },
	{ "sent to the very end", PARA "sent\t0\t10\n", "" },
	{ "sent backwards", PARA "sent\t3\t2\n",
	    "line 4: a span outside the text" },
	{ "sent before its text", SENT PARA,
	    "line 3: a span outside the text" },
	{ "sent that begins inside a letter", PARA "sent\t4\t9\n",
	    "line 4: a span that cuts a character" },
	{ "sent that ends inside a letter", PARA "sent\t0\t4\n",
	    "line 4: a span that cuts a character" },
	{ "sents that overlap", PARA "sent\t0\t5\nsent\t3\t9\n",
	    "line 5: a sentence out of order" },
	{ "tok", PARA SENT "tok\t0\t5\tcaf\xc3\xa9\tcaf\n", "" },
	{ "tok without a sent", PARA "tok\t0\t5\tx\tx\n",
	    "line 4: a token outside its sentence" },
	{ "tok over its sent", PARA "sent\t0\t5\ntok\t0\t6\tx\tx\n",
	    "line 5: a token outside its sentence" },
	{ "tok before its sent", PARA "sent\t5\t9\ntok\t0\t5\tx\tx\n",
	    "line 5: a token outside its sentence" },
	{ "tok without bytes", PARA SENT "tok\t1\t1\tx\tx\n",
	    "line 5: a token outside its sentence" },
	{ "tok that cuts a letter", PARA SENT "tok\t0\t4\tx\tx\n",
	    "line 5: a span that cuts a character" },
	{ "toks that overlap", PARA SENT "tok\t0\t3\tx\tx\ntok\t2\t5\tx\tx\n",
	    "line 6: a token out of order" },
	{ "tok without a stem", PARA SENT "tok\t0\t3\tx\n",
	    "line 5: a wrong number of fields" },
	{ "hit", PARA "hit\t0\t5\tactor\tx\tplace\tX\ta.tsv:1\t\n", "" },
	{ "hits may overlap",
	    PARA "hit\t0\t5\tactor\t\t\t\t\t\nhit\t0\t3\tissue\t\t\t\t\t\n",
	    "" },
	{ "hit of no kind", PARA "hit\t0\t5\tmeta\tx\tplace\tX\ta\t\n",
	    "line 4: a kind that is unknown" },
	{ "hit that cuts a letter", PARA "hit\t4\t5\tactor\tx\t\t\t\t\n",
	    "line 4: a span that cuts a character" },
	{ "hit without attrs", PARA "hit\t0\t5\tactor\tx\t\t\t\n",
	    "line 4: a wrong number of fields" },
	{ "fail", "fail\tstrip\tno text\n", "" },
	{ "fail without a message", "fail\tstrip\n",
	    "line 3: a wrong number of fields" },
	{ "foreign records",
	    "\nnote\nMETA\ta\n tok\t1\n\t\nhits\t\\x\\\n#newsift 1\n", "" },
};

static FILE *
file_of(struct ns_str s)
{
	FILE *fp = tmpfile();

	if (fp == NULL || fwrite(s.p, 1, s.n, fp) != s.n) {
		printf("Bail out! no temporary file\n");
		exit(1);
	}
	rewind(fp);
	return fp;
}

/* What comes off a stream; after `most` documents something is wrong. */
static void
show(struct ns_str stream, size_t most, struct ns_buf *out)
{
	struct ns_reader *r;
	struct ns_doc doc;
	struct ns_err err;
	FILE *fp = file_of(stream);
	int got;

	ns_doc_init(&doc);
	ns_reader_new(&r, fp, &err);
	while (most-- > 0 && (got = ns_reader_next(r, &doc, &err)) != 0) {
		ns_buf_put(out, doc.id);
		ns_buf_puts(out, got > 0 ? "." : "!(");
		if (got > 0)
			continue;
		ns_buf_puts(out, err.msg);
		ns_buf_puts(out, err.code == NS_EINPUT ? ")" : ") wrong code");
	}
	ns_reader_free(r);
	ns_doc_free(&doc);
	fclose(fp);
}

/* A refused document stands between two good ones, and both come. */
static void
check_body(size_t i, struct ns_arena *a)
{
	struct ns_buf stream, got, want;

	ns_buf_init(&stream, a);
	ns_buf_init(&got, a);
	ns_buf_init(&want, a);
	ns_buf_puts(&stream, HEAD "doc\ta\n");
	ns_buf_puts(&stream, bodies[i].records);
	ns_buf_puts(&stream, "note\nend\ndoc\tb\nend\n");
	ns_buf_puts(&want, "a");
	if (bodies[i].want[0] != '\0') {
		ns_buf_puts(&want, "!(");
		ns_buf_puts(&want, bodies[i].want);
		ns_buf_puts(&want, ")b.");
	} else {
		ns_buf_puts(&want, ".b.");
	}
	ns_buf_putc(&want, '\0');
	show(ns_buf_str(&stream), 9, &got);
	EQ(got.p, got.n, want.p, bodies[i].name);
}

/* NUL bytes are bytes; a very long value is a value. */
static void
check_odd(struct ns_arena *a)
{
	struct ns_buf stream, got;
	size_t i;

	ns_buf_init(&stream, a);
	ns_buf_init(&got, a);
	ns_buf_put(&stream, NS_STR(HEAD "doc\ta\nmeta\tk\ta\0b\t\n\0\nend\n"));
	ns_buf_puts(&stream, "doc\tb\nmeta\tlong\t");
	for (i = 0; i < 300000; i++)
		ns_buf_puts(&stream, "\xc3\xa9");
	ns_buf_puts(&stream, "\t\nend\n");
	show(ns_buf_str(&stream), 9, &got);
	EQ(got.p, got.n, "a.b.", "NUL bytes and a long line");
}

int
main(void)
{
	struct ns_arena a;
	struct ns_buf got;
	size_t i;

	ns_arena_init(&a);
	for (i = 0; i < NS_LEN(streams); i++) {
		ns_buf_init(&got, &a);
		show(ns_str_of(streams[i].text), 9, &got);
		EQ(got.p, got.n, streams[i].want, streams[i].name);
	}
	for (i = 0; i < NS_LEN(bodies); i++)
		check_body(i, &a);
	check_odd(&a);
	ns_arena_free(&a);
	return tap_done();
}
