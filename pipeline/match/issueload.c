/*
 * issueload.c - what is known of issues before a document comes: the settings
 * of scores*.tsv, the `=` lines of lexicons, the attributes of entries.
 */
#include "issue.h"

#include "rulefile.h"
#include "vocab.h"

#define UNIT 1000 /* thousandths */
#define MOST ((int64_t)100 * UNIT)

static const struct {
	const char *name;
	int64_t without; /* its value when no file sets it */
} settings[NS_ISSUE_SETTINGS] = {
	[NS_ISSUE_HEADLINE] = { "headline", UNIT },
	[NS_ISSUE_LEDE] = { "lede", UNIT },
	[NS_ISSUE_BODY] = { "body", UNIT },
	[NS_ISSUE_HEADING] = { "heading", UNIT },
	[NS_ISSUE_LIST] = { "list", UNIT },
	[NS_ISSUE_QUOTE] = { "quote", UNIT },
	[NS_ISSUE_CAPTION] = { "caption", UNIT },
	[NS_ISSUE_QUOTED] = { "quoted", UNIT },
	[NS_ISSUE_AGAIN] = { "again", UNIT },
	[NS_ISSUE_LEDE_WORDS] = { "lede-words", 0 },
	[NS_ISSUE_THRESHOLD] = { "threshold", 0 },
	[NS_ISSUE_SHORT] = { "short", 0 },
	[NS_ISSUE_LONGER] = { "longer", 0 },
};

void
ns_issues_init(struct ns_issues *is, struct ns_arena *arena)
{
	size_t i;

	*is = (struct ns_issues){ .arena = arena, .threshold = -1 };
	ns_intern_init(&is->names, arena);
	for (i = 0; i < NS_ISSUE_SETTINGS; i++)
		is->settings[i] = settings[i].without;
}

struct ns_str
ns_issue_setting_name(enum ns_issue_setting setting)
{
	return ns_str_of(settings[setting].name);
}

bool
ns_issue_read(struct ns_str s, int64_t *thousandths)
{
	bool minus = ns_str_starts(s, NS_STR("-"));

	if (!ns_decimal_read(ns_str_sub(s, minus, s.n), thousandths) ||
	    *thousandths > MOST)
		return false;
	if (minus)
		*thousandths = -*thousandths;
	return true;
}

void
ns_issue_put(struct ns_buf *out, int64_t thousandths)
{
	if (thousandths < 0)
		ns_buf_putc(out, '-');
	ns_decimal_put(out, thousandths < 0 ? -thousandths : thousandths);
}

/* --- files, line by line ----------------------------------------------- */

/* A line without its return. */
static struct ns_str
whole_line(struct ns_str line)
{
	if (ns_str_ends(line, NS_STR("\r")))
		line.n--;
	return line;
}

static int
read_lines(struct ns_issues *is, const char *path,
    const char *(*take)(void *, struct ns_str, struct ns_str),
    struct ns_err *err)
{
	struct ns_ruleline_taker taker = { is->arena, take, is };

	return ns_rulelines_take(&taker, path, err);
}

/* "headline TAB 3" */
static const char *
take_setting(void *arg, struct ns_str line, struct ns_str where)
{
	struct ns_issues *is = arg;
	struct ns_str key, rest = whole_line(line);
	int64_t value;
	size_t i;

	(void)where;
	if (ns_ruleline_idle(line))
		return NULL;
	ns_str_cut(&rest, '\t', &key);
	for (i = 0; i < NS_ISSUE_SETTINGS; i++) {
		if (!ns_str_eq(key, ns_str_of(settings[i].name)))
			continue;
		if (!ns_issue_read(ns_str_trim(rest), &value) || value < 0)
			return "a number from 0 to 100 was expected in the "
			       "second field";
		is->settings[i] = value;
		return NULL;
	}
	return "a setting was expected in the first field: headline, lede, "
	       "body, heading, list, quote, caption, quoted, again, "
	       "lede-words, threshold, short or longer";
}

int
ns_issues_settings(struct ns_issues *is, const char *path, struct ns_err *err)
{
	return read_lines(is, path, take_setting, err);
}

/* "key=value;key=value", nothing else. */
static bool
are_codes(struct ns_str codes)
{
	struct ns_str code;
	size_t eq;

	while (codes.n > 0 && ns_str_cut(&codes, ';', &code)) {
		eq = ns_str_find(code, '=', 0);
		if (eq == 0 || eq + 1 >= code.n)
			return false;
	}
	return true;
}

/* "=id TAB parent TAB name TAB codes TAB note"; other lines are not for us. */
static const char *
take_row(void *arg, struct ns_str line, struct ns_str where)
{
	struct ns_issues *is = arg;
	struct ns_issue_row *row, r = { .where = where };
	struct ns_str rest = whole_line(line);

	if (!ns_str_starts(rest, NS_STR("=")))
		return NULL;
	rest = ns_str_sub(rest, 1, rest.n);
	if (!ns_str_cut(&rest, '\t', &r.id) ||
	    !ns_str_cut(&rest, '\t', &r.parent) ||
	    !ns_str_cut(&rest, '\t', &r.name) ||
	    !ns_str_cut(&rest, '\t', &r.codes) ||
	    !ns_str_cut(&rest, '\t', &r.note) || rest.p != NULL ||
	    r.id.n == 0 || r.name.n == 0 || r.note.n == 0)
		return "=, an id, its parent or nothing, a name, codes or "
		       "nothing, and what belongs to it were expected, divided "
		       "by tabs";
	if (!are_codes(r.codes))
		return "codes such as iptc=20000344;cap=1802 were expected in "
		       "the fourth field";
	row = NS_PUSH(is->arena, is->rows, is->nrows, is->crows);
	if (row == NULL)
		return ns_ruleline_nomem;
	*row = r;
	return NULL;
}

int
ns_issues_scheme(struct ns_issues *is, const char *path, struct ns_err *err)
{
	return read_lines(is, path, take_row, err);
}

/* --- entries ----------------------------------------------------------- */

const char *
ns_issue_entry_fault(const struct ns_entry *e)
{
	struct ns_str attrs = e->attrs, attr, key, value;
	int64_t weight;
	size_t eq;

	while (ns_str_cut(&attrs, ';', &attr)) {
		eq = ns_str_find(attr, '=', 0);
		key = ns_str_sub(attr, 0, eq);
		value = ns_str_sub(attr, eq + 1, attr.n);
		if (ns_str_eq(key, NS_STR("weight")) &&
		    !ns_issue_read(value, &weight))
			return "a weight from -100 to 100 was expected";
		if ((ns_str_eq(key, NS_STR("needs")) ||
			ns_str_eq(key, NS_STR("against"))) &&
		    value.n == 0)
			return "the id of an issue or a parent was expected";
	}
	return NULL;
}

/* Note what an entry speaks against, "id,id". */
static bool
add_against(struct ns_issues *is, struct ns_clue *clue, struct ns_str ids)
{
	struct ns_str id;
	uint32_t *slot;

	clue->against = (uint32_t)is->nagainst;
	while (ns_str_cut(&ids, ',', &id)) {
		if (id.n == 0)
			continue;
		slot =
		    NS_PUSH(is->arena, is->against, is->nagainst, is->cagainst);
		if (slot == NULL ||
		    (*slot = ns_intern_add(&is->names, id)) == 0)
			return false;
		clue->nagainst++;
	}
	return true;
}

static bool
read_clue(struct ns_issues *is, const struct ns_entry *e, struct ns_clue *clue)
{
	struct ns_str attrs = e->attrs, attr, value;
	size_t eq;

	*clue = (struct ns_clue){ .weight = UNIT };
	clue->issue = ns_intern_add(&is->names, e->id);
	clue->parent = ns_intern_add(&is->names, e->type);
	if (clue->issue == 0 || clue->parent == 0)
		return false;
	while (ns_str_cut(&attrs, ';', &attr)) {
		eq = ns_str_find(attr, '=', 0);
		value = ns_str_sub(attr, eq + 1, attr.n);
		attr = ns_str_sub(attr, 0, eq);
		if (ns_str_eq(attr, NS_STR("weight")))
			ns_issue_read(value, &clue->weight);
		else if (ns_str_eq(attr, NS_STR("needs")))
			clue->needs = ns_intern_add(&is->names, value);
		else if (ns_str_eq(attr, NS_STR("against")) &&
			 !add_against(is, clue, value))
			return false;
	}
	return true;
}

const struct ns_clue *
ns_issue_clue(struct ns_issues *is, const struct ns_lexicon *lex,
    const struct ns_entry *e)
{
	struct ns_clue *clue;
	uint32_t *known;

	if (is->nknown < lex->nentries) {
		known =
		    ns_arena_alloc(is->arena, lex->nentries * sizeof(*known));
		if (known == NULL)
			return NULL;
		is->known = known;
		is->nknown = lex->nentries;
		is->nclues = is->nagainst = 0;
	}
	if (is->known[e->order - 1] == 0) {
		clue = NS_PUSH(is->arena, is->clues, is->nclues, is->cclues);
		if (clue == NULL || !read_clue(is, e, clue))
			return NULL;
		is->known[e->order - 1] = (uint32_t)is->nclues;
	}
	return &is->clues[is->known[e->order - 1] - 1];
}
