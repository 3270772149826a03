/*
 * cachedir.h - where compiled rules are kept.
 */
#ifndef NS_CACHEDIR_H
#define NS_CACHEDIR_H

#include "newsift/base.h"

/*
 * $NEWSIFT_CACHE, or newsift in $XDG_CACHE_HOME (XDG Base Directory
 * Specification), or .cache/newsift in $HOME; it is made if it is not there.
 * NULL: nowhere, for $NEWSIFT_CACHE is empty or nothing of this can be had.
 */
const char *ns_cache_dir(struct ns_arena *arena);

#endif
