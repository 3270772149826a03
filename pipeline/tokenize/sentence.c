/*
 * sentence.c - where sentences end.
 *
 * A sentence may end at a full stop, at ? ! and dots of omission, and at an
 * abbreviation.  Whether it does is seen by the marks and the word that follow.
 */
#include "sentence.h"

#include "letter.h"

#define LIST_NUMBER_MAX 3 /* digits of `12.` before an item of a list */
#define OPENING_MAX 4     /* marks before the first word of a sentence */
#define SAYS_WITHIN 6     /* tokens from `?"` to `asked` */

/* The tokens of one paragraph. */
struct para {
	struct ns_str text;
	const struct ns_tok *toks;
	size_t n;
	const struct ns_abbreviations *ab;
};

enum end {
	NO_END,
	STOP,  /* . */
	MARK,  /* ? ! */
	DOTS,  /* ... */
	WIDE,  /* a stop that wants no blank behind it */
	ABBREV /* a word with its stop */
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

/* The only character of token k; 0 when it has several. */
static uint32_t
only_char(const struct para *p, size_t k)
{
	struct ns_str s = raw(p, k);
	size_t next = 0;
	uint32_t cp;

	if (s.n > 4)
		return 0;
	cp = ns_utf8_next(s, &next);
	return next == s.n ? cp : 0;
}

/* How token k may end a sentence. */
static enum end
end_at(const struct para *p, size_t k)
{
	char last = p->text.p[p->toks[k].end - 1];
	size_t n = p->toks[k].end - p->toks[k].begin;

	if (last == '.') {
		if (n == 1)
			return STOP;
		return p->text.p[p->toks[k].begin] == '.' ? DOTS : ABBREV;
	}
	if ((unsigned char)last < 0x80)
		return n == 1 && (last == '?' || last == '!') ? MARK : NO_END;
	switch (only_char(p, k)) {
	case 0x2026: /* dots of omission */
		return DOTS;
	case 0x203c: /* !! */
	case 0x203d:
	case 0x2047: /* ?? ?! !? */
	case 0x2048:
	case 0x2049:
	case 0x061f: /* Arabic ? */
		return MARK;
	case 0x06d4: /* Urdu */
	case 0x0964: /* Devanagari */
	case 0x0965:
		return STOP;
	case 0x3002: /* Chinese and Japanese . ! ? */
	case 0xff01:
	case 0xff0e:
	case 0xff1f:
	case 0xff61:
		return WIDE;
	default:
		return NO_END;
	}
}

enum mark_kind {
	NO_MARK = 0,
	QUOTE = 1,
	BRACKET = 2,
	OPENS = 4,
	CLOSES = 8,
	DASH = 16 /* or the dot before an item */
};

/* What kind of quote, bracket or dash token k is, as bits. */
static unsigned
mark_at(const struct para *p, size_t k)
{
	switch (only_char(p, k)) {
	case '"':
	case '\'':
	case '`':
	case 0x2018:
	case 0x201c:
	case 0xab:
	case 0x2039:
		return QUOTE | OPENS | CLOSES;
	case 0x2019:
	case 0x201d:
	case 0xbb:
	case 0x203a:
	case 0x300d:
	case 0x300f:
		return QUOTE | CLOSES;
	case 0x201a:
	case 0x201e:
	case 0x300c:
	case 0x300e:
	case 0xa1:
	case 0xbf:
		return QUOTE | OPENS;
	case '(':
	case '[':
	case '{':
	case 0xff08:
		return BRACKET | OPENS;
	case ')':
	case ']':
	case '}':
	case 0xff09:
		return BRACKET | CLOSES;
	case '-':
	case '*':
	case 0x2022:
	case 0x2012:
	case 0x2013:
	case 0x2014:
	case 0x2015:
		return DASH;
	default:
		return p->text.p[p->toks[k].begin] == '-' ? DASH : NO_MARK;
	}
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
		return is_second_capital(p, k) || is_address(p, k);
	case NS_CASE_MARK:
		break;
	}
	if (c >= 0x80)
		return p->toks[k].end - p->toks[k].begin >= 3 &&
		       only_char(p, k) != 0x2026;
	return ns_ascii_digit((char)c) || c == '#' || c == '@' || c == '$' ||
	       (c == '\'' && p->toks[k].end - p->toks[k].begin > 1);
}

/* `"Why?" Ms. Roe asked.`: a name and a word of saying follow. */
static bool
says_follows(const struct para *p, size_t k)
{
	size_t i;

	for (i = k; i < p->n && i - k < SAYS_WITHIN; i++) {
		if (in_section(p, i, NS_WORD_SAYS))
			return i > k;
		if (case_of(p, i) != NS_CASE_UPPER)
			return false;
	}
	return false;
}

/* What stands behind a possible end. */
struct after {
	enum end end;
	size_t last;    /* last token that still belongs to the sentence */
	size_t next;    /* the word or number that follows */
	unsigned marks; /* kinds closed in between */
	bool opened;    /* a quote or bracket opens before next */
};

static bool
abbreviation_ends(const struct para *p, size_t k, const struct after *a,
    bool first)
{
	unsigned bits = ns_abbreviations_find(p->ab, raw(p, k));
	bool starts = in_section(p, a->next, NS_WORD_STARTS) &&
		      !is_second_capital(p, a->next);

	if (bits & (NS_ABBR_NEVER | NS_ABBR_NUMBER))
		return false;
	if (case_of(p, a->next) != NS_CASE_UPPER)
		return false;
	if (!(bits & NS_ABBR_LIKELY) || (a->marks & BRACKET))
		return starts && !first;
	if (in_section(p, a->next, NS_WORD_GOES_ON))
		return false;
	/* 9 a.m. Beijing time */
	return a->next + 1 >= p->n ||
	       !ns_str_eq(raw(p, a->next + 1), NS_STR("time"));
}

/* True when only a few opening marks stand between tokens begin and k. */
static bool
is_first(const struct para *p, size_t begin, size_t k)
{
	if (k - begin > OPENING_MAX)
		return false;
	while (begin < k && mark_at(p, begin) != NO_MARK)
		begin++;
	return begin == k;
}

/* `12.` or `b.` at the begin: the item follows. */
static bool
is_list_number(const struct para *p, size_t begin, size_t k)
{
	struct ns_str s;
	size_t n;

	if (k == 0 || !is_adjacent(p, k) || !is_first(p, begin, k - 1))
		return false;
	s = raw(p, k - 1);
	if (s.n == 1 && ns_ascii_alpha(s.p[0]))
		return s.p[0] != 'I';
	return s.n <= LIST_NUMBER_MAX && ns_str_size(s, &n);
}

/* Take in further end marks, and the quotes and brackets that close. */
static void
skip_closing(const struct para *p, size_t k, struct after *a)
{
	unsigned m;

	for (a->last = k; a->last + 1 < p->n; a->last++) {
		k = a->last + 1;
		m = mark_at(p, k);
		if (is_adjacent(p, k) &&
		    (end_at(p, k) == STOP || end_at(p, k) == MARK ||
			end_at(p, k) == DOTS || end_at(p, k) == WIDE)) {
			if (a->end != WIDE)
				a->end = end_at(p, k);
			continue;
		}
		if (!(m & CLOSES) || (m & OPENS && !is_adjacent(p, k)))
			break;
		a->marks |= m;
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
		if (!(m & (OPENS | DASH)))
			return true;
		if (a->end == ABBREV && !(m & QUOTE))
			return false;
	}
	return false;
}

/* True when a sentence that began at token begin ends at k; *last receives
 * its last token. */
static bool
ends(const struct para *p, size_t begin, size_t k, size_t *last)
{
	struct after a = { .end = end_at(p, k) };

	if (a.end == STOP && is_list_number(p, begin, k))
		return false;
	if (a.end == DOTS && is_first(p, begin, k))
		return false;
	skip_closing(p, k, &a);
	*last = a.last;
	if (a.last + 1 == p->n || a.end == WIDE)
		return true;
	if (is_adjacent(p, a.last + 1) && a.end != ABBREV)
		return case_of(p, a.last + 1) == NS_CASE_UPPER;
	if (!skip_opening(p, &a))
		return false;
	if (a.end == ABBREV)
		return abbreviation_ends(p, k, &a, is_first(p, begin, k));
	if (a.end == MARK && (a.marks & QUOTE) && says_follows(p, a.next))
		return false;
	return is_start(p, a.next);
}

int
ns_sentences(struct ns_doc *doc, size_t first,
    const struct ns_abbreviations *ab, struct ns_err *err)
{
	struct para p = { ns_doc_text(doc),
		first < doc->ntoks ? &doc->toks[first] : NULL,
		doc->ntoks - first, ab };
	struct ns_sent *sent;
	size_t begin = 0, last, k;
	bool end;

	for (k = 0; k < p.n; k = last + 1) {
		last = k;
		end = end_at(&p, k) != NO_END && ends(&p, begin, k, &last);
		if (!end && last + 1 < p.n)
			continue;
		if ((sent = ns_doc_push_sent(doc)) == NULL)
			return ns_fail(err, NS_ENOMEM, "no memory");
		sent->begin = p.toks[begin].begin;
		sent->end = p.toks[last].end;
		begin = last + 1;
	}
	return 0;
}
