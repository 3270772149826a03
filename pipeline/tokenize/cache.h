/*
 * cache.h - forms and stems of tokens, those of common ones kept at hand.
 */
#ifndef NS_CACHE_H
#define NS_CACHE_H

#include "newsift/base.h"
#include "stem.h"

/* A table of fixed size.  What it answers never depends on what is in it. */
struct ns_cache;

/* A new table, or NULL when there is no memory. */
struct ns_cache *ns_cache_new(void);
void ns_cache_free(struct ns_cache *c);

/* Forget everything: after the stemmer's language changed. */
void ns_cache_clear(struct ns_cache *c);

/*
 * Begin a new document.  Stems are asked of st, and what is made goes to arena;
 * both are borrowed until the next call.
 */
void ns_cache_begin(struct ns_cache *c, struct ns_stemmer *st,
    struct ns_arena *arena);

/* What is asked of the cache, and its answer. */
struct ns_lexeme {
	struct ns_str raw; /* as it stands in the text */
	size_t room;       /* bytes that may be read at raw.p, raw.n or more */
	bool word;         /* it has a stem of its own */
	struct ns_str form, stem;
};

/* So many may be asked for at a time. */
#define NS_LEXEMES_MAX 32

/*
 * Fill in form and stem of n lexemes.  They are slices of raw where that says
 * the same, else they live in the arena.  Returns false when there is no
 * memory.
 */
bool ns_cache_find(struct ns_cache *c, struct ns_lexeme *lx, size_t n);

#endif
