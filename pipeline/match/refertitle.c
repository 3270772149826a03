/*
 * refertitle.c - titles: what an article or the lexicons call somebody - an
 * office, a job beside the name, the words of a body's name, what a place is.
 */
#include "name.h"
#include "refer.h"

/* Tokens behind a name and a comma among which an office is looked for. */
#define APPOSITION 6

struct ns_title *
ns_refer_title(struct ns_refer *r, uint32_t who, struct ns_str words)
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
	t->sort = r->who[who - 1].sort;
	return t;
}

/* Is it a rank or title, perhaps short, and none that everybody has? */
static bool
is_rank(const struct ns_refer *r, size_t tok)
{
	const uint32_t rank =
	    NS_CLASS_BIT(NS_CLASS_TITLE) | NS_CLASS_BIT(NS_CLASS_RANK);
	const uint32_t sir =
	    NS_WORD_BIT(NS_WORD_MAN) | NS_WORD_BIT(NS_WORD_WOMAN);

	return (r->words->v[tok]->classes & rank) != 0 &&
	       (ns_refer_bits(r, tok) & sir) == 0;
}

/* Add the words at tokens [begin, end), as they stand and as the lexicon has
 * the office. */
static void
add_words(struct ns_refer *r, uint32_t who, size_t begin, size_t end)
{
	const struct ns_find *f = ns_refer_find(r, begin);
	struct ns_str words = ns_refer_forms(r, begin, end);
	bool dot = end - begin == 1 && ns_str_ends(words, NS_STR("."));
	struct ns_title *t;

	t = ns_refer_title(r, who, ns_str_sub(words, 0, words.n - dot));
	if (t != NULL)
		t->cut = dot || (end - begin == 1 && is_rank(r, begin));
	if (f != NULL)
		ns_refer_title(r, who, ns_refer_office(r, f->entry->name));
}

struct ns_str
ns_refer_forms(const struct ns_refer *r, size_t begin, size_t end)
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

struct ns_str
ns_refer_office(struct ns_refer *r, struct ns_str office)
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

struct ns_str
ns_refer_attr(const struct ns_refer *r, const struct ns_entry *e,
    const char *key)
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
	if (is_rank(r, tok))
		return true;
	return ns_refer_in(r, tok, NS_WORD_HUMAN) ||
	       ns_refer_in(r, tok, NS_WORD_MAN) ||
	       ns_refer_in(r, tok, NS_WORD_WOMAN);
}

/* "Captain", "Its clerk," in front of a name. */
static void
title_before(struct ns_refer *r, uint32_t who, const struct ns_find *f)
{
	size_t at = f->begin, begin;

	if (at > 1 && ns_words_is(r->words, at - 1, ","))
		at--;
	if (at > 0 && title_at(r, at - 1, &begin))
		add_words(r, who, begin, at);
}

/* ", the finance minister of" behind it. */
static void
title_behind(struct ns_refer *r, uint32_t who, const struct ns_find *f)
{
	size_t i = f->end, end = i + APPOSITION, n = r->words->doc->ntoks;
	size_t begin, further;

	if (i >= n || !ns_words_is(r->words, i, ","))
		return;
	for (i++; i < end && i < n; i++) {
		if (ns_words_is(r->words, i, ",") ||
		    ns_refer_in(r, i, NS_WORD_PREPOSITION) ||
		    ns_refer_is_person(ns_refer_find(r, i)))
			return;
		if (!title_at(r, i, &begin) ||
		    (i + 1 < n && title_at(r, i + 1, &further)))
			continue;
		add_words(r, who, begin, i + 1);
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
	if (at > 0 && ns_refer_in(r, at - 1, NS_WORD_BODY))
		ns_refer_title(r, who, ns_refer_forms(r, at - 1, at));
	if (f->end < r->words->doc->ntoks &&
	    ns_refer_in(r, f->end, NS_WORD_BODY))
		ns_refer_title(r, who, ns_refer_forms(r, f->end, f->end + 1));
}

/* Is it a firm, by its code or by the last word of the name? */
static bool
is_firm(const struct ns_refer *r, const struct ns_find *f)
{
	return ns_str_ends(ns_refer_attr(r, f->entry, "code"), NS_STR("BUS")) ||
	       (f->end - f->begin > 1 &&
		   ns_refer_in(r, f->end - 1, NS_WORD_FIRM));
}

/* What a place is: a state, else by its country a city, else a village. */
static void
territory_title(struct ns_refer *r, uint32_t who, const struct ns_find *f)
{
	struct ns_str level = ns_refer_attr(r, f->entry, "level");
	char first = ns_first_byte(f->entry->id);

	/* Ids of countries are codes. */
	if (ns_ascii_lower(first) != first)
		level = NS_STR("country nation");
	else if (level.n == 0 && f->entry->attrs.n > 0)
		level = NS_STR("city town");
	else if (level.n == 0)
		level = NS_STR("village town");
	ns_refer_title(r, who, level);
}

/* What the lexicon, or its own name, says of somebody. */
static void
own_title(struct ns_refer *r, uint32_t who, const struct ns_find *f)
{
	struct ns_referent *of = &r->who[who - 1];
	struct ns_title *title = NULL;
	struct ns_str office;

	of->titled = true;
	of->firm = of->sort == NS_SORT_BODY && is_firm(r, f);
	office = of->sort == NS_SORT_PERSON ? ns_refer_attr(r, f->entry, "role")
					    : f->entry->name;
	if (office.n > 0)
		title = ns_refer_title(r, who, ns_refer_office(r, office));
	if (title != NULL)
		title->known = true;
	if (r->who[who - 1].sort == NS_SORT_TERRITORY)
		territory_title(r, who, f);
}

void
ns_refer_titles(struct ns_refer *r, uint32_t who, const struct ns_find *f)
{
	if (!r->who[who - 1].titled)
		own_title(r, who, f);
	if (r->who[who - 1].sort == NS_SORT_PERSON) {
		title_before(r, who, f);
		title_behind(r, who, f);
	} else if (r->who[who - 1].sort == NS_SORT_BODY) {
		body_beside(r, who, f);
	}
}
