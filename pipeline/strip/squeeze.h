/*
 * squeeze.h - a page without what nobody reads.
 */
#ifndef NS_SQUEEZE_H
#define NS_SQUEEZE_H

#include "newsift/base.h"

/*
 * Copy html to out without the attributes that nobody asks for, the bodies of
 * scripts and style sheets that hold no data, what comments say and how far
 * lines are indented: bytes that the parser would go through one by one.  All
 * else is the same, and so is the tree that the parser makes.  From markup on
 * that not all parsers read alike, all is copied as it stands.
 *
 * out   Room for html.n bytes.
 * rest  Receives the offset in out of what was copied as it stands.
 *
 * Returns the number of bytes put to out.
 */
size_t ns_squeeze(struct ns_str html, char *out, size_t *rest);

#endif
