/*
 * dotted.c - which stops belong to the word before them.
 */
#include "dotted.h"

#include "letter.h"

#define ABBR_MAX 32    /* bytes of an abbreviation worth looking up */
#define EXCHANGE_MAX 2 /* letters for the exchange of a share */

static bool
is_caps(struct ns_str text, size_t at, size_t end)
{
	for (; at < end; at++)
		if (text.p[at] < 'A' || text.p[at] > 'Z')
			return false;
	return true;
}

/* True when the bytes are one letter, capital or small. */
static bool
is_one_letter(struct ns_str text, size_t at, size_t end)
{
	enum ns_case c = ns_case_at(text, at);
	size_t next = at;

	if (c != NS_CASE_UPPER && c != NS_CASE_LOWER)
		return false;
	ns_utf8_next(text, &next);
	return next == end;
}

static bool
is_dot(struct ns_str text, size_t off)
{
	return off < text.n && text.p[off] == '.';
}

/* Sections of the word with the stop at `dot`. */
static unsigned
abbreviation(const struct ns_scan *s, size_t at, size_t dot)
{
	if (dot - at >= ABBR_MAX)
		return 0;
	return ns_abbreviations_find(s->abbreviations,
	    ns_str_sub(s->text, at, dot + 1));
}

/* True when the token from at to end is all there is. */
static bool
is_alone(const struct ns_scan *s, size_t at, size_t end)
{
	return at == s->first && ns_skip_blank(s->text, end) == s->text.n;
}

/*
 * `I.` is an initial before a name, the pronoun before anything else.
 */
static bool
is_initial(const struct ns_scan *s, size_t at, size_t dot)
{
	struct ns_str text = s->text;
	struct ns_word w;
	size_t next;

	if (ns_case_at(text, at) != NS_CASE_UPPER)
		return false;
	if (text.p[at] != 'I' || is_alone(s, at, dot + 1))
		return true;
	next = ns_skip_blank(text, dot + 1);
	if (ns_case_at(text, next) != NS_CASE_UPPER)
		return false;
	w = ns_piece_at(text, next);
	if (is_dot(text, w.end))
		return true;
	return !(ns_abbreviations_find(s->abbreviations,
		     ns_str_sub(text, next, w.end)) &
		 NS_WORD_STARTS);
}

/* True when the stop at `dot`, with no letter behind it, is part of the word
 * of that many initials (0: it is no such word). */
static bool
keeps_stop(const struct ns_scan *s, size_t at, size_t dot, size_t initials)
{
	unsigned bits;

	if (is_dot(s->text, dot + 1))
		return false; /* dots of omission */
	bits = abbreviation(s, at, dot);
	if (bits & (NS_ABBR_NEVER | NS_ABBR_MAYBE | NS_ABBR_LIKELY))
		return true;
	if ((bits & NS_ABBR_NUMBER) &&
	    (ns_digit_at(s->text, ns_skip_blank(s->text, dot + 1)) ||
		is_alone(s, at, dot + 1)))
		return true;
	return initials > 1 || (initials == 1 && is_initial(s, at, dot));
}

/* What a stop between two letters does. */
enum stop { JOINS, ENDS_TOKEN, APART };

static enum stop
stop_between(const struct ns_scan *s, size_t at, size_t dot, size_t initials,
    struct ns_word next)
{
	bool upper = ns_case_at(s->text, dot + 1) == NS_CASE_UPPER;

	if (initials > 0 && is_one_letter(s->text, dot + 1, next.end))
		return JOINS; /* U.S */
	if (initials > 1 || (initials == 1 && upper &&
				ns_case_at(s->text, at) == NS_CASE_UPPER))
		return ENDS_TOKEN; /* U.S.The, J.Smith */
	if (is_dot(s->text, next.end) && abbreviation(s, at, next.end))
		return JOINS; /* Ph.D. */
	if (!upper)
		return JOINS; /* example.com */
	if (abbreviation(s, at, dot) & NS_ABBR)
		return ENDS_TOKEN;
	if (next.end - dot - 1 <= EXCHANGE_MAX && is_caps(s->text, at, dot) &&
	    is_caps(s->text, dot + 1, next.end))
		return JOINS; /* ACM.N */
	return APART;
}

struct ns_word
ns_dotted(const struct ns_scan *s, size_t at, struct ns_word w)
{
	size_t dot, initials = is_one_letter(s->text, at, w.end);
	struct ns_word next;
	enum stop stop;

	while (is_dot(s->text, w.end)) {
		dot = w.end;
		stop = ENDS_TOKEN;
		if (ns_case_at(s->text, dot + 1) != NS_CASE_MARK) {
			next = ns_piece_at(s->text, dot + 1);
			stop = stop_between(s, at, dot, initials, next);
		} else if (!keeps_stop(s, at, dot, initials)) {
			stop = APART;
		}
		if (stop == APART)
			return w;
		w.seen |= NS_SEEN_DOT;
		w.end = dot + 1;
		if (stop == ENDS_TOKEN)
			return w;
		w.end = next.end;
		w.seen |= next.seen;
		initials =
		    initials > 0 && is_one_letter(s->text, dot + 1, w.end)
			? initials + 1
			: 0;
	}
	return w;
}
