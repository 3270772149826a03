/*
 * stem.h - stems of one language at a time.
 */
#ifndef NS_STEM_H
#define NS_STEM_H

#include "newsift/base.h"

/*
 * Stems words of a language.  All zero: one that knows no language, whose
 * stems are the words themselves.
 */
struct ns_stemmer {
	const char *algorithm; /* NULL: none */
	struct sb_stemmer *snowball;
};

/*
 * Turn to another language.
 *
 * lang  Language tag (en, en-US, pt_BR); only its first part counts, in any
 *       case.  One that has no stemmer makes the words their own stems.
 *
 * Returns 1 when the language changed, 0 when it is the same; or -1 with
 * NS_ENOMEM.  Free with ns_stemmer_close.
 */
int ns_stemmer_open(struct ns_stemmer *st, struct ns_str lang,
    struct ns_err *err);
void ns_stemmer_close(struct ns_stemmer *st);

/*
 * Stem of a word in lower case and NFC.  *stem is valid until the next call.
 * A word of over 255 bytes is in no dictionary and is its own stem.  Returns
 * false when there is no memory.
 */
bool ns_stem(struct ns_stemmer *st, struct ns_str word, struct ns_str *stem);

/* True when there is a stemmer for lang. */
bool ns_stem_has(struct ns_str lang);

/* Append the codes of the languages that have one, divided by blanks. */
void ns_stem_list(struct ns_buf *out);

#endif
