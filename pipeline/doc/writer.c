/*
 * writer.c - a document as stream records.
 */
#include <string.h>

#include "newsift/stream.h"
#include "section.h"

/* Bytes looked at in one go. */
#define STRIDE 16

/* True when none of STRIDE bytes may be one to escape.  Without a way out of
 * the loop the compiler can look at all at once. */
static bool
all_plain(const char *p)
{
	unsigned char found = 0, c;
	size_t i;

	for (i = 0; i < STRIDE; i++) {
		c = (unsigned char)p[i];
		found |= (unsigned char)((c < ' ') | (c == '\\'));
	}
	return found == 0;
}

/* What stands for c behind a backslash; 0: c itself stands. */
static char
escape_of(char c)
{
	switch (c) {
	case '\t':
		return 't';
	case '\n':
		return 'n';
	case '\r':
		return 'r';
	case '\\':
		return c;
	default:
		return 0;
	}
}

/* A byte that is never escaped, as nearly all are. */
static bool
is_plain(char c)
{
	return (unsigned char)c >= ' ' && c != '\\';
}

/* Offset of the first byte to escape from `at` on; s.n: there is none. */
static size_t
special_at(struct ns_str s, size_t at)
{
	while (s.n - at >= STRIDE && all_plain(s.p + at))
		at += STRIDE;
	if (s.n >= STRIDE && s.n - at < STRIDE && all_plain(s.p + s.n - STRIDE))
		return s.n;
	while (at < s.n && (is_plain(s.p[at]) || escape_of(s.p[at]) == 0))
		at++;
	return at;
}

void
ns_stream_escape(struct ns_str s, struct ns_buf *out)
{
	size_t at, from = 0;

	while ((at = special_at(s, from)) < s.n) {
		ns_buf_put(out, ns_str_sub(s, from, at));
		ns_buf_putc(out, '\\');
		ns_buf_putc(out, escape_of(s.p[at]));
		from = at + 1;
	}
	if (from < s.n)
		ns_buf_put(out, ns_str_sub(s, from, s.n));
}

/* A field of at most so many bytes is written byte by byte. */
#define SHORT 64

/* Most fields are a word: that is not worth a call for each part of it. */
static void
put_short(struct ns_buf *out, struct ns_str s)
{
	char *p, e;
	size_t i;

	if (!ns_buf_reserve(out, 1 + 2 * s.n))
		return;
	p = out->p + out->n;
	*p++ = '\t';
	for (i = 0; i < s.n; i++) {
		e = escape_of(s.p[i]);
		if (e != 0)
			*p++ = '\\';
		*p++ = e != 0 ? e : s.p[i];
	}
	out->n = (size_t)(p - out->p);
}

static void
put_field(struct ns_buf *out, struct ns_str s)
{
	if (s.n <= SHORT) {
		put_short(out, s);
		return;
	}
	ns_buf_putc(out, '\t');
	ns_stream_escape(s, out);
}

static void
put_span(struct ns_buf *out, struct ns_str name, size_t begin, size_t end)
{
	ns_buf_put(out, name);
	ns_buf_putc(out, '\t');
	ns_buf_putsize(out, begin);
	ns_buf_putc(out, '\t');
	ns_buf_putsize(out, end);
}

/*
 * Write the foreign records that stood before record `index` of a section,
 * from *next on.
 */
static void
put_foreign(const struct ns_doc *doc, size_t *next, enum ns_section section,
    size_t index, struct ns_buf *out)
{
	const struct ns_foreign *f;

	for (; *next < doc->nforeign; ++*next) {
		f = &doc->foreign[*next];
		if (f->section > (int)section ||
		    (f->section == (int)section && f->index > index))
			return;
		ns_buf_put(out, f->line);
		ns_buf_putc(out, '\n');
	}
}

static void
put_metas(const struct ns_doc *doc, size_t *foreign, struct ns_buf *out)
{
	size_t i;

	for (i = 0; i < doc->nmetas; i++) {
		put_foreign(doc, foreign, NS_SECTION_META, i, out);
		ns_buf_puts(out, "meta");
		put_field(out, doc->metas[i].key);
		put_field(out, doc->metas[i].value);
		put_field(out, doc->metas[i].source);
		ns_buf_putc(out, '\n');
	}
	put_foreign(doc, foreign, NS_SECTION_META, SIZE_MAX, out);
}

static void
put_paras(const struct ns_doc *doc, size_t *foreign, struct ns_buf *out)
{
	const struct ns_para *p;
	size_t i;

	for (i = 0; i < doc->nparas; i++) {
		p = &doc->paras[i];
		put_foreign(doc, foreign, NS_SECTION_PARA, i, out);
		put_span(out, NS_STR("para"), p->begin, p->end);
		put_field(out, ns_str_of(ns_role_name(p->role)));
		put_field(out, ns_str_sub(ns_doc_text(doc), p->begin, p->end));
		ns_buf_putc(out, '\n');
	}
	put_foreign(doc, foreign, NS_SECTION_PARA, SIZE_MAX, out);
}

/* A sentence stands before the first token that does not begin before it. */
static void
put_toks(const struct ns_doc *doc, size_t *foreign, struct ns_buf *out)
{
	const struct ns_tok *t;
	size_t s = 0, i = 0;

	while (s < doc->nsents || i < doc->ntoks) {
		put_foreign(doc, foreign, NS_SECTION_TOK, s + i, out);
		if (s < doc->nsents &&
		    (i == doc->ntoks ||
			doc->sents[s].begin <= doc->toks[i].begin)) {
			put_span(out, NS_STR("sent"), doc->sents[s].begin,
			    doc->sents[s].end);
			s++;
		} else {
			t = &doc->toks[i++];
			put_span(out, NS_STR("tok"), t->begin, t->end);
			put_field(out, t->form);
			put_field(out, t->stem);
		}
		ns_buf_putc(out, '\n');
	}
	put_foreign(doc, foreign, NS_SECTION_TOK, SIZE_MAX, out);
}

static void
put_hits(const struct ns_doc *doc, size_t *foreign, struct ns_buf *out)
{
	const struct ns_hit *h;
	size_t i;

	for (i = 0; i < doc->nhits; i++) {
		h = &doc->hits[i];
		put_foreign(doc, foreign, NS_SECTION_HIT, i, out);
		put_span(out, NS_STR("hit"), h->begin, h->end);
		put_field(out, ns_str_of(ns_kind_name(h->kind)));
		put_field(out, h->id);
		put_field(out, h->type);
		put_field(out, h->name);
		put_field(out, h->rule);
		put_field(out, h->attrs);
		ns_buf_putc(out, '\n');
	}
	put_foreign(doc, foreign, NS_SECTION_HIT, SIZE_MAX, out);
}

void
ns_stream_put(const struct ns_doc *doc, struct ns_buf *out)
{
	size_t foreign = 0;

	ns_buf_puts(out, "doc");
	put_field(out, doc->id);
	ns_buf_putc(out, '\n');
	if (doc->failed) {
		ns_buf_puts(out, doc->skipped ? "skip" : "fail");
		put_field(out, doc->fail_stage);
		put_field(out, doc->fail_msg);
		ns_buf_putc(out, '\n');
	} else {
		put_metas(doc, &foreign, out);
		put_paras(doc, &foreign, out);
		put_toks(doc, &foreign, out);
		put_hits(doc, &foreign, out);
	}
	ns_buf_puts(out, "end\n");
}
