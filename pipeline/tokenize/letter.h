/*
 * letter.h - the few questions that tokenizing asks of a character.
 */
#ifndef NS_LETTER_H
#define NS_LETTER_H

#include "newsift/base.h"

/*
 * Offset of the first character at or after off that can be seen: neither white
 * space of any kind, nor a control, nor an invisible mark (zero-width space or
 * joiner, byte order mark, direction marks).
 */
size_t ns_skip_blank(struct ns_str s, size_t off);

/* True for characters that ns_skip_blank skips. */
bool ns_is_blank(uint32_t cp);

/* True for marks, soft hyphens too, that say nothing inside a word. */
bool ns_is_invisible(uint32_t cp);

enum ns_case {
	NS_CASE_MARK,  /* no letter: digit, mark, symbol, or off is the end */
	NS_CASE_LOWER, /* small */
	NS_CASE_UPPER, /* capital */
	NS_CASE_NONE   /* a letter of a script without case */
};

/* What the character at off is. */
enum ns_case ns_case_at(struct ns_str s, size_t off);

/* Bytes of the character at off when it is what the name says; else 0. */
size_t ns_apostrophe_at(struct ns_str s, size_t off); /* ' U+2018 U+2019 */
size_t ns_currency_at(struct ns_str s, size_t off);   /* $ U+00A3 ... */

/* True when off is inside s and a decimal digit stands there. */
bool ns_digit_at(struct ns_str s, size_t off);

#endif
