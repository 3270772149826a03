/*
 * view.h - what the reading views have in common.
 */
#ifndef NS_VIEW_H
#define NS_VIEW_H

#include "newsift/doc.h"

/* Text of a paragraph with white space single; valid until buf's next use. */
struct ns_str ns_view_line(const struct ns_doc *doc, const struct ns_para *p,
    struct ns_buf *buf);

/* The headline as it stands in the text, or else the title; may be empty. */
struct ns_str ns_view_title(const struct ns_doc *doc, struct ns_buf *buf);

/* The authors, divided by commas; may be empty. */
struct ns_str ns_view_authors(const struct ns_doc *doc, struct ns_buf *buf);

/* Level of a heading below the headline, which has 1: 2 to 6. */
unsigned ns_view_level(const struct ns_para *p);

#endif
