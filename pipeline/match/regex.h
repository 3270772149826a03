/*
 * regex.h - PCRE2 as this room uses it: UTF-8, JIT, and limits always set.
 */
#ifndef NS_REGEX_H
#define NS_REGEX_H

#include "newsift/base.h"

/* A compiled pattern and its named groups. */
struct ns_regex;

/* What a search needs beside the pattern; one for all patterns of a process. */
struct ns_regex_space;

/* Free with ns_regex_space_free.  NULL when there is no memory. */
struct ns_regex_space *ns_regex_space_new(void);
void ns_regex_space_free(struct ns_regex_space *space);

/* What a pattern is made from. */
struct ns_regex_source {
	struct ns_str pattern;
	bool anchored; /* matches only where a search begins */

	/* Its different group names, sorted, where they are known from an
	 * earlier time: it is then compiled when it is needed. */
	const struct ns_str *names;
	size_t nnames;
	bool known;
};

/*
 * Make a PCRE2 pattern, letters of either case equal.  A name may be given to
 * several groups.  *out lives in arena and borrows the pattern and the names,
 * but must be freed for what PCRE2 holds.  Returns 0; or -1 with NS_ENOMEM or
 * NS_ERULE (the message tells what is wrong and where).
 */
int ns_regex_new(struct ns_regex **out, struct ns_arena *arena,
    const struct ns_regex_source *source, struct ns_err *err);
void ns_regex_free(struct ns_regex *re);

struct ns_str ns_regex_pattern(const struct ns_regex *re);
bool ns_regex_anchored(const struct ns_regex *re);

/* Number of different group names; the i-th; its number, or -1. */
size_t ns_regex_names(const struct ns_regex *re);
struct ns_str ns_regex_name(const struct ns_regex *re, size_t i);
int ns_regex_name_index(const struct ns_regex *re, struct ns_str name);

/*
 * Search text from byte `from` on.  Returns 1 with *found set to the match, 0
 * when there is none; or -1 with NS_ELIMIT or NS_ENOMEM.  A pattern that is
 * searched for again and again gets machine code.
 */
int ns_regex_find(struct ns_regex *re, struct ns_regex_space *space,
    struct ns_str text, size_t from, struct ns_err *err);

/* The whole of the last match made in space, and what its i-th name matched:
 * the first group of that name that is set, or the empty slice. */
struct ns_str ns_regex_match(const struct ns_regex_space *space,
    struct ns_str text);
struct ns_str ns_regex_group(const struct ns_regex *re,
    const struct ns_regex_space *space, struct ns_str text, size_t i);

#endif
