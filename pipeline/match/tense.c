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

/* Tokens from `will` to the end of what it surely speaks of. */
#define WILL_REACH 8

/* Tokens from `and` to the verb of those it joins. */
#define JOIN_REACH 6

/* A date that ends within so many tokens begins its sentence. */
#define OPENING 3

bool
ns_tense_word_parse(struct ns_str value, enum ns_tense_word *word)
{
	static const struct {
		char name[8];
		enum ns_tense_word word;
	} names[] = {
		{ "past", NS_TENSE_PAST },
		{ "was", NS_TENSE_WAS },
		{ "future", NS_TENSE_FUTURE },
		{ "verb", NS_TENSE_VERB },
		{ "will", NS_TENSE_WILL },
		{ "said", NS_TENSE_SAID },
		{ "lead", NS_TENSE_LEAD },
		{ "to", NS_TENSE_TO },
		{ "by", NS_TENSE_BY },
		{ "soon", NS_TENSE_SOON },
		{ "in", NS_TENSE_IN },
		{ "own", NS_TENSE_OWN },
		{ "aside", NS_TENSE_ASIDE },
		{ "date", NS_TENSE_DATE },
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

static bool
is_mark(const struct ns_tense_view *v, size_t i, const char *mark)
{
	return ns_str_eq(v->toks[i].form, ns_str_of(mark));
}

static bool
starts_upper(const struct ns_tense_view *v, size_t i)
{
	char c = v->text.p[v->toks[i].begin];

	return c >= 'A' && c <= 'Z';
}

/* "is elected", "will be held": no past; of "was held" the "was" tells. */
static bool
is_participle(const struct ns_tense_view *v, size_t i)
{
	return i > 0 && word_at(v, i - 1) == NS_TENSE_BE;
}

/* "to hit", "could cut": forms that are no past there. */
static bool
is_infinitive(const struct ns_tense_view *v, size_t i)
{
	enum ns_tense_word word = i > 0 ? word_at(v, i - 1) : NS_TENSE_NONE;

	return word == NS_TENSE_TO || word == NS_TENSE_FUTURE ||
	       word == NS_TENSE_WILL;
}

/* "its reduced dividend", "a newly opened bridge" */
static bool
is_adjective(const struct ns_tense_view *v, size_t i)
{
	if (i > 0 && word_at(v, i - 1) == NS_TENSE_OWN)
		return true;
	return i > 1 && word_at(v, i - 2) == NS_TENSE_OWN &&
	       ns_str_ends(v->toks[i - 1].form, NS_STR("ly"));
}

static bool
is_past_form(const struct ns_tense_view *v, size_t i)
{
	struct ns_str form = v->toks[i].form;

	return form.n >= 4 && ns_str_ends(form, NS_STR("ed")) &&
	       is_small(v, i) && !is_participle(v, i) && !is_adjective(v, i);
}

/* "two plays", "the votes": what could be a verb in -s is none. */
static bool
is_plural(const struct ns_tense_view *v, size_t i)
{
	return i > 0 && ns_str_ends(v->toks[i].form, NS_STR("s")) &&
	       (word_at(v, i - 1) == NS_TENSE_OWN ||
		   ns_ascii_digit(v->toks[i - 1].form.p[0]));
}

/* "the senators vote", "they vote", "England play": but "the vote". */
static bool
is_verb_of_many(const struct ns_tense_view *v, size_t i)
{
	static const char *const many[] = { "they", "we", "you", "who", "that",
		"which" };
	struct ns_str who;
	size_t k;

	if (i == 0 || !is_small(v, i))
		return false;
	who = v->toks[i - 1].form;
	for (k = 0; k < NS_LEN(many); k++)
		if (ns_str_eq(who, ns_str_of(many[k])))
			return true;
	if (is_small(v, i - 1))
		return who.n > 3 && ns_str_ends(who, NS_STR("s")) &&
		       !ns_str_ends(who, NS_STR("ss"));
	/* Names at the sentence's begin, and who is joined by `and`. */
	for (k = i; k > 0 && starts_upper(v, k - 1); k--)
		;
	if (k == 0)
		return true;
	for (k = i > JOIN_REACH ? i - JOIN_REACH : 0; k < i; k++)
		if (is_mark(v, k, "and"))
			return true;
	return false;
}

/* What the word at i tells wherever it stands. */
static enum ns_direction
told_by(const struct ns_tense_view *v, size_t i)
{
	switch (word_at(v, i)) {
	case NS_TENSE_PAST:
	case NS_TENSE_WAS:
	case NS_TENSE_SAID:
		return is_participle(v, i) || is_infinitive(v, i) ? NS_DIR_NONE
								  : NS_DIR_PAST;
	case NS_TENSE_FUTURE:
	case NS_TENSE_WILL:
		/* Will Smith and May Day are no verbs. */
		return (is_small(v, i) || i == 0) && !is_plural(v, i)
			   ? NS_DIR_FUTURE
			   : NS_DIR_NONE;
	case NS_TENSE_VERB:
		return is_verb_of_many(v, i) ? NS_DIR_FUTURE : NS_DIR_NONE;
	case NS_TENSE_NONE:
	case NS_TENSE_LEAD:
		return is_past_form(v, i) ? NS_DIR_PAST : NS_DIR_NONE;
	default:
		return NS_DIR_NONE;
	}
}

/* Does nothing but a preposition stand between the word at i and the
 * expression, or "in the", "in its"? */
static bool
is_next(const struct ns_tense_view *v, size_t i, size_t first)
{
	if (i + 1 == first)
		return true;
	if (word_at(v, i + 1) != NS_TENSE_IN)
		return false;
	return i + 2 == first ||
	       (i + 3 == first && word_at(v, i + 2) == NS_TENSE_OWN);
}

/* In "from Monday until Friday", "May 3 to 5" the word at i links two ends. */
static bool
is_link(const struct ns_tense_view *v, size_t i)
{
	enum ns_tense_word word;

	if (i == 0)
		return false;
	word = word_at(v, i - 1);
	return word == NS_TENSE_DATE ||
	       (word == NS_TENSE_FUTURE && !is_small(v, i - 1)) ||
	       ns_ascii_digit(v->toks[i - 1].form.p[0]);
}

/* "as soon as Monday", "ahead of Monday", "ahead of the weekend" */
static bool
is_ahead(const struct ns_tense_view *v, size_t i, size_t first)
{
	struct ns_str link;

	if (first - i < 2)
		return false;
	link = v->toks[i + 1].form;
	if (!ns_str_eq(link, NS_STR("as")) && !ns_str_eq(link, NS_STR("of")))
		return false;
	return i + 2 == first ||
	       (i + 3 == first && word_at(v, i + 2) == NS_TENSE_OWN);
}

static bool
leads(const struct ns_tense_view *v, size_t i)
{
	enum ns_tense_word word = i > 0 ? word_at(v, i - 1) : NS_TENSE_NONE;

	return word == NS_TENSE_LEAD || word == NS_TENSE_FUTURE ||
	       word == NS_TENSE_BE || word == NS_TENSE_WAS;
}

/* What it tells of an expression behind it that begins at token `first`. */
static enum ns_direction
told_before(const struct ns_tense_view *v, size_t i, size_t first)
{
	bool future;

	switch (word_at(v, i)) {
	case NS_TENSE_BY:
		future = i + 1 == first && !is_link(v, i);
		break;
	case NS_TENSE_SOON:
		future = is_ahead(v, i, first);
		break;
	case NS_TENSE_TO:
		future = leads(v, i) && !is_link(v, i);
		break;
	case NS_TENSE_BE:
		future = is_next(v, i, first);
		break;
	default:
		return told_by(v, i);
	}
	return future ? NS_DIR_FUTURE : NS_DIR_NONE;
}

/* "a third-quarter loss", "the wake of May": told of a noun. */
static bool
is_of_noun(const struct ns_tense_view *v, size_t first)
{
	enum ns_tense_word word = word_at(v, first - 1);

	if (word == NS_TENSE_OWN)
		return first < 2 || word_at(v, first - 2) != NS_TENSE_IN;
	return word == NS_TENSE_ASIDE;
}

/* "will host the fair in May": in one clause, and told of the verb. */
static bool
is_of_will(const struct ns_tense_view *v, size_t i, size_t first)
{
	size_t j;

	for (j = i + 1; j < first; j++)
		if (is_mark(v, j, ","))
			return false;
	return first - i <= WILL_REACH && !is_of_noun(v, first);
}

/* Does the verb at i, which tells of the expression at first, leave no doubt?
 */
static bool
is_sure(const struct ns_tense_view *v, size_t i, size_t first)
{
	enum ns_tense_word word = word_at(v, i);

	if (word == NS_TENSE_WILL)
		return is_of_will(v, i, first);
	return (word == NS_TENSE_PAST || word == NS_TENSE_WAS ||
		   word == NS_TENSE_NONE) &&
	       is_next(v, i, first);
}

/* What stands before the expression and how far away; behind a semicolon
 * stands another sentence. */
static enum ns_direction
look_back(const struct ns_tense_view *v, size_t first, size_t *distance)
{
	size_t i, begin = first > REACH ? first - REACH : 0;
	enum ns_direction d;

	for (i = first; i > begin && !is_mark(v, i - 1, ";"); i--) {
		if ((d = told_before(v, i - 1, first)) == NS_DIR_NONE)
			continue;
		*distance = first - i;
		if (!is_sure(v, i - 1, first))
			return d;
		return d == NS_DIR_PAST ? NS_DIR_SURELY_PAST
					: NS_DIR_SURELY_FUTURE;
	}
	return NS_DIR_NONE;
}

/* "In May, voters will choose": what begins the sentence is told of its verb,
 * unless that only reports. */
static bool
is_opening(const struct ns_tense_view *v, size_t last, size_t i)
{
	enum ns_tense_word word = word_at(v, i);

	return last < OPENING && i - last <= WILL_REACH &&
	       (word == NS_TENSE_WILL || word == NS_TENSE_PAST ||
		   word == NS_TENSE_WAS || word == NS_TENSE_NONE);
}

/* The same behind it; *report: it may be nothing but who said so. */
static enum ns_direction
look_on(const struct ns_tense_view *v, size_t last, size_t *distance,
    bool *report)
{
	size_t i, end = v->n - last > REACH ? last + REACH : v->n;
	enum ns_direction d;

	*report = false;
	for (i = last + 1; i < end && !is_mark(v, i, ";"); i++) {
		*report = *report || word_at(v, i) == NS_TENSE_SAID;
		if ((d = told_by(v, i)) == NS_DIR_NONE)
			continue;
		*distance = i - last - 1;
		if (!is_opening(v, last, i))
			return d;
		return d == NS_DIR_PAST ? NS_DIR_SURELY_PAST
					: NS_DIR_SURELY_FUTURE;
	}
	return NS_DIR_NONE;
}

/* "By Monday the water was gone": by tells less than the verb of its sentence.
 */
static bool
is_weak(const struct ns_tense_view *v, size_t first)
{
	return first == 1 && word_at(v, 0) == NS_TENSE_BY;
}

enum ns_direction
ns_tense_at(const struct ns_tense_view *v, size_t first, size_t last)
{
	enum ns_direction before, behind;
	size_t back = 0, on = 0;
	bool report;

	before = look_back(v, first, &back);
	behind = look_on(v, last, &on, &report);
	if (before != NS_DIR_NONE && report)
		return before;
	if (behind == NS_DIR_NONE)
		return before;
	if (before == NS_DIR_NONE || is_weak(v, first))
		return behind;
	return on * BEHIND_FACTOR < back ? behind : before;
}
