/*
 * t_article.c - a document as one row: values of a key that stands twice, ids
 * each once by first mention, issues by rank, kinds that were not asked for.
 */
#include "article.h"

#include <string.h>

#include "tap.h"

#define KIND(k) (1u << (k))

/* Metadata as KEY=VALUE and hits as a kind's letter, an id, and attributes
 * behind "|", in order. */
static const struct {
	const char *name;
	const char *metas[5], *hits[8];
	unsigned kinds;
	const char *want; /* the row behind the document's id */
} cases[] = {
	{ "nothing", { NULL }, { NULL }, NS_EMIT_ALL, "\t\t\t\t\t\t\t\t\t" },
	{ "metadata", { "site=S", "url=U", "title=T", "lang=en" }, { NULL },
	    NS_EMIT_ALL, "U\t\tT\t\tS\ten\t\t\t\t" },
	{ "unknown keys", { "charset=utf-8", "titles=x" }, { NULL },
	    NS_EMIT_ALL, "\t\t\t\t\t\t\t\t\t" },
	{ "two authors", { "author=A", "title=T", "author=B" }, { NULL },
	    NS_EMIT_ALL, "\t\tT\tA;B\t\t\t\t\t\t" },
	{ "empty values", { "author=", "author=B", "author=" }, { NULL },
	    NS_EMIT_ALL, "\t\t\tB\t\t\t\t\t\t" },
	{ "escapes", { "title=a\tb\\c" }, { NULL }, NS_EMIT_ALL,
	    "\t\ta\\tb\\\\c\t\t\t\t\t\t\t" },
	{ "ids", { NULL }, { "aCAN", "d2018", "aMEX", "itrade" }, NS_EMIT_ALL,
	    "\t\t\t\t\t\tCAN;MEX\t2018\ttrade\t" },
	{ "each once, by first mention", { NULL },
	    { "aMEX", "aCAN", "aMEX", "aCAN", "aUSA" }, NS_EMIT_ALL,
	    "\t\t\t\t\t\tMEX;CAN;USA\t\t\t" },
	{ "one id in two kinds", { NULL }, { "aX", "iX", "aX" }, NS_EMIT_ALL,
	    "\t\t\t\t\t\tX\t\tX\t" },
	{ "one id begins as another", { NULL }, { "aab", "aa", "aabc" },
	    NS_EMIT_ALL, "\t\t\t\t\t\tab;a;abc\t\t\t" },
	{ "without an id", { NULL }, { "a", "aX", "a" }, NS_EMIT_ALL,
	    "\t\t\t\t\t\tX\t\t\t" },
	{ "one kind", { "title=T" }, { "aX", "d2018", "iY" },
	    KIND(NS_KIND_DATE), "\t\tT\t\t\t\t\t2018\t\t" },
	{ "issues by rank", { NULL },
	    { "ia|score=2;rank=3", "ib|score=5;rank=1", "ia|score=2;rank=3",
		"ic|score=3;rank=2" },
	    NS_EMIT_ALL, "\t\t\t\t\t\t\t\tb;c;a\t" },
	{ "issues without a rank", { NULL },
	    { "ia|score=1", "ib|score=5;rank=1" }, NS_EMIT_ALL,
	    "\t\t\t\t\t\t\t\tb\t" },
	{ "a copy", { "dup_of=b", "title=T" }, { "ib|score=5;rank=1" },
	    NS_EMIT_ALL, "\t\tT\t\t\t\t\t\tb\tb" },
	{ "no kind", { "title=T" }, { "aX", "d2018", "iY" }, 0,
	    "\t\tT\t\t\t\t\t\t\t" },
};

static enum ns_kind
kind_of(char letter)
{
	if (letter == 'a')
		return NS_KIND_ACTOR;
	return letter == 'd' ? NS_KIND_DATE : NS_KIND_ISSUE;
}

static void
fill(struct ns_doc *doc, size_t i)
{
	struct ns_str value, key;
	struct ns_hit *h;
	struct ns_err err;
	size_t k;

	ns_doc_reset(doc, NS_STR("d"), &err);
	for (k = 0; k < 5 && cases[i].metas[k] != NULL; k++) {
		value = ns_str_of(cases[i].metas[k]);
		ns_str_cut(&value, '=', &key);
		ns_doc_push_meta(doc, key, value, NS_STR(""));
	}
	for (k = 0; k < 8 && cases[i].hits[k] != NULL; k++) {
		h = ns_doc_push_hit(doc);
		h->kind = kind_of(cases[i].hits[k][0]);
		value = ns_str_of(cases[i].hits[k] + 1);
		ns_str_cut(&value, '|', &h->id);
		h->attrs = value;
	}
}

/* Ids by the thousand, each twice. */
static void
check_many(struct ns_doc *doc)
{
	struct ns_emitter em = { .format = NS_EMIT_TSV,
		.kinds = NS_EMIT_ALL,
		.rows = NS_EMIT_ARTICLES };
	struct ns_buf id, out;
	struct ns_err err;
	size_t i, n = 0;

	ns_doc_reset(doc, NS_STR("d"), &err);
	for (i = 0; i < 10000; i++) {
		ns_buf_init(&id, &doc->arena);
		ns_buf_putsize(&id, i % 5000);
		ns_doc_push_hit(doc)->id = ns_buf_str(&id);
	}
	ns_buf_init(&out, &doc->arena);
	ns_article_put(doc, &em, &out);
	for (i = 0; i < out.n; i++)
		n += out.p[i] == ';';
	OK(n == 4999 && !out.failed, "five thousand ids, each once");
}

int
main(void)
{
	struct ns_emitter em = { .format = NS_EMIT_TSV,
		.kinds = 0,
		.rows = NS_EMIT_ARTICLES };
	struct ns_doc doc;
	struct ns_buf out;
	size_t i;

	ns_doc_init(&doc);
	for (i = 0; i < NS_LEN(cases); i++) {
		fill(&doc, i);
		em.kinds = cases[i].kinds;
		ns_buf_init(&out, &doc.arena);
		ns_article_put(&doc, &em, &out);
		OK(ns_str_starts(ns_buf_str(&out), NS_STR("d\t")) &&
			ns_str_ends(ns_buf_str(&out), NS_STR("\n")),
		    "a row of the document");
		EQ(out.p + 2, out.n - 3, cases[i].want, cases[i].name);
	}
	ns_buf_init(&out, &doc.arena);
	ns_emit_header(&em, &out);
	EQ(out.p, out.n,
	    "doc\turl\tpublished\ttitle\tauthor\tsite\tlang\tactors\tdates\t"
	    "issues\tdup_of\n",
	    "header");
	check_many(&doc);
	ns_doc_free(&doc);
	return tap_done();
}
