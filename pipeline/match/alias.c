/*
 * alias.c - bare surnames: whom "Freeland" means in this document.
 */
#include "alias.h"

/* A person named in full in this document. */
struct person {
	const struct ns_entry *entry;
	size_t first, last; /* tokens of the first and the latest mention */
	uint32_t next;      /* another one with the same short form, + 1 */
};

/* What a token is part of. */
enum cover { NOTHING, BARE, FOUND };

struct resolver {
	struct ns_aliases *aliases;
	const struct ns_words *words;
	struct ns_finds *finds;
	struct ns_arena *arena;
	struct person *persons;
	size_t npersons, cpersons;
	unsigned char *cover; /* by token: enum cover */
	size_t sent, para;    /* of the token that is looked at */
};

/* Is the short form at token i?  *end receives the token behind it. */
static bool
alias_at(const struct ns_words *words, const struct ns_entry *e, size_t i,
    size_t *end)
{
	enum ns_need need, have;
	size_t k;

	for (k = 0; k < e->nalias; k++) {
		if (i >= words->doc->ntoks ||
		    words->forms[i] != e->alias[k] >> 2)
			return false;
		need = (enum ns_need)(e->alias[k] & 3);
		have = (enum ns_need)words->v[i]->letters;
		if (have != need && have != NS_NEED_CAPS && need != NS_NEED_ANY)
			return false;
		*end = i + 1;
		i = ns_words_next(words, i);
	}
	return e->nalias > 0;
}

/* True for a find that is nothing but a person's short form; with the context
 * that its pattern asks for, it is as good as a full name. */
static bool
is_bare(const struct ns_words *words, const struct ns_find *f)
{
	size_t end;

	return !f->context && f->entry->nalias > 0 &&
	       alias_at(words, f->entry, f->begin, &end) && end == f->end;
}

static bool
add_person(struct resolver *r, const struct ns_find *f)
{
	uint32_t *head = &r->aliases->heads[f->entry->alias[0] >> 2], i;
	struct person *p;

	for (i = *head; i != 0; i = p->next) {
		p = &r->persons[i - 1];
		if (ns_str_eq(p->entry->id, f->entry->id))
			return true;
	}
	p = NS_PUSH(r->arena, r->persons, r->npersons, r->cpersons);
	if (p == NULL)
		return false;
	*p = (struct person){ f->entry, f->begin, SIZE_MAX, *head };
	*head = (uint32_t)r->npersons;
	return true;
}

/* Note who is named in full and which tokens are taken. */
static bool
note_finds(struct resolver *r)
{
	const struct ns_find *f;
	size_t i, t;
	bool bare;

	for (i = 0; i < r->finds->n; i++) {
		f = &r->finds->v[i];
		if (f->entry->kind != NS_KIND_ACTOR)
			continue;
		bare = is_bare(r->words, f);
		if (f->entry->nalias > 0 && !bare && !f->entry->guard &&
		    !add_person(r, f))
			return false;
		for (t = f->begin; t < f->end; t++)
			r->cover[t] = bare ? BARE : FOUND;
	}
	return true;
}

/* Move to the sentence and the paragraph of token i; i only grows. */
static void
seek(struct resolver *r, size_t i)
{
	const struct ns_doc *doc = r->words->doc;
	size_t at = doc->toks[i].begin;

	while (r->sent + 1 < doc->nsents && doc->sents[r->sent].end <= at)
		r->sent++;
	while (r->para + 1 < doc->nparas && doc->paras[r->para].end <= at)
		r->para++;
}

/* A word with a capital that belongs to nothing that was found. */
static bool
is_stray_name(const struct resolver *r, size_t i)
{
	return r->cover[i] == NOTHING && r->words->v[i]->letters != NS_NEED_ANY;
}

/* Is the short form at tokens [begin, end) a part of another name? */
static bool
is_part(const struct resolver *r, size_t begin, size_t end)
{
	const struct ns_doc *doc = r->words->doc;
	const struct ns_sent *s = &doc->sents[r->sent];
	struct ns_str before;

	if (ns_words_headline(r->words, r->para))
		return false;
	if (end < doc->ntoks && doc->toks[end].end <= s->end &&
	    ns_words_apart(r->words, end) && is_stray_name(r, end))
		return true;
	if (begin == 0 || doc->toks[begin - 1].begin < s->begin ||
	    !ns_words_apart(r->words, begin) || !is_stray_name(r, begin - 1))
		return false;
	before = ns_words_surface(r->words, begin - 1);
	/* "Mr. Trump" is Trump, "Fred C. Trump" is not. */
	return before.n <= 2 || !ns_str_ends(before, NS_STR("."));
}

/* Of the people called so, who is meant at token i? */
static struct person *
choose(struct resolver *r, size_t i, size_t *end)
{
	uint32_t word = r->words->forms[i], at;
	struct person *p, *before = NULL, *after = NULL;
	size_t e;

	for (at = r->aliases->heads[word]; at != 0; at = p->next) {
		p = &r->persons[at - 1];
		if (!alias_at(r->words, p->entry, i, &e))
			continue;
		if (p->first < i && p->last == SIZE_MAX)
			p->last = p->first;
		if (p->first < i && (before == NULL || p->last > before->last))
			before = p;
		if (p->first > i && (after == NULL || p->first < after->first))
			after = p;
		*end = e;
	}
	return before != NULL ? before : after;
}

/* Full names move a person's last mention on. */
static void
note_mention(struct resolver *r, const struct ns_find *f)
{
	uint32_t at = r->aliases->heads[f->entry->alias[0] >> 2];
	struct person *p;

	for (; at != 0; at = p->next) {
		p = &r->persons[at - 1];
		if (ns_str_eq(p->entry->id, f->entry->id))
			p->last = f->begin;
	}
}

static bool
add_find(struct resolver *r, struct person *p, size_t begin, size_t end)
{
	struct ns_find *f =
	    NS_PUSH(r->arena, r->finds->v, r->finds->n, r->finds->cap);

	if (f == NULL)
		return false;
	*f = (struct ns_find){ p->entry, begin, end, false, { NULL, 0 } };
	p->last = begin;
	return true;
}

/* Settle a find of a person. */
static void
settle_find(struct resolver *r, struct ns_find *f)
{
	struct person *p;
	size_t end = f->end;

	if (r->cover[f->begin] != BARE) {
		note_mention(r, f);
		return;
	}
	if (is_part(r, f->begin, f->end)) {
		f->entry = NULL;
		return;
	}
	if ((p = choose(r, f->begin, &end)) == NULL) {
		/* Famous only for a time: a Blair of today is another one. */
		if (r->words->day != 0 &&
		    ns_entry_holds(f->entry, r->words->day) == 0)
			f->entry = NULL;
		return;
	}
	f->entry = p->entry;
	f->end = end;
	p->last = f->begin;
}

/* Is there a person who may be meant by the word of token i? */
static bool
may_be_alias(const struct resolver *r, size_t i)
{
	return r->cover[i] == NOTHING &&
	       r->aliases->heads[r->words->forms[i]] != 0;
}

/* Find the short forms that are not found yet, and settle the finds. */
static bool
settle(struct resolver *r)
{
	size_t i = 0, k = 0, n = r->finds->n, end;
	struct ns_find *f;
	struct person *p;

	while (i < r->words->doc->ntoks) {
		end = i + 1;
		for (; k < n && r->finds->v[k].begin <= i; k++) {
			f = &r->finds->v[k];
			if (f->begin != i || f->entry->nalias == 0)
				continue;
			seek(r, i);
			settle_find(r, f);
		}
		if (may_be_alias(r, i)) {
			seek(r, i);
			p = choose(r, i, &end);
			if (p != NULL && !is_part(r, i, end) &&
			    !add_find(r, p, i, end))
				return false;
		}
		i = end;
	}
	return true;
}

/* The table of heads, grown to the number of words. */
static bool
make_heads(struct ns_aliases *a, struct ns_lexicon *lex)
{
	size_t n = lex->words->nwords;
	uint32_t *heads;

	if (a->nheads >= n)
		return true;
	heads = ns_arena_alloc(lex->arena, n * sizeof(*heads));
	if (heads == NULL)
		return false;
	a->heads = heads;
	a->nheads = n;
	return true;
}

int
ns_alias_resolve(struct ns_aliases *aliases, struct ns_lexicon *lex,
    const struct ns_words *words, struct ns_finds *finds)
{
	struct resolver r = { .aliases = aliases,
		.words = words,
		.finds = finds,
		.arena = words->arena };
	bool ok;
	size_t i;

	if (words->doc->ntoks == 0)
		return 0;
	r.cover = ns_arena_alloc(r.arena, words->doc->ntoks);
	if (r.cover == NULL || !make_heads(aliases, lex))
		return -1;
	ok = note_finds(&r);
	ns_words_mark_hits(words, r.cover, FOUND);
	ok = ok && settle(&r);
	for (i = 0; i < r.npersons; i++)
		aliases->heads[r.persons[i].entry->alias[0] >> 2] = 0;
	return ok ? 0 : -1;
}
