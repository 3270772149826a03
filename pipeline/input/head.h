/*
 * head.h - lines of "Name: value", as they stand before HTTP bodies, WARC
 * records and mail.
 */
#ifndef NS_HEAD_H
#define NS_HEAD_H

#include "newsift/base.h"

struct ns_head_field {
	struct ns_str name;
	struct ns_str value; /* trimmed; a long one still has its line breaks */
};

/* Cut a line off *rest; its CR LF or LF is left out.  False when no line ends
 * in *rest. */
bool ns_head_line(struct ns_str *rest, struct ns_str *line);

/* Cut a field off *rest, with the lines that go on with it.  Returns 1; 0 for
 * the empty line that ends them, which is cut off; or -1 when *rest ends before
 * it, or its next line is no field. */
int ns_head_next(struct ns_str *rest, struct ns_head_field *field);

/* What stands before the first ';' of a value, trimmed: a media type. */
struct ns_str ns_head_main(struct ns_str value);

/* The parameter of that name: of `text/html; charset="x"` charset is x.  Empty
 * when there is none. */
struct ns_str ns_head_param(struct ns_str value, struct ns_str name);

#endif
