/*
 * lexicon.c - the walk through the trie.
 *
 * From each token the trie is walked along every edge that the tokens allow: a
 * word in its case, its stem, a class.  A table of words that begin a pattern
 * keeps most tokens from being tried at all.
 */
#include "lexicon.h"

#include "lexpack.h"

#include <string.h>

#define NKINDS 3

/* A place in the trie, and the token to go on with. */
struct state {
	uint32_t node;
	size_t tok; /* past the sentence's end: none */
};

/* A find that may become one: tokens [begin, end). */
struct best {
	const struct ns_entry *entry;
	size_t begin, end;
	uint32_t context; /* words around it that had to be there */
	int holds;
};

struct walk {
	const struct ns_lexicon *lex;
	const struct ns_words *words;
	size_t start; /* token where the walk began */
	size_t limit; /* end of the sentence, in tokens */
	struct state *states;
	size_t nstates, cstates;
	struct best best[NKINDS];  /* that begins at start */
	struct best ahead[NKINDS]; /* that begins further on, behind context */
	bool any;                  /* there may be some in best or ahead */
	bool nomem;
};

int
ns_lexicon_init(struct ns_lexicon *lex, struct ns_arena *arena,
    struct ns_intern *words, struct ns_err *err)
{
	memset(lex, 0, sizeof(*lex));
	lex->arena = arena;
	lex->words = words;
	ns_trie_init(&lex->trie, arena);
	ns_intern_init(&lex->ids, arena);
	if (ns_classes_init(&lex->classes, arena, words) < 0 ||
	    !ns_lexicon_push_node(lex, NS_TRIE_ROOT))
		return ns_fail(err, NS_ENOMEM, "no memory");
	return 0;
}

const struct ns_entry *
ns_lexicon_entry(const struct ns_lexicon *lex, uint32_t i)
{
	struct ns_entry *e;

	if (lex->image == NULL)
		return lex->entries[i];
	e = &lex->unpacked[i];
	return e->order > 0 ? e : ns_entry_unpack(e, lex->image, i);
}

const struct ns_entry *
ns_lexicon_older(const struct ns_lexicon *lex, const struct ns_entry *e)
{
	return e->older > 0 ? ns_lexicon_entry(lex, e->older - 1) : NULL;
}

bool
ns_lexicon_push_node(struct ns_lexicon *lex, uint32_t node)
{
	while (lex->nnodes <= node)
		if (NS_PUSH(lex->arena, lex->nodes, lex->nnodes, lex->cnodes) ==
		    NULL)
			return false;
	return true;
}

/* Append the attributes in `more` whose keys out does not have. */
static void
add_attrs(struct ns_buf *out, struct ns_str more)
{
	struct ns_str attr, key, have, rest;
	bool known;

	while (ns_str_cut(&more, ';', &attr)) {
		key = ns_str_sub(attr, 0, ns_str_find(attr, '=', 0) + 1);
		known = false;
		rest = ns_buf_str(out);
		while (ns_str_cut(&rest, ';', &have))
			known = known || ns_str_starts(have, key);
		if (known)
			continue;
		if (out->n > 0)
			ns_buf_putc(out, ';');
		ns_buf_put(out, attr);
	}
}

struct ns_str
ns_lexicon_attrs(const struct ns_lexicon *lex, const struct ns_entry *entry,
    ns_daynum day, struct ns_buf *out)
{
	struct ns_str own = { NULL, 0 };
	const struct ns_entry *e;

	if (ns_entry_holds(entry, day) > 0)
		own = entry->attrs;
	if (entry->idno == 0) /* of no lexicon */
		return own;
	e = ns_lexicon_entry(lex, lex->newest[entry->idno] - 1);
	for (; e != NULL; e = ns_lexicon_older(lex, e)) {
		if (e == entry || e->kind != entry->kind || e->attrs.n == 0 ||
		    ns_entry_holds(e, day) < 2 ||
		    !ns_str_eq(e->type, entry->type))
			continue;
		if (out->n == 0)
			ns_buf_put(out, own);
		add_attrs(out, e->attrs);
	}
	return out->n > 0 ? ns_buf_str(out) : own;
}

/* Is a to be preferred?  The leftmost, then the longest, then the one that asks
 * for more around it, that holds on the day, that was loaded later. */
static bool
is_better(const struct best *a, const struct best *b)
{
	if (b->entry == NULL || a->begin != b->begin)
		return b->entry == NULL || a->begin < b->begin;
	if (a->end != b->end)
		return a->end > b->end;
	if (a->context != b->context)
		return a->context > b->context;
	if (a->holds != b->holds)
		return a->holds > b->holds;
	return a->entry->order > b->entry->order;
}

/* The token n words further on. */
static size_t
skip_words(const struct walk *w, size_t tok, uint32_t n)
{
	for (; n > 0; n--)
		tok = ns_words_next(w->words, tok);
	return tok;
}

/* Keep the entries that end at node, if they are better than what we have. */
static void
take_terms(struct walk *w, uint32_t node, size_t end)
{
	const struct ns_lexicon *lex = w->lex;
	const struct ns_term *term;
	struct best b, *have;
	uint32_t i;

	for (i = lex->nodes[node].end; i != 0; i = term->next) {
		term = &lex->terms[i - 1];
		b.entry = ns_lexicon_entry(lex, term->entry);
		b.begin = skip_words(w, w->start, term->before);
		b.end = end;
		b.context = term->before + term->after;
		if (term->after > 0)
			b.end = skip_words(w, b.begin, term->words - 1) + 1;
		b.holds = ns_entry_holds(b.entry, w->words->day);
		have = term->before > 0 ? w->ahead : w->best;
		have += b.entry->kind;
		if (is_better(&b, have))
			*have = b;
		w->any = true;
	}
}

/* May an edge of the node lead on from the token?  An edge that does is never
 * denied. */
static bool
may_go_on(const struct walk *w, const struct ns_node *node, size_t tok)
{
	return tok < w->limit && (node->may & w->words->v[tok]->bits) != 0;
}

/* Be at a node behind one more token. */
static void
arrive(struct walk *w, const struct state *from, uint32_t node)
{
	const struct ns_lexicon *lex = w->lex;
	struct state *s;
	size_t next;

	if (w->words->watch != NULL)
		w->words->watch->step(w->words->watch->arg, w->start, node,
		    from->tok);
	if (lex->nodes[node].end != 0)
		take_terms(w, node, from->tok + 1);
	next = ns_words_next(w->words, from->tok);
	if (!may_go_on(w, &lex->nodes[node], next))
		return;
	s = NS_PUSH(w->words->arena, w->states, w->nstates, w->cstates);
	if (s == NULL) {
		w->nomem = true;
		return;
	}
	s->node = node;
	s->tok = next;
}

/* Follow one edge. */
static void
follow(struct walk *w, const struct state *from, uint32_t label)
{
	uint32_t node;

	if ((w->lex->nodes[from->node].may & ns_label_bit(label)) != 0 &&
	    (node = ns_trie_next(&w->lex->trie, from->node, label)) != 0)
		arrive(w, from, node);
}

static void
follow_classes(struct walk *w, const struct state *from)
{
	const struct ns_word *word = w->words->v[from->tok];
	struct ns_class_walk walk = { .letters = (enum ns_need)word->letters,
		.surface = ns_words_surface(w->words, from->tok),
		.form = word->form };
	uint32_t class;

	while ((class = ns_classes_next(&w->lex->classes, &walk)) != 0)
		follow(w, from, NS_LABEL(class, NS_NEED_ANY));
}

/* Follow every edge that the next token allows and the node has. */
static void
step(struct walk *w, const struct state *from)
{
	const struct ns_word *word = w->words->v[from->tok];
	unsigned asks = w->lex->nodes[from->node].asks;
	uint32_t form = word->form;

	if (form != 0 && (asks & 1u << NS_NEED_ANY) != 0)
		follow(w, from, NS_LABEL(form, NS_NEED_ANY));
	if (form != 0 && (asks & 1u << NS_NEED_CAP) != 0 &&
	    (word->letters == NS_NEED_CAP || word->letters == NS_NEED_CAPS))
		follow(w, from, NS_LABEL(form, NS_NEED_CAP));
	if (form != 0 && (asks & 1u << NS_NEED_CAPS) != 0 &&
	    word->letters == NS_NEED_CAPS)
		follow(w, from, NS_LABEL(form, NS_NEED_CAPS));
	if (word->stem != 0 && (asks & 1u << NS_NEED_STEM) != 0)
		follow(w, from, NS_LABEL(word->stem, NS_NEED_STEM));
	if ((asks & 1u << NS_NEED_CLASS) != 0 && word->class_bits != 0)
		follow_classes(w, from);
}

/* Follow the root's edges, which the word knows. */
static void
begin(struct walk *w, const struct state *from)
{
	const struct ns_word *word = w->words->v[from->tok];
	size_t need;

	for (need = NS_NEED_ANY; need <= NS_NEED_STEM; need++)
		if (word->starts[need] != 0)
			arrive(w, from, word->starts[need]);
	if ((word->asks & 1u << NS_NEED_CLASS) != 0)
		follow_classes(w, from);
}

/* May a pattern begin at token i?  Not where none goes on with the token behind
 * it, or ends; but who watches the walk wants to see what it is that breaks it.
 */
static bool
may_begin(const struct walk *w, size_t i)
{
	const struct ns_word *word = w->words->v[i];
	size_t next;

	if (word->asks == 0 || word->sure || w->words->watch != NULL)
		return word->asks != 0;
	next = ns_words_next(w->words, i);
	return next < w->limit && (word->second & w->words->v[next]->bits) != 0;
}

/* Everything the trie has from token i on. */
static void
walk_from(struct walk *w, size_t i)
{
	struct state from = { NS_TRIE_ROOT, i };

	w->start = i;
	w->nstates = 0;
	begin(w, &from);
	while (w->nstates > 0 && !w->nomem) {
		from = w->states[--w->nstates];
		step(w, &from);
	}
}

/* Keep the best find of a kind that begins at token i, where the last one
 * (done: its end) does not reach so far. */
static bool
keep_best(struct walk *w, size_t kind, size_t i, size_t *done,
    struct ns_finds *finds)
{
	struct best b = w->best[kind], *ahead = &w->ahead[kind];
	struct ns_find *f;

	w->best[kind].entry = NULL;
	if (ahead->entry != NULL && ahead->begin == i) {
		if (is_better(ahead, &b))
			b = *ahead;
		ahead->entry = NULL;
	}
	if (b.entry == NULL || *done > i)
		return true;
	f = NS_PUSH(w->words->arena, finds->v, finds->n, finds->cap);
	if (f == NULL)
		return false;
	*f = (struct ns_find){ b.entry, i, b.end, b.context > 0, { NULL, 0 } };
	*done = b.end;
	return true;
}

/* Find what begins at token i; done[kind]: end of the last find of the kind. */
static bool
find_at(struct walk *w, size_t i, size_t *done, struct ns_finds *finds)
{
	size_t k;

	if (may_begin(w, i))
		walk_from(w, i);
	if (!w->any)
		return !w->nomem;
	w->any = false;
	for (k = 0; k < NKINDS && !w->nomem; k++) {
		if ((w->best[k].entry != NULL || w->ahead[k].entry != NULL) &&
		    !keep_best(w, k, i, &done[k], finds))
			return false;
		w->any |= w->ahead[k].entry != NULL;
	}
	return !w->nomem;
}

int
ns_lexicon_find(const struct ns_lexicon *lex, const struct ns_words *words,
    struct ns_finds *finds)
{
	struct walk w = { .lex = lex, .words = words };
	const struct ns_doc *doc = words->doc;
	size_t s, i, done[NKINDS] = { 0 };

	finds->n = 0;
	if (lex->nentries == 0)
		return 0;
	for (s = 0; s < doc->nsents; s++) {
		w.limit = words->sents[s].end;
		for (i = words->sents[s].begin; i < w.limit; i++)
			if (!find_at(&w, i, done, finds))
				return -1;
	}
	return 0;
}
