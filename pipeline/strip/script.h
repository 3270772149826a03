/*
 * script.h - scripts and style sheets are not read letter by letter.
 */
#ifndef NS_SCRIPT_H
#define NS_SCRIPT_H

#include <libxml/HTMLparser.h>

#include "newsift/base.h"

/* True for the name of an element whose content is no markup. */
bool ns_script_is(struct ns_str name);

/* True for an attribute which says that a script holds data that is read: the
 * type "application/ld+json". */
bool ns_script_data(struct ns_str name, struct ns_str value);

/* Where the end tag of an element of this name begins in s; s.n: nowhere. */
size_t ns_script_end(struct ns_str s, struct ns_str name);

/*
 * To be called where an element begins, the parser standing behind its
 * attributes.  Moves the parser over the content of a script or a style sheet.
 * Data becomes the element's content first.
 *
 * attrs  Names and values by turns, up to a NULL; NULL when there are none.
 */
void ns_script_skip(htmlParserCtxt *parser, const xmlChar *name,
    const xmlChar **attrs);

#endif
