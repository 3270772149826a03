/*
 * line.h - a line of text as tokens, to compare with patterns.
 */
#ifndef NS_LINE_H
#define NS_LINE_H

#include "newsift/base.h"

/* A line of more tokens or bytes is a paragraph and matches no pattern. */
#define NS_LINE_MAX 64
#define NS_LINE_BYTES 600

/* A word, or one mark that is neither letter, digit nor white space. */
struct ns_word {
	struct ns_str text; /* typographic marks as ASCII; case as it stands */
	bool mark;
};

struct ns_line {
	struct ns_word words[NS_LINE_MAX];
	size_t n;
	bool whole; /* false: the line was longer, and n is 0 */
};

/* Cut text.  Words borrow from buf, whose earlier content is lost. */
void ns_line_cut(struct ns_line *line, struct ns_str text, struct ns_buf *buf);

/* Number of words of line that are no marks. */
size_t ns_line_words(const struct ns_line *line);

/* Number of tokens of line but for the marks at its end; at least `need`. */
size_t ns_line_bare(const struct ns_line *line, size_t need);

/* 1 to 12 for an English month's name or abbreviation; else 0. */
unsigned ns_word_month(struct ns_str word);

/* True for digits with single marks among them: 7, 2018, 1,200, 10.5. */
bool ns_word_number(struct ns_str word);

/* True when a word begins with a capital letter. */
bool ns_word_capital(struct ns_str word);

/* True for a word of two letters or more, all capitals. */
bool ns_word_caps(struct ns_str word);

#endif
