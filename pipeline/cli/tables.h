/*
 * tables.h - the stages' tables, loaded from the rule files.
 */
#ifndef NS_TABLES_H
#define NS_TABLES_H

#include "newsift/match.h"
#include "newsift/strip.h"
#include "newsift/tokenize.h"
#include "options.h"

struct ns_tables {
	struct ns_furniture *furniture;
	struct ns_tokenizer *tokenizer;
	struct ns_matcher *matcher;
	uint64_t version; /* of the rules: a checksum of their files */
};

/* Which tables a command needs; the matcher brings the tokenizer along, and has
 * its rules' examples and patterns only if they are asked for. */
enum {
	NS_TABLE_FURNITURE = 1,
	NS_TABLE_TOKENIZER = 2,
	NS_TABLE_MATCHER = 4,
	NS_TABLE_EXAMPLES = 8
};

/*
 * Load tables from the shipped rules and then from each --rules of o: its
 * actors*.tsv, issues*.tsv, names*.tsv, scores*.tsv and *.rules are added, its
 * furniture.tsv and abbreviations.txt stand in place of ours.
 *
 * The shipped rules are those in $NEWSIFT_RULES; else in ../share/newsift/en or
 * ../pipeline/rules/en, seen from the program; else where they were installed.
 *
 * *t must be zeroed.  Returns 0, or -1 with *err.  ns_tables_free in any case.
 */
int ns_tables_load(struct ns_tables *t, const struct ns_options *o,
    unsigned which, struct ns_err *err);
void ns_tables_free(struct ns_tables *t);

#endif
