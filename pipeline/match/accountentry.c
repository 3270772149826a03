/*
 * accountentry.c - an account of lexicon entries: what was found, what was lost
 * and to whom.
 */
#include <string.h>

#include "account.h"
#include "matcher.h"
#include "nearest.h"

/* An entry whose pattern is there, at tokens [begin, end). */
struct seen {
	const struct ns_entry *entry;
	size_t begin, end;
	uint32_t context;
};

struct telling {
	struct ns_account *a;
	struct ns_matcher *m;
	const struct ns_lexicon *lex;
	struct ns_words words;
	struct ns_finds finds, before; /* before surnames were settled */
	size_t nlexicon; /* of the finds, those of the lexicons; */
	const struct ns_entry **settled; /* and their entries then */
	struct ns_weighing issues;
	size_t find; /* the one that is told of */
	struct seen *seen;
	size_t nseen, cseen;
	struct ns_nearest nearest;
};

/* --- on the way -------------------------------------------------------- */

static void
see_terms(struct telling *t, size_t start, uint32_t node, size_t tok)
{
	const struct ns_term *term;
	struct seen *s;
	uint32_t i, k;

	for (i = t->lex->nodes[node].end; i != 0; i = term->next) {
		term = &t->lex->terms[i - 1];
		s = NS_PUSH(t->words.arena, t->seen, t->nseen, t->cseen);
		if (s == NULL) {
			t->a->nomem = true;
			return;
		}
		s->entry = ns_lexicon_entry(t->lex, term->entry);
		s->context = term->before + term->after;
		s->begin = start;
		for (k = 0; k < term->before; k++)
			s->begin = ns_words_next(&t->words, s->begin);
		s->end = tok + 1;
		if (term->after == 0)
			continue;
		s->end = s->begin;
		for (k = 1; k < term->words; k++)
			s->end = ns_words_next(&t->words, s->end);
		s->end++;
	}
}

static void
step(void *arg, size_t start, uint32_t node, size_t tok)
{
	struct telling *t = arg;

	if (node < t->lex->nnodes)
		see_terms(t, start, node, tok);
	ns_nearest_step(&t->nearest, start, node, tok);
}

/* --- what was found ---------------------------------------------------- */

static size_t
begin_of(const struct telling *t, size_t tok)
{
	return t->words.doc->toks[tok].begin;
}

static size_t
end_of(const struct telling *t, size_t end)
{
	return t->words.doc->toks[end - 1].end;
}

static void
put_day(struct ns_buf *out, const char *word, ns_daynum day)
{
	if (day != 0)
		ns_buf_printf(out, "%s%04u-%02u-%02u", word,
		    (unsigned)(day / 10000), (unsigned)(day / 100 % 100),
		    (unsigned)(day % 100));
}

/* The dated lines of an id and whether they hold. */
static void
put_dates(const struct telling *t, const struct ns_entry *entry,
    struct ns_buf *out)
{
	const struct ns_entry *e;

	e = ns_lexicon_entry(t->lex, t->lex->newest[entry->idno] - 1);
	for (; e != NULL; e = ns_lexicon_older(t->lex, e)) {
		if ((e->from == 0 && e->to == 0) || e->kind != entry->kind ||
		    !ns_str_eq(e->type, entry->type))
			continue;
		ns_buf_printf(out, "    %.*s", NS_FMT(e->where));
		put_day(out, ", from ", e->from);
		put_day(out, e->from != 0 ? " to " : ", to ", e->to);
		if (t->words.day == 0)
			ns_buf_puts(out, ": does not hold, as the text has no "
					 "date");
		else if (ns_entry_holds(e, t->words.day) > 0)
			ns_buf_puts(out, ": holds");
		else
			ns_buf_puts(out, ": does not hold");
		if (e->attrs.n > 0)
			ns_buf_printf(out, " (%.*s)", NS_FMT(e->attrs));
		ns_buf_putc(out, '\n');
	}
}

static void
put_attrs(const struct telling *t, const struct ns_entry *entry,
    struct ns_buf *out)
{
	struct ns_buf buf;
	struct ns_str attrs;

	ns_buf_init(&buf, t->words.arena);
	attrs = ns_lexicon_attrs(t->lex, entry, t->words.day, &buf);
	out->failed |= buf.failed;
	if (attrs.n > 0)
		ns_buf_printf(out, "    attributes: %.*s\n", NS_FMT(attrs));
}

/* "words": id (type), file:line */
static void
put_entry(const struct telling *t, const struct ns_find *f,
    const char *before_id, struct ns_buf *out)
{
	ns_account_quote(t->a, begin_of(t, f->begin), end_of(t, f->end), out);
	ns_buf_printf(out, ": %s%.*s (%.*s), %.*s", before_id,
	    NS_FMT(f->entry->id), NS_FMT(f->entry->type),
	    NS_FMT(f->entry->where));
}

static void
add_item(struct telling *t, const struct ns_find *f, struct ns_buf *out)
{
	ns_account_add(t->a, begin_of(t, f->begin), end_of(t, f->end), out);
}

/* What an issue's evidence needs, and is not there; what it is against. */
static void
put_need(const struct telling *t, struct ns_buf *out)
{
	const struct ns_issue_find *of = &t->issues.of[t->find];
	const struct ns_clue *clue;

	if (of->clue == 0)
		return;
	clue = &t->issues.issues->clues[of->clue - 1];
	if (of->unmet)
		ns_buf_printf(out,
		    ": no mention, as there is no other evidence for %.*s",
		    NS_FMT(
			ns_intern_word(&t->issues.issues->names, clue->needs)));
	else if (clue->weight < 0)
		ns_buf_puts(out, ": speaks against it");
}

/* A find after surnames were settled; was: what it was before, or NULL. */
static void
tell_find(struct telling *t, const struct ns_find *f, const struct ns_find *was)
{
	struct ns_buf out;

	if (!ns_account_asks(t->a, f->entry->where, f->entry->id))
		return;
	ns_buf_init(&out, t->words.arena);
	put_entry(t, f, f->entry->guard ? "names nothing: the guard " : "",
	    &out);
	if (was == NULL ||
	    (was->entry != f->entry && ns_str_eq(was->entry->id, f->entry->id)))
		ns_buf_puts(&out, ": the short form of one who is named in "
				  "full");
	else if (was->entry != f->entry)
		ns_buf_printf(&out,
		    ": one who is named in full, so not %.*s at %.*s",
		    NS_FMT(was->entry->id), NS_FMT(was->entry->where));
	put_need(t, &out);
	ns_buf_putc(&out, '\n');
	if (!f->entry->guard) {
		put_dates(t, f->entry, &out);
		put_attrs(t, f->entry, &out);
	}
	add_item(t, f, &out);
}

/* A find that was none after all. */
static void
tell_dropped(struct telling *t, size_t i)
{
	const struct ns_find *was = &t->before.v[i];
	bool surname = t->settled[i] == NULL;
	struct ns_buf out;

	if (!ns_account_asks(t->a, was->entry->where, was->entry->id))
		return;
	ns_buf_init(&out, t->words.arena);
	put_entry(t, was, "not ", &out);
	ns_buf_puts(&out,
	    surname ? ": a surname alone, which is part of another name here "
		      "or outside the dates of its line\n"
		    : ": part of another name\n");
	put_dates(t, was->entry, &out);
	add_item(t, was, &out);
}

/* --- what was lost ----------------------------------------------------- */

/* The find that stands where s would. */
static const struct ns_find *
winner_of(const struct telling *t, const struct seen *s)
{
	const struct ns_find *f;
	size_t i;

	for (i = 0; i < t->before.n; i++) {
		f = &t->before.v[i];
		if (f->entry->kind == s->entry->kind && f->begin < s->end &&
		    s->begin < f->end)
			return f;
	}
	return NULL;
}

static const char *
reason(const struct telling *t, const struct seen *s, const struct ns_find *f)
{
	if (f->begin < s->begin)
		return "begins before it";
	if (f->end != s->end)
		return "is longer";
	if (f->context && s->context == 0)
		return "asks for words around it";
	if (ns_entry_holds(f->entry, t->words.day) !=
	    ns_entry_holds(s->entry, t->words.day))
		return "holds on the day of the text";
	return "was read later";
}

static void
tell_lost(struct telling *t, const struct seen *s)
{
	const struct ns_find *f = winner_of(t, s);
	struct ns_find find = { .entry = s->entry,
		.begin = s->begin,
		.end = s->end };
	struct ns_buf out;

	if (f == NULL || f->entry == s->entry)
		return;
	/* Lines of one id stand for each other; put_dates tells of them. */
	if (t->a->rule.n == 0 &&
	    (s->entry->guard || ns_str_eq(f->entry->id, s->entry->id)))
		return;
	if (!ns_account_asks(t->a, s->entry->where, s->entry->id))
		return;
	ns_buf_init(&out, t->words.arena);
	put_entry(t, &find, "not ", &out);
	ns_buf_puts(&out, f->entry->guard ? ": the guard " : ": ");
	ns_account_quote(t->a, begin_of(t, f->begin), end_of(t, f->end), &out);
	ns_buf_printf(&out, " (%.*s, %.*s) %s\n", NS_FMT(f->entry->id),
	    NS_FMT(f->entry->where), reason(t, s, f));
	add_item(t, &find, &out);
}

static bool
is_repeated(const struct telling *t, size_t i)
{
	const struct seen *s = &t->seen[i];
	size_t k;

	for (k = 0; k < i; k++)
		if (t->seen[k].entry == s->entry &&
		    t->seen[k].begin == s->begin && t->seen[k].end == s->end)
			return true;
	return false;
}

/* --- all of it --------------------------------------------------------- */

static bool
find_all(struct telling *t)
{
	const struct ns_lexicon_watch watch = { step, t };
	const struct ns_name_watch names = { ns_account_name, t->a };
	const struct ns_refer_watch refers = { ns_account_reference, t->a };
	size_t n, i;
	int rc;

	t->words.watch = &watch;
	rc = ns_lexicon_find(t->lex, &t->words, &t->finds);
	t->words.watch = NULL;
	if (rc < 0)
		return false;
	n = t->finds.n;
	t->before.v = ns_arena_alloc(t->words.arena, n * sizeof(*t->before.v));
	if (t->before.v == NULL)
		return false;
	if (n > 0)
		memcpy(t->before.v, t->finds.v, n * sizeof(*t->before.v));
	t->before.n = n;
	if (ns_alias_resolve(&t->m->aliases, &t->m->lexicon, &t->words,
		&t->finds) < 0)
		return false;
	t->nlexicon = t->finds.n;
	t->settled =
	    ns_arena_alloc(t->words.arena, t->nlexicon * sizeof(*t->settled));
	if (t->settled == NULL)
		return false;
	for (i = 0; i < t->nlexicon; i++)
		t->settled[i] = t->finds.v[i].entry;
	t->words.names = &names;
	t->words.refers = &refers;
	return ns_names_find(&t->m->names, t->lex, &t->words, &t->finds) &&
	       ns_refer_all(&t->m->referrer, t->lex, &t->words, &t->finds) &&
	       ns_issues_weigh(&t->m->issues, t->lex, &t->words, &t->finds,
		   &t->issues);
}

static void
tell_all(struct telling *t)
{
	size_t i, had = t->a->nitems;
	const struct ns_find *was;
	struct ns_find f;

	for (i = 0; i < t->nlexicon; i++) {
		f = t->finds.v[i];
		was = i < t->before.n ? &t->before.v[i] : NULL;
		if (f.entry == NULL && was != NULL)
			tell_dropped(t, i);
		if (f.entry == NULL)
			continue;
		f.entry = t->settled[i]; /* as it was before references */
		t->find = i;
		tell_find(t, &f, was);
	}
	for (i = 0; i < t->nseen; i++)
		if (!is_repeated(t, i))
			tell_lost(t, &t->seen[i]);
	if (t->a->nitems == had)
		ns_nearest_tell(&t->nearest, t->a, &t->words);
}

int
ns_account_entries(struct ns_account *a, struct ns_matcher *m,
    struct ns_err *err)
{
	struct telling t = { .a = a, .m = m, .lex = &m->lexicon };

	if (!ns_words_look_up(&t.words, a->doc, m))
		return ns_fail(err, NS_ENOMEM, "no memory");
	t.words.day = ns_daynum_parse(ns_matcher_reference(m, a->doc));
	if ((a->rule.n > 0 && !ns_nearest_mark(&t.nearest, a, t.lex)) ||
	    !find_all(&t))
		return ns_fail(err, NS_ENOMEM, "no memory");
	tell_all(&t);
	ns_account_issues(a, &t.issues);
	return 0;
}
