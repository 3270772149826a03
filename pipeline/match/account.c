/*
 * account.c - an account of what the rules made of a text.
 */
#include "account.h"

#include <stdlib.h>

#include "matcher.h"

bool
ns_account_asks(struct ns_account *a, struct ns_str where, struct ns_str id)
{
	bool named = ns_str_eq(a->rule, where) || ns_str_eq(a->rule, id);

	a->known = a->known || named;
	return a->rule.n == 0 || named;
}

void
ns_account_add(struct ns_account *a, size_t begin, size_t end,
    struct ns_buf *text)
{
	struct ns_account_item *item =
	    NS_PUSH(&a->doc->arena, a->items, a->nitems, a->citems);

	if (item == NULL || text->failed) {
		a->nomem = true;
		return;
	}
	*item =
	    (struct ns_account_item){ begin, end, a->nitems, ns_buf_str(text) };
	ns_buf_init(text, &a->doc->arena);
}

void
ns_account_quote(const struct ns_account *a, size_t begin, size_t end,
    struct ns_buf *out)
{
	struct ns_str text = ns_str_sub(ns_doc_text(a->doc), begin, end);
	size_t i;

	ns_buf_putc(out, '"');
	for (i = 0; i < text.n; i++)
		ns_buf_putc(out, text.p[i] == '\n' ? ' ' : text.p[i]);
	ns_buf_putc(out, '"');
}

static int
by_place(const void *x, const void *y)
{
	const struct ns_account_item *a = x, *b = y;

	if (a->begin != b->begin)
		return a->begin < b->begin ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	return a->number < b->number ? -1 : a->number > b->number;
}

static void
write_out(struct ns_account *a)
{
	struct ns_buf out;
	size_t i;

	if (a->nitems > 1)
		qsort(a->items, a->nitems, sizeof(*a->items), by_place);
	ns_buf_init(&out, &a->doc->arena);
	for (i = 0; i < a->nitems; i++)
		ns_buf_put(&out, a->items[i].text);
	ns_buf_put(&out, ns_buf_str(&a->scores));
	ns_buf_put(&out, ns_buf_str(&a->why));
	if (out.n == 0)
		ns_buf_puts(&out, "no rule matches\n");
	a->nomem |= out.failed || a->why.failed || a->scores.failed;
	a->doc->records = ns_buf_str(&out);
}

int
ns_match_explain(struct ns_doc *doc, struct ns_matcher *m, struct ns_str rule,
    struct ns_err *err)
{
	struct ns_account a = { .doc = doc, .rule = rule };
	struct ns_account_dates dates = { .dates = m->dates };
	struct ns_words words;

	doc->nhits = 0;
	ns_buf_init(&a.why, &doc->arena);
	ns_buf_init(&a.scores, &doc->arena);
	if (!ns_words_look_up(&words, doc, m))
		return ns_fail(err, NS_ENOMEM, "no memory");
	dates.words = &words;
	dates.reference = ns_matcher_reference(m, doc);
	if (ns_account_dates(&a, &dates, err) < 0 ||
	    ns_account_entries(&a, m, err) < 0)
		return -1;
	write_out(&a);
	if (a.nomem)
		return ns_fail(err, NS_ENOMEM, "no memory");
	if (rule.n > 0 && !a.known)
		return ns_fail(err, NS_EUSAGE,
		    "%.*s: no rule has this id or stands at this place",
		    NS_FMT(rule));
	return 0;
}
