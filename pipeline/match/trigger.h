/*
 * trigger.h - the words without which a pattern cannot match.
 */
#ifndef NS_TRIGGER_H
#define NS_TRIGGER_H

#include "newsift/base.h"

/* Words as token forms. */
struct ns_words {
	struct ns_str *words;
	size_t n;
};

/* Stands among the words for every token with a digit in it. */
#define NS_TRIGGER_NUM NS_STR("<num>")

/*
 * Work out words of which every match of an expanded pattern holds at least
 * one; of several such sets the one whose words are the rarest, as far as their
 * length tells.  Words are those of token forms: a match begins and ends with
 * whole tokens.
 *
 * scratch  For working space; the caller resets it.
 * arena    Where the words go.
 * out      Receives them; none when the pattern can match without.
 *
 * Returns false when there is no memory.
 */
bool ns_trigger_derive(struct ns_str pattern, struct ns_arena *scratch,
    struct ns_arena *arena, struct ns_words *out);

#endif
