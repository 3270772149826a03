/*
 * word.c - word boundaries as Unicode Standard Annex 29 defines them.
 *
 * Rules are cited by their numbers there (WB1 to WB999).  Most words are ASCII
 * and are found with a small table; the rest asks libunistring for the
 * Word_Break property.  Every rule looks back no further than the last
 * boundary, so a segment can be found from its own first byte.
 */
#include "word.h"

#include <string.h>
#include <unictype.h>
#include <uniwbrk.h>

enum {
	L = NS_SEEN_LETTER,
	D = NS_SEEN_DIGIT,
	U = NS_SEEN_LINE,
	P = NS_SEEN_DOT,
	Q = NS_SEEN_QUOTE,
	C = NS_SEEN_COLON,
	N = NS_SEEN_COMMA,
	W = NS_SEEN_WIDE,
	WORDLIKE = L | D | U
};

/* What each byte is in a word; 0: it is in none; W: it is not ASCII. */
static const unsigned char kinds[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* 00 */
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* 10 */
	0, 0, 0, 0, 0, 0, 0, Q, 0, 0, 0, 0, N, 0, P, 0, /* 20  ' , . */
	D, D, D, D, D, D, D, D, D, D, C, N, 0, 0, 0, 0, /* 30  0-9 : ; */
	0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 40  A-O */
	L, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, 0, U, /* 50  P-Z _ */
	0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 60  a-o */
	L, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, 0, 0, /* 70  p-z */
	W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, /* 80 */
	W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, /* 90 */
	W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, /* A0 */
	W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, /* B0 */
	W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, /* C0 */
	W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, /* D0 */
	W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, /* E0 */
	W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, /* F0 */
};

/* The rules to go by. */
enum rules { STANDARD, TAILORED };

/*
 * True when mark, between two characters of these kinds, does not end a word:
 * WB6 and WB7 for letters, WB11 and WB12 for digits.
 */
static bool
mark_joins(unsigned before, unsigned mark, unsigned after, enum rules rules)
{
	unsigned both = before & after;

	if (mark & Q)
		return (both & (L | D)) != 0;
	if (mark & P)
		return (both & (rules == STANDARD ? L | D : D)) != 0;
	if (mark & C)
		return rules == STANDARD && (both & L) != 0;
	return (mark & N) && (both & D) != 0;
}

/* Word_Break property of a character. */
static int
property(uint32_t cp, enum rules rules)
{
	if (rules == TAILORED) {
		if (cp == '.')
			return WBP_MIDNUM;
		if (cp == ':')
			return WBP_OTHER;
		if (cp == 0x202f)
			return WBP_OTHER;
	}
	return uc_wordbreak_property(cp);
}

/*
 * Bytes of the dash, quote or dots of omission at off; 0 for all else.  These
 * are the most common characters beyond ASCII, and none joins what is behind it
 * but for what WB4 adds.
 */
static size_t
mark_at(struct ns_str s, size_t off)
{
	static const char marks[] = "\x93\x94\x98\x99\x9c\x9d\xa6";

	if (s.n - off < 3 || s.p[off] != '\xe2' || s.p[off + 1] != '\x80')
		return 0;
	return memchr(marks, s.p[off + 2], sizeof(marks) - 1) != NULL ? 3 : 0;
}

static bool
is_single_quote(struct ns_str s, size_t off)
{
	return s.p[off + 2] == '\x98' || s.p[off + 2] == '\x99';
}

/* True for a character that joins no word (WB999). */
static bool
is_other(struct ns_str s, size_t off, enum rules rules)
{
	if (mark_at(s, off) > 0)
		return !is_single_quote(s, off);
	return property(ns_utf8_next(s, &off), rules) == WBP_OTHER;
}

/*
 * Find the end of a segment that begins with an ASCII letter, digit or `_`.
 * False when what is beyond ASCII has a say in it.
 */
static bool
ascii_word(struct ns_str s, size_t at, enum rules rules, struct ns_word *w)
{
	const unsigned char *p = (const unsigned char *)s.p;
	unsigned kind = 0, seen = 0, next;
	size_t n, i = at;

	for (;;) {
		while (i < s.n && ((kind = kinds[p[i]]) & WORDLIKE)) {
			seen |= kind; /* WB5, WB8, WB9, WB10, WB13a, WB13b */
			i++;
		}
		if (i == s.n)
			break;
		n = 1;
		if (kind == W) {
			n = mark_at(s, i);
			if (n == 0 && !is_other(s, i, rules))
				return false;
			kind = n > 0 && is_single_quote(s, i) ? W | Q : 0;
		}
		if (kind == 0 || i + n >= s.n)
			break;
		next = kinds[p[i + n]];
		if (next == W && !is_other(s, i + n, rules))
			return false;
		if (!mark_joins(kinds[p[i - 1]], kind, next, rules))
			break;
		seen |= kind;
		i += n;
	}
	w->seen = seen;
	w->end = i;
	return true;
}

/* --- beyond ASCII ------------------------------------------------------ */

/* WB3a, WB3b: these stand alone. */
static bool
is_newline(int c)
{
	return c == WBP_CR || c == WBP_LF || c == WBP_NEWLINE;
}

/* WB4: these belong to what is before them. */
static bool
is_extend(int c)
{
	return c == WBP_EXTEND || c == WBP_FORMAT || c == WBP_ZWJ;
}

static bool
is_letter(int c)
{
	return c == WBP_ALETTER || c == WBP_HL;
}

static bool
is_mid_letter(int c)
{
	return c == WBP_MIDLETTER || c == WBP_MIDNUMLET || c == WBP_SQ;
}

static bool
is_mid_num(int c)
{
	return c == WBP_MIDNUM || c == WBP_MIDNUMLET || c == WBP_SQ;
}

/* Property of the first character at or after off that WB4 does not skip. */
static int
peek(struct ns_str s, size_t off, enum rules rules)
{
	int c;

	while (off < s.n) {
		c = property(ns_utf8_next(s, &off), rules);
		if (!is_extend(c))
			return c;
	}
	return WBP_OTHER;
}

/* The characters around a place that may be a boundary. */
struct place {
	int before, left; /* properties; before is the one left of left */
	int right;
	size_t flags; /* regional indicators up to here */
	size_t next;  /* what follows right */
	enum rules rules;
};

/* WB5 to WB16 for letters and their marks. */
static bool
letters_join(struct ns_str s, const struct place *p)
{
	if (is_letter(p->right))
		return is_letter(p->left) || p->left == WBP_NUMERIC ||
		       p->left == WBP_EXTENDNUMLET || /* WB5 WB10 WB13b */
		       (is_letter(p->before) &&
			   is_mid_letter(p->left)) || /* WB7 */
		       (p->before == WBP_HL && p->left == WBP_DQ &&
			   p->right == WBP_HL); /* WB7c */
	if (p->left == WBP_HL && p->right == WBP_SQ)
		return true; /* WB7a */
	if (p->left == WBP_HL && p->right == WBP_DQ)
		return peek(s, p->next, p->rules) == WBP_HL; /* WB7b */
	return is_letter(p->left) && is_mid_letter(p->right) &&
	       is_letter(peek(s, p->next, p->rules)); /* WB6 */
}

/* WB8 to WB13b for digits, Katakana and connecting lines. */
static bool
others_join(struct ns_str s, const struct place *p)
{
	bool left = is_letter(p->left) || p->left == WBP_NUMERIC;
	bool kana = p->left == WBP_KATAKANA, line = p->left == WBP_EXTENDNUMLET;

	switch (p->right) {
	case WBP_NUMERIC: /* WB8 WB9 WB13b WB11 */
		return left || line ||
		       (p->before == WBP_NUMERIC && is_mid_num(p->left));
	case WBP_KATAKANA: /* WB13 WB13b */
		return kana || line;
	case WBP_EXTENDNUMLET: /* WB13a */
		return left || kana || line;
	case WBP_RI: /* WB15 WB16 */
		return p->left == WBP_RI && p->flags % 2 == 1;
	default: /* WB12 */
		return p->left == WBP_NUMERIC && is_mid_num(p->right) &&
		       peek(s, p->next, p->rules) == WBP_NUMERIC;
	}
}

static unsigned
seen_of(uint32_t cp, int c)
{
	if (cp < 0x80)
		return kinds[cp];
	if (cp == 0x2018 || cp == 0x2019)
		return NS_SEEN_WIDE | NS_SEEN_QUOTE;
	if (is_letter(c) || c == WBP_KATAKANA)
		return NS_SEEN_WIDE | NS_SEEN_LETTER;
	if (c == WBP_NUMERIC)
		return NS_SEEN_WIDE | NS_SEEN_DIGIT;
	return NS_SEEN_WIDE;
}

static struct ns_word
any_word(struct ns_str s, size_t at, enum rules rules)
{
	struct place p = { 0 };
	struct ns_word w;
	uint32_t cp;
	int last; /* as left, but not skipping what WB4 skips */
	bool joined;

	w.end = at;
	p.rules = rules;
	cp = ns_utf8_next(s, &w.end);
	last = p.left = property(cp, rules);
	w.seen = seen_of(cp, p.left);
	p.flags = p.left == WBP_RI;
	while (w.end < s.n) {
		p.next = w.end;
		cp = ns_utf8_next(s, &p.next);
		p.right = property(cp, rules);
		if (is_newline(p.left) || is_newline(p.right)) {
			if (last == WBP_CR && p.right == WBP_LF) /* WB3 */
				w.end = p.next;
			break;
		}
		joined = (last == WBP_WSS && p.right == WBP_WSS) || /* WB3d */
			 (last == WBP_ZWJ &&                        /* WB3c */
			     uc_is_property_extended_pictographic(cp));
		if (!joined && !is_extend(p.right) && !letters_join(s, &p) &&
		    !others_join(s, &p))
			break; /* WB999 */
		w.seen |= seen_of(cp, p.right);
		w.end = p.next;
		last = p.right;
		if (!joined && is_extend(p.right))
			continue;
		p.before = p.left;
		p.left = p.right;
		p.flags += p.right == WBP_RI;
	}
	return w;
}

/* True where a character stands that WB4 never adds to the mark before it. */
static bool
is_plain(struct ns_str s, size_t off)
{
	return off >= s.n || (unsigned char)s.p[off] < 0x80 ||
	       mark_at(s, off) > 0;
}

static struct ns_word
word_at(struct ns_str text, size_t at, enum rules rules)
{
	unsigned char c = (unsigned char)text.p[at];
	struct ns_word w;
	size_t n;

	if (kinds[c] & WORDLIKE) {
		if (ascii_word(text, at, rules, &w))
			return w;
	} else if (c < 0x80) {
		if (c > ' ' && is_plain(text, at + 1))
			return (struct ns_word){ at + 1, kinds[c] };
	} else if ((n = mark_at(text, at)) > 0 && is_plain(text, at + n)) {
		return (struct ns_word){ at + n,
			is_single_quote(text, at) ? W | Q : W };
	}
	return any_word(text, at, rules);
}

struct ns_word
ns_word_at(struct ns_str text, size_t at)
{
	return word_at(text, at, STANDARD);
}

struct ns_word
ns_piece_at(struct ns_str text, size_t at)
{
	return word_at(text, at, TAILORED);
}
