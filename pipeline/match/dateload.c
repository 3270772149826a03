/*
 * dateload.c - files of date rules read into a set.
 */
#include <stdlib.h>
#include <string.h>

#include "calendar.h"
#include "dateset.h"
#include "point.h"

/* The table that says which words tell a sentence's tense. */
#define TENSE_TABLE NS_STR("tense")

/* Reading one file. */
struct load {
	struct ns_dates *dates;
	const struct ns_dates_env *env;
	struct ns_daterule_reader reader;
	struct ns_daterule *rule;       /* under way; NULL: none */
	struct ns_str reference;        /* for the examples that follow */
	const struct ns_ruleline *line; /* at hand; NULL: none */
};

static const char *
end_rule(struct load *l)
{
	const char *why = l->rule != NULL ? ns_daterule_check(l->rule) : NULL;

	l->rule = NULL;
	return why;
}

static const char *
add_rule(struct load *l, const struct ns_ruleline *line)
{
	struct ns_dates *d = l->dates;

	if (line->rest.n == 0)
		return "a name was expected";
	l->rule = NS_PUSH(&d->arena, d->rules, d->nrules, d->crules);
	if (l->rule == NULL)
		return "no memory";
	l->reader.memo =
	    d->nrules <= d->nmemos ? &d->memos[d->nrules - 1] : NULL;
	l->rule->where = line->where;
	l->rule->name = line->rest;
	return NULL;
}

static bool
is_date(struct ns_str s)
{
	struct ns_point p;
	long first, last;

	return ns_point_parse(s, &p) && p.unit == NS_UNIT_DAY &&
	       p.time.n == 0 && ns_point_span(&p, &first, &last);
}

static const char *
set_reference(struct load *l, struct ns_str rest)
{
	if (!is_date(rest))
		return "a date (YYYY-MM-DD) was expected";
	l->reference = rest;
	return NULL;
}

/* Text with {the expression} in it, without its braces. */
static bool
unmark(struct ns_arena *arena, struct ns_str text, struct ns_example *ex)
{
	size_t open = ns_str_find(text, '{', 0);
	size_t close = ns_str_find(text, '}', open);
	struct ns_buf b;

	if (close == text.n || close == open + 1 ||
	    ns_str_find(text, '{', close) < text.n)
		return false;
	ns_buf_init(&b, arena);
	ns_buf_put(&b, ns_str_sub(text, 0, open));
	ns_buf_put(&b, ns_str_sub(text, open + 1, close));
	ns_buf_put(&b, ns_str_sub(text, close + 1, text.n));
	ex->text = ns_buf_str(&b);
	ex->begin = open;
	ex->end = close - 1;
	return !b.failed;
}

/* Where " => " stands last in s; s.n when it does not. */
static size_t
find_arrow(struct ns_str s)
{
	size_t i, at = s.n;

	for (i = 0; i + 4 <= s.n; i++)
		if (memcmp(s.p + i, " => ", 4) == 0)
			at = i;
	return at;
}

/* "@2018-09-07 " in front of an example. */
static bool
take_date(struct ns_str *text, struct ns_str *date)
{
	size_t blank = ns_str_find(*text, ' ', 0);

	if (text->n == 0 || text->p[0] != '@')
		return true;
	*date = ns_str_sub(*text, 1, blank);
	*text = ns_str_trim(ns_str_sub(*text, blank, text->n));
	return is_date(*date);
}

static const char *
add_example(struct load *l, const struct ns_ruleline *line, bool want)
{
	struct ns_str text = line->rest, date = l->reference;
	struct ns_example ex = { .kind = NS_KIND_DATE, .want = want }, *slot;
	size_t arrow;

	if (!take_date(&text, &date))
		return "@YYYY-MM-DD was expected before the example";
	ex.where = line->where;
	ex.rule = l->rule->where;
	ex.date = date;
	ex.text = text;
	if (want) {
		arrow = find_arrow(text);
		if (arrow == text.n ||
		    !unmark(&l->dates->arena, ns_str_sub(text, 0, arrow), &ex))
			return "text with {the expression} => VALUE was "
			       "expected";
		ex.id = ns_str_trim(ns_str_sub(text, arrow + 4, text.n));
	}
	slot = NS_PUSH(l->env->arena, *l->env->examples, *l->env->nexamples,
	    *l->env->cexamples);
	if (slot == NULL)
		return "no memory";
	*slot = ex;
	return NULL;
}

/* A line that belongs to a rule. */
static const char *
add_to_rule(struct load *l, const struct ns_ruleline *line)
{
	bool want = ns_str_eq(line->key, NS_STR("+"));

	if (l->rule == NULL)
		return "`rule` was expected before this";
	if (want || ns_str_eq(line->key, NS_STR("-")))
		return l->dates->nmemos > 0 ? NULL : add_example(l, line, want);
	return ns_daterule_add(l->rule, &l->reader, line);
}

static const char *
add_line(struct load *l, const struct ns_ruleline *line)
{
	struct ns_vocab *v = &l->dates->vocab;
	struct ns_arena *a = &l->dates->arena;
	const char *why;

	l->reader.at = (struct ns_str){ NULL, 0 };
	if (ns_str_eq(line->key, NS_STR("rule"))) {
		if ((why = end_rule(l)) != NULL)
			return why;
		return add_rule(l, line);
	}
	if (ns_str_eq(line->key, NS_STR("table")))
		return ns_vocab_add_table(v, a, line->rest, false);
	if (ns_str_eq(line->key, NS_STR("numbers")))
		return ns_vocab_add_table(v, a, line->rest, true);
	/* Patterns that are remembered need no definitions. */
	if (ns_str_eq(line->key, NS_STR("define")))
		return l->dates->nmemos > 0
			   ? NULL
			   : ns_vocab_add_define(v, a, line->rest);
	if (ns_str_eq(line->key, NS_STR("reference")))
		return set_reference(l, line->rest);
	return add_to_rule(l, line);
}

/* path without its last part, which is in every line's `where`. */
static struct ns_str
folder(const char *path)
{
	const char *slash = strrchr(path, '/');

	return (struct ns_str){ path,
		slash == NULL ? 0 : (size_t)(slash - path) + 1 };
}

/* Is p among the bytes of s? */
static bool
is_in(struct ns_str s, const char *p)
{
	return p != NULL && p >= s.p && p <= s.p + s.n;
}

/* ":COLUMN" of what the message is about, or nothing where that is not known:
 * in a line that was put together, in a whole rule. */
static void
put_column(const struct load *l, struct ns_str where, struct ns_buf *out)
{
	const struct ns_ruleline *line = l->line;
	const char *at = l->reader.at.p;

	if (line == NULL || !ns_str_eq(line->where, where))
		return;
	if (!is_in(line->line, at))
		at = line->rest.n > 0 ? line->rest.p : line->line.p;
	if (!is_in(line->line, at))
		return;
	ns_buf_putc(out, ':');
	ns_buf_putsize(out, (size_t)(at - line->line.p) + 1);
}

static int
bad_line(const struct load *l, const char *path, struct ns_str where,
    const char *why, struct ns_err *err)
{
	struct ns_str dir = folder(path), at = l->reader.at, column;
	struct ns_buf b;

	ns_buf_init(&b, &l->dates->arena);
	put_column(l, where, &b);
	column = ns_buf_str(&b);
	if (strcmp(why, "no memory") == 0)
		return ns_fail(err, NS_ENOMEM, "%s: no memory", path);
	if (at.n > 0)
		return ns_fail(err, NS_ERULE, "%.*s%.*s%.*s: %s at \"%.*s\"",
		    NS_FMT(dir), NS_FMT(where), NS_FMT(column), why,
		    NS_FMT(at));
	return ns_fail(err, NS_ERULE, "%.*s%.*s%.*s: %s", NS_FMT(dir),
	    NS_FMT(where), NS_FMT(column), why);
}

static int
add_lines(struct load *l, const struct ns_rulefile *file, const char *path,
    struct ns_err *err)
{
	const struct ns_ruleline *line = NULL;
	struct ns_str where;
	const char *why;
	size_t i;

	for (i = 0; i < file->n; i++) {
		l->line = line = &file->lines[i];
		/* A rule that lacks something is known only at the next. */
		where = l->rule != NULL && ns_str_eq(line->key, NS_STR("rule"))
			    ? l->rule->where
			    : line->where;
		if ((why = add_line(l, line)) != NULL)
			return bad_line(l, path, where, why, err);
	}
	where = l->rule != NULL ? l->rule->where : (struct ns_str){ NULL, 0 };
	l->reader.at = (struct ns_str){ NULL, 0 };
	l->line = NULL;
	if ((why = end_rule(l)) != NULL)
		return bad_line(l, path, where, why, err);
	return 0;
}

/* Enter the words of the tense table; a bad row leaves its value in *at. */
static const char *
enter_tenses(struct ns_dates *d, struct ns_intern *words, struct ns_str *at)
{
	const struct ns_vocab_table *t = ns_vocab_find(&d->vocab, TENSE_TABLE);
	enum ns_tense_word word;
	size_t i;

	for (i = 0; t != NULL && i < t->nrows; i++) {
		*at = t->rows[i].value;
		if (!ns_tense_word_parse(t->rows[i].value, &word))
			return "past, future, said, lead, to, by, be or skip "
			       "was expected in table tense";
		if (ns_intern_add(words, t->rows[i].key) == 0)
			return "no memory";
	}
	return NULL;
}

/* The words of the tense table by number. */
static bool
index_tenses(struct ns_dates *d, const struct ns_intern *words)
{
	const struct ns_vocab_table *t = ns_vocab_find(&d->vocab, TENSE_TABLE);
	enum ns_tense_word word = NS_TENSE_NONE;
	uint32_t id;
	size_t i;

	for (i = 0; t != NULL && i < t->nrows; i++) {
		id = ns_intern_get(words, t->rows[i].key);
		while (d->ntenses <= id)
			if (NS_PUSH(&d->arena, d->tenses, d->ntenses,
				d->ctenses) == NULL)
				return false;
		ns_tense_word_parse(t->rows[i].value, &word);
		d->tenses[id] = (uint8_t)word;
	}
	return true;
}

static int
load_file(struct load *l, const char *path, struct ns_err *err)
{
	struct ns_rulefile file = { NULL, 0, 0 };
	struct ns_dates *d = l->dates;
	struct ns_gate_rules rules;
	const char *why;

	if (ns_rulefile_read(&file, &d->arena, path, err) < 0 ||
	    add_lines(l, &file, path, err) < 0)
		return -1;
	why = enter_tenses(d, l->env->words, &l->reader.at);
	if (why != NULL)
		return bad_line(l, path, ns_file_name(path), why, err);
	rules = (struct ns_gate_rules){ d->rules, d->nrules };
	if (!index_tenses(d, l->env->words) ||
	    !ns_gates_make(&d->gates, l->env->words, &rules))
		return ns_fail(err, NS_ENOMEM, "%s: no memory", path);
	return 0;
}

int
ns_dates_load(struct ns_dates *dates, const struct ns_dates_env *env,
    const char *path, struct ns_err *err)
{
	struct load l = { .dates = dates, .env = env };
	int rc;

	l.reader.arena = &dates->arena;
	l.reader.vocab = &dates->vocab;
	l.reader.ungated = dates->ungated;
	ns_arena_init(&l.reader.scratch);
	rc = load_file(&l, path, err);
	ns_arena_free(&l.reader.scratch);
	return rc;
}
