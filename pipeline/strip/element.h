/*
 * element.h - what strip does at each HTML element.
 */
#ifndef NS_ELEMENT_H
#define NS_ELEMENT_H

#include <libxml/tree.h>

#include "newsift/base.h"

/* What to do at an element. */
enum ns_elem_act {
	NS_ELEM_INLINE,  /* text goes on */
	NS_ELEM_DROP,    /* neither it nor anything within is text */
	NS_ELEM_BREAK,   /* <br>: a space; two are a break */
	NS_ELEM_BLOCK,   /* a new block before and after */
	NS_ELEM_PRE,     /* block: blank lines divide it further */
	NS_ELEM_HEAD,    /* block: a heading */
	NS_ELEM_ITEM,    /* block: a list item */
	NS_ELEM_QUOTE,   /* block: a block quote */
	NS_ELEM_CAPTION, /* block: a figure or its caption */
	NS_ELEM_CELL,    /* a table cell: a space before and after */
	NS_ELEM_LINK,    /* inline: a link */
	NS_ELEM_ACTS
};

enum ns_elem_act ns_element_act(const xmlNode *node);

/* For the unit test: true when the table is sorted. */
bool ns_element_sorted(void);

#endif
