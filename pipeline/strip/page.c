/*
 * page.c - parse HTML with libxml2, whatever the page looks like.
 */
#include "page.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <string.h>

#include "script.h"
#include "squeeze.h"
#include "text.h"

/*
 * Each misplaced tag makes libxml2 look through all open elements, and each
 * attribute through those before it.  So many looks are allowed of each kind; a
 * page needs thousands, a hostile one billions.
 */
#define MAX_LOOKS ((size_t)1 << 28)

/* Bytes looked at in one go. */
#define STRIDE ((size_t)256)

#define OPTIONS \
	((int)HTML_PARSE_RECOVER | (int)HTML_PARSE_NONET | \
	    (int)HTML_PARSE_NOWARNING | (int)HTML_PARSE_IGNORE_ENC | \
	    (int)HTML_PARSE_COMPACT | (int)XML_PARSE_HUGE)

/* What the parser's error events add up to. */
struct watch {
	htmlParserCtxt *parser;
	size_t looks;
	bool too_deep;
};

/* True when s holds a C0 control that is no white space.  Without a way out of
 * the loop the compiler can look at many bytes at once. */
static bool
has_control(const char *s, size_t n)
{
	unsigned char found = 0, c;
	size_t i;

	for (i = 0; i < n; i++) {
		c = (unsigned char)s[i];
		found |= (c < 0x20) & ((unsigned char)(c - '\t') > 4);
	}
	return found != 0;
}

/* Offset of the first C0 control that is no white space; html.n: none. */
static size_t
control_at(struct ns_str html)
{
	size_t i = 0;

	while (html.n - i >= STRIDE && !has_control(html.p + i, STRIDE))
		i += STRIDE;
	for (; i < html.n; i++)
		if ((unsigned char)html.p[i] < 0x20 &&
		    ns_text_control(html.p[i]))
			break;
	return i;
}

/* Number of attributes of the tag that begins at *at; *at moves behind it. */
static size_t
tag_attrs(struct ns_str html, size_t *at)
{
	bool blank, before = false;
	char c;
	size_t n = 0;

	for (; *at < html.n; (*at)++, before = blank) {
		c = html.p[*at];
		blank = (unsigned char)c <= ' ';
		if (c == '>')
			break;
		n += before && !blank && c != '"' && c != '\'';
		if ((c == '"' || c == '\'') &&
		    (*at = ns_str_find(html, c, *at + 1)) == html.n)
			break;
	}
	return n;
}

/* True when the parser would look at attributes too often. */
static bool
too_many_attrs(struct ns_str html)
{
	size_t at = 0, n, looks = 0;

	while (
	    (at = ns_str_find(html, '<', at)) < html.n && looks <= MAX_LOOKS) {
		at++;
		if (at < html.n && ns_ascii_alpha(html.p[at])) {
			n = tag_attrs(html, &at);
			looks += n * n / 2;
		}
	}
	return looks > MAX_LOOKS;
}

/* Replace html by a copy that the parser has less to read of.  Control
 * characters would end its input; text has no use for them. */
static int
prepare(struct ns_str *html, struct ns_arena *arena, struct ns_err *err)
{
	char *p = ns_arena_stretch(arena, NULL, 0, html->n);
	size_t i, rest;

	if (p == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory for the page");
	*html = (struct ns_str){ p, ns_squeeze(*html, p, &rest) };
	for (i = control_at(*html); i < html->n; i++)
		if (ns_text_control(p[i]))
			p[i] = ' ';
	if (too_many_attrs(ns_str_sub(*html, rest, html->n)))
		return ns_fail(err, NS_ELIMIT,
		    "too many attributes in one element");
	return 0;
}

/* Called for every element: as if there were no scripts. */
static void
on_start(void *arg, const xmlChar *name, const xmlChar **attrs)
{
	xmlSAX2StartElement(arg, name, attrs);
	ns_script_skip(arg, name, attrs);
}

/* Called for every error in the page: count, and print nothing. */
static void
on_error(void *arg, const char *msg, ...)
{
	struct watch *w = ((htmlParserCtxt *)arg)->_private;

	(void)msg;
	w->looks += (size_t)w->parser->nameNr;
	if (w->looks > MAX_LOOKS && !w->too_deep) {
		w->too_deep = true;
		xmlStopParser(w->parser);
	}
}

/* A page is not valid, whatever it says: not worth a message. */
static void
on_invalid(void *arg, const char *msg, ...)
{
	(void)arg;
	(void)msg;
}

static int
parse_failure(const htmlParserCtxt *parser, const struct watch *w,
    struct ns_err *err)
{
	if (parser->errNo == XML_ERR_NO_MEMORY)
		return ns_fail(err, NS_ENOMEM, "no memory for the page");
	if (w->too_deep)
		return ns_fail(err, NS_ELIMIT,
		    "too many misplaced tags in deeply nested elements");
	return ns_fail(err, NS_EINPUT, "the HTML parser stopped");
}

/* A parser of html that is quiet and takes UTF-8; NULL: no memory. */
static htmlParserCtxt *
new_parser(struct ns_str html)
{
	htmlParserCtxt *parser;

	parser = htmlCreateMemoryParserCtxt(html.n > 0 ? html.p : " ",
	    html.n > 0 ? (int)html.n : 1);
	if (parser == NULL)
		return NULL;
	htmlCtxtUseOptions(parser, OPTIONS);
	parser->sax->startElement = on_start;
	parser->sax->error = on_error;
	parser->vctxt.error = on_invalid;
	if (xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8) < 0) {
		htmlFreeParserCtxt(parser);
		return NULL;
	}
	return parser;
}

int
ns_page_parse(struct ns_page *page, struct ns_str html, struct ns_arena *arena,
    struct ns_err *err)
{
	struct watch w = { NULL, 0, false };
	int rc = -1;

	memset(page, 0, sizeof(*page));
	ns_hints_init(&page->hints);
	if (html.n > INT_MAX / 2)
		return ns_fail(err, NS_ELIMIT,
		    "page of %zu bytes: more than %d", html.n, INT_MAX / 2);
	if (prepare(&html, arena, err) < 0)
		return -1;
	w.parser = new_parser(html);
	ns_arena_drop(arena, html.p); /* the parser has a copy */
	if (w.parser == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory for the page");
	w.parser->_private = &w;
	htmlParseDocument(w.parser);
	page->xml = w.parser->myDoc;
	if (w.too_deep || w.parser->errNo == XML_ERR_NO_MEMORY ||
	    w.parser->disableSAX) {
		parse_failure(w.parser, &w, err);
		goto done;
	}
	if (page->xml != NULL)
		page->root = xmlDocGetRootElement(page->xml);
	if (page->root == NULL) {
		ns_fail(err, NS_EINPUT, "no article text: the page is empty");
		goto done;
	}
	rc = 0;
done:
	htmlFreeParserCtxt(w.parser);
	return rc;
}

void
ns_page_free(struct ns_page *page)
{
	if (page->xml != NULL)
		xmlFreeDoc(page->xml);
	page->xml = NULL;
	page->root = NULL;
}
