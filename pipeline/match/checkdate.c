/*
 * checkdate.c - date rules that load: have they examples, can they explode?
 */
#include "check.h"
#include "dateset.h"

/* How many examples of each sort a rule has. */
struct count {
	size_t with, without;
};

static struct count
count_examples(struct ns_str rule, const struct ns_example *v, size_t n)
{
	struct count count = { 0, 0 };
	size_t i;

	for (i = 0; i < n; i++) {
		if (v[i].kind != NS_KIND_DATE || !ns_str_eq(v[i].rule, rule))
			continue;
		if (v[i].want)
			count.with++;
		else
			count.without++;
	}
	return count;
}

static void
check_pattern(struct ns_check *c, const struct ns_daterule *rule,
    struct ns_regex_space *space)
{
	struct ns_err err;

	if (ns_pump(rule->re, space, rule->pattern, &err))
		return;
	if (err.code == NS_ENOMEM)
		c->nomem = true;
	else
		ns_check_fault(c, rule->where, "the pattern can explode: %s",
		    err.msg);
}

void
ns_check_dates(struct ns_check *c, struct ns_dates *dates,
    const struct ns_example *examples, size_t n)
{
	const struct ns_daterule *rule;
	struct count count;
	size_t i, bare = 0;

	for (i = 0; i < dates->nrules; i++) {
		rule = &dates->rules[i];
		check_pattern(c, rule, dates->space);
		if (ns_str_eq(rule->type, NS_DATE_NOTHING))
			continue;
		count = count_examples(rule->where, examples, n);
		if (count.with == 0)
			ns_check_fault(c, rule->where,
			    "the rule has no example of what it finds (a line "
			    "that begins with +)");
		bare += count.with > 0 && count.without == 0;
	}
	if (bare > 0)
		ns_check_note(c, (struct ns_str){ NULL, 0 },
		    "%zu of %zu date rules have no example of what they must "
		    "not find",
		    bare, dates->nrules);
}
