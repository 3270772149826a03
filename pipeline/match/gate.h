/*
 * gate.h - which date rules a sentence opens the way to.
 *
 * A rule's pattern is tried only where the sentence has a word of each of the
 * rule's trigger sets, and, where these are known, only at the words that its
 * matches begin with and before those that they go on with.
 */
#ifndef NS_GATE_H
#define NS_GATE_H

#include "daterule.h"
#include "intern.h"
#include "words.h"

/* A word and a rule that waits for it: it is of the rarest of the rule's sets.
 */
struct ns_gate_link {
	uint32_t word; /* interned */
	uint32_t rule; /* index */
};

/* What a word means to the rules. */
struct ns_gate_word {
	uint32_t begin, n; /* its links */
	uint32_t bit;      /* its bit in sets, + 1; 0: none */
};

/* The way to a rule.  A set of words is an array of bits. */
struct ns_gate {
	uint64_t sentence; /* the last one that was looked at for the rule */
	const uint64_t *sets[NS_TRIGGER_SETS]; /* besides the rarest */
	uint64_t digests[NS_TRIGGER_SETS];     /* of the sets */
	size_t nsets;
	const uint64_t *firsts;  /* words that begin matches; NULL: any may */
	const uint64_t *seconds; /* words that come next; NULL: any may, */
	const uint64_t *lone;    /* and behind these in any case */
};

/* A token of the sentence, and a word it counts as that is in a set. */
struct ns_gate_place {
	size_t tok;
	uint32_t word, bit;
	uint32_t after; /* the first place of the next word, + 1; 0: it has
			   none */
};

struct ns_gates {
	struct ns_arena *arena;
	struct ns_gate *rules;      /* by index */
	struct ns_gate_link *links; /* by word, then rule */
	size_t nlinks, clinks;
	struct ns_gate_word *words; /* by interned word */
	size_t nwords;
	uint32_t nbits;               /* words that are in any set */
	uint32_t numbers[NS_NUMBERS]; /* words that stand for such tokens */

	/* The sentence at hand: its places, and the rules it opens. */
	uint64_t sentence;
	uint64_t digest; /* of its words */
	struct ns_gate_place *places;
	size_t nplaces, cplaces;
	uint32_t *open;
	size_t nopen;
};

/* Rules as gates are made for them. */
struct ns_gate_rules {
	const struct ns_daterule *v;
	size_t n;
};

/*
 * Make the gates of rules anew; their trigger words are entered into words.
 * Memory is gates->arena's.  False: no memory.
 */
bool ns_gates_make(struct ns_gates *gates, struct ns_intern *words,
    const struct ns_gate_rules *rules);

/* Look at a sentence: fills places and open.  False: no memory. */
bool ns_gates_open(struct ns_gates *gates, const struct ns_words *words,
    struct ns_span sent);

/* Is a token of this form one that patterns take for what divides words: a
 * mark, a dash, the possessive? */
bool ns_gate_mark(struct ns_str form);

/* Can a match of the rule (whose firsts are known) begin at a place of the
 * sentence? */
bool ns_gate_begins(const struct ns_gates *gates, const struct ns_gate *gate,
    const struct ns_gate_place *p);

#endif
