/*
 * accountdate.c - an account of date rules: how a value came about, or why
 * there is none.
 */
#include "account.h"
#include "dateset.h"

#define TRIGGERS_SHOWN 12

/* The account under way, as the watch knows it. */
struct telling {
	struct ns_account *a;
	const struct ns_dates *dates;
	size_t *events; /* by rule */
};

static void
put_groups(const struct ns_daterule *rule, const struct ns_eval *ev,
    struct ns_buf *out)
{
	bool any = false;
	size_t i;

	for (i = 0; i < rule->ngroups; i++) {
		if (ev->groups[i].n == 0)
			continue;
		ns_buf_printf(out, "%s%.*s \"%.*s\"",
		    any ? ", " : "    words: ", NS_FMT(rule->groups[i]),
		    NS_FMT(ev->groups[i]));
		any = true;
	}
	ns_buf_puts(out, any ? "\n" : "");
}

/* Work one template out, step by step.  False: it comes to nothing. */
static bool
put_template(const struct ns_template *t, struct ns_str name,
    struct ns_eval *ev, struct ns_buf *out)
{
	struct ns_str value = { NULL, 0 };
	struct ns_buf steps;
	bool ok;

	ns_buf_init(&steps, ev->arena);
	ev->trace = &steps;
	ok = ns_template_eval(t, ev, &value);
	ev->trace = NULL;
	ns_buf_printf(out, "    %.*s: %.*s", NS_FMT(name), NS_FMT(t->text));
	if (ok)
		ns_buf_printf(out, " = \"%.*s\"\n", NS_FMT(value));
	else
		ns_buf_puts(out, " comes to nothing\n");
	ns_buf_put(out, ns_buf_str(&steps));
	out->failed |= steps.failed || ev->nomem;
	return ok;
}

static void
put_frame(const struct ns_daterule *rule, const struct ns_eval *ev,
    struct ns_buf *out)
{
	static const char *const tenses[] = { "not told", "past", "future" };

	if (ev->has_ref)
		ns_buf_printf(out, "    reference date: %.*s\n",
		    NS_FMT(ev->ref));
	else
		ns_buf_puts(out,
		    "    reference date: none, so that what counts from it "
		    "stays open\n");
	if (ev->has_ref && !ns_str_eq(ev->ref, ev->prev))
		ns_buf_printf(out, "    date named last before: %.*s\n",
		    NS_FMT(ev->prev));
	if (rule->tense)
		ns_buf_printf(out, "    tense of the sentence: %s\n",
		    tenses[ev->tense]);
}

/* From the words to the value. */
static void
put_steps(const struct ns_daterule *rule, struct ns_eval *ev,
    struct ns_buf *out)
{
	static const char *const sides[] = { "", ", towards the past",
		", towards the future" };
	size_t i;

	put_groups(rule, ev, out);
	put_frame(rule, ev, out);
	ev->lets = ns_arena_alloc(ev->arena, rule->nlets * sizeof(*ev->lets));
	if (ev->lets == NULL) {
		out->failed = true;
		return;
	}
	for (i = 0; i < rule->nlets; i++)
		if (!put_template(&rule->lets[i].value, rule->lets[i].name, ev,
			out) ||
		    !ns_template_eval(&rule->lets[i].value, ev, &ev->lets[i]))
			return;
	if (!put_template(&rule->value, NS_STR("value"), ev, out))
		return;
	if (ev->has_ref && ev->anchor.n > 0)
		ns_buf_printf(out, "    counted from: %.*s%s\n",
		    NS_FMT(ev->anchor), sides[ev->direction]);
	for (i = 0; i < rule->nattrs; i++)
		put_template(&rule->attrs[i].value, rule->attrs[i].name, ev,
		    out);
}

/* The line that all events have: which words, which rule. */
static void
put_head(const struct ns_account *a, const struct ns_date_event *e,
    struct ns_buf *out)
{
	struct ns_eval ev = e->ev;
	struct ns_str value = { NULL, 0 }, attrs;

	ns_account_quote(a, e->begin, e->end, out);
	if (e->fate != NS_FATE_TAKEN)
		ns_buf_puts(out, ": not found as a date");
	else if (ns_str_eq(e->rule->type, NS_DATE_NOTHING))
		ns_buf_puts(out, ": no date");
	else if (ns_daterule_eval(e->rule, &ev, &value, &attrs))
		ns_buf_printf(out, ": %.*s (%.*s)", NS_FMT(value),
		    NS_FMT(e->rule->type));
	ns_buf_printf(out, ", %.*s (%.*s)", NS_FMT(e->rule->where),
	    NS_FMT(e->rule->name));
}

static void
put_event(struct ns_account *a, const struct ns_date_event *e,
    struct ns_buf *out)
{
	struct ns_eval ev = e->ev;

	put_head(a, e, out);
	switch (e->fate) {
	case NS_FATE_TAKEN:
		ns_buf_putc(out, '\n');
		if (!ns_str_eq(e->rule->type, NS_DATE_NOTHING))
			put_steps(e->rule, &ev, out);
		break;
	case NS_FATE_NOTHING:
		ns_buf_puts(out, ": its value comes to nothing\n");
		put_steps(e->rule, &ev, out);
		break;
	case NS_FATE_PARTIAL:
		ns_buf_puts(out, ": it begins or ends within a word\n");
		break;
	case NS_FATE_LOST:
		ns_buf_printf(out, ": lost to %s ",
		    e->winner_begin < e->begin ? "the earlier"
		    : e->winner_end > e->end   ? "the longer"
					       : "the later rule for");
		ns_account_quote(a, e->winner_begin, e->winner_end, out);
		ns_buf_printf(out, " at %.*s\n", NS_FMT(e->winner->where));
		break;
	}
}

static void
tell(void *arg, const struct ns_date_event *e)
{
	struct telling *t = arg;
	struct ns_buf out;

	if (!ns_account_asks(t->a, e->rule->where, e->rule->name))
		return;
	t->events[e->rule - t->dates->rules]++;
	ns_buf_init(&out, &t->a->doc->arena);
	put_event(t->a, e, &out);
	ns_account_add(t->a, e->begin, e->end, &out);
}

/* Is a word of the document one of a set? */
static bool
is_trigger(const struct ns_word_set *set, struct ns_str form,
    struct ns_arena *scratch)
{
	struct ns_str number = ns_number_word(ns_number_of(form)), word;
	struct ns_buf shape;
	size_t i;

	ns_buf_init(&shape, scratch);
	ns_number_shape(form, &shape);
	for (i = 0; i < set->n; i++) {
		word = set->words[i];
		if (ns_str_eq(word, form) || ns_str_eq(word, number) ||
		    ns_str_eq(word, ns_buf_str(&shape)))
			return true;
		if (number.n > 0 && ns_str_eq(word, NS_TRIGGER_NUM))
			return true;
	}
	return false;
}

/* The words of a set, of which none is there. */
static void
put_missing(const struct ns_word_set *set, struct ns_buf *out)
{
	struct ns_str word;
	size_t i;

	ns_buf_puts(out, "none of the words that it needs is there:");
	for (i = 0; i < set->n && i < TRIGGERS_SHOWN; i++) {
		word = set->words[i];
		if (ns_str_eq(word, NS_TRIGGER_NUM))
			word = NS_STR("a number");
		if (ns_str_eq(word, NS_TRIGGER_YEAR))
			word = NS_STR("a year");
		if (ns_str_eq(word, NS_TRIGGER_MIXED))
			word = NS_STR("a number with letters");
		if (word.n > 2 && word.p[0] == '<') {
			word = ns_str_sub(word, 1, word.n - 1);
			ns_buf_printf(out, "%s a number like %.*s",
			    i > 0 ? "," : "", NS_FMT(word));
			continue;
		}
		ns_buf_printf(out, "%s %.*s", i > 0 ? "," : "", NS_FMT(word));
	}
	ns_buf_puts(out, set->n > TRIGGERS_SHOWN ? " ...\n" : "\n");
}

/* The first token that is one of a set, or NULL. */
static const struct ns_tok *
find_trigger(struct ns_doc *doc, const struct ns_word_set *set)
{
	size_t i;

	for (i = 0; i < doc->ntoks; i++)
		if (is_trigger(set, doc->toks[i].form, &doc->arena))
			return &doc->toks[i];
	return NULL;
}

/* Why a rule matched nowhere. */
static void
put_why(struct ns_account *a, const struct ns_daterule *rule)
{
	const struct ns_triggers *triggers = &rule->triggers;
	const struct ns_tok *tok = NULL, *found;
	struct ns_buf *out = &a->why;
	size_t i;

	ns_buf_printf(out, "%.*s (%.*s): does not match: ", NS_FMT(rule->where),
	    NS_FMT(rule->name));
	for (i = 0; i < triggers->n; i++) {
		found = find_trigger(a->doc, &triggers->sets[i]);
		if (found == NULL) {
			put_missing(&triggers->sets[i], out);
			return;
		}
		if (tok == NULL || found->begin < tok->begin)
			tok = found;
	}
	if (tok == NULL)
		return;
	ns_account_quote(a, tok->begin, tok->end, out);
	ns_buf_puts(out,
	    " may be part of it, but its pattern asks for other words around "
	    "it, or for other letters\n");
}

int
ns_account_dates(struct ns_account *a, const struct ns_account_dates *what,
    struct ns_err *err)
{
	struct ns_dates *d = what->dates;
	struct telling t = { a, d, NULL };
	const struct ns_date_watch watch = { tell, &t };
	const struct ns_daterule *rule;
	size_t i;
	int rc;

	t.events =
	    ns_arena_alloc(&a->doc->arena, d->nrules * sizeof(*t.events));
	if (t.events == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	d->watch = &watch;
	rc = ns_dates_match(a->doc, d, what->words, what->reference, err);
	d->watch = NULL;
	for (i = 0; rc == 0 && i < d->nrules && a->rule.n > 0; i++) {
		rule = &d->rules[i];
		if (ns_account_asks(a, rule->where, rule->name) &&
		    t.events[i] == 0)
			put_why(a, rule);
	}
	return rc;
}
