/*
 * score.c - which blocks of a page are the article.
 *
 * body.c finds the region; here each block in it is judged by itself and by
 * where it stands.
 */
#include "score.h"

#include "body.h"
#include "byline.h"
#include "datetime.h"
#include "hint.h"
#include "text.h"
#include "weight.h"

/* True when two headlines agree, or one is a good part of the other's
 * beginning: a title may go on with the site's name. */
static bool
agree(struct ns_str a, struct ns_str b)
{
	struct ns_str part = a.n < b.n ? a : b, whole = a.n < b.n ? b : a;

	return part.n > 0 && part.n * 3 >= whole.n &&
	       ns_str_casestarts(whole, part);
}

/* True when block i has more of the page's prose below than above it. */
static bool
is_above_text(const struct ns_blocks *bs, size_t i)
{
	size_t k, above = 0, below = 0;

	for (k = 0; k < bs->n; k++)
		*(k < i ? &above : &below) += ns_block_prose(&bs->blocks[k]);
	return below >= above;
}

/* The first heading that is the page's title; NS_NONE when none is, or when it
 * only repeats it below the text. */
static size_t
find_title(const struct ns_blocks *bs, struct ns_str title)
{
	size_t i;

	for (i = 0; i < bs->n; i++)
		if (bs->blocks[i].role == NS_ROLE_HEADING &&
		    agree(bs->blocks[i].text, title))
			return is_above_text(bs, i) ? i : NS_NONE;
	return NS_NONE;
}

/* The first h1 up to the body's end that is outside furniture and is not the
 * site's name. */
static size_t
find_h1(const struct ns_blocks *bs, struct ns_str site, size_t body)
{
	const struct ns_block *b = bs->blocks;
	size_t i;

	for (i = 0; i < bs->regions[body].end; i++)
		if (b[i].role == NS_ROLE_HEADING && b[i].level == 1 &&
		    !bs->regions[b[i].region].junk && !agree(b[i].text, site))
			return i;
	return NS_NONE;
}

static bool
solid(const struct ns_block *b)
{
	return ns_block_prose(b) > 0 && b->role != NS_ROLE_LIST &&
	       b->width >= ns_weights[NS_W_SOLID];
}

/* True for a link that shows its own address: a source, not a teaser. */
static bool
is_address(const struct ns_block *b)
{
	return (ns_str_starts(b->text, NS_STR("http")) ||
		   ns_str_starts(b->text, NS_STR("www."))) &&
	       ns_text_words(b->text) == 1;
}

/* True for a few words that share their element with a picture only. */
static bool
is_caption(const struct ns_blocks *bs, const struct ns_block *b)
{
	const struct ns_region *r = &bs->regions[b->region];

	if (b->role == NS_ROLE_CAPTION)
		return true;
	return r->images > 0 && r->end - r->first == 1 &&
	       b->role == NS_ROLE_BODY &&
	       b->width < ns_weights[NS_W_MAX_CAPTION] &&
	       !(b->para && ns_text_stops(b->text));
}

/* True for a few words in an element named as a byline, or in one of the lines
 * that such an element consists of. */
static bool
in_byline(const struct ns_blocks *bs, const struct ns_block *b)
{
	const struct ns_region *r = &bs->regions[b->region];

	if (b->width >= ns_weights[NS_W_MAX_CREDIT])
		return false;
	if ((r->hints & NS_HINT_BYLINE) != 0)
		return true;
	if (r->parent == NS_NONE)
		return false;
	r = &bs->regions[r->parent];
	return (r->hints & NS_HINT_BYLINE) != 0 &&
	       r->end - r->first <= ns_weights[NS_W_MAX_CREDIT_LINES];
}

/* Why a block is a label beside the text: its names say so or its links. */
static enum ns_why
label_of(const struct ns_blocks *bs, const struct ns_block *b)
{
	const struct ns_region *r = &bs->regions[b->region];

	if (b->furniture != NS_WHY_NONE)
		return b->furniture;
	if (r->junk != NS_WHY_NONE)
		return r->junk;
	if (is_caption(bs, b))
		return NS_WHY_CAPTION;
	if (in_byline(bs, b))
		return NS_WHY_BYLINE;
	if (b->role == NS_ROLE_HEADING || is_address(b))
		return NS_WHY_NONE;
	return b->linked * 100 > b->width * ns_weights[NS_W_MAX_LINK_TEXT]
		   ? NS_WHY_LINKS
		   : NS_WHY_NONE;
}

static bool
is_label(const struct ns_blocks *bs, const struct ns_block *b)
{
	return label_of(bs, b) != NS_WHY_NONE;
}

/* What a line is that only says who wrote it, or when. */
static enum ns_why
credit_of(const struct ns_blocks *bs, const struct ns_block *b)
{
	bool modified;

	if (b->width >= ns_weights[NS_W_MAX_CREDIT])
		return NS_WHY_NONE;
	if (ns_byline_is(b->text, bs->arena))
		return NS_WHY_BYLINE;
	return ns_datetime_is_line(b->text, bs->arena, &modified) ? NS_WHY_DATE
								  : NS_WHY_NONE;
}

/* True when region r is `outer` or lies in it. */
static bool
lies_in(const struct ns_blocks *bs, size_t r, size_t outer)
{
	return r >= outer && r < bs->regions[outer].last;
}

/*
 * The first block, or the heading in front of it when both stand in an element
 * that does not hold the headline: there it would be a subtitle.
 */
static size_t
with_heading(const struct ns_blocks *bs, size_t first, size_t headline)
{
	const struct ns_block *b = bs->blocks;
	size_t around;

	if (first == 0 || b[first - 1].role != NS_ROLE_HEADING ||
	    first - 1 == headline || is_label(bs, &b[first - 1]))
		return first;
	around = bs->regions[b[first - 1].region].parent;
	if (around == NS_NONE || !lies_in(bs, b[first].region, around) ||
	    (headline != NS_NONE && headline >= bs->regions[around].first))
		return first;
	return first - 1;
}

/* Where the text begins: the first block of prose behind the headline.  Those
 * passed over because they are bylines or dates are told so. */
static size_t
find_first(struct ns_blocks *bs, size_t body, size_t headline)
{
	const struct ns_region *r = &bs->regions[body];
	struct ns_block *b;
	size_t i = r->first;

	if (headline != NS_NONE && headline >= r->first && headline < r->end)
		i = headline + 1;
	for (; i < r->end; i++) {
		b = &bs->blocks[i];
		if (is_label(bs, b))
			continue;
		b->why = credit_of(bs, b);
		if (b->why == NS_WHY_NONE && (solid(b) || b->para))
			return with_heading(bs, i, headline);
	}
	return r->first;
}

/*
 * True for a block that may be the article's last.  `layout` says that tables
 * lay out the page: then a cell is not a table's, and may well be a box beside
 * the text.
 */
static bool
may_end(const struct ns_blocks *bs, const struct ns_block *b, bool layout)
{
	if (is_label(bs, b) || ns_block_prose(b) == 0 ||
	    (layout && b->cell && !solid(b)))
		return false;
	return solid(b) ||
	       b->linked * 100 < b->width * ns_weights[NS_W_MAX_LIST_LINKED];
}

/*
 * What a block counts against the text around it: links, and a word or two by
 * themselves, are what pages have around an article.  What may stand within one
 * as well counts nothing: captions, furniture, addresses, and lists and tables,
 * which are made of such.
 */
static size_t
aside_cost(const struct ns_blocks *bs, const struct ns_block *b)
{
	if (b->cell || b->furniture || is_caption(bs, b) || is_address(b) ||
	    bs->regions[b->region].junk)
		return 0;
	if (b->linked * 100 >= b->width * ns_weights[NS_W_MAX_LINK_TEXT])
		return ns_weights[NS_W_LINK_COST];
	if (b->role == NS_ROLE_BODY && !b->para && ns_block_prose(b) == 0)
		return ns_weights[NS_W_LABEL_COST];
	return 0;
}

/*
 * Where the text ends: where prose is worth most against what stands beside it,
 * so that a little prose behind many links is left out.
 */
static size_t
find_last(const struct ns_blocks *bs, size_t body, size_t first)
{
	const struct ns_block *b;
	size_t i, worth, debt = 0, last = first;
	bool layout = first < bs->n && bs->blocks[first].cell;

	for (i = first; i < bs->regions[body].end; i++) {
		b = &bs->blocks[i];
		worth = is_label(bs, b) ? 0 : ns_block_prose(b);
		debt += aside_cost(bs, b);
		if (debt > ns_weights[NS_W_MAX_DEBT])
			debt = ns_weights[NS_W_MAX_DEBT];
		debt -= worth < debt ? worth : debt;
		if (debt == 0 && may_end(bs, b, layout))
			last = i + 1;
	}
	return last;
}

/* The article: blocks [first, last) of region body, below block headline. */
struct cut {
	size_t body, headline, first, last;
};

/* What becomes of block i. */
static enum ns_why
why_here(const struct ns_blocks *bs, const struct cut *c, size_t i)
{
	const struct ns_block *b = &bs->blocks[i];
	const struct ns_region *body = &bs->regions[c->body];
	enum ns_why label = label_of(bs, b);

	if (label != NS_WHY_NONE)
		return label;
	if (i >= c->first && i < c->last)
		return NS_WHY_TEXT;
	if (i < body->first || i >= body->end)
		return bs->regions[b->region].other ? NS_WHY_STORY
						    : NS_WHY_OUTSIDE;
	if (i >= c->last)
		return NS_WHY_END;
	if (b->why != NS_WHY_NONE)
		return b->why;
	return c->headline != NS_NONE && i < c->headline ? NS_WHY_ABOVE_HEADLINE
							 : NS_WHY_ABOVE;
}

/* A few words are all there is: no prose, but not furniture either. */
static void
choose_few(struct ns_blocks *bs, size_t body)
{
	struct ns_block *b;
	size_t i;

	for (i = bs->regions[body].first; i < bs->regions[body].end; i++) {
		b = &bs->blocks[i];
		if (is_label(bs, b))
			continue;
		b->why = b->role == NS_ROLE_HEADING ? NS_WHY_ALONE : NS_WHY_FEW;
	}
}

static void
choose(struct ns_blocks *bs, size_t body, size_t headline)
{
	struct cut c = { .body = body, .headline = headline };
	bool kept = false;
	size_t i;

	c.first = find_first(bs, body, headline);
	c.last = find_last(bs, body, c.first);
	for (i = 0; i < bs->n; i++) {
		bs->blocks[i].why = why_here(bs, &c, i);
		kept |= ns_why_keeps(bs->blocks[i].why);
	}
	if (!kept)
		choose_few(bs, body);
	if (headline != NS_NONE)
		bs->blocks[headline].why = NS_WHY_HEADLINE;
}

void
ns_blocks_score(struct ns_blocks *bs, const struct ns_known *known,
    size_t *headline)
{
	size_t body;

	*headline = NS_NONE;
	if (bs->n == 0)
		return;
	*headline = find_title(bs, known->title);
	body = ns_body_find(bs, *headline);
	if (*headline == NS_NONE || *headline >= bs->regions[body].end)
		*headline = find_h1(bs, known->site, body);
	choose(bs, body, *headline);
}
