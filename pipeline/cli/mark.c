/*
 * mark.c - an article that repeats an earlier one is marked, or dropped.
 */
#include "mark.h"

int
ns_mark_judge(struct ns_duplicates *seen, struct ns_str id,
    struct ns_result *result, struct ns_err *err)
{
	result->original = NS_STR("");
	if (result->fingerprint.words == 0)
		return 0;
	if (ns_duplicates_find(seen, &result->fingerprint, id,
		&result->original))
		return 0;
	return ns_duplicates_add(seen, &result->fingerprint, id, err);
}

int
ns_mark_put(struct ns_doc *doc, struct ns_str original, struct ns_err *err)
{
	if (ns_doc_push_meta(doc, NS_STR("dup_of"), original,
		NS_STR("simhash")) == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	return 0;
}

int
ns_mark_drop(struct ns_str original, struct ns_err *err)
{
	return ns_fail(err, NS_ESKIP, "nearly the same text as %.*s",
	    NS_FMT(original));
}
