/*
 * t_plain.c - paragraphs of clean text: each as its role's first letter, a
 * colon and its bytes; newlines show as '/', '|' divides.
 */
#include <string.h>

#include "newsift/strip.h"
#include "tap.h"

static const struct {
	const char *name, *text, *want;
} cases[] = {
	{ "empty", "", "" },
	{ "no newline", "One.", "b:One." },
	{ "newline", "One.\n", "b:One." },
	{ "sentence a line", "The first is long.\nSo is it.\nEnd.\n",
	    "b:The first is long.|b:So is it.|b:End." },
	{ "blank lines", "\n\nOne.\n\n\nTwo.\n\n", "b://One.//|b:Two./" },
	{ "title", "Talks go on\n\nThey did.\n", "h:Talks go on/|b:They did." },
	{ "wrapped", "the ferry comes\nfrom islands in\nthe sea.\n",
	    "b:the ferry comes/from islands in/the sea." },
	{ "carriage returns", "One.\r\n\r\nTwo.\r\n", "b:One.\r/\r|b:Two.\r" },
	{ "only blank lines", "\n\n", "b:/" },
	{ "furniture stays", "Advertisement\n\nShare this article\n",
	    "h:Advertisement/|b:Share this article" },
	{ "not UTF-8", "One \xff", "!not UTF-8 at byte 4" },
};

static void
show(const struct ns_doc *doc, struct ns_buf *out)
{
	struct ns_str text = ns_doc_text(doc);
	size_t i, k;

	for (i = 0; i < doc->nparas; i++) {
		if (i > 0)
			ns_buf_putc(out, '|');
		ns_buf_putc(out, ns_role_name(doc->paras[i].role)[0]);
		ns_buf_putc(out, ':');
		for (k = doc->paras[i].begin; k < doc->paras[i].end; k++)
			ns_buf_putc(out, text.p[k] == '\n' ? '/' : text.p[k]);
	}
}

/* The text is the source, and one newline if it has none at its end. */
static bool
is_source(const struct ns_doc *doc, struct ns_str s)
{
	struct ns_str text = ns_doc_text(doc);

	if (s.n == 0)
		return text.n == 0;
	return ns_str_starts(text, s) && text.n == s.n + (s.p[s.n - 1] != '\n');
}

int
main(void)
{
	struct ns_doc doc;
	struct ns_err err;
	struct ns_buf out;
	size_t i;

	ns_doc_init(&doc);
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_doc_reset(&doc, NS_STR("t"), &err);
		doc.source = ns_str_of(cases[i].text);
		doc.format = NS_FORMAT_PLAIN;
		ns_buf_init(&out, &doc.arena);
		if (ns_strip(&doc, NULL, &err) == 0) {
			show(&doc, &out);
			OK(is_source(&doc, ns_str_of(cases[i].text)),
			    cases[i].name);
		} else {
			ns_buf_putc(&out, '!');
			ns_buf_puts(&out, err.msg);
		}
		EQ(out.p, out.n, cases[i].want, cases[i].name);
	}
	ns_doc_free(&doc);
	return tap_done();
}
