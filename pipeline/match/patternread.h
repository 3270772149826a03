/*
 * patternread.h - a PCRE2 pattern read piece by piece, as far as it tells which
 * words a match holds.
 */
#ifndef NS_PATTERNREAD_H
#define NS_PATTERNREAD_H

#include "newsift/base.h"

enum ns_pattern_item {
	NS_PATTERN_LITERAL, /* one byte of a word, in small letters */
	NS_PATTERN_DIGIT,   /* a digit, whichever */
	NS_PATTERN_BREAK,   /* what cannot be within a word */
	NS_PATTERN_OTHER,   /* anything else */
	NS_PATTERN_EITHER,  /* one of a few marks */
	NS_PATTERN_EMPTY,   /* takes no text and tells nothing */
	NS_PATTERN_OPEN,    /* brackets: a group; (?= ; (?<= ; (?! or (?<! */
	NS_PATTERN_AHEAD,
	NS_PATTERN_BEHIND,
	NS_PATTERN_NOT,
	NS_PATTERN_BAR,
	NS_PATTERN_CLOSE
};

struct ns_pattern_read {
	enum ns_pattern_item item;
	char literal;
	struct ns_str members; /* the marks, for ns_pattern_member */
	bool optional, many;   /* from the quantifier behind it */
	unsigned least, most;  /* so often in a row, up to 9; most 0: or more */
};

/*
 * Read the next piece of *pattern and move past it and its quantifier.  False
 * at the end, and for what we cannot read.
 */
bool ns_pattern_next(struct ns_str *pattern, struct ns_pattern_read *read);

/* Read the next of a few marks: one of the first four items.  False at the
 * end. */
bool ns_pattern_member(struct ns_str *members, struct ns_pattern_read *read);

#endif
