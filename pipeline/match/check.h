/*
 * check.h - looking for faults in rules that load.
 */
#ifndef NS_CHECK_H
#define NS_CHECK_H

#include "dates.h"
#include "entry.h"

struct ns_check {
	struct ns_arena *arena; /* for the findings */
	struct ns_finding *v;
	size_t n, cap;
	bool nomem;
};

/* Add a finding; where may be empty. */
void ns_check_fault(struct ns_check *c, struct ns_str where, const char *fmt,
    ...) NS_PRINTF(3, 4);
void ns_check_note(struct ns_check *c, struct ns_str where, const char *fmt,
    ...) NS_PRINTF(3, 4);

/* Two ranges of dates that share more than the day on which one follows the
 * other. */
bool ns_entries_overlap(const struct ns_entry *a, const struct ns_entry *b);

/*
 * Compare lexicon entries for the same words: which say the same, which
 * contradict each other, which never win.  arena is for working space.
 */
void ns_check_rivals(struct ns_check *c, const struct ns_matcher *m,
    struct ns_arena *arena);

/*
 * Look at lexicons by id: ids that are no good or have two types, offices that
 * two people hold at once, ids without an example.
 */
void ns_check_ids(struct ns_check *c, const struct ns_matcher *m,
    struct ns_arena *arena);

/*
 * Look at issues: ids that no `=` line tells of, and the reverse.
 */
void ns_check_issues(struct ns_check *c, const struct ns_matcher *m,
    struct ns_arena *arena);

/*
 * Look into date rules: those without examples, and those whose patterns run
 * past their limits.  examples are those of all rules.
 */
void ns_check_dates(struct ns_check *c, struct ns_dates *dates,
    const struct ns_example *examples, size_t n);

/*
 * Try a pattern, of which `pattern` is the text, on texts that repeat what it
 * repeats and then go wrong.  False: a limit was hit, or there is no memory, as
 * *err says.
 */
struct ns_regex;
struct ns_regex_space;
bool ns_pump(struct ns_regex *re, struct ns_regex_space *space,
    struct ns_str pattern, struct ns_err *err);

#endif
