/*
 * sentence.c - where sentences end.
 *
 * A sentence may end at a full stop, at ? ! and dots of omission, and at an
 * abbreviation.  Whether it does is seen by the marks and the word that follow.
 */
#include "sentence.h"

#include <string.h>

#include "letter.h"
#include "mark.h"

#define LIST_NUMBER_MAX 3 /* digits of `12.` before an item of a list */
#define ROMAN_MAX 4       /* letters of `viii.` before one */
#define WORDS_MAX 4       /* marks before the first word of a sentence */
#define LEAD_MAX 4        /* tokens of `In the U.S.`, not counting the last */
#define SAYS_WITHIN 12    /* tokens from `?"` to `asked` */
#define TITLE_MAX 40      /* tokens of a headline */
#define SMALL_WORD_MAX 4  /* letters of words that titles write small */

/* The tokens of one paragraph. */
struct para {
	struct ns_str text;
	const struct ns_tok *toks;
	size_t n;
	const struct ns_abbreviations *ab;
	size_t begin; /* first token of the sentence */
	bool title;   /* a headline With Capitals */
};

static struct ns_str
raw(const struct para *p, size_t k)
{
	return ns_str_sub(p->text, p->toks[k].begin, p->toks[k].end);
}

static bool
is_adjacent(const struct para *p, size_t k)
{
	return k > 0 && p->toks[k].begin == p->toks[k - 1].end;
}

/* What kind of quote, bracket or dash token k is, as bits.  A `»` that stands
 * at the begin of a word opens. */
static unsigned
mark_at(const struct para *p, size_t k)
{
	unsigned m = ns_mark_of(raw(p, k));

	if ((m & NS_MARK_TURNED) && !is_adjacent(p, k) && k + 1 < p->n &&
	    is_adjacent(p, k + 1))
		m |= NS_MARK_OPENS;
	return m;
}

static enum ns_end
end_at(const struct para *p, size_t k)
{
	char last = p->text.p[p->toks[k].end - 1];

	if (last >= 'a' && last <= 'z')
		return NS_END_NONE; /* most tokens */
	return ns_end_of(raw(p, k));
}

static enum ns_case
case_of(const struct para *p, size_t k)
{
	return ns_case_at(p->text, p->toks[k].begin);
}

static bool
in_section(const struct para *p, size_t k, unsigned bits)
{
	return (ns_abbreviations_find(p->ab, raw(p, k)) & bits) != 0;
}

/* True for words such as `THE` and `iPhone`, whose first letter says nothing
 * about the sentence. */
static bool
is_second_capital(const struct para *p, size_t k)
{
	struct ns_str s = raw(p, k);

	return ns_case_at(s, 0) != NS_CASE_MARK &&
	       ns_case_at(s, 1) == NS_CASE_UPPER;
}

static bool
is_address(const struct para *p, size_t k)
{
	return ns_str_find(raw(p, k), ':', 1) + 2 < raw(p, k).n ||
	       ns_str_casestarts(raw(p, k), NS_STR("www."));
}

/* True for what numbers an item of a list: `12`, `b` or `iv`. */
static bool
is_item_number(struct ns_str s)
{
	size_t i, n;

	if (s.n == 1 && ns_ascii_alpha(s.p[0]))
		return s.p[0] != 'I';
	for (i = 0; i < s.n && strchr("ivxIVX", s.p[i]) != NULL; i++)
		;
	if (i == s.n)
		return s.n <= ROMAN_MAX;
	return s.n <= LIST_NUMBER_MAX && ns_str_size(s, &n);
}

/* `b. The second item`, `ii) The second item`. */
static bool
begins_item(const struct para *p, size_t k)
{
	uint32_t mark;

	if (k + 2 >= p->n || !is_adjacent(p, k + 1) ||
	    !is_item_number(raw(p, k)))
		return false;
	mark = ns_only_char(raw(p, k + 1));
	return (mark == '.' || mark == ')') &&
	       case_of(p, k + 2) == NS_CASE_UPPER;
}

/* True when token k, after a plain mark, can begin a sentence. */
static bool
is_start(const struct para *p, size_t k)
{
	unsigned char c = (unsigned char)p->text.p[p->toks[k].begin];

	switch (case_of(p, k)) {
	case NS_CASE_UPPER:
	case NS_CASE_NONE:
		return true;
	case NS_CASE_LOWER:
		return is_second_capital(p, k) || is_address(p, k) ||
		       begins_item(p, k);
	case NS_CASE_MARK:
		break;
	}
	if (c >= 0x80)
		return p->toks[k].end - p->toks[k].begin >= 3 &&
		       ns_only_char(raw(p, k)) != 0x2026;
	return ns_ascii_digit((char)c) || c == '#' || c == '@' || c == '$' ||
	       (c == '\'' && p->toks[k].end - p->toks[k].begin > 1);
}

/* `"Why?" Ms. Roe, a guard, asked.`: a name and a word of saying follow, with
 * or without something between commas. */
static bool
says_follows(const struct para *p, size_t k)
{
	bool aside = false;
	size_t i;

	if (case_of(p, k) != NS_CASE_UPPER)
		return false;
	for (i = k + 1; i < p->n && i - k < SAYS_WITHIN; i++) {
		if (ns_only_char(raw(p, i)) == ',')
			aside = !aside;
		else if ((ns_mark_of(raw(p, i)) & NS_MARK_QUOTE) ||
			 end_at(p, i) == NS_END_STOP)
			return false;
		else if (aside)
			continue;
		else if (in_section(p, i, NS_WORD_SAYS))
			return true;
		else if (case_of(p, i) != NS_CASE_UPPER &&
			 ns_only_char(raw(p, i)) != '-' &&
			 !in_section(p, i, NS_WORD_LINKS))
			return false;
	}
	return false;
}

/* What stands behind a possible end. */
struct after {
	enum ns_end end;
	size_t last;     /* last token that still belongs to the sentence */
	size_t next;     /* the word or number that follows */
	unsigned closed; /* kinds of marks in between */
	unsigned opened;
};

/* Tokens of the sentence before k, but for marks that open it. */
static size_t
words_before(const struct para *p, size_t k)
{
	size_t at = p->begin;

	while (at < k && k - at <= WORDS_MAX && mark_at(p, at) != 0)
		at++;
	return k - at;
}

/* `At 9 p.m.`, `In the U.S.`: too little for a sentence. */
static bool
is_lead(const struct para *p, size_t k, const struct after *a)
{
	size_t n = words_before(p, k);

	return n == 0 || (n <= LEAD_MAX && !(a->closed & NS_MARK_QUOTE) &&
			     in_section(p, k - n, NS_WORD_LEADS));
}

/* `Plan B.`: the letter is no initial. */
static bool
is_labelled(const struct para *p, size_t k)
{
	size_t one = p->toks[k].begin;

	ns_utf8_next(p->text, &one);
	return one + 1 == p->toks[k].end && k > p->begin &&
	       in_section(p, k - 1, NS_WORD_LABELS);
}

/* True when the next word is one that nearly always begins a sentence. */
static bool
starts(const struct para *p, const struct after *a)
{
	return case_of(p, a->next) == NS_CASE_UPPER &&
	       in_section(p, a->next, NS_WORD_STARTS) &&
	       !is_second_capital(p, a->next);
}

/* True for a word with a capital that goes on after a time or place, short or
 * not: 7 p.m. Oct. 1. */
static bool
goes_on(const struct para *p, const struct after *a)
{
	struct ns_str next = raw(p, a->next);

	if (ns_str_ends(next, NS_STR(".")))
		next.n--;
	if (ns_abbreviations_find(p->ab, next) & NS_WORD_GOES_ON)
		return true;
	/* 9 a.m. Beijing time */
	return a->next + 1 < p->n &&
	       ns_str_eq(raw(p, a->next + 1), NS_STR("time"));
}

static bool
abbreviation_ends(const struct para *p, size_t k, const struct after *a)
{
	unsigned bits = ns_abbreviations_find(p->ab, raw(p, k));
	unsigned around = a->closed | a->opened;

	if ((bits & NS_ABBR_NEVER) || case_of(p, a->next) != NS_CASE_UPPER)
		return false;
	if (a->opened & NS_MARK_BULLET)
		return true;
	if (p->title || (a->opened & NS_MARK_DASH) || is_lead(p, k, a))
		return false;
	if ((a->closed & NS_MARK_BRACKET) &&
	    !(mark_at(p, p->begin) & NS_MARK_BRACKET))
		return false; /* what is in the brackets is no sentence */
	if (!(around & NS_MARK_BRACKET) &&
	    ((bits & NS_ABBR_LIKELY) || is_labelled(p, k)))
		return !goes_on(p, a);
	return starts(p, a);
}

/* `12.` or `b.` at the begin: the item follows. */
static bool
is_list_number(const struct para *p, size_t k)
{
	return k > p->begin && is_adjacent(p, k) &&
	       words_before(p, k - 1) == 0 && is_item_number(raw(p, k - 1));
}

/* Take in further end marks, and the quotes and brackets that close. */
static void
skip_closing(const struct para *p, size_t k, struct after *a)
{
	enum ns_end end;
	unsigned m;

	for (a->last = k; a->last + 1 < p->n; a->last++) {
		k = a->last + 1;
		end = end_at(p, k);
		if (is_adjacent(p, k) && end != NS_END_NONE &&
		    end != NS_END_ABBREV) {
			if (a->end != NS_END_WIDE)
				a->end = end;
			continue;
		}
		m = mark_at(p, k);
		if (!(m & NS_MARK_CLOSES) ||
		    (m & NS_MARK_OPENS && !is_adjacent(p, k)))
			break;
		a->closed |= m;
	}
}

/* Look through quotes, brackets and dashes to the word behind them.  Returns
 * false when there is none to find. */
static bool
skip_opening(const struct para *p, struct after *a)
{
	unsigned m;

	for (a->next = a->last + 1; a->next < p->n; a->next++) {
		m = mark_at(p, a->next);
		if (!(m & (NS_MARK_OPENS | NS_MARK_DASH)))
			return true;
		a->opened |= m;
	}
	return false;
}

/* `Yahoo! News`: the mark at k is part of a name. */
static bool
is_in_name(const struct para *p, size_t k)
{
	return k > 0 && is_adjacent(p, k) &&
	       in_section(p, k - 1, NS_WORD_MARKED);
}

/* `I ... I do not know`. */
static bool
is_stammer(const struct para *p, size_t k, const struct after *a)
{
	return k > p->begin &&
	       ns_str_eq(p->toks[k - 1].form, p->toks[a->next].form);
}

/* True when the sentence that began at p->begin ends at k; *last receives its
 * last token. */
static bool
ends(const struct para *p, size_t k, size_t *last)
{
	struct after a = { .end = end_at(p, k) };

	if (a.end == NS_END_STOP && is_list_number(p, k))
		return false;
	if (a.end == NS_END_DOTS && words_before(p, k) == 0)
		return false;
	skip_closing(p, k, &a);
	*last = a.last;
	if (a.last + 1 == p->n || a.end == NS_END_WIDE)
		return true;
	if (is_adjacent(p, a.last + 1) && a.end != NS_END_ABBREV)
		return case_of(p, a.last + 1) == NS_CASE_UPPER;
	if (!skip_opening(p, &a))
		return false;
	if (a.end == NS_END_ABBREV)
		return abbreviation_ends(p, k, &a);
	if (a.end == NS_END_DOTS && is_stammer(p, k, &a))
		return false;
	if (a.end == NS_END_MARK && is_in_name(p, k))
		return starts(p, &a);
	if (a.end == NS_END_MARK && (a.closed & NS_MARK_QUOTE) &&
	    !(a.opened & NS_MARK_QUOTE) && says_follows(p, a.next))
		return false;
	return is_start(p, a.next);
}

/* True when the paragraph is a line of words With Capitals, where a capital
 * tells nothing. */
static bool
is_title(const struct para *p)
{
	size_t k, small = 0, capitals = 0;
	enum ns_case c;

	for (k = 0; k < p->n && k < TITLE_MAX; k++) {
		c = case_of(p, k);
		capitals += c == NS_CASE_UPPER;
		if (c != NS_CASE_LOWER)
			continue;
		small++;
		if (small > capitals || raw(p, k).n > SMALL_WORD_MAX)
			return false;
	}
	return k == p->n && capitals > 2 * small &&
	       end_at(p, k - 1) != NS_END_STOP;
}

int
ns_sentences(struct ns_doc *doc, size_t first,
    const struct ns_abbreviations *ab, struct ns_err *err)
{
	struct para p = { ns_doc_text(doc),
		first < doc->ntoks ? &doc->toks[first] : NULL,
		doc->ntoks - first, ab, 0, false };
	struct ns_sent *sent;
	size_t last, k;
	bool end;

	p.title = p.n > 0 && is_title(&p);
	for (k = 0; k < p.n; k = last + 1) {
		last = k;
		end = end_at(&p, k) != NS_END_NONE && ends(&p, k, &last);
		if (!end && last + 1 < p.n)
			continue;
		if ((sent = ns_doc_push_sent(doc)) == NULL)
			return ns_fail(err, NS_ENOMEM, "no memory");
		sent->begin = p.toks[p.begin].begin;
		sent->end = p.toks[last].end;
		p.begin = last + 1;
	}
	return 0;
}
