/*
 * words.h - a document as the rules know it: what they make of each word.
 *
 * What is known of a word depends on its bytes and stem alone, so it is worked
 * out once, and kept while documents come whose words have numbers.
 */
#ifndef NS_WORDS_H
#define NS_WORDS_H

#include "entry.h"
#include "newsift/doc.h"
#include "pattern.h"

/* A word: all tokens of the same bytes and stem. */
struct ns_word {
	uint64_t number;     /* as in ns_tok; 0: none */
	uint64_t bits;       /* of ns_label_bit: the labels it answers to, */
	uint64_t class_bits; /* and those of them that are classes */
	uint64_t second;     /* the same of words with which patterns that it
				begins go on */
	uint32_t form, stem; /* interned; 0: no rule's word */
	/* Nodes of the trie to which it leads from the root, by enum ns_need;
	 * 0: to none. */
	uint32_t starts[NS_NEED_STEM + 1];
	uint32_t round;   /* the document that had it last */
	uint32_t gate;    /* its row in the gates */
	uint32_t classes; /* bits of enum ns_name_class */
	uint8_t letters;  /* enum ns_need: ns_pattern_case of its bytes */
	uint8_t asks;     /* kinds of edges with which a pattern may begin */
	bool sure;        /* whatever comes second */
	bool hyphen;
	bool mark; /* patterns of dates pass over it between words */
};

/* Words of documents before. */
struct ns_memo {
	struct ns_word *v;  /* by the low bits of their number, or NULL */
	uint64_t numbering; /* as in ns_doc; 0: nothing is in it */
	uint32_t round;
};

void ns_memo_free(struct ns_memo *memo);

/* Tokens [begin, end). */
struct ns_span {
	size_t begin, end;
};

struct ns_lexicon_watch; /* lexicon.h */
struct ns_name_watch;    /* name.h */
struct ns_refer_watch;   /* refer.h */

struct ns_words {
	const struct ns_doc *doc;
	struct ns_arena *arena;               /* for what lives as long as it */
	const struct ns_word **v;             /* by token */
	uint32_t *forms;                      /* by token: v[i]->form */
	uint32_t *gates;                      /* by token: v[i]->gate */
	struct ns_span *sents;                /* by sentence: its tokens */
	ns_daynum day;                        /* 0: not known */
	const struct ns_lexicon_watch *watch; /* usually NULL */
	const struct ns_name_watch *names;    /* the same */
	const struct ns_refer_watch *refers;  /* the same */
};

/* Look every token up among the rules' words.  False: no memory. */
struct ns_matcher;
bool ns_words_look_up(struct ns_words *words, struct ns_doc *doc,
    struct ns_matcher *m);

/* Bytes of token i as they stand in the text. */
struct ns_str ns_words_surface(const struct ns_words *words, size_t i);

/* Is this the form of token i?  Inline, as the length of a literal is known to
 * the compiler. */
static inline bool
ns_words_is(const struct ns_words *words, size_t i, const char *form)
{
	return ns_str_eq(words->doc->toks[i].form, ns_str_of(form));
}

/* True when a blank, or the paragraph's begin or end, divides token i from the
 * one before it. */
bool ns_words_apart(const struct ns_words *words, size_t i);

/* Is the paragraph of this number, if there is one, a headline or heading? */
bool ns_words_headline(const struct ns_words *words, size_t para);

/* Set cover, by token, to mark where the hits are that the document has. */
void ns_words_mark_hits(const struct ns_words *words, uint8_t *cover,
    uint8_t mark);

/* The token after i that a phrase goes on with: a hyphen that joins two words
 * is passed over. */
size_t ns_words_next(const struct ns_words *words, size_t i);

#endif
