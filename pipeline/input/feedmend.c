/*
 * feedmend.c - feeds that are not quite XML.
 */
#include "feed.h"

/* Does s begin with a reference to a character? */
static bool
is_reference(struct ns_str s)
{
	static const char *const known[] = { "&amp;", "&lt;", "&gt;", "&quot;",
		"&apos;" };
	size_t i;

	for (i = 0; i < NS_LEN(known); i++)
		if (ns_str_starts(s, ns_str_of(known[i])))
			return true;
	if (!ns_str_starts(s, NS_STR("&#")))
		return false;
	for (i = 2; i < s.n && s.p[i] != ';'; i++)
		if (!ns_ascii_digit(s.p[i]) && !ns_ascii_alpha(s.p[i]))
			return false;
	return i > 2 && i < s.n;
}

/* Where what begins at `at` ends, behind `end`. */
static size_t
behind(struct ns_str s, size_t at, struct ns_str end)
{
	for (; (at = ns_str_find(s, end.p[0], at)) < s.n; at++)
		if (ns_str_starts(ns_str_sub(s, at, s.n), end))
			return at + end.n;
	return s.n;
}

/* Pass text, comments or sections that begin at `at` and hold no markup: where
 * they end; `at` when none begins here. */
static size_t
pass_section(struct ns_str s, size_t at)
{
	struct ns_str rest = ns_str_sub(s, at, s.n);

	if (ns_str_starts(rest, NS_STR("<![CDATA[")))
		return behind(s, at, NS_STR("]]>"));
	if (ns_str_starts(rest, NS_STR("<!--")))
		return behind(s, at, NS_STR("-->"));
	return at;
}

size_t
ns_feed_markup(struct ns_str xml, size_t at)
{
	size_t end;

	while ((at = ns_str_find(xml, '<', at)) < xml.n) {
		if ((end = pass_section(xml, at)) == at)
			break;
		at = end;
	}
	return at;
}

void
ns_feed_mend(struct ns_str xml, struct ns_buf *out)
{
	size_t at = 0, done = 0, end;

	while (at < xml.n) {
		end = xml.p[at] == '<' ? pass_section(xml, at) : at;
		at = end > at ? end : at + 1;
		if (end > at - 1 || xml.p[at - 1] != '&' ||
		    is_reference(ns_str_sub(xml, at - 1, xml.n)))
			continue;
		ns_buf_put(out, ns_str_sub(xml, done, at));
		ns_buf_puts(out, "amp;");
		done = at;
	}
	ns_buf_put(out, ns_str_sub(xml, done, xml.n));
}
