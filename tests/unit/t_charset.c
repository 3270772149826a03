/*
 * t_charset.c - encodings: labels, how a page's is found, and decoding.
 */
#include "decode.h"

#include <iconv.h>
#include <string.h>

#include "label.h"
#include "tap.h"

static const struct {
	const char *label, *want; /* NULL: no such label */
} names[] = {
	{ "utf-8", "utf-8" },
	{ "UTF8", "utf-8" },
	{ " \tUtf-8\n", "utf-8" },
	{ "ISO-8859-1", "windows-1252" },
	{ "latin1", "windows-1252" },
	{ "us-ascii", "windows-1252" },
	{ "iso-8859-9", "windows-1254" },
	{ "iso-8859-8-i", "iso-8859-8-i" },
	{ "gb2312", "gbk" },
	{ "KS_C_5601-1987", "euc-kr" },
	{ "x-sjis", "shift_jis" },
	{ "utf-16", "utf-16le" },
	{ "unicodeFFFE", "utf-16be" },
	{ "x-user-defined", "windows-1252" },
	{ "866", "ibm866" },
	{ "x-x-big5", "big5" },
	{ "", NULL },
	{ "utf", NULL },
	{ "utf-8x", NULL },
	{ "utf_8", NULL },
	{ "windows-1259", NULL },
	{ "none-of-the-labels-is-as-long-as-this-one", NULL },
};

/* Pages: the encoding found, how, and the decoded text. */
static const struct {
	const char *name;
	bool html;
	const char *bytes, *want, *how, *text;
} pages[] = {
	{ "nothing", true, "", "utf-8", "content", "" },
	{ "unlabelled ASCII", true, "<p>a", "utf-8", "content", "<p>a" },
	{ "unlabelled UTF-8", true, "<p>Z\xc3\xbcrich", "utf-8", "content",
	    "<p>Z\xc3\xbcrich" },
	{ "unlabelled windows-1252", true, "<p>Z\xfcrich \x93so\x94",
	    "windows-1252", "fallback",
	    "<p>Z\xc3\xbcrich \xe2\x80\x9cso\xe2\x80\x9d" },
	{ "meta behind a title beyond ASCII", true,
	    "<title>Z\xfcrich</title><meta charset=iso-8859-1>", "windows-1252",
	    "meta", "<title>Z\xc3\xbcrich</title><meta charset=iso-8859-1>" },
	{ "iso-8859-1 that is windows-1252", true,
	    "<meta charset='ISO-8859-1'>\x80 9 \x96 it\x92s", "windows-1252",
	    "meta",
	    "<meta charset='ISO-8859-1'>\xe2\x82\xac 9 \xe2\x80\x93 "
	    "it\xe2\x80\x99s" },
	{ "gb2312 that is GBK", true, "<meta charset=gb2312>\xd6\xd0\x96\x7c",
	    "gbk", "meta", "<meta charset=gb2312>\xe4\xb8\xad\xe6\x9d\xb1" },
	{ "shift_jis", true, "<meta charset=shift_jis>\x93\xfa\x96\x7b\x87\x40",
	    "shift_jis", "meta",
	    "<meta charset=shift_jis>\xe6\x97\xa5\xe6\x9c\xac\xe2\x91\xa0" },
	{ "euc-kr that is windows-949", true,
	    "<meta charset=euc-kr>\xc7\xd1\x8c\x63", "euc-kr", "meta",
	    "<meta charset=euc-kr>\xed\x95\x9c\xeb\x98\xa0" },
	{ "euc-jp with the signs of NEC", true,
	    "<meta charset=euc-jp>\xc6\xfc\xcb\xdc\xad\xa1", "euc-jp", "meta",
	    "<meta charset=euc-jp>\xe6\x97\xa5\xe6\x9c\xac\xe2\x91\xa0" },
	{ "big5", true, "<meta charset=big5>\xa4\xa4", "big5", "meta",
	    "<meta charset=big5>\xe4\xb8\xad" },
	{ "big5, held back at the end", true, "<meta charset=big5>\x88\x66",
	    "big5", "meta", "<meta charset=big5>\xc3\x8a" },
	{ "koi8-r", true, "<meta charset=koi8-r>\xed\xc9\xd2", "koi8-r", "meta",
	    "<meta charset=koi8-r>\xd0\x9c\xd0\xb8\xd1\x80" },
	{ "iso-2022-jp is ASCII bytes", true,
	    "<meta charset=iso-2022-jp>\x1b$BF|\x1b(B", "iso-2022-jp", "meta",
	    "<meta charset=iso-2022-jp>\xe6\x97\xa5" },
	{ "UTF-8 labelled latin-1", true, "<meta charset=latin1>Z\xc3\xbcrich",
	    "utf-8", "content", "<meta charset=latin1>Z\xc3\xbcrich" },
	{ "UTF-8 with a stray byte", true, "<meta charset=utf-8>\xc3\xbc\xfc.",
	    "utf-8", "meta", "<meta charset=utf-8>\xc3\xbc\xef\xbf\xbd." },
	{ "UTF-8 with a stray byte, unlabelled", false,
	    "\xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 "
	    "\xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 \xff",
	    "utf-8", "content",
	    "\xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 "
	    "\xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 \xef\xbf\xbd" },
	{ "windows-1252 with UTF-8 by chance", false, "\xc3\xa9 \xe9t\xe9",
	    "windows-1252", "fallback", "\xc3\x83\xc2\xa9 \xc3\xa9t\xc3\xa9" },
	{ "cut inside a letter", true, "<meta charset=utf-8>\xe2\x82", "utf-8",
	    "meta", "<meta charset=utf-8>\xef\xbf\xbd\xef\xbf\xbd" },
	{ "UTF-8 mark over a label", true,
	    "\xef\xbb\xbf<meta charset=latin1>\xfc", "utf-8", "bom",
	    "<meta charset=latin1>\xef\xbf\xbd" },
	{ "label utf-16 cannot be true", true, "<meta charset=utf-16>\xc3\xbc",
	    "utf-8", "meta", "<meta charset=utf-16>\xc3\xbc" },
	{ "text has no label", false, "<meta charset=koi8-r>\xfc",
	    "windows-1252", "fallback", "<meta charset=koi8-r>\xc3\xbc" },
	{ "UTF-8 with a stray byte, labelled latin-1", true,
	    "<meta charset=latin1>\xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 "
	    "\xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 \xff",
	    "utf-8", "content",
	    "<meta charset=latin1>\xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 "
	    "\xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 "
	    "\xef\xbf\xbd" },
	{ "latin-1 labelled UTF-8", true,
	    "<meta charset=utf-8>Z\xfcrich, \xe9t\xe9", "windows-1252",
	    "fallback",
	    "<meta charset=utf-8>Z\xc3\xbcrich, \xc3\xa9t\xc3\xa9" },
	{ "latin-1 labelled UTF-8, a no-break space behind a letter", true,
	    "<meta charset=utf-8>\xe9t\xe9\xa0!", "windows-1252", "fallback",
	    "<meta charset=utf-8>\xc3\xa9t\xc3\xa9\xc2\xa0!" },
	{ "ASCII labelled koi8-r", true, "<meta charset=koi8-r>a", "koi8-r",
	    "meta", "<meta charset=koi8-r>a" },
	{ "UTF-8 labelled koi8-r", true,
	    "<meta charset=koi8-r>\xd0\x9c\xd0\xb8\xd1\x80\xd1\x83", "utf-8",
	    "content",
	    "<meta charset=koi8-r>\xd0\x9c\xd0\xb8\xd1\x80\xd1\x83" },
	{ "windows-1251 that is UTF-8 by chance", true,
	    "<meta charset=windows-1251>\xc5\xb8", "windows-1251", "meta",
	    "<meta charset=windows-1251>\xd0\x95\xd1\x91" },
	{ "GBK that is UTF-8 by chance", true,
	    "<meta charset=gbk>\xd2\xa6\xc3\xb7", "gbk", "meta",
	    "<meta charset=gbk>\xe5\xa7\x9a\xe6\xa2\x85" },
	{ "unknown label", true, "<meta charset=klingon>\xfc", "windows-1252",
	    "fallback", "<meta charset=klingon>\xc3\xbc" },
};

/* Ways to write a label; those without effect leave windows-1252. */
static const struct {
	const char *name, *head, *want;
} heads[] = {
	{ "quotes", "<meta charset=\"koi8-r\">", "koi8-r" },
	{ "space around", "<META CHARSET = 'koi8-r' />", "koi8-r" },
	{ "slash", "<meta/charset=koi8-r>", "koi8-r" },
	{ "content",
	    "<meta http-equiv=Content-Type content='text/html; "
	    "charset=koi8-r'>",
	    "koi8-r" },
	{ "content first",
	    "<meta content=\"text/html;charset=koi8-r;x\" "
	    "http-equiv=content-type>",
	    "koi8-r" },
	{ "first of two", "<meta charset=koi8-r><meta charset=big5>",
	    "koi8-r" },
	{ "unknown, then known", "<meta charset=x><meta charset=koi8-r>",
	    "koi8-r" },
	{ "in a comment", "<!-- <meta charset=koi8-r> -->", "windows-1252" },
	{ "behind a comment", "<!-- > --><meta charset=koi8-r>", "koi8-r" },
	{ "behind an empty comment", "<!--><meta charset=koi8-r>", "koi8-r" },
	{ "comment without end", "<!-- <meta charset=koi8-r>", "windows-1252" },
	{ "another tag", "<metadata charset=koi8-r>", "windows-1252" },
	{ "tag without end", "<meta charset=koi8-r", "windows-1252" },
	{ "no value", "<meta charset>", "windows-1252" },
	{ "only the word", "<meta charset=", "windows-1252" },
	{ "in the XML line", "<?xml version='1.0' encoding='koi8-r'?><html>",
	    "koi8-r" },
	{ "meta over the XML line",
	    "<?xml encoding='big5'?><meta charset=koi8-r>", "koi8-r" },
	{ "XML line further on", "<p><?xml encoding='koi8-r'?>",
	    "windows-1252" },
};

static const struct ns_hints html = { .html = true }, text = { .html = false };

static void
check_order(void)
{
	size_t i;
	iconv_t cd;
	bool sorted = true, known = true;

	for (i = 0; i < ns_nlabels; i++) {
		if (i > 0 &&
		    strcmp(ns_labels[i - 1].label, ns_labels[i].label) >= 0)
			sorted = false;
		if (strcmp(ns_labels[i].name, "replacement") == 0)
			continue;
		cd = iconv_open("UTF-8", ns_labels[i].iconv);
		if (cd == (iconv_t)-1) {
			known = false;
			printf("# no %s\n", ns_labels[i].iconv);
			continue;
		}
		iconv_close(cd);
	}
	OK(sorted, "the labels are sorted");
	OK(known, "iconv knows all encodings");
	OK(ns_nlabels == 228, "all labels of the standard");
}

static void
check_names(void)
{
	struct ns_charset cs;
	size_t i;
	bool ok;

	for (i = 0; i < NS_LEN(names); i++) {
		cs.name = "none";
		ok = ns_charset_label(ns_str_of(names[i].label), &cs);
		OK(ok == (names[i].want != NULL) &&
			strcmp(cs.name, ok ? names[i].want : "none") == 0,
		    names[i].label);
	}
}

static void
check_pages(struct ns_arena *a)
{
	struct ns_decoded out = { .arena = a };
	struct ns_hints hints = { 0 };
	struct ns_charset cs;
	struct ns_err err;
	struct ns_str s;
	size_t i;

	for (i = 0; i < NS_LEN(pages); i++) {
		s = ns_str_of(pages[i].bytes);
		hints.html = pages[i].html;
		cs = ns_charset_find(s, &hints);
		EQ(cs.name, strlen(cs.name), pages[i].want, pages[i].name);
		EQ(cs.how, strlen(cs.how), pages[i].how, pages[i].name);
		OK(ns_decode(&cs, s, &out, &err) == 0, "decodes");
		EQ(out.text.p, out.text.n, pages[i].text, pages[i].name);
	}
}

static void
check_heads(struct ns_arena *a)
{
	struct ns_charset cs;
	struct ns_buf page;
	size_t i;

	for (i = 0; i < NS_LEN(heads); i++) {
		ns_buf_init(&page, a);
		ns_buf_puts(&page, heads[i].head);
		ns_buf_puts(&page, "<p>\xfc");
		cs = ns_charset_find(ns_buf_str(&page), &html);
		EQ(cs.name, strlen(cs.name), heads[i].want, heads[i].name);
	}
}

/* A label counts when it stands within the first 1024 bytes. */
static void
check_prescan(struct ns_arena *a)
{
	static const char label[] = "<meta charset=koi8-r>";
	size_t pads[] = { 1024 - (sizeof(label) - 1), 1024 };
	struct ns_charset cs;
	struct ns_buf page;
	size_t i;

	for (i = 0; i < NS_LEN(pads); i++) {
		ns_buf_init(&page, a);
		while (page.n < pads[i])
			ns_buf_putc(&page, ' ');
		ns_buf_puts(&page, label);
		ns_buf_puts(&page, "\xfc");
		cs = ns_charset_find(ns_buf_str(&page), &html);
		OK((strcmp(cs.name, "koi8-r") == 0) == (i == 0),
		    i == 0 ? "within 1024 bytes" : "beyond 1024 bytes");
	}
}

static const struct {
	const char *name;
	struct ns_str bytes;
	const char *want, *text;
} utf16[] = {
	{ "little end first", { "\xff\xfe<\0p\0>\0\xfc\0\xac\x20", 12 },
	    "utf-16le", "<p>\xc3\xbc\xe2\x82\xac" },
	{ "big end first", { "\xfe\xff\0<\0p\0>\0\xfc\x20\xac", 12 },
	    "utf-16be", "<p>\xc3\xbc\xe2\x82\xac" },
	{ "a pair", { "\xff\xfe\x3d\xd8\xf0\xdc", 6 }, "utf-16le",
	    "\xf0\x9f\x93\xb0" },
	{ "half a pair, then a letter", { "\xff\xfe\x3d\xd8\x61\0", 6 },
	    "utf-16le",
	    "\xef\xbf\xbd"
	    "a" },
	{ "the other half alone", { "\xff\xfe\x61\0\xf0\xdc\x62\0", 8 },
	    "utf-16le",
	    "a\xef\xbf\xbd"
	    "b" },
	{ "an odd byte at the end", { "\xff\xfe\x61\0\x62", 5 }, "utf-16le",
	    "a\xef\xbf\xbd" },
	{ "only the mark", { "\xff\xfe", 2 }, "utf-16le", "" },
	{ "no mark, little end first", { "<\0p\0>\0\xfc\0\xac\x20", 10 },
	    "utf-16le", "<p>\xc3\xbc\xe2\x82\xac" },
	{ "no mark, big end first", { "\0<\0p\0>\0\xfc\x20\xac", 10 },
	    "utf-16be", "<p>\xc3\xbc\xe2\x82\xac" },
	{ "no mark, a quote first", { "\x20\x1c\0a\0b\0c", 8 }, "utf-16be",
	    "\xe2\x80\x9c"
	    "abc" },
	{ "control characters are no text", { "a\0\1\0b\0", 6 }, "utf-8",
	    NULL },
	{ "two NULs are no text", { "a\0b\0\0\0", 6 }, "utf-8", NULL },
	{ "a NUL now and then", { "abcd\0efghijk", 12 }, "utf-8", NULL },
};

static void
check_utf16(struct ns_arena *a)
{
	struct ns_decoded out = { .arena = a };
	struct ns_charset cs;
	struct ns_err err;
	size_t i;

	for (i = 0; i < NS_LEN(utf16); i++) {
		cs = ns_charset_find(utf16[i].bytes, &text);
		EQ(cs.name, strlen(cs.name), utf16[i].want, utf16[i].name);
		ns_decode(&cs, utf16[i].bytes, &out, &err);
		if (utf16[i].text != NULL)
			EQ(out.text.p, out.text.n, utf16[i].text,
			    utf16[i].name);
	}
}

/* Longer than the converter's own chunk, with letters across its edges. */
static void
check_long(struct ns_arena *a)
{
	struct ns_decoded out = { .arena = a };
	struct ns_charset cs;
	struct ns_err err;
	struct ns_buf in;
	size_t i;
	bool ok = true;

	ns_buf_init(&in, a);
	for (i = 0; i < 50000; i++)
		ns_buf_puts(&in, "\x93\xfa");
	ns_charset_label(NS_STR("shift_jis"), &cs);
	ns_decode(&cs, ns_buf_str(&in), &out, &err);
	for (i = 0; i + 3 <= out.text.n && ok; i += 3)
		ok = memcmp(out.text.p + i, "\xe6\x97\xa5", 3) == 0;
	OK(ok && out.text.n == 150000, "fifty thousand letters");
}

/* What is known from outside the page, and what it is then taken for. */
static const struct {
	const char *name, *option, *header, *bytes, *want, *how;
	size_t skip;
} hinted[] = {
	{ "header over meta", "", "koi8-r", "<meta charset=big5>\xfc", "koi8-r",
	    "http", 0 },
	{ "unknown header", "", "x", "<meta charset=big5>\xfc", "big5", "meta",
	    0 },
	{ "header that is not so, meta that is", "", "utf-8",
	    "<meta charset=koi8-r>\xcd\xc9\xd2", "koi8-r", "meta", 0 },
	{ "UTF-8 for all the header says", "", "iso-8859-1", "<p>\xc3\xbc",
	    "utf-8", "content", 0 },
	{ "header utf-8", "", "UTF-8", "<p>\xc3\xbc", "utf-8", "http", 0 },
	{ "header utf-16, bytes are not", "", "utf-16", "<p>a", "utf-8",
	    "content", 0 },
	{ "mark over header", "", "koi8-r", "\xef\xbb\xbf<p>", "utf-8", "bom",
	    3 },
	{ "option over all", "koi8-r", "big5", "<meta charset=gbk>\xc3\xbc",
	    "koi8-r", "option", 0 },
	{ "option over a mark", "koi8-r", "", "\xef\xbb\xbf<p>", "koi8-r",
	    "option", 0 },
	{ "option utf-8, mark", "utf-8", "", "\xef\xbb\xbf<p>", "utf-8",
	    "option", 3 },
	{ "option utf-16, mark of the other order", "utf-16", "",
	    "\xfe\xff\x20\xac", "utf-16be", "option", 2 },
	{ "option utf-16le, no mark", "utf-16le", "", "\xac\x20", "utf-16le",
	    "option", 0 },
};

static void
check_hints(void)
{
	struct ns_hints hints = { .html = true };
	struct ns_charset cs;
	size_t i;

	for (i = 0; i < NS_LEN(hinted); i++) {
		hints.option = ns_str_of(hinted[i].option);
		hints.header = ns_str_of(hinted[i].header);
		cs = ns_charset_find(ns_str_of(hinted[i].bytes), &hints);
		EQ(cs.name, strlen(cs.name), hinted[i].want, hinted[i].name);
		EQ(cs.how, strlen(cs.how), hinted[i].how, hinted[i].name);
		OK(cs.skip == hinted[i].skip, hinted[i].name);
	}
}

static const struct {
	const char *name, *label, *bytes;
	size_t errors;
} damaged[] = {
	{ "UTF-8: no error", "utf-8", "\xc3\xbc\xef\xbf\xbd", 0 },
	{ "UTF-8: two", "utf-8", "\xc3\xbc\xff.\xfe", 2 },
	{ "windows-1252: none", "latin1", "\xfc\x80", 0 },
	{ "windows-1252: two", "latin1", "\xfc\x81\x8d", 2 },
	{ "shift_jis: one, then text", "shift_jis", "\x93\xfa\xff\x93\xfa", 1 },
	{ "gb18030: cut at the end", "gbk", "\xd6\xd0\xd6", 1 },
};

static void
check_errors(struct ns_arena *a)
{
	struct ns_decoded out = { .arena = a };
	struct ns_charset cs;
	struct ns_err err;
	struct ns_str s;
	size_t i;

	for (i = 0; i < NS_LEN(damaged); i++) {
		ns_charset_label(ns_str_of(damaged[i].label), &cs);
		OK(ns_decode(&cs, ns_str_of(damaged[i].bytes), &out, &err) ==
			    0 &&
			out.errors == damaged[i].errors,
		    damaged[i].name);
	}
	s = NS_STR("<p>\xc3\xbc");
	cs = ns_charset_find(s, &html);
	OK(cs.valid && ns_decode(&cs, s, &out, &err) == 0 && out.text.p == s.p,
	    "UTF-8 is not copied");
}

int
main(void)
{
	struct ns_charset cs = { .name = "x", .iconv = "no-such-thing" };
	struct ns_decoded out;
	struct ns_arena a;
	struct ns_err err;

	ns_arena_init(&a);
	check_order();
	check_names();
	check_pages(&a);
	check_heads(&a);
	check_prescan(&a);
	check_utf16(&a);
	check_long(&a);
	check_hints();
	check_errors(&a);
	out.arena = &a;
	OK(ns_decode(&cs, NS_STR("a"), &out, &err) == -1 &&
		err.code == NS_EINPUT,
	    "an encoding that iconv lacks");
	ns_arena_free(&a);
	return tap_done();
}
