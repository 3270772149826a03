/*
 * url.h - web addresses that a page gives of itself.
 */
#ifndef NS_URL_H
#define NS_URL_H

#include "newsift/base.h"

/* The host of an absolute http or https address, without its port; empty for
 * anything else. */
struct ns_str ns_url_host(struct ns_str url);

/* True when an absolute address names more than a site's front page. */
bool ns_url_has_path(struct ns_str url);

/*
 * Append the absolute address of ref, without a fragment.
 *
 * ref     An absolute address, or one relative to base.
 * base    An absolute address or empty.
 * folder  Whether base is a place to resolve paths like "a.html" against (the
 *         page's <base>), or is only known to be of the same site.
 *
 * Returns false and appends nothing when ref cannot be resolved safely.
 */
bool ns_url_put(struct ns_buf *out, struct ns_str ref, struct ns_str base,
    bool folder);

#endif
