/*
 * prior.c - what was known of an article before its page was read.
 */
#include "prior.h"

#include "datetime.h"

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
	       ns_str_eq(key, NS_STR("modified"));
}

int
ns_prior_settle(struct ns_doc *doc, size_t n)
{
	struct ns_meta *m;
	struct ns_buf date;
	size_t i, kept = 0;

	for (i = 0; i < doc->nmetas; i++) {
		m = &doc->metas[i];
		if (i < n && is_said(doc, n, m->key))
			continue;
		if (i < n && is_date(m->key)) {
			ns_buf_init(&date, &doc->arena);
			if (!ns_datetime_put(&date, m->value))
				continue;
			if (date.failed)
				return -1;
			m->value = ns_buf_str(&date);
		}
		doc->metas[kept++] = *m;
	}
	doc->nmetas = kept;
	return 0;
}
