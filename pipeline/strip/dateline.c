/*
 * dateline.c - the place and date that open a wire story.
 */
#include "dateline.h"

#include "line.h"

/* Longest dateline, in bytes and in words. */
#define MAX_BYTES 100
#define MAX_WORDS 12

/* What stands between dateline and story. */
static const struct ns_str dividers[] = {
	{ " - ", 3 },
	{ " -- ", 4 },
	{ " \xe2\x80\x93 ", 5 },
	{ " \xe2\x80\x94 ", 5 },
};

/* True when a dateline's words are a place in capitals and little else. */
static bool
is_dateline(struct ns_str text, struct ns_arena *arena)
{
	struct ns_line line;
	struct ns_str word;
	struct ns_buf buf;
	size_t i;

	ns_buf_init(&buf, arena);
	ns_line_cut(&line, text, &buf);
	if (line.n == 0 || ns_line_words(&line) > MAX_WORDS ||
	    !ns_word_caps(line.words[0].text))
		return false;
	for (i = 0; i < line.n; i++) {
		word = line.words[i].text;
		if (!line.words[i].mark && !ns_word_capital(word) &&
		    !ns_word_number(word))
			return false;
	}
	return true;
}

struct ns_str
ns_dateline_of(struct ns_str lede, struct ns_arena *arena)
{
	struct ns_str none = { NULL, 0 }, head;
	size_t i, k;

	for (i = 0; i < lede.n && i < MAX_BYTES; i++)
		for (k = 0; k < NS_LEN(dividers); k++) {
			if (!ns_str_starts(ns_str_sub(lede, i, lede.n),
				dividers[k]))
				continue;
			head = ns_str_sub(lede, 0, i);
			return is_dateline(head, arena) ? head : none;
		}
	return none;
}
