/*
 * script.h - do not read what is no text and no data.
 */
#ifndef NS_SCRIPT_H
#define NS_SCRIPT_H

#include <libxml/HTMLparser.h>

/*
 * To be called where an element begins, the parser standing behind its
 * attributes.  Moves the parser over the content of a script or a style sheet,
 * which is most of many a page; only what stands behind its last '>' is left.
 * A script that holds data (type "application/ld+json" and the like) stays.
 *
 * attrs  Names and values by turns, up to a NULL; NULL when there are none.
 */
void ns_script_skip(htmlParserCtxt *parser, const xmlChar *name,
    const xmlChar **attrs);

#endif
