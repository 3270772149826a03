/*
 * cache.c - forms and stems of tokens.
 *
 * Two slots for each hash value: a token takes the place of the one that was
 * not used for longer.  A slot also knows where the current document has its
 * copies, so a form or stem is copied once a document, not once a token.  Most
 * words are in small letters and their stem is their begin: for those the slot
 * alone is read.
 */
#include "cache.h"

#include <stdlib.h>
#include <string.h>

#include "fold.h"

#define NSLOTS 32768  /* a power of two */
#define RAW_MAX 24    /* longer tokens are rare, and are not kept */
#define OUT_MAX 48    /* form and stem together */
#define CACHE_LINE 64 /* bytes; two slots are in one */

/* A token's bytes, then zeros: compared and hashed in three steps. */
struct key {
	uint64_t part[RAW_MAX / sizeof(uint64_t)];
};

struct slot {
	uint32_t round; /* document in which it was last used */
	unsigned char nraw, nform, nstem;
	bool word : 1;
	bool same : 1;   /* the form is the raw bytes */
	bool prefix : 1; /* the stem is the form's first bytes */
	struct key key;
};

struct copy {
	const char *form, *stem; /* in that document's arena */
	char out[OUT_MAX];       /* form, then stem */
};

struct ns_cache {
	struct ns_stemmer *stemmer;
	struct ns_arena *arena;
	uint32_t round;
	uint32_t cleared; /* slots last used up to this round are empty */
	_Alignas(CACHE_LINE) struct slot slots[NSLOTS];
	struct copy copies[NSLOTS];
};

struct ns_cache *
ns_cache_new(void)
{
	struct ns_cache *c = aligned_alloc(CACHE_LINE, sizeof(*c));

	if (c != NULL) /* copies are read behind a slot that says so only */
		memset(c, 0, offsetof(struct ns_cache, copies));
	return c;
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
ns_cache_begin(struct ns_cache *c, struct ns_stemmer *st,
    struct ns_arena *arena)
{
	if (c->round == UINT32_MAX)
		memset(c, 0, offsetof(struct ns_cache, copies));
	c->round++;
	c->stemmer = st;
	c->arena = arena;
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

/* Index of the first of two slots: the high bits of a sum of products. */
static size_t
index_of(const struct key *key)
{
	uint64_t h = key->part[0] * UINT64_C(0x9e3779b97f4a7c15) +
		     key->part[1] * UINT64_C(0xc2b2ae3d27d4eb4f) +
		     key->part[2] * UINT64_C(0x165667b19e3779f9);

	return (size_t)(h >> 40) & (NSLOTS - 2);
}

/* Form and stem without the table. */
static bool
work_out(const struct ns_cache *c, struct ns_lexeme *lx)
{
	struct ns_str stem;

	if (!ns_fold(lx->raw, c->arena, &lx->form))
		return false;
	lx->stem = lx->form;
	if (!lx->word)
		return true;
	if (!ns_stem(c->stemmer, lx->form, &stem))
		return false;
	if (ns_str_starts(lx->form, stem))
		lx->stem.n = stem.n;
	else
		lx->stem = ns_arena_dup(c->arena, stem);
	return lx->stem.p != NULL;
}

/* Where a lexeme is looked for; slot NULL: nowhere. */
struct probe {
	struct key key;
	struct slot *slot;
	bool hit;
};

static bool
same_key(const struct key *a, const struct key *b)
{
	return ((a->part[0] ^ b->part[0]) | (a->part[1] ^ b->part[1]) |
		   (a->part[2] ^ b->part[2])) == 0;
}

/* Find the slot of a lexeme, or the one to put it in. */
static void
look_up(struct ns_cache *c, struct probe *p, const struct ns_lexeme *lx)
{
	struct slot *s = &c->slots[index_of(&p->key)];
	bool first = same_key(&s->key, &p->key);
	bool second = same_key(&s[1].key, &p->key);

	/* No branches here: which slot it will be cannot be foreseen. */
	s += (!first) & (second | (s[1].round < s->round));
	p->slot = s;
	p->hit = (first | second) & (s->round > c->cleared) &
		 (s->nraw == lx->raw.n) & (s->word == lx->word);
}

static struct copy *
copy_of(struct ns_cache *c, const struct slot *s)
{
	return &c->copies[s - c->slots];
}

static void
fill(struct ns_cache *c, const struct probe *p, const struct ns_lexeme *lx)
{
	struct slot *s = p->slot;
	struct copy *copy = copy_of(c, s);

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
	s->key = p->key;
	if (s->same && s->prefix)
		return;
	memcpy(copy->out, lx->form.p, lx->form.n);
	memcpy(copy->out + s->nform, lx->stem.p, lx->stem.n);
	copy->form = lx->form.p;
	copy->stem = lx->stem.p;
}

/* Copy what is no slice of the text to this document's arena. */
static bool
refresh(const struct ns_cache *c, struct slot *s, struct copy *copy)
{
	struct ns_str form = { copy->out, s->nform };
	struct ns_str stem = { copy->out + s->nform, s->nstem };

	s->round = 0;
	if (!s->same && (copy->form = ns_arena_dup(c->arena, form).p) == NULL)
		return false;
	if (!s->prefix && (copy->stem = ns_arena_dup(c->arena, stem).p) == NULL)
		return false;
	s->round = c->round;
	return true;
}

static bool
answer(struct ns_cache *c, struct slot *s, struct ns_lexeme *lx)
{
	lx->form.n = s->nform;
	lx->stem.n = s->nstem;
	if (s->same && s->prefix) {
		s->round = c->round;
		lx->form.p = lx->stem.p = lx->raw.p;
		return true;
	}
	if (s->round != c->round && !refresh(c, s, copy_of(c, s)))
		return false;
	lx->form.p = s->same ? lx->raw.p : copy_of(c, s)->form;
	lx->stem.p = s->prefix ? lx->form.p : copy_of(c, s)->stem;
	return true;
}

bool
ns_cache_find(struct ns_cache *c, struct ns_lexeme *lx, size_t n)
{
	struct probe p[NS_LEXEMES_MAX];
	bool filled = false;
	size_t i;

	/* The slots are read in a loop of its own, so that the processor waits
	 * for memory once for several of them. */
	for (i = 0; i < n; i++) {
		p[i].slot = NULL;
		p[i].hit = false;
		if (lx[i].raw.n <= RAW_MAX) {
			p[i].key = key_of(&lx[i]);
			look_up(c, &p[i], &lx[i]);
		}
	}
	for (i = 0; i < n; i++) {
		if (filled && p[i].slot != NULL)
			look_up(c, &p[i], &lx[i]);
		if (p[i].hit) {
			if (!answer(c, p[i].slot, &lx[i]))
				return false;
			continue;
		}
		if (!work_out(c, &lx[i]))
			return false;
		if (p[i].slot != NULL) {
			fill(c, &p[i], &lx[i]);
			filled = true;
		}
	}
	return true;
}
