/*
 * issuescore.c - the evidence of one document, added up.
 *
 * A find gives its issue what its entry weighs, times what the place counts
 * where it stands.  One pass finds out which issues have evidence that needs no
 * other; a second adds up.
 */
#include "issue.h"

#include <stdlib.h>

#define UNIT 1000 /* thousandths */

/* --- where a find stands ----------------------------------------------- */

/* A place in the document; finds are taken in order. */
struct cursor {
	const struct ns_doc *doc;
	const struct ns_issues *issues;
	const uint32_t *forms; /* by token */
	uint32_t *latest;      /* by clue: its last find of new words, + 1 */
	size_t tok, para, end; /* end: of the paragraph, in bytes */
	size_t text; /* first token of the text, + 1; 0: it has not begun */
	bool lede;   /* this is its first paragraph */
	bool quoted; /* a quotation mark is open */
};

static const enum ns_issue_setting places[] = {
	[NS_ROLE_HEADLINE] = NS_ISSUE_HEADLINE,
	[NS_ROLE_LEDE] = NS_ISSUE_LEDE,
	[NS_ROLE_BODY] = NS_ISSUE_BODY,
	[NS_ROLE_HEADING] = NS_ISSUE_HEADING,
	[NS_ROLE_LIST] = NS_ISSUE_LIST,
	[NS_ROLE_QUOTE] = NS_ISSUE_QUOTE,
	[NS_ROLE_CAPTION] = NS_ISSUE_CAPTION,
};

static enum ns_issue_setting
place_of_para(const struct cursor *c)
{
	return c->para < c->doc->nparas ? places[c->doc->paras[c->para].role]
					: NS_ISSUE_BODY;
}

static void
open_para(struct cursor *c)
{
	enum ns_issue_setting place = place_of_para(c);

	c->end =
	    c->para < c->doc->nparas ? c->doc->paras[c->para].end : SIZE_MAX;
	c->quoted = false;
	c->lede =
	    c->text == 0 && (place == NS_ISSUE_BODY || place == NS_ISSUE_LEDE);
	if (c->lede)
		c->text = c->tok + 1;
}

/* Be in the paragraph of the token. */
static inline void
find_para(struct cursor *c)
{
	const struct ns_doc *doc = c->doc;

	while (doc->toks[c->tok].begin >= c->end) {
		c->para++;
		open_para(c);
	}
}

static bool
is_quote(struct ns_str form)
{
	return form.n == 1 && form.p[0] == '"';
}

static void
go_to(struct cursor *c, size_t tok)
{
	for (; c->tok < tok; c->tok++) {
		find_para(c);
		c->quoted ^= is_quote(c->doc->toks[c->tok].form);
	}
	find_para(c);
}

static enum ns_issue_setting
place_at(const struct cursor *c)
{
	enum ns_issue_setting place = place_of_para(c);
	int64_t words = (int64_t)(c->tok + 1 - c->text) * UNIT;

	if (place == NS_ISSUE_BODY &&
	    (c->lede || words <= c->issues->settings[NS_ISSUE_LEDE_WORDS]))
		return NS_ISSUE_LEDE;
	return place;
}

/* --- adding up --------------------------------------------------------- */

static bool
is_evidence(const struct ns_find *f)
{
	return f->entry != NULL && f->entry->kind == NS_KIND_ISSUE &&
	       !f->entry->guard;
}

/* Look up what each find speaks for. */
static bool
read_clues(struct ns_weighing *w, const struct ns_lexicon *lex)
{
	struct ns_issues *is = w->issues;
	const struct ns_clue *clue;
	size_t i;

	for (i = 0; i < w->finds->n; i++) {
		if (!is_evidence(&w->finds->v[i]))
			continue;
		clue = ns_issue_clue(is, lex, w->finds->v[i].entry);
		if (clue == NULL)
			return false;
		w->of[i].clue = (uint32_t)(clue - is->clues) + 1;
	}
	return true;
}

static const struct ns_clue *
clue_of(const struct ns_weighing *w, size_t i)
{
	uint32_t clue = w->of[i].clue;

	return clue != 0 ? &w->issues->clues[clue - 1] : NULL;
}

/* Which issues, and parents, have evidence that needs no other? */
static void
mark_firm(struct ns_weighing *w)
{
	const struct ns_clue *clue;
	size_t i;

	for (i = 0; i < w->finds->n; i++) {
		clue = clue_of(w, i);
		if (clue == NULL || clue->needs != 0 || clue->weight <= 0)
			continue;
		w->tallies[clue->issue].firm = true;
		w->tallies[clue->parent].firm = true;
	}
}

static int64_t
part_of(int64_t points, int64_t factor)
{
	return points * factor / UNIT;
}

static void
add_points(struct ns_weighing *w, size_t i, const struct ns_clue *clue)
{
	struct ns_issue_tally *t = &w->tallies[clue->issue];
	int64_t points = w->of[i].points;
	uint32_t k;

	if (t->first == 0) {
		t->first = i + 1;
		t->parent = clue->parent;
		w->order[w->norder++] = clue->issue;
	}
	t->score += points;
	t->told |= clue->weight >= UNIT;
	for (k = 0; k < clue->nagainst; k++)
		w->tallies[w->issues->against[clue->against + k]].against +=
		    points;
}

/* Has its entry spoken before, with the same first word? */
static bool
is_again(struct ns_weighing *w, size_t i, struct cursor *c)
{
	uint32_t *latest = &c->latest[w->of[i].clue - 1], k;
	uint32_t form = c->forms[w->finds->v[i].begin];

	for (k = *latest; k != 0; k = w->of[k - 1].older)
		if (c->forms[w->finds->v[k - 1].begin] == form)
			return true;
	w->of[i].older = *latest;
	*latest = (uint32_t)i + 1;
	return false;
}

static void
weigh_find(struct ns_weighing *w, size_t i, struct cursor *c)
{
	const int64_t *settings = w->issues->settings;
	const struct ns_clue *clue = clue_of(w, i);
	struct ns_issue_find *of = &w->of[i];

	if (clue == NULL)
		return;
	of->unmet = clue->needs != 0 && !w->tallies[clue->needs].firm;
	if (of->unmet)
		return;
	go_to(c, w->finds->v[i].begin);
	of->place = place_at(c);
	of->quoted = c->quoted && of->place != NS_ISSUE_QUOTE;
	of->again = is_again(w, i, c);
	of->points = part_of(clue->weight, settings[of->place]);
	if (of->quoted)
		of->points = part_of(of->points, settings[NS_ISSUE_QUOTED]);
	if (of->again)
		of->points = part_of(of->points, settings[NS_ISSUE_AGAIN]);
	add_points(w, i, clue);
}

/* --- the outcome ------------------------------------------------------- */

/* Put the issues in order: an insertion, as there are few. */
static void
order_issues(struct ns_weighing *w)
{
	const struct ns_issue_tally *t = w->tallies;
	size_t i, k;
	uint32_t n;

	for (i = 1; i < w->norder; i++) {
		n = w->order[i];
		for (k = i; k > 0 && t[w->order[k - 1]].score < t[n].score; k--)
			w->order[k] = w->order[k - 1];
		w->order[k] = n;
	}
}

static void
subtract(struct ns_weighing *w)
{
	struct ns_issue_tally *t;
	size_t i;

	for (i = 0; i < w->norder; i++) {
		t = &w->tallies[w->order[i]];
		if (t->parent != w->order[i])
			t->against += w->tallies[t->parent].against;
		t->score -= t->against;
	}
}

/* The score from which on an issue is one of the document.  It rises with
 * length: long ones hold some evidence of nearly everything. */
static int64_t
threshold(const struct ns_issues *is, const struct ns_doc *doc)
{
	int64_t beyond =
	    (int64_t)doc->ntoks * (UNIT / 100) - is->settings[NS_ISSUE_SHORT];

	if (is->threshold >= 0)
		return is->threshold;
	if (beyond < 0)
		beyond = 0;
	return is->settings[NS_ISSUE_THRESHOLD] +
	       part_of(beyond, is->settings[NS_ISSUE_LONGER]);
}

static bool
rank_issues(struct ns_weighing *w, const struct ns_doc *doc,
    struct ns_arena *arena)
{
	int64_t least = threshold(w->issues, doc);
	struct ns_issue_tally *t;
	struct ns_buf out;
	size_t i;

	for (i = 0; i < w->norder; i++) {
		t = &w->tallies[w->order[i]];
		if (t->score < least && !t->told)
			continue;
		ns_buf_init(&out, arena);
		ns_buf_puts(&out, "score=");
		ns_issue_put(&out, t->score);
		if (t->score >= least) {
			t->rank = i + 1;
			ns_buf_puts(&out, ";rank=");
			ns_buf_putsize(&out, t->rank);
		}
		if (out.failed)
			return false;
		t->parts = ns_buf_str(&out);
	}
	return true;
}

static bool
make_room(struct ns_weighing *w, struct ns_arena *arena)
{
	w->ntallies = w->issues->names.nwords + 1;
	w->tallies = ns_arena_alloc(arena, w->ntallies * sizeof(*w->tallies));
	w->order = ns_arena_alloc(arena, w->ntallies * sizeof(*w->order));
	return w->tallies != NULL && w->order != NULL;
}

bool
ns_issues_weigh(struct ns_issues *is, const struct ns_lexicon *lex,
    const struct ns_words *words, const struct ns_finds *finds,
    struct ns_weighing *w)
{
	struct cursor c = { .doc = words->doc,
		.issues = is,
		.forms = words->forms };
	size_t i;

	*w = (struct ns_weighing){ .issues = is, .finds = finds };
	w->of = ns_arena_alloc(words->arena, finds->n * sizeof(*w->of));
	if (w->of == NULL || !read_clues(w, lex) || !make_room(w, words->arena))
		return false;
	c.latest = ns_arena_alloc(words->arena, is->nclues * sizeof(*c.latest));
	if (c.latest == NULL)
		return false;
	mark_firm(w);
	open_para(&c);
	for (i = 0; i < finds->n; i++)
		weigh_find(w, i, &c);
	subtract(w);
	order_issues(w);
	return rank_issues(w, words->doc, words->arena);
}

bool
ns_issue_is_mention(const struct ns_weighing *w, size_t i)
{
	const struct ns_clue *clue = clue_of(w, i);

	if (clue == NULL || w->of[i].unmet || clue->weight < 0)
		return false;
	return clue->weight >= UNIT || w->tallies[clue->issue].rank > 0;
}

struct ns_str
ns_issue_attrs(const struct ns_weighing *w, size_t i, struct ns_str attrs,
    struct ns_buf *out)
{
	struct ns_str parts = w->tallies[clue_of(w, i)->issue].parts, attr;

	if (attrs.n == 0)
		return parts;
	while (ns_str_cut(&attrs, ';', &attr)) {
		if (ns_str_starts(attr, NS_STR("weight=")) ||
		    ns_str_starts(attr, NS_STR("needs=")) ||
		    ns_str_starts(attr, NS_STR("against=")))
			continue;
		ns_buf_put(out, attr);
		ns_buf_putc(out, ';');
	}
	ns_buf_put(out, parts);
	return ns_buf_str(out);
}
