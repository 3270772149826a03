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
	bool optional, many; /* from the quantifier behind it */
	unsigned least;      /* so often in a row at least, up to 9 */
};

/*
 * Read the next piece of *pattern and move past it and its quantifier.  False
 * at the end, and for what we cannot read.
 */
bool ns_pattern_next(struct ns_str *pattern, struct ns_pattern_read *read);

#endif
