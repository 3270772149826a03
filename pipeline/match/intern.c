/*
 * intern.c - one small number for each different word.
 */
#include "intern.h"

#include <string.h>

#define SLOTS_MIN 1024

void
ns_intern_init(struct ns_intern *in, struct ns_arena *arena)
{
	memset(in, 0, sizeof(*in));
	in->arena = arena;
}

/* Where word is, or would go.  The table must have a free slot. */
static size_t
find_slot(const struct ns_intern *in, struct ns_str word)
{
	size_t i = (size_t)ns_str_hash(word) & (in->nslots - 1);

	while (in->slots[i] != 0 && !ns_str_eq(in->words[in->slots[i]], word))
		i = (i + 1) & (in->nslots - 1);
	return i;
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
		in->slots[find_slot(in, in->words[i])] = (uint32_t)i;
	return true;
}

uint32_t
ns_intern_add(struct ns_intern *in, struct ns_str word)
{
	struct ns_str *w;
	size_t slot;

	if (!make_room(in))
		return 0;
	if (in->nwords == 0 &&
	    NS_PUSH(in->arena, in->words, in->nwords, in->cwords) == NULL)
		return 0;
	slot = find_slot(in, word);
	if (in->slots[slot] != 0)
		return in->slots[slot];
	if ((w = NS_PUSH(in->arena, in->words, in->nwords, in->cwords)) == NULL)
		return 0;
	*w = ns_arena_dup(in->arena, word);
	if (w->p == NULL) {
		in->nwords--;
		return 0;
	}
	in->slots[slot] = (uint32_t)(in->nwords - 1);
	return in->slots[slot];
}

uint32_t
ns_intern_get(const struct ns_intern *in, struct ns_str word)
{
	return in->nslots == 0 ? 0 : in->slots[find_slot(in, word)];
}
