/*
 * dotted.h - which stops belong to the word before them.
 */
#ifndef NS_DOTTED_H
#define NS_DOTTED_H

#include "token.h"
#include "word.h"

/*
 * Take up the stops that belong to a word, and what they join.
 *
 * at  Begin of the word, which begins with a letter.
 * w   The word up to its first stop: a stop stands at w.end.
 *
 * Returns the token: `U.S.`, `Oct.`, `J.`, `Ph.D.`, `example.com`, or w.
 */
struct ns_word ns_dotted(const struct ns_scan *s, size_t at, struct ns_word w);

#endif
