/*
 * strip.h - a saved page to title, metadata and blocks of text.
 */
#ifndef NS_STRIP_H
#define NS_STRIP_H

#include "newsift/doc.h"

/* Lines that belong to the page and not to the article; see furniture.tsv. */
struct ns_furniture;

/*
 * Load a furniture file.  path names it; it is also the file named in messages.
 * *out receives the table, which the caller frees with ns_furniture_free.
 * Returns 0; or -1 with NS_EIO, NS_ENOMEM or NS_ERULE (file:line: reason).
 */
int ns_furniture_load(struct ns_furniture **out, const char *path,
    struct ns_err *err);
void ns_furniture_free(struct ns_furniture *furniture);

/*
 * Fill doc's metadata and paragraphs from doc->source, according to
 * doc->format.  A document without a source (NS_FORMAT_NONE: it came through a
 * stream) is left as it is.  Metadata already present (charset ...) is kept,
 * but for what the page says itself: title, url, dates ...
 *
 * doc        In, out.  source must be UTF-8; it is gone then, and the format is
 *            NS_FORMAT_NONE.
 * furniture  Read only.
 *
 * Returns 0; or -1 with NS_EINPUT (no article text, parser stopped), NS_ESKIP
 * (a front page; no article text, and nothing says there should be), NS_ELIMIT
 * or NS_ENOMEM.
 */
int ns_strip(struct ns_doc *doc, const struct ns_furniture *furniture,
    struct ns_err *err);

/*
 * As ns_strip, and set doc->records to the explanation: one row for each block
 * of the page, or line of a text, in document order, each ending in a newline.
 *
 *     doc verdict reason detail score where text
 *
 * newsift(1) tells what is in the fields.  Rows that are kept are the
 * document's paragraphs.  A document all of whose blocks are dropped is no
 * failure here: its rows say why.
 */
int ns_strip_explain(struct ns_doc *doc, const struct ns_furniture *furniture,
    struct ns_err *err);

/* Append the header line of the explanation. */
void ns_strip_explain_header(struct ns_buf *out);

/*
 * Append a reading view of a stripped document to out; check out->failed.
 * White space within a paragraph is single.
 *
 * text      The article's text, a paragraph a line, without its headline.
 * markdown  CommonMark: headline, authors, date, text.  Marks of the text that
 *           would be markup are escaped.
 * html      An <article> of the same.  What stands around one or more of them
 *           to make a page are html_begin and html_end; the page is named after
 *           the first.
 */
void ns_strip_text(const struct ns_doc *doc, struct ns_buf *out);
void ns_strip_markdown(const struct ns_doc *doc, struct ns_buf *out);
void ns_strip_html_begin(const struct ns_doc *first, struct ns_buf *out);
void ns_strip_html(const struct ns_doc *doc, struct ns_buf *out);
void ns_strip_html_end(struct ns_buf *out);

#endif
