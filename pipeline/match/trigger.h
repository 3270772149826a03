/*
 * trigger.h - the words without which a pattern cannot match.
 */
#ifndef NS_TRIGGER_H
#define NS_TRIGGER_H

#include "wordset.h"

/*
 * Work out sets of words of which every match of an expanded pattern holds at
 * least one each; those whose words are the rarest, as far as their length
 * tells; and the words it can begin with
 * and go on with.  Words are those of token forms: a
 * match, with what stands before a \K, begins and ends with whole tokens.
 *
 * scratch  For working space; the caller resets it.
 * arena    Where the words go.
 * out      Receives them; none when the pattern can match without.
 *
 * Returns false when there is no memory.
 */
bool ns_trigger_derive(struct ns_str pattern, struct ns_arena *scratch,
    struct ns_arena *arena, struct ns_triggers *out);

#endif
