/*
 * entry.h - one line of a lexicon.
 */
#ifndef NS_ENTRY_H
#define NS_ENTRY_H

#include "newsift/doc.h"

/* A date as one number that sorts: 20180907.  0: not known. */
typedef uint32_t ns_daynum;

struct ns_entry {
	enum ns_kind kind;
	struct ns_str pattern, id, type, name;
	struct ns_str attrs;  /* without the reserved keys */
	struct ns_str shorts; /* short form of a person; empty: none */
	struct ns_str where;  /* file:line */
	const char *at;       /* of the line, what a message is about */
	size_t order;         /* number of entries loaded before */
	ns_daynum from, to;   /* 0: open */
	bool guard;           /* names nothing */
	uint32_t idno;        /* the id's number in the lexicon */
	uint32_t older;       /* the entry loaded before with the same id: its
				 number, + 1; 0: none */

	/* Labels of the short form, see lexicon.h. */
	uint32_t *alias;
	size_t nalias;
};

/*
 * Read a line of five fields.  entry borrows line; what has to be rewritten is
 * in arena.  kind must be set.  Returns NULL, or what was expected.
 */
const char *ns_entry_parse(struct ns_entry *entry, struct ns_str line,
    struct ns_arena *arena);

/* YYYY-MM-DD at the start of s; 0 when there is no such day. */
ns_daynum ns_daynum_parse(struct ns_str s);

/* How well entry holds on a day: 2 dated and in its range, 1 undated, 0 dated
 * and out of range, or the day is not known. */
int ns_entry_holds(const struct ns_entry *entry, ns_daynum day);

/* The value of the first attribute with this key; empty when there is none. */
struct ns_str ns_attrs_value(struct ns_str attrs, const char *key);

#endif
