/*
 * intern.c - one small number for each different word.
 */
#include "intern.h"

#include <string.h>

#define SLOTS_MIN 1024

#define HEAD_SIZE sizeof(uint64_t)
#define TAIL_SIZE sizeof(uint32_t)

/* Bytes of a word that are in its key, beside the length. */
#define SHORT_MAX (HEAD_SIZE + TAIL_SIZE - 1)

void
ns_intern_init(struct ns_intern *in, struct ns_arena *arena)
{
	memset(in, 0, sizeof(*in));
	in->arena = arena;
}

/* The key of a word: its slot without the id. */
static struct ns_intern_slot
make_key(struct ns_str word)
{
	unsigned char bytes[HEAD_SIZE + TAIL_SIZE] = { 0 };
	struct ns_intern_slot key = { 0, 0, 0 };
	uint64_t hash;
	size_t i;

	if (word.n > SHORT_MAX) {
		hash = ns_str_hash(word);
		key.head = hash << 8; /* the byte for the length is 0 */
		key.tail = (uint32_t)(hash >> 32);
		return key;
	}
	bytes[0] = (unsigned char)(word.n + 1);
	for (i = 0; i < word.n; i++)
		bytes[i + 1] = (unsigned char)word.p[i];
	memcpy(&key.head, bytes, HEAD_SIZE);
	memcpy(&key.tail, bytes + HEAD_SIZE, TAIL_SIZE);
	return key;
}

struct ns_str
ns_intern_word(const struct ns_intern *in, uint32_t id)
{
	if (id >= in->nrefs)
		return in->words[id - in->nrefs];
	return (struct ns_str){ in->text + in->refs[id].off, in->refs[id].n };
}

/* Where word is, or would go.  The table must have a free slot. */
static struct ns_intern_slot *
find_slot(const struct ns_intern *in, struct ns_str word,
    const struct ns_intern_slot *key)
{
	uint64_t hash = key->head * UINT64_C(0x9e3779b97f4a7c15) ^
			key->tail * UINT64_C(0xc2b2ae3d27d4eb4f);
	size_t i = (size_t)(hash >> 32 ^ hash >> 13) & (in->nslots - 1);
	struct ns_intern_slot *s;

	for (;; i = (i + 1) & (in->nslots - 1)) {
		s = &in->slots[i];
		if (s->id == 0)
			return s;
		if (s->head == key->head && s->tail == key->tail &&
		    (word.n <= SHORT_MAX ||
			ns_str_eq(ns_intern_word(in, s->id), word)))
			return s;
	}
}

static void
enter(struct ns_intern *in, struct ns_str word, uint32_t id)
{
	struct ns_intern_slot key = make_key(word);
	struct ns_intern_slot *slot = find_slot(in, word, &key);

	*slot = key;
	slot->id = id;
}

/* At most half of the slots are taken, so that searches are short. */
static bool
make_room(struct ns_intern *in)
{
	size_t n = in->nslots == 0 ? SLOTS_MIN : in->nslots * 2, i;

	if (2 * (in->nwords + 1) < in->nslots)
		return true;
	if (in->nwords >= UINT32_MAX - 1 || n > SIZE_MAX / sizeof(*in->slots))
		return false;
	in->slots = ns_arena_alloc(in->arena, n * sizeof(*in->slots));
	if (in->slots == NULL) {
		in->nslots = 0;
		return false;
	}
	in->nslots = n;
	for (i = 1; i < in->nwords; i++)
		enter(in, ns_intern_word(in, (uint32_t)i), (uint32_t)i);
	return true;
}

uint32_t
ns_intern_add(struct ns_intern *in, struct ns_str word)
{
	uint32_t id;
	struct ns_str *w;

	if (!make_room(in))
		return 0;
	if (in->nwords == 0) {
		if (NS_PUSH(in->arena, in->words, in->nown, in->cwords) == NULL)
			return 0;
		in->nwords = 1;
	}
	if ((id = ns_intern_get(in, word)) != 0)
		return id;
	if ((w = NS_PUSH(in->arena, in->words, in->nown, in->cwords)) == NULL)
		return 0;
	*w = ns_arena_dup(in->arena, word);
	if (w->p == NULL) {
		in->nown--;
		return 0;
	}
	id = (uint32_t)in->nwords++;
	enter(in, word, id);
	return id;
}

uint32_t
ns_intern_get(const struct ns_intern *in, struct ns_str word)
{
	struct ns_intern_slot key = make_key(word);

	return in->nslots == 0 ? 0 : find_slot(in, word, &key)->id;
}
