/*
 * dates.h - date rules: regexes run where their triggers stand, and values
 * worked out against the reference date.
 */
#ifndef NS_DATES_H
#define NS_DATES_H

#include "intern.h"
#include "newsift/match.h"
#include "words.h"

struct ns_dates;

/* What a date rule file is loaded into, and how its errors name it. */
struct ns_dates_env {
	struct ns_arena *arena;       /* lives as long as the rules */
	struct ns_intern *words;      /* trigger words are entered here */
	struct ns_example **examples; /* NS_PUSH array of the matcher */
	size_t *nexamples, *cexamples;
};

/* An empty set of date rules; free with ns_dates_free.  NULL: no memory. */
struct ns_dates *ns_dates_new(void);
void ns_dates_free(struct ns_dates *dates);

/*
 * Add the rules of a file.  Returns 0; or -1 with NS_EIO, NS_ENOMEM or NS_ERULE
 * (file:line: reason).
 */
int ns_dates_load(struct ns_dates *dates, const struct ns_dates_env *env,
    const char *path, struct ns_err *err);

/*
 * Push a hit of kind date for every date expression of doc, in text order,
 * none overlapping: the match that begins first counts, of these the longest,
 * of equally long ones that of the rule read later.
 *
 * A hit's id and name are its TIMEX3 value.  Its attrs are `anchor` (the date
 * it was counted or chosen from) and `direction` (past or future of it), where
 * they apply, then those of the rule.
 *
 * words      Those of doc.
 * reference  YYYY-MM-DD..., or empty: values then stay underspecified.
 *
 * Returns 0; or -1 with NS_ELIMIT (names the rule) or NS_ENOMEM.
 */
int ns_dates_match(struct ns_doc *doc, struct ns_dates *dates,
    const struct ns_words *words, struct ns_str reference, struct ns_err *err);

#endif
