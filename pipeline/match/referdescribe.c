/*
 * referdescribe.c - descriptions: whom "the minister" and "the company" are.
 *
 * What an article or the lexicons call somebody - an office, a job beside the
 * name, the words of a body's name - are titles of that one.  A description is
 * the actor that has it as a title and was mentioned last; where nobody has it,
 * it stays what it is.
 */
#include "refer.h"

/* --- who has a title --------------------------------------------------- */

static bool
has_word(struct ns_str words, struct ns_str word)
{
	struct ns_str one;

	while (ns_str_cut(&words, ' ', &one))
		if (ns_str_eq(one, word))
			return true;
	return false;
}

/* Is the title the words, with nothing in front that makes another office of
 * it: a prime minister is no minister? */
static bool
is_title(const struct ns_refer *r, struct ns_str title, struct ns_str words)
{
	struct ns_str before;
	size_t i;

	if (!ns_str_ends(title, words))
		return false;
	if (title.n == words.n)
		return true;
	if (title.p[title.n - words.n - 1] != ' ')
		return false;
	before = ns_str_sub(title, 0, title.n - words.n - 1);
	for (i = before.n; i > 0 && before.p[i - 1] != ' ';)
		i--;
	before = ns_str_sub(before, i, before.n);
	return (r->keep->words[ns_intern_get(r->lex->words, before)] &
		   NS_WORD_BIT(NS_WORD_OTHER_OFFICE)) == 0;
}

/* A description: its words, and what they may be. */
struct description {
	struct ns_str words;
	struct ns_str office; /* as the lexicon has it; empty: nothing */
	size_t since; /* the first token where it may have been mentioned */
	struct ns_str body; /* a word of the body whose office it is, */
	uint32_t country;   /* and the number of the country; 0: not said */
	enum ns_sort sort;
	bool firm;
};

/* Is the title of a person one of the description's ways to say it? */
static bool
says(const struct ns_refer *r, const struct ns_title *t, struct ns_str words)
{
	if (words.n == 0)
		return false;
	if (t->cut && ns_str_starts(words, t->words))
		return ns_str_find(words, ' ', 0) == words.n;
	return t->tail == words.p[words.n - 1] && is_title(r, t->words, words);
}

/* May a person have the office of this country or body? */
static bool
may_belong(const struct ns_refer *r, const struct ns_title *t,
    const struct description *d)
{
	const struct ns_entry *e = r->who[t->who - 1].entry;
	uint32_t country;

	if (d->country != 0) {
		country = ns_refer_country(r, e);
		return country == 0 || country == d->country;
	}
	return d->body.n == 0 || !t->known ||
	       has_word(ns_refer_attr(r, e, "role"), d->body);
}

static bool
may_be(const struct ns_refer *r, const struct ns_title *t,
    const struct description *d)
{
	if (t->sort != d->sort)
		return false;
	if (d->sort == NS_SORT_PERSON)
		return (says(r, t, d->words) || says(r, t, d->office)) &&
		       may_belong(r, t, d);
	return r->who[t->who - 1].last > d->since &&
	       ((d->firm && r->who[t->who - 1].firm) ||
		   has_word(t->words, d->words));
}

/* Does one of the two go before the other?  Of firms the one of which there was
 * more talk; else that of which there was talk last. */
static bool
is_nearer(const struct ns_refer *r, const struct description *d, uint32_t who,
    uint32_t than)
{
	const struct ns_referent *a = &r->who[who - 1], *b = &r->who[than - 1];

	return d->firm && a->count != b->count ? a->count > b->count
					       : a->last > b->last;
}

/* The nearest one that fits; one that comes but later is meant when a lexicon
 * has its office and it is the only one. */
static uint32_t
choose(const struct ns_refer *r, const struct description *d)
{
	uint32_t best = 0, later = 0, who;
	bool unsure = false;
	size_t i;

	for (i = 0; i < r->ntitles; i++) {
		who = r->titles[i].who;
		if (who == best || !may_be(r, &r->titles[i], d))
			continue;
		if (r->who[who - 1].last != 0) {
			if (best == 0 || is_nearer(r, d, who, best))
				best = who;
		} else if (r->titles[i].known) {
			unsure |= later != 0 && later != who;
			later = who;
		}
	}
	return best != 0                              ? best
	       : d->sort == NS_SORT_PERSON && !unsure ? later
						      : 0;
}

/* --- in the text ------------------------------------------------------- */

/* What the words at tokens [begin, end) may stand for; NS_SORTS: nobody. */
static enum ns_sort
sort_of(const struct ns_refer *r, size_t begin, size_t end)
{
	if (ns_refer_find(r, begin) != NULL ||
	    ns_refer_in(r, end - 1, NS_WORD_HUMAN))
		return NS_SORT_PERSON;
	if (ns_refer_in(r, end - 1, NS_WORD_BODY))
		return NS_SORT_BODY;
	return ns_refer_in(r, end - 1, NS_WORD_TERRITORY) ? NS_SORT_TERRITORY
							  : NS_SORTS;
}

/* Do the words stand alone, as a description of this sort may? */
static bool
is_whole(const struct ns_refer *r, enum ns_sort sort, size_t begin, size_t end)
{
	if (sort == NS_SORT_TERRITORY)
		return ns_refer_is_definite(r, begin) && ns_refer_ends(r, end);
	return !ns_refer_is_plural(r, end - 1) &&
	       (ns_refer_is_definite(r, begin) ||
		   ns_refer_is_owned(r, begin)) &&
	       !ns_refer_goes_on(r, end);
}

/* Whose office the words are: "the French president", "Canada's premier". */
static void
read_possessor(const struct ns_refer *r, const struct ns_find *of,
    struct description *d)
{
	if (ns_str_eq(of->entry->type, NS_STR("organization")))
		d->body = ns_words_surface(r->words, of->begin);
	else
		d->country = ns_refer_country(r, of->entry);
}

/* The same of a person, who may be somebody's. */
static bool
is_whole_person(const struct ns_refer *r, struct description *d, size_t begin,
    size_t end)
{
	const struct ns_find *of = ns_refer_possessor(r, begin, end);

	if (ns_refer_is_apposed(r, begin, end))
		return false;
	if (of == NULL)
		return is_whole(r, d->sort, begin, end);
	read_possessor(r, of, d);
	return !ns_refer_is_plural(r, end - 1) &&
	       (ns_refer_is(r, end, "of") || !ns_refer_goes_on(r, end));
}

bool
ns_refer_describe(struct ns_refer *r, size_t begin, size_t end)
{
	struct description d = { .sort = sort_of(r, begin, end) };
	uint32_t who;

	if (d.sort == NS_SORTS)
		return false;
	/* Some offices stand in the lexicon as "the king". */
	if (begin + 1 < end && ns_words_is(r->words, begin, "the"))
		begin++;
	if (ns_words_headline(r->words, r->para) ||
	    !(d.sort == NS_SORT_PERSON ? is_whole_person(r, &d, begin, end)
				       : is_whole(r, d.sort, begin, end)))
		return false;
	d.words = ns_refer_forms(r, begin, end);
	if (ns_refer_find(r, begin) != NULL)
		d.office =
		    ns_refer_office(r, ns_refer_find(r, begin)->entry->name);
	d.firm = ns_refer_in(r, end - 1, NS_WORD_FIRM);
	/* Whose it is must have been told shortly before. */
	if (d.sort == NS_SORT_BODY && ns_refer_is_owned(r, begin))
		d.since = r->words->sents[r->sent - (r->sent > 0)].begin;
	if ((who = choose(r, &d)) == 0)
		return false;
	ns_refer_join_description(r, who, begin, end);
	if (d.sort == NS_SORT_PERSON)
		ns_refer_named(r, who, begin, end);
	ns_refer_note(r, who, begin);
	return true;
}
