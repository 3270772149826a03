/*
 * lines.c - soft and hard line breaks.
 */
#include "lines.h"

#include <string.h>

#include "text.h"

/* Wider texts have a paragraph a line. */
#define MAX_WRAP 120

/* A title has at most this many words. */
#define MAX_TITLE 30

bool
ns_row_next(struct ns_str text, size_t *at, struct ns_row *row)
{
	size_t end, from = 0;

	if (*at >= text.n)
		return false;
	row->begin = *at;
	end = ns_str_find(text, '\n', *at);
	row->text = ns_str_sub(text, *at, end);
	*at = end < text.n ? end + 1 : end;
	while (row->text.n > 0 && ns_ascii_space(row->text.p[row->text.n - 1]))
		row->text.n--;
	for (row->indent = 0;
	     from < row->text.n && ns_ascii_space(row->text.p[from]); from++)
		row->indent += row->text.p[from] == '\t' ? 8 : 1;
	row->blank = row->text.n == 0;
	row->width = row->indent +
		     ns_text_width(ns_str_sub(row->text, from, row->text.n));
	return true;
}

size_t
ns_rows_wrap(struct ns_str text)
{
	struct ns_row row, before = { .blank = true };
	size_t at = 0, width = 0, followed = 0, stops = 0;

	while (ns_row_next(text, &at, &row)) {
		if (row.width > width)
			width = row.width;
		if (!before.blank && !row.blank) {
			followed++;
			stops += ns_text_stops(before.text);
		}
		before = row;
	}
	return width > MAX_WRAP || stops * 2 > followed ? 0 : width;
}

bool
ns_row_continues(const struct ns_row *before, const struct ns_row *row,
    size_t wrap)
{
	struct ns_str word;
	size_t end = 0;

	if (wrap == 0 || before->blank || row->blank ||
	    row->indent > before->indent)
		return false;
	word = ns_str_trim(row->text);
	while (end < word.n && !ns_ascii_space(word.p[end]))
		end++;
	word.n = end;
	return before->width + 1 + ns_text_width(word) > wrap;
}

bool
ns_row_is_title(const struct ns_row *row, const struct ns_row *next)
{
	if (row->blank || next == NULL || ns_text_stops(row->text) ||
	    ns_text_words(row->text) > MAX_TITLE)
		return false;
	return next->blank || row->width * 2 < next->width;
}
