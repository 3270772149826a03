/*
 * node.h - ways to walk a page without recursion, and to look at its elements.
 */
#ifndef NS_NODE_H
#define NS_NODE_H

#include <libxml/tree.h>

#include "newsift/base.h"

/*
 * The node after `node` in document order within `top`, children first; NULL at
 * the end.  ns_node_skip leaves node's children out.
 */
const xmlNode *ns_node_next(const xmlNode *node, const xmlNode *top);
const xmlNode *ns_node_skip(const xmlNode *node, const xmlNode *top);

/* True for the element of this name (lower case). */
bool ns_node_is(const xmlNode *node, const char *name);

/* Value of an attribute, borrowed from the page; empty when it has none. */
struct ns_str ns_node_attr(const xmlNode *node, const char *name);

/* Append all text within node, white space single, to out. */
void ns_node_text(const xmlNode *node, struct ns_buf *out);

#endif
