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

/* What became of a place where a rule's pattern matched. */
enum ns_date_fate {
	NS_FATE_TAKEN,
	NS_FATE_LOST,    /* to the one that stands before it or is longer */
	NS_FATE_NOTHING, /* its value came to nothing */
	NS_FATE_PARTIAL  /* it begins or ends within a word */
};

struct ns_date_event {
	enum ns_date_fate fate;
	const struct ns_daterule *rule;
	size_t begin, end; /* bytes of the document's text */
	struct ns_eval ev; /* to work the value out with; not if partial */
	const struct ns_daterule *winner; /* of one that is lost: who won, */
	size_t winner_begin, winner_end;  /* and where */
};

/* Who is told of them. */
struct ns_date_watch {
	void (*tell)(void *arg, const struct ns_date_event *event);
	void *arg;
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
	const struct ns_date_watch *watch; /* usually NULL */
};

#endif
