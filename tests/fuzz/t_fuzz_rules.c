/*
 * t_fuzz_rules.c - any bytes as a rule file: it is refused with its line, or
 * loaded and tried on a text.  The first byte says which kind of file: 'd' date
 * rules, 'i' issues, any other actors.
 */
#define FUZZ_TARGET "rules"

#include <stdio.h>
#include <unistd.h>

#include "fuzz.h"
#include "newsift/match.h"
#include "newsift/tokenize.h"

static const char text[] =
    "On Friday, Sept. 7, 2018, two weeks ago, the ministers of Canada and "
    "Mexico met U.S. negotiators at 10:35 a.m. to talk about tariffs.";

static char dir[] = "/tmp/newsift-fuzz-XXXXXX";
static char path[64];

static void
clean_up(void)
{
	rmdir(dir);
}

static void
make_dir(void)
{
	static bool made;

	if (made)
		return;
	if (mkdtemp(dir) == NULL)
		abort();
	made = true;
	atexit(clean_up);
}

static void
write_rules(struct ns_str s)
{
	const char *name = "actors.tsv";
	FILE *fp;

	make_dir();
	if (s.p[0] == 'd')
		name = "dates.rules";
	else if (s.p[0] == 'i')
		name = "issues.tsv";
	snprintf(path, sizeof(path), "%s/%s", dir, name);
	if ((fp = fopen(path, "wb")) == NULL ||
	    fwrite(s.p + 1, 1, s.n - 1, fp) != s.n - 1 || fclose(fp) != 0)
		abort();
}

static int
analyze(struct ns_doc *doc, void *arg, struct ns_err *err)
{
	return ns_tokenize(doc, arg, err);
}

static void
match(struct ns_matcher *m, struct ns_tokenizer *tk)
{
	struct ns_doc doc;
	struct ns_err err;
	size_t i;

	ns_doc_init(&doc);
	if (ns_doc_reset(&doc, NS_STR("x"), &err) < 0 ||
	    ns_doc_push_para(&doc, NS_ROLE_BODY, ns_str_of(text)) == NULL ||
	    ns_tokenize(&doc, tk, &err) < 0)
		abort();
	if (ns_match(&doc, m, &err) < 0) {
		MUST(err.code == NS_ELIMIT);
		doc.nhits = 0;
	}
	for (i = 0; i < doc.nhits; i++) {
		MUST(doc.hits[i].begin < doc.hits[i].end &&
		     doc.hits[i].end <= sizeof(text) - 1);
		MUST(ns_utf8_check(doc.hits[i].id) == doc.hits[i].id.n);
	}
	ns_doc_free(&doc);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct ns_tokenizer *tk;
	struct ns_analyzer analyzer = { analyze, NULL };
	struct ns_matcher *m;
	struct ns_err err;

	if (size == 0)
		return 0;
	if (tk == NULL && ns_tokenizer_new(&tk, NULL, NULL, &err) < 0)
		abort();
	analyzer.arg = tk;
	write_rules(fuzz_str(data, size));
	if (ns_matcher_new(&m, analyzer, &err) < 0 ||
	    ns_matcher_date(m, NS_STR("2018-09-07"), true, &err) < 0)
		abort();
	if (ns_matcher_load(m, path, &err) < 0)
		MUST(err.code == NS_ERULE && err.msg[0] != '\0');
	else
		match(m, tk);
	ns_matcher_free(m);
	remove(path);
	return 0;
}
