/*
 * token.h - the tokens of a paragraph, one after the other.
 */
#ifndef NS_TOKEN_H
#define NS_TOKEN_H

#include "abbreviation.h"
#include "newsift/base.h"

/* Where a paragraph has been cut up to.  Treat the fields as private. */
struct ns_scan {
	struct ns_str text;
	const struct ns_abbreviations *abbreviations;
	size_t at;    /* end of the last token */
	size_t first; /* begin of the first one */
	size_t mail;  /* the next `@`, text.n when there is none */
};

struct ns_piece {
	size_t begin, end; /* bytes of the paragraph */
	bool word;         /* letters only, and apostrophes: it has a stem */
};

/* Begin with a paragraph, UTF-8.  It and the abbreviations are borrowed. */
void ns_scan_begin(struct ns_scan *s, struct ns_str paragraph,
    const struct ns_abbreviations *abbreviations);

/*
 * The next token: see newsift/tokenize.h for what is one.  False at the end.
 * All tokens of a paragraph together take time in proportion to its length.
 */
bool ns_scan_next(struct ns_scan *s, struct ns_piece *piece);

#endif
