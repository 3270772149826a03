/*
 * t_page.c - parsing pages that are broken, deep or hostile.
 */
#include <stdlib.h>
#include <string.h>

#include "node.h"
#include "page.h"
#include "tap.h"

/* A page and all the text in it. */
static const struct {
	const char *name, *html, *want;
} cases[] = {
	{ "empty", "", "" },
	{ "text only", "one two", "one two" },
	{ "unclosed everything", "<div><p>one<b>two<i>three", "onetwothree" },
	{ "comments and instructions",
	    "<!-- a -->one<!-- <p>b --><?php c ?> two<!-- d", "one two" },
	{ "claims another charset",
	    "<meta charset=iso-8859-1><p>\xc3\xa9t\xc3\xa9",
	    "\xc3\xa9t\xc3\xa9" },
	{ "byte order mark", "\xef\xbb\xbf<p>one", "one" },
	{ "references", "<p>a&amp;b &eacute; &#8217; &#0;",
	    "a&b \xc3\xa9 \xe2\x80\x99" },
};

/* head, then n times piece, then tail; the caller frees it. */
static struct ns_str
repeated(const char *head, const char *piece, size_t n, const char *tail)
{
	size_t h = strlen(head), p = strlen(piece), t = strlen(tail), i;
	char *s = malloc(h + n * p + t);

	if (s == NULL)
		return (struct ns_str){ NULL, 0 };
	memcpy(s, head, h);
	for (i = 0; i < n; i++)
		memcpy(s + h + i * p, piece, p);
	memcpy(s + h + n * p, tail, t);
	return (struct ns_str){ s, h + n * p + t };
}

static void
check(struct ns_str html, const char *want, const char *name)
{
	struct ns_arena arena;
	struct ns_page page;
	struct ns_buf buf;
	struct ns_str s;

	ns_arena_init(&arena);
	ns_buf_init(&buf, &arena);
	if (ns_page_parse(&page, html, &arena, NULL) == 0)
		ns_node_text(page.root, &buf);
	s = ns_str_trim(ns_buf_str(&buf));
	EQ(s.p, s.n, want, name);
	ns_page_free(&page);
	ns_arena_free(&arena);
}

/* The page, which is freed, is refused. */
static void
check_limit(struct ns_str html, const char *name)
{
	struct ns_err err = { .code = NS_OK };
	struct ns_arena arena;
	struct ns_page page;

	ns_arena_init(&arena);
	OK(ns_page_parse(&page, html, &arena, &err) < 0 &&
		err.code == NS_ELIMIT,
	    name);
	ns_page_free(&page);
	ns_arena_free(&arena);
	free((char *)html.p);
}

static void
check_hostile(void)
{
	struct ns_str s;

	s = repeated("", "<div>", 300, "one");
	check(s, "one", "300 nested elements");
	free((char *)s.p);
	s = repeated("", "<b>", 200000, "one");
	check(s, "one", "200,000 nested elements");
	free((char *)s.p);
	s = repeated("<p title=\"", "x", 11000000, "\">one");
	check(s, "one", "11 MB attribute");
	free((char *)s.p);
	check((struct ns_str){ "<p>o\0ne</p>\0", 12 }, "o ne", "NUL bytes");

	check_limit(repeated("<div>", "<div></i><div></i>", 60000, "one"),
	    "misplaced tags in deep elements");
	check_limit(repeated("<p ", "a='>' ", 60000, ">one"),
	    "an element of very many attributes");
}

int
main(void)
{
	size_t i;

	for (i = 0; i < NS_LEN(cases); i++)
		check(ns_str_of(cases[i].html), cases[i].want, cases[i].name);
	check_hostile();
	return tap_done();
}
