/*
 * script.c - move the parser over scripts and style sheets.
 *
 * The parser reads them letter by letter, to nobody's use.  It is told that the
 * start tag ends later than it does: at the last '>' before the end tag.  Where
 * the element ends, and whether there is one at all, stays the parser's to say.
 */
#include "script.h"

#include <string.h>

#include "newsift/base.h"

static bool
is_raw(const char *name)
{
	return strcmp(name, "script") == 0 || strcmp(name, "style") == 0;
}

/* True for a type that is read: JSON of any kind. */
static bool
holds_data(const xmlChar **attrs)
{
	struct ns_str type;
	size_t i, at;

	for (i = 0; attrs != NULL && attrs[i] != NULL; i += 2) {
		if (strcmp((const char *)attrs[i], "type") != 0)
			continue;
		type = ns_str_of((const char *)attrs[i + 1]);
		for (at = 0; at < type.n; at++)
			if (ns_str_casestarts(ns_str_sub(type, at, type.n),
				NS_STR("json")))
				return true;
	}
	return false;
}

/* Where the end tag begins in s, letters of either case; s.n when nowhere. */
static size_t
end_tag(struct ns_str s, struct ns_str name)
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

/* Messages of the parser tell the line. */
static int
newlines(struct ns_str s)
{
	size_t at = 0;
	int n = 0;

	for (; (at = ns_str_find(s, '\n', at)) < s.n; at++)
		n++;
	return n;
}

void
ns_script_skip(htmlParserCtxt *parser, const xmlChar *name,
    const xmlChar **attrs)
{
	xmlParserInput *in = parser->input;
	struct ns_str rest;
	size_t end;

	if (!is_raw((const char *)name) || in->cur[0] != '>' ||
	    holds_data(attrs))
		return;
	rest.p = (const char *)in->cur;
	rest.n = (size_t)(in->end - in->cur);
	end = end_tag(rest, ns_str_of((const char *)name));
	if (end == rest.n)
		return;
	/* The first byte is one: here the loop ends at the latest. */
	while (rest.p[end - 1] != '>')
		end--;
	in->line += newlines(ns_str_sub(rest, 0, end - 1));
	in->cur += end - 1;
}
