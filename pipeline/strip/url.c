/*
 * url.c - web addresses that a page gives of itself (RFC 3986, section 5, as
 * far as it is needed for pages).
 */
#include "url.h"

#include "text.h"

/* Bytes of "http://" or "https://" at the start of url; 0: neither. */
static size_t
scheme_of(struct ns_str url)
{
	if (ns_str_casestarts(url, NS_STR("https://")))
		return 8;
	return ns_str_casestarts(url, NS_STR("http://")) ? 7 : 0;
}

/* Offset of the first byte behind the host and port. */
static size_t
authority_end(struct ns_str url)
{
	size_t i = scheme_of(url);

	while (
	    i < url.n && url.p[i] != '/' && url.p[i] != '?' && url.p[i] != '#')
		i++;
	return i;
}

struct ns_str
ns_url_host(struct ns_str url)
{
	size_t from = scheme_of(url), end = authority_end(url);
	struct ns_str none = { NULL, 0 }, host;

	if (from == 0)
		return none;
	host = ns_str_sub(url, from, end);
	host = ns_str_sub(host, 0, ns_str_find(host, ':', 0));
	return ns_str_find(host, '.', 0) < host.n &&
		       ns_str_find(host, '@', 0) == host.n
		   ? host
		   : none;
}

bool
ns_url_has_path(struct ns_str url)
{
	size_t i = authority_end(url);

	return i + 1 < url.n && url.p[i] != '#' && url.p[i + 1] != '#';
}

static bool
has_blank(struct ns_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] <= ' ')
			return true;
	return false;
}

/* How much of base stands before a relative ref. */
static struct ns_str
prefix_for(struct ns_str ref, struct ns_str base, bool folder)
{
	size_t end = authority_end(base), i;

	if (ns_str_starts(ref, NS_STR("//")))
		return ns_str_sub(base, 0, scheme_of(base) - 2);
	if (ns_str_starts(ref, NS_STR("/")))
		return ns_str_sub(base, 0, end);
	if (!folder || ref.p[0] == '?' || ref.p[0] == '.' ||
	    ns_str_find(ref, ':', 0) < ref.n ||
	    ns_text_find(ref, NS_STR("../"), 0) < ref.n)
		return (struct ns_str){ NULL, 0 };
	base = ns_str_sub(base, 0, ns_str_find(base, '?', 0));
	for (i = base.n; i > end && base.p[i - 1] != '/'; i--)
		;
	return i > end ? ns_str_sub(base, 0, i) : (struct ns_str){ NULL, 0 };
}

bool
ns_url_put(struct ns_buf *out, struct ns_str ref, struct ns_str base,
    bool folder)
{
	struct ns_str prefix = { NULL, 0 };

	ref = ns_str_trim(ref);
	if (ns_text_find(ref, NS_STR("#!"), 0) == ref.n)
		ref = ns_str_sub(ref, 0, ns_str_find(ref, '#', 0));
	if (ref.n == 0 || has_blank(ref))
		return false;
	if (ns_url_host(ref).n == 0) {
		if (scheme_of(ref) > 0 || ns_url_host(base).n == 0)
			return false;
		prefix = prefix_for(ref, base, folder);
		if (prefix.n == 0)
			return false;
	}
	ns_buf_put(out, prefix);
	ns_buf_put(out, ref);
	return true;
}
