/*
 * nameteam.c - what shows that a name is a team, above all that a town is its
 * club: "Leeds beat Arsenal", "the Derby striker", "Boston at Toronto".
 *
 * What may be said of the town as well ("Paris won", "against Rome") counts
 * only where the words around speak of a game.  A line of fixtures is enough
 * by itself.
 */
#include "name.h"

/* So many words of sport among so many tokens before and behind a name make it
 * a report of a game. */
#define GAME_WORDS 3
#define GAME_REACH 60

/* Among so many words behind it the verb is looked for. */
#define VERB_REACH 3

static bool
is_class(const struct ns_naming *n, size_t tok, const struct ns_chunk *c,
    enum ns_name_class class)
{
	return (ns_chunk_classes(n, c, tok) & NS_CLASS_BIT(class)) != 0;
}

/* Do the words around speak of a game? */
static bool
in_game(const struct ns_naming *n, const struct ns_chunk *c)
{
	size_t begin = c->begin > GAME_REACH ? c->begin - GAME_REACH : 0;
	size_t end = c->end + GAME_REACH, words = 0;
	const uint32_t game =
	    NS_CLASS_BIT(NS_CLASS_GAME) | NS_CLASS_BIT(NS_CLASS_TEAM_JOB);

	if (end > n->words->doc->ntoks)
		end = n->words->doc->ntoks;
	for (; begin < end && words < GAME_WORDS; begin++)
		words += (ns_naming_classes(n, begin) & game) != 0;
	return words == GAME_WORDS;
}

/* Does the token stand between two that play each other: v, vs, versus? */
static bool
is_against(const struct ns_naming *n, size_t tok, const struct ns_chunk *c)
{
	static const char *const forms[] = { "v", "v.", "vs", "vs.", "versus" };
	size_t i;

	if (!ns_chunk_reaches(c, tok) ||
	    ns_first_byte(n->words->doc->toks[tok].form) != 'v')
		return false;
	for (i = 0; i < NS_LEN(forms); i++)
		if (ns_words_is(n->words, tok, forms[i]))
			return true;
	return false;
}

/* Do all of these words have capitals? */
static bool
are_capitals(const struct ns_naming *n, size_t begin, size_t end)
{
	for (; begin < end; begin++)
		if (n->words->v[begin]->letters == NS_NEED_ANY)
			return false;
	return true;
}

/* Is the sentence but two names with `v` between, or this one and `at`, before
 * the town where it is played? */
static bool
is_fixture(const struct ns_naming *n, const struct ns_chunk *c)
{
	if (c->begin > c->sent_begin)
		return c->end == c->sent_end &&
		       is_against(n, c->begin - 1, c) &&
		       are_capitals(n, c->sent_begin, c->begin - 1);
	return c->end + 1 < c->sent_end &&
	       (is_against(n, c->end, c) || ns_chunk_has(n, c, c->end, "at")) &&
	       are_capitals(n, c->end + 1, c->sent_end);
}

/* May a sentence or a part of one begin at the chunk? */
static bool
is_subject(const struct ns_naming *n, const struct ns_chunk *c)
{
	static const char *const before[] = { ",", ";", ":", "\"", "and", "but",
		"as", "while", "that", "when", "if", "before", "after",
		"because", "where", "so", "since", "until" };
	size_t i;

	if (c->begin == c->sent_begin)
		return true;
	for (i = 0; i < NS_LEN(before); i++)
		if (ns_words_is(n->words, c->begin - 1, before[i]))
			return true;
	return false;
}

/* Does it do what teams do: "Derby drew", "Derby have now lost"? */
static bool
plays(const struct ns_naming *n, const struct ns_chunk *c)
{
	size_t i;

	for (i = c->end; i < c->end + VERB_REACH && i < c->sent_end; i++) {
		if (ns_naming_is(n, i, NS_CLASS_TEAM_VERB))
			return is_subject(n, c);
		if (n->words->v[i]->letters != NS_NEED_ANY ||
		    !ns_ascii_alpha(ns_first_byte(n->words->doc->toks[i].form)))
			return false;
	}
	return false;
}

/* Is it one that plays against another, or for which somebody plays: "a win
 * over Leeds", "Derby v Leeds", "scored for Leeds"? */
static bool
is_opponent(const struct ns_naming *n, const struct ns_chunk *c)
{
	size_t before = c->begin - 1;

	if (ns_chunk_has(n, c, before, "for"))
		return is_class(n, before - 1, c, NS_CLASS_TEAM_VERB);
	return ns_chunk_has(n, c, before, "over") ||
	       ns_chunk_has(n, c, before, "against") ||
	       is_against(n, before, c) ||
	       is_class(n, before, c, NS_CLASS_TEAM_VERB) ||
	       is_against(n, c->end, c);
}

/* Are there players or games of its own: "Atlanta's Tom Glavine"? */
static bool
is_owner(const struct ns_naming *n, const struct ns_chunk *c)
{
	size_t i = c->end;

	return ns_chunk_has(n, c, i, "'s") && i + 1 < c->sent_end &&
	       n->words->v[i + 1]->letters != NS_NEED_ANY;
}

/* Is it what a team calls itself: "the Tigers"? */
static bool
is_nickname(const struct ns_naming *n, const struct ns_chunk *c)
{
	struct ns_str form = n->words->doc->toks[c->end - 1].form;

	return c->begin + 1 == c->end &&
	       ns_chunk_has(n, c, c->begin - 1, "the") &&
	       ns_str_ends(form, NS_STR("s"));
}

uint64_t
ns_chunk_team(const struct ns_naming *n, const struct ns_chunk *c)
{
	uint64_t ev = 0;

	if (is_fixture(n, c))
		ev |= NS_EV_BIT(NS_EV_FIXTURE);
	if (is_class(n, c->end, c, NS_CLASS_TEAM_JOB))
		ev |= NS_EV_BIT(NS_EV_TEAM_JOB_NEXT);
	if (plays(n, c))
		ev |= NS_EV_BIT(NS_EV_TEAM_SUBJECT);
	if (is_opponent(n, c))
		ev |= NS_EV_BIT(NS_EV_TEAM_OPPONENT);
	if (is_owner(n, c))
		ev |= NS_EV_BIT(NS_EV_TEAM_OWNER);
	if (is_nickname(n, c))
		ev |= NS_EV_BIT(NS_EV_TEAM_NICKNAME);
	if (ev == 0 || in_game(n, c))
		return ev;
	return n->cover[c->begin] == NS_COVER_PLACE
		   ? ev & NS_EV_BIT(NS_EV_FIXTURE)
		   : 0;
}

bool
ns_chunk_is_team(const struct ns_chunk *c)
{
	const uint64_t team =
	    NS_EV_BIT(NS_EV_FIXTURE) | NS_EV_BIT(NS_EV_TEAM_JOB_NEXT) |
	    NS_EV_BIT(NS_EV_TEAM_SUBJECT) | NS_EV_BIT(NS_EV_TEAM_OPPONENT) |
	    NS_EV_BIT(NS_EV_TEAM_OWNER) | NS_EV_BIT(NS_EV_TEAM_NICKNAME) |
	    NS_EV_BIT(NS_EV_SCORE_AFTER) | NS_EV_BIT(NS_EV_SPORT_AFTER) |
	    NS_EV_BIT(NS_EV_SPORT_BEFORE);

	return c->type == NS_NAME_ORG && (c->evidence & team) != 0;
}

bool
ns_chunk_is_club(const struct ns_naming *n, const struct ns_chunk *c)
{
	return c->type == NS_NAME_ORG && ns_chunk_is_known(n, c) &&
	       n->cover[c->begin] == NS_COVER_PLACE;
}
