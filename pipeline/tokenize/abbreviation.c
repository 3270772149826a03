/*
 * abbreviation.c - load the abbreviations and look words up.
 *
 * A hash table with open addressing, at most half full.  ASCII letters are
 * compared without case, and a word that the file begins with a capital must
 * begin with one in the text.
 */
#include "abbreviation.h"

#include <stdlib.h>
#include <string.h>

static const char nomem[] = "no memory";

struct entry {
	struct ns_str word;
	unsigned bits;
	bool capital;
};

struct ns_abbreviations {
	struct ns_arena arena;
	struct entry *slots;
	size_t n, nslots; /* nslots is a power of two */
};

#define SLOTS_MIN 1024
#define WORD_MAX 48 /* bytes of a word in the file */

static const struct section {
	const char *name;
	unsigned bit;
} sections[] = {
	{ "[never]", NS_ABBR_NEVER },
	{ "[number]", NS_ABBR_NUMBER },
	{ "[maybe]", NS_ABBR_MAYBE },
	{ "[likely]", NS_ABBR_LIKELY },
	{ "[starts]", NS_WORD_STARTS },
	{ "[goes-on]", NS_WORD_GOES_ON },
	{ "[says]", NS_WORD_SAYS },
	{ "[links]", NS_WORD_LINKS },
	{ "[leads]", NS_WORD_LEADS },
	{ "[labels]", NS_WORD_LABELS },
	{ "[marked]", NS_WORD_MARKED },
};

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* A word in small letters, as the table has it. */
struct key {
	char bytes[WORD_MAX];
	struct ns_str word;
};

/* False for a word that is too long to be in the table. */
static bool
make_key(struct key *key, struct ns_str word)
{
	size_t i;

	if (word.n > sizeof(key->bytes))
		return false;
	for (i = 0; i < word.n; i++)
		key->bytes[i] = ns_ascii_lower(word.p[i]);
	key->word = (struct ns_str){ key->bytes, word.n };
	return true;
}

/* The slot that holds a key's word, or the empty one where it would go. */
static struct entry *
find_slot(const struct ns_abbreviations *ab, struct ns_str word)
{
	size_t i = (size_t)ns_str_hash(word) & (ab->nslots - 1);

	while (ab->slots[i].word.n > 0 && !ns_str_eq(ab->slots[i].word, word))
		i = (i + 1) & (ab->nslots - 1);
	return &ab->slots[i];
}

unsigned
ns_abbreviations_find(const struct ns_abbreviations *ab, struct ns_str word)
{
	const struct entry *e;
	struct key key;

	if (word.n == 0 || !make_key(&key, word))
		return 0;
	e = find_slot(ab, key.word);
	if (e->word.n == 0 || (e->capital && !is_capital(word.p[0])))
		return 0;
	return e->bits;
}

/* --- loading ----------------------------------------------------------- */

/* A table of twice the size, or the first one. */
static bool
grow(struct ns_abbreviations *ab)
{
	struct entry *old = ab->slots;
	size_t i, nold = ab->nslots;

	ab->nslots = nold > 0 ? nold * 2 : SLOTS_MIN;
	ab->slots = ns_arena_alloc(&ab->arena, ab->nslots * sizeof(*ab->slots));
	if (ab->slots == NULL)
		return false;
	for (i = 0; i < nold; i++)
		if (old[i].word.n > 0)
			*find_slot(ab, old[i].word) = old[i];
	return true;
}

static const char *
add_word(struct ns_abbreviations *ab, unsigned bit, struct ns_str word)
{
	struct entry *e;
	struct key key;

	if (!make_key(&key, word))
		return "expected words of at most 48 bytes";
	if ((bit & NS_ABBR) && (word.n < 2 || word.p[word.n - 1] != '.'))
		return "expected abbreviations that end in a full stop";
	if (!(bit & NS_ABBR) && word.p[word.n - 1] == '.')
		return "expected words without a full stop in this section";
	if (ab->n >= ab->nslots / 2 && !grow(ab))
		return nomem;
	e = find_slot(ab, key.word);
	if ((e->bits & bit & ~(unsigned)NS_ABBR) ||
	    ((e->bits & NS_ABBR) && (bit & NS_ABBR)))
		return "expected each word once";
	if (e->word.n == 0) {
		e->word = ns_arena_dup(&ab->arena, key.word);
		if (e->word.p == NULL)
			return nomem;
		e->capital = is_capital(word.p[0]);
		ab->n++;
	}
	e->bits |= bit;
	return NULL;
}

/* One line of the file.  Returns NULL, or what is wrong with it. */
static const char *
add_line(struct ns_abbreviations *ab, struct ns_str line, unsigned *bit)
{
	struct ns_str word;
	const char *why = NULL;
	size_t i;

	line = ns_str_trim(line);
	if (line.n == 0 || line.p[0] == '#')
		return NULL;
	if (ns_utf8_check(line) < line.n)
		return "expected UTF-8";
	if (line.p[0] == '[') {
		for (i = 0; i < NS_LEN(sections); i++)
			if (ns_str_eq(line, ns_str_of(sections[i].name))) {
				*bit = sections[i].bit;
				return NULL;
			}
		return "expected [never], [number], [maybe], [likely], "
		       "[starts], [goes-on], [says], [links], [leads], "
		       "[labels] or [marked]";
	}
	if (*bit == 0)
		return "expected a section before the first word";
	while (why == NULL && ns_str_cut(&line, ' ', &word))
		if (word.n > 0)
			why = add_word(ab, *bit, word);
	return why;
}

static int
load_file(struct ns_abbreviations *ab, const char *path, struct ns_err *err)
{
	struct ns_str rest, line;
	const char *why = NULL;
	size_t lineno = 0;
	unsigned bit = 0;

	if (ns_file_read(&ab->arena, path, &rest, err) < 0)
		return -1;
	while (why == NULL && ns_str_cut(&rest, '\n', &line)) {
		lineno++;
		why = add_line(ab, line, &bit);
	}
	if (why == NULL)
		return 0;
	return ns_fail(err, strcmp(why, nomem) == 0 ? NS_ENOMEM : NS_ERULE,
	    "%s:%zu: %s", path, lineno, why);
}

int
ns_abbreviations_load(struct ns_abbreviations **out, const char *path,
    struct ns_err *err)
{
	struct ns_abbreviations *ab;

	*out = NULL;
	if ((ab = calloc(1, sizeof(*ab))) == NULL)
		return ns_fail(err, NS_ENOMEM, nomem);
	ns_arena_init(&ab->arena);
	if (!grow(ab))
		ns_fail(err, NS_ENOMEM, nomem);
	else if (path == NULL || load_file(ab, path, err) == 0)
		*out = ab;
	if (*out != NULL)
		return 0;
	ns_abbreviations_free(ab);
	return -1;
}

void
ns_abbreviations_free(struct ns_abbreviations *ab)
{
	if (ab == NULL)
		return;
	ns_arena_free(&ab->arena);
	free(ab);
}
