/*
 * text.h - small operations on the text of a page: white space, marks, words.
 */
#ifndef NS_TEXT_H
#define NS_TEXT_H

#include "newsift/base.h"

/* True for a control character (C0, DEL) that is no white space. */
bool ns_text_control(char c);

/* True for a code point that stands for white space in print (Unicode's
 * White_Space property: NBSP and the fixed-width spaces among them). */
bool ns_text_space(uint32_t cp);

/*
 * Append s with white space made single and control and zero-width characters
 * left out.  White space at the start of out, or after a space, is dropped, so
 * that a text may arrive in pieces.  A space may remain at the end.
 */
void ns_text_put(struct ns_buf *out, struct ns_str s);

/*
 * Append s made plain for comparing: typographic quotes, dashes and ellipses as
 * ASCII, white space single.  Case stays.
 */
void ns_text_plain(struct ns_buf *out, struct ns_str s);

/* Length as a reader sees it: characters, those of CJK scripts double. */
size_t ns_text_width(struct ns_str s);

/* Number of words, that is runs without white space. */
size_t ns_text_words(struct ns_str s);

/* True when s ends as a sentence does, closing quotes and brackets apart. */
bool ns_text_stops(struct ns_str s);

/* Offset of the bytes `part` in s at or after from; s.n when not there. */
size_t ns_text_find(struct ns_str s, struct ns_str part, size_t from);

#endif
