/*
 * token.c - the tokens of a paragraph.
 *
 * UAX 29 gives the pieces; this puts together what news writes in several
 * (`$1.5bn`, `10:35`, `AT&T`, `U.S.`) and takes apart what it writes in one
 * (`Canada's`).  Decisions fall from left to right and are final, so that no
 * byte is looked at more than a few times.
 */
#include "token.h"

#include <string.h>

#include "address.h"
#include "dotted.h"
#include "letter.h"
#include "word.h"

#define CAPS_MAX 5     /* letters on one side of `AT&T` */
#define CURRENCY_MAX 3 /* letters of `US$` */

static char
char_at(struct ns_str text, size_t off)
{
	return off < text.n ? text.p[off] : '\0';
}

/* True for n bytes, 1 to max of them, that are all capital letters. */
static bool
is_caps(struct ns_str text, size_t at, size_t end, size_t max)
{
	size_t i;

	for (i = at; i < end; i++)
		if (text.p[i] < 'A' || text.p[i] > 'Z')
			return false;
	return end > at && end - at <= max;
}

/* The piece that begins at `at`, but no longer than to end. */
static struct ns_word
cut(struct ns_str text, size_t at, size_t end)
{
	return ns_piece_at(ns_str_sub(text, 0, end), at);
}

/* --- numbers ----------------------------------------------------------- */

/* A number goes on after a colon between digits: `10:35`. */
static struct ns_word
number(struct ns_str text, size_t at)
{
	struct ns_word more, w = ns_piece_at(text, at);

	while (char_at(text, w.end) == ':' && ns_digit_at(text, w.end + 1) &&
	       !(w.seen & NS_SEEN_LETTER)) {
		more = ns_piece_at(text, w.end + 1);
		w.end = more.end;
		w.seen |= more.seen;
	}
	return w;
}

/* The number behind a currency sign that ends at `at`; w.end 0 for none. */
static struct ns_word
amount(struct ns_str text, size_t at)
{
	if (ns_digit_at(text, at))
		return number(text, at);
	if (char_at(text, at) == '.' && ns_digit_at(text, at + 1))
		return number(text, at + 1);
	return (struct ns_word){ 0, 0 };
}

/* --- words ------------------------------------------------------------- */

/* Leave out an ending 's; it will be a token of its own. */
static struct ns_word
without_possessive(struct ns_str text, size_t at, struct ns_word w)
{
	size_t end = w.end - 1, quote;

	if (!(w.seen & NS_SEEN_QUOTE) || ns_ascii_lower(text.p[end]) != 's')
		return w;
	for (quote = 1; quote <= 3; quote += 2)
		if (end > at + quote &&
		    ns_apostrophe_at(text, end - quote) == quote)
			return cut(text, at, end - quote);
	return w;
}

/* `AT&T`, `Q&A`: capitals on both sides, without a blank. */
static struct ns_word
across_ampersands(struct ns_str text, size_t at, struct ns_word w)
{
	struct ns_word next;
	size_t from = at;

	while (char_at(text, w.end) == '&' &&
	       is_caps(text, from, w.end, CAPS_MAX) &&
	       ns_case_at(text, w.end + 1) == NS_CASE_UPPER) {
		from = w.end + 1;
		next = without_possessive(text, from, ns_piece_at(text, from));
		if (!is_caps(text, from, next.end, CAPS_MAX))
			break;
		w = (struct ns_word){ next.end, NS_SEEN_DOT };
	}
	return w;
}

/* `_emphasis_` is a word between two marks; a line inside joins. */
static struct ns_word
without_lines(struct ns_str text, size_t at, struct ns_word w)
{
	size_t end = w.end, begin = at;

	while (begin < w.end && text.p[begin] == '_')
		begin++;
	if (begin > at)
		return (struct ns_word){ begin, NS_SEEN_LINE };
	while (text.p[end - 1] == '_')
		end--;
	return end < w.end ? cut(text, at, end) : w;
}

/* Leave out invisible marks at the end. */
static struct ns_word
without_invisible(struct ns_str text, size_t at, struct ns_word w)
{
	size_t last, next;

	while (w.end > at) {
		for (last = w.end - 1; !ns_utf8_boundary(text, last);)
			last--;
		next = last;
		if (last == at || !ns_is_blank(ns_utf8_next(text, &next)))
			break;
		w.end = last;
	}
	return w;
}

static struct ns_word
word(const struct ns_scan *s, size_t at, struct ns_word w)
{
	struct ns_word money;
	size_t end;
	char next;

	if (w.seen & NS_SEEN_LINE)
		w = without_lines(s->text, at, w);
	if (!(w.seen & NS_SEEN_LETTER) || ns_digit_at(s->text, at))
		return ns_digit_at(s->text, at) ? number(s->text, at) : w;
	next = char_at(s->text, w.end);
	if ((next == ':' || next == '.') && /* http: www. */
	    (end = ns_url_end(s->text, at)) > at)
		return (struct ns_word){ end, NS_SEEN_DOT };
	end = w.end;
	w = without_possessive(s->text, at, w);
	if (w.end < end)
		return w;
	if (is_caps(s->text, at, end, CURRENCY_MAX) &&
	    ns_currency_at(s->text, end) > 0) {
		money = amount(s->text, end + ns_currency_at(s->text, end));
		return money.end > 0 ? money : w;
	}
	if (char_at(s->text, end) == '&')
		return across_ampersands(s->text, at, w);
	if (char_at(s->text, end) != '.')
		return w;
	w = ns_dotted(s, at, w);
	if ((w.seen & NS_SEEN_DOT) && char_at(s->text, w.end) == '/' &&
	    s->text.p[w.end - 1] != '.')
		w.end = ns_url_path_end(s->text, w.end);
	return without_possessive(s->text, at, w);
}

/* --- marks ------------------------------------------------------------- */

/* True when a letter, digit or their like stands right before `at`. */
static bool
follows_word(const struct ns_scan *s, size_t at)
{
	unsigned char c;

	if (at == 0 || at > s->at)
		return false;
	c = (unsigned char)s->text.p[at - 1];
	return c >= 0x80 || ns_ascii_alpha((char)c) || ns_ascii_digit((char)c);
}

/* True when the last token is a word in small letters: `class of '98`. */
static bool
follows_small(const struct ns_scan *s, size_t at)
{
	return s->at > 0 && s->at < at && s->text.p[s->at - 1] >= 'a' &&
	       s->text.p[s->at - 1] <= 'z';
}

/* What begins with an apostrophe that ends at from: 's, '90s, '98 or a mark. */
static struct ns_word
apostrophe(const struct ns_scan *s, size_t at, size_t from)
{
	struct ns_word w, mark = { from, 0 };
	size_t n;

	if (from >= s->text.n)
		return mark;
	w = ns_piece_at(s->text, from);
	n = w.end - from;
	if (n == 1 && ns_ascii_lower(s->text.p[from]) == 's' &&
	    ((at == s->at && at > 0) || w.end == s->text.n))
		return (struct ns_word){ w.end, NS_SEEN_QUOTE };
	if (follows_word(s, at) || !ns_digit_at(s->text, from) ||
	    !ns_digit_at(s->text, from + 1))
		return mark;
	if (n == 3 && ns_ascii_lower(s->text.p[from + 2]) == 's')
		return w;
	return n == 2 && follows_small(s, at) ? w : mark;
}

/* #tag or @name: its letters, digits and lines. */
static struct ns_word
tag(const struct ns_scan *s, size_t at)
{
	struct ns_word w, mark = { at + 1, 0 };
	size_t end = at + 1;

	if (follows_word(s, at) || end >= s->text.n)
		return mark;
	w = ns_piece_at(s->text, end);
	if (!(w.seen & (NS_SEEN_LETTER | NS_SEEN_DIGIT)))
		return mark;
	w = without_possessive(s->text, end, w);
	if (w.seen & (NS_SEEN_DOT | NS_SEEN_QUOTE))
		while (end < w.end && s->text.p[end] != '.' &&
		       ns_apostrophe_at(s->text, end) == 0)
			end++;
	else
		end = w.end;
	return (struct ns_word){ end, NS_SEEN_DOT };
}

/* A run of stops or hyphens is one mark; `.5` is a number. */
static struct ns_word
run(const struct ns_scan *s, size_t at)
{
	size_t end = at + 1;

	if (s->text.p[at] == '.' && ns_digit_at(s->text, end) &&
	    !follows_word(s, at))
		return number(s->text, end);
	while (end < s->text.n && s->text.p[end] == s->text.p[at])
		end++;
	return (struct ns_word){ end, 0 };
}

static struct ns_word
mark(const struct ns_scan *s, size_t at, struct ns_word w)
{
	struct ns_word money;
	size_t n;

	switch (s->text.p[at]) {
	case ',':
	case '"':
		return w;
	case '.':
	case '-':
		return run(s, at);
	case '#':
	case '@':
		return tag(s, at);
	default:
		break;
	}
	if ((n = ns_apostrophe_at(s->text, at)) > 0)
		return apostrophe(s, at, at + n);
	if ((n = ns_currency_at(s->text, at)) > 0) {
		money = amount(s->text, at + n);
		return money.end > 0 ? money : w;
	}
	return w;
}

/* --- the scan ---------------------------------------------------------- */

void
ns_scan_begin(struct ns_scan *s, struct ns_str paragraph,
    const struct ns_abbreviations *abbreviations)
{
	s->text = paragraph;
	s->abbreviations = abbreviations;
	s->at = 0;
	s->first = ns_skip_blank(paragraph, 0);
	s->mail = ns_str_find(paragraph, '@', 0);
}

static struct ns_word
token_at(struct ns_scan *s, size_t at)
{
	struct ns_word w = ns_piece_at(s->text, at);
	size_t end;
	char next = char_at(s->text, w.end);

	if (w.seen == NS_SEEN_LETTER && (next == ' ' || next == ','))
		return w; /* most words */
	if (s->mail < at)
		s->mail = ns_str_find(s->text, '@', at);
	if (s->mail < s->text.n &&
	    (end = ns_mail_end(s->text, at, s->mail)) > at)
		return (struct ns_word){ end, NS_SEEN_DOT };
	if (w.seen & (NS_SEEN_LETTER | NS_SEEN_DIGIT | NS_SEEN_LINE))
		w = word(s, at, w);
	else
		w = mark(s, at, w);
	if (w.seen & NS_SEEN_WIDE)
		w = without_invisible(s->text, at, w);
	return w;
}

/* True for an ASCII character that can be seen. */
static bool
is_seen(char c)
{
	return c > ' ' && c < 0x7f;
}

bool
ns_scan_next(struct ns_scan *s, struct ns_piece *piece)
{
	size_t at = s->at;
	struct ns_word w;

	if (char_at(s->text, at) == ' ')
		at++;
	if (!is_seen(char_at(s->text, at))) {
		at = ns_skip_blank(s->text, at);
		if (at >= s->text.n)
			return false;
	}
	w = token_at(s, at);
	piece->begin = at;
	piece->end = s->at = w.end;
	piece->word = (w.seen & NS_SEEN_LETTER) &&
		      !(w.seen & ~(unsigned)(NS_SEEN_LETTER | NS_SEEN_QUOTE |
					     NS_SEEN_WIDE));
	return true;
}
