/*
 * names.c - the names of a document that stand in no lexicon.
 *
 * All mentions of the same words are judged together, so that one that says
 * little is what another one shows it to be; then shorter forms are joined to
 * the full name.
 */
#include "name.h"

static const struct {
	const char *class;
	enum ns_name_class number;
} classes[] = {
	{ "<Given>", NS_CLASS_GIVEN },
	{ "<GivenWord>", NS_CLASS_GIVEN_WORD },
	{ "<Family>", NS_CLASS_FAMILY },
	{ "<FamilyWord>", NS_CLASS_FAMILY_WORD },
	{ "<Title>", NS_CLASS_TITLE },
	{ "<Honorific>", NS_CLASS_HONORIFIC },
	{ "<Rank>", NS_CLASS_RANK },
	{ "<Job>", NS_CLASS_JOB },
	{ "<Kin>", NS_CLASS_KIN },
	{ "<Speech>", NS_CLASS_SPEECH },
	{ "<Particle>", NS_CLASS_PARTICLE },
	{ "<Suffix>", NS_CLASS_SUFFIX },
	{ "<Honours>", NS_CLASS_HONOURS },
	{ "<Syllable>", NS_CLASS_SYLLABLE },
	{ "<OrgHead>", NS_CLASS_ORG_HEAD },
	{ "<OrgTail>", NS_CLASS_ORG_TAIL },
	{ "<OrgTailWord>", NS_CLASS_ORG_TAIL_WORD },
	{ "<OrgWord>", NS_CLASS_ORG_WORD },
	{ "<PlaceHead>", NS_CLASS_PLACE_HEAD },
	{ "<PlaceTail>", NS_CLASS_PLACE_TAIL },
	{ "<PlacePrep>", NS_CLASS_PLACE_PREP },
	{ "<NotName>", NS_CLASS_NOT_NAME },
	{ "<Sport>", NS_CLASS_SPORT },
	{ "<Game>", NS_CLASS_GAME },
	{ "<TeamJob>", NS_CLASS_TEAM_JOB },
	{ "<TeamVerb>", NS_CLASS_TEAM_VERB },
	{ "<PlaceNoun>", NS_CLASS_PLACE_NOUN },
	{ "<OrgNoun>", NS_CLASS_ORG_NOUN },
	{ "<OrgAsset>", NS_CLASS_ORG_ASSET },
	{ "<Month>", NS_CLASS_MONTH },
	{ "<Weekday>", NS_CLASS_WEEKDAY },
};

void
ns_names_prepare(struct ns_names *names, const struct ns_lexicon *lex)
{
	uint32_t word;
	size_t i, at;

	ns_names_prepare_sectors(names, lex);
	for (i = 0; i < NS_LEN(classes); i++) {
		word =
		    ns_classes_find(&lex->classes, ns_str_of(classes[i].class));
		if (word == 0)
			continue;
		at = ns_class_slot(names, word);
		names->classes[at].word = word;
		names->classes[at].bit = NS_CLASS_BIT(classes[i].number);
	}
}

/* --- what stands where ------------------------------------------------- */

static enum ns_cover
cover_of(const struct ns_entry *e)
{
	if (e->guard)
		return NS_COVER_BREAK;
	if (ns_str_eq(e->type, NS_STR("person")))
		return NS_COVER_PERSON;
	if (ns_str_eq(e->type, NS_STR("organization")))
		return NS_COVER_ORG;
	if (ns_str_eq(e->type, NS_STR("country")) ||
	    ns_str_eq(e->type, NS_STR("place")))
		return NS_COVER_PLACE;
	return NS_COVER_BREAK;
}

/* A title that a known person is looked for with is no part of the name. */
static void
leave_title(const struct ns_naming *n, struct ns_find *f)
{
	const uint32_t title = NS_CLASS_BIT(NS_CLASS_TITLE) |
			       NS_CLASS_BIT(NS_CLASS_HONORIFIC) |
			       NS_CLASS_BIT(NS_CLASS_JOB);
	uint32_t bits;

	while (f->begin + 1 < f->end) {
		bits = ns_naming_classes(n, f->begin);
		if ((bits & title) == 0 ||
		    (bits & NS_CLASS_BIT(NS_CLASS_GIVEN)) != 0)
			return;
		f->begin++;
	}
}

static void
cover_finds(struct ns_naming *n)
{
	struct ns_find *f;
	size_t i, t;

	for (i = 0; i < n->finds->n; i++) {
		f = &n->finds->v[i];
		if (f->entry == NULL)
			continue;
		if (cover_of(f->entry) == NS_COVER_PERSON &&
		    f->entry->kind == NS_KIND_ACTOR)
			leave_title(n, f);
		for (t = f->begin; t < f->end; t++) {
			if (f->entry->kind != NS_KIND_ACTOR) {
				n->issue[t] = t == f->begin ? 1 : 2;
				continue;
			}
			n->cover[t] = (uint8_t)cover_of(f->entry);
			n->find_of[t] = (uint32_t)i + 1;
		}
	}
}

static bool
set_up(struct ns_naming *n)
{
	const struct ns_doc *doc = n->words->doc;

	n->cover = ns_arena_alloc(n->arena, doc->ntoks);
	n->find_of = ns_arena_alloc(n->arena, doc->ntoks * sizeof(*n->find_of));
	n->issue = ns_arena_alloc(n->arena, doc->ntoks);
	if (n->cover == NULL || n->find_of == NULL || n->issue == NULL)
		return false;
	cover_finds(n);
	/* The hits so far are the dates. */
	ns_words_mark_hits(n->words, n->cover, NS_COVER_BREAK);
	return true;
}

/* --- into finds -------------------------------------------------------- */

/* Is what the lexicons have there to be left as it is?  A place may be the club
 * that is named after it, or the surname of a person who is named in full. */
static bool
yields(const struct ns_naming *n, const struct ns_chunk *c)
{
	const struct ns_find *f = ns_naming_find(n, c->begin);

	if (c->weight == 0 || !ns_chunk_is_known(n, c))
		return c->weight == 0;
	if (n->cover[c->begin] != NS_COVER_PLACE || c->type == NS_NAME_PLACE)
		return true;
	return c->type == NS_NAME_PERSON
		   ? !c->joined
		   : !ns_str_eq(f->entry->type, NS_STR("place"));
}

/* A known person in the chunk, whose name just goes on: "James A. Baker III".
 */
static const struct ns_entry *
known_person(const struct ns_naming *n, const struct ns_chunk *c)
{
	size_t t;

	for (t = c->begin; t < c->end && c->type == NS_NAME_PERSON; t++)
		if (n->cover[t] == NS_COVER_PERSON)
			return ns_naming_find(n, t)->entry;
	return NULL;
}

static bool
add_find(struct ns_naming *n, struct ns_chunk *c)
{
	struct ns_chunk *first = &n->chunks[c->same - 1];
	struct ns_find *f;
	size_t t;

	c->entry = known_person(n, c);
	if (c->entry == NULL && first->type == c->type)
		c->entry = first->entry;
	if (c->entry == NULL)
		c->entry =
		    ns_chunk_entry(n, first->type == c->type ? first : c);
	if (c->entry == NULL)
		return false;
	if (first->entry == NULL)
		first->entry = c->entry;
	for (t = c->begin; t < c->end; t++)
		if (n->find_of[t] > 0)
			n->finds->v[n->find_of[t] - 1].entry = NULL;
	f = NS_PUSH(n->arena, n->finds->v, n->finds->n, n->finds->cap);
	if (f == NULL)
		return false;
	*f = (struct ns_find){ c->entry, c->begin, c->end, false, { NULL, 0 } };
	/* A headline's name may be widened over this one: then that counts. */
	for (t = c->begin; t < c->end; t++)
		n->find_of[t] = (uint32_t)n->finds->n;
	return true;
}

bool
ns_names_find(const struct ns_names *names, const struct ns_lexicon *lex,
    const struct ns_words *words, struct ns_finds *finds)
{
	struct ns_naming n = { .names = names,
		.lex = lex,
		.words = words,
		.finds = finds,
		.arena = words->arena };
	struct ns_str lang;
	struct ns_chunk *c;
	size_t i;

	if (!names->loaded || words->doc->ntoks == 0)
		return true;
	lang = ns_doc_meta(words->doc, "lang");
	n.foreign = lang.n > 0 && !ns_str_casestarts(lang, NS_STR("en"));
	if (!set_up(&n) || !ns_chunks_cut(&n))
		return false;
	for (i = 0; i < n.nchunks; i++)
		ns_chunk_weigh(&n, &n.chunks[i]);
	if (!ns_chunks_judge(&n) || !ns_chunks_join(&n))
		return false;
	for (i = 0; i < n.nchunks; i++) {
		c = &n.chunks[i];
		if (!yields(&n, c) && !add_find(&n, c))
			return false;
		if (words->names != NULL &&
		    (c->entry != NULL || !ns_chunk_is_known(&n, c)))
			words->names->tell(words->names->arg, &n, c);
	}
	return true;
}
