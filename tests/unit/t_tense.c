/*
 * t_tense.c - the tense of a sentence, at one place in it.
 */
#include "newsift/base.h"
#include "tap.h"
#include "tense.h"

#define TOKENS_MAX 32

/* The words that tell, and what the table says of them. */
static const struct {
	const char *word, *value;
} table[] = {
	{ "", "" },
	{ "expected", "future" },
	{ "will", "will" },
	{ "was", "was" },
	{ "held", "past" },
	{ "said", "said" },
	{ "agreed", "lead" },
	{ "to", "to" },
	{ "by", "by" },
	{ "be", "be" },
	{ "is", "be" },
	{ "soon", "soon" },
	{ "in", "in" },
	{ "the", "own" },
	{ "of", "aside" },
	{ "monday", "date" },
	{ "united", "skip" },
	{ "vote", "verb" },
	{ "opens", "future" },
};

/* The token X is the expression. */
static const struct {
	const char *name, *text;
	enum ns_direction want;
} cases[] = {
	{ "nothing tells", "talks on X", NS_DIR_NONE },
	{ "alone", "X", NS_DIR_NONE },
	{ "auxiliary", "they will meet X", NS_DIR_SURELY_FUTURE },
	{ "within its clause", "they will meet the mayor in the X",
	    NS_DIR_SURELY_FUTURE },
	{ "told of a noun", "they will meet in spite of X", NS_DIR_FUTURE },
	{ "told of another noun", "they will meet after the X", NS_DIR_FUTURE },
	{ "behind a comma", "they will meet , it seems , in X", NS_DIR_FUTURE },
	{ "far behind it", "they will meet a b c d e f g h X", NS_DIR_FUTURE },
	{ "past", "he was there X", NS_DIR_PAST },
	{ "word in -ed", "talks resumed X", NS_DIR_SURELY_PAST },
	{ "date right behind its verb", "talks resumed in the X",
	    NS_DIR_SURELY_PAST },
	{ "not right behind", "talks resumed for X", NS_DIR_PAST },
	{ "adjective in -ed", "they will see the planned vote X",
	    NS_DIR_SURELY_FUTURE },
	{ "with an adverb", "see the newly planned vote X", NS_DIR_NONE },
	{ "infinitive that looks past", "it is expected to held X",
	    NS_DIR_FUTURE },
	{ "copula right before", "the vote is in the X", NS_DIR_FUTURE },
	{ "copula farther off", "the vote is lost X", NS_DIR_NONE },
	{ "name in -Ed", "talks of Jed X", NS_DIR_NONE },
	{ "known no verb", "for united X", NS_DIR_NONE },
	{ "participle is no past", "it will be held X", NS_DIR_SURELY_FUTURE },
	{ "nor one in -ed", "it is awaited X", NS_DIR_NONE },
	{ "nearest before", "he said they will go X", NS_DIR_SURELY_FUTURE },
	{ "behind", "talks that on X they will go", NS_DIR_FUTURE },
	{ "nearer behind", "it resumed after the long summer break on X will",
	    NS_DIR_FUTURE },
	{ "report behind", "they will go X he said", NS_DIR_SURELY_FUTURE },
	{ "report alone", "on X he said", NS_DIR_PAST },
	{ "infinitive that is led to", "they agreed to meet X", NS_DIR_FUTURE },
	{ "was to", "he was to meet X", NS_DIR_FUTURE },
	{ "was alone", "he was X", NS_DIR_SURELY_PAST },
	{ "infinitive of purpose", "they resumed talks to meet X",
	    NS_DIR_PAST },
	{ "infinitive behind", "X to meet", NS_DIR_NONE },
	{ "right behind by", "talks by X", NS_DIR_FUTURE },
	{ "not right behind by", "talks by men X", NS_DIR_NONE },
	{ "by tells less than a verb", "by X it was gone", NS_DIR_SURELY_PAST },
	{ "by alone", "by X", NS_DIR_FUTURE },
	{ "as soon as", "resumed as soon as X", NS_DIR_FUTURE },
	{ "soon alone", "talks soon on X", NS_DIR_NONE },
	{ "end of a range", "it was on Monday by X", NS_DIR_PAST },
	{ "end of a range of days", "it was on 3 by X", NS_DIR_PAST },
	{ "verb of many", "the senators vote X", NS_DIR_FUTURE },
	{ "verb of a team", "Old England vote X", NS_DIR_FUTURE },
	{ "verb of two", "talks where Ed and Ann vote X", NS_DIR_FUTURE },
	{ "no verb behind an article", "after the vote X", NS_DIR_NONE },
	{ "no verb behind a name", "after the House vote X", NS_DIR_NONE },
	{ "verb in -s", "it opens X", NS_DIR_FUTURE },
	{ "nouns in -s", "for the opens X", NS_DIR_NONE },
	{ "opens a sentence", "in X voters will go", NS_DIR_SURELY_FUTURE },
	{ "opens a sentence in the past", "in X he resumed talks",
	    NS_DIR_SURELY_PAST },
	{ "opens a report", "in X he said so", NS_DIR_PAST },
	{ "name with a capital", "Bo Will X", NS_DIR_NONE },
};

static uint32_t
id_of(struct ns_str word)
{
	uint32_t i;

	for (i = 1; i < NS_LEN(table); i++)
		if (ns_str_caseeq(word, ns_str_of(table[i].word)))
			return i;
	return 0;
}

static enum ns_direction
judge(const char *text, const uint8_t *words)
{
	struct ns_str rest = ns_str_of(text), word;
	struct ns_tok toks[TOKENS_MAX] = { 0 };
	uint32_t ids[TOKENS_MAX];
	struct ns_tense_view v = { toks, ids, 0, words, NS_LEN(table),
		ns_str_of(text) };
	size_t at = 0;

	while (ns_str_cut(&rest, ' ', &word)) {
		toks[v.n].begin = (size_t)(word.p - text);
		toks[v.n].end = toks[v.n].begin + word.n;
		toks[v.n].form = word;
		ids[v.n] = id_of(word);
		if (ns_str_eq(word, NS_STR("X")))
			at = v.n;
		v.n++;
	}
	return ns_tense_at(&v, at, at);
}

int
main(void)
{
	enum ns_tense_word word = NS_TENSE_NONE;
	uint8_t words[NS_LEN(table)] = { 0 };
	size_t i;

	for (i = 1; i < NS_LEN(table); i++) {
		OK(ns_tense_word_parse(ns_str_of(table[i].value), &word),
		    table[i].word);
		words[i] = (uint8_t)word;
	}
	OK(!ns_tense_word_parse(NS_STR("present"), &word), "no such value");
	for (i = 0; i < NS_LEN(cases); i++)
		OK(judge(cases[i].text, words) == cases[i].want, cases[i].name);
	return tap_done();
}
