/*
 * nameload.c - the weights of evidence for names, from names*.tsv.
 */
#include "name.h"

#include "rulefile.h"

#define WEIGHT_MAX 100

static const char *const evidence_names[NS_EVIDENCES] = {
	[NS_EV_GIVEN_FIRST] = "given-first",
	[NS_EV_GIVEN_WORD_FIRST] = "given-word-first",
	[NS_EV_GIVEN_ALONE] = "given-alone",
	[NS_EV_FAMILY_LAST] = "family-last",
	[NS_EV_FAMILY_WORD_LAST] = "family-word-last",
	[NS_EV_FAMILY_ALONE] = "family-alone",
	[NS_EV_INITIAL] = "initial",
	[NS_EV_PARTICLE] = "particle",
	[NS_EV_SUFFIX] = "suffix",
	[NS_EV_TITLE_BEFORE] = "title-before",
	[NS_EV_JOB_BEFORE] = "job-before",
	[NS_EV_JOB_COMMA] = "job-comma",
	[NS_EV_JOB_AFTER] = "job-after",
	[NS_EV_JOB_NEXT] = "job-next",
	[NS_EV_KIN_BEFORE] = "kin-before",
	[NS_EV_SPEECH_BEFORE] = "speech-before",
	[NS_EV_SPEECH_AFTER] = "speech-after",
	[NS_EV_AGE_AFTER] = "age-after",
	[NS_EV_COUNTRY_AFTER] = "country-after",
	[NS_EV_ORG_HEAD] = "org-head",
	[NS_EV_ORG_TAIL] = "org-tail",
	[NS_EV_ORG_TAIL_WORD] = "org-tail-word",
	[NS_EV_ORG_INSIDE] = "org-inside",
	[NS_EV_ACRONYM] = "acronym",
	[NS_EV_INITIALS_OF] = "initials-of",
	[NS_EV_AMPERSAND] = "ampersand",
	[NS_EV_THE_BEFORE] = "the-before",
	[NS_EV_SPORT_AFTER] = "sport-after",
	[NS_EV_SPORT_BEFORE] = "sport-before",
	[NS_EV_SCORE_AFTER] = "score-after",
	[NS_EV_FIXTURE] = "fixture",
	[NS_EV_TEAM_JOB_NEXT] = "team-job-next",
	[NS_EV_TEAM_SUBJECT] = "team-subject",
	[NS_EV_TEAM_OPPONENT] = "team-opponent",
	[NS_EV_TEAM_OWNER] = "team-owner",
	[NS_EV_TEAM_NICKNAME] = "team-nickname",
	[NS_EV_PLACE_NOUN] = "place-noun",
	[NS_EV_ORG_NOUN] = "org-noun",
	[NS_EV_ORG_ASSET] = "org-asset",
	[NS_EV_IN_BRACKETS] = "in-brackets",
	[NS_EV_MINUTE_AFTER] = "minute-after",
	[NS_EV_PLACE_HEAD] = "place-head",
	[NS_EV_PLACE_TAIL] = "place-tail",
	[NS_EV_PLACE_PREP_BEFORE] = "place-prep-before",
	[NS_EV_PLACE_COMMA_AFTER] = "place-comma-after",
	[NS_EV_PLACE_PAIR] = "place-pair",
	[NS_EV_DATE_AFTER] = "date-after",
	[NS_EV_KNOWN_PERSON_INSIDE] = "known-person-inside",
	[NS_EV_KNOWN_ORG_INSIDE] = "known-organization-inside",
	[NS_EV_KNOWN_PLACE_FIRST] = "known-place-first",
	[NS_EV_KNOWN_PLACE_LAST] = "known-place-last",
	[NS_EV_KNOWN_PLACE] = "known-place",
	[NS_EV_KNOWN_ISSUE] = "known-issue",
	[NS_EV_DEMONYM_BEFORE] = "demonym-before",
	[NS_EV_HYPHENED] = "hyphened",
	[NS_EV_SYLLABLE] = "syllable",
	[NS_EV_TWO_WORDS] = "two-words",
	[NS_EV_MANY_WORDS] = "many-words",
	[NS_EV_ONE_WORD] = "one-word",

};

struct ns_str
ns_evidence_name(enum ns_evidence ev)
{
	return ns_str_of(evidence_names[ev]);
}

/* A number from -WEIGHT_MAX to WEIGHT_MAX. */
static bool
parse_weight(struct ns_str s, int *weight)
{
	bool minus = ns_str_starts(s, NS_STR("-"));
	size_t n;

	if (minus)
		s = ns_str_sub(s, 1, s.n);
	if (!ns_str_size(s, &n) || n > WEIGHT_MAX)
		return false;
	*weight = minus ? -(int)n : (int)n;
	return true;
}

/* "threshold N" and the like.  True when it is one of them. */
static bool
parse_setting(struct ns_names *names, struct ns_str key, struct ns_str rest)
{
	if (ns_str_eq(key, NS_STR("threshold")))
		return parse_weight(rest, &names->threshold);
	if (ns_str_eq(key, NS_STR("carry")))
		return parse_weight(rest, &names->carry);
	return ns_str_eq(key, NS_STR("carry-most")) &&
	       parse_weight(rest, &names->carry_most);
}

static const char *
add_line(void *arg, struct ns_str line, struct ns_str where)
{
	struct ns_names *names = arg;
	struct ns_name_weight w = { .where = where };
	struct ns_str key, value, rest = line;
	size_t i;

	if (ns_ruleline_idle(line))
		return NULL;
	ns_str_cut(&rest, '\t', &key);
	if (parse_setting(names, key, rest))
		return NULL;
	for (i = 0; i < NS_NAME_TYPES; i++)
		if (!ns_str_cut(&rest, '\t', &value) ||
		    !parse_weight(value, &w.by_type[i]))
			return "evidence and weights from -100 to 100 for "
			       "person, organization and place, or threshold, "
			       "carry or carry-most and a number were expected";
	for (i = 0; i < NS_EVIDENCES; i++)
		if (ns_str_eq(key, ns_evidence_name((enum ns_evidence)i))) {
			names->weights[i] = w;
			return NULL;
		}
	return "the name of evidence was expected in the first field";
}

int
ns_names_load(struct ns_names *names, struct ns_arena *arena, const char *path,
    struct ns_err *err)
{
	struct ns_ruleline_taker taker = { arena, add_line, names };

	if (ns_rulelines_take(&taker, path, err) < 0)
		return -1;
	names->loaded = true;
	return 0;
}
