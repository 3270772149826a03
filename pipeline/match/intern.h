/*
 * intern.h - one small number for each different word.
 *
 * Words that rules mention are entered when rules are loaded; a document's
 * tokens are only looked up, so the table never grows with the input.
 */
#ifndef NS_INTERN_H
#define NS_INTERN_H

#include "newsift/base.h"

/*
 * A word in the table.  A short one is all in its key, so that looking it up
 * touches nothing else; of a longer one the key is a hash.
 */
struct ns_intern_slot {
	uint64_t head; /* length and the first bytes, or 0 and */
	uint32_t tail; /* those behind them */
	uint32_t id;   /* 0: free */
};

/* A piece of a text. */
struct ns_ref {
	uint32_t off, n;
};

struct ns_intern {
	struct ns_arena *arena;
	size_t nwords;        /* ids are 1 to nwords - 1 */
	struct ns_str *words; /* by id, from nrefs on */
	size_t nown, cwords;
	const struct ns_ref *refs; /* by id, of words that were there before */
	size_t nrefs;
	const char *text;             /* that of the refs */
	struct ns_intern_slot *slots; /* open addressing */
	size_t nslots;                /* a power of two, or 0 */
};

/* Words and table will live in arena. */
void ns_intern_init(struct ns_intern *in, struct ns_arena *arena);

/* The id of word, entered (and copied) if new; 0 when there is no memory. */
uint32_t ns_intern_add(struct ns_intern *in, struct ns_str word);

/* The word of an id. */
struct ns_str ns_intern_word(const struct ns_intern *in, uint32_t id);

/* The id of word, 0 when no rule mentions it. */
uint32_t ns_intern_get(const struct ns_intern *in, struct ns_str word);

#endif
