/*
 * t_http.c - the HTTP header in front of a page: its length and its charset.
 */
#include "http.h"

#include "tap.h"

#define OK_LINE "HTTP/1.1 200 OK\r\n"
#define TYPE "Content-Type: text/html"

/* want: what is left behind the header; charset: its label. */
static const struct {
	const char *name, *bytes, *want, *charset;
} cases[] = {
	{ "nothing", "", "", "" },
	{ "a page", "<p>a", "<p>a", "" },
	{ "no field", OK_LINE "\r\n<p>", "<p>", "" },
	{ "type without charset", OK_LINE TYPE "\r\n\r\n<p>", "<p>", "" },
	{ "charset", OK_LINE TYPE "; charset=utf-8\r\n\r\n<p>", "<p>",
	    "utf-8" },
	{ "in quotes", OK_LINE TYPE ";charset=\"x\"; a=b\r\n\r\n<p>", "<p>",
	    "x" },
	{ "not the first parameter", OK_LINE TYPE "; a=b; Charset=x\r\n\r\n",
	    "", "x" },
	{ "small letters, LF only, HTTP/2",
	    "HTTP/2 200\ncontent-type:text/html;charset=x\nserver: y\n\n<p>",
	    "<p>", "x" },
	{ "a folded line", OK_LINE "X-A: b\r\n c\r\n" TYPE "\r\n\r\n<p>", "<p>",
	    "" },
	{ "a redirection before it",
	    "HTTP/1.1 301 Moved\r\n" TYPE ";charset=x\r\n\r\n" OK_LINE TYPE
	    ";charset=y\r\n\r\n<p>",
	    "<p>", "y" },
	{ "the last one has no charset",
	    OK_LINE TYPE ";charset=x\r\n\r\n" OK_LINE "\r\n<p>", "<p>", "" },
	{ "text behind it begins alike", OK_LINE "\r\nHTTP/2 is new\n\n",
	    "HTTP/2 is new\n\n", "" },
	{ "text that begins alike", "HTTP/2 is new\n\nText",
	    "HTTP/2 is new\n\nText", "" },
	{ "a line that is no field", OK_LINE "and more text\r\n\r\n<p>",
	    OK_LINE "and more text\r\n\r\n<p>", "" },
	{ "no empty line", OK_LINE TYPE "\r\n", OK_LINE TYPE "\r\n", "" },
	{ "no version", "HTTP/ 200 OK\n\n", "HTTP/ 200 OK\n\n", "" },
	{ "no number", "HTTP/1.1 OK\n\n", "HTTP/1.1 OK\n\n", "" },
	{ "a number too long", "HTTP/1.1 2000\n\n", "HTTP/1.1 2000\n\n", "" },
};

int
main(void)
{
	struct ns_http http;
	struct ns_str s;
	size_t i, n;

	for (i = 0; i < NS_LEN(cases); i++) {
		s = ns_str_of(cases[i].bytes);
		n = ns_http_head(s, &http);
		EQ(s.p + n, s.n - n, cases[i].want, cases[i].name);
		EQ(http.charset.p, http.charset.n, cases[i].charset,
		    cases[i].name);
	}
	return tap_done();
}
