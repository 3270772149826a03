/*
 * import.h - dictionaries in other formats to lines of our lexicons.
 */
#ifndef NS_IMPORT_H
#define NS_IMPORT_H

#include "newsift/doc.h"

enum ns_import_format {
	NS_IMPORT_PETRARCH, /* actors and agents, with dated codes */
	NS_IMPORT_TSV,      /* phrase, id, and perhaps type and name */
	NS_IMPORT_SPACY     /* patterns of an EntityRuler, one object a line */
};

/* What to make of a dictionary. */
struct ns_import_how {
	enum ns_import_format format;
	enum ns_kind kind;  /* the lexicon to make: actor or issue */
	struct ns_str type; /* of entries that do not say theirs; empty: what
			       the format's rules make of them */
	/* Called with the line number and the reason of what is left out. */
	void (*left_out)(void *arg, size_t line, const char *why);
	void *arg;
};

/* What came of it.  lexicon is borrowed until the next call. */
struct ns_import_result {
	struct ns_str lexicon; /* the lines, in the order of the input */
	size_t written;        /* number of those */
	size_t left_out;       /* times that left_out was called */
};

struct ns_importer;

/* An importer without lines; how is copied, its type borrowed.  Free with
 * ns_importer_free.  Returns 0, or -1 with NS_ENOMEM. */
int ns_importer_new(struct ns_importer **out, const struct ns_import_how *how,
    struct ns_err *err);
void ns_importer_free(struct ns_importer *im);

/*
 * Add all entries of a dictionary.  A line that was written before is not
 * written again.  text may hold anything: what is no entry is left out, each
 * time with its reason.  Returns 0, or -1 with NS_ENOMEM or NS_ELIMIT (the
 * lexicon would be larger than 128 MiB).
 */
int ns_importer_add(struct ns_importer *im, struct ns_str text,
    struct ns_err *err);

struct ns_import_result ns_importer_result(const struct ns_importer *im);

/* Is this one of the types that an actor may have? */
bool ns_import_actor_type(struct ns_str type);

#endif
