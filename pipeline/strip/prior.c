/*
 * prior.c - what was known of an article before its page was read.
 */
#include "prior.h"

#include "datetime.h"
#include "unescape.h"

/* Does the page say it as well? */
static bool
is_said(const struct ns_doc *doc, size_t n, struct ns_str key)
{
	size_t i;

	for (i = n; i < doc->nmetas; i++)
		if (ns_str_eq(doc->metas[i].key, key))
			return true;
	return false;
}

static bool
is_date(struct ns_str key)
{
	return ns_str_eq(key, NS_STR("published")) ||
	       ns_str_eq(key, NS_STR("modified")) ||
	       ns_str_eq(key, NS_STR("crawled"));
}

/* Make a value what the page's own would be; false when it is of no use. */
static bool
clean(struct ns_meta *m, struct ns_buf *out)
{
	if (is_date(m->key)) {
		if (!ns_datetime_put(out, m->value))
			return false;
	} else if (ns_str_eq(m->source, NS_STR("feed"))) {
		ns_unescape(out, m->value); /* titles are HTML in many */
	} else {
		return true;
	}
	m->value = ns_buf_str(out);
	return true;
}

int
ns_prior_settle(struct ns_doc *doc, size_t n)
{
	struct ns_meta *m;
	struct ns_buf value;
	size_t i, kept = 0;

	for (i = 0; i < doc->nmetas; i++) {
		m = &doc->metas[i];
		if (i < n && is_said(doc, n, m->key))
			continue;
		ns_buf_init(&value, &doc->arena);
		if (i < n && !clean(m, &value))
			continue;
		if (value.failed)
			return -1;
		doc->metas[kept++] = *m;
	}
	doc->nmetas = kept;
	return 0;
}
