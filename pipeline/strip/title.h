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

#endif
