/*
 * cache.c - forms and stems of tokens.
 *
 * One slot for each hash value: a token takes the place of the one before it.
 * A slot also knows where the current document has its copies, so a form or
 * stem is copied once a document, not once a token.  Most words are in small
 * letters and their stem is their begin: for those the slot alone is read.
 */
#include "cache.h"

#include <stdlib.h>
#include <string.h>

#include "fold.h"

#define SLOT_BITS 15
#define NSLOTS ((size_t)1 << SLOT_BITS)
#define RAW_MAX 24 /* longer tokens are rare, and are not kept */
#define OUT_MAX 48 /* form and stem together */

/* A token's bytes, then zeros: compared and hashed in three steps. */
struct key {
	uint64_t part[RAW_MAX / sizeof(uint64_t)];
};

struct slot {
	uint32_t round; /* document in which it was last used */
	unsigned char nraw, nform, nstem;
	unsigned char word : 1;
	unsigned char same : 1;   /* the form is the raw bytes */
	unsigned char prefix : 1; /* the stem is the form's first bytes */
	struct key key;
};

struct copy {
	const char *form, *stem; /* in that document's arena */
	char out[OUT_MAX];       /* form, then stem */
};

struct ns_cache {
	uint32_t round;
	uint32_t cleared; /* slots last used up to this round are empty */
	struct slot slots[NSLOTS];
	struct copy copies[NSLOTS];
};

struct ns_cache *
ns_cache_new(void)
{
	return calloc(1, sizeof(struct ns_cache));
}

void
ns_cache_free(struct ns_cache *c)
{
	free(c);
}

void
ns_cache_clear(struct ns_cache *c)
{
	c->cleared = c->round;
}

void
ns_cache_begin(struct ns_cache *c)
{
	if (c->round == UINT32_MAX)
		memset(c, 0, sizeof(*c));
	c->round++;
}

static struct key
key_of(const struct ns_lexeme *lx)
{
	static const unsigned char ones[2 * RAW_MAX] = { 255, 255, 255, 255,
		255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
		255, 255, 255, 255, 255, 255, 255 };
	struct key key = { { 0, 0, 0 } }, mask;
	size_t i;

	if (lx->room < RAW_MAX) {
		memcpy(&key, lx->raw.p, lx->raw.n);
		return key;
	}
	/* Read a fixed number of bytes and blot out what follows the token:
	 * faster than a copy of just its length. */
	memcpy(&key, lx->raw.p, RAW_MAX);
	memcpy(&mask, ones + RAW_MAX - lx->raw.n, RAW_MAX);
	for (i = 0; i < NS_LEN(key.part); i++)
		key.part[i] &= mask.part[i];
	return key;
}

static size_t
slot_of(const struct key *key)
{
	uint64_t h = 0;
	size_t i;

	for (i = 0; i < NS_LEN(key->part); i++) {
		h = (h ^ key->part[i]) * UINT64_C(0x9e3779b97f4a7c15);
		h ^= h >> 32;
	}
	return h & (NSLOTS - 1);
}

/* Form and stem without the cache, in arena or as slices of raw. */
static bool
work_out(struct ns_lexeme *lx, struct ns_stemmer *st, struct ns_arena *arena)
{
	struct ns_str stem;

	if (!ns_fold(lx->raw, arena, &lx->form))
		return false;
	lx->stem = lx->form;
	if (!lx->word)
		return true;
	if (!ns_stem(st, lx->form, &stem))
		return false;
	if (ns_str_starts(lx->form, stem))
		lx->stem.n = stem.n;
	else
		lx->stem = ns_arena_dup(arena, stem);
	return lx->stem.p != NULL;
}

static void
fill(struct ns_cache *c, size_t i, const struct key *key,
    const struct ns_lexeme *lx)
{
	struct slot *s = &c->slots[i];
	struct copy *copy = &c->copies[i];

	s->round = 0;
	if (lx->form.n + lx->stem.n > OUT_MAX)
		return;
	s->round = c->round;
	s->nraw = (unsigned char)lx->raw.n;
	s->nform = (unsigned char)lx->form.n;
	s->nstem = (unsigned char)lx->stem.n;
	s->word = lx->word;
	s->same = lx->form.p == lx->raw.p;
	s->prefix = lx->stem.p == lx->form.p;
	s->key = *key;
	if (s->same && s->prefix)
		return;
	memcpy(copy->out, lx->form.p, lx->form.n);
	memcpy(copy->out + s->nform, lx->stem.p, lx->stem.n);
	copy->form = lx->form.p;
	copy->stem = lx->stem.p;
}

/* Copy what is no slice of the text to this document's arena. */
static bool
refresh(const struct slot *s, struct copy *copy, struct ns_arena *arena)
{
	struct ns_str form = { copy->out, s->nform };
	struct ns_str stem = { copy->out + s->nform, s->nstem };

	if (!s->same && (copy->form = ns_arena_dup(arena, form).p) == NULL)
		return false;
	return s->prefix || (copy->stem = ns_arena_dup(arena, stem).p) != NULL;
}

static bool
same_key(const struct key *a, const struct key *b)
{
	return ((a->part[0] ^ b->part[0]) | (a->part[1] ^ b->part[1]) |
		   (a->part[2] ^ b->part[2])) == 0;
}

bool
ns_cache_find(struct ns_cache *c, struct ns_lexeme *lx, struct ns_stemmer *st,
    struct ns_arena *arena)
{
	struct key key;
	struct slot *s;
	size_t i;

	if (lx->raw.n > RAW_MAX)
		return work_out(lx, st, arena);
	key = key_of(lx);
	i = slot_of(&key);
	s = &c->slots[i];
	if (s->round <= c->cleared || !same_key(&s->key, &key) ||
	    s->nraw != lx->raw.n || s->word != lx->word) {
		if (!work_out(lx, st, arena))
			return false;
		fill(c, i, &key, lx);
		return true;
	}
	if (s->round != c->round && !(s->same && s->prefix) &&
	    !refresh(s, &c->copies[i], arena)) {
		s->round = 0;
		return false;
	}
	s->round = c->round;
	lx->form.p = s->same ? lx->raw.p : c->copies[i].form;
	lx->form.n = s->nform;
	lx->stem.p = s->prefix ? lx->form.p : c->copies[i].stem;
	lx->stem.n = s->nstem;
	return true;
}
