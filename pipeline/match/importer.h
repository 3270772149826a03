/*
 * importer.h - what the readers of foreign dictionaries share.
 *
 * A reader is given one line after another.  It puts rows; what it cannot put
 * it refuses with a reason, in the manner of any other error.
 */
#ifndef NS_IMPORTER_H
#define NS_IMPORTER_H

#include "intern.h"
#include "newsift/import.h"

/* Most phrases that one pattern may stand for. */
#define NS_IMPORT_WAYS 512

/* Largest lexicon that is made. */
#define NS_IMPORT_BYTES ((size_t)128 << 20)

/* A line of a lexicon. */
struct ns_import_row {
	struct ns_str pattern, id, type, name, attrs;
};

/* What was first said of an id. */
struct ns_known {
	struct ns_str name, type;
};

struct ns_importer {
	struct ns_import_how how;
	struct ns_arena arena;   /* as long as the importer */
	struct ns_arena scratch; /* as long as an entry */
	struct ns_arena row;     /* as long as a row */
	struct ns_buf out;
	struct ns_intern rows; /* what has been written */
	struct ns_intern ids;
	struct ns_known *known; /* by number of an id */
	size_t nknown, cknown;
	size_t line; /* number of the line at work */
	size_t written, left_out;
	struct ns_petrarch *petrarch; /* NULL until it is needed */
	bool nomem, full;             /* nothing more can be written */
};

/* A reader of one format; functions that are NULL have nothing to do. */
struct ns_import_reader {
	/* Take a line; -1 with *why when something of it is left out. */
	int (*line)(struct ns_importer *im, struct ns_str line,
	    struct ns_err *why);
	/* This line could not even be read. */
	void (*spoilt)(struct ns_importer *im, struct ns_str line);
	/* The last line of a dictionary has been taken. */
	void (*end)(struct ns_importer *im);
};

extern const struct ns_import_reader ns_import_petrarch, ns_import_tsv,
    ns_import_spacy;

/* Count and report what is left out of a line. */
void ns_import_leave(struct ns_importer *im, size_t line,
    const struct ns_err *why);

/* Write a row, unless it has been written.  Returns 0, or -1 with *why when a
 * lexicon cannot hold it. */
int ns_import_put(struct ns_importer *im, const struct ns_import_row *row,
    struct ns_err *why);

/* Append plain words to a pattern, one blank between any two.  Returns 0, or -1
 * with *why when one cannot stand there. */
int ns_import_words(struct ns_str words, struct ns_buf *out,
    struct ns_err *why);

/* True when there is a letter or digit in s. */
bool ns_import_has_word(struct ns_str s);

/* Append s in small letters. */
void ns_import_lower(struct ns_str s, struct ns_buf *out);

/* An id made of a name, and one made of an id that may hold blanks; in the
 * scratch arena. */
struct ns_str ns_import_slug(struct ns_importer *im, struct ns_str name);
struct ns_str ns_import_id(struct ns_importer *im, struct ns_str id);

/* The name that was first given for this id: that one, if there was none. */
struct ns_str ns_import_name(struct ns_importer *im, struct ns_str id,
    struct ns_str name);

/* An id that was made of a name: another one, ending in the type, when that one
 * was made for an entry of another type. */
struct ns_str ns_import_distinct(struct ns_importer *im, struct ns_str id,
    struct ns_str type);

#endif
