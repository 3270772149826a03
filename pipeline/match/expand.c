/*
 * expand.c - patterns as an editor writes them to patterns as PCRE2 reads them.
 */
#include <string.h>

#include "vocab.h"

#define PATTERN_MAX ((size_t)64 * 1024)

/* What stands for a blank, an apostrophe and a hyphen. */
#define BLANK "(?:[\\s\\x{a0}\\x{2009}\\x{202f}]++)"
#define QUOTE "['\\x{2018}\\x{2019}]"
#define HYPHEN "[-\\x{2010}\\x{2011}]"

/* A table's key as a pattern. */
static void
put_spelling(struct ns_str s, struct ns_buf *out)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '_') {
			ns_buf_puts(out, "(?:" BLANK "|" HYPHEN ")");
		} else if (s.p[i] == '\'') {
			ns_buf_puts(out, QUOTE);
		} else if (s.p[i] == '.') {
			ns_buf_puts(out, "\\.?");
		} else if (s.p[i] >= 'A' && s.p[i] <= 'Z') {
			ns_buf_puts(out, "(?-i:");
			ns_buf_putc(out, s.p[i]);
			ns_buf_putc(out, ')');
		} else {
			if ((unsigned char)s.p[i] < 0x80 &&
			    !ns_ascii_alpha(s.p[i]) && !ns_ascii_digit(s.p[i]))
				ns_buf_putc(out, '\\');
			ns_buf_putc(out, s.p[i]);
		}
	}
}

/* The words of a table, longer ones first so that they win. */
static void
put_table(const struct ns_vocab_table *t, struct ns_buf *out)
{
	size_t i, n, longest = 0;
	bool any = false;

	for (i = 0; i < t->nrows; i++)
		if (t->rows[i].spelling.n > longest)
			longest = t->rows[i].spelling.n;
	for (n = longest; n > 0; n--) {
		for (i = 0; i < t->nrows; i++) {
			if (t->rows[i].spelling.n != n)
				continue;
			if (any)
				ns_buf_putc(out, '|');
			any = true;
			put_spelling(t->rows[i].spelling, out);
		}
	}
}

/* {name}, from its brace on; returns the bytes taken, 0 for no such name. */
static size_t
put_name(const struct ns_vocab *v, struct ns_str s, struct ns_buf *out)
{
	size_t close = ns_str_find(s, '}', 0), i;
	const struct ns_vocab_table *t;
	struct ns_str name;

	if (close == s.n)
		return 0;
	name = ns_str_sub(s, 1, close);
	ns_buf_puts(out, "(?:");
	for (i = 0; i < v->ndefines; i++)
		if (ns_str_eq(v->defines[i].name, name))
			break;
	if (i < v->ndefines)
		ns_buf_put(out, v->defines[i].pattern);
	else if ((t = ns_vocab_find(v, name)) != NULL)
		put_table(t, out);
	else
		return 0;
	ns_buf_putc(out, ')');
	return close + 1;
}

/* Length of what must be copied as it is: an escape, a class, a group's head.
 */
static size_t
verbatim(struct ns_str s)
{
	size_t n = 1;

	if (s.p[0] == '\\') {
		/* \x{2019}, \p{L}; but \K{name} is \K and a name. */
		if (s.n > 2 && s.p[2] == '{' &&
		    memchr("xopPNkg", s.p[1], 7) != NULL)
			return ns_str_find(s, '}', 0) + 1;
		return 2;
	}
	if (s.p[0] == '[') {
		/* A bracket in first place is a member. */
		if (n < s.n && s.p[n] == '^')
			n++;
		if (n < s.n && s.p[n] == ']')
			n++;
		while (n < s.n && s.p[n] != ']')
			n += s.p[n] == '\\' ? 2 : 1;
		return n + 1;
	}
	if (s.p[0] == '(' && s.n > 1 && s.p[1] == '?') {
		n = 2;
		while (n < s.n && (ns_ascii_alpha(s.p[n]) || s.p[n] == '-'))
			n++;
		return n;
	}
	return 0;
}

/* One piece of a pattern; returns the bytes taken, 0 for an unknown {name}. */
static size_t
put_piece(const struct ns_vocab *v, struct ns_str s, struct ns_buf *out)
{
	size_t n = verbatim(s);

	if (n > 0) {
		n = n < s.n ? n : s.n;
		ns_buf_put(out, ns_str_sub(s, 0, n));
		return n;
	}
	if (s.p[0] == '{' && s.n > 1 && ns_ascii_alpha(s.p[1]))
		return put_name(v, s, out);
	n = 1;
	if (ns_ascii_space(s.p[0])) {
		while (n < s.n && ns_ascii_space(s.p[n]))
			n++;
		ns_buf_puts(out, BLANK);
	} else if (s.p[0] == '\'') {
		ns_buf_puts(out, QUOTE);
	} else if (s.p[0] == '-') {
		ns_buf_puts(out, HYPHEN);
	} else {
		ns_buf_putc(out, s.p[0]);
	}
	return n;
}

const char *
ns_vocab_expand(const struct ns_vocab *v, struct ns_str pattern,
    struct ns_buf *out, struct ns_str *at)
{
	size_t n;

	while (pattern.n > 0) {
		if ((n = put_piece(v, pattern, out)) == 0) {
			*at = ns_str_sub(pattern, 0,
			    ns_str_find(pattern, '}', 0));
			return "the {name} of a table or definition above was "
			       "expected";
		}
		pattern = ns_str_sub(pattern, n, pattern.n);
		if (out->n > PATTERN_MAX)
			return "a pattern of at most 65536 bytes was expected";
	}
	return out->failed ? "no memory" : NULL;
}
