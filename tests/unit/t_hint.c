/*
 * t_hint.c - what the names of an element hint.
 */
#include "hint.h"
#include "node.h"
#include "page.h"
#include "tap.h"

/* An opening tag and the hints of its element. */
static const struct {
	const char *name, *tag;
	unsigned want;
} cases[] = {
	{ "nothing", "<div>", 0 },
	{ "one word", "<div class='comments'>", NS_HINT_COMMENTS },
	{ "two words", "<div class='x entry-content'>", NS_HINT_BODY },
	{ "capitals divide", "<div id=articleBody>",
	    NS_HINT_BODY | NS_HINT_ARTICLE },
	{ "underscores divide", "<div class='story_body__inner'>",
	    NS_HINT_BODY | NS_HINT_ARTICLE },
	{ "three words", "<div class='x-entry-content-y'>", NS_HINT_BODY },
	{ "words of two attributes", "<div class=entry id=content>", 0 },
	{ "a long word between",
	    "<div class='entry-abcdefghijklmnopqrstuvwxyz-content'>", 0 },
	{ "a long word beside",
	    "<div class='abcdefghijklmnopqrstuvwxyz sidebar'>", NS_HINT_JUNK },
	{ "part of a word", "<div class='shareholder adage'>", 0 },
	{ "role", "<div role=navigation>", NS_HINT_JUNK },
	{ "hidden", "<div hidden>", NS_HINT_HIDDEN },
	{ "style", "<div style='color:red; DISPLAY: none'>", NS_HINT_HIDDEN },
	{ "style that shows", "<div style='display:block'>", 0 },
	{ "article", "<article>", NS_HINT_ARTICLE },
};

/* An opening tag, hints asked for, and what on it is told. */
static const struct {
	const char *name, *tag;
	unsigned wanted;
	const char *want;
} tells[] = {
	{ "a word", "<div id=x class='big sidebar'>", NS_HINT_JUNK,
	    "class=sidebar" },
	{ "two words", "<div class='big' id=relatedPosts>", NS_HINT_JUNK,
	    "id=related" },
	{ "the first of several", "<div class='promo sidebar'>", NS_HINT_JUNK,
	    "class=promo" },
	{ "of several hints", "<div class='promo caption'>", NS_HINT_CAPTION,
	    "class=caption" },
	{ "an attribute", "<div class=x hidden>", NS_HINT_HIDDEN, "hidden" },
	{ "a style", "<div style='display: none'>", NS_HINT_HIDDEN, "style" },
	{ "nothing", "<div class=promo>", NS_HINT_HIDDEN, "" },
};

/* The first element inside the body. */
static const xmlNode *
first_element(const struct ns_page *page)
{
	const xmlNode *n;

	for (n = page->root; n != NULL; n = ns_node_next(n, page->root))
		if (ns_node_is(n, "div") || ns_node_is(n, "article"))
			return n;
	return NULL;
}

static void
check_tell(const struct ns_hints *hints, size_t i, struct ns_arena *arena)
{
	const xmlNode *node;
	struct ns_page page;
	struct ns_buf out;

	ns_buf_init(&out, arena);
	ns_page_parse(&page, ns_str_of(tells[i].tag), arena, NULL);
	if ((node = first_element(&page)) != NULL)
		ns_hints_tell(hints, node, tells[i].wanted, &out);
	EQ(out.p, out.n, tells[i].want, tells[i].name);
	ns_page_free(&page);
}

int
main(void)
{
	struct ns_hints hints;
	struct ns_arena arena;
	struct ns_page page;
	const xmlNode *node;
	size_t i;

	ns_arena_init(&arena);
	ns_hints_init(&hints);
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_page_parse(&page, ns_str_of(cases[i].tag), &arena, NULL);
		node = first_element(&page);
		OK(node != NULL && ns_hints_of(&hints, node) == cases[i].want,
		    cases[i].name);
		ns_page_free(&page);
	}
	for (i = 0; i < NS_LEN(tells); i++)
		check_tell(&hints, i, &arena);
	ns_arena_free(&arena);
	return tap_done();
}
