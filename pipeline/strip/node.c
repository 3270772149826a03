/*
 * node.c - walk a page and look at its elements.
 */
#include "node.h"

#include "text.h"

const xmlNode *
ns_node_skip(const xmlNode *node, const xmlNode *top)
{
	while (node != NULL && node != top && node->next == NULL)
		node = node->parent;
	return node == NULL || node == top ? NULL : node->next;
}

const xmlNode *
ns_node_next(const xmlNode *node, const xmlNode *top)
{
	if (node->type == XML_ELEMENT_NODE && node->children != NULL)
		return node->children;
	return ns_node_skip(node, top);
}

struct ns_str
ns_node_attr(const xmlNode *node, const char *name)
{
	const xmlAttr *a;

	for (a = node->properties; a != NULL; a = a->next)
		if (ns_name_is(a->name, name))
			break;
	if (a == NULL || a->children == NULL)
		return (struct ns_str){ NULL, 0 };
	return ns_str_of((const char *)a->children->content);
}

void
ns_node_text(const xmlNode *node, struct ns_buf *out)
{
	const xmlNode *at = node;

	while (at != NULL) {
		if (at->type == XML_TEXT_NODE ||
		    at->type == XML_CDATA_SECTION_NODE)
			ns_text_put(out, ns_str_of((const char *)at->content));
		else if (ns_node_is(at, "br") || ns_node_is(at, "p") ||
			 ns_node_is(at, "li") || ns_node_is(at, "div"))
			ns_text_put(out, NS_STR(" "));
		at = ns_node_next(at, node);
	}
}
