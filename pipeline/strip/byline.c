/*
 * byline.c - names of authors out of bylines.
 */
#include "byline.h"

#include <string.h>

#include "line.h"
#include "text.h"

/* No article has more authors; a list of readers may have. */
#define MAX_AUTHORS 200

/* Most words of one name, and of a line that is a byline. */
#define MAX_NAME 6
#define MAX_BYLINE 16

/* Words of a newsroom or a post in it, not of a person.  Only a piece behind a
 * comma is judged by them: a byline may be an agency's alone. */
static const char *const posts[] = { "agency", "associated", "bureau",
	"contributor", "correspondent", "desk", "editor", "editorial",
	"magazine", "media", "network", "news", "newspaper", "online", "post",
	"press", "reporter", "reuters", "service", "staff", "times", "today",
	"wire", "writer" };

/* Names that a system gives when nobody is named. */
static const char *const nobody[] = { "admin", "administrator", "anonymous",
	"editor", "guest", "none", "null", "root", "staff", "undefined",
	"unknown", "user", "webmaster" };

/* What stands before the names. */
static const struct ns_str openings[] = {
	{ "written by ", 11 },
	{ "posted by ", 10 },
	{ "reported by ", 12 },
	{ "by: ", 4 },
	{ "by ", 3 },
	{ "author: ", 8 },
};

/* What divides names; a comma only when a name follows. */
static const struct ns_str dividers[] = {
	{ " and ", 5 },
	{ " & ", 3 },
	{ " | ", 3 },
	{ "; ", 2 },
	{ ", ", 2 },
};

static bool
is_post(struct ns_str word)
{
	size_t i;

	for (i = 0; i < NS_LEN(posts); i++)
		if (ns_str_caseeq(word, ns_str_of(posts[i])))
			return true;
	return false;
}

static bool
is_day(struct ns_str word)
{
	static const char *const days[] = { "monday", "tuesday", "wednesday",
		"thursday", "friday", "saturday", "sunday" };
	size_t i;

	for (i = 0; i < NS_LEN(days); i++)
		if (ns_str_caseeq(word, ns_str_of(days[i])))
			return true;
	return false;
}

bool
ns_byline_is_name(struct ns_str piece, struct ns_arena *arena)
{
	struct ns_line line;
	struct ns_buf buf;
	size_t i, words = 0, capitals = 0;

	ns_buf_init(&buf, arena);
	ns_line_cut(&line, piece, &buf);
	for (i = 0; i < line.n; i++) {
		if (line.words[i].mark)
			continue;
		if (is_post(line.words[i].text) || is_day(line.words[i].text) ||
		    (i == 0 && ns_word_month(line.words[i].text) > 0 &&
			line.n > 1 && ns_word_number(line.words[1].text)))
			return false;
		words++;
		capitals += ns_word_capital(line.words[i].text);
	}
	return words >= 2 && words <= MAX_NAME && capitals * 2 >= words;
}

/* Cut the next piece off *rest. */
static bool
next_piece(struct ns_str *rest, struct ns_str *piece)
{
	size_t i, k;

	if (rest->n == 0)
		return false;
	for (i = 0; i < rest->n; i++)
		for (k = 0; k < NS_LEN(dividers); k++)
			if (ns_str_starts(ns_str_sub(*rest, i, rest->n),
				dividers[k])) {
				*piece = ns_str_sub(*rest, 0, i);
				*rest = ns_str_sub(*rest, i + dividers[k].n,
				    rest->n);
				return true;
			}
	*piece = *rest;
	rest->n = 0;
	return true;
}

static void
put_name(struct ns_names *names, struct ns_str name)
{
	struct ns_str *slot;
	size_t i;

	for (i = 0; i < NS_LEN(nobody); i++)
		if (ns_str_caseeq(name, ns_str_of(nobody[i])))
			return;
	if (name.n == 0 || name.n > 200 || names->n >= MAX_AUTHORS ||
	    ns_text_find(name, NS_STR("://"), 0) < name.n ||
	    ns_str_casestarts(name, NS_STR("www.")))
		return;
	for (i = 0; i < names->n; i++)
		if (ns_str_caseeq(names->names[i], name))
			return;
	slot = NS_PUSH(names->arena, names->names, names->n, names->cap);
	if (slot != NULL)
		*slot = ns_arena_dup(names->arena, name);
	names->failed |= slot == NULL || slot->p == NULL;
}

static struct ns_str
without_opening(struct ns_str s)
{
	size_t i;

	for (i = 0; i < NS_LEN(openings); i++)
		if (ns_str_casestarts(s, openings[i]))
			return ns_str_trim(ns_str_sub(s, openings[i].n, s.n));
	return s;
}

/* s up to the date, place or account's name that often follows the names. */
static struct ns_str
names_only(struct ns_str s)
{
	struct ns_str rest = s, word;
	size_t at;

	while (ns_str_cut(&rest, ' ', &word)) {
		at = (size_t)(word.p - s.p);
		while (word.n > 0 && !ns_ascii_alpha(word.p[word.n - 1]))
			word.n--;
		if (at > 0 &&
		    (is_day(word) || ns_str_caseeq(word, NS_STR("in")) ||
			s.p[at] == '@' || ns_ascii_digit(s.p[at])))
			return ns_str_trim(ns_str_sub(s, 0, at));
	}
	return s;
}

void
ns_byline_put(struct ns_names *names, struct ns_str byline)
{
	struct ns_str rest, piece;
	struct ns_buf buf;
	bool first = true;

	ns_buf_init(&buf, names->arena);
	ns_text_put(&buf, byline);
	names->failed |= buf.failed;
	rest = without_opening(ns_str_trim(ns_buf_str(&buf)));
	if (rest.n > 500)
		return;
	rest = names_only(rest);
	while (next_piece(&rest, &piece)) {
		piece = ns_str_trim(piece);
		if (first || ns_byline_is_name(piece, names->arena))
			put_name(names, piece);
		first = false;
	}
}

/* True for the small words that stand between names. */
static bool
is_connective(struct ns_str word)
{
	static const char *const words[] = { "and", "at", "de", "der", "for",
		"in", "of", "the", "van", "von", "with" };
	size_t i;

	for (i = 0; i < NS_LEN(words); i++)
		if (ns_str_caseeq(word, ns_str_of(words[i])))
			return true;
	return false;
}

/* True when a line is names only, be it of people or of an agency. */
static bool
all_names(struct ns_str text, struct ns_arena *arena)
{
	struct ns_str word;
	struct ns_line line;
	struct ns_buf buf;
	size_t i, names = 0;

	ns_buf_init(&buf, arena);
	ns_line_cut(&line, text, &buf);
	for (i = 0; i < line.n; i++) {
		word = line.words[i].text;
		if (line.words[i].mark || is_connective(word))
			continue;
		if (!ns_word_capital(word) || ns_word_month(word) > 0 ||
		    is_day(word))
			return false;
		names++;
	}
	return names >= 2;
}

bool
ns_byline_is(struct ns_str line, struct ns_arena *arena)
{
	struct ns_str names, piece;

	if (!ns_str_casestarts(line, NS_STR("by ")) ||
	    ns_text_words(line) > MAX_BYLINE || ns_text_stops(line))
		return false;
	names = without_opening(line);
	return all_names(names, arena) ||
	       (next_piece(&names, &piece) && ns_byline_is_name(piece, arena));
}
