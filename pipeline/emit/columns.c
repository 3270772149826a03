/*
 * columns.c - the columns of each kind of row, and a choice of them.
 */
#include "columns.h"

/* A string literal where NS_STR cannot stand. */
#define NAME(lit) \
	{ \
		(lit), sizeof(lit) - 1 \
	}

static const struct ns_str mentions[NS_MENTION_N] = {
	[NS_MENTION_DOC] = NAME("doc"),
	[NS_MENTION_KIND] = NAME("kind"),
	[NS_MENTION_ID] = NAME("id"),
	[NS_MENTION_TYPE] = NAME("type"),
	[NS_MENTION_NAME] = NAME("name"),
	[NS_MENTION_TEXT] = NAME("text"),
	[NS_MENTION_BEGIN] = NAME("begin"),
	[NS_MENTION_END] = NAME("end"),
	[NS_MENTION_SENT] = NAME("sent"),
	[NS_MENTION_RULE] = NAME("rule"),
	[NS_MENTION_ATTRS] = NAME("attrs"),
};

static const struct ns_str ids[NS_ID_N] = {
	[NS_ID_DOC] = NAME("doc"),
	[NS_ID_KIND] = NAME("kind"),
	[NS_ID_ID] = NAME("id"),
	[NS_ID_TYPE] = NAME("type"),
	[NS_ID_NAME] = NAME("name"),
	[NS_ID_COUNT] = NAME("count"),
	[NS_ID_TEXT] = NAME("text"),
	[NS_ID_BEGIN] = NAME("begin"),
	[NS_ID_END] = NAME("end"),
	[NS_ID_SENT] = NAME("sent"),
	[NS_ID_SENTS] = NAME("sents"),
	[NS_ID_ATTRS] = NAME("attrs"),
};

static const struct ns_str articles[NS_ARTICLE_N] = {
	[NS_ARTICLE_DOC] = NAME("doc"),
	[NS_ARTICLE_URL] = NAME("url"),
	[NS_ARTICLE_PUBLISHED] = NAME("published"),
	[NS_ARTICLE_TITLE] = NAME("title"),
	[NS_ARTICLE_AUTHOR] = NAME("author"),
	[NS_ARTICLE_SITE] = NAME("site"),
	[NS_ARTICLE_LANG] = NAME("lang"),
	[NS_ARTICLE_ACTORS] = NAME("actors"),
	[NS_ARTICLE_DATES] = NAME("dates"),
	[NS_ARTICLE_ISSUES] = NAME("issues"),
	[NS_ARTICLE_DUP_OF] = NAME("dup_of"),
};

struct ns_columns
ns_columns_of(enum ns_emit_rows rows)
{
	switch (rows) {
	case NS_EMIT_IDS:
		return (struct ns_columns){ ids, NS_ID_N };
	case NS_EMIT_ARTICLES:
		return (struct ns_columns){ articles, NS_ARTICLE_N };
	case NS_EMIT_MENTIONS:
		break;
	}
	return (struct ns_columns){ mentions, NS_MENTION_N };
}

/* The names of all columns, for a message. */
static int
unknown(struct ns_columns all, struct ns_str name, struct ns_err *err)
{
	char list[128];
	size_t i, at = 0;

	for (i = 0; i < all.n; i++) {
		memcpy(list + at, all.names[i].p, all.names[i].n);
		at += all.names[i].n;
		list[at++] = i + 1 < all.n ? ' ' : '\0';
	}
	return ns_fail(err, NS_EUSAGE, "\"%.*s\" is none of the columns %s",
	    NS_FMT(name), list);
}

int
ns_emit_columns(struct ns_emitter *em, struct ns_str list, struct ns_err *err)
{
	struct ns_columns all = ns_columns_of(em->rows);
	struct ns_str name;
	size_t i, k;

	em->ncolumns = 0;
	while (ns_str_cut(&list, ',', &name)) {
		for (i = 0; i < all.n; i++)
			if (ns_str_eq(all.names[i], name))
				break;
		if (i == all.n)
			return unknown(all, name, err);
		for (k = 0; k < em->ncolumns; k++)
			if (em->columns[k] == i)
				return ns_fail(err, NS_EUSAGE,
				    "\"%.*s\" stands twice", NS_FMT(name));
		em->columns[em->ncolumns++] = i;
	}
	return 0;
}

void
ns_emit_header(const struct ns_emitter *em, struct ns_buf *out)
{
	struct ns_columns all = ns_columns_of(em->rows);
	size_t i, n = em->ncolumns > 0 ? em->ncolumns : all.n;

	if (em->format != NS_EMIT_TSV)
		return;
	for (i = 0; i < n; i++) {
		ns_buf_put(out,
		    all.names[em->ncolumns > 0 ? em->columns[i] : i]);
		ns_buf_putc(out, i + 1 < n ? '\t' : '\n');
	}
}
