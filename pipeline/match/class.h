/*
 * class.h - classes of words that patterns can ask for: <Cap>, <Num>, <Month>.
 *
 * <Cap>, <CAPS>, <Num> and <Ord> are known by how a word looks; rule files name
 * the words of others, and may add words to these.
 */
#ifndef NS_CLASS_H
#define NS_CLASS_H

#include "intern.h"
#include "pattern.h"

struct ns_class {
	uint32_t name; /* interned "<Name>" */
	bool asked;    /* some pattern asks for it */
};

/* A word of a class, and the next class of the same word, + 1. */
struct ns_member {
	uint32_t class;
	enum ns_need need;
	uint32_t next;
};

struct ns_classes {
	struct ns_arena *arena;
	struct ns_intern *words;
	struct ns_class *v; /* the built-in ones, then others */
	size_t n, cap;
	struct ns_member *members; /* chained by word */
	size_t nmembers, cmembers;
	uint32_t *chains; /* by word: its first member, + 1 */
	size_t nchains, cchains;
};

/* A token whose classes are asked for, and where we are among them (at first
 * zero). */
struct ns_class_walk {
	struct ns_str surface;
	enum ns_need letters; /* ns_pattern_case of surface */
	uint32_t form;
	size_t i;
	uint32_t link;
};

/* The built-in classes.  Returns 0, or -1 when there is no memory. */
int ns_classes_init(struct ns_classes *c, struct ns_arena *arena,
    struct ns_intern *words);

/*
 * The word that stands for class `name` ("<Month>") in labels; 0 when there is
 * no such class.
 */
uint32_t ns_classes_find(const struct ns_classes *c, struct ns_str name);

/* The same, for a pattern that asks for it. */
uint32_t ns_classes_ask(struct ns_classes *c, struct ns_str name);

/* Does the word stand for a class? */
bool ns_classes_has(const struct ns_classes *c, uint32_t word);

/*
 * Make class `name` if it is new, and add a word (as a token's form; need: how
 * its letters must be) to it.  Returns false when there is no memory.
 */
bool ns_classes_add(struct ns_classes *c, struct ns_str name, uint32_t form,
    enum ns_need need);

/* Is a token in the class by this member, with letters as they are? */
bool ns_member_fits(const struct ns_member *m, enum ns_need letters);

/*
 * Those classes of a token that patterns ask for, one after another: each time
 * the word that stands for the next one, 0 when there is none left.
 */
uint32_t ns_classes_next(const struct ns_classes *c,
    struct ns_class_walk *walk);

#endif
