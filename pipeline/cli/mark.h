/*
 * mark.h - an article that repeats an earlier one is marked, or dropped.
 */
#ifndef NS_MARK_H
#define NS_MARK_H

#include "duplicates.h"
#include "message.h"

/* The stage of what is dropped. */
#define NS_MARK_STAGE "duplicates"

/*
 * Find out which article one repeats; what repeats none is added to those that
 * were seen.
 *
 * result  In: the fingerprint.  Out: original.
 *
 * Returns 0, or -1 with NS_ENOMEM.
 */
int ns_mark_judge(struct ns_duplicates *seen, struct ns_str id,
    struct ns_result *result, struct ns_err *err);

/* Mark a document that repeats the original; returns 0, or -1 with NS_ENOMEM.
 */
int ns_mark_put(struct ns_doc *doc, struct ns_str original, struct ns_err *err);

/* Why one is dropped instead: returns -1 with NS_ESKIP. */
int ns_mark_drop(struct ns_str original, struct ns_err *err);

#endif
