/*
 * row.h - one record's fields, and how a format writes them.
 */
#ifndef NS_ROW_H
#define NS_ROW_H

#include "newsift/emit.h"

/* A field is text, or a number that may be unknown. */
struct ns_field {
	struct ns_str text;
	size_t number;
	enum { NS_FIELD_TEXT, NS_FIELD_NUMBER, NS_FIELD_NONE } kind;
};

/* Append one row, of as many fields as em->rows has columns, and its newline;
 * only the columns that em chose are written. */
void ns_row_put(const struct ns_emitter *em, const struct ns_field *fields,
    struct ns_buf *out);

/*
 * s with every run of white space (Unicode White_Space) as one space and none
 * at the ends: s itself if it is so, else what room now holds.
 */
struct ns_str ns_row_squeeze(struct ns_str s, struct ns_buf *room);

/* Is there white space in s? */
bool ns_row_has_space(struct ns_str s);

#endif
