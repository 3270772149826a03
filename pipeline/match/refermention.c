/*
 * refermention.c - mentions that pronouns go back to: persons by name, and
 * somebody without one, unless the words only say what a person is.
 */
#include "name.h"
#include "refer.h"

bool
ns_refer_is(const struct ns_refer *r, size_t tok, const char *form)
{
	return tok >= r->sent_begin && tok < r->sent_end &&
	       ns_words_is(r->words, tok, form);
}

bool
ns_refer_has(const struct ns_refer *r, size_t tok, enum ns_refer_word word)
{
	return tok >= r->sent_begin && tok < r->sent_end &&
	       (ns_refer_bits(r, tok) & NS_WORD_BIT(word)) != 0;
}

/* Has its sentence no mention yet? */
bool
ns_refer_is_first(const struct ns_refer *r)
{
	return r->nmentions == 0 ||
	       r->mentions[r->nmentions - 1].sent != r->sent;
}

/* "X said", or "said X" behind a mark. */
static bool
speaks(const struct ns_refer *r, const struct ns_mention *m)
{
	size_t i = m->begin;

	if (ns_refer_has(r, m->end, NS_WORD_SPEECH))
		return true;
	return i > r->sent_begin + 1 &&
	       ns_refer_has(r, i - 1, NS_WORD_SPEECH) &&
	       !ns_word_byte(ns_first_byte(r->words->doc->toks[i - 2].form));
}

static void
place(struct ns_refer *r, struct ns_mention *m, bool first)
{
	m->speaker = speaks(r, m);
	m->subject =
	    m->speaker || (first && !ns_refer_is(r, m->end, "'s") &&
			      (m->begin == 0 || !ns_refer_has(r, m->begin - 1,
						    NS_WORD_PREPOSITION)));
}

void
ns_refer_named(struct ns_refer *r, uint32_t who, size_t begin, size_t end)
{
	bool first = ns_refer_is_first(r);
	struct ns_mention *m = ns_refer_mention(r, who, begin, end);

	if (m != NULL)
		place(r, m, first);
}

/* Words in -s are several, but for those in -ss; and the businessmen. */
bool
ns_refer_is_plural(const struct ns_refer *r, size_t tok)
{
	struct ns_str form = r->words->doc->toks[tok].form;

	if (ns_str_ends(form, NS_STR("men")) && form.n > 3)
		return !ns_str_ends(form, NS_STR("women")) || form.n > 5;
	return ns_str_ends(form, NS_STR("s")) &&
	       !ns_str_ends(form, NS_STR("ss"));
}

/* "is a", "became", "as the" in front: it only says what somebody is. */
static bool
is_predicate(const struct ns_refer *r, size_t tok)
{
	size_t i, back;

	for (i = tok, back = 0; i > r->sent_begin && back < 4; i--, back++) {
		if (ns_refer_has(r, i - 1, NS_WORD_PREDICATE))
			return true;
		if (ns_refer_find(r, i - 1) != NULL &&
		    ns_refer_is_person(ns_refer_find(r, i - 1)))
			return false;
	}
	return false;
}

/* The first token from tok on that is no title: Dato, Mr. */
static size_t
past_titles(const struct ns_refer *r, size_t tok)
{
	const uint32_t title = NS_CLASS_BIT(NS_CLASS_TITLE) |
			       NS_CLASS_BIT(NS_CLASS_HONORIFIC) |
			       NS_CLASS_BIT(NS_CLASS_RANK);

	while (tok < r->sent_end && ns_refer_find(r, tok) == NULL &&
	       (r->words->v[tok]->classes & title) != 0)
		tok++;
	return tok;
}

static bool
is_person_at(const struct ns_refer *r, size_t tok)
{
	return tok < r->sent_end && ns_refer_is_person(ns_refer_find(r, tok));
}

/* Before a name, also with a comma or "is" between. */
static bool
names_follow(const struct ns_refer *r, size_t end)
{
	if (end < r->sent_end && (ns_refer_is(r, end, ",") ||
				     ns_refer_has(r, end, NS_WORD_PREDICATE)))
		end++;
	return is_person_at(r, past_titles(r, end));
}

/* Behind a name and a comma, perhaps an age, or before one: it is that person.
 */
bool
ns_refer_is_apposed(const struct ns_refer *r, size_t begin, size_t end)
{
	size_t i, back;

	if (names_follow(r, end))
		return true;
	for (i = begin, back = 0; i > r->sent_begin + 1 && back < 6;
	     i--, back++) {
		if (!ns_refer_is(r, i - 1, ","))
			continue;
		if (i > r->sent_begin + 3 && ns_refer_is(r, i - 3, ",") &&
		    ns_pattern_number(ns_words_surface(r->words, i - 2)))
			i -= 2;
		return ns_refer_is_person(ns_refer_find(r, i - 2));
	}
	return false;
}

/* "a dentist's": nobody of whom there is talk. */
static bool
is_owner(const struct ns_refer *r, size_t begin, size_t end)
{
	return ns_refer_is(r, end, "'s") && begin > r->sent_begin &&
	       (ns_refer_is(r, begin - 1, "a") ||
		   ns_refer_is(r, begin - 1, "an"));
}

void
ns_refer_unnamed(struct ns_refer *r, size_t begin, size_t end)
{
	struct ns_mention *m;
	bool first = ns_refer_is_first(r);

	if (ns_refer_is_plural(r, end - 1) ||
	    ns_refer_has(r, end, NS_WORD_HUMAN) || is_predicate(r, begin) ||
	    ns_refer_is_apposed(r, begin, end) || is_owner(r, begin, end) ||
	    (end < r->sent_end && ns_refer_is_role(ns_refer_find(r, end))))
		return;
	if ((m = ns_refer_mention(r, 0, begin, end)) == NULL)
		return;
	m->gender = ns_refer_gender(r, begin, end);
	place(r, m, first);
}

/* --- who fits ---------------------------------------------------------- */
