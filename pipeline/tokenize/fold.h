/*
 * fold.h - the form of a token: what is left when spelling does not matter.
 */
#ifndef NS_FOLD_H
#define NS_FOLD_H

#include "newsift/base.h"

/*
 * The form of raw, which is UTF-8: case folded, NFC, curly quotes and
 * apostrophes straight, hyphens U+2010 and U+2011 as '-', soft hyphens and
 * other invisible marks left out.
 *
 * *form is raw itself where nothing changes, else it lives in arena.  Returns
 * false when there is no memory.
 */
bool ns_fold(struct ns_str raw, struct ns_arena *arena, struct ns_str *form);

#endif
