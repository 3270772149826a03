/*
 * cache.c - forms and stems of tokens.
 *
 * A token is kept in one of four slots, two pairs that its hash names: it takes
 * the place of one that was not used for long.  A slot also knows where the
 * current document has its copies, so a form or stem is copied once a document,
 * not once a token.  Most words are in small letters and their stem is their
 * begin: for those the slot alone is read.
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
	uint32_t nraw : 5, nform : 6, nstem : 6;
	uint32_t word : 1;
	uint32_t same : 1;   /* the form is the raw bytes */
	uint32_t prefix : 1; /* the stem is the form's first bytes */
	uint32_t fills : 12; /* how many tokens it has held */
	struct key key;
};

#define FILLS_MAX 4095

struct copy {
	const char *form, *stem; /* in that document's arena */
	char out[OUT_MAX];       /* form, then stem */
};

struct ns_cache {
	void *memory; /* what it stands in, from the first cache line on */
	struct ns_stemmer *stemmer;
	struct ns_arena *arena; /* the document's */
	struct ns_str text;     /* likewise */
	uint32_t round;
	uint32_t cleared; /* slots last used up to this round are empty */
	uint64_t numbering;
	bool worn; /* a slot has no number left for another token */
	_Alignas(CACHE_LINE) struct slot slots[NSLOTS];
	struct copy copies[NSLOTS];
};

struct ns_cache *
ns_cache_new(void)
{
	char *memory = calloc(1, sizeof(struct ns_cache) + CACHE_LINE);
	struct ns_cache *c;

	/* Pages that nobody has written to cost nothing, so a short text does
	 * not pay for all slots. */
	if (memory == NULL)
		return NULL;
	c = (void *)(memory + CACHE_LINE - (uintptr_t)memory % CACHE_LINE);
	c->memory = memory;
	return c;
}

void
ns_cache_free(struct ns_cache *c)
{
	if (c != NULL)
		free(c->memory);
}

void
ns_cache_clear(struct ns_cache *c)
{
	c->cleared = c->round;
}

void
ns_cache_begin(struct ns_cache *c, struct ns_stemmer *st, struct ns_doc *doc)
{
	if (c->round == UINT32_MAX || c->worn || c->numbering == 0) {
		if (c->round > 0)
			memset(c->slots, 0, sizeof(c->slots));
		c->round = c->cleared = 0;
		c->worn = false;
		c->numbering = ns_serial();
	}
	c->round++;
	doc->numbering = c->numbering;
	c->stemmer = st;
	c->arena = &doc->arena;
	c->text = ns_doc_text(doc);
}

static inline struct ns_str
raw_of(const struct ns_cache *c, const struct ns_tok *t)
{
	return (struct ns_str){ c->text.p + t->begin, t->end - t->begin };
}

static struct key
key_of(const struct ns_cache *c, const struct ns_tok *t)
{
	static const unsigned char ones[2 * RAW_MAX] = { 255, 255, 255, 255,
		255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
		255, 255, 255, 255, 255, 255, 255 };
	struct ns_str raw = raw_of(c, t);
	struct key key = { { 0, 0, 0 } }, mask;
	size_t i;

	if (c->text.n - t->begin < RAW_MAX) {
		memcpy(&key, raw.p, raw.n);
		return key;
	}
	/* Read a fixed number of bytes and blot out what follows the token:
	 * faster than a copy of just its length. */
	memcpy(&key, raw.p, RAW_MAX);
	memcpy(&mask, ones + RAW_MAX - raw.n, RAW_MAX);
	for (i = 0; i < NS_LEN(key.part); i++)
		key.part[i] &= mask.part[i];
	return key;
}

/* Each key may be in either of two pairs of slots. */
enum pair { FIRST, SECOND };

/* Index of a pair's first slot: high bits of a sum of products. */
static size_t
index_of(const struct key *key, enum pair pair)
{
	uint64_t h = key->part[0] * UINT64_C(0x9e3779b97f4a7c15) +
		     key->part[1] * UINT64_C(0xc2b2ae3d27d4eb4f) +
		     key->part[2] * UINT64_C(0x165667b19e3779f9);

	return (size_t)(h >> (pair == FIRST ? 48 : 32)) & (NSLOTS - 2);
}

/* Form and stem without the table. */
static bool
work_out(const struct ns_cache *c, struct ns_tok *t, bool word)
{
	struct ns_str stem;

	if (!ns_fold(raw_of(c, t), c->arena, &t->form))
		return false;
	t->stem = t->form;
	t->word = 0;
	if (!word)
		return true;
	if (!ns_stem(c->stemmer, t->form, &stem))
		return false;
	if (ns_str_starts(t->form, stem))
		t->stem.n = stem.n;
	else
		t->stem = ns_arena_dup(c->arena, stem);
	return t->stem.p != NULL;
}

/* Where a token is looked for. */
struct probe {
	struct key key;
	struct slot *pair, *slot;
	unsigned nraw;
	bool word, hit;
};

static bool
same_key(const struct key *a, const struct key *b)
{
	return ((a->part[0] ^ b->part[0]) | (a->part[1] ^ b->part[1]) |
		   (a->part[2] ^ b->part[2])) == 0;
}

/* True when a slot with the same key knows the answer. */
static inline bool
knows(const struct ns_cache *c, const struct slot *s, const struct probe *p)
{
	return (s->round > c->cleared) & (s->nraw == p->nraw) &
	       (s->word == (uint32_t)p->word);
}

/* Turn to a pair of slots; the one that was not used for longer is chosen. */
static inline void
choose(struct ns_cache *c, struct probe *p, enum pair pair)
{
	struct slot *s = &c->slots[index_of(&p->key, pair)];

	p->pair = s;
	p->slot = s + (s[1].round < s->round);
}

/* Find the slot of a token in the pair; the chosen one when it is in none. */
static inline void
look_up(const struct ns_cache *c, struct probe *p)
{
	bool first = same_key(&p->pair[0].key, &p->key);
	bool second = same_key(&p->pair[1].key, &p->key);

	p->hit = (first | second) && knows(c, p->pair + second, p);
	if (first | second)
		p->slot = p->pair + second;
}

static struct copy *
copy_of(struct ns_cache *c, const struct slot *s)
{
	return &c->copies[s - c->slots];
}

/* The number of what a slot holds: its own, and how often it was filled. */
static uint64_t
number_of(const struct ns_cache *c, const struct slot *s)
{
	return (uint64_t)s->fills * NSLOTS + (uint64_t)(s - c->slots);
}

static void
fill(struct ns_cache *c, const struct probe *p, struct ns_tok *t)
{
	struct slot *s = p->slot;
	struct copy *copy = copy_of(c, s);

	s->round = 0;
	c->worn |= s->fills == FILLS_MAX;
	if (t->form.n + t->stem.n > OUT_MAX || s->fills == FILLS_MAX)
		return;
	s->fills++;
	s->round = c->round;
	s->nraw = p->nraw & 31;
	s->nform = t->form.n & 63;
	s->nstem = t->stem.n & 63;
	s->word = p->word;
	s->same = t->form.p == c->text.p + t->begin;
	s->prefix = t->stem.p == t->form.p;
	s->key = p->key;
	t->word = number_of(c, s);
	if (s->same && s->prefix)
		return;
	memcpy(copy->out, t->form.p, t->form.n);
	memcpy(copy->out + s->nform, t->stem.p, t->stem.n);
	copy->form = t->form.p;
	copy->stem = t->stem.p;
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

static inline bool
answer(struct ns_cache *c, struct slot *s, struct ns_tok *t)
{
	t->form.n = s->nform;
	t->stem.n = s->nstem;
	t->form.p = t->stem.p = c->text.p + t->begin;
	t->word = number_of(c, s);
	if (s->same && s->prefix) {
		s->round = c->round;
		return true;
	}
	if (s->round != c->round && !refresh(c, s, copy_of(c, s)))
		return false;
	if (!s->same)
		t->form.p = copy_of(c, s)->form;
	t->stem.p = s->prefix ? t->form.p : copy_of(c, s)->stem;
	return true;
}

/* What was not found in the first pair. */
static bool
find_late(struct ns_cache *c, struct probe *p, struct ns_tok *t)
{
	struct probe other = *p;

	choose(c, &other, SECOND);
	look_up(c, &other);
	if (other.hit || other.slot->round < p->slot->round)
		*p = other;
	if (p->hit)
		return answer(c, p->slot, t);
	if (!work_out(c, t, p->word))
		return false;
	fill(c, p, t);
	return true;
}

bool
ns_cache_find(struct ns_cache *c, struct ns_tok *toks, const bool *words,
    size_t n)
{
	struct probe p[NS_CACHE_BATCH];
	struct ns_tok *t;
	size_t i;
	bool done;

	/* The slots are first read in a loop of its own, so that the processor
	 * waits for memory once for several of them. */
	for (i = 0; i < n; i++)
		if (toks[i].end - toks[i].begin <= RAW_MAX) {
			p[i].key = key_of(c, &toks[i]);
			p[i].nraw = (unsigned)(toks[i].end - toks[i].begin);
			p[i].word = words[i];
			choose(c, &p[i], FIRST);
		}
	for (i = 0; i < n; i++) {
		t = &toks[i];
		if (t->end - t->begin > RAW_MAX) {
			done = work_out(c, t, words[i]);
		} else {
			look_up(c, &p[i]);
			done = p[i].hit ? answer(c, p[i].slot, t)
					: find_late(c, &p[i], t);
		}
		if (!done)
			return false;
	}
	return true;
}
