/*
 * text.c - white space, typographic marks, words.
 */
#include "text.h"

#include <string.h>

/* What typographic marks fold to.  Sorted by code point. */
static const struct mark {
	uint32_t cp;
	const char *ascii;
} marks[] = {
	{ 0x00ab, "\"" },
	{ 0x00b4, "'" },
	{ 0x00bb, "\"" },
	{ 0x2010, "-" },
	{ 0x2011, "-" },
	{ 0x2012, "-" },
	{ 0x2013, "-" },
	{ 0x2014, "-" },
	{ 0x2015, "-" },
	{ 0x2018, "'" },
	{ 0x2019, "'" },
	{ 0x201a, "'" },
	{ 0x201b, "'" },
	{ 0x201c, "\"" },
	{ 0x201d, "\"" },
	{ 0x201e, "\"" },
	{ 0x2026, "..." },
	{ 0x2032, "'" },
	{ 0x2033, "\"" },
	{ 0x2039, "'" },
	{ 0x203a, "'" },
	{ 0x2212, "-" },
};

bool
ns_text_control(char c)
{
	unsigned char u = (unsigned char)c;

	return (u < 0x20 && !ns_ascii_space(c)) || u == 0x7f;
}

bool
ns_text_space(uint32_t cp)
{
	return (cp >= 0x09 && cp <= 0x0d) || cp == 0x20 || cp == 0x85 ||
	       cp == 0xa0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200a) ||
	       cp == 0x2028 || cp == 0x2029 || cp == 0x202f || cp == 0x205f ||
	       cp == 0x3000;
}

/* Characters that only tell a browser where lines may break. */
static bool
invisible(uint32_t cp)
{
	return (cp >= 0x80 && cp < 0xa0) || cp == 0xad || cp == 0x200b ||
	       cp == 0x2060 || cp == 0xfeff;
}

/* End of the run of printable ASCII and single spaces that begins at `at`,
 * which is no space; `at` itself when there is none. */
static size_t
plain_end(struct ns_str s, size_t at)
{
	size_t i = at;

	while (i < s.n && ((s.p[i] > 0x20 && s.p[i] < 0x7f) ||
			      (s.p[i] == ' ' && i > at && s.p[i - 1] != ' ')))
		i++;
	return i;
}

void
ns_text_put(struct ns_buf *out, struct ns_str s)
{
	size_t i = 0, from;
	uint32_t cp;

	while (i < s.n) {
		from = i;
		if ((i = plain_end(s, from)) > from) {
			ns_buf_put(out, ns_str_sub(s, from, i));
			continue;
		}
		cp = ns_utf8_next(s, &i);
		if (ns_text_space(cp)) {
			if (out->n > 0 && out->p[out->n - 1] != ' ')
				ns_buf_putc(out, ' ');
		} else if (cp < 0x80 ? !ns_text_control((char)cp)
				     : !invisible(cp)) {
			ns_buf_put(out, ns_str_sub(s, from, i));
		}
	}
}

static const char *
fold_mark(uint32_t cp)
{
	size_t lo = 0, hi = NS_LEN(marks), mid;

	if (cp < marks[0].cp)
		return NULL;
	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (marks[mid].cp == cp)
			return marks[mid].ascii;
		if (marks[mid].cp < cp)
			lo = mid + 1;
		else
			hi = mid;
	}
	return NULL;
}

void
ns_text_plain(struct ns_buf *out, struct ns_str s)
{
	size_t i = 0, from;
	const char *ascii;

	while (i < s.n) {
		from = i;
		if ((i = plain_end(s, from)) > from) {
			ns_buf_put(out, ns_str_sub(s, from, i));
			continue;
		}
		if ((ascii = fold_mark(ns_utf8_next(s, &i))) != NULL)
			ns_buf_puts(out, ascii);
		else
			ns_text_put(out, ns_str_sub(s, from, i));
	}
}

static bool
wide(uint32_t cp)
{
	return (cp >= 0x2e80 && cp <= 0xd7ff) ||
	       (cp >= 0xf900 && cp < 0xfb00) || (cp >= 0xff00 && cp < 0xff61);
}

size_t
ns_text_width(struct ns_str s)
{
	size_t i = 0, n = 0;

	while (i < s.n)
		if ((unsigned char)s.p[i] < 0x80) {
			i++;
			n++;
		} else {
			n += wide(ns_utf8_next(s, &i)) ? 2 : 1;
		}
	return n;
}

size_t
ns_text_words(struct ns_str s)
{
	bool space, before = true;
	size_t i, n = 0;

	for (i = 0; i < s.n; i++, before = space) {
		space = ns_ascii_space(s.p[i]);
		n += before && !space;
	}
	return n;
}

/* Cut the last character off s. */
static uint32_t
cut_last(struct ns_str *s)
{
	size_t at = s->n - 1, i;
	uint32_t cp;

	while (at > 0 && !ns_utf8_boundary(*s, at))
		at--;
	i = at;
	cp = ns_utf8_next(*s, &i);
	s->n = at;
	return cp;
}

bool
ns_text_stops(struct ns_str s)
{
	const char *mark;
	uint32_t cp;

	while (s.n > 0) {
		cp = cut_last(&s);
		mark = fold_mark(cp);
		if (mark != NULL && mark[0] == '.')
			return true;
		if (cp == '"' || cp == '\'' || cp == ')' || cp == ']' ||
		    (mark != NULL && mark[0] != '-'))
			continue;
		return cp == '.' || cp == '!' || cp == '?' || cp == 0x3002 ||
		       cp == 0xff01 || cp == 0xff1f || cp == 0x0964;
	}
	return false;
}

size_t
ns_text_find(struct ns_str s, struct ns_str part, size_t from)
{
	size_t i;

	if (part.n == 0 || part.n > s.n)
		return part.n == 0 ? from : s.n;
	for (i = from; i + part.n <= s.n; i++) {
		i = ns_str_find(s, part.p[0], i);
		if (i + part.n <= s.n && memcmp(s.p + i, part.p, part.n) == 0)
			return i;
	}
	return s.n;
}
