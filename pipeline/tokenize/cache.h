/*
 * cache.h - forms and stems of tokens, those of common ones kept at hand.
 */
#ifndef NS_CACHE_H
#define NS_CACHE_H

#include "newsift/doc.h"
#include "stem.h"

/* A table of fixed size.  What it answers never depends on what is in it. */
struct ns_cache;

/* A new table, or NULL when there is no memory. */
struct ns_cache *ns_cache_new(void);
void ns_cache_free(struct ns_cache *c);

/* Forget everything: after the stemmer's language changed. */
void ns_cache_clear(struct ns_cache *c);

/* Begin a document that has its text.  It and st, which is asked for stems, are
 * borrowed until the next call. */
void ns_cache_begin(struct ns_cache *c, struct ns_stemmer *st,
    struct ns_doc *doc);

/* So many tokens may be asked for at a time. */
#define NS_CACHE_BATCH 32

/*
 * Fill in form and stem of n tokens of the document, whose begin and end are
 * known.
 *
 * words  For each token, whether it has a stem of its own.
 *
 * Tokens that the table has get a number, in the document's numbering.
 *
 * Forms and stems are slices of the document's text where that says the same,
 * else they live in its arena.  Returns false when there is no memory.
 */
bool ns_cache_find(struct ns_cache *c, struct ns_tok *toks, const bool *words,
    size_t n);

#endif
