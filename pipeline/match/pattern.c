/*
 * pattern.c - a lexicon pattern to the word sequences it stands for.
 */
#include "pattern.h"

#include <string.h>
#include <unictype.h>

/* Most sequences one pattern may stand for. */
#define WAYS_MAX 512

/* A stretch of the pattern with its alternatives; plain words have one. */
struct ns_slot {
	size_t first, n; /* of the expander's ways */
};

static const char nomem[] = "no memory";

/* Stands in the place of a class while words are made tokens. */
#define CLASS_WORD "Xx"

void
ns_expander_init(struct ns_expander *x, struct ns_doc *doc)
{
	memset(x, 0, sizeof(*x));
	x->doc = doc;
	ns_buf_init(&x->joined, &doc->arena);
	ns_buf_init(&x->words, &doc->arena);
}

/* One more alternative of the last stretch. */
static const char *
add_way(struct ns_expander *x, struct ns_str way)
{
	struct ns_str *w = NS_PUSH(&x->doc->arena, x->ways, x->nways, x->cways);

	if (w == NULL)
		return nomem;
	*w = way;
	x->slots[x->nslots - 1].n++;
	return NULL;
}

/* What stands in brackets or parentheses: its alternatives. */
static const char *
cut_group(struct ns_expander *x, struct ns_str inside, bool optional)
{
	struct ns_str way;
	const char *why;
	size_t i;

	for (i = 0; i < inside.n; i++) {
		x->at = inside.p + i;
		if (memchr("[]()", inside.p[i], 4) != NULL)
			return "brackets inside brackets do not work; write "
			       "two lines";
	}
	x->at = inside.p;
	if (optional) {
		if (ns_str_trim(inside).n == 0)
			return "words were expected between ( and )";
		if ((why = add_way(x, NS_STR(""))) != NULL)
			return why;
		return add_way(x, inside);
	}
	while (ns_str_cut(&inside, '|', &way))
		if ((why = add_way(x, way)) != NULL)
			return why;
	return NULL;
}

/* Length of the plain words at the start of s. */
static size_t
plain_length(struct ns_str s)
{
	size_t n = 0;

	while (n < s.n && memchr("[]()|", s.p[n], 5) == NULL)
		n++;
	return n;
}

/* Cut the next stretch off *pattern. */
static const char *
cut_slot(struct ns_expander *x, struct ns_str *pattern)
{
	size_t n = plain_length(*pattern);
	struct ns_str inside;
	char close;

	x->at = pattern->p;
	if (n > 0) {
		inside = ns_str_sub(*pattern, 0, n);
		*pattern = ns_str_sub(*pattern, n, pattern->n);
		return add_way(x, inside);
	}
	if (pattern->p[0] != '[' && pattern->p[0] != '(')
		return "a [ or ( was expected before this ] ) or |";
	close = pattern->p[0] == '[' ? ']' : ')';
	n = ns_str_find(*pattern, close, 0);
	if (n == pattern->n)
		return "a closing ] or ) was expected";
	inside = ns_str_sub(*pattern, 1, n);
	*pattern = ns_str_sub(*pattern, n + 1, pattern->n);
	return cut_group(x, inside, close == ')');
}

static const char *
cut_slots(struct ns_expander *x, struct ns_str pattern)
{
	struct ns_slot *slot;
	const char *why;

	x->nslots = x->nways = 0;
	while (pattern.n > 0) {
		slot = NS_PUSH(&x->doc->arena, x->slots, x->nslots, x->cslots);
		if (slot == NULL)
			return nomem;
		*slot = (struct ns_slot){ x->nways, 0 };
		if ((why = cut_slot(x, &pattern)) != NULL)
			return why;
	}
	return NULL;
}

/* The token that begins at the end of the words so far is no plain word. */
static const char *
add_mark(struct ns_expander *x, enum ns_need need, struct ns_str class)
{
	struct ns_mark *m =
	    NS_PUSH(&x->doc->arena, x->marks, x->nmarks, x->cmarks);

	if (m == NULL)
		return nomem;
	m->begin = x->doc->text.n + x->words.n;
	m->need = need;
	m->class = ns_arena_dup(&x->doc->arena, class);
	return m->class.p != NULL ? NULL : nomem;
}

static const char *
put_word(struct ns_expander *x, struct ns_str word)
{
	const char *why = NULL;

	if (x->words.n > 0)
		ns_buf_putc(&x->words, ' ');
	if (word.p[0] == '<') {
		if (word.n < 3 || word.p[word.n - 1] != '>')
			return "<Cap> or another class was expected";
		why = add_mark(x, NS_NEED_CLASS, word);
		word = NS_STR(CLASS_WORD);
	} else if (word.p[0] == '~') {
		if (word.n == 1)
			return "a word was expected after ~";
		word = ns_str_sub(word, 1, word.n);
		why = add_mark(x, NS_NEED_STEM, NS_STR(""));
	}
	ns_buf_put(&x->words, word);
	return why;
}

/* A { in front of a word: context before or after the words that count. */
static const char *
open_brace(struct ns_expander *x)
{
	if (x->part == NS_PART_BEGIN) {
		x->part = NS_PART_BEFORE;
		return NULL;
	}
	if (x->part != NS_PART_CORE)
		return "{words} were expected at most once before and once "
		       "after the others";
	x->part = NS_PART_AFTER;
	x->core.end = x->words.n;
	return NULL;
}

static const char *
close_brace(struct ns_expander *x)
{
	if (x->part != NS_PART_BEFORE && x->part != NS_PART_AFTER)
		return "a { was expected before this }";
	x->part = x->part == NS_PART_BEFORE ? NS_PART_BETWEEN : NS_PART_END;
	return NULL;
}

/* A word, perhaps with a brace before or after it. */
static const char *
put_braced(struct ns_expander *x, struct ns_str word)
{
	bool closes = ns_str_ends(word, NS_STR("}"));
	const char *why = NULL;

	if (word.p[0] == '{') {
		why = open_brace(x);
		word = ns_str_sub(word, 1, word.n);
	} else if (x->part == NS_PART_BEGIN || x->part == NS_PART_BETWEEN) {
		x->part = NS_PART_CORE;
		x->core.begin = x->words.n + (x->words.n > 0);
	} else if (x->part == NS_PART_END) {
		why = "nothing was expected after the second {words}";
	}
	if (why == NULL && closes && word.n > 0)
		word.n--;
	if (why == NULL && word.n > 0)
		why = put_word(x, word);
	if (why == NULL && closes)
		why = close_brace(x);
	return why;
}

/* Push the words as a paragraph, and which of them are no context. */
static const char *
push_words(struct ns_expander *x)
{
	struct ns_core *core;
	size_t base = x->doc->text.n;

	if (x->words.failed || x->joined.failed)
		return nomem;
	if (x->part == NS_PART_BEFORE || x->part == NS_PART_AFTER)
		return "a closing } was expected";
	if (x->part == NS_PART_BEGIN || x->part == NS_PART_BETWEEN)
		return "a pattern of at least one word was expected";
	if (x->part == NS_PART_CORE)
		x->core.end = x->words.n;
	if (x->core.begin > 0 || x->core.end < x->words.n) {
		core = NS_PUSH(&x->doc->arena, x->cores, x->ncores, x->ccores);
		if (core == NULL)
			return nomem;
		*core = (struct ns_core){ x->doc->nparas, base + x->core.begin,
			base + x->core.end };
	}
	return ns_doc_push_para(x->doc, NS_ROLE_BODY, ns_buf_str(&x->words))
		   ? NULL
		   : nomem;
}

/* Where in the pattern the byte at off of the way-th sequence stands. */
static const char *
place_of(const struct ns_expander *x, size_t way, size_t off)
{
	struct ns_str part;
	size_t i;

	for (i = 0; i < x->nslots; i++) {
		part = x->ways[x->slots[i].first + way % x->slots[i].n];
		if (off < part.n)
			return part.p + off;
		way /= x->slots[i].n;
		off -= part.n;
	}
	return x->at;
}

/* The way-th of all sequences, as a paragraph. */
static const char *
put_way(struct ns_expander *x, size_t way)
{
	const struct ns_slot *slot;
	struct ns_str rest, word;
	const char *why;
	size_t i, rest_of = way;

	x->joined.n = x->words.n = 0;
	x->core.begin = 0;
	x->part = NS_PART_BEGIN;
	for (i = 0; i < x->nslots; i++) {
		slot = &x->slots[i];
		ns_buf_put(&x->joined,
		    x->ways[slot->first + rest_of % slot->n]);
		rest_of /= slot->n;
	}
	rest = ns_buf_str(&x->joined);
	while (ns_str_cut(&rest, ' ', &word))
		if (word.n > 0 && (why = put_braced(x, word)) != NULL) {
			x->at =
			    place_of(x, way, (size_t)(word.p - x->joined.p));
			return why;
		}
	return push_words(x);
}

const char *
ns_pattern_expand(struct ns_expander *x, struct ns_str pattern)
{
	const char *why;
	size_t i, ways = 1;

	if ((why = cut_slots(x, pattern)) != NULL)
		return why;
	x->at = pattern.p;
	for (i = 0; i < x->nslots; i++) {
		ways *= x->slots[i].n;
		if (ways > WAYS_MAX)
			return "a pattern of at most 512 different phrases was "
			       "expected; write several lines";
	}
	for (i = 0; i < ways; i++)
		if ((why = put_way(x, i)) != NULL)
			return why;
	return NULL;
}

static bool
is_upper(uint32_t cp)
{
	if (cp < 0x80)
		return cp >= 'A' && cp <= 'Z';
	return uc_is_property(cp, UC_PROPERTY_UPPERCASE);
}

static bool
is_letter(uint32_t cp)
{
	if (cp < 0x80)
		return ns_ascii_alpha((char)cp);
	return uc_is_property(cp, UC_PROPERTY_ALPHABETIC);
}

enum ns_need
ns_pattern_case(struct ns_str word)
{
	size_t off = 0, letters = 0, capitals = 0;
	bool first = false;
	uint32_t cp;

	/* Most words of a text are soon done with. */
	if (word.n > 0 && word.p[0] >= 'a' && word.p[0] <= 'z')
		return NS_NEED_ANY;
	while (off < word.n) {
		cp = ns_utf8_next(word, &off);
		if (!is_letter(cp))
			continue;
		letters++;
		if (is_upper(cp)) {
			capitals++;
			first = first || letters == 1;
		} else {
			return first ? NS_NEED_CAP : NS_NEED_ANY;
		}
	}
	if (letters > 1 && letters == capitals)
		return NS_NEED_CAPS;
	return first ? NS_NEED_CAP : NS_NEED_ANY;
}

bool
ns_pattern_number(struct ns_str word)
{
	size_t i;

	for (i = 0; i < word.n; i++)
		if (!ns_ascii_digit(word.p[i]) &&
		    (i == 0 || memchr(".,", word.p[i], 2) == NULL))
			return false;
	return word.n > 0;
}

bool
ns_pattern_ordinal(struct ns_str word)
{
	static const char *const endings[] = { "st", "nd", "rd", "th" };
	size_t i, n = word.n;

	if (n < 3 || !ns_pattern_number(ns_str_sub(word, 0, n - 2)))
		return false;
	for (i = 0; i < NS_LEN(endings); i++)
		if (ns_str_caseeq(ns_str_sub(word, n - 2, n),
			ns_str_of(endings[i])))
			return true;
	return false;
}
