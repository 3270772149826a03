/*
 * gate.h - which date rules a sentence opens the way to.
 *
 * A rule's pattern is tried only where the sentence has a word of each of the
 * rule's trigger sets, and, where these are known, only at the words that its
 * matches begin with and before those that they go on with; then the words of
 * the sets must stand there or further on.
 *
 * Rules are bits.  Each word has a row of bit sets, which tell for all rules at
 * once in which of a rule's sets the word is; so a sentence is looked at by
 * uniting and cutting rows, however many rules there are.
 */
#ifndef NS_GATE_H
#define NS_GATE_H

#include "daterule.h"
#include "intern.h"
#include "words.h"

/* The parts of a row: bit sets of rules. */
enum ns_gate_part {
	/* The word is in the rule's trigger set of this number. */
	NS_GATE_SETS = 0,
	/* Matches begin with the word, */
	NS_GATE_FIRST = NS_TRIGGER_SETS,
	/* whatever comes next; for other rules that must be a word */
	NS_GATE_LONE,
	/* with which matches go on. */
	NS_GATE_SECOND,
	NS_GATE_PARTS
};

/* What a token counts as. */
struct ns_gate_key {
	uint32_t word, shape; /* interned: its form, that of a number's shape */
	enum ns_number number;
};

/* Rows united into one, for tokens that count as several words. */
struct ns_gate_sum {
	uint32_t word, shape, number;
	uint32_t row;
};

struct ns_gates {
	struct ns_arena *arena;
	size_t wide;     /* uint64_t in a bit set */
	uint64_t **rows; /* the first is of what is in no set */
	size_t nrows, crows;
	uint32_t *words; /* by interned word: its row */
	size_t nwords;
	uint32_t numbers[NS_NUMBERS]; /* rows of tokens with digits */
	struct ns_gate_sum *sums;
	size_t nsums, csums;
	uint64_t *lacking; /* parts NS_GATE_SETS: rules that have no such set */
	uint64_t *free;    /* rules whose matches may begin anywhere */

	/* The sentence at hand. */
	size_t *places; /* tokens with which matches can begin */
	size_t nplaces, cplaces;
	uint64_t *tries; /* by place: bit sets of the rules whose */
	size_t ctries;   /* places for which there is room */
	uint64_t *seen;  /* as lacking: rules whose set has a word in it */
	uint64_t *open;  /* rules whose matches may begin anywhere in it */
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

/* The row of tokens with this key; 0: they are in no set.  False: no memory. */
bool ns_gates_row(struct ns_gates *gates, const struct ns_gate_key *key,
    uint32_t *row);

/* Look at a sentence: fills places, tries and open.  False: no memory. */
bool ns_gates_open(struct ns_gates *gates, const struct ns_words *words,
    struct ns_span sent);

/* Take the lowest bit, if there is one, out of a bit set of rules. */
bool ns_gates_take(const struct ns_gates *gates, uint64_t *set, size_t *rule);

/* Is a token of this form one that patterns take for what divides words: a
 * mark, a dash, the possessive? */
bool ns_gate_mark(struct ns_str form);

#endif
