/*
 * t_element.c - the table of elements.
 */
#include "element.h"
#include "node.h"
#include "page.h"
#include "tap.h"

static const struct {
	const char *name, *tag;
	enum ns_elem_act want;
} cases[] = {
	{ "block", "<div>", NS_ELEM_BLOCK },
	{ "heading", "<h2>", NS_ELEM_HEAD },
	{ "first of the table", "<a>", NS_ELEM_LINK },
	{ "last of the table", "<video>", NS_ELEM_DROP },
	{ "inline", "<em>", NS_ELEM_INLINE },
	{ "unknown", "<x-teaser>", NS_ELEM_INLINE },
	{ "capitals", "<DIV>", NS_ELEM_BLOCK },
};

/* The innermost element of a page that is one tag. */
static const xmlNode *
innermost(const struct ns_page *page)
{
	const xmlNode *n, *last = NULL;

	for (n = page->root; n != NULL; n = ns_node_next(n, page->root))
		if (n->type == XML_ELEMENT_NODE)
			last = n;
	return last;
}

int
main(void)
{
	struct ns_arena arena;
	struct ns_page page;
	const xmlNode *node;
	size_t i;

	ns_arena_init(&arena);
	OK(ns_element_sorted(), "table is sorted");
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_page_parse(&page, ns_str_of(cases[i].tag), &arena, NULL);
		node = innermost(&page);
		OK(node != NULL && ns_element_act(node) == cases[i].want,
		    cases[i].name);
		ns_page_free(&page);
	}
	ns_arena_free(&arena);
	return tap_done();
}
