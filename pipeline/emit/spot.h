/*
 * spot.h - where in the text a mention stands, in the unit that was asked for.
 */
#ifndef NS_SPOT_H
#define NS_SPOT_H

#include "newsift/emit.h"

/* A place that goes forward; all zero at the begin of the text. */
struct ns_spot {
	size_t byte, chars; /* code points before byte; if em wants them */
	size_t sent;        /* sentences that begin at or before byte */
};

void ns_spot_move(struct ns_spot *at, const struct ns_doc *doc,
    const struct ns_emitter *em, size_t to);

/* The offset of the place, and of the end of some text that begins there. */
size_t ns_spot_begin(const struct ns_spot *at, const struct ns_emitter *em);
size_t ns_spot_end(const struct ns_spot *at, const struct ns_emitter *em,
    struct ns_str text);

/* How many code points s has. */
size_t ns_spot_chars(struct ns_str s);

#endif
