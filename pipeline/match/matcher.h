/*
 * matcher.h - what a matcher is made of, for those who look into it: the match
 * stage, the check of the rules and the explanation of a match.
 */
#ifndef NS_MATCHER_H
#define NS_MATCHER_H

#include "alias.h"
#include "dates.h"
#include "image.h"
#include "issue.h"
#include "lexicon.h"
#include "name.h"
#include "refer.h"

struct ns_matcher {
	struct ns_arena arena; /* lives as long as the rules */
	struct ns_analyzer analyzer;
	struct ns_intern words;
	struct ns_memo memo; /* what is known of documents' words */
	struct ns_lexicon lexicon;
	struct ns_aliases aliases;
	struct ns_names names;
	struct ns_referrer referrer;
	struct ns_issues issues;
	struct ns_dates *dates;
	struct ns_examples examples;
	struct ns_str date; /* of the user; empty: none */
	bool force_date;
	size_t own;            /* number of entries loaded before the user's */
	struct ns_image image; /* what the tables may be part of */
};

/* The date that doc's relative expressions count from; empty: none. */
struct ns_str ns_matcher_reference(const struct ns_matcher *m,
    const struct ns_doc *doc);

#endif
