/*
 * lines.h - lines of a text file, and which of them begin a paragraph.
 */
#ifndef NS_LINES_H
#define NS_LINES_H

#include "newsift/base.h"

/* A line, without its newline and without white space at its end. */
struct ns_row {
	struct ns_str text;
	size_t begin;  /* offset of its first byte */
	size_t indent; /* columns of white space it begins with */
	size_t width;  /* columns, indent included */
	bool blank;
};

/*
 * Read the line at *at in text and move *at behind it.  Returns false, and sets
 * nothing, at the end.
 */
bool ns_row_next(struct ns_str text, size_t *at, struct ns_row *row);

/*
 * Columns at which text is wrapped: those of its widest line.  0 when it is not
 * wrapped, so that each line is a paragraph: a line is wider than 120 columns,
 * or most lines that another one follows end as a sentence does.
 */
size_t ns_rows_wrap(struct ns_str text);

/*
 * True when a line that follows `before` goes on with the same paragraph: the
 * text is wrapped, the line is not indented deeper, and its first word would
 * not have fitted behind `before`.
 */
bool ns_row_continues(const struct ns_row *before, const struct ns_row *row,
    size_t wrap);

/*
 * True when a first line stands as a title: it does not end as a sentence, and
 * either a blank line follows it or it is much shorter than the next.  next may
 * be NULL: there is none.
 */
bool ns_row_is_title(const struct ns_row *row, const struct ns_row *next);

#endif
