/*
 * dateset.h - all date rules, as loading leaves them and matching uses them.
 */
#ifndef NS_DATESET_H
#define NS_DATESET_H

#include "daterule.h"
#include "dates.h"
#include "tense.h"
#include "vocab.h"

/* A trigger word and a rule that waits for it. */
struct ns_trigger_link {
	uint32_t word; /* interned; 0: any token with a digit */
	uint32_t rule; /* index */
};

struct ns_dates {
	struct ns_arena arena;
	struct ns_vocab vocab;
	struct ns_daterule *rules;
	size_t nrules, crules;
	struct ns_trigger_link *links; /* by word, then rule */
	size_t nlinks, clinks;

	/* By interned word: does a rule wait for it; its enum ns_tense_word. */
	uint8_t *waited, *tenses;
	size_t nwords;

	struct ns_regex_space *space;
	uint64_t *ran; /* by rule: the last sentence it was put on todo for */
	uint64_t sentence;
	uint32_t *todo; /* rules to run in the sentence at hand */
	size_t ntodo;
};

#endif
