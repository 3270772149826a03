/*
 * wordset.h - sets of words, of which a pattern needs one each.
 */
#ifndef NS_WORDSET_H
#define NS_WORDSET_H

#include "newsift/base.h"

/* Words as token forms, and how common they may be together. */
struct ns_word_set {
	struct ns_str *words;
	size_t n, weight;
};

#define NS_TRIGGER_SETS 4

/* Sets of words: of each of them one must be there; and the words with one of
 * which a match begins (n 0: not known). */
struct ns_triggers {
	struct ns_word_set sets[NS_TRIGGER_SETS];
	size_t n;
	struct ns_word_set first;
	struct ns_word_set
	    second;              /* likewise, the word after that: unless it */
	struct ns_word_set lone; /* is one of these, after which comes any */
};

/* Stand among the words for every token with a digit in it; for those with four
 * digits in a row (years, as a rule), and for others with letters, too (8th).
 */
#define NS_TRIGGER_NUM NS_STR("<num>")
#define NS_TRIGGER_YEAR NS_STR("<year>")
#define NS_TRIGGER_MIXED NS_STR("<mixed>")

/* Stands within a word of a pattern for a digit, whichever. */
#define NS_ANY_DIGIT '#'

/* Which of these stands for a token: the narrowest. */
enum ns_number {
	NS_NUMBER_NONE,
	NS_NUMBER_PLAIN,
	NS_NUMBER_MIXED,
	NS_NUMBER_YEAR,
	NS_NUMBER_MIXED_YEAR, /* four digits in a row, and letters */
	NS_NUMBERS
};

enum ns_number ns_number_of(struct ns_str form);

/*
 * Append the shape of a number: digits as #, in angles.  False when the word is
 * none, or of no simple shape: digits, perhaps with points or colons between,
 * letters before or behind.
 */
bool ns_number_shape(struct ns_str word, struct ns_buf *out);

/* What stands for it among the words; for none the empty slice. */
struct ns_str ns_number_word(enum ns_number number);

bool ns_word_set_has(const struct ns_word_set *set, struct ns_str word);

/* Words of either set, in arena; without words when there is no memory. */
struct ns_word_set ns_word_set_unite(struct ns_arena *arena,
    struct ns_word_set a, struct ns_word_set b);

/* Add a set, and weigh it; of too many the heaviest goes. */
void ns_triggers_add(struct ns_triggers *t, struct ns_word_set set);

/* Add a set that stays in any case. */
void ns_triggers_declare(struct ns_triggers *t, struct ns_word_set set);

/* Take the two sets, one of a and one of b, whose union is the lightest, out of
 * them.  False: there are none. */
bool ns_triggers_take_pair(struct ns_triggers *a, struct ns_triggers *b,
    struct ns_word_set *from_a, struct ns_word_set *from_b);

#endif
