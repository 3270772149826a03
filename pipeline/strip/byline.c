/*
 * byline.c - names of authors out of bylines.
 */
#include "byline.h"

#include <string.h>

#include "datetime.h"
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
	"columnist", "contributor", "correspondent", "desk", "editor",
	"editorial", "journalist", "magazine", "media", "network", "news",
	"newspaper", "online", "post", "press", "reporter", "reuters",
	"service", "staff", "times", "today", "wire", "writer" };

/* Posts that stand right before or behind a name, and what goes with them. */
static const char *const jobs[] = { "chief", "columnist", "contributing",
	"contributor", "correspondent", "editor", "journalist", "photographer",
	"reporter", "senior", "special", "staff", "writer" };

/* Names that a system gives when nobody is named. */
static const char *const nobody[] = { "admin", "administrator", "anonymous",
	"editor", "guest", "none", "null", "root", "staff", "undefined",
	"unknown", "user", "webmaster" };

/* What stands before the names. */
static const struct ns_str openings[] = {
	{ "written by ", 11 },
	{ "posted by ", 10 },
	{ "published by ", 13 },
	{ "reported by ", 12 },
	{ "story by ", 9 },
	{ "words by ", 9 },
	{ "by: ", 4 },
	{ "by ", 3 },
};

/* What divides names; behind the first a person's name must follow. */
static const struct ns_str dividers[] = {
	{ ", and ", 6 },
	{ " and ", 5 },
	{ " with ", 6 },
	{ " & ", 3 },
	{ " | ", 3 },
	{ " / ", 3 },
	{ " - ", 3 },
	{ " \xc2\xb7 ", 4 },
	{ " \xe2\x80\xa2 ", 5 },
	{ " \xe2\x80\x93 ", 5 },
	{ " \xe2\x80\x94 ", 5 },
	{ "; ", 2 },
	{ ", ", 2 },
};

static bool
is_among(struct ns_str word, const char *const *words, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (ns_str_caseeq(word, ns_str_of(words[i])))
			return true;
	return false;
}

static bool
is_post(struct ns_str word)
{
	return is_among(word, posts, NS_LEN(posts));
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

/* Length of the divider at s.p[i]; 0: none there. */
static size_t
divider_at(struct ns_str s, size_t i)
{
	size_t k;

	for (k = 0; k < NS_LEN(dividers); k++)
		if (ns_str_starts(ns_str_sub(s, i, s.n), dividers[k]))
			return dividers[k].n;
	/* "Jane Doe. Example News", not "J. Doe" or "St. John" */
	if (i > 6 && ns_str_starts(ns_str_sub(s, i, s.n), NS_STR(". ")) &&
	    ns_str_find(ns_str_sub(s, i - 3, i), ' ', 0) == 3 &&
	    s.p[i - 1] >= 'a' && ns_str_find(s, ' ', 0) < i)
		return 2;
	return 0;
}

/* Cut the next piece off *rest. */
static bool
next_piece(struct ns_str *rest, struct ns_str *piece)
{
	size_t i, n;

	if (rest->n == 0)
		return false;
	for (i = 0; i < rest->n; i++) {
		if ((n = divider_at(*rest, i)) == 0)
			continue;
		*piece = ns_str_sub(*rest, 0, i);
		*rest = ns_str_sub(*rest, i + n, rest->n);
		return true;
	}
	*piece = *rest;
	rest->n = 0;
	return true;
}

/* True when text is one person's name. */
static bool
is_person(struct ns_str text, struct ns_arena *arena)
{
	struct ns_line line;
	struct ns_str word;
	struct ns_buf buf;
	size_t i;

	if (!ns_byline_is_name(text, arena))
		return false;
	ns_buf_init(&buf, arena);
	ns_line_cut(&line, text, &buf);
	for (i = 0; i < line.n; i++) {
		word = line.words[i].text;
		if (line.words[i].mark ? !ns_str_eq(word, NS_STR(".")) &&
					     !ns_str_eq(word, NS_STR("-")) &&
					     !ns_str_eq(word, NS_STR("'"))
				       : !ns_word_capital(word))
			return false;
	}
	return ns_line_words(&line) <= 4;
}

bool
ns_byline_is_people(struct ns_str text, struct ns_arena *arena)
{
	struct ns_str piece;

	if (text.n == 0 || text.n > 200)
		return false;
	while (next_piece(&text, &piece))
		if (!is_person(ns_str_trim(piece), arena))
			return false;
	return true;
}

/* The words of name from `from` on, until `end`. */
static struct ns_str
words_of(const struct ns_line *line, size_t from, size_t end)
{
	const char *p = line->words[from].text.p;
	struct ns_str last = line->words[end - 1].text;

	return (struct ns_str){ p, (size_t)(last.p + last.n - p) };
}

/*
 * A name without the post before or behind it: "Example News correspondent Jane
 * Doe", "Jane Doe Staff Writer".  Borrows from buf.
 */
static struct ns_str
without_post(struct ns_str name, struct ns_buf *buf)
{
	struct ns_line line;
	size_t i, first, last = 0;

	ns_line_cut(&line, name, buf);
	for (first = 0; first < line.n; first++)
		if (is_among(line.words[first].text, jobs, NS_LEN(jobs)))
			break;
	if (first == line.n)
		return name;
	for (i = first; i < line.n; i++)
		if (is_post(line.words[i].text))
			last = i + 1;
	if (last > 0 && line.n - last >= 2)
		return words_of(&line, last, line.n);
	return first >= 2 && last == line.n ? words_of(&line, 0, first) : name;
}

/* True for what is no name: an address, an account, nobody, all of a staff. */
static bool
is_nobody(struct ns_str name)
{
	struct ns_str rest = name, word;
	size_t i, words = 0, dot = ns_str_find(name, '.', 0);
	bool lower = true, digit = false;

	if (is_among(name, nobody, NS_LEN(nobody)) ||
	    ns_text_find(name, NS_STR("://"), 0) < name.n ||
	    ns_str_find(name, '@', 0) < name.n ||
	    ns_str_casestarts(name, NS_STR("www.")))
		return true;
	for (i = 0; i < name.n; i++) {
		lower &= name.p[i] >= 'a' && name.p[i] <= 'z';
		digit |= ns_ascii_digit(name.p[i]);
	}
	while (ns_str_cut(&rest, ' ', &word)) {
		words++;
		if (ns_str_caseeq(word, NS_STR("staff")))
			return true;
	}
	/* "jdoe", "jane78", "example.org" */
	return words == 1 && (lower || digit ||
				 (dot > 1 && dot + 2 < name.n &&
				     ns_ascii_alpha(name.p[dot + 1]) &&
				     ns_ascii_alpha(name.p[dot + 2])));
}

static void
put_name(struct ns_names *names, struct ns_str name)
{
	struct ns_str *slot;
	struct ns_buf buf;
	size_t i;

	if (name.n > 6 && ns_str_caseeq(ns_str_sub(name, name.n - 6, name.n),
			      NS_STR(" staff")))
		return;
	ns_buf_init(&buf, names->arena);
	name = without_post(name, &buf);
	if (name.n == 0 || name.n > 200 || names->n >= MAX_AUTHORS ||
	    is_nobody(name))
		return;
	for (i = 0; i < names->n; i++)
		if (ns_str_caseeq(names->names[i], name))
			return;
	slot = NS_PUSH(names->arena, names->names, names->n, names->cap);
	if (slot != NULL)
		*slot = ns_arena_dup(names->arena, name);
	names->failed |= buf.failed || slot == NULL || slot->p == NULL;
}

static bool
is_edge(char c)
{
	return c == ' ' || c == '|' || c == ',' || c == ';' || c == ':' ||
	       c == '-' || c == '/';
}

/* s without marks at its ends and what stands before the names. */
static struct ns_str
without_opening(struct ns_str s)
{
	size_t i, n;

	while (s.n > 0 && is_edge(s.p[0]))
		s = ns_str_sub(s, 1, s.n);
	while (s.n > 0 && is_edge(s.p[s.n - 1]))
		s = ns_str_sub(s, 0, s.n - 1);
	for (i = 0; i < NS_LEN(openings); i++)
		if (ns_str_casestarts(s, openings[i]))
			return ns_str_trim(ns_str_sub(s, openings[i].n, s.n));
	/* "Author: Jane Doe", in any language */
	n = ns_text_find(s, NS_STR(": "), 0);
	if (n < s.n && ns_text_words(ns_str_sub(s, 0, n)) <= 2)
		return ns_str_trim(ns_str_sub(s, n + 2, s.n));
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
			ns_str_caseeq(word, NS_STR("on")) ||
			ns_str_caseeq(word, NS_STR("published")) ||
			ns_str_caseeq(word, NS_STR("updated")) ||
			(ns_word_month(word) > 0 && rest.n > 0 &&
			    ns_ascii_digit(rest.p[0])) ||
			ns_str_find(word, '@', 0) < word.n ||
			ns_ascii_digit(s.p[at])))
			return without_opening(ns_str_sub(s, 0, at));
	}
	return s;
}

/* "Doe, Jane" the other way round; false when s is something else. */
static bool
put_turned(struct ns_names *names, struct ns_str s)
{
	size_t comma = ns_text_find(s, NS_STR(", "), 0);
	struct ns_str last = ns_str_sub(s, 0, comma), first;
	struct ns_buf buf;

	if (comma == s.n)
		return false;
	first = ns_str_sub(s, comma + 2, s.n);
	if (ns_text_words(last) != 1 || ns_text_words(first) != 1 ||
	    !ns_word_capital(last) || !ns_word_capital(first) ||
	    is_post(first) || is_post(last))
		return false;
	ns_buf_init(&buf, names->arena);
	ns_buf_put(&buf, first);
	ns_buf_putc(&buf, ' ');
	ns_buf_put(&buf, last);
	names->failed |= buf.failed;
	put_name(names, ns_buf_str(&buf));
	return true;
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
	if (put_turned(names, rest))
		return;
	while (next_piece(&rest, &piece)) {
		piece = without_opening(piece);
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

/* A line without the date at its end. */
static struct ns_str
without_date(struct ns_str line, struct ns_arena *arena)
{
	bool modified;
	size_t i;

	for (i = 1; i < line.n; i++)
		if (line.p[i - 1] == ' ' &&
		    ns_datetime_is_line(ns_str_sub(line, i, line.n), arena,
			&modified))
			return ns_str_trim(ns_str_sub(line, 0, i));
	return line;
}

bool
ns_byline_is(struct ns_str line, struct ns_arena *arena)
{
	struct ns_str names, piece;
	size_t i = 0;

	while (i < NS_LEN(openings) && !ns_str_casestarts(line, openings[i]))
		i++;
	if (i == NS_LEN(openings) || ns_text_words(line) > MAX_BYLINE ||
	    ns_text_stops(line))
		return false;
	names = without_date(without_opening(line), arena);
	return all_names(names, arena) ||
	       (next_piece(&names, &piece) && ns_byline_is_name(piece, arena));
}
