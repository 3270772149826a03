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
 * out   Receives it; free with ns_tokenizer_free.  NULL after -1.
 * path  File of abbreviations, which describes its format; NULL for none.
 * lang  Language whose stems are wanted for every document: an ISO 639-1 code,
 *       or a tag that begins with one (en, en-US, pt_BR).  NULL to take each
 *       document's `lang` metadata, and English when there is none.
 *
 * Returns 0; or -1 with NS_EIO, NS_ENOMEM, NS_ERULE (file:line: what was
 * expected) or NS_EUSAGE (a lang that has no stems; err->msg lists those that
 * have).
 */
int ns_tokenizer_new(struct ns_tokenizer **out, const char *path,
    const char *lang, struct ns_err *err);
void ns_tokenizer_free(struct ns_tokenizer *tk);

/*
 * Replace doc's sentences and tokens by those of its text.
 *
 * doc  In, out.  Must carry text and paragraphs.  Tokens are in order and do
 *      not overlap; every character that can be seen is in one, white space
 *      in none.  Sentences go from the begin of a token to the end of
 *      another; every token lies within one, and none crosses a paragraph.
 *
 * tk   Only its scratch space changes: what a document gets does not depend
 *      on the documents before it.
 *
 * A token is a word of UAX 29 or a single mark, but for these:
 *
 *     U.S.  J.  Oct.  a.m.        initials and abbreviations keep their stop,
 *                                 at the end of a sentence or paragraph too
 *     $1.5bn  C$20  10:35  .5     an amount, time or number is one token
 *     '90s  '98                   so is a year that is cut short
 *     AT&T  Q&A                   and capitals around an ampersand
 *     Canada 's                   the possessive is a token of its own
 *     example.org/a  a@b.org      an address is one token, without the marks
 *     #tag  @name                 after it
 *     --  ...                     and so are runs of hyphens and of stops
 *     end . The                   a stop between words parts them
 *
 * A hyphen, dash or other mark stands alone: `20-minute` is three tokens.
 *
 * form  The token case folded and in NFC; curly quotes and apostrophes
 * straight, U+2010 and U+2011 as '-', soft hyphens and other invisible marks
 * left out.
 *
 * stem  For words of letters and apostrophes, the form's stem in the language
 * chosen; for all else, in a language without stems, and for words of over 255
 * bytes, the form.
 *
 * Forms and stems are slices of doc's text or live in its arena.  The time it
 * takes is in proportion to the text, whatever the text is.
 *
 * Returns 0, or -1 with NS_ENOMEM; doc is then spent.
 */
int ns_tokenize(struct ns_doc *doc, struct ns_tokenizer *tk,
    struct ns_err *err);

#endif
