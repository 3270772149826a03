/*
 * view.c - the reading view as text, and what the others have in common with
 * it.
 */
#include "view.h"

#include "newsift/strip.h"
#include "text.h"

static struct ns_str
single(struct ns_str s, struct ns_buf *buf)
{
	buf->n = 0;
	ns_text_put(buf, s);
	return ns_str_trim(ns_buf_str(buf));
}

struct ns_str
ns_view_line(const struct ns_doc *doc, const struct ns_para *p,
    struct ns_buf *buf)
{
	return single(ns_str_sub(ns_doc_text(doc), p->begin, p->end), buf);
}

struct ns_str
ns_view_title(const struct ns_doc *doc, struct ns_buf *buf)
{
	size_t i;

	for (i = 0; i < doc->nparas; i++)
		if (doc->paras[i].role == NS_ROLE_HEADLINE)
			return ns_view_line(doc, &doc->paras[i], buf);
	return single(ns_doc_meta(doc, "title"), buf);
}

struct ns_str
ns_view_authors(const struct ns_doc *doc, struct ns_buf *buf)
{
	size_t i;

	buf->n = 0;
	for (i = 0; i < doc->nmetas; i++) {
		if (!ns_str_eq(doc->metas[i].key, NS_STR("author")))
			continue;
		if (buf->n > 0)
			ns_text_put(buf, NS_STR(", "));
		ns_text_put(buf, doc->metas[i].value);
	}
	return ns_str_trim(ns_buf_str(buf));
}

unsigned
ns_view_level(const struct ns_para *p)
{
	return p->level < 2 || p->level > 6 ? 2 : p->level;
}

void
ns_strip_text(const struct ns_doc *doc, struct ns_buf *out)
{
	struct ns_buf line;
	size_t i;

	ns_buf_init(&line, out->arena);
	for (i = 0; i < doc->nparas; i++) {
		if (doc->paras[i].role == NS_ROLE_HEADLINE)
			continue;
		ns_buf_put(out, ns_view_line(doc, &doc->paras[i], &line));
		ns_buf_putc(out, '\n');
	}
	out->failed |= line.failed;
}
