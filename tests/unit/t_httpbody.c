/*
 * t_httpbody.c - HTTP bodies: pieces put together, unpacked, and heads that do
 * not tell the truth.
 */
#include "http.h"
#include "tap.h"

#define HEAD "HTTP/1.1 200 OK\r\n"
#define CHUNKED HEAD "Transfer-Encoding: chunked\r\n\r\n"
#define GZIP HEAD "Content-Encoding: gzip\r\n\r\n"
#define DEFLATE HEAD "Content-Encoding: deflate\r\n\r\n"

/* "page" as gzip, zlib and bare deflate. */
#define PAGE_BARE "\x2b\x48\x4c\x4f\x05\x00"
#define PAGE_GZIP \
	"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03" PAGE_BARE \
	"\x20\xb6\x0a\x14\x04\x00\x00\x00"
#define PAGE_ZLIB "\x78\x9c" PAGE_BARE "\x04\x1a\x01\x9e"

/* want: the page, '~' behind it when a part is missing; or '!' and why. */
static const struct {
	const char *name;
	struct ns_str bytes;
	const char *want;
} cases[] = {
	{ "as it is", BYTES(HEAD "\r\n<p>"), "<p>" },
	{ "its length", BYTES(HEAD "Content-Length: 3\r\n\r\n<p>"), "<p>" },
	{ "cut", BYTES(HEAD "Content-Length: 9\r\n\r\n<p>"), "<p>~" },
	{ "longer than it says", BYTES(HEAD "Content-Length: 1\r\n\r\n<p>"),
	    "<p>" },
	{ "pieces",
	    BYTES(CHUNKED "3\r\n<p>\r\n00A;x=y\r\n0123456789\r\n0\r\n\r\n"),
	    "<p>0123456789" },
	{ "the last piece is missing", BYTES(CHUNKED "3\r\n<p>\r\n"), "<p>~" },
	{ "a piece is cut", BYTES(CHUNKED "3\r\n<p>\r\n9\r\nabc"), "<p>abc~" },
	{ "the only piece is cut", BYTES(CHUNKED "9\r\nabc"), "abc~" },
	{ "pieces put together before", BYTES(CHUNKED "<p>a"), "<p>a" },
	{ "a word that could be a size", BYTES(CHUNKED "face\r\nto face"),
	    "to face~" },
	{ "a size that is none", BYTES(CHUNKED "3\r\nabcd\r\n0\r\n\r\n"),
	    "3\r\nabcd\r\n0\r\n\r\n" },
	{ "a size too long", BYTES(CHUNKED "fffffffff\r\nabc"),
	    "fffffffff\r\nabc" },
	{ "no piece", BYTES(CHUNKED "0\r\n\r\n"), "" },
	{ "gzip", BYTES(GZIP PAGE_GZIP), "page" },
	{ "gzip, unpacked before", BYTES(GZIP "<p>"), "<p>" },
	{ "gzip, cut", BYTES(GZIP "\x1f\x8b\x08\0\0\0\0\0\x02\x03" PAGE_BARE),
	    "page~" },
	{ "gzip, damaged", BYTES(GZIP "\x1f\x8b\x08\0\0\0\0\0\x02\x03\xff\xff"),
	    "!the HTTP body cannot be unpacked" },
	{ "gzip in pieces",
	    BYTES(HEAD "Content-Encoding: x-gzip\r\nTransfer-Encoding: "
		       "chunked\r\n\r\n18\r\n" PAGE_GZIP "\r\n0\r\n\r\n"),
	    "page" },
	{ "deflate", BYTES(DEFLATE PAGE_ZLIB), "page" },
	{ "deflate without a frame", BYTES(DEFLATE PAGE_BARE), "page" },
	{ "deflate, unpacked before", BYTES(DEFLATE "\n<p>"), "\n<p>" },
	{ "identity", BYTES(HEAD "Content-Encoding: identity\r\n\r\n<p>"),
	    "<p>" },
	{ "brotli, unpacked before",
	    BYTES(HEAD "Content-Encoding: br\r\n\r\n<p>"), "<p>" },
	{ "brotli", BYTES(HEAD "Content-Encoding: br\r\n\r\n\x1b\x03"),
	    "!the HTTP body is packed as br, which newsift cannot unpack" },
	{ "packed and empty", BYTES(GZIP), "" },
};

int
main(void)
{
	struct ns_http http;
	struct ns_body body;
	struct ns_arena a;
	struct ns_err err;
	struct ns_buf out;
	size_t i, n;

	ns_arena_init(&a);
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_buf_init(&out, &a);
		n = ns_http_head(cases[i].bytes, &http);
		body = (struct ns_body){ .arena = &a };
		body.bytes = ns_str_sub(cases[i].bytes, n, cases[i].bytes.n);
		if (ns_http_body(&http, &body, &err) < 0) {
			ns_buf_printf(&out, "!%s", err.msg);
		} else {
			ns_buf_put(&out, body.bytes);
			if (body.truncated)
				ns_buf_putc(&out, '~');
		}
		EQ(out.p, out.n, cases[i].want, cases[i].name);
	}
	ns_arena_free(&a);
	return tap_done();
}
