/*
 * columns.h - the columns of each kind of row; new ones only at the end.
 */
#ifndef NS_COLUMNS_H
#define NS_COLUMNS_H

#include "newsift/emit.h"

enum ns_mention_column {
	NS_MENTION_DOC,
	NS_MENTION_KIND,
	NS_MENTION_ID,
	NS_MENTION_TYPE,
	NS_MENTION_NAME,
	NS_MENTION_TEXT,
	NS_MENTION_BEGIN,
	NS_MENTION_END,
	NS_MENTION_SENT,
	NS_MENTION_RULE,
	NS_MENTION_ATTRS,
	NS_MENTION_N
};

enum ns_id_column {
	NS_ID_DOC,
	NS_ID_KIND,
	NS_ID_ID,
	NS_ID_TYPE,
	NS_ID_NAME,
	NS_ID_COUNT,
	NS_ID_TEXT,
	NS_ID_BEGIN,
	NS_ID_END,
	NS_ID_SENT,
	NS_ID_SENTS,
	NS_ID_ATTRS,
	NS_ID_N
};

/* Those between doc and actors, and dup_of, are keys of metadata. */
enum ns_article_column {
	NS_ARTICLE_DOC,
	NS_ARTICLE_URL,
	NS_ARTICLE_PUBLISHED,
	NS_ARTICLE_TITLE,
	NS_ARTICLE_AUTHOR,
	NS_ARTICLE_SITE,
	NS_ARTICLE_LANG,
	NS_ARTICLE_ACTORS, /* from here on as enum ns_kind */
	NS_ARTICLE_DATES,
	NS_ARTICLE_ISSUES,
	NS_ARTICLE_DUP_OF,
	NS_ARTICLE_N
};

struct ns_columns {
	const struct ns_str *names;
	size_t n;
};

struct ns_columns ns_columns_of(enum ns_emit_rows rows);

#endif
