/*
 * records.c - records back to documents.
 */
#include "records.h"

#include "newsift/stream.h"

static const char *const columns[NS_RECORD_COLUMNS] = {
	[NS_RECORD_DOC] = "doc",
	[NS_RECORD_KIND] = "kind",
	[NS_RECORD_ID] = "id",
	[NS_RECORD_TYPE] = "type",
	[NS_RECORD_NAME] = "name",
	[NS_RECORD_TEXT] = "text",
	[NS_RECORD_BEGIN] = "begin",
	[NS_RECORD_END] = "end",
	[NS_RECORD_SENT] = "sent",
	[NS_RECORD_RULE] = "rule",
	[NS_RECORD_ATTRS] = "attrs",
};

/* What stands for the words between two mentions. */
static const struct ns_str gap = { " \xe2\x80\xa6 ", 5 };

/* A paragraph that is being made of the mentions of one sentence. */
struct sentence {
	struct ns_str number;
	struct ns_buf text;
	size_t end;  /* of the last mention that lies in no other */
	size_t last; /* where that begins in text */
};

/* The next line without its end; false when there is none. */
static bool
next_line(struct ns_str *rest, struct ns_str *line)
{
	if (rest->n == 0 || !ns_str_cut(rest, '\n', line))
		return false;
	if (ns_str_ends(*line, NS_STR("\r")))
		line->n--;
	return true;
}

/* Find the columns of a header line. */
static void
read_header(struct ns_records *r, struct ns_str line)
{
	struct ns_str name;
	size_t i;

	for (i = 0; i < NS_RECORD_COLUMNS; i++)
		r->at[i] = SIZE_MAX;
	for (; ns_str_cut(&line, '\t', &name); r->ncolumns++)
		for (i = 0; i < NS_RECORD_COLUMNS; i++)
			if (ns_str_eq(name, ns_str_of(columns[i])))
				r->at[i] = r->ncolumns;
}

void
ns_records_open(struct ns_records *r, struct ns_str bytes)
{
	struct ns_str line = NS_STR("");

	*r = (struct ns_records){ .open = true, .rest = bytes, .line = 1 };
	next_line(&r->rest, &line);
	read_header(r, line);
}

bool
ns_records_are(struct ns_str bytes)
{
	struct ns_records r;

	ns_records_open(&r, bytes);
	return r.at[NS_RECORD_DOC] != SIZE_MAX &&
	       r.at[NS_RECORD_KIND] != SIZE_MAX &&
	       r.at[NS_RECORD_ID] != SIZE_MAX;
}

/* Cut a line into r->row.  Returns why not, or NULL. */
static const char *
cut_row(struct ns_records *r, struct ns_str line)
{
	struct ns_str field;
	const char *why;
	size_t i, n = 0;

	memset(r->row, 0, sizeof(r->row));
	if (ns_utf8_check(line) < line.n)
		return "not UTF-8";
	for (; ns_str_cut(&line, '\t', &field); n++) {
		if ((why = ns_stream_unescape(&field)) != NULL)
			return why;
		for (i = 0; i < NS_RECORD_COLUMNS; i++)
			if (r->at[i] == n)
				r->row[i] = field;
	}
	return n == r->ncolumns ? NULL : "not as many fields as the header has";
}

/* Read a row into r->row; false at the end. */
static bool
read_row(struct ns_records *r)
{
	struct ns_str line;

	if (r->have_row)
		return true;
	do {
		if (!next_line(&r->rest, &line))
			return false;
		r->line++;
		r->bad = cut_row(r, line);
		/* Files that were joined have a header each. */
	} while (
	    line.n == 0 || ns_str_eq(r->row[NS_RECORD_KIND], NS_STR("kind")));
	r->have_row = true;
	return true;
}

static int
add_meta(struct ns_doc *doc, const struct ns_str *row)
{
	bool skipped = ns_str_eq(row[NS_RECORD_ID], NS_STR("skip"));

	if (skipped || ns_str_eq(row[NS_RECORD_ID], NS_STR("fail"))) {
		doc->failed = true;
		doc->skipped = skipped;
		doc->fail_stage = row[NS_RECORD_TYPE];
		doc->fail_msg = row[NS_RECORD_NAME];
		return 0;
	}
	return ns_doc_push_meta(doc, row[NS_RECORD_ID], row[NS_RECORD_NAME],
		   row[NS_RECORD_RULE]) != NULL
		   ? 0
		   : -1;
}

static int
end_sentence(struct ns_doc *doc, struct sentence *s)
{
	int rc = 0;

	if (s->text.failed ||
	    (s->text.n > 0 && ns_doc_push_para(doc, NS_ROLE_BODY,
				  ns_buf_str(&s->text)) == NULL))
		rc = -1;
	s->text.n = 0;
	s->end = 0;
	return rc;
}

/* Where the words of a mention inside the last one stand in the paragraph. */
static size_t
find_inside(const struct sentence *s, struct ns_str words)
{
	size_t i;

	for (i = s->last; i + words.n <= s->text.n; i++)
		if (memcmp(s->text.p + i, words.p, words.n) == 0)
			return i;
	return SIZE_MAX;
}

/* Put a mention's words into the paragraph, unless they are there; returns
 * where they stand. */
static size_t
place_words(struct sentence *s, const struct ns_str *row, struct ns_str words)
{
	size_t begin, end, at;

	if (!ns_str_size(row[NS_RECORD_BEGIN], &begin) ||
	    !ns_str_size(row[NS_RECORD_END], &end))
		begin = end = SIZE_MAX;
	if (end <= s->end && (at = find_inside(s, words)) != SIZE_MAX)
		return at;
	if (s->text.n > 0)
		ns_buf_put(&s->text, gap);
	s->last = s->text.n;
	s->end = end != SIZE_MAX ? end : 0;
	ns_buf_put(&s->text, words);
	return s->last;
}

static int
add_hit(struct ns_doc *doc, enum ns_kind kind, const struct ns_str *row,
    struct sentence *s)
{
	struct ns_str words = row[NS_RECORD_TEXT];
	struct ns_hit *h;

	if (words.n == 0)
		words = row[NS_RECORD_NAME];
	if (!ns_str_eq(row[NS_RECORD_SENT], s->number) &&
	    end_sentence(doc, s) < 0)
		return -1;
	s->number = row[NS_RECORD_SENT];
	if ((h = ns_doc_push_hit(doc)) == NULL)
		return -1;
	*h = (struct ns_hit){ .kind = kind,
		.id = row[NS_RECORD_ID],
		.type = row[NS_RECORD_TYPE],
		.name = row[NS_RECORD_NAME],
		.rule = row[NS_RECORD_RULE],
		.attrs = row[NS_RECORD_ATTRS] };
	h->begin = doc->text.n + place_words(s, row, words);
	h->end = h->begin + words.n;
	return 0;
}

static int
add_row(struct ns_doc *doc, const struct ns_str *row, struct sentence *s)
{
	int kind = ns_kind_parse(row[NS_RECORD_KIND]);

	if (ns_str_eq(row[NS_RECORD_KIND], NS_STR("meta")))
		return add_meta(doc, row);
	/* Kinds that later versions may have are passed over. */
	return kind < 0 ? 0 : add_hit(doc, (enum ns_kind)kind, row, s);
}

/* Take all rows of the document; the first bad one fails it. */
static int
read_doc(struct ns_records *r, struct ns_doc *doc, struct ns_err *err)
{
	struct sentence s = { .number = NS_STR("") };
	int rc = 0;

	ns_buf_init(&s.text, &doc->arena);
	for (; read_row(r); r->have_row = false) {
		if (r->bad == NULL &&
		    !ns_str_eq(r->row[NS_RECORD_DOC], doc->id))
			break;
		if (rc == 0 && r->bad != NULL)
			rc = ns_fail(err, NS_EINPUT, "line %zu: %s", r->line,
			    r->bad);
		if (rc == 0 && add_row(doc, r->row, &s) < 0)
			return ns_fail(err, NS_ENOMEM, "no memory");
	}
	if (rc == 0 && end_sentence(doc, &s) < 0)
		return ns_fail(err, NS_ENOMEM, "no memory");
	return rc;
}

int
ns_records_next(struct ns_records *r, struct ns_doc *doc, struct ns_err *err)
{
	if (!read_row(r))
		return 0;
	if (ns_doc_reset(doc, r->row[NS_RECORD_DOC], err) < 0)
		return -1;
	doc->format = NS_FORMAT_RECORDS;
	return read_doc(r, doc, err) < 0 ? -1 : 1;
}
