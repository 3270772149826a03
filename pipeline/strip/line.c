/*
 * line.c - cut a line into words and marks.
 */
#include "line.h"

#include <string.h>

#include "text.h"

static const char *const months[] = { "january", "february", "march", "april",
	"may", "june", "july", "august", "september", "october", "november",
	"december" };

static bool
ascii_word_char(char c)
{
	return (unsigned)((c | 0x20) - 'a') < 26u ||
	       (unsigned)(c - '0') < 10u || c == '_';
}

/* Letters, digits, and whatever of other scripts is not a known mark. */
static bool
word_char(uint32_t cp)
{
	if (cp < 0x80)
		return ascii_word_char((char)cp);
	return cp >= 0xc0 && !(cp >= 0x2000 && cp < 0x2c00) &&
	       !(cp >= 0x3000 && cp < 0x3040) && cp != 0xd7 && cp != 0xf7;
}

/* An apostrophe, or a mark inside a number, joins what stands around it. */
static bool
joins(struct ns_str s, size_t at)
{
	char c = s.p[at];

	if (at == 0 || at + 1 >= s.n)
		return false;
	if (c == '\'')
		return ns_ascii_alpha(s.p[at - 1]) &&
		       ns_ascii_alpha(s.p[at + 1]);
	return (c == ',' || c == '.') && ns_ascii_digit(s.p[at - 1]) &&
	       ns_ascii_digit(s.p[at + 1]);
}

/* End of the word that begins at `at`; at itself for a mark. */
static size_t
word_end(struct ns_str s, size_t at)
{
	size_t i = at, from;

	for (;;) {
		while (i < s.n && ascii_word_char(s.p[i]))
			i++;
		if ((from = i) == s.n)
			return i;
		if (!word_char(ns_utf8_next(s, &i)) &&
		    (from == at || !joins(s, from)))
			return from;
	}
}

void
ns_line_cut(struct ns_line *line, struct ns_str text, struct ns_buf *buf)
{
	struct ns_word *w;
	struct ns_str s;
	size_t at = 0, end;

	line->n = 0;
	line->whole = false;
	buf->n = 0;
	if (text.n > NS_LINE_BYTES)
		return;
	ns_text_plain(buf, text);
	s = ns_buf_str(buf);
	while (at < s.n) {
		if (s.p[at] == ' ') {
			at++;
			continue;
		}
		if (line->n == NS_LINE_MAX) {
			line->n = 0;
			return;
		}
		w = &line->words[line->n++];
		end = word_end(s, at);
		w->mark = end == at;
		if (w->mark)
			ns_utf8_next(s, &end);
		w->text = ns_str_sub(s, at, end);
		at = end;
	}
	line->whole = true;
}

size_t
ns_line_words(const struct ns_line *line)
{
	size_t i, n = 0;

	for (i = 0; i < line->n; i++)
		n += !line->words[i].mark;
	return n;
}

size_t
ns_line_bare(const struct ns_line *line, size_t need)
{
	size_t n = line->n;

	while (n > need && line->words[n - 1].mark)
		n--;
	return n;
}

unsigned
ns_word_month(struct ns_str word)
{
	unsigned m;
	struct ns_str name;

	for (m = 0; m < NS_LEN(months); m++) {
		name = ns_str_of(months[m]);
		if (word.n >= 3 && (word.n <= 4 || word.n == name.n) &&
		    ns_str_casestarts(name, word))
			return m + 1;
	}
	return 0;
}

bool
ns_word_number(struct ns_str word)
{
	return word.n > 0 && ns_ascii_digit(word.p[0]) &&
	       ns_ascii_digit(word.p[word.n - 1]);
}

bool
ns_word_capital(struct ns_str word)
{
	size_t i = 0;
	uint32_t cp;

	if (word.n == 0)
		return false;
	if (word.p[0] >= 'A' && word.p[0] <= 'Z')
		return true;
	cp = ns_utf8_next(word, &i);
	return cp >= 0xc0 && cp <= 0xde;
}

bool
ns_word_caps(struct ns_str word)
{
	size_t i;

	for (i = 0; i < word.n; i++)
		if (word.p[i] < 'A' || word.p[i] > 'Z')
			return false;
	return word.n >= 2;
}
