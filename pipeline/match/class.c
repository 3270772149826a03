/*
 * class.c - classes of words that patterns can ask for.
 */
#include "class.h"

#include <string.h>

/* A word of a class, and the next class of the same word, + 1. */
struct ns_member {
	uint32_t class;
	enum ns_need need;
	uint32_t next;
};

static bool
is_cap(const struct ns_class_walk *w)
{
	return w->letters != NS_NEED_ANY;
}

static bool
is_caps(const struct ns_class_walk *w)
{
	return w->letters == NS_NEED_CAPS;
}

static bool
is_number(const struct ns_class_walk *w)
{
	return ns_pattern_number(w->surface);
}

static bool
is_ordinal(const struct ns_class_walk *w)
{
	return ns_pattern_ordinal(w->surface);
}

/* Classes that are known by how a word looks. */
static const struct {
	const char *name;
	bool (*holds)(const struct ns_class_walk *w);
} built_in[] = {
	{ "<Cap>", is_cap },
	{ "<CAPS>", is_caps },
	{ "<Num>", is_number },
	{ "<Ord>", is_ordinal },
};

/* The number of class `name`, made if new; 0: no memory. */
static uint32_t
make_class(struct ns_classes *c, struct ns_str name)
{
	uint32_t word = ns_classes_find(c, name), *slot;

	/* No token's form has a capital and angles, so none is taken for it. */
	if (word != 0 || (word = ns_intern_add(c->words, name)) == 0)
		return word;
	slot = NS_PUSH(c->arena, c->names, c->nnames, c->cnames);
	if (slot == NULL)
		return 0;
	*slot = word;
	return word;
}

int
ns_classes_init(struct ns_classes *c, struct ns_arena *arena,
    struct ns_intern *words)
{
	size_t i;

	memset(c, 0, sizeof(*c));
	c->arena = arena;
	c->words = words;
	for (i = 0; i < NS_LEN(built_in); i++)
		if (make_class(c, ns_str_of(built_in[i].name)) == 0)
			return -1;
	return 0;
}

uint32_t
ns_classes_find(const struct ns_classes *c, struct ns_str name)
{
	uint32_t word = ns_intern_get(c->words, name);
	size_t i;

	for (i = 0; i < c->nnames && word != 0; i++)
		if (c->names[i] == word)
			return word;
	return 0;
}

bool
ns_classes_add(struct ns_classes *c, struct ns_str name, uint32_t form,
    enum ns_need need)
{
	uint32_t class = make_class(c, name);
	struct ns_member *m;

	while (class != 0 && c->nchains <= form)
		if (NS_PUSH(c->arena, c->chains, c->nchains, c->cchains) ==
		    NULL)
			return false;
	if (class == 0)
		return false;
	m = NS_PUSH(c->arena, c->members, c->nmembers, c->cmembers);
	if (m == NULL)
		return false;
	*m = (struct ns_member){ class, need, c->chains[form] };
	c->chains[form] = (uint32_t)c->nmembers;
	return true;
}

static bool
is_member(const struct ns_member *m, enum ns_need letters)
{
	return m->need == NS_NEED_ANY || m->need == letters ||
	       letters == NS_NEED_CAPS;
}

uint32_t
ns_classes_next(const struct ns_classes *c, struct ns_class_walk *w)
{
	const struct ns_member *m;

	while (w->i < NS_LEN(built_in))
		if (built_in[w->i++].holds(w))
			return c->names[w->i - 1];
	if (w->i == NS_LEN(built_in)) {
		w->link = w->form < c->nchains ? c->chains[w->form] : 0;
		w->i++;
	}
	while (w->link != 0) {
		m = &c->members[w->link - 1];
		w->link = m->next;
		if (is_member(m, w->letters))
			return m->class;
	}
	return 0;
}
