/*
 * t_mime.c - quoted-printable, base64 and encoded words.
 */
#include "mime.h"

#include "tap.h"

typedef void decode_fn(struct ns_str s, struct ns_buf *out);

static const struct {
	const char *name;
	decode_fn *decode;
	const char *text, *want;
} cases[] = {
	{ "nothing", ns_mime_quoted, "", "" },
	{ "bytes", ns_mime_quoted, "caf=C3=a9 =3D", "caf\xc3\xa9 =" },
	{ "soft breaks", ns_mime_quoted, "a=\r\nb=\nc= \t\nd=", "abcd" },
	{ "real breaks", ns_mime_quoted, "a\r\nb", "a\r\nb" },
	{ "what is no byte", ns_mime_quoted, "a=G1=4 =", "a=G1=4 " },
	{ "three bytes", ns_mime_base64, "cGFn", "pag" },
	{ "two bytes", ns_mime_base64, "cGE=", "pa" },
	{ "one byte", ns_mime_base64, "cA==", "p" },
	{ "in lines", ns_mime_base64, "cG\r\nFn\r\nZQ==\r\n", "page" },
	{ "what is no digit", ns_mime_base64, "c*G-F!n", "pag" },
	{ "cut", ns_mime_base64, "cGFnZ", "pag" },
	{ "no words", ns_mime_words, "a =? b ?=", "a =? b ?=" },
	{ "a quoted word", ns_mime_words, "=?UTF-8?Q?a_caf=C3=A9=5F?= b",
	    "a caf\xc3\xa9_ b" },
	{ "a word in base64", ns_mime_words, "=?utf-8?B?cGFnZQ==?=", "page" },
	{ "in another charset", ns_mime_words,
	    "=?iso-8859-1?q?caf=E9?=", "caf\xc3\xa9" },
	{ "with a language", ns_mime_words, "=?us-ascii*en?q?a?=", "a" },
	{ "two words", ns_mime_words, "=?utf-8?q?a?=\r\n =?utf-8?q?b?= c",
	    "ab c" },
	{ "an unknown charset", ns_mime_words, "=?what?q?a?=", "=?what?q?a?=" },
	{ "an unknown way", ns_mime_words, "=?utf-8?x?a?=", "=?utf-8?x?a?=" },
	{ "cut", ns_mime_words, "=?utf-8?q?a?", "=?utf-8?q?a?" },
};

int
main(void)
{
	struct ns_arena a;
	struct ns_buf out;
	size_t i;

	ns_arena_init(&a);
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_buf_init(&out, &a);
		cases[i].decode(ns_str_of(cases[i].text), &out);
		EQ(out.p, out.n, cases[i].want, cases[i].name);
	}
	ns_arena_free(&a);
	return tap_done();
}
