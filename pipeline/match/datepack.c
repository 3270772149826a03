/*
 * datepack.c - what is costly to work out of date rules, into an image of the
 * rules and out of it.
 */
#include "datepack.h"

#include <string.h>

/* A set of words, or the groups of a pattern: names [begin, begin + n). */
struct packed_set {
	uint32_t begin, n, weight;
};

/* The sets of a rule begin with its groups, the first, second and lone words of
 * matches. */
struct packed_rule {
	struct ns_ref pattern;
	uint32_t begin, n;
};

struct packing {
	struct ns_image_maker *m;
	struct ns_ref *names;
	struct packed_set *sets;
	size_t nnames, cnames, nsets, csets;
};

static void
pack_set(struct packing *p, const struct ns_word_set *set)
{
	struct packed_set *slot =
	    NS_PUSH(p->m->arena, p->sets, p->nsets, p->csets);
	struct ns_ref *name;
	size_t i;

	p->m->failed |= slot == NULL;
	if (slot != NULL)
		*slot = (struct packed_set){ (uint32_t)p->nnames,
			(uint32_t)set->n, (uint32_t)set->weight };
	for (i = 0; i < set->n && !p->m->failed; i++) {
		name = NS_PUSH(p->m->arena, p->names, p->nnames, p->cnames);
		p->m->failed |= name == NULL;
		if (name != NULL)
			*name = ns_image_ref(p->m, set->words[i]);
	}
}

void
ns_dates_pack(const struct ns_dates *dates, struct ns_image_maker *m)
{
	struct packing p = { .m = m };
	struct packed_rule *rules;
	const struct ns_daterule *r;
	size_t i, k;

	rules = ns_arena_alloc(m->arena, (dates->nrules + 1) * sizeof(*rules));
	m->failed |= rules == NULL;
	for (i = 0; i < dates->nrules && !m->failed; i++) {
		r = &dates->rules[i];
		rules[i] = (struct packed_rule){ ns_image_ref(m,
						     ns_regex_pattern(r->re)),
			(uint32_t)p.nsets, (uint32_t)r->triggers.n };
		pack_set(&p, &(struct ns_word_set){ r->groups, r->ngroups, 0 });
		pack_set(&p, &r->triggers.first);
		pack_set(&p, &r->triggers.second);
		pack_set(&p, &r->triggers.lone);
		for (k = 0; k < r->triggers.n; k++)
			pack_set(&p, &r->triggers.sets[k]);
	}
	ns_image_put(m, NS_SECTION_RULES, rules,
	    dates->nrules * sizeof(*rules));
	ns_image_put(m, NS_SECTION_SETS, p.sets, p.nsets * sizeof(*p.sets));
	ns_image_put(m, NS_SECTION_NAMES, p.names, p.nnames * sizeof(*p.names));
}

static bool
unpack_set(struct ns_dates *dates, const struct ns_image *image,
    const struct packed_set *from, struct ns_word_set *to)
{
	size_t n, i;
	const struct ns_ref *names =
	    ns_image_records(image, NS_SECTION_NAMES, sizeof(*names), &n);

	to->n = from->n;
	to->weight = from->weight;
	to->words = ns_arena_alloc(&dates->arena, to->n * sizeof(*to->words));
	if (to->words == NULL)
		return false;
	for (i = 0; i < to->n; i++)
		to->words[i] = ns_image_str(image, names[from->begin + i]);
	return true;
}

bool
ns_dates_unpack(struct ns_dates *dates, const struct ns_image *image)
{
	size_t n, nsets, i, k;
	const struct packed_rule *rules =
	    ns_image_records(image, NS_SECTION_RULES, sizeof(*rules), &n);
	const struct packed_set *sets =
	    ns_image_records(image, NS_SECTION_SETS, sizeof(*sets), &nsets);
	struct ns_daterule_memo *memo;

	dates->memos = ns_arena_alloc(&dates->arena, n * sizeof(*memo));
	dates->nmemos = n;
	for (i = 0; dates->memos != NULL && i < n; i++) {
		memo = &dates->memos[i];
		memo->pattern = ns_image_str(image, rules[i].pattern);
		memo->triggers.n = rules[i].n;
		if (!unpack_set(dates, image, &sets[rules[i].begin],
			&memo->groups) ||
		    !unpack_set(dates, image, &sets[rules[i].begin + 1],
			&memo->triggers.first) ||
		    !unpack_set(dates, image, &sets[rules[i].begin + 2],
			&memo->triggers.second) ||
		    !unpack_set(dates, image, &sets[rules[i].begin + 3],
			&memo->triggers.lone))
			return false;
		for (k = 0; k < rules[i].n; k++)
			if (!unpack_set(dates, image,
				&sets[rules[i].begin + 4 + k],
				&memo->triggers.sets[k]))
				return false;
	}
	return dates->memos != NULL;
}
