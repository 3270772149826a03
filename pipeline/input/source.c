/*
 * source.c - from a file's bytes to a document's source.
 */
#include "source.h"

#include "decode.h"
#include "http.h"
#include "mojibake.h"

/* Bytes looked at to tell HTML from text and text from neither. */
#define SNIFF 4096

/* Does it begin like markup?  A tag, a declaration or a comment comes first. */
static bool
looks_like_html(struct ns_str s)
{
	static const char *const signs[] = { "<html", "<head", "<body", "<meta",
		"<title", "<!doctype html", "<article", "<p>", "<div" };
	size_t at, i;

	s.n = s.n < SNIFF ? s.n : SNIFF;
	if (ns_str_starts(s, NS_STR("\xef\xbb\xbf")))
		s = ns_str_sub(s, 3, s.n);
	s = ns_str_trim(s);
	if (s.n > 1 && s.p[0] == '<' &&
	    (ns_ascii_alpha(s.p[1]) || s.p[1] == '!' || s.p[1] == '?'))
		return true;
	for (at = 0; (at = ns_str_find(s, '<', at)) < s.n; at++)
		for (i = 0; i < NS_LEN(signs); i++)
			if (ns_str_casestarts(ns_str_sub(s, at, s.n),
				ns_str_of(signs[i])))
				return true;
	return false;
}

/* A count among the metadata. */
static int
push_count(struct ns_doc *doc, const char *key, size_t n, const char *how)
{
	struct ns_buf digits;

	ns_buf_init(&digits, &doc->arena);
	ns_buf_putsize(&digits, n);
	return digits.failed || ns_doc_push_meta(doc, ns_str_of(key),
				    ns_buf_str(&digits), ns_str_of(how)) == NULL
		   ? -1
		   : 0;
}

static int
push_charset(struct ns_doc *doc, const struct ns_charset *cs, size_t errors)
{
	if (ns_doc_push_meta(doc, NS_STR("charset"), ns_str_of(cs->name),
		ns_str_of(cs->how)) == NULL)
		return -1;
	return errors > 0 ? push_count(doc, "charset-errors", errors, "content")
			  : 0;
}

/* Look for text that was encoded twice. */
static int
check_mojibake(struct ns_doc *doc, bool repair)
{
	struct ns_mojibake found = ns_mojibake_find(doc->source);
	struct ns_buf text;

	if (found.places == 0)
		return 0;
	if (repair) {
		ns_buf_init(&text, &doc->arena);
		ns_mojibake_repair(doc->source, &found, &text);
		if (text.failed)
			return -1;
		doc->source = ns_buf_str(&text);
	}
	return push_count(doc, "mojibake", found.places,
	    repair ? "repaired" : "content");
}

/* Leave the HTTP head out, and undo what it says was done to the body. */
static int
open_response(struct ns_doc *doc, struct ns_page_bytes *page,
    struct ns_err *err)
{
	struct ns_body body = { .arena = &doc->arena };
	struct ns_http http;
	size_t head = ns_http_head(page->bytes, &http);

	if (head == 0)
		return 0;
	body.bytes = ns_str_sub(page->bytes, head, page->bytes.n);
	if (ns_http_body(&http, &body, err) < 0)
		return -1;
	page->bytes = body.bytes;
	page->charset = http.charset;
	if (body.truncated && ns_doc_push_meta(doc, NS_STR("truncated"),
				  NS_STR("yes"), NS_STR("http")) == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	return 0;
}

int
ns_source_take(struct ns_doc *doc, struct ns_str bytes,
    const struct ns_input_options *o, struct ns_err *err)
{
	struct ns_page_bytes page = { .bytes = bytes };

	if (open_response(doc, &page, err) < 0)
		return -1;
	return ns_source_page(doc, &page, o, err);
}

int
ns_source_page(struct ns_doc *doc, const struct ns_page_bytes *page,
    const struct ns_input_options *o, struct ns_err *err)
{
	struct ns_decoded text = { .arena = &doc->arena };
	struct ns_hints hints = { .option = o->charset,
		.header = page->charset };
	struct ns_str bytes = page->bytes;
	struct ns_charset cs;
	bool html;

	if (ns_str_trim(bytes).n == 0)
		return ns_fail(err, NS_EINPUT, "empty");
	hints.html = looks_like_html(bytes);
	cs = ns_charset_find(bytes, &hints);
	if (ns_decode(&cs, bytes, &text, err) < 0)
		return -1;
	doc->source = text.text;
	html = hints.html || looks_like_html(text.text); /* it was UTF-16 */
	doc->format = html ? NS_FORMAT_HTML : NS_FORMAT_TEXT;
	if (!html && ns_str_find(text.text, '\0', 0) < text.text.n)
		return ns_fail(err, NS_EINPUT,
		    "neither HTML nor text: it holds NUL bytes");
	if (push_charset(doc, &cs, text.errors) < 0 ||
	    check_mojibake(doc, o->repair) < 0)
		return ns_fail(err, NS_ENOMEM, "no memory");
	return 0;
}
