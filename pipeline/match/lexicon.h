/*
 * lexicon.h - all lexicons in one trie, and the walk that finds their entries.
 */
#ifndef NS_LEXICON_H
#define NS_LEXICON_H

#include "class.h"
#include "entry.h"
#include "image.h"
#include "intern.h"
#include "newsift/match.h"
#include "pattern.h"
#include "trie.h"
#include "words.h"

/* A label of the trie: a word's id and what is asked of the token. */
#define NS_LABEL(word, need) ((uint32_t)(word) << 2 | (uint32_t)(need))

struct ns_examples {
	struct ns_example *v;
	size_t n, cap;
};

/*
 * An entry (its index) at the end of a path, and the next one there, + 1.  Of
 * the path's words `before` stand in front of those that count, which are
 * `words`, and `after` behind them.
 */
struct ns_term {
	uint32_t entry, next;
	uint32_t before, words, after;
};

/* What there is at a node of the trie. */
struct ns_node {
	uint64_t may;  /* bits of ns_label_bit: labels that may go on */
	uint32_t end;  /* the first term that ends here, + 1 */
	uint32_t asks; /* bits of enum ns_need: edges of which kinds go on */
};

/* The bit of a label among those of a node: where it is not set, no edge has
 * that label.  Labels that ask for capitals have the upper half to themselves,
 * so that the many names behind a word let no word in small letters pass. */
static inline uint64_t
ns_label_bit(uint32_t label)
{
	uint32_t need = label & 3;
	uint32_t key = label >> 2 << 1 | (need == NS_NEED_STEM);
	uint32_t bit = key * UINT32_C(0x9e3779b1) >> 27;
	bool capital = need == NS_NEED_CAP || need == NS_NEED_CAPS;

	return UINT64_C(1) << (capital ? bit + 32 : bit);
}

struct ns_lexicon {
	struct ns_arena *arena;
	struct ns_intern *words;
	struct ns_trie trie;
	struct ns_entry **entries; /* in order of loading */
	size_t nentries, centries;
	const struct ns_image
	    *image;                /* where entries come from, or NULL; then */
	struct ns_entry *unpacked; /* here are those that were asked for */
	struct ns_intern ids;
	uint32_t *newest; /* by an id's number: that of its last entry, + 1 */
	size_t nnewest, cnewest;
	struct ns_term *terms; /* entries that end at a node, chained */
	size_t nterms, cterms;
	struct ns_node *nodes; /* of the trie, by number */
	size_t nnodes, cnodes;
	uint8_t *starts; /* by word: bits of enum ns_need, as which a path
			    begins with it */
	size_t nstarts, cstarts;
	struct ns_classes classes;
};

/* The entry of a number. */
const struct ns_entry *ns_lexicon_entry(const struct ns_lexicon *lex,
    uint32_t i);

/* The entry that was loaded before e with the same id, or NULL. */
const struct ns_entry *ns_lexicon_older(const struct ns_lexicon *lex,
    const struct ns_entry *e);

/* Who is told of each step of the walk: token `tok` took it to `node`, from the
 * root at token `start`. */
struct ns_lexicon_watch {
	void (*step)(void *arg, size_t start, uint32_t node, size_t tok);
	void *arg;
};

/* An entry found: tokens [begin, end). */
struct ns_find {
	const struct ns_entry *entry;
	size_t begin, end;
	bool context;       /* its pattern asked for words around it */
	struct ns_str more; /* attributes of this mention */
};

struct ns_finds {
	struct ns_find *v;
	size_t n, cap;
};

/* An empty lexicon.  Returns 0, or -1 with NS_ENOMEM. */
int ns_lexicon_init(struct ns_lexicon *lex, struct ns_arena *arena,
    struct ns_intern *words, struct ns_err *err);

/* Make room for a node of the trie.  False: no memory. */
bool ns_lexicon_push_node(struct ns_lexicon *lex, uint32_t node);

/* What a file is loaded with. */
struct ns_lexicon_load {
	enum ns_kind kind;
	struct ns_analyzer analyzer;
	struct ns_examples *examples;
};

/*
 * Add the entries of the file at path.  Returns 0; or -1 with NS_EIO, NS_ENOMEM
 * or NS_ERULE (file:line: reason).
 */
int ns_lexicon_load(struct ns_lexicon *lex, const struct ns_lexicon_load *how,
    const char *path, struct ns_err *err);

/*
 * Find the entries in a document: of each kind the leftmost and then longest;
 * of those for the same words one that holds on its day, and of these the one
 * loaded last.  Finds of one kind do not overlap; guards are among them.
 *
 * finds  Emptied and filled; its memory is in words->arena.
 *
 * Returns 0, or -1 when there is no memory.
 */
int ns_lexicon_find(const struct ns_lexicon *lex, const struct ns_words *words,
    struct ns_finds *finds);

/*
 * What is to be said of entry on a day: its own attributes, unless it is dated
 * and does not hold; then, of other dated lines of its id and type that hold,
 * the last one first, each attribute whose key is not there yet.
 *
 * out  Empty; what has to be put together stands in it.  Check out->failed.
 */
struct ns_str ns_lexicon_attrs(const struct ns_lexicon *lex,
    const struct ns_entry *entry, ns_daynum day, struct ns_buf *out);

#endif
