/*
 * site.h - the name of a site, and the address that tells it.
 */
#ifndef NS_SITE_H
#define NS_SITE_H

#include "newsift/base.h"

/* The word of a host that names the site: "www.example.co.uk" gives example.
 * Empty when there is none. */
struct ns_str ns_site_label(struct ns_str host);

/*
 * True when a name and a host's label go together: "The Example Times" with
 * exampletimes, "Example" with examplenews, "The Northport Times" with nptimes.
 */
bool ns_site_fits(struct ns_str name, struct ns_str label);

/*
 * The site's name out of what a page says: without what stands behind a divider
 * when the rest fits the label ("Example | News of the islands"), and without
 * '@'.  Borrows from name.
 */
struct ns_str ns_site_bare(struct ns_str name, struct ns_str label);

#endif
