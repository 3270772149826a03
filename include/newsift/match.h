/*
 * match.h - tokens to hits: actors, dates and issues.
 */
#ifndef NS_MATCH_H
#define NS_MATCH_H

#include "newsift/doc.h"

/*
 * How rule loading turns words into tokens: the same way as the tokenize stage
 * does for documents.  run is called with a document that holds paragraphs and
 * must fill its sentences and tokens, as ns_tokenize does.
 */
struct ns_analyzer {
	int (*run)(struct ns_doc *doc, void *arg, struct ns_err *err);
	void *arg;
};

/* All rules, compiled, and scratch space to run them.  One user at a time. */
struct ns_matcher;

/*
 * An empty matcher; free with ns_matcher_free.  analyzer is copied and is used
 * by ns_matcher_load only.  Returns 0, or -1 with NS_ENOMEM.
 */
int ns_matcher_new(struct ns_matcher **out, struct ns_analyzer analyzer,
    struct ns_err *err);
void ns_matcher_free(struct ns_matcher *m);

/*
 * Add the rules of one file.  Its name decides what is in it: actors*.tsv and
 * issues*.tsv are lexicons, names*.tsv weighs what makes a name, scores*.tsv
 * what tells the issues of an article, *.rules are date rules.  Of two equal
 * patterns of one kind, the one loaded later wins.
 *
 * Returns 0; or -1 with NS_EIO, NS_ENOMEM, NS_ERULE (file:line: reason) or
 * NS_EUSAGE (a name that is none of these).
 */
int ns_matcher_load(struct ns_matcher *m, const char *path, struct ns_err *err);

/* Rule files that are loaded together. */
struct ns_rule_files {
	const char *const *paths;
	size_t n, shipped;    /* the first so many are not the user's */
	const char *analyzer; /* a file that the analyzer depends on, or NULL */
	const char *folder;   /* for compiled rules, or NULL */
};

/*
 * Load all of files into an empty matcher, as ns_matcher_load does one by one.
 *
 * With a folder, what was compiled is kept there, and is taken from there when
 * it is still true: it is checked against the bytes of all the files.  A folder
 * that is not there, or holds nothing of use, only costs time.  The matcher
 * then has no examples, and cannot be checked or explain anything.
 *
 * Returns 0, or -1 as ns_matcher_load does.
 */
int ns_matcher_load_all(struct ns_matcher *m, const struct ns_rule_files *files,
    struct ns_err *err);

/*
 * Call between the files that are shipped and those of the user: an entry of
 * the user's that stands in place of a shipped one is no fault.
 */
void ns_matcher_own(struct ns_matcher *m);

/*
 * Set the date that relative expressions count from.
 *
 * date   ISO 8601 date (YYYY-MM-DD, a time after it is ignored); empty: none.
 * force  false: for documents without a `published` date; true: for all.
 *
 * Returns 0, or -1 with NS_EUSAGE when date is no date.
 */
int ns_matcher_date(struct ns_matcher *m, struct ns_str date, bool force,
    struct ns_err *err);

/*
 * Set the score from which on an issue has a rank, instead of what the rules
 * say.  number is a number from 0 to 100 such as 2.5.  Returns 0, or -1 with
 * NS_EUSAGE when it is none.
 */
int ns_matcher_threshold(struct ns_matcher *m, struct ns_str number,
    struct ns_err *err);

/*
 * Replace doc's hits by those of its tokens.
 *
 * doc  In, out.  Must carry text, sentences and tokens.  Hits are ordered by
 *      offset, longer first; two hits of one kind never overlap.
 * m    Each hit borrows strings of the rules, so m must outlive doc.
 *
 * Returns 0; or -1 with NS_ELIMIT (a rule ran past its step limit; err->msg
 * names it) or NS_ENOMEM.  After -1 the document is spent.
 */
int ns_match(struct ns_doc *doc, struct ns_matcher *m, struct ns_err *err);

/*
 * An example from a rule file: a text in which the rule must, or must not,
 * be found.  All slices are borrowed from the matcher.
 */
struct ns_example {
	enum ns_kind kind;
	bool want;           /* a `+` line, else a `-` line */
	struct ns_str where; /* file:line of the example */
	struct ns_str rule;  /* file:line of the rule it belongs to */
	struct ns_str text;  /* the text to try */
	struct ns_str id;    /* id that must (want) or must not be found; for a
				date's `-` line empty: its rule must not fire */
	struct ns_str date;  /* reference date to use; empty: none */
	size_t begin, end;   /* bytes of text where the rule itself must be
				found; end 0: anywhere, by any rule */
};

/* The examples of all loaded files, in order; *n receives their number. */
const struct ns_example *ns_matcher_examples(const struct ns_matcher *m,
    size_t *n);

/*
 * Explain, in plain words, what the rules make of a tokenized document: for
 * each match its rule and how its record came about, for what was lost to whom.
 *
 * doc   In, out.  As ns_match wants it; receives the explanation, whole lines,
 *       in doc->records.
 * rule  An id, the name of a date rule, or file:line: only matches of that, and
 *       when there is none, why.  Empty: all.
 *
 * Returns 0; or -1 as ns_match does, or with NS_EUSAGE (no such rule).
 */
int ns_match_explain(struct ns_doc *doc, struct ns_matcher *m,
    struct ns_str rule, struct ns_err *err);

/* Something that a check of the rules found. */
struct ns_finding {
	struct ns_str where; /* file:line; empty: all rules */
	struct ns_str what;  /* in plain words */
	bool note;           /* worth knowing, but no fault */
};

/*
 * Look for what loading cannot see: entries that say the same or contradict
 * each other, that can never win, ids that are no good, date rules without
 * examples, patterns that can explode.
 *
 * out  Receives *n findings, faults and notes, in the order of the rules; they
 *      live as long as the matcher.
 *
 * Returns 0, or -1 with NS_ENOMEM.
 */
int ns_matcher_check(struct ns_matcher *m, const struct ns_finding **out,
    size_t *n, struct ns_err *err);

#endif
