/*
 * nonarticle.c - pages that are no articles, and nothing is wrong with that.
 */
#include "nonarticle.h"

#include "url.h"

int
ns_nonarticle_front(const struct ns_doc *doc, struct ns_err *err)
{
	struct ns_str url = ns_doc_meta(doc, "url");

	if (ns_url_host(url).n == 0 || ns_url_has_path(url))
		return 0;
	return ns_fail(err, NS_ESKIP, "a site's front page (%.*s)",
	    NS_FMT(url));
}

/* Is there a field for a password: type="password"? */
static bool
has_password(struct ns_str page)
{
	struct ns_str name = NS_STR("type"), value = NS_STR("password");
	size_t at = 0, from;

	for (; (at = ns_str_find(page, '=', at)) < page.n; at++) {
		if (at < name.n ||
		    !ns_str_caseeq(ns_str_sub(page, at - name.n, at), name))
			continue;
		from = at + 1;
		while (from < page.n &&
		       (page.p[from] == '"' || page.p[from] == '\''))
			from++;
		if (ns_str_casestarts(ns_str_sub(page, from, page.n), value))
			return true;
	}
	return false;
}

int
ns_nonarticle_empty(const struct ns_doc *doc, struct ns_err *err)
{
	if (ns_doc_meta(doc, "published").n > 0 ||
	    ns_doc_meta(doc, "author").n > 0)
		return ns_fail(err, NS_EINPUT, "no article text");
	if (has_password(doc->source))
		return ns_fail(err, NS_ESKIP, "a login page");
	return ns_fail(err, NS_ESKIP,
	    "no article text, and no date or author that speaks for one");
}
