/*
 * when.h - when an article was published and changed, from many dates.
 */
#ifndef NS_WHEN_H
#define NS_WHEN_H

#include "gather.h"
#include "stamp.h"

/* A date and the value it was read from. */
struct ns_dated {
	const struct ns_found *found; /* NULL: none is known */
	struct ns_stamp stamp;
};

struct ns_when {
	struct ns_dated published, modified;
	bool in_url; /* published was read from the page's address */
	/* With neither, a date of which day and month cannot be told apart. */
	const struct ns_found *unsure;
	bool failed; /* no memory */
};

/*
 * Find the dates among what a page's places hold.
 *
 * places  What was found.
 * url     The page's address, which may hold a date; may be empty.
 *
 * Of the believed places the first counts, unless its date cannot be: a
 * system's zero, more than a year before everything else that the page calls
 * its date of publication, or after the last change while another is not. Where
 * a less believed place agrees and says more (the time, the zone), what it says
 * is taken.
 */
void ns_when_find(struct ns_when *when, const struct ns_places *places,
    struct ns_str url);

#endif
