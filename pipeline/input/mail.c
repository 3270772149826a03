/*
 * mail.c - a message of mail, or a page that a browser saved as one.
 *
 * RFC 5322, RFC 2046 (parts), RFC 2557 (MHTML).
 */
#include "mail.h"

#include "given.h"
#include "head.h"
#include "mime.h"
#include "source.h"

/* Parts within parts, and parts in all, that are looked at. */
#define DEPTH_MAX 8
#define PARTS_MAX 1000

/* A message, or a part of one. */
struct part {
	struct ns_str subject, from, date, location;
	struct ns_str type, boundary, charset, encoding;
	struct ns_str body;
	bool mime, id, attached;
	unsigned depth;
};

static void
take_type(struct part *p, struct ns_str value)
{
	p->type = ns_head_main(value);
	p->boundary = ns_head_param(value, NS_STR("boundary"));
	p->charset = ns_head_param(value, NS_STR("charset"));
}

static void
take_field(struct part *p, const struct ns_head_field *f)
{
	static const struct {
		const char *name;
		size_t at;
	} fields[] = {
		{ "subject", offsetof(struct part, subject) },
		{ "from", offsetof(struct part, from) },
		{ "date", offsetof(struct part, date) },
		{ "content-location", offsetof(struct part, location) },
		{ "snapshot-content-location",
		    offsetof(struct part, location) },
		{ "content-transfer-encoding",
		    offsetof(struct part, encoding) },
	};
	size_t i;

	for (i = 0; i < NS_LEN(fields); i++)
		if (ns_str_caseeq(f->name, ns_str_of(fields[i].name)))
			*(struct ns_str *)((char *)p + fields[i].at) = f->value;
	if (ns_str_caseeq(f->name, NS_STR("content-type")))
		take_type(p, f->value);
	else if (ns_str_caseeq(f->name, NS_STR("content-disposition")))
		p->attached =
		    ns_str_caseeq(ns_head_main(f->value), NS_STR("attachment"));
	p->mime |= ns_str_caseeq(f->name, NS_STR("mime-version"));
	p->id |= ns_str_caseeq(f->name, NS_STR("message-id"));
}

/* Read the head; what is behind it is the body.  False when it is none. */
static bool
read_head(struct ns_str bytes, struct part *p)
{
	struct ns_head_field field;
	int got;

	while ((got = ns_head_next(&bytes, &field)) > 0)
		take_field(p, &field);
	p->body = bytes;
	return got == 0;
}

bool
ns_mail_is(struct ns_str bytes)
{
	struct part p = { .depth = 0 };

	return read_head(bytes, &p) &&
	       (p.mime || p.id || (p.from.n > 0 && p.date.n > 0));
}

/* --- parts ------------------------------------------------------------- */

struct parts {
	struct ns_arena *arena;
	struct part *parts;
	size_t n, cap;
};

/* Is line the one that stands between parts?  *last: behind the last one. */
static bool
is_border(struct ns_str line, struct ns_str boundary, bool *last)
{
	struct ns_str rest;

	if (line.n < boundary.n + 2 || !ns_str_starts(line, NS_STR("--")))
		return false;
	rest = ns_str_sub(line, 2, line.n);
	if (!ns_str_starts(rest, boundary))
		return false;
	rest = ns_str_sub(rest, boundary.n, rest.n);
	*last = ns_str_starts(rest, NS_STR("--"));
	return *last || ns_str_trim(rest).n == 0;
}

static bool
push_part(struct parts *all, struct ns_str bytes, unsigned depth)
{
	struct part *p;

	if (all->n == PARTS_MAX)
		return true;
	p = NS_PUSH(all->arena, all->parts, all->n, all->cap);
	if (p == NULL)
		return false;
	p->depth = depth;
	p->type = NS_STR("text/plain"); /* RFC 2045 5.2 */
	if (!read_head(bytes, p))
		p->type = NS_STR("");
	return true;
}

/* Add the parts that a body is made of; false when there is no memory. */
static bool
split(struct parts *all, const struct part *whole)
{
	struct ns_str rest = whole->body, boundary = whole->boundary, line;
	const char *begin = NULL;
	unsigned depth = whole->depth + 1;
	bool last = false;

	while (!last && ns_head_line(&rest, &line)) {
		if (!is_border(line, boundary, &last))
			continue;
		if (begin != NULL &&
		    !push_part(all,
			(struct ns_str){ begin, (size_t)(line.p - begin) },
			depth))
			return false;
		begin = rest.p;
	}
	/* A message that was cut has no last border. */
	if (last || begin == NULL)
		return true;
	return push_part(all,
	    (struct ns_str){ begin, (size_t)(rest.p + rest.n - begin) }, depth);
}

/* The part to read: HTML, else text; NULL when there is none. */
static const struct part *
choose(const struct parts *all)
{
	const struct part *p, *text = NULL;
	size_t i;

	for (i = 0; i < all->n; i++) {
		p = &all->parts[i];
		if (p->attached || ns_str_trim(p->body).n == 0)
			continue;
		if (ns_str_caseeq(p->type, NS_STR("text/html")) ||
		    ns_str_caseeq(p->type, NS_STR("application/xhtml+xml")))
			return p;
		if (text == NULL &&
		    ns_str_caseeq(p->type, NS_STR("text/plain")))
			text = p;
	}
	return text;
}

/* Take a message apart: parts stand behind what they are parts of. */
static bool
open_parts(struct parts *all, struct ns_str bytes)
{
	struct part whole;
	size_t i;

	if (!push_part(all, bytes, 0))
		return false;
	for (i = 0; i < all->n; i++) {
		whole = all->parts[i]; /* the array may move */
		if (whole.boundary.n > 0 && whole.depth < DEPTH_MAX &&
		    ns_str_casestarts(whole.type, NS_STR("multipart/")) &&
		    !split(all, &whole))
			return false;
	}
	return true;
}

/* --- the document ------------------------------------------------------ */

/* A part's bytes, before they were sent. */
static struct ns_str
decode_body(const struct part *p, struct ns_buf *out)
{
	if (ns_str_caseeq(p->encoding, NS_STR("quoted-printable")))
		ns_mime_quoted(p->body, out);
	else if (ns_str_caseeq(p->encoding, NS_STR("base64")))
		ns_mime_base64(p->body, out);
	else
		return p->body;
	return ns_buf_str(out);
}

static int
push_words(struct ns_doc *doc, const char *key, struct ns_str value)
{
	struct ns_buf text;

	ns_buf_init(&text, &doc->arena);
	ns_mime_words(value, &text);
	return text.failed ? -1
			   : ns_given_push(doc, key, ns_buf_str(&text), "mail");
}

/* The name in "Name <address>"; an address alone is none. */
static struct ns_str
sender(struct ns_str from)
{
	size_t angle = ns_str_find(from, '<', 0);

	if (angle == from.n)
		return NS_STR("");
	from = ns_str_trim(ns_str_sub(from, 0, angle));
	if (from.n > 1 && from.p[0] == '"' && from.p[from.n - 1] == '"')
		from = ns_str_sub(from, 1, from.n - 1);
	return from;
}

/* A page that was saved has an address of the web; a message has none. */
static int
push_metas(struct ns_doc *doc, const struct part *whole, const struct part *p)
{
	struct ns_str http = NS_STR("http");
	struct ns_str url = p->location;

	if (!ns_str_casestarts(url, http))
		url = whole->location;
	if (push_words(doc, "title", whole->subject) < 0)
		return -1;
	if (ns_str_casestarts(url, http))
		return ns_given_push(doc, "url", url, "mail") < 0
			   ? -1
			   : ns_given_push(doc, "crawled", whole->date, "mail");
	return push_words(doc, "author", sender(whole->from)) < 0
		   ? -1
		   : ns_given_push(doc, "published", whole->date, "mail");
}

int
ns_mail_take(struct ns_doc *doc, struct ns_str bytes,
    const struct ns_input_options *o, struct ns_err *err)
{
	struct parts all = { .arena = &doc->arena };
	struct ns_page_bytes page;
	const struct part *p;
	struct ns_buf body;

	if (!open_parts(&all, bytes))
		return ns_fail(err, NS_ENOMEM, "no memory");
	if ((p = choose(&all)) == NULL)
		return ns_fail(err, NS_ESKIP, "a message without text");
	ns_buf_init(&body, &doc->arena);
	page.bytes = decode_body(p, &body);
	page.charset = p->charset;
	if (body.failed || push_metas(doc, &all.parts[0], p) < 0)
		return ns_fail(err, NS_ENOMEM, "no memory");
	return ns_source_page(doc, &page, o, err);
}
