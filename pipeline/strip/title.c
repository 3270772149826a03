/*
 * title.c - a headline out of a page's title.
 */
#include "title.h"

#include <string.h>

#include "text.h"

/* A longer title is none; looking through it would take long. */
#define MAX_TITLE 1000

/* What stands between headline and site, a space first. */
static const char *const dividers[] = { " | ", " - ", " \xe2\x80\x93 ",
	" \xe2\x80\x94 ", " :: ", " \xc2\xbb ", " \xc2\xb7 ", " \xe2\x80\xa2 ",
	" // ", " : ", " / " };

/* Bytes of a mark above ASCII at p: a quote, a dash, a space; 0: none. */
static size_t
mark_at(const char *p, size_t n)
{
	unsigned char a = (unsigned char)p[0];
	unsigned char b = n > 1 ? (unsigned char)p[1] : 0;

	if (a == 0xc2 && b < 0xc0) /* U+0080 to U+00BF */
		return 2;
	if (a == 0xe2 && (b == 0x80 || b == 0x81) && n > 2) /* U+2000... */
		return 3;
	return 0;
}

/* Letters and digits only, ASCII in small letters, one at a time; -1: end. */
static int
next_letter(struct ns_str s, size_t *at)
{
	unsigned char c;
	size_t mark;

	while (*at < s.n) {
		if ((mark = mark_at(s.p + *at, s.n - *at)) > 0) {
			*at += mark;
			continue;
		}
		c = (unsigned char)s.p[(*at)++];
		if (c >= 0x80 || ns_ascii_alpha((char)c) ||
		    ns_ascii_digit((char)c))
			return (unsigned char)ns_ascii_lower((char)c);
	}
	return -1;
}

bool
ns_title_same(struct ns_str a, struct ns_str b)
{
	size_t i = 0, k = 0;
	int x, y;

	do {
		x = next_letter(a, &i);
		y = next_letter(b, &k);
	} while (x == y && x >= 0);
	return x == y && a.n > 0 && b.n > 0;
}

bool
ns_title_is_site(struct ns_str part, struct ns_str site)
{
	if (site.n == 0)
		return false;
	return ns_title_same(part, site) ||
	       (ns_str_casestarts(part, site) && site.n < part.n &&
		   part.p[site.n] == ' ');
}

/* Length of the divider at the start of s; 0 when there is none. */
static size_t
divider_at(struct ns_str s)
{
	size_t i;

	for (i = 0; i < NS_LEN(dividers); i++)
		if (ns_str_starts(s, ns_str_of(dividers[i])))
			return strlen(dividers[i]);
	return 0;
}

bool
ns_title_cut(struct ns_str *rest, struct ns_str *head)
{
	size_t i, n;

	if (rest->n == 0)
		return false;
	for (i = 0; i < rest->n; i++) {
		if (rest->p[i] != ' ')
			continue;
		n = divider_at(ns_str_sub(*rest, i, rest->n));
		if (n == 0)
			continue;
		*head = ns_str_trim(ns_str_sub(*rest, 0, i));
		*rest = ns_str_trim(ns_str_sub(*rest, i + n, rest->n));
		return true;
	}
	*head = ns_str_trim(*rest);
	rest->n = 0;
	return true;
}

struct ns_str
ns_title_bare(struct ns_str title, struct ns_str site, struct ns_str h1)
{
	struct ns_str head, piece, tail = title;

	if (title.n > MAX_TITLE)
		return title;
	while (ns_title_cut(&tail, &piece) && tail.n > 0) {
		head =
		    ns_str_sub(title, 0, (size_t)(piece.p - title.p) + piece.n);
		if (ns_title_is_site(tail, site) || ns_title_same(head, h1))
			return head;
		if (ns_title_same(head, site) || ns_title_same(tail, h1))
			return tail;
	}
	return title;
}
