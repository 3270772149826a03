/*
 * t_fuzz_rules.c - any bytes as a rule file: it is refused with its line, or
 * loaded and tried on a text.  The first byte says which kind of file: 'd' date
 * rules, 'i' issues, 's' scores, 'f' furniture, 'b' abbreviations, 'n' names,
 * any other actors.
 */
#define FUZZ_TARGET "rules"

#include <stdio.h>
#include <unistd.h>

#include "fuzz.h"
#include "newsift/match.h"
#include "newsift/strip.h"
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

static const struct {
	char first;
	const char *name;
} files[] = {
	{ 'd', "dates.rules" }, { 'i', "issues.tsv" }, { 'f', "furniture.tsv" },
	{ 'b', "abbreviations.txt" }, { 'n', "names.tsv" },
	{ 's', "scores.tsv" },
	{ 'a', "actors.tsv" }, /* the last is for all others */
};

static void
write_rules(struct ns_str s)
{
	FILE *fp;
	size_t i;

	make_dir();
	for (i = 0; i + 1 < NS_LEN(files); i++)
		if (s.p[0] == files[i].first)
			break;
	snprintf(path, sizeof(path), "%s/%s", dir, files[i].name);
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

static void
try_matcher(struct ns_tokenizer *tk)
{
	struct ns_analyzer analyzer = { analyze, tk };
	struct ns_matcher *m;
	struct ns_err err;

	if (ns_matcher_new(&m, analyzer, &err) < 0 ||
	    ns_matcher_date(m, NS_STR("2018-09-07"), true, &err) < 0)
		abort();
	if (ns_matcher_load(m, path, &err) < 0)
		MUST(err.code == NS_ERULE && err.msg[0] != '\0');
	else
		match(m, tk);
	ns_matcher_free(m);
}

static void
try_furniture(void)
{
	struct ns_furniture *furniture;
	struct ns_doc doc;
	struct ns_err err;

	if (ns_furniture_load(&furniture, path, &err) < 0) {
		MUST(err.code == NS_ERULE && err.msg[0] != '\0');
		return;
	}
	ns_doc_init(&doc);
	if (ns_doc_reset(&doc, NS_STR("x"), &err) < 0)
		abort();
	doc.source = ns_str_of(text);
	doc.format = NS_FORMAT_TEXT;
	if (ns_strip(&doc, furniture, &err) < 0)
		MUST(err.code == NS_EINPUT);
	ns_doc_free(&doc);
	ns_furniture_free(furniture);
}

static void
try_abbreviations(void)
{
	struct ns_tokenizer *tk;
	struct ns_err err;

	if (ns_tokenizer_new(&tk, path, NULL, &err) < 0)
		MUST(err.code == NS_ERULE && err.msg[0] != '\0');
	else
		ns_tokenizer_free(tk);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct ns_tokenizer *tk;
	struct ns_err err;

	if (size == 0)
		return 0;
	if (tk == NULL && ns_tokenizer_new(&tk, NULL, NULL, &err) < 0)
		fuzz_setup_failed(&err);
	write_rules(fuzz_str(data, size));
	if (data[0] == 'f')
		try_furniture();
	else if (data[0] == 'b')
		try_abbreviations();
	else
		try_matcher(tk);
	remove(path);
	return 0;
}
