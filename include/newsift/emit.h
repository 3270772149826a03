/*
 * emit.h - hits to records: TSV or JSON lines, a mention or an article a row.
 */
#ifndef NS_EMIT_H
#define NS_EMIT_H

#include "newsift/doc.h"

enum ns_emit_format { NS_EMIT_TSV, NS_EMIT_JSONL };

/* What to write.  All zero, with kinds set: every mention, as TSV. */
struct ns_emitter {
	enum ns_emit_format format;
	unsigned kinds; /* bits 1 << enum ns_kind, and NS_EMIT_META */
	bool articles;  /* one row an article instead of one a mention */
	bool chars;     /* offsets in code points instead of bytes */
};

#define NS_EMIT_META (1u << 31)
#define NS_EMIT_ALL (~0u)

/* Append the header line of a TSV; nothing for JSON lines. */
void ns_emit_header(const struct ns_emitter *em, struct ns_buf *out);

/*
 * Set doc->records to doc's rows, each ending in a newline.
 *
 * Mention rows: doc kind id type name text begin end sent rule attrs.  First
 * the metadata (kind `meta`, id its key, name its value, rule its source), then
 * the hits by offset, longer first.  sent counts sentences from 1.  A failed
 * document has one row: kind `meta`, id `fail`, type the stage, name the
 * message; it is written whatever the kinds.
 *
 * Article rows: doc url published title author site lang actors dates issues;
 * lists are divided by ';', each id once, by first mention; issues by the rank
 * that match gave them, without those it gave a score but no rank.  For a
 * failed document all but doc are empty.
 *
 * Returns 0, or -1 with NS_ENOMEM.
 */
int ns_emit(struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_err *err);

#endif
