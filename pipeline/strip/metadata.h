/*
 * metadata.h - title, dates, authors and the like, from a page's many places.
 */
#ifndef NS_METADATA_H
#define NS_METADATA_H

#include "newsift/doc.h"
#include "page.h"

/*
 * Push title, published, modified, author (one a record), site, url, lang,
 * section, keyword (one a record) and description to doc, in this order and
 * only what is known; each with the place it was found in: "json-ld
 * datePublished", "og:title", "meta author" ...
 *
 * Returns 0, or -1 with NS_ENOMEM.
 */
int ns_metadata_read(struct ns_doc *doc, const struct ns_page *page,
    struct ns_err *err);

#endif
