/*
 * explain.c - what became of each block of a page, or line of a text.
 */
#include "explain.h"

#include <stdlib.h>

#include "newsift/stream.h"

/* Characters of a block's text that are shown. */
#define SHOWN 60

void
ns_explain_add(struct ns_explain *explain, const struct ns_verdict *v)
{
	struct ns_verdict *row;

	if (explain == NULL)
		return;
	row = NS_PUSH(explain->arena, explain->rows, explain->n, explain->cap);
	if (row == NULL) {
		explain->failed = true;
		return;
	}
	*row = *v;
	row->text = ns_arena_dup(explain->arena, v->text);
	explain->failed |= row->text.p == NULL;
}

/* By place; no two are at the same. */
static int
compare(const void *a, const void *b)
{
	const struct ns_verdict *x = a, *y = b;

	return (x->begin > y->begin) - (x->begin < y->begin);
}

void
ns_explain_lines(struct ns_explain *explain, struct ns_str text)
{
	struct ns_buf where;
	size_t i, at = 0, line = 1;

	if (explain == NULL || explain->n == 0)
		return;
	qsort(explain->rows, explain->n, sizeof(*explain->rows), compare);
	for (i = 0; i < explain->n; i++) {
		for (; at < explain->rows[i].begin; at++)
			line += text.p[at] == '\n';
		ns_buf_init(&where, explain->arena);
		ns_buf_puts(&where, "line ");
		ns_buf_putsize(&where, line);
		explain->failed |= where.failed;
		explain->rows[i].where = ns_buf_str(&where);
	}
}

void
ns_explain_header(struct ns_buf *out)
{
	ns_buf_puts(out, "doc\tverdict\treason\tdetail\tscore\twhere\ttext\n");
}

/* The first words of s; "..." stands for the rest. */
static void
put_start(struct ns_buf *out, struct ns_str s)
{
	size_t i = 0, n = 0, end = 0;

	while (i < s.n && n < SHOWN) {
		if (s.p[i] == ' ')
			end = i;
		ns_utf8_next(s, &i);
		n++;
	}
	if (i == s.n) {
		ns_stream_escape(s, out);
		return;
	}
	/* A script without spaces, or a very long word, is cut anywhere. */
	ns_stream_escape(ns_str_sub(s, 0, end > 0 ? end : i), out);
	ns_buf_puts(out, " ...");
}

void
ns_explain_put(const struct ns_explain *explain, struct ns_str id,
    struct ns_buf *out)
{
	const struct ns_verdict *v;
	size_t i;

	for (i = 0; i < explain->n; i++) {
		v = &explain->rows[i];
		ns_stream_escape(id, out);
		ns_buf_puts(out,
		    ns_why_keeps(v->why) ? "\tkept\t" : "\tdropped\t");
		ns_buf_puts(out, ns_why_name(v->why));
		ns_buf_putc(out, '\t');
		ns_stream_escape(v->detail, out);
		ns_buf_putc(out, '\t');
		ns_buf_putsize(out, v->worth);
		ns_buf_putc(out, '\t');
		ns_stream_escape(v->where, out);
		ns_buf_putc(out, '\t');
		put_start(out, v->text);
		ns_buf_putc(out, '\n');
	}
	out->failed |= explain->failed;
}
