/*
 * account.h - an account of what the rules made of a text: one item for each
 * match, in text order, and for a rule that was asked for why it has none.
 */
#ifndef NS_ACCOUNT_H
#define NS_ACCOUNT_H

#include "dates.h"
#include "refer.h"

/* Lines about some words: bytes [begin, end) of the document's text. */
struct ns_account_item {
	size_t begin, end, number;
	struct ns_str text;
};

struct ns_account {
	struct ns_doc *doc;
	struct ns_str rule; /* id, name or file:line; empty: all */
	struct ns_account_item *items;
	size_t nitems, citems;
	struct ns_buf why;    /* why the rule that was asked for has no match */
	struct ns_buf scores; /* of issues, and how they add up */
	bool known;           /* there is such a rule */
	bool nomem;
};

/* Is a rule with this place, and this id or name, asked for? */
bool ns_account_asks(struct ns_account *a, struct ns_str where,
    struct ns_str id);

/* Take what stands in text in as an item, and empty it. */
void ns_account_add(struct ns_account *a, size_t begin, size_t end,
    struct ns_buf *text);

/* The words at [begin, end), in quotes and on one line. */
void ns_account_quote(const struct ns_account *a, size_t begin, size_t end,
    struct ns_buf *out);

/*
 * Find the date expressions, as ns_dates_match does with the same arguments,
 * and give an account of them.
 */
struct ns_account_dates {
	struct ns_dates *dates;
	const struct ns_words *words;
	struct ns_str reference;
};
int ns_account_dates(struct ns_account *a, const struct ns_account_dates *what,
    struct ns_err *err);

/* The same of lexicon entries, the dates being among doc's hits. */
struct ns_matcher;
int ns_account_entries(struct ns_account *a, struct ns_matcher *m,
    struct ns_err *err);

/* Tell of the scores of issues. */
struct ns_weighing;
void ns_account_issues(struct ns_account *a, const struct ns_weighing *w);

struct ns_naming;
struct ns_chunk;

/* Tell of a name that no lexicon has; arg is the account, see ns_name_watch. */
void ns_account_name(void *arg, const struct ns_naming *n,
    const struct ns_chunk *c);

/* Tell of a pronoun or description that was joined; see ns_refer_watch. */
void ns_account_reference(void *arg, const struct ns_words *words,
    const struct ns_find *f, enum ns_refer_why why);

#endif
