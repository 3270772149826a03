/*
 * node.h - ways to walk a page without recursion, and to look at its elements.
 */
#ifndef NS_NODE_H
#define NS_NODE_H

#include <libxml/tree.h>
#include <string.h>

#include "newsift/base.h"

/*
 * The node after `node` in document order within `top`, children first; NULL at
 * the end.  ns_node_skip leaves node's children out.
 */
const xmlNode *ns_node_next(const xmlNode *node, const xmlNode *top);
const xmlNode *ns_node_skip(const xmlNode *node, const xmlNode *top);

/* True when a name of libxml2's is this one (lower case).  Names are short, and
 * most differ at once. */
static inline bool
ns_name_is(const xmlChar *have, const char *want)
{
	return have[0] == (unsigned char)want[0] &&
	       strcmp((const char *)have, want) == 0;
}

/* True for the element of this name (lower case). */
static inline bool
ns_node_is(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && ns_name_is(node->name, name);
}

/* Value of an attribute, borrowed from the page; empty when it has none. */
struct ns_str ns_node_attr(const xmlNode *node, const char *name);

/* Append all text within node, white space single, to out. */
void ns_node_text(const xmlNode *node, struct ns_buf *out);

#endif
