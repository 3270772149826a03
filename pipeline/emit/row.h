/*
 * row.h - one record's fields, and how a format writes them.
 */
#ifndef NS_ROW_H
#define NS_ROW_H

#include "newsift/emit.h"

/* A field is text, or a number that may be unknown. */
struct ns_field {
	const char *name;
	struct ns_str text;
	size_t number;
	enum { NS_FIELD_TEXT, NS_FIELD_NUMBER, NS_FIELD_NONE } kind;
};

/* Append one row of n fields and its newline. */
void ns_row_put(enum ns_emit_format format, const struct ns_field *fields,
    size_t n, struct ns_buf *out);

/*
 * Append s with every run of white space (Unicode White_Space) as one space and
 * none at the ends.
 */
void ns_row_squeeze(struct ns_str s, struct ns_buf *out);

#endif
