/*
 * referphrase.c - the words around a description: whether it is a definite one,
 * whose, and where it ends.
 */
#include "name.h"
#include "refer.h"

bool
ns_refer_is_definite(const struct ns_refer *r, size_t begin)
{
	if (begin > r->sent_begin + 1 &&
	    ns_refer_in(r, begin - 1, NS_WORD_ADJECTIVE))
		begin--;
	return begin > r->sent_begin && ns_words_is(r->words, begin - 1, "the");
}

bool
ns_refer_is_owned(const struct ns_refer *r, size_t begin)
{
	return ns_refer_is(r, begin - 1, "his") ||
	       ns_refer_is(r, begin - 1, "her") ||
	       ns_refer_is(r, begin - 1, "whose");
}

/* The find at a token of what may have an office, or NULL. */
static const struct ns_find *
land_at(const struct ns_refer *r, size_t tok)
{
	const struct ns_find *f = NULL;

	if (tok >= r->sent_begin && tok < r->sent_end)
		f = ns_refer_find(r, tok);
	return f == NULL || ns_refer_is_person(f) || ns_refer_is_role(f) ? NULL
									 : f;
}

const struct ns_find *
ns_refer_possessor(const struct ns_refer *r, size_t begin, size_t end)
{
	const struct ns_find *f;

	if (ns_refer_is(r, end, "of"))
		return land_at(r, end + 1 + ns_refer_is(r, end + 1, "the"));
	if (ns_refer_is(r, begin - 1, "'s"))
		return land_at(r, begin - 2);
	f = land_at(r, begin - 1);
	return f != NULL && f->begin > r->sent_begin &&
		       ns_words_is(r->words, f->begin - 1, "the")
		   ? f
		   : NULL;
}

bool
ns_refer_goes_on(const struct ns_refer *r, size_t end)
{
	if (end >= r->sent_end)
		return false;
	return ns_words_is(r->words, end, "of") ||
	       ns_words_is(r->words, end, "for") ||
	       ns_words_is(r->words, end, "-") ||
	       ns_refer_find(r, end) != NULL ||
	       ns_refer_in(r, end, NS_WORD_HUMAN) ||
	       ns_refer_in(r, end, NS_WORD_BODY);
}

bool
ns_refer_ends(const struct ns_refer *r, size_t end)
{
	const uint32_t behind =
	    NS_WORD_BIT(NS_WORD_PREPOSITION) | NS_WORD_BIT(NS_WORD_SPEECH) |
	    NS_WORD_BIT(NS_WORD_PREDICATE) | NS_WORD_BIT(NS_WORD_HE) |
	    NS_WORD_BIT(NS_WORD_SHE) | NS_WORD_BIT(NS_WORD_VERB);
	struct ns_str form;

	if (end >= r->sent_end)
		return true;
	if (ns_words_is(r->words, end, "of") || ns_words_is(r->words, end, "-"))
		return false;
	form = r->words->doc->toks[end].form;
	return !ns_ascii_alpha(ns_first_byte(form)) ||
	       (ns_refer_bits(r, end) & behind) != 0 ||
	       ns_str_ends(form, NS_STR("ed")) ||
	       ns_str_ends(form, NS_STR("ly"));
}
