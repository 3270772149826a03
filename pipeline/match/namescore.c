/*
 * namescore.c - what speaks for a name to be a person, an organization or a
 * place, and how much.
 */
#include "name.h"

/* Words behind a comma among which a job is looked for: "X, the chief ..." */
#define JOB_REACH 5

/* A chunk that is looked at. */
struct look {
	const struct ns_naming *n;
	struct ns_chunk *c;
};

static void
note(struct look *l, enum ns_evidence ev, bool holds)
{
	if (holds)
		l->c->evidence |= NS_EV_BIT(ev);
}

static const struct ns_tok *
token(const struct look *l, size_t i)
{
	return &l->n->words->doc->toks[i];
}

static bool
is_form(const struct look *l, size_t i, const char *form)
{
	return ns_chunk_has(l->n, l->c, i, form);
}

static uint32_t
classes_at(const struct look *l, size_t i)
{
	return ns_chunk_classes(l->n, l->c, i);
}

static bool
is_number(const struct look *l, size_t i)
{
	return ns_chunk_reaches(l->c, i) && l->n->cover[i] != NS_COVER_BREAK &&
	       ns_pattern_number(ns_words_surface(l->n->words, i));
}

static bool
is_capital_stop(struct ns_str s)
{
	return s.n == 2 && s.p[1] == '.' && s.p[0] >= 'A' && s.p[0] <= 'Z';
}

/* The find that ends before, or begins at, a token; NULL: none of the type. */
static const struct ns_find *
find_at(const struct look *l, size_t i, const char *type)
{
	const struct ns_find *f;

	if (!ns_chunk_reaches(l->c, i) ||
	    (f = ns_naming_find(l->n, i)) == NULL || f->entry == NULL ||
	    !ns_str_eq(f->entry->type, ns_str_of(type)))
		return NULL;
	return f;
}

/* --- the words of the name --------------------------------------------- */

static size_t
count_words(const struct look *l)
{
	size_t i, n = 0;

	for (i = l->c->begin; i < l->c->end; i++)
		n += l->n->words->v[i]->letters != NS_NEED_ANY;
	return n;
}

static void
look_at_ends(struct look *l)
{
	uint32_t first = classes_at(l, l->c->begin);
	uint32_t last = classes_at(l, l->c->end - 1);
	bool alone = l->c->end - l->c->begin == 1;

	note(l, NS_EV_GIVEN_FIRST,
	    !alone && (first & NS_CLASS_BIT(NS_CLASS_GIVEN)));
	note(l, NS_EV_GIVEN_WORD_FIRST,
	    !alone && (first & NS_CLASS_BIT(NS_CLASS_GIVEN_WORD)));
	note(l, NS_EV_GIVEN_ALONE,
	    alone && (first & NS_CLASS_BIT(NS_CLASS_GIVEN)));
	note(l, NS_EV_FAMILY_LAST,
	    !alone && (last & NS_CLASS_BIT(NS_CLASS_FAMILY)));
	note(l, NS_EV_FAMILY_WORD_LAST,
	    !alone && (last & NS_CLASS_BIT(NS_CLASS_FAMILY_WORD)));
	note(l, NS_EV_FAMILY_ALONE,
	    alone && (first & NS_CLASS_BIT(NS_CLASS_FAMILY)));
	note(l, NS_EV_SUFFIX, !alone && (last & NS_CLASS_BIT(NS_CLASS_SUFFIX)));
	note(l, NS_EV_ORG_HEAD,
	    !alone && (first & NS_CLASS_BIT(NS_CLASS_ORG_HEAD)));
	note(l, NS_EV_ORG_TAIL,
	    !alone && (last & NS_CLASS_BIT(NS_CLASS_ORG_TAIL)));
	note(l, NS_EV_ORG_TAIL_WORD,
	    !alone && (last & NS_CLASS_BIT(NS_CLASS_ORG_TAIL_WORD)));
	note(l, NS_EV_PLACE_HEAD,
	    !alone && (first & NS_CLASS_BIT(NS_CLASS_PLACE_HEAD)));
	note(l, NS_EV_PLACE_TAIL,
	    !alone && (last & NS_CLASS_BIT(NS_CLASS_PLACE_TAIL)));
}

static void
look_inside(struct look *l)
{
	size_t i, words = count_words(l);
	uint32_t classes;

	for (i = l->c->begin; i < l->c->end; i++) {
		classes = classes_at(l, i);
		note(l, NS_EV_INITIAL,
		    i > l->c->begin - (words > 1) && words > 1 &&
			is_capital_stop(ns_words_surface(l->n->words, i)));
		note(l, NS_EV_PARTICLE,
		    i > l->c->begin && i + 1 < l->c->end &&
			(classes & NS_CLASS_BIT(NS_CLASS_PARTICLE)));
		note(l, NS_EV_ORG_INSIDE,
		    i > l->c->begin && i + 1 < l->c->end &&
			(classes & (NS_CLASS_BIT(NS_CLASS_ORG_TAIL) |
				       NS_CLASS_BIT(NS_CLASS_ORG_HEAD))));
		note(l, NS_EV_AMPERSAND, is_form(l, i, "&"));
		note(l, NS_EV_HYPHENED, is_form(l, i, "-"));
		note(l, NS_EV_SYLLABLE,
		    i > l->c->begin + 1 && is_form(l, i - 1, "-") &&
			(classes & NS_CLASS_BIT(NS_CLASS_SYLLABLE)) != 0);
	}
	note(l, NS_EV_ACRONYM,
	    l->c->end - l->c->begin == 1 &&
		l->n->words->v[l->c->begin]->letters == NS_NEED_CAPS);
	note(l, NS_EV_ONE_WORD, words <= 1);
	note(l, NS_EV_TWO_WORDS, words == 2);
	note(l, NS_EV_MANY_WORDS, words > 3);
}

/* Is the name just one phrase of an issue, and not built as those of bodies? */
static bool
is_issue(const struct look *l)
{
	const uint64_t body =
	    NS_EV_BIT(NS_EV_ORG_HEAD) | NS_EV_BIT(NS_EV_ORG_TAIL);
	size_t i;

	if (l->n->issue[l->c->begin] != 1 || (l->c->evidence & body) != 0)
		return false;
	for (i = l->c->begin + 1; i < l->c->end; i++)
		if (l->n->issue[i] != 2)
			return false;
	return true;
}

static void
look_at_known(struct look *l)
{
	/* Of a place that is known the words say no more. */
	const uint64_t of_words =
	    NS_EV_BIT(NS_EV_PLACE_HEAD) | NS_EV_BIT(NS_EV_PLACE_TAIL) |
	    NS_EV_BIT(NS_EV_ORG_TAIL) | NS_EV_BIT(NS_EV_ORG_TAIL_WORD);
	const struct ns_find *f;
	size_t i;

	note(l, NS_EV_KNOWN_ISSUE, is_issue(l));
	for (i = l->c->begin; i < l->c->end; i++) {
		note(l, NS_EV_KNOWN_PERSON_INSIDE,
		    l->n->cover[i] == NS_COVER_PERSON);
		note(l, NS_EV_KNOWN_ORG_INSIDE, l->n->cover[i] == NS_COVER_ORG);
	}
	f = ns_naming_find(l->n, l->c->begin);
	if (f != NULL && f->end == l->c->end) {
		if (l->n->cover[l->c->begin] == NS_COVER_PLACE)
			l->c->evidence = (l->c->evidence & ~of_words) |
					 NS_EV_BIT(NS_EV_KNOWN_PLACE);
		return;
	}
	note(l, NS_EV_KNOWN_PLACE_FIRST,
	    l->n->cover[l->c->begin] == NS_COVER_PLACE);
	note(l, NS_EV_KNOWN_PLACE_LAST,
	    l->n->cover[l->c->end - 1] == NS_COVER_PLACE);
}

/* --- the words around it ----------------------------------------------- */

/* In brackets behind words that begin with its letters: "... Party (ZDP)"? */
static bool
is_initials(const struct look *l)
{
	struct ns_str letters = ns_words_surface(l->n->words, l->c->begin);
	size_t i = l->c->begin - 1, left = letters.n, reach;
	struct ns_str word;

	if (letters.n < 2 || l->c->end - l->c->begin > 1 ||
	    l->n->words->v[l->c->begin]->letters != NS_NEED_CAPS ||
	    !is_form(l, i, "("))
		return false;
	for (reach = 2 * letters.n; left > 0 && reach > 0; reach--) {
		if (i-- <= l->c->sent_begin)
			return false;
		word = ns_words_surface(l->n->words, i);
		if (ns_first_byte(word) == letters.p[left - 1])
			left--;
	}
	return left == 0;
}

/* "Its clerk, Ada Nilsen,": a job and a comma in front, and one behind. */
static bool
is_apposed(const struct look *l)
{
	const uint32_t job =
	    NS_CLASS_BIT(NS_CLASS_JOB) | NS_CLASS_BIT(NS_CLASS_KIN);
	size_t at = l->c->begin - 2;

	return l->c->begin >= l->c->sent_begin + 2 && is_form(l, at + 1, ",") &&
	       is_form(l, l->c->end, ",") &&
	       ((classes_at(l, at) & job) != 0 ||
		   find_at(l, at, "role") != NULL);
}

static void
look_before(struct look *l)
{
	size_t at = l->c->begin - 1; /* may be none: classes_at sees to that */
	uint32_t before;
	const struct ns_find *role;

	if (l->c->begin == l->c->sent_begin)
		return;
	before = classes_at(l, at);
	note(l, NS_EV_INITIALS_OF, is_initials(l));
	role = find_at(l, at, "role");
	note(l, NS_EV_TITLE_BEFORE,
	    (before & (NS_CLASS_BIT(NS_CLASS_TITLE) |
			  NS_CLASS_BIT(NS_CLASS_HONORIFIC) |
			  NS_CLASS_BIT(NS_CLASS_RANK))) != 0);
	note(l, NS_EV_JOB_BEFORE,
	    (before & NS_CLASS_BIT(NS_CLASS_JOB)) != 0 || role != NULL);
	if ((before & NS_CLASS_BIT(NS_CLASS_JOB)) != 0)
		l->c->role = token(l, at)->form;
	else if (role != NULL)
		l->c->role = role->entry->name;
	if (l->c->role.n > 0)
		l->c->job = at + 1;
	note(l, NS_EV_JOB_COMMA, is_apposed(l));
	note(l, NS_EV_KIN_BEFORE, (before & NS_CLASS_BIT(NS_CLASS_KIN)) != 0);
	note(l, NS_EV_SPEECH_BEFORE,
	    (before & NS_CLASS_BIT(NS_CLASS_SPEECH)) != 0);
	note(l, NS_EV_SPORT_BEFORE,
	    (before & NS_CLASS_BIT(NS_CLASS_SPORT)) != 0);
	note(l, NS_EV_PLACE_PREP_BEFORE,
	    (before & NS_CLASS_BIT(NS_CLASS_PLACE_PREP)) != 0);
	note(l, NS_EV_THE_BEFORE, is_form(l, at, "the"));
	note(l, NS_EV_DEMONYM_BEFORE, find_at(l, at, "group") != NULL);
}

/* ", the chief executive" behind it?  Then that is the job, if none was in
 * front. */
static bool
job_follows(struct look *l)
{
	size_t i = l->c->end, end = i + JOB_REACH;

	if (!is_form(l, i, ","))
		return false;
	for (i++; i < end && i < l->c->sent_end; i++) {
		if (is_form(l, i, ","))
			return false;
		if ((classes_at(l, i) & NS_CLASS_BIT(NS_CLASS_JOB)) != 0 ||
		    find_at(l, i, "role") != NULL) {
			if (l->c->job == 0)
				l->c->job = i + 1;
			return true;
		}
	}
	return false;
}

static bool
is_place(const struct look *l, size_t i)
{
	return ns_chunk_reaches(l->c, i) && l->n->cover[i] == NS_COVER_PLACE;
}

/* A number as results have it, "Kent 3 Ayr 1": the name begins the line, or
 * comes behind a number or mark, and no word in small letters follows. */
static bool
is_score(const struct look *l)
{
	size_t before = l->c->begin - 1, behind = l->c->end + 1;

	if (!is_number(l, l->c->end))
		return false;
	if (!l->c->first && !is_number(l, before) && !is_form(l, before, ",") &&
	    !is_form(l, before, ";") && !is_form(l, before, ":") &&
	    !is_form(l, before, "-"))
		return false;
	return behind >= l->c->sent_end ||
	       l->n->words->v[behind]->letters != NS_NEED_ANY ||
	       !ns_ascii_alpha(ns_first_byte(token(l, behind)->form)) ||
	       is_form(l, behind, "and");
}

/* Is the sentence the name and a date, perhaps with a town in front, and no
 * more? */
static bool
is_dateline(const struct look *l)
{
	size_t i = l->c->end;

	if (i == l->c->sent_end || ns_naming_find(l->n, i) != NULL)
		return false;
	if (!l->c->first && !is_form(l, l->c->begin - 1, ","))
		return false;
	while (i < l->c->sent_end && l->n->cover[i] == NS_COVER_BREAK)
		i++;
	return i == l->c->sent_end;
}

/* Is a known place at the token one of several: "Essex, Kent and Surrey"? */
static bool
is_listed(const struct look *l, size_t i)
{
	const struct ns_find *f = ns_naming_find(l->n, i);

	return is_form(l, f->end, "and") || is_form(l, f->end, "or");
}

/* "from Oslo to X", "between X and Oslo": beside a known place? */
static bool
is_pair(const struct look *l)
{
	size_t begin = l->c->begin, end = l->c->end;

	if (begin >= l->c->sent_begin + 2 && is_place(l, begin - 2) &&
	    (is_form(l, begin - 1, "to") || is_form(l, begin - 1, "and")))
		return true;
	return is_place(l, end + 1) &&
	       (is_form(l, end, "to") || is_form(l, end, "and")) &&
	       (is_form(l, begin - 1, "from") ||
		   is_form(l, begin - 1, "between"));
}

static void
look_behind(struct look *l)
{
	size_t at = l->c->end;
	uint32_t behind = classes_at(l, at);

	note(l, NS_EV_SPEECH_AFTER,
	    (behind & NS_CLASS_BIT(NS_CLASS_SPEECH)) != 0);
	note(l, NS_EV_SPORT_AFTER,
	    (behind & NS_CLASS_BIT(NS_CLASS_SPORT)) != 0);
	note(l, NS_EV_SCORE_AFTER, is_score(l));
	note(l, NS_EV_JOB_AFTER, job_follows(l));
	note(l, NS_EV_JOB_NEXT, (behind & NS_CLASS_BIT(NS_CLASS_JOB)) != 0);
	note(l, NS_EV_AGE_AFTER,
	    is_form(l, at, ",") && is_number(l, at + 1) &&
		is_form(l, at + 2, ","));
	note(l, NS_EV_COUNTRY_AFTER,
	    is_form(l, at, "(") && is_place(l, at + 1));
	note(l, NS_EV_PLACE_COMMA_AFTER,
	    is_form(l, at, ",") && is_place(l, at + 1) &&
		!is_listed(l, at + 1));
	note(l, NS_EV_PLACE_PAIR, is_pair(l));
	note(l, NS_EV_DATE_AFTER, is_dateline(l));
}

/* What shows that it is a team, if nothing shows that it is something else.  A
 * team is no issue, whatever it is called. */
static void
note_team(struct look *l)
{
	const uint64_t person = NS_EV_BIT(NS_EV_GIVEN_FIRST) |
				NS_EV_BIT(NS_EV_GIVEN_WORD_FIRST) |
				NS_EV_BIT(NS_EV_INITIAL);
	const uint8_t cover = l->n->cover[l->c->begin];
	uint64_t team;

	if ((cover != NS_COVER_NONE && cover != NS_COVER_PLACE) ||
	    find_at(l, l->c->begin, "country") != NULL ||
	    (l->c->evidence & person) != 0)
		return;
	team = ns_chunk_team(l->n, l->c);
	if (team != 0)
		l->c->evidence &= ~NS_EV_BIT(NS_EV_KNOWN_ISSUE);
	l->c->evidence |= team;
}

static void
weigh(struct look *l)
{
	const struct ns_name_weight *w;
	size_t ev, t;

	for (ev = 0; ev < NS_EVIDENCES; ev++) {
		if ((l->c->evidence >> ev & 1) == 0)
			continue;
		w = &l->n->names->weights[ev];
		for (t = 0; t < NS_NAME_TYPES; t++)
			l->c->score[t] += w->by_type[t];
	}
}

void
ns_chunk_weigh(struct ns_naming *n, struct ns_chunk *c)
{
	struct look l = { n, c };

	if (c->faint)
		return;
	look_at_ends(&l);
	look_inside(&l);
	look_at_known(&l);
	look_before(&l);
	look_behind(&l);
	c->evidence |= ns_chunk_nouns(n, c);
	note_team(&l);
	weigh(&l);
}
