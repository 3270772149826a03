/*
 * pattern.h - a lexicon pattern to the word sequences it stands for.
 *
 * newsift-rules(5) describes what an editor may write.  [A|B] and (C) are
 * multiplied out; what is left are words, ~stems and <classes>, and {words}
 * before or after them that must be there but are no part of the match.
 */
#ifndef NS_PATTERN_H
#define NS_PATTERN_H

#include "newsift/doc.h"

/* What an element asks of a token.  The first four stand in a trie's labels. */
enum ns_need {
	NS_NEED_ANY,  /* the word, in any case */
	NS_NEED_CAP,  /* the word, beginning with a capital */
	NS_NEED_CAPS, /* the word, all in capitals */
	NS_NEED_STEM, /* the stem, in any case */
	NS_NEED_CLASS /* a word of the class */
};

/* Where in a scratch document an element stands that is no plain word. */
struct ns_mark {
	size_t begin; /* byte offset of its token */
	enum ns_need need;
	struct ns_str class; /* "<Cap>"; of a stem empty */
};

/* Of a paragraph with words in braces: the bytes that are not context. */
struct ns_core {
	size_t para, begin, end;
};

/* Turns patterns into paragraphs of a document, and what it needs for that. */
struct ns_expander {
	struct ns_doc *doc;
	struct ns_mark *marks; /* in text order */
	size_t nmarks, cmarks;
	struct ns_core *cores; /* in text order; most paragraphs have none */
	size_t ncores, ccores;

	/* The pattern at work: stretches, and the alternatives of each. */
	struct ns_slot *slots;
	struct ns_str *ways;
	size_t nslots, cslots, nways, cways;
	struct ns_buf joined, words;
	const char *at; /* of the pattern, what the last message is about */
	struct ns_core core;
	enum {
		NS_PART_BEGIN,
		NS_PART_BEFORE,
		NS_PART_BETWEEN,
		NS_PART_CORE,
		NS_PART_AFTER,
		NS_PART_END
	} part;
};

/* An expander that adds to doc; its memory is doc's. */
void ns_expander_init(struct ns_expander *x, struct ns_doc *doc);

/*
 * Add one paragraph to the document for each word sequence of pattern, and the
 * marks of those.  Returns NULL, or what was expected instead.
 */
const char *ns_pattern_expand(struct ns_expander *x, struct ns_str pattern);

/* How the letters of a word are: CAPS (two or more, all capitals), CAP (the
 * first is one) or ANY.  Marks and digits before and between do not count. */
enum ns_need ns_pattern_case(struct ns_str word);

/* True when word is a number in digits: 19, 1,500, 3.5; an ordinal: 1st, 22nd.
 */
bool ns_pattern_number(struct ns_str word);
bool ns_pattern_ordinal(struct ns_str word);

#endif
