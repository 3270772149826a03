/*
 * head.c - lines of "Name: value".
 *
 * RFC 9112 section 5, RFC 5322 section 2.2, and WARC 1.1 section 4 after them.
 */
#include "head.h"

bool
ns_head_line(struct ns_str *rest, struct ns_str *line)
{
	size_t end = ns_str_find(*rest, '\n', 0);

	if (end == rest->n)
		return false;
	*line = ns_str_sub(*rest, 0, end);
	if (ns_str_ends(*line, NS_STR("\r")))
		line->n--;
	*rest = ns_str_sub(*rest, end + 1, rest->n);
	return true;
}

/* Where the colon behind a field's name stands; 0 when the line has none. */
static size_t
find_colon(struct ns_str line)
{
	size_t i;

	for (i = 0; i < line.n && line.p[i] != ':'; i++)
		if (line.p[i] <= ' ' || line.p[i] > '~')
			return 0;
	return i < line.n ? i : 0;
}

static bool
goes_on(struct ns_str rest)
{
	return rest.n > 0 && (rest.p[0] == ' ' || rest.p[0] == '\t');
}

int
ns_head_next(struct ns_str *rest, struct ns_head_field *field)
{
	struct ns_str line, more;
	size_t colon;

	if (!ns_head_line(rest, &line))
		return -1;
	if (line.n == 0)
		return 0;
	if ((colon = find_colon(line)) == 0)
		return -1;
	while (goes_on(*rest) && ns_head_line(rest, &more))
		line.n = (size_t)(more.p - line.p) + more.n;
	field->name = ns_str_sub(line, 0, colon);
	field->value = ns_str_trim(ns_str_sub(line, colon + 1, line.n));
	return 1;
}

struct ns_str
ns_head_main(struct ns_str value)
{
	return ns_str_trim(ns_str_sub(value, 0, ns_str_find(value, ';', 0)));
}

/* A value without its quotes; else up to the first space. */
static struct ns_str
unquote(struct ns_str s)
{
	size_t i;

	s = ns_str_trim(s);
	if (s.n > 1 && (s.p[0] == '"' || s.p[0] == '\''))
		return ns_str_sub(s, 1, ns_str_find(s, s.p[0], 1));
	for (i = 0; i < s.n && !ns_ascii_space(s.p[i]); i++)
		continue;
	return ns_str_sub(s, 0, i);
}

/* Where a parameter ends: at a ';' that stands in no quotes. */
static size_t
param_end(struct ns_str value, size_t at)
{
	bool quoted = false;

	for (; at < value.n; at++) {
		if (value.p[at] == '"')
			quoted = !quoted;
		else if (value.p[at] == ';' && !quoted)
			break;
	}
	return at;
}

struct ns_str
ns_head_param(struct ns_str value, struct ns_str name)
{
	size_t at = ns_str_find(value, ';', 0), end, equals;
	struct ns_str param;

	for (; at < value.n; at = end) {
		end = param_end(value, at + 1);
		param = ns_str_sub(value, at + 1, end);
		equals = ns_str_find(param, '=', 0);
		if (equals < param.n &&
		    ns_str_caseeq(ns_str_trim(ns_str_sub(param, 0, equals)),
			name))
			return unquote(ns_str_sub(param, equals + 1, param.n));
	}
	return NS_STR("");
}
