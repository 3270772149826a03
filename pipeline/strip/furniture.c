/*
 * furniture.c - load the furniture file and find the rule that fits a line.
 *
 * Each rule is filed under its first or its last word, so that a line is
 * compared only with rules that share one of them; the few rules that have
 * classes at both ends are compared with every line.
 */
#include "furniture.h"

#include <stdlib.h>

#include "phrase.h"

#define NBUCKETS 1024

struct ns_furniture {
	struct ns_arena arena;
	struct ns_str file; /* its name */
	struct ns_phrase *rules;
	struct ns_sample *samples;
	size_t nrules, crules, nsamples, csamples;
	size_t buckets[NBUCKETS]; /* first rule, + 1 */
	size_t unfiled;           /* the same for rules without a word */
};

static size_t
bucket_of(struct ns_str word)
{
	return (size_t)(ns_str_casehash(word) % NBUCKETS);
}

/* The first rule from `at` on, an index + 1, that fits. */
static const struct ns_phrase *
find_from(const struct ns_furniture *f, size_t at, const struct ns_line *line,
    bool by_last)
{
	const struct ns_phrase *r;

	for (; at > 0; at = r->next) {
		r = &f->rules[at - 1];
		if (r->by_last == by_last && ns_phrase_fits(r, line))
			return r;
	}
	return NULL;
}

static const struct ns_phrase *
find_rule(const struct ns_furniture *f, const struct ns_line *line)
{
	size_t n = line->n, bare = ns_line_bare(line, 1);
	const struct ns_word *w = line->words;
	const struct ns_phrase *r;

	r = find_from(f, f->buckets[bucket_of(w[0].text)], line, false);
	if (r == NULL)
		r = find_from(f, f->buckets[bucket_of(w[n - 1].text)], line,
		    true);
	if (r == NULL && bare < n)
		r = find_from(f, f->buckets[bucket_of(w[bare - 1].text)], line,
		    true);
	return r != NULL ? r : find_from(f, f->unfiled, line, false);
}

bool
ns_furniture_match(const struct ns_furniture *f, const struct ns_line *line,
    struct ns_furniture_match *match)
{
	const struct ns_phrase *r;

	if (!line->whole || line->n == 0 || (r = find_rule(f, line)) == NULL)
		return false;
	match->rest = r->how->tail ? line->n : r->nparts;
	match->list = r->how->list;
	match->lineno = r->lineno;
	return true;
}

static void
file_rule(struct ns_furniture *f, struct ns_phrase *r)
{
	const struct ns_part *first = &r->parts[0];
	const struct ns_part *last = &r->parts[r->nparts - 1];
	size_t *place = &f->unfiled;

	if (r->how->head && first->kind <= NS_PART_CAPS) {
		place = &f->buckets[bucket_of(first->text)];
	} else if (r->how->tail && last->kind <= NS_PART_CAPS) {
		r->by_last = true;
		place = &f->buckets[bucket_of(last->text)];
	}
	r->next = *place;
	*place = (size_t)(r - f->rules) + 1;
}

static int
add_rule(struct ns_furniture *f, struct ns_str line, size_t lineno,
    struct ns_err *err)
{
	struct ns_phrase *r;

	r = NS_PUSH(&f->arena, f->rules, f->nrules, f->crules);
	if (r == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	if (ns_phrase_parse(r, line, &f->arena, err) < 0)
		return -1;
	r->lineno = lineno;
	file_rule(f, r);
	return 0;
}

static int
add_sample(struct ns_furniture *f, struct ns_str line, size_t lineno,
    struct ns_err *err)
{
	struct ns_sample *s;

	if (line.n < 3 || line.p[1] != ' ')
		return ns_fail(err, NS_ERULE,
		    "example wanted: a sign, a space, a line");
	if (f->nrules == 0)
		return ns_fail(err, NS_ERULE, "example before the first rule");
	s = NS_PUSH(&f->arena, f->samples, f->nsamples, f->csamples);
	if (s == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	s->want = line.p[0] == '+';
	s->lineno = lineno;
	s->text = ns_str_sub(line, 2, line.n);
	return 0;
}

static int
add_line(struct ns_furniture *f, struct ns_str line, size_t lineno,
    struct ns_err *err)
{
	while (line.n > 0 && ns_ascii_space(line.p[line.n - 1]))
		line.n--;
	if (line.n == 0 || line.p[0] == '#')
		return 0;
	if (ns_utf8_check(line) < line.n)
		return ns_fail(err, NS_ERULE, "not UTF-8");
	if (line.p[0] == '+' || line.p[0] == '-')
		return add_sample(f, line, lineno, err);
	return add_rule(f, line, lineno, err);
}

static int
load_lines(struct ns_furniture *f, struct ns_str text, const char *path,
    struct ns_err *err)
{
	struct ns_err why;
	struct ns_str line;
	size_t lineno = 0;

	while (ns_str_cut(&text, '\n', &line))
		if (add_line(f, line, ++lineno, &why) < 0)
			return ns_fail(err, why.code, "%s:%zu: %s", path,
			    lineno, why.msg);
	return 0;
}

int
ns_furniture_load(struct ns_furniture **out, const char *path,
    struct ns_err *err)
{
	struct ns_furniture *f;
	struct ns_str text;

	*out = NULL;
	if ((f = calloc(1, sizeof(*f))) == NULL)
		return ns_fail(err, NS_ENOMEM, "%s: no memory", path);
	ns_arena_init(&f->arena);
	if (ns_file_read(&f->arena, path, &text, err) < 0)
		goto fail;
	f->file = ns_arena_dup(&f->arena, ns_file_name(path));
	if (f->file.p == NULL) {
		ns_fail(err, NS_ENOMEM, "%s: no memory", path);
		goto fail;
	}
	if (load_lines(f, text, path, err) < 0)
		goto fail;
	*out = f;
	return 0;
fail:
	ns_furniture_free(f);
	return -1;
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

struct ns_str
ns_furniture_where(const struct ns_furniture *f, size_t lineno,
    struct ns_arena *arena)
{
	return ns_file_where(arena, f->file, lineno);
}
