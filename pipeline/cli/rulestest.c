/*
 * rulestest.c - newsift rules test: do the examples in the rule files hold?
 */
#include <stdio.h>

#include "complain.h"
#include "rules.h"

/* Examples run so far, and those that did not hold. */
struct tally {
	size_t n, failed;
};

/* Is the hit what the example asks for? */
static bool
is_asked_for(const struct ns_hit *h, const struct ns_example *ex)
{
	if (h->kind != ex->kind)
		return false;
	if (ex->id.n > 0 && !ns_str_eq(h->id, ex->id))
		return false;
	if (ex->end > 0 && (h->begin != ex->begin || h->end != ex->end))
		return false;
	return (ex->id.n > 0 && ex->end == 0) || ns_str_eq(h->rule, ex->rule);
}

static bool
found(const struct ns_doc *doc, const struct ns_example *ex)
{
	size_t i;

	for (i = 0; i < doc->nhits; i++)
		if (is_asked_for(&doc->hits[i], ex))
			return true;
	return false;
}

/* Take the example's text through tokenize and match. */
static int
analyze(struct ns_doc *doc, struct ns_tables *t, const struct ns_example *ex,
    struct ns_err *err)
{
	if (ns_doc_reset(doc, ex->where, err) < 0)
		return -1;
	if (ns_doc_push_para(doc, NS_ROLE_BODY, ex->text) == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	if (ns_matcher_date(t->matcher, ex->date, true, err) < 0 ||
	    ns_tokenize(doc, t->tokenizer, err) < 0)
		return -1;
	return ns_match(doc, t->matcher, err);
}

static void
report(const struct ns_doc *doc, const struct ns_example *ex)
{
	size_t i;

	printf("%.*s: %s \"%.*s\" in: %.*s\n", NS_FMT(ex->where),
	    ex->want ? "did not find" : "found",
	    NS_FMT(ex->id.n > 0 ? ex->id : ex->rule), NS_FMT(ex->text));
	for (i = 0; i < doc->nhits; i++)
		if (doc->hits[i].kind == ex->kind)
			printf("    found: %.*s (%.*s)\n",
			    NS_FMT(doc->hits[i].id), NS_FMT(doc->hits[i].rule));
}

static int
run_examples(struct ns_tables *t, struct tally *tally, struct ns_err *err)
{
	const struct ns_example *ex;
	struct ns_doc doc;
	size_t i, n;
	int rc = 0;

	ex = ns_matcher_examples(t->matcher, &n);
	ns_doc_init(&doc);
	for (i = 0; i < n && rc == 0; i++) {
		if ((rc = analyze(&doc, t, &ex[i], err)) < 0)
			break;
		tally->n++;
		if (found(&doc, &ex[i]) == ex[i].want)
			continue;
		tally->failed++;
		report(&doc, &ex[i]);
	}
	ns_doc_free(&doc);
	return rc;
}

int
ns_rules_test(const struct ns_options *o, struct ns_tables *t,
    struct ns_err *err)
{
	struct tally tally = { 0, 0 };

	if (run_examples(t, &tally, err) < 0)
		return -1;
	if (o->verbose || tally.failed > 0)
		printf("%zu examples, %zu failed\n", tally.n, tally.failed);
	return tally.failed > 0 ? NS_EXIT_FAILED : NS_EXIT_OK;
}
