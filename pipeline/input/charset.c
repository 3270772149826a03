/*
 * charset.c - which encoding a page's bytes are in.
 */
#include "charset.h"

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
	{ "\xef\xbb\xbf", { "utf-8", "UTF-8", "bom", 3, false } },
	{ "\xfe\xff", { "utf-16be", "UTF-16BE", "bom", 2, false } },
	{ "\xff\xfe", { "utf-16le", "UTF-16LE", "bom", 2, false } },
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
	*cs = (struct ns_charset){ found->name, found->iconv, "", 0, false };
	return true;
}

/* WHATWG HTML, "extracting a character encoding from a meta element". */
struct ns_str
ns_charset_value(struct ns_str s, size_t at)
{
	static const char ends[] = "\"'; />\t\n\f\r";
	size_t begin;

	while (at < s.n && ns_ascii_space(s.p[at]))
		at++;
	if (at == s.n || s.p[at] != '=')
		return NS_STR("");
	at++;
	while (at < s.n &&
	       (ns_ascii_space(s.p[at]) || s.p[at] == '"' || s.p[at] == '\''))
		at++;
	for (begin = at; at < s.n; at++)
		if (memchr(ends, s.p[at], sizeof(ends) - 1) != NULL)
			break;
	return ns_str_sub(s, begin, at);
}

/* The label that follows a word ("charset") in one tag. */
static bool
label_in_tag(struct ns_str tag, struct ns_str word, struct ns_charset *cs)
{
	size_t at;

	for (at = 0; at < tag.n; at++)
		if (ns_str_casestarts(ns_str_sub(tag, at, tag.n), word) &&
		    ns_charset_label(ns_charset_value(tag, at + word.n), cs))
			return true;
	return false;
}

static bool
is_meta(struct ns_str tag)
{
	return ns_str_casestarts(tag, NS_STR("<meta")) && tag.n > 5 &&
	       (ns_ascii_space(tag.p[5]) || tag.p[5] == '/');
}

static bool
is_utf16(const struct ns_charset *cs)
{
	return strncmp(cs->iconv, "UTF-16", 6) == 0;
}

static bool
is_utf8(const struct ns_charset *cs)
{
	return strcmp(cs->iconv, "UTF-8") == 0;
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

/* UTF-16 cannot be true, as the label itself was readable. */
static bool
find_label(struct ns_str page, struct ns_charset *cs)
{
	if (!prescan(page, cs))
		return false;
	return !is_utf16(cs) || ns_charset_label(NS_STR("utf-8"), cs);
}

/* What bytes beyond ASCII there are. */
struct survey {
	bool valid;  /* all is UTF-8; good and bad are then not counted */
	size_t good; /* whole letters of UTF-8 */
	size_t bad;  /* bytes that are in none */
	bool many;   /* so many good ones that they are not there by chance */
	bool any;    /* there is a good one */
};

/* Bytes behind the first of a letter that make chance improbable: two letters
 * of three bytes, or four of two. */
#define MANY 4

/* Move *at to the next byte beyond ASCII; false when there is none. */
static bool
next_high(struct ns_str s, size_t *at)
{
	uint64_t word;

	while (*at < s.n) {
		if (s.n - *at >= sizeof(word)) {
			memcpy(&word, s.p + *at, sizeof(word));
			if (!(word & UINT64_C(0x8080808080808080))) {
				*at += sizeof(word);
				continue;
			}
		}
		if ((unsigned char)s.p[*at] >= 0x80)
			return true;
		++*at;
	}
	return false;
}

/* Set `any` and `many`; ends as soon as both are known. */
static void
weigh(struct ns_str s, struct survey *v)
{
	size_t at = 0, from, tails = 0;

	while (tails < MANY && next_high(s, &at)) {
		from = at;
		ns_utf8_next(s, &at);
		tails += at - from - 1;
	}
	v->any = tails > 0;
	v->many = tails >= MANY;
}

/* A letter that begins at `at` and is cut short: a text is often cut at a
 * number of bytes.  Such bytes speak neither for UTF-8 nor against it. */
static size_t
cut_letter(struct ns_str s, size_t at)
{
	static const char tail[] = "\x80\x80";
	char whole[4];
	size_t n, pad;

	for (n = 3; n > 1; n--) {
		if (s.n - at < n)
			continue;
		memcpy(whole, s.p + at, n);
		for (pad = 1; n + pad <= sizeof(whole); pad++) {
			memcpy(whole + n, tail, pad);
			if (ns_utf8_check((struct ns_str){ whole, n + pad }) ==
			    n + pad)
				return n;
		}
	}
	return 0;
}

static void
count(struct ns_str s, struct survey *v)
{
	size_t at = 0, from, cut;

	while (next_high(s, &at)) {
		from = at;
		ns_utf8_next(s, &at);
		if (at - from > 1)
			v->good++;
		else if ((cut = cut_letter(s, from)) > 0)
			at = from + cut;
		else
			v->bad++;
	}
}

/* UTF-8 but for a stray byte here and there. */
static bool
mostly_utf8(const struct survey *v)
{
	return v->valid || (v->good > 0 && v->good >= 10 * v->bad);
}

/* Does a label agree with the bytes? */
static bool
holds(const struct ns_charset *cs, struct ns_str bytes, struct survey *v)
{
	if (is_utf8(cs))
		return v->valid || v->good >= v->bad;
	if (!mostly_utf8(v))
		return true;
	if (is_utf16(cs)) /* of its bytes hardly any are ASCII or UTF-8 */
		return false;
	weigh(bytes, v);
	/* One is enough where the letters would be Latin ones and signs:
	 * nobody writes such. */
	return strcmp(cs->name, "windows-1252") == 0 ? !v->any : !v->many;
}

/* A letter of UTF-16 in two bytes: -1 for what stands in no text, 1 for one
 * below U+0100, 0 for any other. */
static int
judge_pair(char high, char low)
{
	if (high != '\0')
		return low == '\0' && (unsigned char)high < 0x20 ? -1 : 0;
	return (unsigned char)low >= 0x20 || ns_ascii_space(low) ? 1 : -1;
}

/* UTF-16 without a byte order mark: half of the letters at least are below
 * U+0100, and none of those is a control character, as some would be in what is
 * no text. */
static bool
find_utf16(struct ns_str bytes, struct ns_charset *cs)
{
	size_t i, high, n = bytes.n < PRESCAN ? bytes.n & ~(size_t)1 : PRESCAN;
	size_t nuls = 0;
	int got;

	if (n < 4 || ns_str_find(ns_str_sub(bytes, 0, n), '\0', 0) == n)
		return false;
	high = bytes.p[0] == '\0' || bytes.p[2] == '\0' ? 0 : 1;
	for (i = 0; i < n; i += 2) {
		got = judge_pair(bytes.p[i + high], bytes.p[i + 1 - high]);
		if (got < 0)
			return false;
		nuls += (size_t)got;
	}
	*cs = boms[high == 0 ? 1 : 2].cs;
	cs->how = "content";
	cs->skip = 0;
	return nuls >= n / 4;
}

/* The byte order mark that bytes begin with, NULL when there is none. */
static const struct bom *
find_bom(struct ns_str bytes)
{
	size_t i;

	for (i = 0; i < NS_LEN(boms); i++)
		if (ns_str_starts(bytes, ns_str_of(boms[i].bytes)))
			return &boms[i];
	return NULL;
}

/* The user's word stands; only the order of two bytes a mark knows better. */
static bool
by_option(struct ns_str bytes, struct ns_str label, struct ns_charset *cs)
{
	const struct bom *bom = find_bom(bytes);

	if (label.n == 0 || !ns_charset_label(label, cs))
		return false;
	if (bom != NULL &&
	    (is_utf16(cs) ? is_utf16(&bom->cs) : is_utf8(cs) && bom == boms))
		*cs = bom->cs;
	cs->how = "option";
	return true;
}

struct ns_charset
ns_charset_find(struct ns_str bytes, const struct ns_hints *hints)
{
	struct survey v = { 0 };
	struct ns_charset cs;
	const struct bom *bom;

	if (by_option(bytes, hints->option, &cs))
		return cs;
	if ((bom = find_bom(bytes)) != NULL)
		return bom->cs;
	if (find_utf16(bytes, &cs))
		return cs;
	v.valid = ns_utf8_check(bytes) == bytes.n;
	if (!v.valid)
		count(bytes, &v);
	if (ns_charset_label(hints->header, &cs) && holds(&cs, bytes, &v)) {
		cs.how = "http";
	} else if (hints->html && find_label(bytes, &cs) &&
		   holds(&cs, bytes, &v)) {
		cs.how = "meta";
	} else {
		ns_charset_label(mostly_utf8(&v) ? NS_STR("utf-8")
						 : NS_STR("windows-1252"),
		    &cs);
		cs.how = mostly_utf8(&v) ? "content" : "fallback";
	}
	cs.valid = is_utf8(&cs) && v.valid;
	return cs;
}
