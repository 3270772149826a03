/*
 * refer.c - pronouns and descriptions: going through the document once.
 */
#include "refer.h"

#include "name.h"

static const struct {
	const char *class;
	enum ns_refer_word word;
} classes[] = {
	{ "<He>", NS_WORD_HE },
	{ "<She>", NS_WORD_SHE },
	{ "<Man>", NS_WORD_MAN },
	{ "<Woman>", NS_WORD_WOMAN },
	{ "<GivenMan>", NS_WORD_GIVEN_MAN },
	{ "<GivenWoman>", NS_WORD_GIVEN_WOMAN },
	{ "<Human>", NS_WORD_HUMAN },
	{ "<Job>", NS_WORD_HUMAN },
	{ "<Kin>", NS_WORD_HUMAN },
	{ "<Speech>", NS_WORD_SPEECH },
	{ "<Predicate>", NS_WORD_PREDICATE },
	{ "<Preposition>", NS_WORD_PREPOSITION },
	{ "<Body>", NS_WORD_BODY },
	{ "<Firm>", NS_WORD_FIRM },
	{ "<Adjective>", NS_WORD_ADJECTIVE },
	{ "<OtherOffice>", NS_WORD_OTHER_OFFICE },
	{ "<Government>", NS_WORD_GOVERNMENT },
	{ "<Parliament>", NS_WORD_PARLIAMENT },
	{ "<Forces>", NS_WORD_FORCES },
	{ "<Ministry>", NS_WORD_MINISTRY },
	{ "<Central>", NS_WORD_CENTRAL },
	{ "<Territory>", NS_WORD_TERRITORY },
	{ "<Verb>", NS_WORD_VERB },
};

/* --- words ------------------------------------------------------------- */

/* Note the classes of all words, when there are new ones. */
static bool
look_up_words(struct ns_referrer *keep, const struct ns_lexicon *lex)
{
	const struct ns_classes *c = &lex->classes;
	size_t i, n = lex->words->nwords;
	uint32_t at;

	if (keep->nwords == n)
		return true;
	keep->words =
	    ns_arena_alloc(lex->arena, (n + 1) * sizeof(*keep->words));
	if (keep->words == NULL)
		return false;
	/* What stands for a class is no word of a text: there its bits are. */
	for (i = 0; i < NS_LEN(classes); i++)
		keep->words[ns_classes_find(c, ns_str_of(classes[i].class))] |=
		    NS_WORD_BIT(classes[i].word);
	keep->words[0] = 0;
	keep->loaded = ns_classes_find(c, NS_STR("<He>")) != 0;
	for (i = 1; i < n && i < c->nchains; i++)
		for (at = c->chains[i]; at != 0; at = c->members[at - 1].next)
			keep->words[i] |= keep->words[c->members[at - 1].class];
	keep->nwords = n;
	return true;
}

/* --- finds ------------------------------------------------------------- */

const struct ns_find *
ns_refer_find(const struct ns_refer *r, size_t tok)
{
	return r->find_of[tok] > 0 ? &r->finds->v[r->find_of[tok] - 1] : NULL;
}

bool
ns_refer_is_person(const struct ns_find *f)
{
	return f != NULL && ns_str_eq(f->entry->type, NS_STR("person"));
}

/* An office; a capital that stands for a government is none. */
bool
ns_refer_is_role(const struct ns_find *f)
{
	return f != NULL && !f->entry->guard &&
	       ns_str_eq(f->entry->type, NS_STR("role")) &&
	       !ns_str_ends(f->entry->attrs, NS_STR("mention=description"));
}

static bool
set_up(struct ns_refer *r)
{
	size_t n = r->words->doc->ntoks, i, t;
	const struct ns_find *f;

	ns_intern_init(&r->ids, r->arena);
	r->find_of = ns_arena_alloc(r->arena, n * sizeof(*r->find_of));
	r->who_of =
	    ns_arena_alloc(r->arena, (r->finds->n + 1) * sizeof(*r->who_of));
	if (r->find_of == NULL || r->who_of == NULL)
		return false;
	for (i = 0; i < r->finds->n; i++) {
		f = &r->finds->v[i];
		if (f->entry == NULL || f->entry->kind != NS_KIND_ACTOR ||
		    f->entry->guard)
			continue;
		for (t = f->begin; t < f->end; t++)
			r->find_of[t] = (uint32_t)i + 1;
	}
	return true;
}

/* --- joining ----------------------------------------------------------- */

struct ns_mention *
ns_refer_mention(struct ns_refer *r, uint32_t who, size_t begin, size_t end)
{
	struct ns_mention *m =
	    NS_PUSH(r->arena, r->mentions, r->nmentions, r->cmentions);

	if (m == NULL) {
		r->nomem = true;
		return NULL;
	}
	m->who = who;
	m->begin = begin;
	m->end = end;
	m->sent = r->sent;
	m->quoted = r->quoted;
	m->para = r->para;
	return m;
}

/* An entry for mentions of who by words of this type; *made keeps it. */
static const struct ns_entry *
stand_in(struct ns_refer *r, uint32_t who, const char *type,
    const struct ns_entry **made)
{
	const struct ns_entry *of = r->who[who - 1].entry;
	struct ns_entry *e;

	if (*made != NULL)
		return *made;
	if ((e = ns_arena_alloc(r->arena, sizeof(*e))) == NULL)
		return NULL;
	e->kind = NS_KIND_ACTOR;
	e->id = of->id;
	e->type = ns_str_of(type);
	e->name = of->name;
	e->where = made == &r->who[who - 1].pronoun ? NS_STR("pronoun")
						    : NS_STR("description");
	return *made = e;
}

/* Put a find at tokens [begin, end), and tell of it. */
static void
put_find(struct ns_refer *r, struct ns_find find, enum ns_refer_why why)
{
	struct ns_find *f = NULL;

	if (find.entry != NULL && r->find_of[find.begin] > 0)
		f = &r->finds->v[r->find_of[find.begin] - 1];
	else if (find.entry != NULL)
		f = NS_PUSH(r->arena, r->finds->v, r->finds->n, r->finds->cap);
	if (f == NULL) {
		r->nomem = true;
		return;
	}
	*f = find;
	if (r->words->refers != NULL)
		r->words->refers->tell(r->words->refers->arg, r->words, f, why);
}

void
ns_refer_note(struct ns_refer *r, uint32_t who, size_t tok)
{
	r->who[who - 1].last = tok + 1;
	r->who[who - 1].count++;
}

void
ns_refer_join_description(struct ns_refer *r, uint32_t who, size_t begin,
    size_t end)
{
	struct ns_find f = { NULL, begin, end, false, NS_STR("") };

	/* With a capital it is a short name: the Bank. */
	if (r->words->v[begin]->letters == NS_NEED_ANY ||
	    r->who[who - 1].sort != NS_SORT_BODY) {
		f.entry =
		    stand_in(r, who, "role", &r->who[who - 1].description);
		f.more = NS_STR("mention=description");
	} else {
		f.entry = r->who[who - 1].entry;
	}
	put_find(r, f, NS_WHY_TITLE);
}

void
ns_refer_join(struct ns_refer *r, uint32_t who, size_t tok,
    enum ns_refer_why why)
{
	const bool he = (ns_refer_bits(r, tok) & NS_WORD_BIT(NS_WORD_HE)) != 0;
	struct ns_find f = { stand_in(r, who, "pronoun",
				 &r->who[who - 1].pronoun),
		tok, tok + 1, false,
		he ? NS_STR("mention=pronoun;gender=male")
		   : NS_STR("mention=pronoun;gender=female") };

	put_find(r, f, why);
	r->who[who - 1].stated |= he ? NS_MALE : NS_FEMALE;
}

/* --- the way through --------------------------------------------------- */

/* Move to sentence s and its paragraph, and to its tokens. */
static void
enter(struct ns_refer *r, size_t s)
{
	const struct ns_doc *doc = r->words->doc;
	size_t para = r->para;

	r->sent = s;
	r->sent_begin = r->words->sents[s].begin;
	r->sent_end = r->words->sents[s].end;
	while (r->para + 1 < doc->nparas &&
	       doc->paras[r->para].end <= doc->sents[s].begin)
		r->para++;
	if (para != r->para) {
		r->quoted = false;
		r->para_begin = r->sent_begin;
	}
}

/* A quote opens or closes; a single one that opens is never straight. */
static void
see_quote(struct ns_refer *r, size_t tok)
{
	struct ns_str s;
	char first = ns_first_byte(r->words->doc->toks[tok].form);

	if (first != '"' && first != '\'')
		return;
	s = ns_words_surface(r->words, tok);
	if (ns_str_eq(s, NS_STR("\"")))
		r->quoted = !r->quoted;
	else if (ns_str_eq(s, NS_STR("\xe2\x80\x9c")) ||
		 ns_str_eq(s, NS_STR("\xe2\x80\x98")))
		r->quoted = true;
	else if (ns_str_eq(s, NS_STR("\xe2\x80\x9d")) ||
		 ns_str_eq(s, NS_STR("\xe2\x80\x99")))
		r->quoted = false;
}

/* A description, or somebody without a name. */
static void
see_description(struct ns_refer *r, size_t begin, size_t end)
{
	if (ns_refer_describe(r, begin, end))
		return;
	if (ns_refer_find(r, begin) != NULL ||
	    (ns_refer_bits(r, begin) & NS_WORD_BIT(NS_WORD_HUMAN)) != 0)
		ns_refer_unnamed(r, begin, end);
}

static void
see_word(struct ns_refer *r, size_t tok)
{
	const uint32_t pronoun =
	    NS_WORD_BIT(NS_WORD_HE) | NS_WORD_BIT(NS_WORD_SHE);
	const uint32_t describing = NS_WORD_BIT(NS_WORD_HUMAN) |
				    NS_WORD_BIT(NS_WORD_BODY) |
				    NS_WORD_BIT(NS_WORD_TERRITORY);
	const uint32_t national =
	    NS_WORD_BIT(NS_WORD_GOVERNMENT) | NS_WORD_BIT(NS_WORD_PARLIAMENT) |
	    NS_WORD_BIT(NS_WORD_FORCES) | NS_WORD_BIT(NS_WORD_MINISTRY);
	uint32_t bits = ns_refer_bits(r, tok);

	if ((bits & pronoun) != 0) {
		/* In a headline it has nothing to go back to. */
		if (!ns_words_headline(r->words, r->para))
			ns_refer_pronoun(r, tok);
	} else if ((bits & national) != 0 && ns_refer_nation(r, tok)) {
		return;
	} else if ((bits & describing) != 0) {
		see_description(r, tok, tok + 1);
	} else if (bits == 0) {
		see_quote(r, tok);
	}
}

/* What was found and is no word of ours. */
static void
see_find(struct ns_refer *r, const struct ns_find *f)
{
	uint32_t who = r->who_of[r->find_of[f->begin] - 1];

	if (who == 0) {
		if (ns_refer_is_role(f))
			see_description(r, f->begin, f->end);
		return;
	}
	if (r->who[who - 1].sort == NS_SORT_PERSON)
		ns_refer_named(r, who, f->begin, f->end);
	ns_refer_note(r, who, f->begin);
}

static void
go_through(struct ns_refer *r)
{
	const struct ns_find *f;
	size_t s, i;

	for (s = 0; s < r->words->doc->nsents && !r->nomem; s++) {
		enter(r, s);
		for (i = r->sent_begin; i < r->sent_end && !r->nomem;) {
			f = ns_refer_find(r, i);
			if (f == NULL || f->begin != i) {
				see_word(r, i++);
				continue;
			}
			i = f->end > i ? f->end : i + 1;
			see_find(r, f);
		}
	}
}

bool
ns_refer_all(struct ns_referrer *keep, const struct ns_lexicon *lex,
    const struct ns_words *words, struct ns_finds *finds)
{
	struct ns_refer r = { .keep = keep,
		.lex = lex,
		.words = words,
		.finds = finds,
		.arena = words->arena };

	if (words->doc->ntoks == 0)
		return true;
	if (!look_up_words(keep, lex))
		return false;
	if (!keep->loaded)
		return true;
	if (!set_up(&r))
		return false;
	r.nfinds = finds->n;
	ns_refer_persons(&r);
	if (!r.nomem)
		go_through(&r);
	if (!r.nomem)
		ns_refer_genders(&r);
	return !r.nomem;
}
