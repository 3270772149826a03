/*
 * rulefile.h - a .rules file as lines of a keyword and what follows it.
 *
 * Empty lines and lines that begin with # are skipped.  A line that begins with
 * white space goes on with the line before it.
 */
#ifndef NS_RULEFILE_H
#define NS_RULEFILE_H

#include "newsift/base.h"

struct ns_ruleline {
	struct ns_str key;   /* first word of the line */
	struct ns_str rest;  /* the rest, no white space at its ends */
	struct ns_str where; /* file:line, the file without its folder */
	struct ns_str line;  /* all of it, up to a line that goes on with it */
};

struct ns_rulefile {
	struct ns_ruleline *lines;
	size_t n, cap;
};

/* What lines of a file are given to: returns NULL, what was expected, or
 * ns_ruleline_nomem. */
struct ns_ruleline_taker {
	struct ns_arena *arena; /* for the file and file:line */
	const char *(*take)(void *arg, struct ns_str line, struct ns_str where);
	void *arg;
};

extern const char ns_ruleline_nomem[];

/*
 * Give every line of the file at path, as it is, to a taker, up to one that it
 * does not take.  Returns 0; or -1 with NS_EIO, NS_ENOMEM or NS_ERULE
 * (file:line: what was expected).
 */
int ns_rulelines_take(const struct ns_ruleline_taker *taker, const char *path,
    struct ns_err *err);

/* Is a line empty, or does it begin with #? */
bool ns_ruleline_idle(struct ns_str line);

/*
 * Read the file at path into file, all of it in arena.  Continued lines are
 * joined by one blank.  Returns 0; or -1 with NS_EIO, NS_ENOMEM or NS_ERULE (no
 * UTF-8, a continuation of nothing).
 */
int ns_rulefile_read(struct ns_rulefile *file, struct ns_arena *arena,
    const char *path, struct ns_err *err);

/* Cut the first word, up to white space, off *rest; empty at its end. */
struct ns_str ns_ruleline_word(struct ns_str *rest);

#endif
