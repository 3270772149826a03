/*
 * http.c - the HTTP header that a page was saved with, as `curl -i` does.
 *
 * RFC 9112, section 2.1: a status line, fields, an empty line.  What is not all
 * of that is text that happens to begin with "HTTP/".
 */
#include "http.h"

#include <string.h>

#include "charset.h"

/* Cut a line off *rest; its CR LF or LF is left out. */
static bool
cut_line(struct ns_str *rest, struct ns_str *line)
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

/* "HTTP/1.1 200 OK", "HTTP/2 200". */
static bool
is_status(struct ns_str line)
{
	size_t i = ns_str_find(line, ' ', 0), k;

	if (!ns_str_starts(line, NS_STR("HTTP/")) || line.n < i + 4)
		return false;
	for (k = 5; k < i; k++)
		if (!ns_ascii_digit(line.p[k]) && line.p[k] != '.')
			return false;
	for (k = i + 1; k < i + 4; k++)
		if (!ns_ascii_digit(line.p[k]))
			return false;
	return i > 5 && (line.n == k || line.p[k] == ' ');
}

/* The name of the field that a line holds; empty when it holds none. */
static struct ns_str
field_name(struct ns_str line)
{
	size_t i;

	for (i = 0; i < line.n && line.p[i] != ':'; i++)
		if (line.p[i] <= ' ' || line.p[i] > '~')
			return NS_STR("");
	return i < line.n ? ns_str_sub(line, 0, i) : NS_STR("");
}

/* The charset of a Content-Type: text/html; charset=utf-8 */
static struct ns_str
find_charset(struct ns_str type)
{
	struct ns_str word = NS_STR("charset"), param;

	ns_str_cut(&type, ';', &param);
	while (ns_str_cut(&type, ';', &param)) {
		param = ns_str_trim(param);
		if (ns_str_casestarts(param, word))
			return ns_charset_value(param, word.n);
	}
	return NS_STR("");
}

/* One head, cut off *rest. */
static bool
cut_head(struct ns_str *rest, struct ns_str *charset)
{
	struct ns_str line, name;

	*charset = NS_STR("");
	if (!cut_line(rest, &line) || !is_status(line))
		return false;
	while (cut_line(rest, &line)) {
		if (line.n == 0)
			return true;
		name = field_name(line);
		/* A line that begins with space goes on with the last field. */
		if (name.n == 0 && line.p[0] != ' ' && line.p[0] != '\t')
			return false;
		if (ns_str_caseeq(name, NS_STR("content-type")))
			*charset =
			    find_charset(ns_str_sub(line, name.n + 1, line.n));
	}
	return false;
}

size_t
ns_http_head(struct ns_str bytes, struct ns_str *charset)
{
	struct ns_str rest = bytes, label;
	size_t length = 0;

	*charset = NS_STR("");
	while (
	    ns_str_starts(rest, NS_STR("HTTP/")) && cut_head(&rest, &label)) {
		*charset = label;
		length = bytes.n - rest.n;
	}
	return length;
}
