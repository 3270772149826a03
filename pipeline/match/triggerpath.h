/*
 * triggerpath.h - what is known of a pattern's matches at one place of it: the
 * words that have come, and those that are under way.
 */
#ifndef NS_TRIGGERPATH_H
#define NS_TRIGGERPATH_H

#include "patternread.h"
#include "wordset.h"

/* Within a word: we do not know what stands here. */
#define NS_PATH_UNKNOWN '?'

enum ns_path_place {
	NS_PATH_FIRST,
	NS_PATH_SECOND,
	NS_PATH_LATER,
	NS_PATH_PLACES
};

struct ns_path {
	struct ns_word_set
	    under[NS_PATH_PLACES]; /* without words: on no path */
	struct ns_word_set ended;  /* empty: not known */
	struct ns_word_set fresh;  /* first words whose second has not ended */
	struct ns_triggers need;
	bool any_first; /* the first word may be any */
	bool peeked;    /* the second was looked ahead at */
	size_t nended;  /* words that have ended, at least */
};

/* An open bracket: what was known before it, and what its branches end in. */
struct ns_path_frame {
	struct ns_path before, done;
	bool any_done;
	bool joined; /* it may go on with the word before it */
	enum ns_pattern_item kind;
};

struct ns_path_reading {
	struct ns_arena *arena;
	struct ns_path now;
	struct ns_path_frame *frames;
	size_t nframes, cframes;
	bool nomem;
};

/* A set of one word. */
struct ns_word_set ns_path_word(struct ns_path_reading *r, struct ns_str word);

/* Has a word just ended, on some path? */
bool ns_path_may_have_ended(const struct ns_path *s);

/* What is known where two paths meet. */
struct ns_path ns_path_unite(struct ns_path_reading *r, struct ns_path a,
    struct ns_path b);

/* Every word under way goes on with c. */
void ns_path_append(struct ns_path_reading *r, char c);

/* A word ends here; the whole pattern, or one of its branches, does. */
void ns_path_end_word(struct ns_path_reading *r);
void ns_path_end(struct ns_path_reading *r);

#endif
