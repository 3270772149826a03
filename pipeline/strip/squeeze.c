/*
 * squeeze.c - a page without what nobody reads.
 *
 * Only plain markup is touched: tags whose names are ASCII and whose values
 * are in quotes or need none, comments that begin and end as they should.
 * There all parsers agree on where each thing ends.  At the first that is
 * otherwise, the rest of the page is left to the parser.
 */
#include "squeeze.h"

#include <string.h>

#include "script.h"

/* A tag with more attributes is left alone, and so is a longer name. */
#define MAX_ATTRS 256
#define MAX_NAME 64

/* The attributes that are read, and of which element if only of one. */
static const struct wanted {
	char name[16], tag[8];
} wanted[] = {
	{ "alt", "img" },
	{ "class", "" },
	{ "content", "" },
	{ "data-component", "" },
	{ "data-testid", "" },
	{ "datetime", "" },
	{ "hidden", "" },
	{ "http-equiv", "meta" },
	{ "id", "" },
	{ "itemprop", "" },
	{ "lang", "html" },
	{ "name", "meta" },
	{ "property", "meta" },
	{ "rel", "" },
	{ "role", "" },
	{ "style", "" },
	{ "type", "" },
	{ "xml:lang", "html" },
};

struct work {
	struct ns_str in;
	size_t at;   /* where we are in it */
	size_t from; /* what is still to be copied begins here */
	char *out;
	size_t n; /* bytes put there */
};

/* A name, and where it and its value end. */
struct attr {
	struct ns_str name, value;
	size_t begin, end;
};

static void
leave_out(struct work *w, size_t begin, size_t end)
{
	if (begin > w->from)
		memcpy(w->out + w->n, w->in.p + w->from, begin - w->from);
	w->n += begin - w->from;
	w->from = end;
}

static char
char_at(const struct work *w, size_t at)
{
	return at < w->in.n ? w->in.p[at] : '\0';
}

static bool
name_char(char c)
{
	return ns_ascii_alpha(c) || ns_ascii_digit(c) || c == '-' || c == '_' ||
	       c == ':' || c == '.';
}

/* Parsers do not agree on the rarer ones. */
static bool
blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static void
skip_blanks(struct work *w)
{
	while (blank(char_at(w, w->at)))
		w->at++;
}

/* The name that begins here; empty when none does. */
static struct ns_str
take_name(struct work *w)
{
	size_t from = w->at;

	if (ns_ascii_alpha(char_at(w, from)) || char_at(w, from) == '_')
		while (name_char(char_at(w, w->at)))
			w->at++;
	return ns_str_sub(w->in, from, w->at);
}

/* The value that begins here; false when it is not plain. */
static bool
take_value(struct work *w, struct ns_str *value)
{
	char c, quote = char_at(w, w->at);
	size_t from = w->at;

	if (quote == '"' || quote == '\'') {
		from = ++w->at;
		w->at = ns_str_find(w->in, quote, from);
		*value = ns_str_sub(w->in, from, w->at);
		return w->at++ < w->in.n;
	}
	while ((c = char_at(w, w->at)) != '>' && !blank(c)) {
		if ((unsigned char)c < ' ' || c == '"' || c == '\'' || c == '<')
			return false;
		w->at++;
	}
	*value = ns_str_sub(w->in, from, w->at);
	return value->n > 0;
}

/* The attribute that begins here, and the blanks behind it. */
static bool
take_attr(struct work *w, struct attr *a)
{
	a->begin = w->at;
	a->name = take_name(w);
	a->value = ns_str_sub(w->in, w->at, w->at);
	if (a->name.n == 0 || a->name.n > MAX_NAME)
		return false;
	skip_blanks(w);
	if (char_at(w, w->at) == '=') {
		w->at++;
		skip_blanks(w);
		if (!take_value(w, &a->value))
			return false;
		skip_blanks(w);
	}
	a->end = w->at;
	return true;
}

static bool
is_wanted(struct ns_str tag, struct ns_str name)
{
	char first = ns_ascii_lower(name.p[0]);
	const struct wanted *row;
	size_t i;

	for (i = 0; i < NS_LEN(wanted); i++) {
		row = &wanted[i];
		if (row->name[0] == first &&
		    ns_str_caseeq(name, ns_str_of(row->name)))
			return row->tag[0] == '\0' ||
			       ns_str_caseeq(tag, ns_str_of(row->tag));
	}
	/* The address of a link is not read: it has its text. */
	return ns_str_caseeq(name, NS_STR("href")) &&
	       !ns_str_caseeq(tag, NS_STR("a"));
}

/* The body of a script or style sheet; `data`: it stays. */
static bool
take_body(struct work *w, struct ns_str tag, bool data)
{
	struct ns_str rest = ns_str_sub(w->in, w->at, w->in.n);
	size_t end = ns_script_end(rest, tag);

	if (end == rest.n)
		return false;
	if (!data)
		leave_out(w, w->at, w->at + end);
	w->at += end;
	return true;
}

/* A start tag, and the body behind it where that is no markup. */
static bool
take_tag(struct work *w)
{
	struct ns_str tag;
	struct attr a;
	bool data = false;
	int n;

	w->at++;
	tag = take_name(w);
	if (tag.n > MAX_NAME ||
	    (!blank(char_at(w, w->at)) && char_at(w, w->at) != '>' &&
		char_at(w, w->at) != '/'))
		return false;
	skip_blanks(w);
	for (n = 0; char_at(w, w->at) != '>'; n++) {
		if (char_at(w, w->at) == '/') {
			if (char_at(w, ++w->at) != '>' || ns_script_is(tag))
				return false;
			break;
		}
		if (n == MAX_ATTRS || !take_attr(w, &a))
			return false;
		data |= ns_script_data(a.name, a.value);
		if (!is_wanted(tag, a.name))
			leave_out(w, a.begin, a.end);
	}
	w->at++;
	return !ns_script_is(tag) || take_body(w, tag, data);
}

static bool
take_comment(struct work *w)
{
	size_t from = w->at + 4, end = from;
	const char *p = w->in.p;

	if (char_at(w, from) == '>' ||
	    (char_at(w, from) == '-' && char_at(w, from + 1) == '>'))
		return false;
	for (; (end = ns_str_find(w->in, '>', end)) < w->in.n; end++) {
		if (end >= from + 3 && memcmp(p + end - 3, "--!", 3) == 0)
			return false;
		if (end >= from + 2 && memcmp(p + end - 2, "--", 2) == 0)
			break;
	}
	if (end == w->in.n)
		return false;
	leave_out(w, from, end - 2);
	w->at = end + 1;
	return true;
}

/* What is no start tag and no comment: it stays. */
static bool
take_other(struct work *w)
{
	size_t quotes[2] = { 0, 0 };
	char c;

	for (w->at++; (c = char_at(w, w->at)) != '>'; w->at++) {
		if (c == '<' || w->at >= w->in.n)
			return false;
		quotes[0] += c == '"';
		quotes[1] += c == '\'';
	}
	w->at++;
	return quotes[0] % 2 == 0 && quotes[1] % 2 == 0;
}

/* What begins with the '<' where we are; false: leave the rest alone. */
static bool
take_markup(struct work *w)
{
	char c = char_at(w, w->at + 1);

	if (ns_ascii_alpha(c))
		return take_tag(w);
	if (c == '!' && char_at(w, w->at + 2) == '-' &&
	    char_at(w, w->at + 3) == '-')
		return take_comment(w);
	if (c == '!' || c == '/' || c == '?')
		return take_other(w);
	w->at++;
	return true;
}

/* Lines between markup, and how far they are indented. */
static void
take_lines(struct work *w)
{
	size_t from;

	while (char_at(w, w->at) == '\n') {
		from = ++w->at;
		while (char_at(w, w->at) == ' ' || char_at(w, w->at) == '\t')
			w->at++;
		leave_out(w, from, w->at);
	}
}

size_t
ns_squeeze(struct ns_str html, char *out, size_t *rest)
{
	struct work w = { .in = html, .out = out }, before;

	while ((w.at = ns_str_find(html, '<', w.at)) < html.n) {
		before = w;
		if (!take_markup(&w)) {
			w = before;
			break;
		}
		take_lines(&w);
	}
	*rest = w.n + (w.at - w.from);
	leave_out(&w, html.n, html.n);
	return w.n;
}
