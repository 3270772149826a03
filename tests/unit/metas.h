/*
 * metas.h - a document's metadata, for tests to compare.
 */
#ifndef METAS_H
#define METAS_H

#include "newsift/doc.h"

/* Append "key=value" of each, and `end` behind it. */
static inline void
metas_put(const struct ns_doc *doc, char end, struct ns_buf *out)
{
	size_t i;

	for (i = 0; i < doc->nmetas; i++) {
		ns_buf_put(out, doc->metas[i].key);
		ns_buf_putc(out, '=');
		ns_buf_put(out, doc->metas[i].value);
		ns_buf_putc(out, end);
	}
}

#endif
