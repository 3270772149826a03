/*
 * issue.h - what a document is about: the evidence for issues, weighed.
 *
 * An entry of an issue's lexicon is a piece of evidence.  What it weighs, and
 * what it needs beside it, stands in its attributes; how much the place counts
 * where it stands, in scores*.tsv; what issues there are, in lines of the
 * lexicons that begin with `=`.
 */
#ifndef NS_ISSUE_H
#define NS_ISSUE_H

#include "lexicon.h"

/* What scores*.tsv sets; issueload.c has the names. */
enum ns_issue_setting {
	NS_ISSUE_HEADLINE,
	NS_ISSUE_LEDE,
	NS_ISSUE_BODY,
	NS_ISSUE_HEADING,
	NS_ISSUE_LIST,
	NS_ISSUE_QUOTE,
	NS_ISSUE_CAPTION,
	NS_ISSUE_PLACES,
	NS_ISSUE_QUOTED = NS_ISSUE_PLACES, /* within quotation marks */
	NS_ISSUE_AGAIN,      /* the same words a second time, and further */
	NS_ISSUE_LEDE_WORDS, /* the lede is at least so long */
	NS_ISSUE_THRESHOLD,  /* an issue with this score has a rank */
	NS_ISSUE_SHORT,      /* hundreds of words for which that holds */
	NS_ISSUE_LONGER,     /* what each hundred words beyond add to it */
	NS_ISSUE_SETTINGS
};

/* An issue, or a parent of issues, as a `=` line tells of it. */
struct ns_issue_row {
	struct ns_str id, parent; /* parent: empty for a parent itself */
	struct ns_str name, codes, note;
	struct ns_str where; /* file:line */
};

/* What an entry speaks for.  Issues and parents go by number; 0: none. */
struct ns_clue {
	int64_t weight; /* thousandths; below 0: it speaks against the issue */
	uint32_t issue, parent;
	uint32_t needs; /* it counts only beside evidence for this */
	uint32_t against, nagainst; /* of struct ns_issues; it speaks against */
};

struct ns_issues {
	struct ns_arena *arena;
	int64_t settings[NS_ISSUE_SETTINGS]; /* thousandths */
	int64_t threshold; /* what the user says instead; below 0: nothing */
	struct ns_issue_row *rows;
	size_t nrows, crows;
	struct ns_intern names; /* of issues and parents: their numbers */
	struct ns_clue *clues;
	size_t nclues, cclues;
	uint32_t *known; /* by an entry's order: its clue, + 1; 0: not read */
	size_t nknown;
	uint32_t *against; /* numbers, of all clues */
	size_t nagainst, cagainst;
};

void ns_issues_init(struct ns_issues *is, struct ns_arena *arena);

/*
 * Add the settings of a file, or the `=` lines of a lexicon.  Return 0; or -1
 * with NS_EIO, NS_ENOMEM or NS_ERULE (file:line: reason).
 */
int ns_issues_settings(struct ns_issues *is, const char *path,
    struct ns_err *err);
int ns_issues_scheme(struct ns_issues *is, const char *path,
    struct ns_err *err);

/* What is wrong with the attributes of an issue's entry, or NULL. */
const char *ns_issue_entry_fault(const struct ns_entry *e);

/* A number such as -1.5 in thousandths, from -100 to 100, read; and written. */
bool ns_issue_read(struct ns_str s, int64_t *thousandths);
void ns_issue_put(struct ns_buf *out, int64_t thousandths);

/* The clue of an entry, read when it is first asked for.  NULL: no memory. */
const struct ns_clue *ns_issue_clue(struct ns_issues *is,
    const struct ns_lexicon *lex, const struct ns_entry *e);

/* What a setting is called in scores*.tsv. */
struct ns_str ns_issue_setting_name(enum ns_issue_setting setting);

/* What a find gave. */
struct ns_issue_find {
	uint32_t clue;  /* its number, + 1; 0: the find is no issue */
	uint32_t older; /* the clue's find of other words before it, + 1 */
	int64_t points; /* thousandths */
	enum ns_issue_setting place;
	bool quoted, again;
	bool unmet; /* what it needs is not there: it gave nothing */
};

/* What all finds together gave an issue or a parent. */
struct ns_issue_tally {
	int64_t score;
	int64_t against; /* of it, what other entries took */
	uint32_t parent;
	size_t first;        /* find, + 1; 0: it has none */
	size_t rank;         /* 0: below the threshold */
	bool firm;           /* some of it needs nothing else */
	bool told;           /* it has mentions even without a rank */
	struct ns_str parts; /* score=...;rank=...; of one with mentions */
};

struct ns_weighing {
	struct ns_issues *issues;
	const struct ns_finds *finds;
	struct ns_issue_find *of; /* by find */
	struct ns_issue_tally *tallies;
	size_t ntallies;
	uint32_t *order; /* numbers of issues that were found, best first */
	size_t norder;
};

/*
 * Weigh the evidence that was found in a document.
 *
 * finds  In text order, as far as they are issues.  Nothing is changed: what is
 *        no mention (ns_issue_is_mention) is for the caller to leave out.
 *
 * Returns false when there is no memory.
 */
bool ns_issues_weigh(struct ns_issues *is, const struct ns_lexicon *lex,
    const struct ns_words *words, const struct ns_finds *finds,
    struct ns_weighing *w);

/* Is find i a mention of its issue?  Not when it speaks against it, when what
 * it needs is not there, or when it weighs less than 1 and the article is not
 * about the issue. */
bool ns_issue_is_mention(const struct ns_weighing *w, size_t i);

/* The attributes of the record of find i, of which attrs are those of its
 * entry.  Check out->failed. */
struct ns_str ns_issue_attrs(const struct ns_weighing *w, size_t i,
    struct ns_str attrs, struct ns_buf *out);

#endif
