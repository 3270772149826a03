/*
 * address.c - web and mail addresses in running text.
 */
#include "address.h"

#include <string.h>

#include "letter.h"

#define MAIL_DOMAIN_MAX 255 /* RFC 5321 */

static bool
one_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

static bool
is_alnum(char c)
{
	return ns_ascii_alpha(c) || ns_ascii_digit(c);
}

/* First byte that cannot be in a web address. */
static size_t
url_run(struct ns_str text, size_t off)
{
	size_t next = off;
	uint32_t cp;

	for (; off < text.n; off = next) {
		cp = ns_utf8_next(text, &next);
		if (ns_is_blank(cp) ||
		    one_of((char)(cp < 0x80 ? cp : 0), "<>\"`{}|\\^"))
			break;
		if (cp >= 0x2010 && cp <= 0x203a)
			break; /* dashes and quotes */
	}
	return off;
}

/* Give back the marks at the end that belong to the sentence. */
static size_t
url_trim(struct ns_str text, size_t begin, size_t end)
{
	size_t i, open = 0, close = 0;

	for (i = begin; i < end; i++) {
		open += text.p[i] == '(';
		close += text.p[i] == ')';
	}
	while (end > begin) {
		if (text.p[end - 1] == ')' && close > open)
			close--;
		else if (!one_of(text.p[end - 1], ".,;:!?'*]["))
			break;
		end--;
	}
	return end;
}

size_t
ns_url_end(struct ns_str text, size_t at)
{
	static const struct ns_str starts[] = { { "http://", 7 },
		{ "https://", 8 }, { "ftp://", 6 }, { "www.", 4 } };
	struct ns_str rest = ns_str_sub(text, at, text.n);
	size_t i, body, end;

	for (i = 0; i < NS_LEN(starts); i++) {
		if (!ns_str_casestarts(rest, starts[i]))
			continue;
		body = at + starts[i].n;
		end = url_trim(text, body, url_run(text, body));
		return end > body ? end : at;
	}
	return at;
}

size_t
ns_url_path_end(struct ns_str text, size_t slash)
{
	return url_trim(text, slash + 1, url_run(text, slash + 1));
}

size_t
ns_mail_end(struct ns_str text, size_t at, size_t mail)
{
	size_t i, end = 0, dots = 0;

	if (mail >= text.n || mail <= at || mail - at > NS_MAIL_LOCAL_MAX)
		return at;
	for (i = at; i < mail; i++)
		if (!is_alnum(text.p[i]) && !one_of(text.p[i], "._%+-"))
			return at;
	for (i = mail + 1; i < text.n && i - mail <= MAIL_DOMAIN_MAX; i++) {
		if (is_alnum(text.p[i])) {
			end = i + 1;
			continue;
		}
		if (!one_of(text.p[i], ".-") || end != i)
			break;
		if (text.p[i] == '.' && i + 1 < text.n &&
		    ns_ascii_alpha(text.p[i + 1]))
			dots++;
	}
	return dots > 0 ? end : at;
}
