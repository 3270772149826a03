/*
 * t_warc.c - records of web archives: what is taken, what is skipped, and what
 * is lost where one is damaged.
 */
#include "warc.h"

#include <stdlib.h>

#include "tap.h"

#define V10 "WARC/1.0\r\n"
#define V11 "WARC/1.1\r\n"
#define ID(n) "WARC-Record-ID: <urn:" n ">\r\n"
#define URL(u) "WARC-Target-URI: " u "\r\n"
#define LENGTH(n) "Content-Length: " n "\r\n\r\n"
#define RESPONSE "WARC-Type: response\r\n"
#define HTML "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
#define END "\r\n\r\n"

/* A response of HTML; its head has 44 bytes, and text is one letter. */
#define PAGE(n, text) V11 RESPONSE ID(n) LENGTH("45") HTML text END

/* want: for each record its id, url and source in brackets; '-' before one that
 * is skipped, '!' before one that failed, with the reason. */
static const struct {
	const char *name;
	struct ns_str bytes;
	const char *want;
} cases[] = {
	{ "nothing", BYTES(""), "" },
	{ "a page", BYTES(PAGE("1", "a")), "urn:1  [a] " },
	{ "two, 1.0 and 1.1",
	    BYTES(V10 RESPONSE ID("1") URL("<http://x/a/>") LENGTH("45") HTML
		"a" END PAGE("2", "b")),
	    "urn:1 http://x/a/ [a] urn:2  [b] " },
	{ "nothing behind the last", BYTES(V11 RESPONSE LENGTH("45") HTML "a"),
	    "f@0  [a] " },
	{ "lines that end in LF",
	    BYTES("WARC/1.0\nwarc-type: Response\ncontent-length: 45\n\n" HTML
		  "a" END),
	    "f@0  [a] " },
	{ "others are passed over",
	    BYTES(V11 "WARC-Type: warcinfo\r\n" LENGTH(
		"2") "ab" END V11 "WARC-Type: request\r\n" LENGTH("0") END V11
		"WARC-Type: revisit\r\n" LENGTH("1") "c" END PAGE("2", "b")),
	    "urn:2  [b] " },
	{ "a resource",
	    BYTES(V11 "WARC-Type: resource\r\nContent-Type: text/html\r\n" ID(
		"1") LENGTH("1") "a" END),
	    "urn:1  [a] " },
	{ "a picture",
	    BYTES(V11 "WARC-Type: resource\r\nContent-Type: image/gif\r\n" ID(
		"1") URL("x") LENGTH("1") "a" END PAGE("2", "b")),
	    "-urn:1 not HTML: image/gif (x) urn:2  [b] " },
	{ "a name server's answer",
	    BYTES(V11 RESPONSE "Content-Type: text/dns\r\n" URL("dns:x")
		    LENGTH("1") "a" END),
	    "-f@0 not HTML: text/dns (dns:x) " },
	{ "an HTTP head that does not end",
	    BYTES(V11 RESPONSE ID("1") URL("x")
		    LENGTH("14") "HTTP/1.1 404\r\n" END),
	    "-urn:1 not HTML: of no type (x) " },
	{ "not found",
	    BYTES(V11 RESPONSE ID("1") URL("x")
		    LENGTH("17") "HTTP/1.1 404\r\n\r\na" END),
	    "-urn:1 HTTP status 404 (x) " },
	{ "an empty page",
	    BYTES(V11 RESPONSE ID("1") URL("x") LENGTH("44") HTML END),
	    "-urn:1 empty page (x) " },
	{ "too short a length",
	    BYTES(V11 RESPONSE ID("1") LENGTH("44") HTML
		"<p>" END PAGE("2", "b")),
	    "!urn:1 damaged record at byte 0 of f: it is not as long as its "
	    "Content-Length says urn:2  [b] " },
	{ "too long a length",
	    BYTES(V11 RESPONSE ID("1") LENGTH("60") HTML
		"<p>" END PAGE("2", "b")),
	    "!urn:1 damaged record at byte 0 of f: it is not as long as its "
	    "Content-Length says urn:2  [b] " },
	{ "a length beyond the end",
	    BYTES(V11 RESPONSE ID("1") LENGTH("6000000") HTML
		"<p>" END PAGE("2", "b")),
	    "!urn:1 damaged record at byte 0 of f: the file ends inside it "
	    "urn:2  [b] " },
	{ "a request's length beyond the end",
	    BYTES(V11
		"WARC-Type: request\r\n" LENGTH("600") "a" END PAGE("2", "b")),
	    "!f@0 damaged record at byte 0 of f: the file ends inside it "
	    "urn:2  [b] " },
	{ "no length", BYTES(V11 RESPONSE "\r\n" HTML "a" END PAGE("2", "b")),
	    "!f@0 damaged record at byte 0 of f: it has no Content-Length "
	    "urn:2  [b] " },
	{ "no type", BYTES(V11 LENGTH("1") "a" END),
	    "!f@0 damaged record at byte 0 of f: it has no WARC-Type " },
	{ "a length that is no number",
	    BYTES(V11 RESPONSE LENGTH("-1") HTML "a" END),
	    "!f@0 damaged record at byte 0 of f: it has no Content-Length " },
	{ "a line that is no field",
	    BYTES(V11 "what\r\n" LENGTH("1") "a" END PAGE("2", "b")),
	    "!f@0 damaged record at byte 0 of f: a line of its head is no "
	    "field urn:2  [b] " },
	{ "a later version", BYTES("WARC/1.7\r\n" RESPONSE LENGTH("0") END),
	    "!f@0 damaged record at byte 0 of f: it does not begin with "
	    "WARC/1.0 or WARC/1.1 " },
	{ "the head is cut", BYTES(V11 RESPONSE),
	    "!f@0 damaged record at byte 0 of f: its head does not end " },
	{ "something between records",
	    BYTES(PAGE("1", "a") "\n\nwhat\n" PAGE("2", "b")),
	    "urn:1  [a] !f@127 damaged record at byte 127 of f: it does not "
	    "begin with WARC/1.0 or WARC/1.1 urn:2  [b] " },
};

static void
open_bytes(struct ns_warc *w, struct ns_str bytes)
{
	struct ns_err err;
	FILE *fp = tmpfile();

	if (fp == NULL || fwrite(bytes.p, 1, bytes.n, fp) != bytes.n ||
	    fseek(fp, 0, SEEK_SET) != 0 ||
	    ns_pull_new(&w->pull, fp, &err) < 0) {
		printf("Bail out! no file to read\n");
		exit(1);
	}
}

static void
show(const struct ns_doc *doc, int got, const struct ns_err *err,
    struct ns_buf *out)
{
	if (got < 0)
		ns_buf_putc(out, err->code == NS_ESKIP ? '-' : '!');
	ns_buf_put(out, doc->id);
	ns_buf_putc(out, ' ');
	if (got < 0) {
		ns_buf_puts(out, err->msg);
	} else {
		ns_buf_put(out, ns_doc_meta(doc, "url"));
		ns_buf_puts(out, " [");
		ns_buf_put(out, doc->source);
		ns_buf_putc(out, ']');
	}
	ns_buf_putc(out, ' ');
}

static void
check(size_t i)
{
	static const struct ns_input_options pages = { .mode = NS_INPUT_PAGES };
	struct ns_warc w = { .path = NS_STR("f"), .o = &pages };
	struct ns_doc doc;
	struct ns_arena a;
	struct ns_buf out;
	struct ns_err err;
	int got;

	open_bytes(&w, cases[i].bytes);
	ns_arena_init(&w.arena);
	ns_arena_init(&a);
	ns_buf_init(&out, &a);
	ns_doc_init(&doc);
	while ((got = ns_warc_next(&w, &doc, &err)) != 0)
		show(&doc, got, &err, &out);
	EQ(out.p, out.n, cases[i].want, cases[i].name);
	ns_doc_free(&doc);
	ns_arena_free(&a);
	ns_arena_free(&w.arena);
	ns_pull_free(w.pull);
}

int
main(void)
{
	size_t i;

	for (i = 0; i < NS_LEN(cases); i++)
		check(i);
	return tap_done();
}
