/*
 * referperson.c - whom a document names, and whether the text says that it is a
 * man or a woman.
 */
#include "refer.h"

/* Tokens behind a name and a comma among which a word is about them. */
#define APPOSITION 6

uint32_t
ns_refer_referent(struct ns_refer *r, const struct ns_entry *e)
{
	uint32_t id = ns_intern_add(&r->ids, e->id);
	struct ns_referent *who;

	while (id != 0 && r->nids <= id)
		if (NS_PUSH(r->arena, r->by_id, r->nids, r->cids) == NULL)
			id = 0;
	if (id != 0 && r->by_id[id] != 0)
		return r->by_id[id];
	if (id == 0 ||
	    (who = NS_PUSH(r->arena, r->who, r->nwho, r->cwho)) == NULL) {
		r->nomem = true;
		return 0;
	}
	who->entry = e;
	return r->by_id[id] = (uint32_t)r->nwho;
}

static uint8_t
gender_of(uint32_t bits, enum ns_refer_word man, enum ns_refer_word woman)
{
	return (uint8_t)(((bits & NS_WORD_BIT(man)) != 0 ? NS_MALE : 0) |
			 ((bits & NS_WORD_BIT(woman)) != 0 ? NS_FEMALE : 0));
}

uint8_t
ns_refer_gender(const struct ns_refer *r, size_t begin, size_t end)
{
	uint8_t gender = 0;

	for (; begin < end; begin++)
		gender |= gender_of(ns_refer_bits(r, begin), NS_WORD_MAN,
		    NS_WORD_WOMAN);
	return gender;
}

/* Is the token a word, or in a find, that says who somebody is? */
static bool
tells(const struct ns_refer *r, size_t tok)
{
	return ns_refer_find(r, tok) == NULL ||
	       ns_refer_is_role(ns_refer_find(r, tok));
}

/* "Mrs", "spokeswoman", "his wife" in front of a name. */
static uint8_t
said_before(const struct ns_refer *r, const struct ns_find *f)
{
	if (f->begin == 0 || !tells(r, f->begin - 1))
		return 0;
	return ns_refer_gender(r, f->begin - 1, f->begin);
}

/* ", a spokeswoman for", ", the queen of" behind a name. */
static uint8_t
said_behind(const struct ns_refer *r, const struct ns_find *f)
{
	size_t i = f->end, end = i + APPOSITION, n = r->words->doc->ntoks;
	uint8_t gender;

	if (i + 1 >= n || !ns_words_is(r->words, i, ",") ||
	    (!ns_words_is(r->words, i + 1, "a") &&
		!ns_words_is(r->words, i + 1, "the")))
		return 0;
	for (i += 2; i < end && i < n && tells(r, i); i++) {
		gender = ns_refer_gender(r, i, i + 1);
		if (gender != 0)
			return gender;
		if (ns_words_is(r->words, i, ",") ||
		    (ns_refer_bits(r, i) & NS_WORD_BIT(NS_WORD_PREPOSITION)) !=
			0)
			return 0;
	}
	return 0;
}

/* What the given name tells: the first word of the longest name. */
static uint8_t
usual(const struct ns_refer *r, const struct ns_find *f)
{
	uint32_t bits;

	if (f->end - f->begin < 2)
		return 0;
	bits = ns_refer_bits(r, f->begin);
	return gender_of(bits, NS_WORD_GIVEN_MAN, NS_WORD_GIVEN_WOMAN);
}

/* The same of the name in the lexicon, of one named by the surname only. */
static uint8_t
usual_of_name(const struct ns_refer *r, const struct ns_entry *e)
{
	size_t n = ns_str_find(e->name, ' ', 0), i;
	struct ns_buf b;

	if (n == e->name.n)
		return 0;
	ns_buf_init(&b, r->arena);
	for (i = 0; i < n; i++)
		ns_buf_putc(&b, ns_ascii_lower(e->name.p[i]));
	return gender_of(r->keep->words[ns_intern_get(r->lex->words,
			     ns_buf_str(&b))],
	    NS_WORD_GIVEN_MAN, NS_WORD_GIVEN_WOMAN);
}

uint8_t
ns_referent_gender(const struct ns_referent *who)
{
	return who->stated != 0 ? who->stated : who->usual;
}

/* The sort of whom a find names; NS_SORTS: none of those. */
static enum ns_sort
sort_of(const struct ns_find *f)
{
	static const struct {
		const char *type;
		enum ns_sort sort;
	} sorts[] = {
		{ "person", NS_SORT_PERSON },
		{ "organization", NS_SORT_BODY },
		{ "country", NS_SORT_TERRITORY },
		{ "place", NS_SORT_TERRITORY },
	};
	size_t i;

	for (i = 0; i < NS_LEN(sorts); i++)
		if (ns_str_eq(f->entry->type, ns_str_of(sorts[i].type)))
			return sorts[i].sort;
	return ns_str_ends(f->entry->attrs, NS_STR("form=demonym"))
		   ? NS_SORT_TERRITORY
		   : NS_SORTS;
}

static void
note_actor(struct ns_refer *r, size_t find)
{
	const struct ns_find *f = &r->finds->v[find];
	struct ns_referent *who;
	uint32_t number = ns_refer_referent(r, f->entry);

	if (number == 0)
		return;
	r->who_of[find] = number;
	who = &r->who[number - 1];
	who->sort = (uint8_t)sort_of(f);
	ns_refer_titles(r, number, f);
	who = &r->who[number - 1];
	if (who->sort != NS_SORT_PERSON)
		return;
	who->stated |= said_before(r, f) | said_behind(r, f);
	if (who->usual == 0)
		who->usual = usual(r, f);
}

void
ns_refer_persons(struct ns_refer *r)
{
	const struct ns_find *f;
	struct ns_referent *who;
	size_t i;

	for (i = 0; i < r->finds->n && !r->nomem; i++) {
		f = &r->finds->v[i];
		if (f->entry != NULL && !f->entry->guard &&
		    f->entry->kind == NS_KIND_ACTOR && sort_of(f) != NS_SORTS)
			note_actor(r, i);
	}
	for (i = 0; i < r->nwho; i++) {
		who = &r->who[i];
		if (who->sort == NS_SORT_PERSON && who->usual == 0)
			who->usual = usual_of_name(r, who->entry);
	}
}

/* --- in the records ---------------------------------------------------- */

/* The text says so, and does not contradict itself. */
void
ns_refer_genders(struct ns_refer *r)
{
	static const char *const says[] = { NULL, "gender=male",
		"gender=female", NULL };
	const char *gender;
	struct ns_find *f;
	size_t i;

	for (i = 0; i < r->nfinds; i++) {
		f = &r->finds->v[i];
		if (r->who_of[i] == 0)
			continue;
		gender = says[r->who[r->who_of[i] - 1].stated & 3];
		if (gender != NULL)
			f->more = ns_str_of(gender);
	}
}
