/*
 * viewhtml.c - the reading view as HTML.
 *
 * The page refers to nothing outside itself and runs nothing.
 */
#include "newsift/strip.h"
#include "view.h"

/* Append s as text of an element or value of an attribute. */
static void
put_text(struct ns_buf *out, struct ns_str s)
{
	static const char *const references[128] = {
		['&'] = "&amp;",
		['<'] = "&lt;",
		['>'] = "&gt;",
		['"'] = "&quot;",
	};
	unsigned char c;
	size_t i;

	for (i = 0; i < s.n; i++) {
		c = (unsigned char)s.p[i];
		if (c < 128 && references[c] != NULL)
			ns_buf_puts(out, references[c]);
		else
			ns_buf_putc(out, s.p[i]);
	}
}

/* Append an element on a line of its own. */
static void
put_element(struct ns_buf *out, const char *name, struct ns_str s)
{
	ns_buf_putc(out, '<');
	ns_buf_puts(out, name);
	ns_buf_putc(out, '>');
	put_text(out, s);
	ns_buf_puts(out, "</");
	ns_buf_puts(out, name);
	ns_buf_puts(out, ">\n");
}

void
ns_strip_html_begin(const struct ns_doc *first, struct ns_buf *out)
{
	struct ns_buf buf;
	struct ns_str title;

	ns_buf_init(&buf, out->arena);
	title = ns_view_title(first, &buf);
	ns_buf_puts(out,
	    "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width\">\n");
	put_element(out, "title", title.n > 0 ? title : first->id);
	ns_buf_puts(out,
	    "<style>\nbody { max-width: 40em; margin: 0 auto; padding: 1em; "
	    "line-height: 1.5 }\n</style>\n</head>\n<body>\n");
	out->failed |= buf.failed;
}

void
ns_strip_html_end(struct ns_buf *out)
{
	ns_buf_puts(out, "</body>\n</html>\n");
}

static bool
is_iso_date(struct ns_str s)
{
	size_t i;

	for (i = 0; i < 4; i++)
		if (i >= s.n || !ns_ascii_digit(s.p[i]))
			return false;
	return s.n > 4 && s.p[4] == '-';
}

static void
put_date(struct ns_buf *out, struct ns_str date)
{
	if (date.n == 0)
		return;
	if (!is_iso_date(date)) {
		put_element(out, "p", date);
		return;
	}
	ns_buf_puts(out, "<p><time datetime=\"");
	put_text(out, date);
	ns_buf_puts(out, "\">");
	put_text(out, date);
	ns_buf_puts(out, "</time></p>\n");
}

static void
put_top(const struct ns_doc *doc, struct ns_buf *out, struct ns_buf *buf)
{
	struct ns_str lang = ns_doc_meta(doc, "lang"), s;

	ns_buf_puts(out, "<article");
	if (lang.n > 0) {
		ns_buf_puts(out, " lang=\"");
		put_text(out, lang);
		ns_buf_putc(out, '"');
	}
	ns_buf_puts(out, ">\n");
	if ((s = ns_view_title(doc, buf)).n > 0)
		put_element(out, "h1", s);
	if ((s = ns_view_authors(doc, buf)).n > 0)
		put_element(out, "p", s);
	put_date(out, ns_doc_meta(doc, "published"));
}

/* What stands around paragraphs of a role that follow each other. */
static const char *
group_of(enum ns_role role)
{
	switch (role) {
	case NS_ROLE_LIST:
		return "ul";
	case NS_ROLE_QUOTE:
		return "blockquote";
	case NS_ROLE_HEADLINE:
	case NS_ROLE_LEDE:
	case NS_ROLE_BODY:
	case NS_ROLE_HEADING:
	case NS_ROLE_CAPTION:
		break;
	}
	return NULL;
}

/* Append a group's tag, or nothing. */
static void
put_tag(struct ns_buf *out, const char *before, const char *group)
{
	if (group == NULL)
		return;
	ns_buf_puts(out, before);
	ns_buf_puts(out, group);
	ns_buf_puts(out, ">\n");
}

static void
put_para(struct ns_buf *out, const struct ns_para *p, struct ns_str s)
{
	char heading[] = "h2";

	heading[1] = (char)('0' + ns_view_level(p));
	if (p->role == NS_ROLE_HEADING)
		put_element(out, heading, s);
	else
		put_element(out, p->role == NS_ROLE_LIST ? "li" : "p", s);
}

void
ns_strip_html(const struct ns_doc *doc, struct ns_buf *out)
{
	const char *open = NULL, *group;
	const struct ns_para *p;
	struct ns_buf buf;
	size_t i;

	ns_buf_init(&buf, out->arena);
	put_top(doc, out, &buf);
	for (i = 0; i < doc->nparas; i++) {
		p = &doc->paras[i];
		if (p->role == NS_ROLE_HEADLINE)
			continue;
		group = group_of(p->role);
		if (group != open) {
			put_tag(out, "</", open);
			put_tag(out, "<", group);
			open = group;
		}
		put_para(out, p, ns_view_line(doc, p, &buf));
	}
	put_tag(out, "</", open);
	ns_buf_puts(out, "</article>\n");
	out->failed |= buf.failed;
}
