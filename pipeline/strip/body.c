/*
 * body.c - which region of a page is the body of the article.
 *
 * The idea: running text is what an article has most of.  Each block is worth
 * its running text; a region is worth what its blocks are.  Regions that are
 * named or built like furniture are set aside.  From the outermost region we go
 * down as long as one region inside holds nearly all the worth: that is the
 * body.
 */
#include "body.h"

#include <string.h>

#include "hint.h"
#include "node.h"
#include "text.h"
#include "weight.h"

size_t
ns_block_prose(const struct ns_block *b)
{
	size_t own = b->width - b->linked;

	if (b->furniture || b->role == NS_ROLE_CAPTION ||
	    b->role == NS_ROLE_HEADING)
		return 0;
	if (b->width < ns_weights[NS_W_MIN_PROSE] && !b->para)
		return 0;
	if (b->linked * 100 > b->width * ns_weights[NS_W_MAX_LINKED])
		return 0;
	if (b->width < ns_weights[NS_W_SOLID] && !ns_text_stops(b->text))
		return own / 4;
	return b->role == NS_ROLE_LIST ? own / 2 : own;
}

/* Worth of each region.  Junk counts nothing, nor what stands above `from`. */
static void
measure(struct ns_blocks *bs, size_t from)
{
	struct ns_region *r;
	struct ns_block *b;
	size_t i;

	for (i = 0; i < bs->nregions; i++)
		bs->regions[i].prose = bs->regions[i].heads1 = 0;
	for (i = 0; i < bs->n; i++) {
		b = &bs->blocks[i];
		r = &bs->regions[b->region];
		if (!r->junk && i >= from)
			r->prose += ns_block_prose(b);
		r->heads1 += b->role == NS_ROLE_HEADING && b->level == 1;
	}
	for (i = bs->nregions; i-- > 1;) {
		r = &bs->regions[i];
		bs->regions[r->parent].prose += r->prose;
		bs->regions[r->parent].heads1 += r->heads1;
	}
}

static bool
is_outer(const struct ns_region *r)
{
	return ns_node_is(r->node, "body") || ns_node_is(r->node, "html") ||
	       ns_node_is(r->node, "main");
}

/* Why a region's own names say that it is not the article. */
static enum ns_why
junk_by_name(const struct ns_region *r, size_t total)
{
	size_t share = total == 0 ? 0 : r->prose * 100 / total;

	if (is_outer(r))
		return NS_WHY_NONE;
	if ((r->hints & NS_HINT_COMMENTS) != 0)
		return share <= ns_weights[NS_W_COMMENT_SHARE] ? NS_WHY_COMMENTS
							       : NS_WHY_NONE;
	if ((r->hints & NS_HINT_EMBED) != 0 ||
	    share > ns_weights[NS_W_JUNK_SHARE])
		return NS_WHY_NONE;
	if ((r->hints & NS_HINT_HIDDEN) != 0)
		return NS_WHY_HIDDEN;
	if ((r->hints & NS_HINT_JUNK) != 0)
		return NS_WHY_NAMED;
	return (r->hints & NS_HINT_CAPTION) != 0 ? NS_WHY_CAPTION : NS_WHY_NONE;
}

/* Say why a region is junk, unless it has been said. */
static void
set_junk(struct ns_region *r, enum ns_why why, size_t by)
{
	if (r->junk != NS_WHY_NONE || why == NS_WHY_NONE)
		return;
	r->junk = why;
	r->by = by;
}

/* A heading that is all link names another story. */
static bool
is_teaser(const struct ns_block *b)
{
	return b->role == NS_ROLE_HEADING &&
	       b->linked * 100 >= b->width * ns_weights[NS_W_HEAD_LINKED];
}

/*
 * Junk by what stands within: the list item or small article of a teaser, and a
 * form with what little stands around it.  Both spread outwards as long as
 * there is not much text.
 */
static void
mark_from_within(struct ns_blocks *bs)
{
	size_t i, share, total = bs->regions[0].prose;
	struct ns_region *r, *around;

	for (i = 0; i < bs->n; i++)
		bs->regions[bs->blocks[i].region].teaser |=
		    is_teaser(&bs->blocks[i]);
	for (i = bs->nregions; i-- > 1;) {
		r = &bs->regions[i];
		around = &bs->regions[r->parent];
		share = total == 0 ? 0 : r->prose * 100 / total;
		if (r->teaser && share <= ns_weights[NS_W_TEASER_SHARE]) {
			around->teaser = true;
			if (ns_node_is(r->node, "li") ||
			    ns_node_is(r->node, "article"))
				set_junk(r, NS_WHY_TEASER, i);
		}
		if (r->form && !is_outer(r) &&
		    r->prose <= ns_weights[NS_W_MAX_FORM] &&
		    share <= ns_weights[NS_W_FORM_SHARE]) {
			set_junk(r, NS_WHY_FORM, i);
			around->form = true;
		}
	}
}

static void
mark_junk(struct ns_blocks *bs, size_t from)
{
	size_t i, total = bs->regions[0].prose;
	struct ns_region *r, *around;

	mark_from_within(bs);
	for (i = 1; i < bs->nregions; i++) {
		r = &bs->regions[i];
		around = &bs->regions[r->parent];
		set_junk(r, around->junk, around->by);
		set_junk(r, junk_by_name(r, total), i);
	}
	measure(bs, from);
}

/* The region inside r that is worth most; NS_NONE when there is none. */
static size_t
best_inside(const struct ns_blocks *bs, size_t r)
{
	const struct ns_region *rs = bs->regions;
	size_t i, best = NS_NONE;

	for (i = r + 1; i < rs[r].last; i = rs[i].last)
		if (!rs[i].junk &&
		    (best == NS_NONE || rs[i].prose > rs[best].prose))
			best = i;
	return best;
}

/* True when `to`, which lies in `from`, may be looked at instead of it. */
static bool
goes_down(const struct ns_region *from, const struct ns_region *to,
    size_t share)
{
	return from->prose > 0 && to->prose * 100 >= from->prose * share;
}

/* The outermost region in r that has the hint and enough of r's worth. */
static size_t
hinted_inside(const struct ns_blocks *bs, size_t r, unsigned hint)
{
	const struct ns_region *rs = bs->regions;
	size_t i;

	for (i = r + 1; i < rs[r].last; i++)
		if (!rs[i].junk && (rs[i].hints & hint) != 0 &&
		    goes_down(&rs[r], &rs[i], ns_weights[NS_W_BODY_SHARE]))
			return i;
	return NS_NONE;
}

static bool
holds_regions(const struct ns_blocks *bs, size_t r)
{
	return bs->regions[r].last > r + 1;
}

/* Two regions built alike that hold text: pieces of one article, unless each
 * has a headline of its own. */
static bool
are_twins(const struct ns_region *a, const struct ns_region *b)
{
	struct ns_str class = ns_node_attr(a->node, "class");

	if (b->junk || b->prose < ns_weights[NS_W_SOLID] ||
	    (a->heads1 > 0 && b->heads1 > 0) ||
	    strcmp((const char *)a->node->name, (const char *)b->node->name) !=
		0)
		return false;
	/* Without a class it is the id that tells two elements apart. */
	if (class.n == 0 && (ns_node_attr(a->node, "id").n > 0 ||
				ns_node_attr(b->node, "id").n > 0))
		return false;
	return ns_str_eq(class, ns_node_attr(b->node, "class"));
}

static bool
has_twin(const struct ns_blocks *bs, size_t r)
{
	const struct ns_region *rs = bs->regions;
	size_t i;

	for (i = rs[r].parent + 1; i < rs[rs[r].parent].last; i = rs[i].last)
		if (i != r && are_twins(&rs[r], &rs[i]))
			return true;
	return false;
}

/*
 * The first of several stories, each with a headline of its own, of which `at`
 * is made up: pages that go on with another story when read to their end.
 */
static size_t
first_story(const struct ns_blocks *bs, size_t at)
{
	const struct ns_region *rs = bs->regions;
	size_t i, first = NS_NONE, n = 0;

	for (i = at + 1; i < rs[at].last; i = rs[i].last) {
		if (rs[i].junk || rs[i].heads1 == 0 ||
		    rs[i].prose < ns_weights[NS_W_SOLID])
			continue;
		if (n++ == 0)
			first = i;
	}
	return n > 1 ? first : NS_NONE;
}

/* What has a headline of its own in `at` below its first story. */
static void
mark_others(struct ns_blocks *bs, size_t at, size_t first)
{
	struct ns_region *rs = bs->regions;
	size_t i, k;

	for (i = rs[first].last; i < rs[at].last; i = rs[i].last)
		for (k = i; rs[i].heads1 > 0 && k < rs[i].last; k++)
			rs[k].other = true;
}

/* The next region to look at from `at`; NS_NONE when that is the body. */
static size_t
step_down(struct ns_blocks *bs, size_t at)
{
	const struct ns_region *rs = bs->regions;
	size_t next = first_story(bs, at);

	if (next != NS_NONE) {
		mark_others(bs, at, next);
		return next;
	}
	next = best_inside(bs, at);
	if (next != NS_NONE &&
	    !goes_down(&rs[at], &rs[next], ns_weights[NS_W_STAY_SHARE]))
		next = hinted_inside(bs, at, NS_HINT_BODY);
	if (next == NS_NONE)
		next = hinted_inside(bs, at, NS_HINT_ARTICLE);
	return next != NS_NONE && holds_regions(bs, next) ? next : NS_NONE;
}

size_t
ns_body_find(struct ns_blocks *bs, size_t headline)
{
	size_t at = 0, next, r, from = headline == NS_NONE ? 0 : headline;

	measure(bs, from);
	mark_junk(bs, from);
	while ((next = step_down(bs, at)) != NS_NONE) {
		for (r = next; r != at; r = bs->regions[r].parent)
			if (has_twin(bs, r))
				return bs->regions[r].parent;
		at = next;
	}
	return at;
}
