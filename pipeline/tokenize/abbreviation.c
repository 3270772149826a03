/*
 * abbreviation.c - load the abbreviations and look words up.
 *
 * A hash table with open addressing, at most half full.  ASCII letters are
 * compared without case, and a word that the file begins with a capital must
 * begin with one in the text.
 */
#include "abbreviation.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
};

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* The slot that holds word, or the empty one where it would go. */
static struct entry *
find_slot(const struct ns_abbreviations *ab, struct ns_str word)
{
	uint32_t h = 2166136261u; /* FNV-1a */
	size_t i;

	for (i = 0; i < word.n; i++)
		h = (h ^ (unsigned char)ns_ascii_lower(word.p[i])) * 16777619u;
	i = h & (ab->nslots - 1);
	while (
	    ab->slots[i].word.n > 0 && !ns_str_caseeq(ab->slots[i].word, word))
		i = (i + 1) & (ab->nslots - 1);
	return &ab->slots[i];
}

unsigned
ns_abbreviations_find(const struct ns_abbreviations *ab, struct ns_str word)
{
	const struct entry *e;

	if (word.n == 0)
		return 0;
	e = find_slot(ab, word);
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

	if ((bit & NS_ABBR) && (word.n < 2 || word.p[word.n - 1] != '.'))
		return "expected abbreviations that end in a full stop";
	if (!(bit & NS_ABBR) && word.p[word.n - 1] == '.')
		return "expected words without a full stop in this section";
	if (ab->n >= ab->nslots / 2 && !grow(ab))
		return "no memory";
	e = find_slot(ab, word);
	if ((e->bits & bit & ~(unsigned)NS_ABBR) ||
	    ((e->bits & NS_ABBR) && (bit & NS_ABBR)))
		return "expected each word once";
	if (e->word.n == 0) {
		e->word = ns_arena_dup(&ab->arena, word);
		if (e->word.p == NULL)
			return "no memory";
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
		       "[starts], [goes-on] or [says]";
	}
	if (*bit == 0)
		return "expected a section before the first word";
	while (why == NULL && ns_str_cut(&line, ' ', &word))
		if (word.n > 0)
			why = add_word(ab, *bit, word);
	return why;
}

static int
load_lines(struct ns_abbreviations *ab, FILE *fp, const char *path,
    struct ns_err *err)
{
	char *line = NULL;
	const char *why = NULL;
	size_t cap = 0, lineno = 0;
	unsigned bit = 0;
	ssize_t n;
	int rc = 0;

	while (why == NULL && (n = getline(&line, &cap, fp)) >= 0) {
		lineno++;
		why = add_line(ab, (struct ns_str){ line, (size_t)n }, &bit);
	}
	if (why != NULL)
		rc = ns_fail(err,
		    strcmp(why, "no memory") == 0 ? NS_ENOMEM : NS_ERULE,
		    "%s:%zu: %s", path, lineno, why);
	else if (!feof(fp))
		rc = ns_fail(err, NS_EIO, "%s: %s", path, strerror(errno));
	free(line);
	return rc;
}

int
ns_abbreviations_load(struct ns_abbreviations **out, const char *path,
    struct ns_err *err)
{
	struct ns_abbreviations *ab;
	FILE *fp = NULL;
	int rc = -1;

	*out = NULL;
	if ((ab = calloc(1, sizeof(*ab))) == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	ns_arena_init(&ab->arena);
	if (!grow(ab)) {
		ns_fail(err, NS_ENOMEM, "no memory");
		goto done;
	}
	if (path != NULL) {
		if ((fp = fopen(path, "r")) == NULL) {
			ns_fail(err, NS_EIO, "%s: %s", path, strerror(errno));
			goto done;
		}
		if (load_lines(ab, fp, path, err) < 0)
			goto done;
	}
	*out = ab;
	ab = NULL;
	rc = 0;
done:
	if (fp != NULL)
		fclose(fp);
	ns_abbreviations_free(ab);
	return rc;
}

void
ns_abbreviations_free(struct ns_abbreviations *ab)
{
	if (ab == NULL)
		return;
	ns_arena_free(&ab->arena);
	free(ab);
}
