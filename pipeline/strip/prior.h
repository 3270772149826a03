/*
 * prior.h - what was known of an article before its page was read: from the
 * archive, feed or mail that it came in.
 */
#ifndef NS_PRIOR_H
#define NS_PRIOR_H

#include "newsift/doc.h"

/*
 * Of doc's metadata the first n were known before, the rest is what the page
 * says.  The page is believed: where both have a key, the first ones go.  Dates
 * among those that stay become ISO 8601; one that cannot be read goes, too.
 *
 * Returns 0, or -1 when there is no memory.
 */
int ns_prior_settle(struct ns_doc *doc, size_t n);

#endif
