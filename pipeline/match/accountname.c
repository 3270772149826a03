/*
 * accountname.c - why words that stand in no lexicon are a name, or are none.
 */
#include "account.h"
#include "name.h"

/* "given-first +8, two-words +2" */
static void
put_evidence(const struct ns_naming *n, const struct ns_chunk *c,
    struct ns_buf *out)
{
	const char *sep = "";
	size_t ev;
	int w;

	for (ev = 0; ev < NS_EVIDENCES; ev++) {
		w = n->names->weights[ev].by_type[c->type];
		if ((c->evidence >> ev & 1) == 0 || w == 0)
			continue;
		ns_buf_printf(out, "%s%.*s %+d", sep,
		    NS_FMT(ns_evidence_name((enum ns_evidence)ev)), w);
		sep = ", ";
	}
	if (*sep == '\0')
		ns_buf_puts(out, "nothing here, but another mention");
}

static void
put_weights(const struct ns_chunk *c, struct ns_buf *out)
{
	size_t t;

	for (t = 0; t < NS_NAME_TYPES; t++)
		ns_buf_printf(out, "%s%.*s %d", t > 0 ? ", " : "",
		    NS_FMT(ns_name_type_name((enum ns_name_type)t)),
		    c->score[t]);
}

void
ns_account_name(void *arg, const struct ns_naming *n, const struct ns_chunk *c)
{
	const struct ns_tok *toks = n->words->doc->toks;
	struct ns_account *a = arg;
	size_t begin = toks[c->begin].begin, end = toks[c->end - 1].end;
	struct ns_buf out;

	if (c->entry != NULL
		? !ns_account_asks(a, c->entry->where, c->entry->id)
		: a->rule.n > 0 || c->faint)
		return;
	ns_buf_init(&out, &a->doc->arena);
	ns_account_quote(a, begin, end, &out);
	if (c->entry != NULL) {
		ns_buf_printf(&out,
		    ": %.*s (%.*s), %.*s\n    for it: ", NS_FMT(c->entry->id),
		    NS_FMT(c->entry->type), NS_FMT(c->entry->where));
		put_evidence(n, c, &out);
		ns_buf_puts(&out, "\n    by itself: ");
	} else {
		ns_buf_printf(&out, ": no name, as it weighs less than %d: ",
		    n->names->threshold);
	}
	put_weights(c, &out);
	ns_buf_putc(&out, '\n');
	ns_account_add(a, begin, end, &out);
}
