/*
 * nearest.h - how far lexicon entries got that were asked for and are not
 * there.
 */
#ifndef NS_NEAREST_H
#define NS_NEAREST_H

#include "account.h"
#include "lexicon.h"

struct ns_nearest {
	const struct ns_lexicon *lex;
	struct ns_trie_step *steps;
	unsigned char *wanted; /* by node: on the way to what was asked for;
				  NULL: nothing was */
	/* The longest part of a phrase: tokens [start, tok]. */
	size_t words, start, tok;
	uint32_t node;
};

/* Mark the phrases of the entries that a asks for; false: no memory. */
bool ns_nearest_mark(struct ns_nearest *near, struct ns_account *a,
    const struct ns_lexicon *lex);

/* Take in a step of the walk, see struct ns_lexicon_watch. */
void ns_nearest_step(struct ns_nearest *near, size_t start, uint32_t node,
    size_t tok);

/* Say why they are not there, in a->why. */
void ns_nearest_tell(const struct ns_nearest *near, struct ns_account *a,
    const struct ns_words *words);

#endif
