/*
 * t_emit.c - mention rows and article rows of one document: which, in which
 * order, with which numbers.
 */
#include "newsift/emit.h"

#include <string.h>

#include "tap.h"

#define KIND(k) (1u << (k))

/* Text of the document: two paragraphs, three sentences. */
static const char first[] = "Caf\xc3\xa9 Roma \xc3\xa9t\xc3\xa9. So.";
static const char second[] = "In\xc2\xa0 May";

static const struct ns_sent sents[] = { { 0, 17 }, { 18, 21 }, { 22, 30 } };

/* As a stream that someone edited may hold them: in no order. */
static const struct {
	size_t begin, end;
	enum ns_kind kind;
	const char *id;
} hits[] = {
	{ 22, 30, NS_KIND_DATE, "2018-05" },
	{ 6, 10, NS_KIND_ACTOR, "ROM" },
	{ 0, 5, NS_KIND_ISSUE, "food" },
	{ 0, 10, NS_KIND_ACTOR, "cafe-roma" },
	{ 0, 5, NS_KIND_ACTOR, "CAFE" },
	{ 18, 20, NS_KIND_ACTOR, "ROM" },
	{ 18, 18, NS_KIND_ISSUE, "" },
};

/* Each row without the columns that are always the same (id .. sent). */
static const struct {
	const char *name;
	struct ns_emitter em;
	const char *want;
} cases[] = {
	{ "all", { .format = NS_EMIT_TSV, .kinds = NS_EMIT_ALL },
	    "d\tmeta\ttitle\t\tA \\t title\t\t\t\t\tog\t\n"
	    "d\tmeta\tauthor\t\tB\t\t\t\t\t\t\n"
	    "d\tmeta\tauthor\t\tC\t\t\t\t\t\t\n"
	    "d\tactor\tcafe-roma\tt\tn\tCaf\xc3\xa9 Roma\t0\t10\t1\tr:1\tk=v\n"
	    "d\tactor\tCAFE\tt\tn\tCaf\xc3\xa9\t0\t5\t1\tr:1\tk=v\n"
	    "d\tissue\tfood\tt\tn\tCaf\xc3\xa9\t0\t5\t1\tr:1\tk=v\n"
	    "d\tactor\tROM\tt\tn\tRoma\t6\t10\t1\tr:1\tk=v\n"
	    "d\tactor\tROM\tt\tn\tSo\t18\t20\t2\tr:1\tk=v\n"
	    "d\tissue\t\tt\tn\t\t18\t18\t2\tr:1\tk=v\n"
	    "d\tdate\t2018-05\tt\tn\tIn May\t22\t30\t3\tr:1\tk=v\n" },
	{ "in characters",
	    { .format = NS_EMIT_TSV,
		.kinds = KIND(NS_KIND_DATE) | KIND(NS_KIND_ISSUE),
		.chars = true },
	    "d\tissue\tfood\tt\tn\tCaf\xc3\xa9\t0\t4\t1\tr:1\tk=v\n"
	    "d\tissue\t\tt\tn\t\t15\t15\t2\tr:1\tk=v\n"
	    "d\tdate\t2018-05\tt\tn\tIn May\t19\t26\t3\tr:1\tk=v\n" },
	{ "only metadata", { .format = NS_EMIT_TSV, .kinds = NS_EMIT_META },
	    "d\tmeta\ttitle\t\tA \\t title\t\t\t\t\tog\t\n"
	    "d\tmeta\tauthor\t\tB\t\t\t\t\t\t\n"
	    "d\tmeta\tauthor\t\tC\t\t\t\t\t\t\n" },
	{ "no kinds", { .format = NS_EMIT_TSV, .kinds = 0 }, "" },
	{ "JSON", { .format = NS_EMIT_JSONL, .kinds = KIND(NS_KIND_DATE) },
	    "{\"doc\":\"d\",\"kind\":\"date\",\"id\":\"2018-05\",\"type\":"
	    "\"t\","
	    "\"name\":\"n\",\"text\":\"In May\",\"begin\":22,\"end\":30,"
	    "\"sent\":3,\"rule\":\"r:1\",\"attrs\":\"k=v\"}\n" },
	{ "article",
	    { .format = NS_EMIT_TSV,
		.kinds = NS_EMIT_ALL,
		.rows = NS_EMIT_ARTICLES },
	    "d\t\t\tA \\t "
	    "title\tB;C\t\t\tcafe-roma;CAFE;ROM\t2018-05\tfood\t\n" },
	{ "article, dates only",
	    { .format = NS_EMIT_TSV,
		.kinds = KIND(NS_KIND_DATE),
		.rows = NS_EMIT_ARTICLES },
	    "d\t\t\tA \\t title\tB;C\t\t\t\t2018-05\t\t\n" },
	{ "article as JSON",
	    { .format = NS_EMIT_JSONL,
		.kinds = NS_EMIT_ALL,
		.rows = NS_EMIT_ARTICLES },
	    "{\"doc\":\"d\",\"url\":\"\",\"published\":\"\",\"title\":\"A "
	    "\\u0009 title\",\"author\":\"B;C\",\"site\":\"\",\"lang\":\"\","
	    "\"actors\":\"cafe-roma;CAFE;ROM\",\"dates\":\"2018-05\","
	    "\"issues\":\"food\",\"dup_of\":\"\"}\n" },
};

static const struct {
	const char *name;
	struct ns_emitter em;
	const char *header, *failed;
} fails[] = {
	{ "failed", { .format = NS_EMIT_TSV, .kinds = NS_EMIT_ALL },
	    "doc\tkind\tid\ttype\tname\ttext\tbegin\tend\tsent\trule\tattrs\n",
	    "d\tmeta\tfail\tstrip\tno text\t\t\t\t\t\t\n" },
	{ "failed, whatever the kinds",
	    { .format = NS_EMIT_TSV, .kinds = KIND(NS_KIND_DATE) },
	    "doc\tkind\tid\ttype\tname\ttext\tbegin\tend\tsent\trule\tattrs\n",
	    "d\tmeta\tfail\tstrip\tno text\t\t\t\t\t\t\n" },
	{ "failed article",
	    { .format = NS_EMIT_TSV,
		.kinds = NS_EMIT_ALL,
		.rows = NS_EMIT_ARTICLES },
	    "doc\turl\tpublished\ttitle\tauthor\tsite\tlang\tactors\tdates\t"
	    "issues\tdup_of\n",
	    "d\t\t\t\t\t\t\t\t\t\t\n" },
	{ "failed, as JSON", { .format = NS_EMIT_JSONL, .kinds = NS_EMIT_ALL },
	    "",
	    "{\"doc\":\"d\",\"kind\":\"meta\",\"id\":\"fail\",\"type\":"
	    "\"strip\",\"name\":\"no text\",\"text\":\"\",\"begin\":null,"
	    "\"end\":null,\"sent\":null,\"rule\":\"\",\"attrs\":\"\"}\n" },
};

static void
fill(struct ns_doc *doc)
{
	struct ns_err err;
	struct ns_hit *h;
	size_t i;

	ns_doc_reset(doc, NS_STR("d"), &err);
	ns_doc_push_meta(doc, NS_STR("title"), NS_STR("A \t title"),
	    NS_STR("og"));
	ns_doc_push_meta(doc, NS_STR("author"), NS_STR("B"), NS_STR(""));
	ns_doc_push_meta(doc, NS_STR("author"), NS_STR("C"), NS_STR(""));
	ns_doc_push_para(doc, NS_ROLE_BODY, ns_str_of(first));
	ns_doc_push_para(doc, NS_ROLE_BODY, ns_str_of(second));
	for (i = 0; i < NS_LEN(sents); i++)
		*ns_doc_push_sent(doc) = sents[i];
	for (i = 0; i < NS_LEN(hits); i++) {
		h = ns_doc_push_hit(doc);
		*h = (struct ns_hit){ hits[i].begin, hits[i].end, hits[i].kind,
			ns_str_of(hits[i].id), NS_STR("t"), NS_STR("n"),
			NS_STR("r:1"), NS_STR("k=v") };
	}
}

static void
check_case(size_t i, struct ns_doc *doc)
{
	struct ns_str once;
	struct ns_err err;

	fill(doc);
	OK(ns_emit(doc, &cases[i].em, &err) == 0, "emits");
	once = doc->records;
	EQ(once.p, once.n, cases[i].want, cases[i].name);
	ns_emit(doc, &cases[i].em, &err);
	OK(ns_str_eq(once, doc->records), "the same again");
}

static void
check_fail(size_t i, struct ns_doc *doc, struct ns_arena *a)
{
	struct ns_buf header;
	struct ns_err err;

	fill(doc);
	ns_fail(&err, NS_EINPUT, "no text");
	ns_doc_fail(doc, "strip", &err);
	OK(ns_emit(doc, &fails[i].em, &err) == 0, "emits");
	EQ(doc->records.p, doc->records.n, fails[i].failed, fails[i].name);
	ns_buf_init(&header, a);
	ns_emit_header(&fails[i].em, &header);
	EQ(header.p, header.n, fails[i].header, "its header");
}

/* Ids that are many, and hits without a sentence. */
static void
check_many(struct ns_doc *doc)
{
	static const struct ns_emitter em = { .format = NS_EMIT_TSV,
		.kinds = NS_EMIT_ALL,
		.rows = NS_EMIT_ARTICLES };
	static const struct ns_emitter rows = { .format = NS_EMIT_TSV,
		.kinds = NS_EMIT_ALL };
	struct ns_err err;
	size_t i, n = 0;

	ns_doc_reset(doc, NS_STR("d"), &err);
	ns_doc_push_para(doc, NS_ROLE_BODY, NS_STR("x"));
	for (i = 0; i < 1000; i++) {
		struct ns_buf id;

		ns_buf_init(&id, &doc->arena);
		ns_buf_putsize(&id, i % 500);
		*ns_doc_push_hit(doc) =
		    (struct ns_hit){ 0, 1, NS_KIND_ACTOR, ns_buf_str(&id),
			    NS_STR(""), NS_STR(""), NS_STR(""), NS_STR("") };
	}
	ns_emit(doc, &em, &err);
	for (i = 0; i < doc->records.n; i++)
		n += doc->records.p[i] == ';';
	OK(n == 499, "each of five hundred ids once");
	doc->nhits = 1;
	ns_emit(doc, &rows, &err);
	EQ(doc->records.p, doc->records.n, "d\tactor\t0\t\t\tx\t0\t1\t\t\t\n",
	    "no sentence is known");
}

int
main(void)
{
	struct ns_arena a;
	struct ns_doc doc;
	size_t i;

	ns_arena_init(&a);
	ns_doc_init(&doc);
	for (i = 0; i < NS_LEN(cases); i++)
		check_case(i, &doc);
	for (i = 0; i < NS_LEN(fails); i++)
		check_fail(i, &doc, &a);
	check_many(&doc);
	ns_doc_free(&doc);
	ns_arena_free(&a);
	return tap_done();
}
