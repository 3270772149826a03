/*
 * title.c - a headline out of a page's title.
 */
#include "title.h"

#include <string.h>

#include "text.h"

/* What stands between headline and site, a space first. */
static const char *const dividers[] = { " | ", " - ", " \xe2\x80\x93 ",
	" \xe2\x80\x94 ", " :: ", " \xc2\xbb ", " \xc2\xb7 ", " \xe2\x80\xa2 ",
	" // " };

/* Letters and digits only, ASCII in small letters, one at a time; -1: end. */
static int
next_letter(struct ns_str s, size_t *at)
{
	unsigned char c;

	while (*at < s.n) {
		c = (unsigned char)s.p[(*at)++];
		if (c >= 0x80 || ns_ascii_alpha((char)c) ||
		    ns_ascii_digit((char)c))
			return (unsigned char)ns_ascii_lower((char)c);
	}
	return -1;
}

/* True when both have the same letters: "Example News", "ExampleNews". */
static bool
same_letters(struct ns_str a, struct ns_str b)
{
	size_t i = 0, k = 0;
	int x, y;

	do {
		x = next_letter(a, &i);
		y = next_letter(b, &k);
	} while (x == y && x >= 0);
	return x == y && a.n > 0 && b.n > 0;
}

/* True when part is the site's name, or begins with it ("Example News UK"). */
static bool
is_site(struct ns_str part, struct ns_str site)
{
	return site.n > 0 &&
	       (same_letters(part, site) || ns_str_casestarts(part, site));
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

struct ns_str
ns_title_bare(struct ns_str title, struct ns_str site, struct ns_str h1)
{
	struct ns_str head, tail;
	size_t i, n;

	if (title.n > 1000)
		return title;
	for (i = 0; i < title.n; i++) {
		if (title.p[i] != ' ')
			continue;
		n = divider_at(ns_str_sub(title, i, title.n));
		if (n == 0)
			continue;
		head = ns_str_trim(ns_str_sub(title, 0, i));
		tail = ns_str_trim(ns_str_sub(title, i + n, title.n));
		if (is_site(tail, site) || same_letters(head, h1))
			return head;
		if (same_letters(head, site))
			return tail;
	}
	return title;
}
