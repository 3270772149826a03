/*
 * block.c - walk a page once and cut its text into blocks.
 *
 * The walk goes down and up by the tree's own pointers, so that depth costs
 * nothing.  What is open around the current place is counted, not stacked.
 */
#include "block.h"

#include <string.h>

#include "element.h"
#include "hint.h"
#include "node.h"
#include "text.h"

struct walk {
	struct ns_blocks *out;
	struct ns_places *places;
	struct ns_buf buf; /* text of the block so far */
	struct ns_str alt; /* what the last picture is said to show */
	size_t linked;     /* characters of buf within links */
	size_t region;     /* innermost open */
	size_t open[NS_ELEM_ACTS];
	size_t breaks; /* <br> since the last text */
	unsigned char level;
};

static bool
opens_region(enum ns_elem_act act)
{
	return act >= NS_ELEM_BLOCK && act <= NS_ELEM_CAPTION;
}

static enum ns_role
role_here(const struct walk *w)
{
	if (w->open[NS_ELEM_CAPTION] > 0 && w->open[NS_ELEM_QUOTE] == 0 &&
	    w->open[NS_ELEM_CELL] == 0)
		return NS_ROLE_CAPTION;
	if (w->open[NS_ELEM_HEAD] > 0)
		return NS_ROLE_HEADING;
	if (w->open[NS_ELEM_ITEM] > 0)
		return NS_ROLE_LIST;
	if (w->open[NS_ELEM_QUOTE] > 0)
		return NS_ROLE_QUOTE;
	return NS_ROLE_BODY;
}

/* End the current block, if there is any text in it. */
static int
flush(struct walk *w)
{
	struct ns_str text = ns_str_trim(ns_buf_str(&w->buf));
	struct ns_block *b;

	w->breaks = 0;
	w->buf.n = 0;
	if (text.n == 0)
		return 0;
	b = NS_PUSH(w->out->arena, w->out->blocks, w->out->n, w->out->cap);
	if (b == NULL || w->buf.failed)
		return -1;
	b->text = ns_arena_dup(w->out->arena, text);
	b->region = w->region;
	b->node = w->out->regions[w->region].node;
	b->width = ns_text_width(text);
	b->linked = w->linked < b->width ? w->linked : b->width;
	b->role = role_here(w);
	/* Below a picture, what it is said to show is its caption. */
	if (b->role == NS_ROLE_BODY && b->linked == 0 &&
	    ns_str_eq(text, w->alt))
		b->role = NS_ROLE_CAPTION;
	b->level = w->level;
	b->cell = w->open[NS_ELEM_CELL] > 0;
	b->para = ns_node_is(b->node, "p");
	w->linked = 0;
	return b->text.p == NULL ? -1 : 0;
}

static int
put_run(struct walk *w, struct ns_str s)
{
	size_t before;

	if (w->breaks >= 2 && ns_str_trim(s).n > 0 && flush(w) < 0)
		return -1;
	before = w->buf.n;
	ns_text_put(&w->buf, s);
	if (ns_str_trim(s).n > 0)
		w->breaks = 0;
	if (w->open[NS_ELEM_LINK] > 0)
		w->linked += ns_text_width(
		    ns_str_sub(ns_buf_str(&w->buf), before, w->buf.n));
	return w->buf.failed ? -1 : 0;
}

/* Text of a <pre>: a newline is a break as <br> is. */
static int
put_rows(struct walk *w, struct ns_str s)
{
	struct ns_str row;
	bool first = true;

	while (ns_str_cut(&s, '\n', &row)) {
		if (!first) {
			w->breaks++;
			ns_text_put(&w->buf, NS_STR(" "));
		}
		first = false;
		if (put_run(w, row) < 0)
			return -1;
	}
	return 0;
}

static int
put_text(struct walk *w, struct ns_str s)
{
	return w->open[NS_ELEM_PRE] > 0 ? put_rows(w, s) : put_run(w, s);
}

static int
open_region(struct walk *w, const xmlNode *node)
{
	struct ns_blocks *out = w->out;
	struct ns_region *r;

	r = NS_PUSH(out->arena, out->regions, out->nregions, out->cregions);
	if (r == NULL)
		return -1;
	r->node = node;
	r->parent = w->region;
	r->first = r->end = out->n;
	r->hints = w->places->hints;
	w->region = out->nregions - 1;
	return 0;
}

/* What to do at an element where we are: below a quote a <footer> says whose
 * words they are. */
static enum ns_elem_act
act_here(const struct walk *w, const xmlNode *node)
{
	enum ns_elem_act act = ns_element_act(node);

	if (act == NS_ELEM_DROP && w->open[NS_ELEM_QUOTE] > 0 &&
	    ns_node_is(node, "footer"))
		return NS_ELEM_BLOCK;
	return act;
}

/* Note what shows what a region is for, but has no text. */
static void
note_empty(struct walk *w, const xmlNode *node)
{
	struct ns_region *r = &w->out->regions[w->region];

	if (ns_node_is(node, "img")) {
		r->images++;
		w->alt = ns_str_trim(ns_node_attr(node, "alt"));
	}
	if (ns_node_is(node, "input") || ns_node_is(node, "textarea"))
		r->form |= !ns_str_caseeq(ns_node_attr(node, "type"),
		    NS_STR("hidden"));
}

/* An element that is no part of the text; metadata may stand in it. */
static int
leave_out(struct walk *w, const xmlNode *node)
{
	const xmlNode *at = node;
	struct ns_blocks *out = w->out;
	struct ns_left_out *l;

	if (w->region != NS_NONE)
		note_empty(w, node);
	if (node->children == NULL)
		return 0;
	while ((at = ns_node_next(at, node)) != NULL)
		ns_places_visit(w->places, at);
	l = NS_PUSH(out->arena, out->left_out, out->nleft_out, out->cleft_out);
	if (l == NULL)
		return -1;
	*l = (struct ns_left_out){ node, w->region, out->n };
	return 0;
}

/* True for a cell that is its whole row and is named as a caption or as an
 * advertisement: tables that lay out a page or a mail have such boxes. */
static bool
is_named_box(const struct walk *w, const xmlNode *node, enum ns_elem_act act)
{
	return act == NS_ELEM_CELL &&
	       (w->places->hints & (NS_HINT_CAPTION | NS_HINT_AD)) != 0 &&
	       xmlPreviousElementSibling((xmlNode *)node) == NULL &&
	       xmlNextElementSibling((xmlNode *)node) == NULL;
}

/* Go into an element.  Returns 1 when its children are to be walked. */
static int
enter(struct walk *w, const xmlNode *node)
{
	enum ns_elem_act act = act_here(w, node);

	if (act == NS_ELEM_DROP)
		return leave_out(w, node);
	if (act == NS_ELEM_BREAK) {
		w->breaks++;
		ns_text_put(&w->buf, NS_STR(" "));
		return w->buf.failed ? -1 : 0;
	}
	if (act == NS_ELEM_CELL)
		ns_text_put(&w->buf, NS_STR(" "));
	if ((opens_region(act) || is_named_box(w, node, act)) &&
	    (flush(w) < 0 || open_region(w, node) < 0))
		return -1;
	w->open[act]++;
	if (act == NS_ELEM_HEAD)
		w->level = (unsigned char)(node->name[1] - '0');
	return 1;
}

static int
leave(struct walk *w, const xmlNode *node)
{
	struct ns_region *r;

	if (w->region != NS_NONE && w->out->regions[w->region].node == node) {
		if (flush(w) < 0)
			return -1;
		r = &w->out->regions[w->region];
		r->end = w->out->n;
		r->last = w->out->nregions;
		w->region = r->parent;
	}
	w->open[act_here(w, node)]--;
	return 0;
}

static bool
is_text(const xmlNode *node)
{
	return node->type == XML_TEXT_NODE ||
	       node->type == XML_CDATA_SECTION_NODE;
}

static int
walk_tree(struct walk *w, const xmlNode *root)
{
	const xmlNode *at = root;
	int down;

	for (;;) {
		down = 0;
		ns_places_visit(w->places, at);
		if (is_text(at))
			down =
			    put_text(w, ns_str_of((const char *)at->content));
		else if (at->type == XML_ELEMENT_NODE)
			down = enter(w, at);
		if (down < 0)
			return -1;
		if (down > 0 && at->children != NULL) {
			at = at->children;
			continue;
		}
		if (down > 0 && leave(w, at) < 0)
			return -1;
		while (at != root && at->next == NULL) {
			at = at->parent;
			if (leave(w, at) < 0)
				return -1;
		}
		if (at == root)
			return 0;
		at = at->next;
	}
}

int
ns_blocks_collect(struct ns_blocks *blocks, struct ns_places *places,
    struct ns_err *err)
{
	struct walk w;

	memset(blocks, 0, sizeof(*blocks));
	memset(&w, 0, sizeof(w));
	blocks->arena = places->arena;
	w.out = blocks;
	w.region = NS_NONE;
	ns_buf_init(&w.buf, places->arena);
	w.places = places;
	if (walk_tree(&w, places->page->root) < 0)
		return ns_fail(err, NS_ENOMEM, "no memory for the page's text");
	ns_places_end(places);
	return 0;
}
