/*
 * mark.h - what the marks between words are to a sentence.
 */
#ifndef NS_MARK_H
#define NS_MARK_H

#include "newsift/base.h"

/* How a token may end a sentence. */
enum ns_end {
	NS_END_NONE,
	NS_END_STOP,  /* . */
	NS_END_MARK,  /* ? ! */
	NS_END_DOTS,  /* ... */
	NS_END_WIDE,  /* a stop that wants no blank behind it */
	NS_END_ABBREV /* a word with its stop */
};

enum ns_end ns_end_of(struct ns_str token);

/* What stands around sentences, as bits. */
enum {
	NS_MARK_QUOTE = 1,
	NS_MARK_BRACKET = 2,
	NS_MARK_OPENS = 4,
	NS_MARK_CLOSES = 8,
	NS_MARK_DASH = 16,
	NS_MARK_BULLET = 32, /* the dot before an item */
	NS_MARK_TURNED = 64  /* closes in French, may open in German */
};

/* What kind of quote, bracket or dash a token is; 0 when it is none. */
unsigned ns_mark_of(struct ns_str token);

/* The only character of a token; 0 when it has several. */
uint32_t ns_only_char(struct ns_str token);

#endif
