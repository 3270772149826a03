/*
 * http.c - the head of the HTTP response that a page was saved as.
 *
 * RFC 9112, section 2.1: a status line, fields, an empty line.  What is not all
 * of that is text that happens to begin with "HTTP/".
 */
#include "http.h"

#include "head.h"

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

static unsigned
status_of(struct ns_str line)
{
	size_t at = ns_str_find(line, ' ', 0) + 1, code = 0;

	ns_str_size(ns_str_sub(line, at, at + 3), &code);
	return (unsigned)code;
}

static void
take_field(struct ns_http *http, const struct ns_head_field *f)
{
	if (ns_str_caseeq(f->name, NS_STR("content-type"))) {
		http->type = ns_head_main(f->value);
		http->charset = ns_head_param(f->value, NS_STR("charset"));
	} else if (ns_str_caseeq(f->name, NS_STR("content-encoding"))) {
		http->encoding = f->value;
		if (ns_str_caseeq(f->value, NS_STR("identity")))
			http->encoding = NS_STR("");
	} else if (ns_str_caseeq(f->name, NS_STR("transfer-encoding"))) {
		http->chunked = ns_str_caseeq(f->value, NS_STR("chunked"));
	} else if (ns_str_caseeq(f->name, NS_STR("content-length"))) {
		http->has_length = ns_str_size(f->value, &http->length);
	}
}

/* One head, cut off *rest. */
static bool
cut_head(struct ns_str *rest, struct ns_http *http)
{
	struct ns_head_field field;
	struct ns_str line;
	int got;

	*http = (struct ns_http){ .status = 0 };
	if (!ns_head_line(rest, &line) || !is_status(line))
		return false;
	http->status = status_of(line);
	while ((got = ns_head_next(rest, &field)) > 0)
		take_field(http, &field);
	return got == 0;
}

size_t
ns_http_head(struct ns_str bytes, struct ns_http *http)
{
	struct ns_str rest = bytes;
	struct ns_http next;
	size_t length = 0;

	*http = (struct ns_http){ .status = 0 };
	while (ns_str_starts(rest, NS_STR("HTTP/")) && cut_head(&rest, &next)) {
		*http = next;
		length = bytes.n - rest.n;
	}
	return length;
}
