/*
 * charset.c - which encoding a page's bytes are in, and the way to UTF-8.
 */
#include "charset.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

#include "label.h"

/* Bytes of a page in which its label must stand (WHATWG HTML 13.2.3.2). */
#define PRESCAN 1024

/* No label is longer. */
#define LABEL_MAX 32

static const struct bom {
	const char *bytes;
	struct ns_charset cs;
} boms[] = {
	{ "\xef\xbb\xbf", { "utf-8", "UTF-8", "bom", 3 } },
	{ "\xfe\xff", { "utf-16be", "UTF-16BE", "bom", 2 } },
	{ "\xff\xfe", { "utf-16le", "UTF-16LE", "bom", 2 } },
};

static int
compare_label(const void *key, const void *row)
{
	const struct ns_str *label = key;

	return ns_str_cmp(*label,
	    ns_str_of(((const struct ns_label *)row)->label));
}

bool
ns_charset_label(struct ns_str label, struct ns_charset *cs)
{
	const struct ns_label *found;
	char lower[LABEL_MAX];
	size_t i;

	label = ns_str_trim(label);
	if (label.n > sizeof(lower))
		return false;
	for (i = 0; i < label.n; i++)
		lower[i] = ns_ascii_lower(label.p[i]);
	label.p = lower;
	found = bsearch(&label, ns_labels, ns_nlabels, sizeof(*ns_labels),
	    compare_label);
	if (found == NULL)
		return false;
	cs->name = found->name;
	cs->iconv = found->iconv;
	cs->skip = 0;
	return true;
}

/*
 * The value that follows a word, whose end is `at`: charset=x, charset = "x",
 * and inside content="text/html; charset=x" alike (WHATWG HTML, "extracting a
 * character encoding from a meta element").
 */
static struct ns_str
label_value(struct ns_str tag, size_t at)
{
	static const char ends[] = "\"'; />\t\n\f\r";
	size_t begin;

	while (at < tag.n && ns_ascii_space(tag.p[at]))
		at++;
	if (at == tag.n || tag.p[at] != '=')
		return NS_STR("");
	at++;
	while (at < tag.n && (ns_ascii_space(tag.p[at]) || tag.p[at] == '"' ||
				 tag.p[at] == '\''))
		at++;
	for (begin = at; at < tag.n; at++)
		if (memchr(ends, tag.p[at], sizeof(ends) - 1) != NULL)
			break;
	return ns_str_sub(tag, begin, at);
}

/* The label that follows a word ("charset") in one tag. */
static bool
label_in_tag(struct ns_str tag, struct ns_str word, struct ns_charset *cs)
{
	size_t at;

	for (at = 0; at < tag.n; at++)
		if (ns_str_casestarts(ns_str_sub(tag, at, tag.n), word) &&
		    ns_charset_label(label_value(tag, at + word.n), cs))
			return true;
	return false;
}

static bool
is_meta(struct ns_str tag)
{
	return ns_str_casestarts(tag, NS_STR("<meta")) && tag.n > 5 &&
	       (ns_ascii_space(tag.p[5]) || tag.p[5] == '/');
}

/* Look for a label among the first bytes of a page, outside comments. */
static bool
prescan(struct ns_str page, struct ns_charset *cs)
{
	struct ns_str rest, tag;
	size_t at = 0;

	page.n = page.n < PRESCAN ? page.n : PRESCAN;
	while ((at = ns_str_find(page, '<', at)) < page.n) {
		rest = ns_str_sub(page, at, page.n);
		if (ns_str_starts(rest, NS_STR("<!--"))) {
			for (at += 2; at < page.n; at++)
				if (ns_str_starts(ns_str_sub(page, at, page.n),
					NS_STR("-->")))
					break;
			continue;
		}
		tag = ns_str_sub(rest, 0, ns_str_find(rest, '>', 0));
		if (is_meta(tag) && label_in_tag(tag, NS_STR("charset"), cs))
			return true;
		at++;
	}
	/* XHTML may say it in its first line only. */
	tag = ns_str_sub(page, 0, ns_str_find(page, '>', 0));
	return ns_str_starts(tag, NS_STR("<?xml")) &&
	       label_in_tag(tag, NS_STR("encoding"), cs);
}

static bool
is_ascii(struct ns_str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] >= 0x80)
			return false;
	return true;
}

/* UTF-8 but for a stray byte here and there: ten letters beyond ASCII that are
 * whole for each byte that is bad, which no other encoding has by chance. */
static bool
is_mostly_utf8(struct ns_str s)
{
	size_t at = 0, from, good = 0, bad = 0;

	while (at < s.n) {
		from = at;
		if (ns_utf8_next(s, &at) < 0x80)
			continue;
		if (at - from > 1)
			good++;
		else
			bad++;
	}
	return good >= 10 * bad;
}

struct ns_charset
ns_charset_find(struct ns_str bytes, bool html)
{
	struct ns_charset utf8 = { "utf-8", "UTF-8", "content", 0 };
	struct ns_charset cs = { "", "", "", 0 };
	bool labelled, valid;
	size_t i;

	for (i = 0; i < NS_LEN(boms); i++)
		if (ns_str_starts(bytes, ns_str_of(boms[i].bytes)))
			return boms[i].cs;
	valid = ns_utf8_check(bytes) == bytes.n;
	labelled = html && prescan(bytes, &cs);
	/* All of a page is UTF-8 by chance only when it is ASCII. */
	if (labelled &&
	    (!valid || is_ascii(bytes) || strcmp(cs.name, utf8.name) == 0)) {
		cs.how = "meta";
		return cs;
	}
	if (valid || is_mostly_utf8(bytes))
		return utf8;
	ns_charset_label(NS_STR("windows-1252"), &cs);
	cs.how = "fallback";
	return cs;
}

/* Bytes that are UTF-8 but for stray ones: no conversion, only repair. */
static void
repair(struct ns_str s, struct ns_buf *out)
{
	size_t bad;

	while ((bad = ns_utf8_check(s)) < s.n) {
		ns_buf_put(out, ns_str_sub(s, 0, bad));
		ns_buf_putcp(out, 0xfffd);
		s = ns_str_sub(s, bad + 1, s.n);
	}
	ns_buf_put(out, s);
}

/* One call of iconv (in NULL: for what it holds back); false at bytes that it
 * cannot decode. */
static bool
step(iconv_t cd, char **in, size_t *left, struct ns_buf *out)
{
	char chunk[4096], *to = chunk;
	size_t room = sizeof(chunk), got;

	errno = 0;
	got = iconv(cd, in, left, &to, &room);
	ns_buf_put(out, (struct ns_str){ chunk, sizeof(chunk) - room });
	return got != (size_t)-1 || errno == E2BIG;
}

/* unit: bytes to leave out where decoding fails. */
static void
convert(iconv_t cd, size_t unit, struct ns_str s, struct ns_buf *out)
{
	char *in = (char *)(uintptr_t)s.p; /* iconv's argument lacks const */
	size_t left = s.n, skip;

	while (left > 0 && !out->failed) {
		if (step(cd, &in, &left, out))
			continue;
		ns_buf_putcp(out, 0xfffd);
		skip = left < unit ? left : unit;
		in += skip;
		left -= skip;
	}
	step(cd, NULL, NULL, out);
}

int
ns_charset_decode(const struct ns_charset *cs, struct ns_str bytes,
    struct ns_buf *out, struct ns_err *err)
{
	struct ns_str s = ns_str_sub(bytes, cs->skip, bytes.n);
	size_t unit = strncmp(cs->iconv, "UTF-16", 6) == 0 ? 2 : 1;
	iconv_t cd;

	if (strcmp(cs->iconv, "UTF-8") == 0) {
		repair(s, out);
	} else {
		cd = iconv_open("UTF-8", cs->iconv);
		if (cd == (iconv_t)-1)
			return ns_fail(err, NS_EINPUT,
			    "no way to convert from %s", cs->name);
		convert(cd, unit, s, out);
		iconv_close(cd);
	}
	if (out->failed)
		return ns_fail(err, NS_ENOMEM, "no memory");
	return 0;
}
