/*
 * patternread.c - a PCRE2 pattern read piece by piece.
 *
 * Only what ns_vocab_expand leaves and rules use is told apart; anything else
 * is NS_PATTERN_OTHER, which costs a trigger but is never wrong.
 */
#include "patternread.h"

#include <string.h>

static char
at(struct ns_str s, size_t i)
{
	return i < s.n ? s.p[i] : '\0';
}

static enum ns_pattern_item
byte_item(char c)
{
	if (ns_ascii_alpha(c) || ns_ascii_digit(c) || c == '.' || c == ':' ||
	    (unsigned char)c >= 0x80)
		return NS_PATTERN_LITERAL;
	if (c == '^') /* in front of a word */
		return NS_PATTERN_EMPTY;
	if (ns_ascii_space(c) || strchr(",;()-\"$", c) != NULL)
		return NS_PATTERN_BREAK;
	return NS_PATTERN_OTHER;
}

/* Bytes of an escape: \d, \x{2019}, \p{L}. */
static size_t
escape_size(struct ns_str s)
{
	if (at(s, 2) == '{' && strchr("xpPkg", at(s, 1)) != NULL)
		return ns_str_find(s, '}', 0) + 1;
	return 2;
}

static enum ns_pattern_item
escape_item(struct ns_str s, char *literal)
{
	char c = at(s, 1);

	switch (c) {
	case 'd':
		return NS_PATTERN_DIGIT;
	case 's':
	case 'b':
	case 'z':
	case 'Z':
	case 'n':
	case 't':
		return NS_PATTERN_BREAK;
	case 'A':
	case 'K':
		return NS_PATTERN_EMPTY;
	default:
		break;
	}
	if (ns_ascii_alpha(c) || ns_ascii_digit(c))
		return NS_PATTERN_OTHER;
	*literal = c;
	/* A plain mark keeps nothing of its meaning; $ and ^ are such too. */
	return c == '$' || c == '^' ? NS_PATTERN_OTHER : byte_item(c);
}

/* Bytes of a class; a bracket in first place is a member. */
static size_t
class_size(struct ns_str s)
{
	size_t n = at(s, 1) == '^' ? 2 : 1;

	if (at(s, n) == ']')
		n++;
	while (n < s.n && s.p[n] != ']')
		n += s.p[n] == '\\' ? 2 : 1;
	return n + 1;
}

/* Hyphens, dashes and blanks beyond ASCII, as \x{...}. */
static bool
is_break_escape(struct ns_str s)
{
	static const char *const codes[] = { "\\x{a0}", "\\x{2009}",
		"\\x{202f}", "\\x{2010}", "\\x{2011}", "\\x{2013}",
		"\\x{2014}" };
	size_t i;

	for (i = 0; i < NS_LEN(codes); i++)
		if (ns_str_eq(s, ns_str_of(codes[i])))
			return true;
	return false;
}

/* Bytes of a dash at the start of s, 0 when there is none. */
static size_t
dash_size(struct ns_str s)
{
	bool dash = ns_str_starts(s, NS_STR("\xe2\x80\x93")) ||
		    ns_str_starts(s, NS_STR("\xe2\x80\x94"));

	return dash ? 3 : 0;
}

bool
ns_pattern_member(struct ns_str *members, struct ns_pattern_read *read)
{
	size_t n = dash_size(*members);

	memset(read, 0, sizeof(*read));
	if (members->n == 0)
		return false;
	read->literal = members->p[0];
	read->item = n > 0 ? NS_PATTERN_BREAK : byte_item(members->p[0]);
	*members = ns_str_sub(*members, n > 0 ? n : 1, members->n);
	return true;
}

#define MARKS_MAX 4

/* Is a class just a few marks: no letters, digits, escapes or ranges? */
static bool
is_marks(struct ns_str members)
{
	struct ns_pattern_read read;
	size_t n = 0;

	while (ns_pattern_member(&members, &read)) {
		n++;
		if ((unsigned char)read.literal >= 0x80 &&
		    read.item != NS_PATTERN_BREAK)
			return false;
		if (read.literal == '\\' || read.literal == '^' ||
		    ns_ascii_alpha(read.literal) ||
		    ns_ascii_digit(read.literal) ||
		    (read.literal == '-' && n > 1 && members.n > 0))
			return false;
	}
	return n <= MARKS_MAX;
}

static enum ns_pattern_item
class_item(struct ns_str s)
{
	enum ns_pattern_item item, all = NS_PATTERN_EMPTY;
	struct ns_str m;
	size_t i, n;
	char c;

	if (at(s, 1) == '^')
		return NS_PATTERN_OTHER;
	for (i = 1; i + 1 < s.n; i += n) {
		m = ns_str_sub(s, i, s.n);
		n = m.p[0] == '\\' ? escape_size(m) : 1;
		m = ns_str_sub(m, 0, n < m.n ? n : m.n);
		item = m.p[0] != '\\'       ? byte_item(m.p[0])
		       : is_break_escape(m) ? NS_PATTERN_BREAK
					    : escape_item(m, &c);
		/* Between digits a hyphen makes a range. */
		if (m.p[0] == '-' && all == NS_PATTERN_DIGIT)
			item = all;
		if (item == NS_PATTERN_LITERAL && ns_ascii_digit(m.p[0]))
			item = NS_PATTERN_DIGIT;
		if (item == NS_PATTERN_LITERAL || item == NS_PATTERN_EMPTY ||
		    (all != NS_PATTERN_EMPTY && item != all))
			return NS_PATTERN_OTHER;
		all = item;
	}
	return all == NS_PATTERN_EMPTY ? NS_PATTERN_OTHER : all;
}

/* Bytes of "(", "(?:", "(?<name>", "(?-i:", "(?=" ...; 0: we cannot read it. */
static size_t
open_size(struct ns_str s, enum ns_pattern_item *item)
{
	size_t n = 2;

	*item = NS_PATTERN_OPEN;
	if (at(s, 1) == '*')
		return 0;
	if (at(s, 1) != '?')
		return 1;
	if (at(s, 2) == '=' || at(s, 2) == '!') {
		*item = at(s, 2) == '=' ? NS_PATTERN_AHEAD : NS_PATTERN_NOT;
		return 3;
	}
	if (at(s, 2) == '<' && (at(s, 3) == '=' || at(s, 3) == '!')) {
		*item = at(s, 3) == '=' ? NS_PATTERN_BEHIND : NS_PATTERN_NOT;
		return 4;
	}
	if (at(s, 2) == '|' || at(s, 2) == '>')
		return 3;
	if (at(s, 2) == '<' || at(s, 2) == 'P') {
		n = ns_str_find(s, '>', 0);
		return n < s.n ? n + 1 : 0;
	}
	while (ns_ascii_alpha(at(s, n)) || at(s, n) == '-')
		n++;
	return at(s, n) == ':' ? n + 1 : 0;
}

static bool
is_digit(struct ns_str s)
{
	return s.n == 1 && s.p[0] > '0' && s.p[0] <= '9';
}

/* {2}, {1,3}, {4,}: `inner` without the brackets, `low` before the comma. */
static void
set_times(struct ns_pattern_read *read, struct ns_str inner, struct ns_str low)
{
	struct ns_str high =
	    low.n == inner.n ? low : ns_str_sub(inner, low.n + 1, inner.n);

	if (is_digit(low))
		read->least = (unsigned)(low.p[0] - '0');
	read->most =
	    is_digit(low) && is_digit(high) ? (unsigned)(high.p[0] - '0') : 0;
}

/* The quantifier at the start of s; returns its bytes. */
static size_t
quantifier(struct ns_str s, struct ns_pattern_read *read)
{
	size_t n = 1, close;
	struct ns_str inner, low;

	switch (at(s, 0)) {
	case '?':
	case '*':
		read->optional = true;
		read->many = s.p[0] == '*';
		read->most = read->many ? 0 : 1;
		break;
	case '+':
		read->many = true;
		read->most = 0;
		break;
	case '{':
		close = ns_str_find(s, '}', 0);
		inner = ns_str_sub(s, 1, close);
		low = ns_str_sub(inner, 0, ns_str_find(inner, ',', 0));
		read->optional = ns_str_eq(low, NS_STR("0")) || low.n == 0;
		set_times(read, inner, low);
		read->many = !ns_str_eq(inner, NS_STR("1")) &&
			     !ns_str_eq(inner, NS_STR("0,1"));
		n = close + 1;
		break;
	default:
		return 0;
	}
	if (at(s, n) == '+' || at(s, n) == '?')
		n++;
	return n;
}

/* The class an apostrophe of a pattern has become. */
static bool
is_quote(struct ns_str s)
{
	return ns_str_starts(s, NS_STR("['\\x{2018}"));
}

/* Does a word end before s: with the pattern or a branch, or with a blank? */
static bool
is_end(struct ns_str s)
{
	while (ns_str_starts(s, NS_STR("(?:")))
		s = ns_str_sub(s, 3, s.n);
	return s.n == 0 || s.p[0] == '|' || s.p[0] == ')' ||
	       ns_str_starts(s, NS_STR("[\\s"));
}

/* Bytes of the piece at the start of s; 0: we cannot read it. */
static size_t
piece(struct ns_str s, struct ns_pattern_read *read)
{
	size_t n = 1;

	switch (s.p[0]) {
	case '\\':
		read->item = escape_item(s, &read->literal);
		return escape_size(s);
	case '[':
		n = class_size(s);
		read->item = class_item(ns_str_sub(s, 0, n < s.n ? n : s.n));
		read->members = ns_str_sub(s, 1, n > 1 ? n - 1 : 1);
		if (read->item == NS_PATTERN_OTHER && is_marks(read->members))
			read->item = NS_PATTERN_EITHER;
		if (!is_quote(s))
			return n;
		/* A possessive 's is a token of its own, and so is a mark at
		 * a word's end. */
		if (at(s, n) == 's') {
			read->item = NS_PATTERN_EMPTY;
			n++;
		} else if (is_end(ns_str_sub(s, n, s.n))) {
			read->item = NS_PATTERN_BREAK;
		} else if (ns_ascii_alpha(at(s, n))) {
			read->item = NS_PATTERN_LITERAL;
			read->literal = '\'';
		}
		return n;
	case '(':
		return open_size(s, &read->item);
	case ')':
		read->item = NS_PATTERN_CLOSE;
		return 1;
	case '|':
		read->item = NS_PATTERN_BAR;
		return 1;
	case '.':
		read->item = NS_PATTERN_OTHER;
		return 1;
	default:
		read->literal = ns_ascii_lower(s.p[0]);
		read->item = byte_item(s.p[0]);
		if ((n = dash_size(s)) > 0)
			read->item = NS_PATTERN_BREAK;
		return n > 0 ? n : 1;
	}
}

bool
ns_pattern_next(struct ns_str *pattern, struct ns_pattern_read *read)
{
	size_t n;

	memset(read, 0, sizeof(*read));
	read->least = read->most = 1;
	if (pattern->n == 0 || (n = piece(*pattern, read)) == 0)
		return false;
	*pattern =
	    ns_str_sub(*pattern, n < pattern->n ? n : pattern->n, pattern->n);
	/* After a bracket or bar a mark is no quantifier. */
	if (read->item <= NS_PATTERN_EMPTY || read->item == NS_PATTERN_CLOSE) {
		n = quantifier(*pattern, read);
		*pattern = ns_str_sub(*pattern, n < pattern->n ? n : pattern->n,
		    pattern->n);
	}
	return true;
}
