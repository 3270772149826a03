/*
 * daterule.h - one date rule: its lines in the file, and its value for a match.
 */
#ifndef NS_DATERULE_H
#define NS_DATERULE_H

#include "regex.h"
#include "rulefile.h"
#include "template.h"
#include "trigger.h"

/* A template and the name it goes by: a let or an attribute. */
struct ns_named {
	struct ns_str name;
	struct ns_template value;
};

struct ns_daterule {
	struct ns_str where; /* file:line */
	struct ns_str name;
	struct ns_regex *re;   /* NULL until `match` */
	struct ns_str pattern; /* what re was made of, expanded */
	struct ns_str *groups; /* names of the pattern */
	size_t ngroups;
	struct ns_named *lets, *attrs;
	size_t nlets, clets, nattrs, cattrs;
	struct ns_str *let_names;
	struct ns_str type; /* NS_DATE_NOTHING: text that is no date */
	struct ns_template value;
	struct ns_triggers triggers;
	bool tense; /* a template asks for the sentence's tense */
};

#define NS_DATE_NOTHING NS_STR("NOTHING")

/* What was found out about a rule's pattern at an earlier time. */
struct ns_daterule_memo {
	struct ns_str pattern;     /* for PCRE2 */
	struct ns_word_set groups; /* its names, sorted */
	struct ns_triggers triggers;
};

/* What the lines of a rule are read with. */
struct ns_daterule_reader {
	struct ns_arena *arena;
	struct ns_arena scratch; /* for one line at a time */
	const struct ns_vocab *vocab;
	const struct ns_daterule_memo *memo; /* of the rule; NULL: none */
	bool ungated;                        /* as in ns_dates */
	struct ns_str at;  /* what the last message was about; may be empty */
	struct ns_err why; /* PCRE2's message about a pattern */
};

/*
 * Take in a line of the rule: match, let, type, value, attr, trigger.  Returns
 * NULL, or what was expected.
 */
const char *ns_daterule_add(struct ns_daterule *rule,
    struct ns_daterule_reader *reader, const struct ns_ruleline *line);

/* Check that the rule is whole.  Returns NULL, or what was expected. */
const char *ns_daterule_check(const struct ns_daterule *rule);

/*
 * Work out the rule's value and attributes (key=value;...) for the groups in
 * ev.  False: the rule does not match after all, or ev->nomem.
 */
bool ns_daterule_eval(const struct ns_daterule *rule, struct ns_eval *ev,
    struct ns_str *value, struct ns_str *attrs);

#endif
