/*
 * namenoun.c - nouns beside a name that say what it is: "the village of Tay",
 * "the insurer Tay", "shares in Tay", and brackets behind it or around it.
 */
#include "name.h"

/* The classes of a word in small letters. */
static uint32_t
classes_at(const struct ns_naming *n, const struct ns_chunk *c, size_t tok)
{
	return ns_chunk_reaches(c, tok) &&
		       n->words->v[tok]->letters == NS_NEED_ANY
		   ? ns_naming_classes(n, tok)
		   : 0;
}

/* "town of Tay", "Tay town"; but where a sentence begins that may be any word.
 */
static bool
is_place(const struct ns_naming *n, const struct ns_chunk *c)
{
	const uint32_t place = NS_CLASS_BIT(NS_CLASS_PLACE_NOUN);

	return (!c->first && (classes_at(n, c, c->end) & place) != 0) ||
	       ((classes_at(n, c, c->begin - 2) & place) != 0 &&
		   ns_chunk_has(n, c, c->begin - 1, "of"));
}

/* "insurer Tay", "Tay newspaper". */
static bool
is_body(const struct ns_naming *n, const struct ns_chunk *c)
{
	return ((classes_at(n, c, c->begin - 1) | classes_at(n, c, c->end)) &
		   NS_CLASS_BIT(NS_CLASS_ORG_NOUN)) != 0;
}

/* "shares in Tay", "Tay shares", "Tay's shares". */
static bool
has_assets(const struct ns_naming *n, const struct ns_chunk *c)
{
	const uint32_t asset = NS_CLASS_BIT(NS_CLASS_ORG_ASSET);
	size_t before = c->begin - 1;

	if ((classes_at(n, c, c->end) & asset) != 0 ||
	    ((classes_at(n, c, c->end + 1) & asset) != 0 &&
		ns_chunk_has(n, c, c->end, "'s")))
		return true;
	return (classes_at(n, c, before - 1) & asset) != 0 &&
	       (ns_chunk_has(n, c, before, "in") ||
		   ns_chunk_has(n, c, before, "of"));
}

/* Capitals in brackets behind a body: "the Tay Institute (TFI)". */
static bool
is_bracketed(const struct ns_naming *n, const struct ns_chunk *c)
{
	const uint32_t body =
	    NS_CLASS_BIT(NS_CLASS_ORG_HEAD) | NS_CLASS_BIT(NS_CLASS_ORG_TAIL);
	size_t before = c->begin - 2;

	return c->begin + 1 == c->end &&
	       n->words->v[c->begin]->letters == NS_NEED_CAPS &&
	       ns_chunk_has(n, c, c->begin - 1, "(") &&
	       ns_chunk_has(n, c, c->end, ")") && ns_chunk_reaches(c, before) &&
	       (n->cover[before] == NS_COVER_ORG ||
		   (ns_naming_classes(n, before) & body) != 0);
}

/* When somebody scored: "Berg (21st minute)", "Berg (35th)". */
static bool
is_scorer(const struct ns_naming *n, const struct ns_chunk *c)
{
	struct ns_str form;

	if (!ns_chunk_has(n, c, c->end, "(") || c->end + 1 >= c->sent_end)
		return false;
	form = n->words->doc->toks[c->end + 1].form;
	return ns_ascii_digit(ns_first_byte(form)) &&
	       (ns_str_ends(form, NS_STR("th")) ||
		   ns_str_ends(form, NS_STR("st")) ||
		   ns_str_ends(form, NS_STR("nd")) ||
		   ns_str_ends(form, NS_STR("rd")) ||
		   ns_chunk_has(n, c, c->end + 2, "min"));
}

uint64_t
ns_chunk_nouns(const struct ns_naming *n, const struct ns_chunk *c)
{
	uint64_t ev = 0;

	if (n->cover[c->begin] != NS_COVER_NONE)
		return 0;
	if (is_place(n, c))
		ev |= NS_EV_BIT(NS_EV_PLACE_NOUN);
	if (is_body(n, c))
		ev |= NS_EV_BIT(NS_EV_ORG_NOUN);
	if (has_assets(n, c))
		ev |= NS_EV_BIT(NS_EV_ORG_ASSET);
	if (is_bracketed(n, c))
		ev |= NS_EV_BIT(NS_EV_IN_BRACKETS);
	if (is_scorer(n, c))
		ev |= NS_EV_BIT(NS_EV_MINUTE_AFTER);
	return ev;
}
