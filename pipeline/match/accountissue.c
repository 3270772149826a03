/*
 * accountissue.c - an account of issues: the evidence for and against each, and
 * the score that it adds up to.
 */
#include "account.h"
#include "matcher.h"

/* What find i is to issue n: its evidence, something against it, or nothing. */
enum part { NOTHING, FOR, AGAINST };

static enum part
part_in(const struct ns_weighing *w, size_t i, uint32_t n)
{
	const struct ns_issues *is = w->issues;
	const struct ns_clue *clue;
	uint32_t k, other;

	if (w->of[i].clue == 0 || w->of[i].unmet)
		return NOTHING;
	clue = &is->clues[w->of[i].clue - 1];
	if (clue->issue == n)
		return FOR;
	for (k = 0; k < clue->nagainst; k++) {
		other = is->against[clue->against + k];
		if (other == n || other == w->tallies[n].parent)
			return AGAINST;
	}
	return NOTHING;
}

/* "+1.5  "NAFTA" (issues.tsv:43), headline, again" */
static void
put_find(const struct ns_account *a, const struct ns_weighing *w, size_t i,
    struct ns_buf *out)
{
	const struct ns_find *f = &w->finds->v[i];
	const struct ns_tok *toks = a->doc->toks;
	const struct ns_issue_find *of = &w->of[i];

	ns_account_quote(a, toks[f->begin].begin, toks[f->end - 1].end, out);
	ns_buf_printf(out, " (%.*s), %.*s", NS_FMT(f->entry->where),
	    NS_FMT(ns_issue_setting_name(of->place)));
	if (of->quoted)
		ns_buf_puts(out, ", quoted");
	if (of->again)
		ns_buf_puts(out, ", again");
	ns_buf_putc(out, '\n');
}

static void
put_points(struct ns_buf *out, int64_t points)
{
	ns_buf_puts(out, points < 0 ? "    " : "    +");
	ns_issue_put(out, points);
	ns_buf_putc(out, ' ');
}

static void
put_issue(const struct ns_account *a, const struct ns_weighing *w, uint32_t n,
    struct ns_buf *out)
{
	const struct ns_issue_tally *t = &w->tallies[n];
	enum part part;
	size_t i;

	ns_buf_printf(out, "%.*s: score ",
	    NS_FMT(ns_intern_word(&w->issues->names, n)));
	ns_issue_put(out, t->score);
	if (t->rank > 0)
		ns_buf_printf(out, ", rank %zu\n", t->rank);
	else
		ns_buf_puts(out, ", below the threshold\n");
	for (i = 0; i < w->finds->n; i++) {
		if ((part = part_in(w, i, n)) == NOTHING)
			continue;
		put_points(out,
		    part == FOR ? w->of[i].points : -w->of[i].points);
		put_find(a, w, i, out);
	}
}

void
ns_account_issues(struct ns_account *a, const struct ns_weighing *w)
{
	struct ns_str id;
	size_t i;

	for (i = 0; i < w->norder; i++) {
		id = ns_intern_word(&w->issues->names, w->order[i]);
		if (a->rule.n == 0 || ns_str_eq(a->rule, id))
			put_issue(a, w, w->order[i], &a->scores);
	}
}
