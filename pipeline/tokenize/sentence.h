/*
 * sentence.h - where sentences end.
 */
#ifndef NS_SENTENCE_H
#define NS_SENTENCE_H

#include "abbreviation.h"
#include "newsift/doc.h"

/*
 * Append the sentences of one paragraph to doc.
 *
 * doc    In, out.
 * first  The paragraph's tokens are those from this index to the last.
 *
 * A sentence goes from the begin of a token to the end of another, and every
 * token is in one.  Returns 0, or -1 with NS_ENOMEM.
 */
int ns_sentences(struct ns_doc *doc, size_t first,
    const struct ns_abbreviations *ab, struct ns_err *err);

#endif
