/*
 * title.h - a headline out of a page's title.
 */
#ifndef NS_TITLE_H
#define NS_TITLE_H

#include "newsift/base.h"

/*
 * title without the name of the site or section around it: "Talks go on -
 * Example News" gives "Talks go on".  Evidence are the site's name and the
 * page's first h1; either may be empty.  Borrows from title.
 */
struct ns_str ns_title_bare(struct ns_str title, struct ns_str site,
    struct ns_str h1);

/* True when both have the same letters and digits: "Example News",
 * "ExampleNews".  Two empty ones have not. */
bool ns_title_same(struct ns_str a, struct ns_str b);

/* True when part is the site's name, or begins with it ("Example News UK"). */
bool ns_title_is_site(struct ns_str part, struct ns_str site);

/* Cut the part before the first divider off *rest; false when nothing is left.
 * What has no divider is one part. */
bool ns_title_cut(struct ns_str *rest, struct ns_str *head);

#endif
