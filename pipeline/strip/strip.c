/*
 * strip.c - the strip stage: hand a document to the reader of its format.
 */
#include "newsift/strip.h"

#include "html.h"
#include "plain.h"
#include "text.h"
#include "textfile.h"

int
ns_strip(struct ns_doc *doc, const struct ns_furniture *furniture,
    struct ns_err *err)
{
	switch (doc->format) {
	case NS_FORMAT_NONE:
		return 0;
	case NS_FORMAT_HTML:
		return ns_html(doc, furniture, err);
	case NS_FORMAT_TEXT:
		return ns_textfile(doc, furniture, err);
	case NS_FORMAT_PLAIN:
		return ns_plain(doc, err);
	}
	return ns_fail(err, NS_EINPUT, "unknown format");
}

void
ns_strip_text(const struct ns_doc *doc, struct ns_buf *out)
{
	struct ns_buf line;
	const struct ns_para *p;
	size_t i;

	ns_buf_init(&line, out->arena);
	for (i = 0; i < doc->nparas; i++) {
		p = &doc->paras[i];
		if (p->role == NS_ROLE_HEADLINE)
			continue;
		line.n = 0;
		ns_text_put(&line,
		    ns_str_sub(ns_doc_text(doc), p->begin, p->end));
		ns_buf_put(out, ns_str_trim(ns_buf_str(&line)));
		ns_buf_putc(out, '\n');
	}
	out->failed |= line.failed;
}
