/*
 * dateset.h - all date rules, as loading leaves them and matching uses them.
 */
#ifndef NS_DATESET_H
#define NS_DATESET_H

#include "daterule.h"
#include "dates.h"
#include "gate.h"
#include "tense.h"
#include "vocab.h"

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
	struct ns_daterule_memo *memos; /* of the first rules to be loaded */
	size_t nmemos;
	struct ns_gates gates;
	uint8_t *tenses; /* by interned word: its enum ns_tense_word */
	size_t ntenses, ctenses;
	struct ns_regex_space *space;
	const struct ns_date_watch *watch; /* usually NULL */
	bool ungated; /* set before loading, try every rule everywhere: to
			 measure what the gates are worth */
};

#endif
