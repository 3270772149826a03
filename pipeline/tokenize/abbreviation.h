/*
 * abbreviation.h - words whose stop may not end a sentence, and the words that
 * help to decide; loaded from abbreviations.txt, which describes its format.
 */
#ifndef NS_ABBREVIATION_H
#define NS_ABBREVIATION_H

#include "newsift/base.h"

/* What a word is, as bits: the sections of the file. */
enum {
	NS_ABBR_NEVER = 1,  /* its stop never ends a sentence */
	NS_ABBR_NUMBER = 2, /* an abbreviation before a number only */
	NS_ABBR_MAYBE = 4,  /* ends a sentence before NS_WORD_STARTS */
	NS_ABBR_LIKELY = 8, /* ends one before any capital, but for GOES_ON */
	NS_WORD_STARTS = 16,
	NS_WORD_GOES_ON = 32,
	NS_WORD_SAYS = 64,
	NS_WORD_LINKS = 128,   /* stands between a name and who speaks */
	NS_WORD_LEADS = 256,   /* begins a phrase that is no sentence */
	NS_WORD_LABELS = 512,  /* the letter after it is no initial */
	NS_WORD_MARKED = 1024, /* a name that ends in ! or ? */
	NS_ABBR = 15           /* any of the abbreviations */
};

struct ns_abbreviations;

/*
 * Load a file of abbreviations; path NULL gives an empty table.  *out is freed
 * with ns_abbreviations_free.  Returns 0; or -1 with NS_EIO, NS_ENOMEM or
 * NS_ERULE (file:line: what was expected).
 */
int ns_abbreviations_load(struct ns_abbreviations **out, const char *path,
    struct ns_err *err);
void ns_abbreviations_free(struct ns_abbreviations *ab);

/*
 * Bits of a word as it stands in a text, an abbreviation with its stop; 0 when
 * it is in no section.  A word the file begins with a capital must have one.
 */
unsigned ns_abbreviations_find(const struct ns_abbreviations *ab,
    struct ns_str word);

#endif
