/*
 * plain.c - clean text to paragraphs, byte for byte.
 */
#include "plain.h"

#include <assert.h>

#include "lines.h"

/* Push [begin, end) of the source, where a newline ends it or the source. */
static int
push(struct ns_doc *doc, enum ns_role role, size_t begin, size_t end)
{
	if (end > begin && doc->source.p[end - 1] == '\n')
		end--;
	assert(doc->text.n == begin);
	return ns_doc_push_para(doc, role,
		   ns_str_sub(doc->source, begin, end)) == NULL
		   ? -1
		   : 0;
}

/* True when the first line that is not blank is a title. */
static bool
has_title(struct ns_str text)
{
	struct ns_row row, next;
	size_t at = 0;

	do {
		if (!ns_row_next(text, &at, &row))
			return false;
	} while (row.blank);
	return ns_row_next(text, &at, &next) && ns_row_is_title(&row, &next);
}

static int
push_all(struct ns_doc *doc)
{
	size_t at = 0, begin = 0, wrap = ns_rows_wrap(doc->source);
	struct ns_row row, before = { .blank = true };
	bool title = has_title(doc->source), first = true;
	enum ns_role role = NS_ROLE_BODY;

	while (ns_row_next(doc->source, &at, &row)) {
		/* Blank lines belong to what stands before them, leading ones
		 * to the first paragraph. */
		if (row.blank) {
			before = row;
			continue;
		}
		if (!first && (role == NS_ROLE_HEADLINE ||
				  !ns_row_continues(&before, &row, wrap))) {
			if (push(doc, role, begin, row.begin) < 0)
				return -1;
			begin = row.begin;
			role = NS_ROLE_BODY;
		} else if (first && title) {
			role = NS_ROLE_HEADLINE;
		}
		first = false;
		before = row;
	}
	return doc->source.n == 0 ? 0 : push(doc, role, begin, doc->source.n);
}

int
ns_plain(struct ns_doc *doc, struct ns_err *err)
{
	size_t bad = ns_utf8_check(doc->source);

	if (bad < doc->source.n)
		return ns_fail(err, NS_EINPUT, "not UTF-8 at byte %zu", bad);
	if (push_all(doc) < 0)
		return ns_fail(err, NS_ENOMEM, "no memory for the text");
	return 0;
}
