/*
 * script.c - move the parser over scripts and style sheets.
 *
 * The parser reads them letter by letter.  It is told that the start tag ends
 * later than it does: just before the end tag.  Where the element ends, and
 * whether there is one at all, stays the parser's to say.
 */
#include "script.h"

#include <libxml/SAX2.h>
#include <string.h>

bool
ns_script_is(struct ns_str name)
{
	return ns_str_caseeq(name, NS_STR("script")) ||
	       ns_str_caseeq(name, NS_STR("style"));
}

bool
ns_script_data(struct ns_str name, struct ns_str value)
{
	return ns_str_caseeq(name, NS_STR("type")) &&
	       ns_str_casestarts(value, NS_STR("application/ld+json"));
}

static bool
holds_data(const xmlChar **attrs)
{
	size_t i;

	for (i = 0; attrs != NULL && attrs[i] != NULL; i += 2)
		if (ns_script_data(ns_str_of((const char *)attrs[i]),
			ns_str_of((const char *)attrs[i + 1])))
			return true;
	return false;
}

size_t
ns_script_end(struct ns_str s, struct ns_str name)
{
	size_t at = 0;

	while ((at = ns_str_find(s, '<', at)) < s.n) {
		at++;
		if (at < s.n && s.p[at] == '/' &&
		    ns_str_casestarts(ns_str_sub(s, at + 1, s.n), name))
			return at - 1;
	}
	return s.n;
}

void
ns_script_skip(htmlParserCtxt *parser, const xmlChar *name,
    const xmlChar **attrs)
{
	struct ns_str tag = ns_str_of((const char *)name), rest;
	xmlParserInput *in = parser->input;
	size_t end;

	if (!ns_script_is(tag) || in->cur[0] != '>')
		return;
	rest.p = (const char *)in->cur;
	rest.n = (size_t)(in->end - in->cur);
	end = ns_script_end(rest, tag);
	if (end <= 1 || end == rest.n)
		return;
	if (holds_data(attrs))
		xmlSAX2CDataBlock(parser, in->cur + 1, (int)(end - 1));
	/* The parser's own copy of the page: this byte was read. */
	in->cur += end - 1;
	*(xmlChar *)(uintptr_t)in->cur = '>';
}
