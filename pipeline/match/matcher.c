/*
 * matcher.c - all rules in one place, and the match stage.
 */
#include "matcher.h"

#include <stdlib.h>
#include <string.h>

int
ns_matcher_new(struct ns_matcher **out, struct ns_analyzer analyzer,
    struct ns_err *err)
{
	struct ns_matcher *m = calloc(1, sizeof(*m));

	*out = NULL;
	if (m == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	ns_arena_init(&m->arena);
	ns_intern_init(&m->words, &m->arena);
	ns_issues_init(&m->issues, &m->arena);
	m->analyzer = analyzer;
	if (ns_lexicon_init(&m->lexicon, &m->arena, &m->words, err) < 0) {
		ns_matcher_free(m);
		return -1;
	}
	if ((m->dates = ns_dates_new()) == NULL) {
		ns_matcher_free(m);
		return ns_fail(err, NS_ENOMEM, "no memory");
	}
	*out = m;
	return 0;
}

void
ns_matcher_free(struct ns_matcher *m)
{
	if (m == NULL)
		return;
	ns_dates_free(m->dates);
	ns_memo_free(&m->memo);
	ns_arena_free(&m->arena);
	ns_image_unmap(&m->image);
	free(m);
}

/* Are the attributes of the entries from `had` on those of issues? */
static int
look_at_issues(const struct ns_matcher *m, size_t had, const char *path,
    struct ns_err *err)
{
	const struct ns_entry *e;
	struct ns_str line;
	const char *why;
	size_t i;

	for (i = had; i < m->lexicon.nentries; i++) {
		e = m->lexicon.entries[i];
		if ((why = ns_issue_entry_fault(e)) == NULL)
			continue;
		line = e->where;
		line = ns_str_sub(line, ns_file_name(path).n, line.n);
		return ns_fail(err, NS_ERULE, "%s%.*s: %s", path, NS_FMT(line),
		    why);
	}
	return 0;
}

static int
load_lexicon(struct ns_matcher *m, enum ns_kind kind, const char *path,
    struct ns_err *err)
{
	struct ns_lexicon_load how = { kind, m->analyzer, &m->examples };
	size_t had = m->lexicon.nentries;

	if (ns_lexicon_load(&m->lexicon, &how, path, err) < 0)
		return -1;
	if (kind == NS_KIND_ISSUE &&
	    (look_at_issues(m, had, path, err) < 0 ||
		ns_issues_scheme(&m->issues, path, err) < 0))
		return -1;
	ns_names_prepare(&m->names, &m->lexicon);
	return 0;
}

static int
load_names(struct ns_matcher *m, enum ns_kind kind, const char *path,
    struct ns_err *err)
{
	(void)kind;
	return ns_names_load(&m->names, &m->arena, path, err);
}

static int
load_scores(struct ns_matcher *m, enum ns_kind kind, const char *path,
    struct ns_err *err)
{
	(void)kind;
	return ns_issues_settings(&m->issues, path, err);
}

static int
load_dates(struct ns_matcher *m, enum ns_kind kind, const char *path,
    struct ns_err *err)
{
	struct ns_dates_env env = { &m->arena, &m->words, &m->examples.v,
		&m->examples.n, &m->examples.cap };

	(void)kind;
	return ns_dates_load(m->dates, &env, path, err);
}

/* What a rule file's name begins and ends with, and what is in it. */
static const struct {
	const char *begin, *end;
	int (*load)(struct ns_matcher *m, enum ns_kind kind, const char *path,
	    struct ns_err *err);
	enum ns_kind kind;
} names[] = {
	{ "actors", ".tsv", load_lexicon, NS_KIND_ACTOR },
	{ "issues", ".tsv", load_lexicon, NS_KIND_ISSUE },
	{ "names", ".tsv", load_names, NS_KIND_ACTOR },
	{ "scores", ".tsv", load_scores, NS_KIND_ISSUE },
	{ "", ".rules", load_dates, NS_KIND_DATE },
};

int
ns_matcher_load(struct ns_matcher *m, const char *path, struct ns_err *err)
{
	struct ns_str name = ns_file_name(path);
	size_t i;

	m->memo.numbering = 0;
	for (i = 0; i < NS_LEN(names); i++) {
		if (!ns_str_starts(name, ns_str_of(names[i].begin)) ||
		    !ns_str_ends(name, ns_str_of(names[i].end)))
			continue;
		return names[i].load(m, names[i].kind, path, err);
	}
	return ns_fail(err, NS_EUSAGE,
	    "%s: a rule file is named actors*.tsv, issues*.tsv, names*.tsv, "
	    "scores*.tsv or *.rules",
	    path);
}

int
ns_matcher_date(struct ns_matcher *m, struct ns_str date, bool force,
    struct ns_err *err)
{
	if (date.n > 0 && ns_daynum_parse(date) == 0)
		return ns_fail(err, NS_EUSAGE,
		    "\"%.*s\" is no date: YYYY-MM-DD was expected",
		    NS_FMT(date));
	m->date = date;
	m->force_date = force;
	return 0;
}

int
ns_matcher_threshold(struct ns_matcher *m, struct ns_str number,
    struct ns_err *err)
{
	if (ns_issue_read(number, &m->issues.threshold) &&
	    m->issues.threshold >= 0)
		return 0;
	return ns_fail(err, NS_EUSAGE,
	    "\"%.*s\" is no threshold: a number from 0 to 100 was expected",
	    NS_FMT(number));
}

void
ns_matcher_own(struct ns_matcher *m)
{
	m->own = m->lexicon.nentries;
}

const struct ns_example *
ns_matcher_examples(const struct ns_matcher *m, size_t *n)
{
	*n = m->examples.n;
	return m->examples.v;
}

struct ns_str
ns_matcher_reference(const struct ns_matcher *m, const struct ns_doc *doc)
{
	struct ns_str own = ns_doc_meta(doc, "published");

	return m->force_date || ns_daynum_parse(own) == 0 ? m->date : own;
}

/* The attributes of an entry, and those of its mention behind them; buf may
 * hold the former. */
static struct ns_str
with_more(struct ns_buf *buf, struct ns_str attrs, struct ns_str more)
{
	if (attrs.n == 0)
		return more;
	if (buf->n == 0)
		ns_buf_put(buf, attrs);
	ns_buf_putc(buf, ';');
	ns_buf_put(buf, more);
	return ns_buf_str(buf);
}

/* What becomes hits. */
struct outcome {
	const struct ns_lexicon *lex;
	const struct ns_finds *finds;
	const struct ns_weighing *issues;
	ns_daynum day;
};

/* The attributes of find i.  False: no memory. */
static bool
make_attrs(const struct outcome *o, size_t i, struct ns_hit *h,
    struct ns_arena *arena)
{
	struct ns_buf own, all;

	ns_buf_init(&own, arena);
	h->attrs = ns_lexicon_attrs(o->lex, o->finds->v[i].entry, o->day, &own);
	ns_buf_init(&all, arena);
	if (o->finds->v[i].more.n > 0)
		h->attrs = with_more(&own, h->attrs, o->finds->v[i].more);
	if (h->kind == NS_KIND_ISSUE)
		h->attrs = ns_issue_attrs(o->issues, i, h->attrs, &all);
	return !own.failed && !all.failed;
}

/* Finds to hits. */
static bool
push_hits(struct ns_doc *doc, const struct outcome *o)
{
	const struct ns_find *f;
	struct ns_hit *h;
	size_t i;

	for (i = 0; i < o->finds->n; i++) {
		f = &o->finds->v[i];
		if (f->entry == NULL || f->entry->guard ||
		    (f->entry->kind == NS_KIND_ISSUE &&
			!ns_issue_is_mention(o->issues, i)))
			continue;
		if ((h = ns_doc_push_hit(doc)) == NULL)
			return false;
		h->begin = doc->toks[f->begin].begin;
		h->end = doc->toks[f->end - 1].end;
		h->kind = f->entry->kind;
		h->id = f->entry->id;
		h->type = f->entry->type;
		h->name = f->entry->name;
		h->rule = f->entry->where;
		if (!make_attrs(o, i, h, &doc->arena))
			return false;
	}
	return true;
}

int
ns_match(struct ns_doc *doc, struct ns_matcher *m, struct ns_err *err)
{
	struct ns_str reference = ns_matcher_reference(m, doc);
	struct ns_finds finds = { NULL, 0, 0 };
	struct ns_weighing weighing;
	struct outcome outcome = { &m->lexicon, &finds, &weighing, 0 };
	struct ns_words words;

	doc->nhits = 0;
	if (!ns_words_look_up(&words, doc, m))
		return ns_fail(err, NS_ENOMEM, "no memory");
	words.day = outcome.day = ns_daynum_parse(reference);
	if (ns_dates_match(doc, m->dates, &words, reference, err) < 0)
		return -1;
	if (ns_lexicon_find(&m->lexicon, &words, &finds) < 0 ||
	    ns_alias_resolve(&m->aliases, &m->lexicon, &words, &finds) < 0 ||
	    !ns_names_find(&m->names, &m->lexicon, &words, &finds) ||
	    !ns_refer_all(&m->referrer, &m->lexicon, &words, &finds) ||
	    !ns_issues_weigh(&m->issues, &m->lexicon, &words, &finds,
		&weighing) ||
	    !push_hits(doc, &outcome))
		return ns_fail(err, NS_ENOMEM, "no memory");
	return ns_doc_sort_hits(doc, err);
}
