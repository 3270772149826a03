/*
 * duplicates.h - the articles that were seen, to find those that repeat one.
 */
#ifndef NS_DUPLICATES_H
#define NS_DUPLICATES_H

#include "fingerprint.h"

struct ns_duplicates;

/* None yet.  Returns 0, or -1 with NS_ENOMEM.  Free with ns_duplicates_free. */
int ns_duplicates_new(struct ns_duplicates **out, struct ns_err *err);
void ns_duplicates_free(struct ns_duplicates *d);

/*
 * Add an article, under its id, which is copied; one of an earlier run as well.
 * What repeats another needs not be added: the first one stands for all.
 * Returns 0, or -1 with NS_ENOMEM.
 */
int ns_duplicates_add(struct ns_duplicates *d, const struct ns_fingerprint *fp,
    struct ns_str id, struct ns_err *err);

/*
 * Find an article of another id that is alike: the nearest, and of equally near
 * ones that which was added first.  Of 500 articles one is looked at, so a few
 * may be missed that are as far off as they can be: see duplicates.c.
 *
 * original  Receives its id, which lives as long as d.
 *
 * Returns false when there is none.
 */
bool ns_duplicates_find(const struct ns_duplicates *d,
    const struct ns_fingerprint *fp, struct ns_str id, struct ns_str *original);

#endif
