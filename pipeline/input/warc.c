/*
 * warc.c - the pages of a web archive, one at a time.
 *
 * A record is a head, a block whose length the head declares, and two line
 * breaks.  The length is believed only if they stand behind it; else the next
 * record is looked for from the beginning of the block.
 */
#include "warc.h"

#include <inttypes.h>

#include "decode.h"
#include "given.h"
#include "head.h"
#include "http.h"
#include "source.h"

/* Every record begins so. */
#define MAGIC NS_STR("WARC/1.")

/* What stands behind a block. */
#define TRAILER NS_STR("\r\n\r\n")

/* No head is longer. */
#define HEAD_MAX ((size_t)262144)

/* Bytes of a block looked at to tell whether it is a page. */
#define SNIFF ((size_t)65536)

/* A block that is not wanted is held until its length is known to be true, if
 * it is no longer than this. */
#define HOLD_MAX ((size_t)1024 * 1024)

/* Besides 1, 0 and -1: the record is of no use, take the next one. */
#define PASSED 2

/* One record.  Slices of its head, which is kept. */
struct record {
	uint64_t offset; /* in the file */
	struct ns_str type, id, url, date, media, truncated;
	size_t length; /* of the block */
	bool has_length;
};

bool
ns_warc_is(struct ns_str head)
{
	return ns_str_starts(head, MAGIC);
}

/* The record cannot be believed: say where and why, and look for the next. */
static int
damaged(struct ns_warc *w, const struct record *rec, const char *why,
    struct ns_err *err)
{
	w->lost = true;
	return ns_fail(err, NS_EINPUT,
	    "damaged record at byte %" PRIu64 " of %.*s: %s", rec->offset,
	    NS_FMT(w->path), why);
}

/* Look at n bytes; when they cannot be unpacked, the rest of this gzip member
 * is given up. */
static int
look(struct ns_warc *w, const struct record *rec, size_t n,
    struct ns_str *bytes, struct ns_err *err)
{
	struct ns_err why;

	if (ns_pull_look(w->pull, n, bytes, &why) == 0)
		return 0;
	if (why.code != NS_EINPUT)
		return ns_fail(err, why.code, "%s", why.msg);
	damaged(w, rec, why.msg, err);
	ns_pull_recover(w->pull);
	return -1;
}

/* --- the head ---------------------------------------------------------- */

/* Where a line begins like a record, at or behind `from`; s.n: nowhere. */
static size_t
find_magic(struct ns_str s, size_t from)
{
	size_t at = from;

	while (at < s.n && !ns_str_starts(ns_str_sub(s, at, s.n), MAGIC)) {
		at = ns_str_find(s, '\n', at);
		at += at < s.n;
	}
	return at;
}

/* How much of s can be passed that holds no record: all but its last line,
 * unless that is longer than any that begins one. */
static size_t
before_last_line(struct ns_str s)
{
	size_t at = s.n;

	while (at > 0 && s.p[at - 1] != '\n')
		at--;
	return s.n - at > SNIFF ? s.n : at;
}

/* After damage: pass what stands before the next record, or all. */
static int
find_record(struct ns_warc *w, const struct record *rec, struct ns_err *err)
{
	struct ns_str s;
	size_t at = 0, had;

	while (w->lost) {
		had = ns_pull_held(w->pull).n;
		if (look(w, rec, had + 1, &s, err) < 0)
			return -1;
		at = find_magic(s, 0);
		w->lost = at == s.n && s.n > had;
		ns_pull_pass(w->pull, w->lost ? before_last_line(s) : at);
	}
	return 0;
}

static void
take_field(struct record *rec, const struct ns_head_field *f)
{
	static const struct {
		const char *name;
		size_t at;
	} fields[] = {
		{ "WARC-Type", offsetof(struct record, type) },
		{ "WARC-Record-ID", offsetof(struct record, id) },
		{ "WARC-Target-URI", offsetof(struct record, url) },
		{ "WARC-Date", offsetof(struct record, date) },
		{ "Content-Type", offsetof(struct record, media) },
		{ "WARC-Truncated", offsetof(struct record, truncated) },
	};
	size_t i;

	for (i = 0; i < NS_LEN(fields); i++)
		if (ns_str_caseeq(f->name, ns_str_of(fields[i].name)))
			*(struct ns_str *)((char *)rec + fields[i].at) =
			    f->value;
	if (ns_str_caseeq(f->name, NS_STR("Content-Length")))
		rec->has_length = ns_str_size(f->value, &rec->length);
}

/* Where the empty line ends that ends a head; 0: not here. */
static size_t
head_end(struct ns_str s)
{
	size_t at = 0;

	while ((at = ns_str_find(s, '\n', at)) < s.n) {
		at++;
		if (at < s.n && s.p[at] == '\n')
			return at + 1;
		if (at + 1 < s.n && s.p[at] == '\r' && s.p[at + 1] == '\n')
			return at + 2;
	}
	return 0;
}

/* <urn:uuid:...> without its brackets; WARC 1.0 has addresses in them, too. */
static struct ns_str
bare(struct ns_str s)
{
	if (s.n > 1 && s.p[0] == '<' && s.p[s.n - 1] == '>')
		return ns_str_sub(s, 1, s.n - 1);
	return s;
}

/* Read a head of which the end was found.  Returns why not, or NULL. */
static const char *
parse_head(struct record *rec, struct ns_str head)
{
	struct ns_head_field field;
	struct ns_str line;
	int got;

	ns_head_line(&head, &line);
	line = ns_str_trim(line);
	if (!ns_str_eq(line, NS_STR("WARC/1.0")) &&
	    !ns_str_eq(line, NS_STR("WARC/1.1")))
		return "it does not begin with WARC/1.0 or WARC/1.1";
	while ((got = ns_head_next(&head, &field)) > 0)
		take_field(rec, &field);
	if (got < 0)
		return "a line of its head is no field";
	if (rec->type.n == 0)
		return "it has no WARC-Type";
	if (!rec->has_length)
		return "it has no Content-Length";
	rec->id = bare(rec->id);
	rec->url = bare(rec->url);
	return NULL;
}

/* Read a record's head and pass it: 1; 0 at the end of the file; or -1. */
static int
open_record(struct ns_warc *w, struct record *rec, struct ns_err *err)
{
	const char *why = "its head does not end";
	struct ns_str s;
	size_t n = 1, end = 0;

	*rec = (struct record){ .offset = ns_pull_offset(w->pull) };
	if (find_record(w, rec, err) < 0 || look(w, rec, 1, &s, err) < 0)
		return -1;
	if (s.n == 0)
		return 0;
	rec->offset = ns_pull_offset(w->pull);
	while ((end = head_end(s)) == 0 && s.n >= n && s.n < HEAD_MAX) {
		n = s.n + 1;
		if (look(w, rec, n, &s, err) < 0)
			return -1;
	}
	if (end > 0) {
		ns_arena_reset(&w->arena);
		s = ns_arena_dup(&w->arena, ns_str_sub(s, 0, end));
		if (s.p == NULL)
			return ns_fail(err, NS_ENOMEM, "no memory");
		why = parse_head(rec, s);
	}
	/* So that it is not found again. */
	ns_pull_pass(w->pull, why == NULL ? end : 1);
	return why == NULL ? 1 : damaged(w, rec, why, err);
}

/* --- the block --------------------------------------------------------- */

static int
bad_length(struct ns_warc *w, const struct record *rec, bool ends,
    struct ns_err *err)
{
	return damaged(w, rec,
	    ends ? "the file ends inside it"
		 : "it is not as long as its Content-Length says",
	    err);
}

/* Look at the whole block, and make sure that it ends where it should; only
 * then it is passed.  The slice is valid until the next look. */
static int
hold_block(struct ns_warc *w, const struct record *rec, struct ns_str *block,
    struct ns_err *err)
{
	struct ns_str s, rest;

	if (look(w, rec, rec->length + TRAILER.n, &s, err) < 0)
		return -1;
	if (s.n < rec->length)
		return bad_length(w, rec, true, err);
	rest = ns_str_sub(s, rec->length, s.n);
	/* The last record of some files has nothing behind it. */
	if (rest.n > 0 && !ns_str_starts(rest, TRAILER))
		return bad_length(w, rec, false, err);
	*block = ns_str_sub(s, 0, rec->length);
	ns_pull_pass(w->pull, rec->length + (rest.n > 0 ? TRAILER.n : 0));
	return 0;
}

/* Pass a block too long to be held. */
static int
pass_block(struct ns_warc *w, struct record *rec, struct ns_err *err)
{
	struct ns_str s;

	while (rec->length > HOLD_MAX) {
		if (look(w, rec, 1, &s, err) < 0)
			return -1;
		if (s.n == 0)
			return bad_length(w, rec, true, err);
		s.n = s.n < rec->length ? s.n : rec->length;
		ns_pull_pass(w->pull, s.n);
		rec->length -= s.n;
	}
	return hold_block(w, rec, &s, err);
}

/* --- what a record is -------------------------------------------------- */

static bool
is_html(struct ns_str media)
{
	return ns_str_caseeq(media, NS_STR("text/html")) ||
	       ns_str_caseeq(media, NS_STR("application/xhtml+xml"));
}

/* Why a block is no article, in err; true when it may be one. */
static bool
judge_page(const struct record *rec, struct ns_str media, struct ns_err *err)
{
	if (is_html(media))
		return true;
	ns_fail(err, NS_ESKIP, "not HTML: %.*s (%.*s)",
	    NS_FMT(media.n > 0 ? media : NS_STR("of no type")),
	    NS_FMT(rec->url));
	return false;
}

static bool
judge_response(const struct record *rec, struct ns_str start,
    struct ns_err *err)
{
	struct ns_http http;
	size_t head = ns_http_head(start, &http);

	if (head == 0)
		return judge_page(rec, ns_head_main(rec->media), err);
	if (http.status != 200)
		ns_fail(err, NS_ESKIP, "HTTP status %u (%.*s)", http.status,
		    NS_FMT(rec->url));
	else if (ns_str_trim(ns_str_sub(start, head, start.n)).n == 0)
		ns_fail(err, NS_ESKIP, "empty page (%.*s)", NS_FMT(rec->url));
	else
		return http.type.n == 0 || judge_page(rec, http.type, err);
	return false;
}

static int
push_metas(const struct ns_warc *w, struct ns_doc *doc,
    const struct record *rec)
{
	if (ns_given_push(doc, "url", rec->url, "warc") < 0 ||
	    ns_given_push(doc, "crawled", rec->date, "warc") < 0 ||
	    ns_given_push(doc, "archive", w->path, "warc") < 0 ||
	    ns_given_push(doc, "truncated", rec->truncated, "warc") < 0)
		return -1;
	return 0;
}

/* The document's id: the record's; without one, file and offset. */
static int
name_doc(struct ns_warc *w, struct ns_doc *doc, const struct record *rec,
    struct ns_err *err)
{
	struct ns_str id;
	struct ns_buf b;

	ns_buf_init(&b, &w->arena); /* the document loses its own */
	ns_buf_put(&b, rec->id);
	if (rec->id.n == 0) {
		ns_buf_put(&b, w->path);
		ns_buf_printf(&b, "@%" PRIu64, rec->offset);
	}
	if (b.failed || ns_decode_utf8(&w->arena, ns_buf_str(&b), &id) < 0)
		return ns_fail(err, NS_ENOMEM, "no memory");
	return ns_doc_reset(doc, id, err);
}

/* A block that may be an article becomes doc's source. */
static int
take_page(struct ns_warc *w, struct ns_doc *doc, struct record *rec,
    struct ns_err *err)
{
	struct ns_str block;

	if (rec->length > NS_INPUT_MAX) {
		if (pass_block(w, rec, err) < 0)
			return -1;
		return ns_fail(err, NS_ELIMIT, "larger than %zu MiB",
		    NS_INPUT_MAX >> 20);
	}
	if (hold_block(w, rec, &block, err) < 0)
		return -1;
	block = ns_arena_dup(&doc->arena, block);
	if (block.p == NULL || push_metas(w, doc, rec) < 0)
		return ns_fail(err, NS_ENOMEM, "no memory");
	return ns_source_take(doc, block, w->o, err) < 0 ? -1 : 1;
}

/* A record whose head was read: 1, -1 or PASSED. */
static int
read_record(struct ns_warc *w, struct ns_doc *doc, struct record *rec,
    struct ns_err *err)
{
	bool response = ns_str_caseeq(rec->type, NS_STR("response"));
	struct ns_err later;
	struct ns_str s;
	bool page;

	if (!response && !ns_str_caseeq(rec->type, NS_STR("resource")))
		return pass_block(w, rec, err) < 0 ? -1 : PASSED;
	if (look(w, rec, rec->length < SNIFF ? rec->length : SNIFF, &s, err) <
	    0)
		return -1;
	s.n = s.n < rec->length ? s.n : rec->length;
	page = response ? judge_response(rec, s, err)
			: judge_page(rec, ns_head_main(rec->media), err);
	if (page)
		return take_page(w, doc, rec, err);
	if (pass_block(w, rec, &later) < 0)
		*err = later;
	return -1;
}

int
ns_warc_next(struct ns_warc *w, struct ns_doc *doc, struct ns_err *err)
{
	struct record rec;
	struct ns_err naming;
	int got;

	do {
		got = open_record(w, &rec, err);
		if (got != 0 && name_doc(w, doc, &rec, &naming) < 0) {
			*err = naming;
			return -1;
		}
		if (got > 0)
			got = read_record(w, doc, &rec, err);
	} while (got == PASSED);
	return got;
}
