/*
 * emit.h - hits to records: rows of TSV or JSON lines, annotated sentences, or
 * annotations that stand beside the text.
 */
#ifndef NS_EMIT_H
#define NS_EMIT_H

#include "newsift/doc.h"

enum ns_emit_format {
	NS_EMIT_TSV,
	NS_EMIT_JSONL,
	NS_EMIT_CONLLU, /* sentences and tokens; needs tokens */
	NS_EMIT_BRAT    /* annotations of the document's text */
};

/* What a row of TSV or JSON lines is about. */
enum ns_emit_rows { NS_EMIT_MENTIONS, NS_EMIT_IDS, NS_EMIT_ARTICLES };

#define NS_EMIT_COLUMNS_MAX 12

/* What to write.  All zero, with kinds set: every mention, as TSV. */
struct ns_emitter {
	enum ns_emit_format format;
	enum ns_emit_rows rows;
	unsigned kinds;   /* bits 1 << enum ns_kind, and NS_EMIT_META */
	bool chars;       /* offsets in code points instead of bytes */
	bool spreadsheet; /* TSV: no field is a formula */
	size_t ncolumns;  /* 0: all of the rows' columns; else these: */
	size_t columns[NS_EMIT_COLUMNS_MAX];
};

#define NS_EMIT_META (1u << 31)
#define NS_EMIT_ALL (~0u)

/*
 * Choose columns by their names in a list divided by commas; em->rows must be
 * set.  Returns 0; or -1 with NS_EUSAGE for a name that these rows do not have,
 * or one that stands twice.
 */
int ns_emit_columns(struct ns_emitter *em, struct ns_str list,
    struct ns_err *err);

/* Append the header line of a TSV; nothing for the other formats. */
void ns_emit_header(const struct ns_emitter *em, struct ns_buf *out);

/*
 * Set doc->records to what em asks for.
 *
 * TSV and JSON lines are rows, each ending in a newline.
 *
 * Mention rows: doc kind id type name text begin end sent rule attrs.  First
 * the metadata (kind `meta`, id its key, name its value, rule its source), then
 * the hits by offset, longer first.  sent counts sentences from 1.  A failed
 * document has one row: kind `meta`, id `fail`, type the stage, name the
 * message; it is written whatever the kinds.  So has a skipped one, with id
 * `skip` and the reason.
 *
 * Id rows: doc kind id type name count text begin end sent sents attrs.  A row
 * for each kind and id, by first mention; text to sent and attrs are those of
 * the first, sents are all its sentences, divided by ';'.  Metadata have none;
 * a failed document has its one row.
 *
 * Article rows: doc url published title author site lang actors dates issues
 * dup_of; lists are divided by ';', each id once, by first mention; issues by
 * the rank that match gave them, without those it gave a score but no rank. For
 * a failed document all but doc are empty.  A skipped one has no row.
 *
 * CoNLL-U is doc's sentences with their tokens, mentions in the column MISC.
 * brat is an .ann file for doc's text.  Of a failed document both are empty.
 *
 * Returns 0, or -1 with NS_ENOMEM.
 */
int ns_emit(struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_err *err);

/*
 * A page that shows documents and what was found in them: append its begin,
 * then each document, then its end.  It refers to nothing outside itself and
 * runs no script but its own, whatever the documents hold.  One that was
 * skipped, being no article, is left out.  Check out->failed.
 */
void ns_report_begin(struct ns_buf *out);
void ns_report_put(const struct ns_doc *doc, struct ns_buf *out);
void ns_report_end(struct ns_buf *out);

#endif
