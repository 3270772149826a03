/*
 * t_script.c - scripts and style sheets are passed over, nothing else is.
 */
#include <string.h>

#include "node.h"
#include "page.h"
#include "tap.h"

/* All text of a page, that of scripts too, white space single. */
static const struct {
	const char *name, *page, *want;
} cases[] = {
	{ "a script", "<p>a</p><script>if (a > b) c = 1;</script><p>d</p>",
	    "a d" },
	{ "up to its end tag", "<p>a<script>x -> y => z</script>b</p>", "ab" },
	{ "no > in it", "<p>a<script>x</script>b", "ab" },
	{ "empty", "<p>a<script></script>b", "ab" },
	{ "empty, with a source", "<p>a<script src=x.js></script>b", "ab" },
	{ "closed at once", "<p>a<script src=x.js />b <i>c</i>", "ab c" },
	{ "without an end", "<p>a<script>x -> y <p>b", "ax -> y <p>b" },
	{ "end tag in capitals", "<p>a<SCRIPT>x -> y</SCRIPT >b", "ab" },
	{ "other end tags do not count",
	    "<p>a<script>'</b></style>' > 1</script>b", "ab" },
	{ "an end tag in a string counts",
	    "<p>a<script>x = '</script>';</script>b", "a';b" },
	{ "style sheets", "<style>p > a { }</style><p>b</p>", "b" },
	{ "data stays",
	    "<p><script type='application/ld+json'>{\"a\": \"<b>\"}</script>c",
	    "{\"a\": \"<b>\"}c" },
	{ "data in capitals, too",
	    "<p><script type=Application/LD+JSON>[1]</script>c", "[1]c" },
	{ "data that is not read",
	    "<p><script type=application/json>[1]</script>c", "c" },
	{ "behind odd markup",
	    "<p \"><script>1>2</script>a<script type='application/ld+json'>"
	    "[1]</script>b",
	    "a[1]b" },
	{ "behind odd markup, without an end", "<p \">a<script>1 <p>b",
	    "a1 <p>b" },
	{ "within a comment", "<p>a<!-- <script> -->b<script>1>2</script>c",
	    "abc" },
	{ "within an attribute",
	    "<p>a<i title='<script>'>b</i><script>1>2</script>c", "abc" },
};

static void
check_case(size_t i, struct ns_arena *arena)
{
	struct ns_page page;
	struct ns_buf text;
	struct ns_str got;

	ns_buf_init(&text, arena);
	if (ns_page_parse(&page, ns_str_of(cases[i].page), arena, NULL) == 0)
		ns_node_text(page.root, &text);
	got = ns_str_trim(ns_buf_str(&text));
	EQ(got.p, got.n, cases[i].want, cases[i].name);
	ns_page_free(&page);
}

int
main(void)
{
	struct ns_arena arena;
	size_t i;

	ns_arena_init(&arena);
	for (i = 0; i < NS_LEN(cases); i++)
		check_case(i, &arena);
	ns_arena_free(&arena);
	return tap_done();
}
