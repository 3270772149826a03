/*
 * reader.c - stream records back to a document.
 *
 * Nothing read is believed: counts, offsets and escapes are checked against the
 * text, so that a stage never sees a span outside it or inside a character.
 */
#include <stdlib.h>
#include <string.h>

#include "linebuf.h"
#include "newsift/stream.h"
#include "section.h"

#define FIELDS_MAX 9

struct ns_reader {
	struct ns_lines lines;
	bool begun;    /* the header line was read */
	bool over;     /* nothing more will come */
	bool have_doc; /* a doc line is waiting in next_id */
	struct ns_arena arena;
	struct ns_str next_id;
	const char *bad_id; /* what is wrong with it, or NULL */
};

/* One record, cut into fields; f[0] is its name. */
struct record {
	struct ns_str f[FIELDS_MAX];
	size_t n;
};

int
ns_reader_new(struct ns_reader **out, FILE *fp, struct ns_err *err)
{
	if ((*out = calloc(1, sizeof(**out))) == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	ns_lines_init(&(*out)->lines, fp);
	ns_arena_init(&(*out)->arena);
	return 0;
}

void
ns_reader_free(struct ns_reader *r)
{
	if (r == NULL)
		return;
	ns_lines_free(&r->lines);
	ns_arena_free(&r->arena);
	free(r);
}

const char *
ns_stream_unescape(struct ns_str *s)
{
	char *p = (char *)(uintptr_t)s->p; /* the caller's to change */
	size_t i, n = 0;

	for (i = 0; i < s->n; i++, n++) {
		p[n] = p[i];
		if (p[i] != '\\')
			continue;
		if (++i == s->n)
			return "a backslash ends the field";
		if (p[i] == 't')
			p[n] = '\t';
		else if (p[i] == 'n')
			p[n] = '\n';
		else if (p[i] == 'r')
			p[n] = '\r';
		else if (p[i] != '\\')
			return "an escape that is none of \\t \\n \\r \\\\";
	}
	s->n = n;
	return NULL;
}

/* Cut a line into fields.  Returns why not, or NULL. */
static const char *
cut_fields(struct ns_str line, struct record *rec)
{
	size_t i, from = 0;
	bool escaped = false;
	const char *why;

	rec->n = 0;
	/* Most fields are too short for memchr. */
	for (i = 0; i <= line.n; i++) {
		if (i < line.n && line.p[i] != '\t') {
			escaped |= line.p[i] == '\\';
			continue;
		}
		if (rec->n == FIELDS_MAX)
			return "too many fields";
		rec->f[rec->n] = ns_str_sub(line, from, i);
		if (escaped &&
		    (why = ns_stream_unescape(&rec->f[rec->n])) != NULL)
			return why;
		rec->n++;
		from = i + 1;
		escaped = false;
	}
	return NULL;
}

/* Fields 1 and 2 as a span of the text.  Returns why not, or NULL. */
static const char *
parse_span(const struct ns_doc *doc, const struct record *rec, size_t *begin,
    size_t *end)
{
	struct ns_str text = ns_doc_text(doc);

	if (!ns_str_size(rec->f[1], begin) || !ns_str_size(rec->f[2], end))
		return "an offset that is no number";
	if (*begin > *end || *end > text.n)
		return "a span outside the text";
	if (!ns_utf8_boundary(text, *begin) || !ns_utf8_boundary(text, *end))
		return "a span that cuts a character";
	return NULL;
}

static const char nomem[] = "no memory";

/* Move the fields from `from` on to the document's memory. */
static bool
keep_fields(struct ns_doc *doc, struct record *rec, size_t from)
{
	const char *begin = rec->f[from].p;
	const struct ns_str *last = &rec->f[rec->n - 1];
	struct ns_str copy;
	size_t i;

	copy.p = begin;
	copy.n = (size_t)(last->p - begin) + last->n;
	copy = ns_arena_dup(&doc->arena, copy);
	for (i = from; i < rec->n && copy.p != NULL; i++)
		rec->f[i].p = copy.p + (rec->f[i].p - begin);
	return copy.p != NULL;
}

static const char *
read_meta(struct ns_doc *doc, struct record *rec)
{
	struct ns_str source = rec->n > 3 ? rec->f[3] : NS_STR("");

	return ns_doc_push_meta(doc, rec->f[1], rec->f[2], source) ? NULL
								   : nomem;
}

static const char *
read_para(struct ns_doc *doc, struct record *rec)
{
	size_t begin, end;
	int role = ns_role_parse(rec->f[3]);

	if (!ns_str_size(rec->f[1], &begin) || !ns_str_size(rec->f[2], &end))
		return "an offset that is no number";
	if (begin != doc->text.n || end < begin || end - begin != rec->f[4].n)
		return "offsets that do not fit the text";
	if (role < 0)
		return "a role that is unknown";
	return ns_doc_push_para(doc, (enum ns_role)role, rec->f[4]) ? NULL
								    : nomem;
}

static const char *
read_sent(struct ns_doc *doc, struct record *rec)
{
	const char *why;
	struct ns_sent *s;
	size_t begin, end;

	if ((why = parse_span(doc, rec, &begin, &end)) != NULL)
		return why;
	if (doc->nsents > 0 && begin < doc->sents[doc->nsents - 1].end)
		return "a sentence out of order";
	if ((s = ns_doc_push_sent(doc)) == NULL)
		return nomem;
	*s = (struct ns_sent){ begin, end };
	return NULL;
}

static const char *
read_tok(struct ns_doc *doc, struct record *rec)
{
	const char *why;
	struct ns_tok *t;
	size_t begin, end;

	if ((why = parse_span(doc, rec, &begin, &end)) != NULL)
		return why;
	if (doc->nsents == 0 || begin < doc->sents[doc->nsents - 1].begin ||
	    end > doc->sents[doc->nsents - 1].end || begin == end)
		return "a token outside its sentence";
	if (doc->ntoks > 0 && begin < doc->toks[doc->ntoks - 1].end)
		return "a token out of order";
	/* Most words are their own stem. */
	if (ns_str_eq(rec->f[3], rec->f[4]))
		rec->n--;
	if (!keep_fields(doc, rec, 3) || (t = ns_doc_push_tok(doc)) == NULL)
		return nomem;
	if (rec->n == 4)
		rec->f[4] = rec->f[3];
	*t = (struct ns_tok){ begin, end, rec->f[3], rec->f[4], 0 };
	return NULL;
}

static const char *
read_hit(struct ns_doc *doc, struct record *rec)
{
	const char *why;
	struct ns_hit *h;
	size_t begin, end;
	int kind = ns_kind_parse(rec->f[3]);

	if ((why = parse_span(doc, rec, &begin, &end)) != NULL)
		return why;
	if (kind < 0)
		return "a kind that is unknown";
	if (!keep_fields(doc, rec, 4) || (h = ns_doc_push_hit(doc)) == NULL)
		return nomem;
	*h = (struct ns_hit){ begin, end, (enum ns_kind)kind, rec->f[4],
		rec->f[5], rec->f[6], rec->f[7], rec->f[8] };
	return NULL;
}

static const char *
read_fail(struct ns_doc *doc, struct record *rec)
{
	if (!keep_fields(doc, rec, 1))
		return nomem;
	doc->failed = true;
	doc->fail_stage = rec->f[1];
	doc->fail_msg = rec->f[2];
	return NULL;
}

static const char *
read_skip(struct ns_doc *doc, struct record *rec)
{
	doc->skipped = true;
	return read_fail(doc, rec);
}

/* The records inside a document: number of fields, and who reads them. */
static const struct kind {
	const char *name;
	size_t min, max;
	enum ns_section section;
	const char *(*read)(struct ns_doc *, struct record *);
} kinds[] = {
	{ "tok", 5, 5, NS_SECTION_TOK, read_tok },
	{ "hit", 9, 9, NS_SECTION_HIT, read_hit },
	{ "sent", 3, 3, NS_SECTION_TOK, read_sent },
	{ "para", 5, 5, NS_SECTION_PARA, read_para },
	{ "meta", 3, 4, NS_SECTION_META, read_meta },
	{ "fail", 3, 3, NS_SECTION_HIT, read_fail },
	{ "skip", 3, 3, NS_SECTION_HIT, read_skip },
};

static size_t
section_count(const struct ns_doc *doc, enum ns_section section)
{
	switch (section) {
	case NS_SECTION_META:
		return doc->nmetas;
	case NS_SECTION_PARA:
		return doc->nparas;
	case NS_SECTION_TOK:
		return doc->nsents + doc->ntoks;
	case NS_SECTION_HIT:
		return doc->nhits;
	}
	return 0;
}

static const char *
keep_foreign(struct ns_doc *doc, struct ns_str line, enum ns_section section)
{
	struct ns_foreign *f;

	line = ns_arena_dup(&doc->arena, line);
	if (line.p == NULL || (f = ns_doc_push_foreign(doc)) == NULL)
		return nomem;
	*f = (struct ns_foreign){ line, (int)section,
		section_count(doc, section) };
	return NULL;
}

/* Add a line, which may be changed, to doc.  *section is the group we are in.
 * Returns why not. */
static const char *
read_record(struct ns_doc *doc, struct ns_str line, enum ns_section *section)
{
	struct ns_str name;
	struct record rec;
	const char *why;
	size_t i;

	if (ns_utf8_check(line) < line.n)
		return "not UTF-8";
	name = ns_str_sub(line, 0, ns_str_find(line, '\t', 0));
	for (i = 0; i < NS_LEN(kinds); i++)
		if (ns_str_eq(name, ns_str_of(kinds[i].name)))
			break;
	if (i == NS_LEN(kinds))
		return keep_foreign(doc, line, *section);
	*section = kinds[i].section;
	if ((why = cut_fields(line, &rec)) != NULL)
		return why;
	if (rec.n < kinds[i].min || rec.n > kinds[i].max)
		return "a wrong number of fields";
	return kinds[i].read(doc, &rec);
}

/*
 * Is line "doc ID"?  Then *id receives the ID as it stands in the line, still
 * escaped.
 */
static bool
is_doc(struct ns_str line, struct ns_str *id)
{
	if (!ns_str_starts(line, NS_STR("doc\t")))
		return false;
	*id = ns_str_sub(line, 4, line.n);
	return true;
}

/* Remember the id of the document that begins here; a bad one is reported when
 * its turn comes. */
static int
open_doc(struct ns_reader *r, struct ns_str id, struct ns_err *err)
{
	ns_arena_reset(&r->arena);
	r->next_id = ns_arena_dup(&r->arena, id);
	if (r->next_id.p == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	r->have_doc = true;
	if (ns_utf8_check(id) < id.n || ns_str_find(id, '\t', 0) < id.n)
		r->bad_id = "a document id that is not one field of UTF-8";
	else
		r->bad_id = ns_stream_unescape(&r->next_id);
	if (r->bad_id != NULL)
		r->next_id.n = 0;
	return 0;
}

/* The first line must say what this is; a header further on (streams put
 * together with cat) says nothing new. */
static int
check_header(struct ns_reader *r, struct ns_str line, struct ns_err *err)
{
	if (r->begun || ns_str_eq(line, NS_STR(NS_STREAM_HEADER))) {
		r->begun = true;
		return 0;
	}
	r->over = true;
	return ns_fail(err, NS_EINPUT,
	    "not a newsift stream: the first line is not \"%s\"",
	    NS_STREAM_HEADER);
}

/*
 * Go to the next doc line: 1; 0 at the end; -1.  Lines that stand outside a
 * document are passed over and reported once.
 */
static int
find_doc(struct ns_reader *r, struct ns_err *err)
{
	struct ns_str line, id;
	size_t stray = 0;
	char *p;
	int got;

	while (!r->have_doc && !r->over) {
		if ((got = ns_lines_next(&r->lines, &p, &line.n, err)) < 0)
			return -1;
		r->over = got == 0;
		if (got == 0)
			break;
		line.p = p;
		if (check_header(r, line, err) < 0)
			return -1;
		if (is_doc(line, &id)) {
			if (open_doc(r, id, err) < 0)
				return -1;
		} else if (stray == 0 &&
			   !ns_str_eq(line, NS_STR(NS_STREAM_HEADER))) {
			stray = r->lines.lineno;
		}
	}
	if (stray > 0)
		return ns_fail(err, NS_EINPUT,
		    "line %zu: a record outside a document", stray);
	return r->have_doc;
}

/* Read the records up to "end".  Returns 0, or -1 at the first bad one. */
static int
read_body(struct ns_reader *r, struct ns_doc *doc, struct ns_err *err)
{
	enum ns_section section = NS_SECTION_META;
	struct ns_str line, id;
	const char *why;
	char *p;
	int got;

	if (r->bad_id != NULL)
		return ns_fail(err, NS_EINPUT, "line %zu: %s", r->lines.lineno,
		    r->bad_id);
	while ((got = ns_lines_next(&r->lines, &p, &line.n, err)) > 0) {
		line.p = p;
		if (ns_str_eq(line, NS_STR("end")))
			return 0;
		why = "a document begins before the last one ended";
		if (is_doc(line, &id)) {
			if (open_doc(r, id, err) < 0)
				return -1;
		} else {
			why = read_record(doc, line, &section);
		}
		if (why != NULL)
			return ns_fail(err,
			    why == nomem ? NS_ENOMEM : NS_EINPUT,
			    "line %zu: %s", r->lines.lineno, why);
	}
	if (got < 0)
		return -1;
	r->over = true;
	return ns_fail(err, NS_EINPUT, "the stream ends inside the document");
}

/* After a bad record: go on behind this document's "end". */
static int
skip_body(struct ns_reader *r, struct ns_err *err)
{
	struct ns_str line, id;
	char *p;
	int got;

	while (!r->have_doc && !r->over) {
		got = ns_lines_next(&r->lines, &p, &line.n, err);
		if (got < 0 && err->code != NS_ELIMIT)
			return -1;
		if (got < 0)
			continue;
		line.p = p;
		r->over = got == 0;
		if (r->over || ns_str_eq(line, NS_STR("end")))
			break;
		if (is_doc(line, &id))
			return open_doc(r, id, err);
	}
	return 0;
}

int
ns_reader_next(struct ns_reader *r, struct ns_doc *doc, struct ns_err *err)
{
	struct ns_err later;
	int got;

	if (ns_doc_reset(doc, NS_STR(""), err) < 0)
		return -1;
	if ((got = find_doc(r, err)) <= 0) {
		if (got < 0 && err->code == NS_ELIMIT)
			err->code = NS_EINPUT;
		return got;
	}
	if (ns_doc_reset(doc, r->next_id, err) < 0)
		return -1;
	r->have_doc = false;
	if (read_body(r, doc, err) == 0)
		return 1;
	if (err->code == NS_EINPUT || err->code == NS_ELIMIT) {
		err->code = NS_EINPUT;
		if (skip_body(r, &later) < 0 && later.code != NS_EINPUT)
			*err = later;
	}
	return -1;
}
