/*
 * mime.c - how mail writes what is not ASCII.
 */
#include "mime.h"

#include "decode.h"

/* No word is longer (RFC 2047 section 2), but for those of careless writers. */
#define WORD_MAX 1024

static int
hex_digit(char c)
{
	c = ns_ascii_lower(c);
	if (ns_ascii_digit(c))
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The byte that "=XX" at `at` stands for, or -1. */
static int
quoted_byte(struct ns_str s, size_t at)
{
	int high, low;

	if (s.n - at < 3)
		return -1;
	high = hex_digit(s.p[at + 1]);
	low = hex_digit(s.p[at + 2]);
	return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/* The length of a line break that is not meant, behind "=" at `at`; 0: none. */
static size_t
soft_break(struct ns_str s, size_t at)
{
	size_t end = at + 1;

	while (end < s.n && (s.p[end] == ' ' || s.p[end] == '\t'))
		end++;
	if (end < s.n && s.p[end] == '\r')
		end++;
	if (end == s.n)
		return end - at;
	return s.p[end] == '\n' ? end + 1 - at : 0;
}

void
ns_mime_quoted(struct ns_str s, struct ns_buf *out)
{
	size_t at = 0, n;
	int byte;

	while (at < s.n) {
		if (s.p[at] != '=') {
			ns_buf_putc(out, s.p[at++]);
		} else if ((byte = quoted_byte(s, at)) >= 0) {
			ns_buf_putc(out, (char)byte);
			at += 3;
		} else if ((n = soft_break(s, at)) > 0) {
			at += n;
		} else {
			ns_buf_putc(out, s.p[at++]);
		}
	}
}

static int
base64_digit(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (ns_ascii_digit(c))
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

void
ns_mime_base64(struct ns_str s, struct ns_buf *out)
{
	unsigned bits = 0, n = 0;
	size_t i;
	int digit;

	for (i = 0; i < s.n && s.p[i] != '='; i++) {
		if ((digit = base64_digit(s.p[i])) < 0)
			continue;
		bits = (bits << 6 | (unsigned)digit) & 0xffffff;
		n += 6;
		if (n >= 8) {
			n -= 8;
			ns_buf_putc(out, (char)(bits >> n & 0xff));
		}
	}
}

/* An encoded word: =?charset?B?text?= */
struct word {
	struct ns_str charset, text;
	char how;
	size_t n; /* bytes of it all */
};

static bool
read_word(struct ns_str s, struct word *w)
{
	struct ns_str how;
	size_t a, b, c;

	s.n = s.n < WORD_MAX ? s.n : WORD_MAX;
	if (!ns_str_starts(s, NS_STR("=?")))
		return false;
	a = ns_str_find(s, '?', 2);
	b = a < s.n ? ns_str_find(s, '?', a + 1) : s.n;
	c = b < s.n ? ns_str_find(s, '?', b + 1) : s.n;
	if (c + 1 >= s.n || s.p[c + 1] != '=')
		return false;
	how = ns_str_sub(s, a + 1, b);
	/* A language may stand behind the charset (RFC 2231 section 5). */
	w->charset = ns_str_sub(s, 2, a);
	w->charset.n = ns_str_find(w->charset, '*', 0);
	w->text = ns_str_sub(s, b + 1, c);
	w->how = how.n == 1 ? ns_ascii_lower(how.p[0]) : '\0';
	w->n = c + 2;
	return w->how == 'b' || w->how == 'q';
}

/* The bytes of a quoted word: '_' is a space, and a real one is =5F. */
static void
quoted_word(struct ns_str s, struct ns_buf *out)
{
	struct ns_str piece;
	bool first = true;

	while (ns_str_cut(&s, '_', &piece)) {
		if (!first)
			ns_buf_putc(out, ' ');
		ns_mime_quoted(piece, out);
		first = false;
	}
}

static bool
put_word(const struct word *w, struct ns_buf *out)
{
	struct ns_decoded text = { .arena = out->arena };
	struct ns_charset cs;
	struct ns_buf bytes;

	if (!ns_charset_label(w->charset, &cs))
		return false;
	ns_buf_init(&bytes, out->arena);
	if (w->how == 'b')
		ns_mime_base64(w->text, &bytes);
	else
		quoted_word(w->text, &bytes);
	if (bytes.failed || ns_decode(&cs, ns_buf_str(&bytes), &text, NULL) < 0)
		return false;
	ns_buf_put(out, text.text);
	return true;
}

/* Where space ends that stands between two words, and means nothing. */
static size_t
pass_gap(struct ns_str s, size_t at)
{
	struct word next;
	size_t end = at;

	while (end < s.n && ns_ascii_space(s.p[end]))
		end++;
	return read_word(ns_str_sub(s, end, s.n), &next) ? end : at;
}

void
ns_mime_words(struct ns_str value, struct ns_buf *out)
{
	struct word w;
	size_t at = 0;

	while (at < value.n) {
		if (value.p[at] == '=' &&
		    read_word(ns_str_sub(value, at, value.n), &w) &&
		    put_word(&w, out))
			at = pass_gap(value, at + w.n);
		else
			ns_buf_putc(out, value.p[at++]);
	}
}
