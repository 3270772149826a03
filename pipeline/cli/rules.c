/*
 * rules.c - newsift rules: are the rule files sound, do their examples hold?
 *
 *     check   load every file; a bad one is named with its line
 *     test    also run every + and - example
 */
#include <stdio.h>
#include <string.h>

#include "batch.h"
#include "command.h"

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

static int
finish(const struct ns_options *o, const struct tally *tally)
{
	if (o->verbose || tally->failed > 0)
		printf("%zu examples, %zu failed\n", tally->n, tally->failed);
	if (fflush(stdout) != 0) {
		ns_complain(NS_STR("standard output"), "cannot be written");
		return NS_EXIT_SYSTEM;
	}
	return tally->failed > 0 ? NS_EXIT_FAILED : NS_EXIT_OK;
}

int
ns_cmd_rules(const struct ns_options *o)
{
	struct ns_tables tables = { NULL, NULL, NULL };
	struct tally tally = { 0, 0 };
	struct ns_err err;
	int rc;
	bool test;

	if (o->ninputs != 1 || (strcmp(o->inputs[0], "check") != 0 &&
				   strcmp(o->inputs[0], "test") != 0)) {
		ns_complain(NS_STR("rules"), "say \"check\" or \"test\"");
		return NS_EXIT_USAGE;
	}
	test = strcmp(o->inputs[0], "test") == 0;
	rc = ns_tables_load(&tables, o,
	    NS_TABLE_FURNITURE | NS_TABLE_TOKENIZER | NS_TABLE_MATCHER, &err);
	if (rc == 0 && test)
		rc = run_examples(&tables, &tally, &err);
	ns_tables_free(&tables);
	if (rc < 0) {
		ns_complain(NS_STR(""), err.msg);
		return ns_exit_for(&err);
	}
	return finish(o, &tally);
}
