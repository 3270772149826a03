/*
 * element.c - what strip does at each HTML element.
 *
 * One row an element, sorted by name for a binary search
 * (tests/unit/t_element.c checks the order).  An element that is absent is
 * inline: its text is kept and no break is made.
 */
#include "element.h"

#include <string.h>

static const struct element {
	char name[12];
	enum ns_elem_act act;
} elements[] = {
	{ "a", NS_ELEM_LINK },
	{ "address", NS_ELEM_BLOCK },
	{ "applet", NS_ELEM_DROP },
	{ "article", NS_ELEM_BLOCK },
	{ "aside", NS_ELEM_DROP }, /* related links, ads, author boxes */
	{ "audio", NS_ELEM_DROP },
	{ "blockquote", NS_ELEM_QUOTE },
	{ "body", NS_ELEM_BLOCK },
	{ "br", NS_ELEM_BREAK },
	{ "button", NS_ELEM_DROP },
	{ "canvas", NS_ELEM_DROP },
	{ "caption", NS_ELEM_BLOCK }, /* of a table, not of a picture */
	{ "center", NS_ELEM_BLOCK },
	{ "dd", NS_ELEM_ITEM },
	{ "details", NS_ELEM_BLOCK },
	{ "dialog", NS_ELEM_DROP },
	{ "dir", NS_ELEM_BLOCK },
	{ "div", NS_ELEM_BLOCK },
	{ "dl", NS_ELEM_BLOCK },
	{ "dt", NS_ELEM_ITEM },
	{ "embed", NS_ELEM_DROP },
	{ "fieldset", NS_ELEM_BLOCK },
	{ "figcaption", NS_ELEM_CAPTION },
	{ "figure", NS_ELEM_CAPTION },
	{ "footer", NS_ELEM_DROP },
	{ "form", NS_ELEM_BLOCK }, /* some sites wrap the whole page in one */
	{ "frame", NS_ELEM_DROP },
	{ "h1", NS_ELEM_HEAD },
	{ "h2", NS_ELEM_HEAD },
	{ "h3", NS_ELEM_HEAD },
	{ "h4", NS_ELEM_HEAD },
	{ "h5", NS_ELEM_HEAD },
	{ "h6", NS_ELEM_HEAD },
	{ "head", NS_ELEM_DROP },
	{ "header", NS_ELEM_BLOCK }, /* often holds headline and lede */
	{ "hr", NS_ELEM_BLOCK },
	{ "html", NS_ELEM_BLOCK },
	{ "iframe", NS_ELEM_DROP },
	{ "img", NS_ELEM_DROP },
	{ "input", NS_ELEM_DROP },
	{ "label", NS_ELEM_DROP },
	{ "li", NS_ELEM_ITEM },
	{ "main", NS_ELEM_BLOCK },
	{ "map", NS_ELEM_DROP },
	{ "menu", NS_ELEM_DROP },
	{ "nav", NS_ELEM_DROP },
	{ "noframes", NS_ELEM_DROP },
	{ "noscript", NS_ELEM_DROP }, /* repeats pictures and counters */
	{ "object", NS_ELEM_DROP },
	{ "ol", NS_ELEM_BLOCK },
	{ "optgroup", NS_ELEM_DROP },
	{ "option", NS_ELEM_DROP },
	{ "p", NS_ELEM_BLOCK },
	{ "pre", NS_ELEM_PRE }, /* a whole story in old pages */
	{ "progress", NS_ELEM_DROP },
	{ "rp", NS_ELEM_DROP },
	{ "rt", NS_ELEM_DROP }, /* ruby readings repeat their word */
	{ "script", NS_ELEM_DROP },
	{ "section", NS_ELEM_BLOCK },
	{ "select", NS_ELEM_DROP },
	{ "style", NS_ELEM_DROP },
	{ "summary", NS_ELEM_BLOCK },
	{ "svg", NS_ELEM_DROP },
	{ "table", NS_ELEM_BLOCK },
	{ "tbody", NS_ELEM_BLOCK },
	{ "td", NS_ELEM_CELL },
	{ "template", NS_ELEM_DROP },
	{ "textarea", NS_ELEM_DROP },
	{ "tfoot", NS_ELEM_BLOCK },
	{ "th", NS_ELEM_CELL },
	{ "thead", NS_ELEM_BLOCK },
	{ "title", NS_ELEM_DROP },
	{ "tr", NS_ELEM_BLOCK },
	{ "ul", NS_ELEM_BLOCK },
	{ "video", NS_ELEM_DROP },
};

enum ns_elem_act
ns_element_act(const xmlNode *node)
{
	const char *name = (const char *)node->name, *row;
	size_t lo = 0, hi = NS_LEN(elements), mid;
	int order;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		row = elements[mid].name;
		order =
		    name[0] != row[0] ? name[0] - row[0] : strcmp(name, row);
		if (order == 0)
			return elements[mid].act;
		if (order < 0)
			hi = mid;
		else
			lo = mid + 1;
	}
	return NS_ELEM_INLINE;
}

bool
ns_element_sorted(void)
{
	size_t i;

	for (i = 1; i < NS_LEN(elements); i++)
		if (strcmp(elements[i - 1].name, elements[i].name) >= 0)
			return false;
	return true;
}
