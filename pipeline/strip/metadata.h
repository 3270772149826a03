/*
 * metadata.h - title, dates, authors and the like, from a page's many places.
 */
#ifndef NS_METADATA_H
#define NS_METADATA_H

#include "gather.h"
#include "newsift/doc.h"

/*
 * From what the places of a page hold (ns_places_end was called), push title,
 * published, modified, author (one a record), site, url, lang, section, keyword
 * (one a record) and description to doc, in this order and only what is known;
 * each with the place it was found in: "json-ld datePublished", "og:title",
 * "meta author" ...
 *
 * Returns 0, or -1 with NS_ENOMEM.
 */
int ns_metadata_read(struct ns_doc *doc, const struct ns_places *places,
    struct ns_err *err);

#endif
