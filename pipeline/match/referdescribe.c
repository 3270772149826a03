/*
 * referdescribe.c - descriptions: whom "the minister" and "the company" are.
 *
 * What an article or the lexicons call somebody - an office, a job beside the
 * name, the words of a body's name - are titles of that one.  A description is
 * the actor that has it as a title and was mentioned last; where nobody has it,
 * it stays what it is.
 */
#include "name.h"
#include "refer.h"

/* Tokens behind a name and a comma among which an office is looked for. */
#define APPOSITION 6

static bool
has_bit(const struct ns_refer *r, size_t tok, enum ns_refer_word word)
{
	return (ns_refer_bits(r, tok) & NS_WORD_BIT(word)) != 0;
}

/* --- titles ------------------------------------------------------------ */

/* Add a title; NULL: it has it already, or there is no memory. */
static struct ns_title *
add_title(struct ns_refer *r, uint32_t who, struct ns_str words)
{
	struct ns_title *t;
	size_t i;

	for (i = 0; i < r->ntitles; i++)
		if (r->titles[i].who == who &&
		    ns_str_eq(r->titles[i].words, words))
			return NULL;
	t = NS_PUSH(r->arena, r->titles, r->ntitles, r->ctitles);
	if (t == NULL) {
		r->nomem = true;
		return NULL;
	}
	t->who = who;
	t->words = words;
	t->tail = words.n > 0 ? words.p[words.n - 1] : '\0';
	t->person = r->who[who - 1].person;
	return t;
}

/* The forms of tokens, a blank between two. */
static struct ns_str
forms_of(const struct ns_refer *r, size_t begin, size_t end)
{
	struct ns_buf b;
	size_t i;

	if (end - begin == 1)
		return r->words->doc->toks[begin].form;
	ns_buf_init(&b, r->arena);
	for (i = begin; i < end; i++) {
		if (i > begin)
			ns_buf_putc(&b, ' ');
		ns_buf_put(&b, r->words->doc->toks[i].form);
	}
	return ns_buf_str(&b);
}

/* An office's own words: "Minister of Justice" is minister. */
static struct ns_str
lower_office(struct ns_refer *r, struct ns_str office)
{
	static const char *const ends[] = { "of", "for", "to", "and" };
	struct ns_str rest = office, word;
	struct ns_buf b;
	size_t i, k;

	ns_buf_init(&b, r->arena);
	while (ns_str_cut(&rest, ' ', &word)) {
		for (k = 0; k < NS_LEN(ends); k++)
			if (ns_str_eq(word, ns_str_of(ends[k])))
				return ns_buf_str(&b);
		if (b.n > 0)
			ns_buf_putc(&b, ' ');
		for (i = 0; i < word.n; i++)
			ns_buf_putc(&b, ns_ascii_lower(word.p[i]));
	}
	return ns_buf_str(&b);
}

/* The value of a key of an entry's attributes; empty: none. */
static struct ns_str
attr_of(const struct ns_refer *r, const struct ns_entry *e, const char *key)
{
	struct ns_buf b;

	ns_buf_init(&b, r->arena);
	return ns_attrs_value(ns_lexicon_attrs(r->lex, e, r->words->day, &b),
	    key);
}

/* A token that says what somebody is, and where those words begin. */
static bool
title_at(const struct ns_refer *r, size_t tok, size_t *begin)
{
	const struct ns_find *f = ns_refer_find(r, tok);

	*begin = f != NULL ? f->begin : tok;
	if (f != NULL)
		return ns_refer_is_role(f);
	return has_bit(r, tok, NS_WORD_HUMAN) || has_bit(r, tok, NS_WORD_MAN) ||
	       has_bit(r, tok, NS_WORD_WOMAN);
}

/* "Captain", "Its clerk," in front of a name. */
static void
title_before(struct ns_refer *r, uint32_t who, const struct ns_find *f)
{
	size_t at = f->begin, begin;

	if (at > 1 && ns_words_is(r->words, at - 1, ","))
		at--;
	if (at > 0 && title_at(r, at - 1, &begin))
		add_title(r, who, forms_of(r, begin, at));
}

/* ", the finance minister of" behind it. */
static void
title_behind(struct ns_refer *r, uint32_t who, const struct ns_find *f)
{
	size_t i = f->end, end = i + APPOSITION, n = r->words->doc->ntoks;
	size_t begin;

	if (i >= n || !ns_words_is(r->words, i, ","))
		return;
	for (i++; i < end && i < n; i++) {
		if (ns_words_is(r->words, i, ",") ||
		    has_bit(r, i, NS_WORD_PREPOSITION) ||
		    ns_refer_is_person(ns_refer_find(r, i)))
			return;
		if (!title_at(r, i, &begin))
			continue;
		if (i + 1 < n && title_at(r, i + 1, &begin))
			continue;
		title_at(r, i, &begin);
		add_title(r, who, forms_of(r, begin, i + 1));
		return;
	}
}

/* What kind of body the words beside its name say: "machine maker X", "the X
 * union". */
static void
body_beside(struct ns_refer *r, uint32_t who, const struct ns_find *f)
{
	size_t at = f->begin;

	if (at > 1 && ns_words_is(r->words, at - 1, ","))
		at--;
	if (at > 0 && has_bit(r, at - 1, NS_WORD_BODY))
		add_title(r, who, forms_of(r, at - 1, at));
	if (f->end < r->words->doc->ntoks && has_bit(r, f->end, NS_WORD_BODY))
		add_title(r, who, forms_of(r, f->end, f->end + 1));
}

/* Is it a firm, by its code or by the last word of the name? */
static bool
is_firm(const struct ns_refer *r, const struct ns_find *f)
{
	return ns_str_ends(attr_of(r, f->entry, "code"), NS_STR("BUS")) ||
	       (f->end - f->begin > 1 && has_bit(r, f->end - 1, NS_WORD_FIRM));
}

/* What the lexicon, or its own name, says of somebody. */
static void
own_title(struct ns_refer *r, uint32_t who, const struct ns_find *f)
{
	struct ns_referent *of = &r->who[who - 1];
	struct ns_title *title = NULL;
	struct ns_str office;

	of->titled = true;
	of->firm = !of->person && is_firm(r, f);
	office = of->person ? attr_of(r, f->entry, "role") : f->entry->name;
	if (office.n > 0)
		title = add_title(r, who, lower_office(r, office));
	if (title != NULL)
		title->known = true;
}

void
ns_refer_titles(struct ns_refer *r, uint32_t who, const struct ns_find *f)
{
	if (!r->who[who - 1].titled)
		own_title(r, who, f);
	if (r->who[who - 1].person) {
		title_before(r, who, f);
		title_behind(r, who, f);
	} else {
		body_beside(r, who, f);
	}
}

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
	bool person, firm;
};

static bool
may_be(const struct ns_refer *r, const struct ns_title *t,
    const struct description *d)
{
	if (t->person != d->person)
		return false;
	if (d->person)
		return t->tail == d->words.p[d->words.n - 1] &&
		       is_title(r, t->words, d->words);
	return (d->firm && r->who[t->who - 1].firm) ||
	       has_word(t->words, d->words);
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
	return best != 0 ? best : d->person && !unsure ? later : 0;
}

/* --- in the text ------------------------------------------------------- */

/* "the", and perhaps "new", in front. */
static bool
is_definite(const struct ns_refer *r, size_t begin)
{
	if (begin > r->sent_begin + 1 &&
	    has_bit(r, begin - 1, NS_WORD_ADJECTIVE))
		begin--;
	return begin > r->sent_begin && ns_words_is(r->words, begin - 1, "the");
}

/* Does the phrase go on, so that it says of what: "of France", "bank"? */
static bool
goes_on(const struct ns_refer *r, size_t end)
{
	if (end >= r->sent_end)
		return false;
	return ns_words_is(r->words, end, "of") ||
	       ns_words_is(r->words, end, "for") ||
	       ns_words_is(r->words, end, "-") ||
	       ns_refer_find(r, end) != NULL ||
	       has_bit(r, end, NS_WORD_HUMAN) || has_bit(r, end, NS_WORD_BODY);
}

bool
ns_refer_describe(struct ns_refer *r, size_t begin, size_t end)
{
	struct description d = { .person = ns_refer_find(r, begin) != NULL ||
					   has_bit(r, end - 1, NS_WORD_HUMAN) };
	uint32_t who;

	/* Some offices stand in the lexicon as "the king". */
	if (begin + 1 < end && ns_words_is(r->words, begin, "the"))
		begin++;
	if (!is_definite(r, begin) || goes_on(r, end) ||
	    (!d.person && !has_bit(r, end - 1, NS_WORD_BODY)) ||
	    ns_words_headline(r->words, r->para))
		return false;
	d.words = forms_of(r, begin, end);
	d.firm = has_bit(r, end - 1, NS_WORD_FIRM);
	if ((who = choose(r, &d)) == 0)
		return false;
	ns_refer_join_description(r, who, begin, end);
	if (d.person)
		ns_refer_named(r, who, begin, end);
	ns_refer_note(r, who, begin);
	return true;
}
