/*
 * class.c - classes of words that patterns can ask for.
 */
#include "class.h"

#include <string.h>

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

/* The class of a name, or of the word that stands for it; NULL: none. */
static struct ns_class *
class_of(const struct ns_classes *c, uint32_t name)
{
	size_t i;

	for (i = 0; i < c->n && name != 0; i++)
		if (c->v[i].name == name)
			return &c->v[i];
	return NULL;
}

/* The number of class `name`, made if new; 0: no memory. */
static uint32_t
make_class(struct ns_classes *c, struct ns_str name)
{
	uint32_t word = ns_classes_find(c, name);
	struct ns_class *slot;

	/* No token's form has a capital and angles, so none is taken for it. */
	if (word != 0 || (word = ns_intern_add(c->words, name)) == 0)
		return word;
	if ((slot = NS_PUSH(c->arena, c->v, c->n, c->cap)) == NULL)
		return 0;
	slot->name = word;
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

	return ns_classes_has(c, word) ? word : 0;
}

uint32_t
ns_classes_ask(struct ns_classes *c, struct ns_str name)
{
	struct ns_class *class = class_of(c, ns_intern_get(c->words, name));

	if (class == NULL)
		return 0;
	class->asked = true;
	return class->name;
}

bool
ns_classes_has(const struct ns_classes *c, uint32_t word)
{
	return class_of(c, word) != NULL;
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

bool
ns_member_fits(const struct ns_member *m, enum ns_need letters)
{
	return m->need == NS_NEED_ANY || m->need == letters ||
	       letters == NS_NEED_CAPS;
}

uint32_t
ns_classes_next(const struct ns_classes *c, struct ns_class_walk *w)
{
	const struct ns_member *m;

	for (; w->i < NS_LEN(built_in); w->i++)
		if (c->v[w->i].asked && built_in[w->i].holds(w))
			return c->v[w->i++].name;
	if (w->i == NS_LEN(built_in)) {
		w->link = w->form < c->nchains ? c->chains[w->form] : 0;
		w->i++;
	}
	while (w->link != 0) {
		m = &c->members[w->link - 1];
		w->link = m->next;
		if (ns_member_fits(m, w->letters))
			return m->class;
	}
	return 0;
}
