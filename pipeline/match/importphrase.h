/*
 * importphrase.h - PETRARCH's phrases: CHAIR!PERSON!_OF_THE_BOARD_
 */
#ifndef NS_IMPORTPHRASE_H
#define NS_IMPORTPHRASE_H

#include "intern.h"

/* Sets of words that a phrase may hold by their name: !PERSON!. */
struct ns_macros {
	struct ns_arena *arena;
	struct ns_intern names;
	struct ns_str *members; /* by number of the name: MAN, MEN, WOMAN */
	size_t n, cap;
};

void ns_macros_init(struct ns_macros *m, struct ns_arena *arena);

/* Take a line `!NAME! = WORD, WORD`.  Returns 0, or -1 with *why. */
int ns_macros_define(struct ns_macros *m, struct ns_str line,
    struct ns_err *why);

/* A phrase, and what it becomes. */
struct ns_phrase {
	const struct ns_macros *macros;
	bool agent;  /* a common noun, else a name */
	bool plural; /* it may stand in the plural, unless it ends in _ */
	struct ns_buf pattern, name;
	struct ns_arena scratch; /* as long as a conversion */
};

/* Write text's pattern and name.  Returns 0, or -1 with *why. */
int ns_phrase_convert(struct ns_phrase *p, struct ns_str text,
    struct ns_err *why);

#endif
