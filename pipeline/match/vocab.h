/*
 * vocab.h - the words of date rules: tables of words and what they stand for,
 * definitions, and patterns written with both.
 */
#ifndef NS_VOCAB_H
#define NS_VOCAB_H

#include "newsift/base.h"

/*
 * A row `January=01`.  spelling is the key as the file has it: `_` stands for a
 * blank or hyphen, `.` for a stop that may be missing, a capital letter for
 * itself only.  key is what texts are looked up by: small letters, no stops,
 * blanks for `_` and hyphens.
 */
struct ns_vocab_row {
	struct ns_str spelling, key, value;
};

struct ns_vocab_table {
	struct ns_str name;
	bool numbers; /* values are numbers that add up */
	struct ns_vocab_row *rows;
	size_t nrows, crows;
};

struct ns_vocab_define {
	struct ns_str name, pattern; /* expanded */
};

struct ns_vocab {
	struct ns_vocab_table *tables;
	struct ns_vocab_define *defines;
	size_t ntables, ctables, ndefines, cdefines;
};

/*
 * Take in what follows `table` or `numbers` (NAME KEY=VALUE...), or `define`
 * (NAME PATTERN).  A name given again adds rows, or alternatives.  Returns
 * NULL, or what was expected.  All memory is from arena.
 */
const char *ns_vocab_add_table(struct ns_vocab *v, struct ns_arena *arena,
    struct ns_str rest, bool numbers);
const char *ns_vocab_add_define(struct ns_vocab *v, struct ns_arena *arena,
    struct ns_str rest);

/* The table of a name, or NULL; valid until a table is added. */
const struct ns_vocab_table *ns_vocab_find(const struct ns_vocab *v,
    struct ns_str name);

/*
 * Append a pattern as PCRE2 wants it: a blank becomes any white space, ' and -
 * any apostrophe and hyphen, {name} the definition or the words of the table.
 * Returns NULL, or what was expected; names the wrong {name} in *at.
 */
const char *ns_vocab_expand(const struct ns_vocab *v, struct ns_str pattern,
    struct ns_buf *out, struct ns_str *at);

/* text as keys are: see struct ns_vocab_row. */
void ns_vocab_fold(struct ns_str text, struct ns_buf *out);

/* Value of text in table; false when it has none.  key is folded. */
bool ns_vocab_value(const struct ns_vocab_table *table, struct ns_str key,
    struct ns_str *value);

/*
 * Append the number that text says in digits and words ("2 1/2", "1,500",
 * "twenty-five", "21st", "two hundred and ten"), or the table's value for the
 * whole of it ("a few").  False when it is none.  Values of a table of numbers
 * are added up; one written *N multiplies what is before it.
 */
bool ns_vocab_number(const struct ns_vocab_table *table, struct ns_str text,
    struct ns_buf *out);

/* A number with up to three decimals as thousandths, read and written. */
bool ns_decimal_read(struct ns_str s, int64_t *thousandths);
void ns_decimal_put(struct ns_buf *out, int64_t thousandths);

#endif
