/*
 * lexpack.h - a lexicon into an image of the rules and out of it.
 */
#ifndef NS_LEXPACK_H
#define NS_LEXPACK_H

#include "image.h"
#include "lexicon.h"

/* Put all of lex into the image but what only the check and the explanation of
 * rules need: the patterns. */
void ns_lexicon_pack(const struct ns_lexicon *lex, struct ns_image_maker *m);

/* Fill e, which is zeroed, with the i-th entry of the image. */
const struct ns_entry *ns_entry_unpack(struct ns_entry *e,
    const struct ns_image *image, uint32_t i);

/*
 * Fill lex, which is as ns_lexicon_init leaves it, and its words.  Both borrow
 * the image, and can take in no more entries.  False: there is no memory; start
 * anew.
 */
bool ns_lexicon_unpack(struct ns_lexicon *lex, const struct ns_image *image);

#endif
