/*
 * tokenize.h - text to sentences, tokens and stems.
 */
#ifndef NS_TOKENIZE_H
#define NS_TOKENIZE_H

#include "newsift/doc.h"

/* Abbreviations, stemmers and scratch space.  One user at a time. */
struct ns_tokenizer;

/*
 * Make a tokenizer.
 *
 * out   Receives it; free with ns_tokenizer_free.
 * path  File of abbreviations; NULL for none.
 * lang  ISO 639-1 code that overrides each document's own language; NULL to
 *       take the document's `lang` metadata, English when there is none.
 *
 * Returns 0; or -1 with NS_EIO, NS_ENOMEM, NS_ERULE (file:line: reason) or
 * NS_EUSAGE (a lang that libstemmer does not have).
 */
int ns_tokenizer_new(struct ns_tokenizer **out, const char *path,
    const char *lang, struct ns_err *err);
void ns_tokenizer_free(struct ns_tokenizer *tk);

/*
 * Replace doc's sentences and tokens by those of its text.  Neither crosses a
 * paragraph; every token lies within a sentence; white space is in no token.
 *
 * Words follow UAX 29 with a layer for news on top: `U.S.`, `Oct.` and `J.`
 * keep their stop, `$1.5bn` is one token, the possessive 's is a token of its
 * own, a hyphen or other mark is a token of its own.
 *
 * Returns 0, or -1 with NS_ENOMEM.
 */
int ns_tokenize(struct ns_doc *doc, struct ns_tokenizer *tk,
    struct ns_err *err);

#endif
