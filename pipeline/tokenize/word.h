/*
 * word.h - word boundaries as Unicode Standard Annex 29 defines them.
 */
#ifndef NS_WORD_H
#define NS_WORD_H

#include "newsift/base.h"

/* What was seen in a segment, as bits. */
enum {
	NS_SEEN_LETTER = 1,
	NS_SEEN_DIGIT = 2,
	NS_SEEN_LINE = 4, /* _ and its like */
	NS_SEEN_DOT = 8,
	NS_SEEN_QUOTE = 16, /* a single quote, straight or curly */
	NS_SEEN_COLON = 32,
	NS_SEEN_COMMA = 64, /* , or ; */
	NS_SEEN_WIDE = 128  /* any character beyond ASCII */
};

struct ns_word {
	size_t end;    /* first byte behind the segment */
	unsigned seen; /* NS_SEEN bits */
};

/*
 * The segment between two word boundaries that begins at byte `at` of text.
 *
 * text  UTF-8; its ends are boundaries (WB1, WB2).
 * at    Must be a boundary, and less than text.n.
 *
 * Segments cover the text: words, but also runs of spaces and single marks.
 * Going through a text from its start takes time in proportion to its length.
 */
struct ns_word ns_word_at(struct ns_str text, size_t at);

/*
 * The same, tailored to news: a stop joins digits but not letters (`the
 * end.The next`), a colon joins nothing, and the narrow no-break space is a
 * space.
 */
struct ns_word ns_piece_at(struct ns_str text, size_t at);

#endif
