/*
 * lexpack.c - a lexicon into an image of the rules and out of it.
 *
 * Tables without pointers go as they are.  An entry has refs in place of
 * strings, and is rebuilt when it is first asked for.
 */
#include "lexpack.h"

struct packed_entry {
	struct ns_ref id, type, name, attrs, where;
	uint32_t kind, guard;
	uint32_t from, to;
	uint32_t idno, older;    /* older: number of an entry, + 1; 0: none */
	uint32_t label, nlabels; /* of the short form */
};

/* --- into -------------------------------------------------------------- */

static void *
allocate(struct ns_image_maker *m, size_t n, size_t size)
{
	void *p =
	    n > SIZE_MAX / size ? NULL : ns_arena_alloc(m->arena, n * size);

	m->failed |= p == NULL;
	return p;
}

/* A table of words, its words as refs, into two sections. */
static void
pack_words(struct ns_image_maker *m, const struct ns_intern *in,
    enum ns_section words, enum ns_section slots)
{
	struct ns_ref *refs = allocate(m, in->nwords + 1, sizeof(*refs));
	size_t i;

	for (i = 1; refs != NULL && i < in->nwords; i++)
		refs[i] = ns_image_ref(m, ns_intern_word(in, (uint32_t)i));
	ns_image_put(m, words, refs, in->nwords * sizeof(*refs));
	ns_image_put(m, slots, in->slots, in->nslots * sizeof(*in->slots));
}

static struct packed_entry
pack_entry(struct ns_image_maker *m, const struct ns_entry *e, size_t label)
{
	struct packed_entry p = { .kind = (uint32_t)e->kind };

	p.id = ns_image_ref(m, e->id);
	p.type = ns_image_ref(m, e->type);
	p.name = ns_image_ref(m, e->name);
	p.attrs = ns_image_ref(m, e->attrs);
	p.where = ns_image_ref(m, e->where);
	p.guard = e->guard;
	p.from = e->from;
	p.to = e->to;
	p.idno = e->idno;
	p.older = e->older;
	p.label = (uint32_t)label;
	p.nlabels = (uint32_t)e->nalias;
	return p;
}

static void
pack_entries(struct ns_image_maker *m, const struct ns_lexicon *lex)
{
	struct packed_entry *entries =
	    allocate(m, lex->nentries + 1, sizeof(*entries));
	uint32_t *labels = NULL, *slot;
	size_t nlabels = 0, clabels = 0, i, k;
	const struct ns_entry *e;

	for (i = 0; i < lex->nentries && !m->failed; i++) {
		e = lex->entries[i];
		entries[i] = pack_entry(m, e, nlabels);
		for (k = 0; k < e->nalias && !m->failed; k++) {
			slot = NS_PUSH(m->arena, labels, nlabels, clabels);
			m->failed |= slot == NULL;
			if (slot != NULL)
				*slot = e->alias[k];
		}
	}
	ns_image_put(m, NS_SECTION_ENTRIES, entries,
	    lex->nentries * sizeof(*entries));
	ns_image_put(m, NS_SECTION_LABELS, labels, nlabels * sizeof(*labels));
}

void
ns_lexicon_pack(const struct ns_lexicon *lex, struct ns_image_maker *m)
{
	const struct ns_classes *c = &lex->classes;

	pack_words(m, lex->words, NS_SECTION_WORDS, NS_SECTION_WORD_SLOTS);
	pack_words(m, &lex->ids, NS_SECTION_IDS, NS_SECTION_ID_SLOTS);
	pack_entries(m, lex);
	ns_image_put(m, NS_SECTION_NEWEST, lex->newest,
	    lex->nnewest * sizeof(*lex->newest));
	ns_image_put(m, NS_SECTION_TERMS, lex->terms,
	    lex->nterms * sizeof(*lex->terms));
	ns_image_put(m, NS_SECTION_NODES, lex->nodes,
	    lex->nnodes * sizeof(*lex->nodes));
	ns_image_put(m, NS_SECTION_EDGES, lex->trie.slots,
	    lex->trie.nslots * sizeof(*lex->trie.slots));
	ns_image_put(m, NS_SECTION_STARTS, lex->starts,
	    lex->nstarts * sizeof(*lex->starts));
	ns_image_put(m, NS_SECTION_CLASSES, c->v, c->n * sizeof(*c->v));
	ns_image_put(m, NS_SECTION_MEMBERS, c->members,
	    c->nmembers * sizeof(*c->members));
	ns_image_put(m, NS_SECTION_CHAINS, c->chains,
	    c->nchains * sizeof(*c->chains));
}

/* --- out of it --------------------------------------------------------- */

static void
unpack_words(struct ns_intern *in, const struct ns_image *image,
    enum ns_section words, enum ns_section slots)
{
	size_t n;

	in->refs =
	    ns_image_records(image, words, sizeof(*in->refs), &in->nrefs);
	in->text = ns_image_records(image, NS_SECTION_TEXT, 1, &n);
	in->nwords = in->nrefs;
	in->slots =
	    ns_image_records(image, slots, sizeof(*in->slots), &in->nslots);
}

const struct ns_entry *
ns_entry_unpack(struct ns_entry *e, const struct ns_image *image, uint32_t i)
{
	size_t n;
	const struct packed_entry *p =
	    ns_image_records(image, NS_SECTION_ENTRIES, sizeof(*p), &n);
	uint32_t *labels =
	    ns_image_records(image, NS_SECTION_LABELS, sizeof(*labels), &n);

	p += i;
	e->kind = (enum ns_kind)p->kind;
	e->id = ns_image_str(image, p->id);
	e->type = ns_image_str(image, p->type);
	e->name = ns_image_str(image, p->name);
	e->attrs = ns_image_str(image, p->attrs);
	e->where = ns_image_str(image, p->where);
	e->guard = p->guard != 0;
	e->from = p->from;
	e->to = p->to;
	e->idno = p->idno;
	e->older = p->older;
	e->alias = labels + p->label;
	e->nalias = p->nlabels;
	e->order = (size_t)i + 1;
	return e;
}

static void
unpack_trie(struct ns_lexicon *lex, const struct ns_image *image)
{
	struct ns_trie *t = &lex->trie;

	lex->terms = ns_image_records(image, NS_SECTION_TERMS,
	    sizeof(*lex->terms), &lex->nterms);
	lex->cterms = lex->nterms;
	lex->nodes = ns_image_records(image, NS_SECTION_NODES,
	    sizeof(*lex->nodes), &lex->nnodes);
	lex->cnodes = lex->nnodes;
	lex->starts = ns_image_records(image, NS_SECTION_STARTS,
	    sizeof(*lex->starts), &lex->nstarts);
	lex->cstarts = lex->nstarts;
	t->slots = ns_image_records(image, NS_SECTION_EDGES, sizeof(*t->slots),
	    &t->nslots);
	/* Each edge leads to a node of its own; there is no node 0. */
	t->nnodes = (uint32_t)lex->nnodes - 1;
	t->nedges = t->nnodes - 1;
}

static void
unpack_classes(struct ns_classes *c, const struct ns_image *image)
{
	c->v =
	    ns_image_records(image, NS_SECTION_CLASSES, sizeof(*c->v), &c->n);
	c->cap = c->n;
	c->members = ns_image_records(image, NS_SECTION_MEMBERS,
	    sizeof(*c->members), &c->nmembers);
	c->cmembers = c->nmembers;
	c->chains = ns_image_records(image, NS_SECTION_CHAINS,
	    sizeof(*c->chains), &c->nchains);
	c->cchains = c->nchains;
}

bool
ns_lexicon_unpack(struct ns_lexicon *lex, const struct ns_image *image)
{
	size_t n;

	(void)ns_image_records(image, NS_SECTION_ENTRIES,
	    sizeof(struct packed_entry), &n);
	lex->unpacked = ns_arena_alloc(lex->arena, n * sizeof(*lex->unpacked));
	if (lex->unpacked == NULL)
		return false;
	lex->image = image;
	lex->nentries = n;
	lex->newest = ns_image_records(image, NS_SECTION_NEWEST,
	    sizeof(*lex->newest), &lex->nnewest);
	unpack_words(lex->words, image, NS_SECTION_WORDS,
	    NS_SECTION_WORD_SLOTS);
	unpack_words(&lex->ids, image, NS_SECTION_IDS, NS_SECTION_ID_SLOTS);
	unpack_trie(lex, image);
	unpack_classes(&lex->classes, image);
	return true;
}
