/*
 * viewmarkdown.c - the reading view as Markdown (CommonMark 0.31).
 *
 * Each paragraph is one line, so what is markup at the start of a line can
 * matter at the start of a paragraph only.
 */
#include <string.h>

#include "newsift/strip.h"
#include "view.h"

static bool
is_alnum(char c)
{
	return ns_ascii_alpha(c) || ns_ascii_digit(c);
}

/* The byte at i; a space at either end of s.  Bytes of other scripts are taken
 * for letters. */
static char
at(struct ns_str s, size_t i)
{
	if (i >= s.n)
		return ' ';
	return (unsigned char)s.p[i] < 0x80 ? s.p[i] : 'x';
}

/* True when the `&` at i begins a character reference. */
static bool
is_reference(struct ns_str s, size_t i)
{
	size_t k = i + 1;

	k += at(s, k) == '#';
	while (is_alnum(at(s, k)))
		k++;
	return at(s, k) == ';';
}

/* True for a mark that is markup wherever it stands so. */
static bool
is_markup(struct ns_str s, size_t i)
{
	switch (s.p[i]) {
	case '\\':
	case '`':
	case '*':
	case '[':
	case ']':
	case '~': /* not in CommonMark, but in its most used dialect */
		return true;
	case '_': /* within a word it is none */
		return !is_alnum(at(s, i + 1)) || i == 0 ||
		       !is_alnum(at(s, i - 1));
	case '#': /* alone at the end of a heading it closes it */
		return i == 0 || s.p[i - 1] == ' ';
	case '<': /* a tag, or an address */
		return ns_ascii_alpha(at(s, i + 1)) ||
		       strchr("/!?", at(s, i + 1)) != NULL;
	case '&':
		return is_reference(s, i);
	default:
		return false;
	}
}

/* Offset of a mark that is markup because of where the paragraph starts: of a
 * quote, a list, a line across; s.n when there is none. */
static size_t
find_marker(struct ns_str s)
{
	size_t i = 0;

	if (at(s, 0) == '>' || at(s, 0) == '=')
		return 0;
	if (at(s, 0) == '-' || at(s, 0) == '+')
		return at(s, 1) == ' ' || at(s, 1) == '-' ? 0 : s.n;
	while (ns_ascii_digit(at(s, i)))
		i++;
	if (i > 0 && (at(s, i) == '.' || at(s, i) == ')') &&
	    at(s, i + 1) == ' ')
		return i;
	return s.n;
}

/* Append a line of text in which nothing is markup.  In a heading nothing can
 * start a list or quote. */
static void
put_line(struct ns_buf *out, struct ns_str s, bool heading)
{
	size_t i, marker = heading ? s.n : find_marker(s);

	for (i = 0; i < s.n; i++) {
		if (i == marker || is_markup(s, i))
			ns_buf_putc(out, '\\');
		ns_buf_putc(out, s.p[i]);
	}
	ns_buf_putc(out, '\n');
}

/* A paragraph above the text; nothing when it is empty. */
static void
put_top(struct ns_buf *out, struct ns_str s)
{
	if (s.n == 0)
		return;
	ns_buf_putc(out, '\n');
	put_line(out, s, false);
}

/* Append what divides a paragraph from the one before, and what marks it. */
static void
put_markers(struct ns_buf *out, const struct ns_para *before,
    const struct ns_para *p)
{
	bool same = before != NULL && before->role == p->role;
	unsigned i;

	if (p->role == NS_ROLE_QUOTE)
		ns_buf_puts(out, same ? ">\n> " : "\n> ");
	else if (p->role == NS_ROLE_LIST)
		ns_buf_puts(out, same ? "- " : "\n- ");
	else
		ns_buf_putc(out, '\n');
	if (p->role != NS_ROLE_HEADING)
		return;
	for (i = 0; i < ns_view_level(p); i++)
		ns_buf_putc(out, '#');
	ns_buf_putc(out, ' ');
}

void
ns_strip_markdown(const struct ns_doc *doc, struct ns_buf *out)
{
	const struct ns_para *p, *before = NULL;
	struct ns_buf buf;
	struct ns_str title;
	size_t i;

	ns_buf_init(&buf, out->arena);
	title = ns_view_title(doc, &buf);
	if (title.n > 0) {
		ns_buf_puts(out, "# ");
		put_line(out, title, true);
	}
	put_top(out, ns_view_authors(doc, &buf));
	put_top(out, ns_doc_meta(doc, "published"));
	for (i = 0; i < doc->nparas; i++) {
		p = &doc->paras[i];
		if (p->role == NS_ROLE_HEADLINE)
			continue;
		put_markers(out, before, p);
		put_line(out, ns_view_line(doc, p, &buf),
		    p->role == NS_ROLE_HEADING);
		before = p;
	}
	out->failed |= buf.failed;
}
