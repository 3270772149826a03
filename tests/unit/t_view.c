/*
 * t_view.c - the reading views.
 */
#include <string.h>

#include "newsift/strip.h"
#include "tap.h"

/* A paragraph, and the same as Markdown. */
static const struct {
	const char *name, *text, *want;
} lines[] = {
	{ "plain", "The ferry is late.", "The ferry is late." },
	{ "stars", "a *b* c", "a \\*b\\* c" },
	{ "underscores around a word", "an _urgent_ call",
	    "an \\_urgent\\_ call" },
	{ "underscores within a word", "file_name_here", "file_name_here" },
	{ "code", "`rm`", "\\`rm\\`" },
	{ "backslash", "C:\\dir", "C:\\\\dir" },
	{ "link", "[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)" },
	{ "tag", "a <b> c < d <3", "a \\<b> c < d <3" },
	{ "comment", "<!-- x -->", "\\<!-- x -->" },
	{ "address", "<http://example.org/>", "\\<http://example.org/>" },
	{ "character reference", "&amp; &#38; AT&T", "\\&amp; \\&#38; AT&T" },
	{ "heading", "# 1 fan", "\\# 1 fan" },
	{ "hash within", "We are #1; C# too", "We are \\#1; C# too" },
	{ "quote", "> so he said", "\\> so he said" },
	{ "list", "- he said", "\\- he said" },
	{ "other list", "+ he said", "\\+ he said" },
	{ "minus", "-3 degrees", "-3 degrees" },
	{ "line across", "---", "\\---" },
	{ "underline", "===", "\\===" },
	{ "number", "1. He said", "1\\. He said" },
	{ "number in brackets", "12) He said", "12\\) He said" },
	{ "number alone", "2018.", "2018\\." },
	{ "decimal", "1.5 million", "1.5 million" },
	{ "fence", "~~~", "\\~\\~\\~" },
	{ "white space", "  a\n\n   b ", "a b" },
};

static void
check_line(struct ns_doc *doc, size_t i)
{
	struct ns_buf out, want;
	struct ns_err err;

	ns_doc_reset(doc, NS_STR("t"), &err);
	ns_buf_init(&out, &doc->arena);
	ns_buf_init(&want, &doc->arena);
	ns_doc_push_para(doc, NS_ROLE_BODY, ns_str_of(lines[i].text));
	ns_strip_markdown(doc, &out);
	ns_buf_putc(&want, '\n');
	ns_buf_puts(&want, lines[i].want);
	ns_buf_puts(&want, "\n");
	ns_buf_putc(&want, '\0');
	EQ(out.p, out.n, want.p, lines[i].name);
}

/* A document with everything in it. */
static void
fill(struct ns_doc *doc)
{
	struct ns_err err;

	ns_doc_reset(doc, NS_STR("t"), &err);
	ns_doc_push_meta(doc, NS_STR("published"), NS_STR("2019-03-04"),
	    NS_STR("x"));
	ns_doc_push_meta(doc, NS_STR("author"), NS_STR("J. Doe"), NS_STR("x"));
	ns_doc_push_meta(doc, NS_STR("author"), NS_STR("J. Roe"), NS_STR("x"));
	ns_doc_push_meta(doc, NS_STR("lang"), NS_STR("en"), NS_STR("x"));
	ns_doc_push_para(doc, NS_ROLE_HEADLINE, NS_STR("1. Salt & \"fish\""));
	ns_doc_push_para(doc, NS_ROLE_LEDE, NS_STR("One\n  <two>.\n"));
	ns_doc_push_para(doc, NS_ROLE_HEADING, NS_STR("Part #"));
	ns_doc_push_para(doc, NS_ROLE_HEADING, NS_STR("Sub"))->level = 3;
	ns_doc_push_para(doc, NS_ROLE_LIST, NS_STR("- a"));
	ns_doc_push_para(doc, NS_ROLE_LIST, NS_STR("b"));
	ns_doc_push_para(doc, NS_ROLE_QUOTE, NS_STR("c"));
	ns_doc_push_para(doc, NS_ROLE_QUOTE, NS_STR("d"));
}

static const char *const markdown =
    "# 1. Salt & \"fish\"\n\nJ. Doe, J. Roe\n\n2019-03-04\n\n"
    "One \\<two>.\n\n## Part \\#\n\n### Sub\n\n- \\- a\n- b\n\n> c\n>\n> d\n";

static const char *const article =
    "<article lang=\"en\">\n<h1>1. Salt &amp; &quot;fish&quot;</h1>\n"
    "<p>J. Doe, J. Roe</p>\n"
    "<p><time datetime=\"2019-03-04\">2019-03-04</time></p>\n"
    "<p>One &lt;two&gt;.</p>\n<h2>Part #</h2>\n<h3>Sub</h3>\n"
    "<ul>\n<li>- a</li>\n<li>b</li>\n</ul>\n"
    "<blockquote>\n<p>c</p>\n<p>d</p>\n</blockquote>\n</article>\n";

static void
check_views(struct ns_doc *doc)
{
	struct ns_buf out;

	fill(doc);
	ns_buf_init(&out, &doc->arena);
	ns_strip_text(doc, &out);
	EQ(out.p, out.n, "One <two>.\nPart #\nSub\n- a\nb\nc\nd\n", "text");
	out.n = 0;
	ns_strip_markdown(doc, &out);
	EQ(out.p, out.n, markdown, "markdown");
	out.n = 0;
	ns_strip_html(doc, &out);
	EQ(out.p, out.n, article, "html");
	out.n = 0;
	ns_strip_html_begin(doc, &out);
	OK(ns_str_starts(ns_buf_str(&out), NS_STR("<!DOCTYPE html>\n")),
	    "a page begins as one");
	ns_buf_putc(&out, '\0');
	OK(strstr(out.p, "<title>1. Salt &amp; &quot;fish&quot;</title>") !=
		NULL,
	    "and is named after the article");
}

/* Without metadata and headline there is only the text. */
static void
check_bare(struct ns_doc *doc)
{
	struct ns_buf out;
	struct ns_err err;

	ns_doc_reset(doc, NS_STR("a<b"), &err);
	ns_doc_push_para(doc, NS_ROLE_LIST, NS_STR("a"));
	ns_buf_init(&out, &doc->arena);
	ns_strip_html(doc, &out);
	EQ(out.p, out.n, "<article>\n<ul>\n<li>a</li>\n</ul>\n</article>\n",
	    "html of text alone");
	out.n = 0;
	ns_strip_html_begin(doc, &out);
	ns_buf_putc(&out, '\0');
	OK(strstr(out.p, "<title>a&lt;b</title>") != NULL,
	    "a page without a headline is named after its input");
	ns_doc_push_meta(doc, NS_STR("published"), NS_STR("9/7/2018"),
	    NS_STR("x"));
	out.n = 0;
	ns_strip_html(doc, &out);
	EQ(out.p, out.n,
	    "<article>\n<p>9/7/2018</p>\n<ul>\n<li>a</li>\n</ul>\n</article>\n",
	    "a date that is no ISO date");
}

int
main(void)
{
	struct ns_doc doc;
	size_t i;

	ns_doc_init(&doc);
	for (i = 0; i < NS_LEN(lines); i++)
		check_line(&doc, i);
	check_views(&doc);
	check_bare(&doc);
	ns_doc_free(&doc);
	return tap_done();
}
