/*
 * records.h - records back to documents.
 */
#ifndef NS_RECORDS_H
#define NS_RECORDS_H

#include "newsift/doc.h"

/* The columns that are read, wherever they stand; others are passed over. */
enum ns_record_column {
	NS_RECORD_DOC,
	NS_RECORD_KIND,
	NS_RECORD_ID,
	NS_RECORD_TYPE,
	NS_RECORD_NAME,
	NS_RECORD_TEXT,
	NS_RECORD_BEGIN,
	NS_RECORD_END,
	NS_RECORD_SENT,
	NS_RECORD_RULE,
	NS_RECORD_ATTRS,
	NS_RECORD_COLUMNS
};

/* Records that are being read.  Fields but `open` are private. */
struct ns_records {
	bool open;
	struct ns_str rest;
	size_t line;
	size_t ncolumns;
	size_t at[NS_RECORD_COLUMNS]; /* SIZE_MAX: not there */
	struct ns_str row[NS_RECORD_COLUMNS];
	bool have_row;   /* it belongs to the next document */
	const char *bad; /* what is wrong with it, or NULL */
};

/* Do these bytes begin with the header line of records, a mention a row? */
bool ns_records_are(struct ns_str bytes);

/* Begin to read bytes of which that is true; they must live on, and change. */
void ns_records_open(struct ns_records *r, struct ns_str bytes);

/*
 * The next document into doc, which is reset first: rows of one name that stand
 * together.  It has the metadata and the hits; as records do not hold the text,
 * it has one paragraph for each sentence, of the mentions in it with " ... "
 * between them, and its format is NS_FORMAT_RECORDS.
 *
 * Returns 1; 0 at the end; or -1 with NS_EINPUT for a document with a row that
 * cannot be read (the message names the line, and the next call goes on behind
 * the document), or with NS_ENOMEM.
 */
int ns_records_next(struct ns_records *r, struct ns_doc *doc,
    struct ns_err *err);

#endif
