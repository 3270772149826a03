/*
 * t_mail.c - messages: which file is one, and what is read in it.
 */
#include "mail.h"

#include "metas.h"
#include "tap.h"

#define FROM "From: Ann Roe <ann@x.example>\r\n"
#define DATE "Date: Mon, 4 Mar 2019 08:00:00 +0000\r\n"
#define MIXED \
	"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; " \
	"boundary=\"b\"\r\n"
#define HTML "Content-Type: text/html\r\n"

/* want: '?' when it is no message; its metadata and its source; or '-' and why
 * not. */
static const struct {
	const char *name, *bytes, *want;
} cases[] = {
	{ "a page", "<p>a", "?" },
	{ "text", "Note: this\n\nand more", "?" },
	{ "text with two colons", "From: here\nTo: there\n\nand more", "?" },
	{ "a message", FROM DATE "Subject: S\r\n\r\ntext",
	    "title=S author=Ann Roe published=Mon, 4 Mar 2019 08:00:00 +0000 "
	    "charset=utf-8 [text]" },
	{ "a long subject in words",
	    "Message-ID: x\nSubject: =?utf-8?q?caf=C3=A9?=\n and more\n\na",
	    "title=caf\xc3\xa9 and more charset=utf-8 [a]" },
	{ "a sender in quotes", "Message-ID: x\nFrom: \"Roe, Ann\" <a@b>\n\na",
	    "author=Roe, Ann charset=utf-8 [a]" },
	{ "a sender without a name", "Message-ID: x\nFrom: a@b\n\na",
	    "charset=utf-8 [a]" },
	{ "HTML before text",
	    MIXED "\r\nnot this\r\n--b\r\n\r\ntext\r\n--b\r\n" HTML
		  "\r\n<p>a\r\n--b--\r\nnor this",
	    "charset=utf-8 [<p>a\r\n]" },
	{ "text when there is no HTML",
	    MIXED "\r\n--b\r\nContent-Type: image/gif\r\n\r\nGIF\r\n--b\r\n\r\n"
		  "text\r\n--b--\r\n",
	    "charset=utf-8 [text\r\n]" },
	{ "not what is attached",
	    MIXED "\r\n--b\r\n" HTML
		  "Content-Disposition: attachment; filename=x\r\n\r\n<p>a\r\n"
		  "--b\r\n\r\ntext\r\n--b--\r\n",
	    "charset=utf-8 [text\r\n]" },
	{ "parts within a part",
	    MIXED "\r\n--b\r\nContent-Type: multipart/alternative; "
		  "boundary=bc\r\n\r\n--bc\r\n\r\ntext\r\n--bc\r\n" HTML
		  "\r\n<p>a\r\n--bc--\r\n--b--\r\n",
	    "charset=utf-8 [<p>a\r\n]" },
	{ "no last border", MIXED "\r\n--b\r\n" HTML "\r\n<p>a",
	    "charset=utf-8 [<p>a]" },
	{ "quoted, in another charset",
	    "MIME-Version: 1.0\r\nContent-Type: text/html; "
	    "charset=iso-8859-1\r\nContent-Transfer-Encoding: "
	    "quoted-printable\r\n\r\n<p>caf=E9 =3D",
	    "charset=windows-1252 [<p>caf\xc3\xa9 =]" },
	{ "base64",
	    "MIME-Version: 1.0\r\n" HTML
	    "Content-Transfer-Encoding: base64\r\n\r\nPHA+YQ==\r\n",
	    "charset=utf-8 [<p>a]" },
	{ "a page that was saved",
	    "From: <Saved>\r\n" DATE "Subject: S\r\n" MIXED "\r\n--b\r\n" HTML
	    "Content-Location: http://x/1\r\n\r\n<p>a\r\n--b--\r\n",
	    "title=S url=http://x/1 crawled=Mon, 4 Mar 2019 08:00:00 +0000 "
	    "charset=utf-8 [<p>a\r\n]" },
	{ "its address above",
	    "Snapshot-Content-Location: http://x/1\r\n" MIXED "\r\n--b\r\n" HTML
	    "Content-Location: cid:1\r\n\r\n<p>a\r\n--b--\r\n",
	    "url=http://x/1 charset=utf-8 [<p>a\r\n]" },
	{ "nothing to read", MIXED "\r\n--b--\r\n", "-a message without text" },
	{ "an empty text", "Message-ID: x\n\n \n", "-a message without text" },
};

static void
take(struct ns_str bytes, struct ns_doc *doc, struct ns_buf *out)
{
	static const struct ns_input_options pages = { .mode = NS_INPUT_PAGES };
	struct ns_err err;

	if (!ns_mail_is(bytes)) {
		ns_buf_putc(out, '?');
		return;
	}
	if (ns_mail_take(doc, bytes, &pages, &err) < 0) {
		ns_buf_printf(out, "-%s", err.msg);
		return;
	}
	metas_put(doc, ' ', out);
	ns_buf_putc(out, '[');
	ns_buf_put(out, doc->source);
	ns_buf_putc(out, ']');
}

int
main(void)
{
	struct ns_doc doc;
	struct ns_arena a;
	struct ns_err err;
	struct ns_buf out;
	size_t i;

	ns_arena_init(&a);
	ns_doc_init(&doc);
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_buf_init(&out, &a);
		ns_doc_reset(&doc, NS_STR("m"), &err);
		take(ns_str_of(cases[i].bytes), &doc, &out);
		EQ(out.p, out.n, cases[i].want, cases[i].name);
	}
	ns_doc_free(&doc);
	ns_arena_free(&a);
	return tap_done();
}
