/*
 * tense.h - does a sentence speak of the past or the future, at one place?
 */
#ifndef NS_TENSE_H
#define NS_TENSE_H

#include "newsift/doc.h"
#include "template.h"

/* What the table `tense` of the rules says of a word. */
enum ns_tense_word {
	NS_TENSE_NONE,
	NS_TENSE_PAST,   /* was, went */
	NS_TENSE_WAS,    /* past, but future when `to` follows: was to go */
	NS_TENSE_FUTURE, /* plans, expected */
	NS_TENSE_VERB,   /* future where it is a verb of many: voters vote */
	NS_TENSE_WILL,   /* will: surely future when near before */
	NS_TENSE_SAID,   /* past, but behind an expression it may only report */
	NS_TENSE_LEAD,   /* agreed, likely: future when `to` follows */
	NS_TENSE_TO,     /* to */
	NS_TENSE_BY,     /* future right before an expression: by, until */
	NS_TENSE_SOON,   /* the same with as or of behind it: as soon as */
	NS_TENSE_IN,     /* may stand between a verb and its date: in, on */
	NS_TENSE_OWN,    /* a word in -ed behind it is no verb: the, its */
	NS_TENSE_BE,     /* no past in what follows: is expected; future right
			    before an expression: is on */
	NS_TENSE_ASIDE,  /* what follows may be told of a noun: of, from */
	NS_TENSE_DATE,   /* the first end of a range, before to or until */
	NS_TENSE_SKIP    /* no verb, whatever it looks like */
};

/* The value of a row of the table; false when it is none. */
bool ns_tense_word_parse(struct ns_str value, enum ns_tense_word *word);

/* A sentence's tokens, and the table's word on each interned id. */
struct ns_tense_view {
	const struct ns_tok *toks;
	const uint32_t *ids;
	size_t n;
	const uint8_t *words; /* enum ns_tense_word by id */
	size_t nwords;
	struct ns_str text; /* the document's */
};

/*
 * The tense of the verb nearest to tokens [first, last] of the sentence; verbs
 * before them count as nearer than those behind.  It is sure where the date
 * stands right behind its past verb, within a clause that begins with will, or
 * at the sentence's begin, and the verb soon follows.
 */
enum ns_direction ns_tense_at(const struct ns_tense_view *view, size_t first,
    size_t last);

#endif
