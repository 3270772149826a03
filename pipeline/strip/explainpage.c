/*
 * explainpage.c - what became of each block of an HTML page.
 *
 * The scorer notes for each block a reason and little else; what names and
 * which rule were behind it is looked up here, when somebody asks.
 */
#include "explainpage.h"

#include "body.h"
#include "furniture.h"
#include "hint.h"
#include "node.h"
#include "told.h"

/* So many elements of a path are shown, the innermost ones. */
#define MAX_STEPS 4

struct teller {
	const struct ns_blocks *bs;
	const struct ns_page *page;
	const struct ns_furniture *furniture;
	struct ns_arena *arena;
};

/* Append an element with the first word of its class, or its id. */
static void
put_step(const xmlNode *node, struct ns_buf *out)
{
	struct ns_str class = ns_str_trim(ns_node_attr(node, "class"));
	struct ns_str id = ns_str_trim(ns_node_attr(node, "id"));
	size_t i = 0;

	ns_buf_puts(out, (const char *)node->name);
	while (i < class.n && !ns_ascii_space(class.p[i]))
		i++;
	if (i > 0) {
		ns_buf_putc(out, '.');
		ns_buf_put(out, ns_str_sub(class, 0, i));
	} else if (id.n > 0) {
		ns_buf_putc(out, '#');
		ns_buf_put(out, id);
	}
}

/* Append the path to a region: "body > div.story > p". */
static void
put_path(const struct ns_blocks *bs, size_t region, struct ns_buf *out)
{
	const xmlNode *steps[MAX_STEPS];
	size_t n = 0;

	for (; region != NS_NONE && n < MAX_STEPS;
	     region = bs->regions[region].parent)
		if (!ns_node_is(bs->regions[region].node, "html"))
			steps[n++] = bs->regions[region].node;
	if (region != NS_NONE && !ns_node_is(bs->regions[region].node, "html"))
		ns_buf_puts(out, "... > ");
	while (n-- > 0) {
		put_step(steps[n], out);
		if (n > 0)
			ns_buf_puts(out, " > ");
	}
}

static void
put_rule(const struct teller *t, const struct ns_block *b, struct ns_buf *out)
{
	struct ns_str where =
	    ns_furniture_where(t->furniture, b->rule, t->arena);

	out->failed |= where.p == NULL;
	ns_buf_put(out, where);
}

/* Append what of the region that decided gave the hint. */
static void
put_name(const struct teller *t, const struct ns_block *b, unsigned hint,
    struct ns_buf *out)
{
	const struct ns_region *r = &t->bs->regions[b->region];

	if (r->junk != NS_WHY_NONE)
		r = &t->bs->regions[r->by];
	ns_hints_tell(&t->page->hints, r->node, hint, out);
}

/* Append what decided on a block, as far as the reason leaves it open. */
static void
put_detail(const struct teller *t, const struct ns_block *b, struct ns_buf *out)
{
	static const unsigned hints[NS_WHYS] = {
		[NS_WHY_NAMED] = NS_HINT_JUNK,
		[NS_WHY_HIDDEN] = NS_HINT_HIDDEN,
		[NS_WHY_COMMENTS] = NS_HINT_COMMENTS,
		[NS_WHY_CAPTION] = NS_HINT_CAPTION,
		[NS_WHY_BYLINE] = NS_HINT_BYLINE,
	};

	if (b->furniture != NS_WHY_NONE && b->why == b->furniture) {
		put_rule(t, b, out);
	} else if (hints[b->why] != 0) {
		put_name(t, b, hints[b->why], out);
	} else if (b->why == NS_WHY_TEASER || b->why == NS_WHY_FORM) {
		put_step(t->bs->regions[t->bs->regions[b->region].by].node,
		    out);
	} else if (b->why == NS_WHY_LINKS) {
		ns_buf_putsize(out, b->linked * 100 / b->width);
		ns_buf_puts(out, "%");
	} else if (b->why == NS_WHY_JSONLD) {
		ns_buf_puts(out, "articleBody");
	}
}

static void
tell(const struct teller *t, struct ns_explain *explain,
    const struct ns_block *b)
{
	struct ns_verdict v = { .why = b->why };
	struct ns_buf detail, where;

	ns_buf_init(&detail, t->arena);
	ns_buf_init(&where, t->arena);
	put_detail(t, b, &detail);
	if (b->region == NS_TOLD)
		ns_buf_puts(&where, "script");
	else
		put_path(t->bs, b->region, &where);
	v.detail = ns_buf_str(&detail);
	v.where = ns_buf_str(&where);
	v.text = b->text;
	v.worth = ns_block_prose(b);
	explain->failed |= detail.failed || where.failed;
	ns_explain_add(explain, &v);
}

/* Elements that were left out and have text that a reader sees. */
static const char *const left_out[] = { "aside", "button", "dialog", "footer",
	"label", "menu", "nav", "noscript" };

static void
tell_left_out(const struct teller *t, struct ns_explain *explain,
    const struct ns_left_out *l)
{
	struct ns_verdict v = { .why = NS_WHY_ELEMENT };
	struct ns_buf text, where;
	size_t i;

	for (i = 0; i < NS_LEN(left_out); i++)
		if (ns_node_is(l->node, left_out[i]))
			break;
	if (i == NS_LEN(left_out))
		return;
	ns_buf_init(&text, t->arena);
	ns_buf_init(&where, t->arena);
	ns_node_text(l->node, &text);
	put_path(t->bs, l->region, &where);
	ns_buf_puts(&where, where.n > 0 ? " > " : "");
	put_step(l->node, &where);
	v.detail = ns_str_of(left_out[i]);
	v.where = ns_buf_str(&where);
	v.text = ns_str_trim(ns_buf_str(&text));
	explain->failed |= text.failed || where.failed;
	if (v.text.n > 0)
		ns_explain_add(explain, &v);
}

void
ns_explain_page(struct ns_explain *explain, const struct ns_blocks *bs,
    const struct ns_page *page, const struct ns_furniture *furniture)
{
	struct teller t = { bs, page, furniture, bs->arena };
	size_t i, k = 0;

	if (explain == NULL)
		return;
	for (i = 0; i <= bs->n; i++) {
		for (; k < bs->nleft_out && bs->left_out[k].before <= i; k++)
			tell_left_out(&t, explain, &bs->left_out[k]);
		if (i < bs->n)
			tell(&t, explain, &bs->blocks[i]);
	}
}
