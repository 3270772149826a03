/*
 * furniture.c - load the furniture file and match lines with it.
 *
 * A rule is the words a line begins with, the words it ends in, or both.  Each
 * is filed under one of its literal words, so that a line is compared only with
 * rules that share its first or its last word.
 */
#include "furniture.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a rule may say of a whole line. */
static const struct how {
	const char *name;
	bool head, tail; /* which ends of the line the words are tied to */
	size_t max;      /* most words of a line */
	bool no_stop;    /* and it must not end as a sentence */
} hows[] = {
	{ "whole", true, true, 40, false },
	{ "start", true, false, 40, false },
	{ "short", true, false, 14, true },
	{ "end", false, true, 25, false },
};

enum kind { WORD, CAPS, NUM, MONTH, NAME };

struct part {
	enum kind kind;
	bool mark;
	struct ns_str text;
};

struct rule {
	const struct how *how;
	struct part *parts;
	size_t nparts, cparts;
	size_t gap; /* parts before the `*`; nparts when there is none */
	size_t lineno;
	bool by_last; /* filed under its last word */
	size_t next;  /* next rule of the bucket, + 1 */
};

#define NBUCKETS 1024

struct ns_furniture {
	struct ns_arena arena;
	struct rule *rules;
	struct ns_sample *samples;
	size_t nrules, crules, nsamples, csamples;
	size_t buckets[NBUCKETS]; /* first rule, + 1 */
};

/* FNV-1a over small letters. */
static size_t
bucket_of(struct ns_str word)
{
	uint32_t h = 2166136261u;
	size_t i;

	for (i = 0; i < word.n; i++)
		h = (h ^ (unsigned char)ns_ascii_lower(word.p[i])) * 16777619u;
	return h % NBUCKETS;
}

/* --- matching ---------------------------------------------------------- */

static bool
part_fits(const struct part *p, const struct ns_word *w)
{
	switch (p->kind) {
	case WORD:
		return ns_str_caseeq(p->text, w->text);
	case CAPS:
		return ns_str_eq(p->text, w->text);
	case NUM:
		return ns_word_number(w->text);
	case MONTH:
		return ns_word_month(w->text) > 0;
	case NAME:
		return !w->mark && ns_word_capital(w->text);
	}
	return false;
}

static bool
parts_fit(const struct part *p, const struct ns_word *w, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (!part_fits(&p[i], &w[i]))
			return false;
	return true;
}

/* Words of the line without marks at its end, but not fewer than need. */
static size_t
without_marks(const struct ns_line *line, size_t need)
{
	size_t n = line->n;

	while (n > need && line->words[n - 1].mark)
		n--;
	return n;
}

/* True for one full stop at the end, but not for three. */
static bool
ends_in_stop(const struct ns_line *line)
{
	size_t n = line->n;

	return ns_str_eq(line->words[n - 1].text, NS_STR(".")) &&
	       (n < 2 || !ns_str_eq(line->words[n - 2].text, NS_STR(".")));
}

static bool
rule_fits(const struct rule *r, const struct ns_line *line)
{
	size_t head = r->how->tail ? r->gap : r->nparts;
	size_t tail = r->nparts - head, n = line->n;

	if (!r->how->head) {
		head = 0;
		tail = r->nparts;
	}
	if (n < r->nparts || ns_line_words(line) > r->how->max)
		return false;
	if (r->how->no_stop && ends_in_stop(line))
		return false;
	if (r->how->tail && !r->parts[r->nparts - 1].mark)
		n = without_marks(line, r->nparts);
	if (r->how->head && r->how->tail && r->gap == r->nparts &&
	    n != r->nparts)
		return false;
	return parts_fit(r->parts, line->words, head) &&
	       parts_fit(r->parts + head, line->words + n - tail, tail);
}

static const struct rule *
find_rule(const struct ns_furniture *f, const struct ns_line *line,
    struct ns_str word, bool by_last)
{
	const struct rule *r;
	size_t i;

	for (i = f->buckets[bucket_of(word)]; i > 0; i = r->next) {
		r = &f->rules[i - 1];
		if (r->by_last == by_last && rule_fits(r, line))
			return r;
	}
	return NULL;
}

size_t
ns_furniture_match(const struct ns_furniture *f, const struct ns_line *line,
    size_t *rest)
{
	const struct rule *r;
	size_t n = line->n;

	*rest = n;
	if (!line->whole || n == 0)
		return 0;
	r = find_rule(f, line, line->words[0].text, false);
	if (r == NULL)
		r = find_rule(f, line, line->words[n - 1].text, true);
	if (r == NULL && (n = without_marks(line, 1)) < line->n)
		r = find_rule(f, line, line->words[n - 1].text, true);
	if (r == NULL)
		return 0;
	if (!r->how->tail)
		*rest = r->nparts;
	return r->lineno;
}

/* --- loading ----------------------------------------------------------- */

static bool
class_of(struct ns_str s, enum kind *kind)
{
	static const struct {
		const char *name;
		enum kind kind;
	} classes[] = {
		{ "<Num>", NUM },
		{ "<Month>", MONTH },
		{ "<Name>", NAME },
	};
	size_t i;

	for (i = 0; i < NS_LEN(classes); i++)
		if (ns_str_eq(s, ns_str_of(classes[i].name))) {
			*kind = classes[i].kind;
			return true;
		}
	return false;
}

static bool
push_part(struct ns_furniture *f, struct rule *r, enum kind kind,
    struct ns_word word)
{
	struct part *p;

	p = NS_PUSH(&f->arena, r->parts, r->nparts, r->cparts);
	if (p == NULL)
		return false;
	p->kind = kind;
	p->mark = word.mark;
	p->text = ns_arena_dup(&f->arena, word.text);
	return p->text.p != NULL;
}

/* Add the words and marks of one piece of a pattern between spaces. */
static bool
push_words(struct ns_furniture *f, struct rule *r, struct ns_str piece)
{
	struct ns_line line;
	struct ns_buf buf;
	size_t i;

	ns_buf_init(&buf, &f->arena);
	ns_line_cut(&line, piece, &buf);
	for (i = 0; i < line.n; i++)
		if (!push_part(f, r,
			ns_word_caps(line.words[i].text) ? CAPS : WORD,
			line.words[i]))
			return false;
	return line.whole && !buf.failed;
}

static const char *
parse_pattern(struct ns_furniture *f, struct rule *r, struct ns_str pattern)
{
	struct ns_str piece;
	enum kind kind;

	r->gap = SIZE_MAX;
	while (ns_str_cut(&pattern, ' ', &piece)) {
		if (piece.n == 0)
			return "pattern has a space too many";
		if (ns_str_eq(piece, NS_STR("*"))) {
			if (r->gap != SIZE_MAX || !r->how->head ||
			    !r->how->tail)
				return "`*` may stand once, in a whole line";
			r->gap = r->nparts;
		} else if (class_of(piece, &kind)) {
			if (!push_part(f, r, kind,
				(struct ns_word){ piece, false }))
				return "no memory";
		} else if (piece.p[0] == '<') {
			return "no such class: <Num>, <Month> or <Name> wanted";
		} else if (!push_words(f, r, piece)) {
			return "no memory";
		}
	}
	if (r->gap == 0 || r->gap == r->nparts)
		return "`*` at an end of the pattern";
	if (r->gap == SIZE_MAX)
		r->gap = r->nparts;
	return NULL;
}

static const char *
file_rule(struct ns_furniture *f, struct rule *r)
{
	const struct part *first = &r->parts[0], *last;
	size_t bucket;

	if (r->nparts == 0)
		return "pattern is empty";
	last = &r->parts[r->nparts - 1];
	if (r->how->head && first->kind <= CAPS) {
		bucket = bucket_of(first->text);
	} else if (r->how->tail && last->kind <= CAPS) {
		r->by_last = true;
		bucket = bucket_of(last->text);
	} else {
		return "neither end of the pattern is a word";
	}
	r->next = f->buckets[bucket];
	f->buckets[bucket] = (size_t)(r - f->rules) + 1;
	return NULL;
}

static const char *
add_rule(struct ns_furniture *f, struct ns_str line, size_t lineno)
{
	struct ns_str how;
	const char *why;
	struct rule *r;
	size_t i;

	ns_str_cut(&line, '\t', &how);
	if (line.n == 0)
		return "wanted: how, a tab, pattern";
	for (i = 0; i < NS_LEN(hows); i++)
		if (ns_str_eq(how, ns_str_of(hows[i].name)))
			break;
	if (i == NS_LEN(hows))
		return "first field must be whole, start, short or end";
	if ((r = NS_PUSH(&f->arena, f->rules, f->nrules, f->crules)) == NULL)
		return "no memory";
	r->how = &hows[i];
	r->lineno = lineno;
	why = parse_pattern(f, r, line);
	return why != NULL ? why : file_rule(f, r);
}

static const char *
add_sample(struct ns_furniture *f, struct ns_str line, size_t lineno)
{
	struct ns_sample *s;

	if (line.n < 3 || line.p[1] != ' ')
		return "example wanted: a sign, a space, a line";
	if (f->nrules == 0)
		return "example before the first rule";
	s = NS_PUSH(&f->arena, f->samples, f->nsamples, f->csamples);
	if (s == NULL)
		return "no memory";
	s->want = line.p[0] == '+';
	s->lineno = lineno;
	s->text = ns_arena_dup(&f->arena, ns_str_sub(line, 2, line.n));
	return s->text.p == NULL ? "no memory" : NULL;
}

/* One line of the file.  Returns NULL, or what is wrong with it. */
static const char *
add_line(struct ns_furniture *f, struct ns_str line, size_t lineno)
{
	while (line.n > 0 && ns_ascii_space(line.p[line.n - 1]))
		line.n--;
	if (line.n == 0 || line.p[0] == '#')
		return NULL;
	if (ns_utf8_check(line) < line.n)
		return "not UTF-8";
	if (line.p[0] == '+' || line.p[0] == '-')
		return add_sample(f, line, lineno);
	return add_rule(f, line, lineno);
}

static int
load_lines(struct ns_furniture *f, FILE *fp, const char *path,
    struct ns_err *err)
{
	char *line = NULL;
	size_t cap = 0, lineno = 0;
	const char *why = NULL;
	ssize_t n;
	int rc = 0;

	while (why == NULL && (n = getline(&line, &cap, fp)) >= 0) {
		struct ns_str s = { line, (size_t)n };

		why = add_line(f, s, ++lineno);
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
ns_furniture_load(struct ns_furniture **out, const char *path,
    struct ns_err *err)
{
	struct ns_furniture *f = NULL;
	FILE *fp;
	int rc = -1;

	*out = NULL;
	if ((fp = fopen(path, "r")) == NULL)
		return ns_fail(err, NS_EIO, "%s: %s", path, strerror(errno));
	if ((f = calloc(1, sizeof(*f))) == NULL) {
		ns_fail(err, NS_ENOMEM, "%s: no memory", path);
		goto done;
	}
	ns_arena_init(&f->arena);
	if (load_lines(f, fp, path, err) < 0)
		goto done;
	*out = f;
	f = NULL;
	rc = 0;
done:
	ns_furniture_free(f);
	fclose(fp);
	return rc;
}

void
ns_furniture_free(struct ns_furniture *furniture)
{
	if (furniture == NULL)
		return;
	ns_arena_free(&furniture->arena);
	free(furniture);
}

const struct ns_sample *
ns_furniture_samples(const struct ns_furniture *f, size_t *n)
{
	*n = f->nsamples;
	return f->samples;
}

size_t
ns_furniture_count(const struct ns_furniture *f)
{
	return f->nrules;
}
