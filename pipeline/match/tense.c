/*
 * tense.c - does a sentence speak of the past or the future, at one place?
 *
 * A small judgement, not a parse: the nearest word that tells decides.  Words
 * that tell are in the rules' table `tense`; of other words those in -ed are
 * taken for a past.
 */
#include "tense.h"

#include <string.h>

/* A verb behind the expression is as near as one so much farther before it. */
#define BEHIND_FACTOR 2

/* Tokens to either side that are looked at. */
#define REACH 40

bool
ns_tense_word_parse(struct ns_str value, enum ns_tense_word *word)
{
	static const struct {
		char name[8];
		enum ns_tense_word word;
	} names[] = {
		{ "past", NS_TENSE_PAST },
		{ "future", NS_TENSE_FUTURE },
		{ "said", NS_TENSE_SAID },
		{ "lead", NS_TENSE_LEAD },
		{ "to", NS_TENSE_TO },
		{ "by", NS_TENSE_BY },
		{ "be", NS_TENSE_BE },
		{ "skip", NS_TENSE_SKIP },
	};
	size_t i;

	for (i = 0; i < NS_LEN(names); i++) {
		if (ns_str_eq(value, ns_str_of(names[i].name))) {
			*word = names[i].word;
			return true;
		}
	}
	return false;
}

static enum ns_tense_word
word_at(const struct ns_tense_view *v, size_t i)
{
	uint32_t id = v->ids[i];

	return id < v->nwords ? (enum ns_tense_word)v->words[id]
			      : NS_TENSE_NONE;
}

static bool
is_small(const struct ns_tense_view *v, size_t i)
{
	char c = v->text.p[v->toks[i].begin];

	return c >= 'a' && c <= 'z';
}

/* "is elected", "will be held": no past; of "was held" the "was" tells. */
static bool
is_participle(const struct ns_tense_view *v, size_t i)
{
	return i > 0 && word_at(v, i - 1) == NS_TENSE_BE;
}

static bool
is_past_form(const struct ns_tense_view *v, size_t i)
{
	struct ns_str form = v->toks[i].form;

	return form.n >= 4 && ns_str_ends(form, NS_STR("ed")) &&
	       is_small(v, i) && !is_participle(v, i);
}

/* What the word at i tells wherever it stands. */
static enum ns_direction
told_by(const struct ns_tense_view *v, size_t i)
{
	switch (word_at(v, i)) {
	case NS_TENSE_PAST:
	case NS_TENSE_SAID:
		return is_participle(v, i) ? NS_DIR_NONE : NS_DIR_PAST;
	case NS_TENSE_FUTURE:
		/* Will Smith and May Day are no verbs. */
		return is_small(v, i) || i == 0 ? NS_DIR_FUTURE : NS_DIR_NONE;
	case NS_TENSE_NONE:
	case NS_TENSE_LEAD:
		return is_past_form(v, i) ? NS_DIR_PAST : NS_DIR_NONE;
	default:
		return NS_DIR_NONE;
	}
}

/* What it tells of an expression behind it that begins at token `first`. */
static enum ns_direction
told_before(const struct ns_tense_view *v, size_t i, size_t first)
{
	enum ns_tense_word word = word_at(v, i), lead;

	if (word == NS_TENSE_BY)
		return i + 1 == first ? NS_DIR_FUTURE : NS_DIR_NONE;
	if (word != NS_TENSE_TO)
		return told_by(v, i);
	lead = i > 0 ? word_at(v, i - 1) : NS_TENSE_NONE;
	return lead == NS_TENSE_LEAD || lead == NS_TENSE_FUTURE ||
		       lead == NS_TENSE_BE
		   ? NS_DIR_FUTURE
		   : NS_DIR_NONE;
}

/* Behind a semicolon stands another sentence. */
static bool
is_stop(const struct ns_tense_view *v, size_t i)
{
	return ns_str_eq(v->toks[i].form, NS_STR(";"));
}

enum ns_direction
ns_tense_at(const struct ns_tense_view *v, size_t first, size_t last)
{
	enum ns_direction before = NS_DIR_NONE, behind = NS_DIR_NONE;
	size_t i, back = 0, on = 0;
	size_t begin = first > REACH ? first - REACH : 0;
	size_t end = v->n - last > REACH ? last + REACH : v->n;

	for (i = first; i > begin && before == NS_DIR_NONE; i--) {
		if (is_stop(v, i - 1))
			break;
		before = told_before(v, i - 1, first);
		back = first - i;
	}
	for (i = last + 1; i < end && behind == NS_DIR_NONE; i++) {
		if (is_stop(v, i))
			break;
		behind = told_by(v, i);
		on = i - last - 1;
		if (word_at(v, i) == NS_TENSE_SAID && before != NS_DIR_NONE)
			return before;
	}
	if (before == NS_DIR_NONE)
		return behind;
	return behind != NS_DIR_NONE && on * BEHIND_FACTOR < back ? behind
								  : before;
}
