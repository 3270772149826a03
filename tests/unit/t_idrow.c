/*
 * t_idrow.c - a row for each id of a document: counts, the first mention, the
 * sentences.
 */
#include "newsift/emit.h"
#include "tap.h"

#define KIND(k) (1u << (k))

static const char text[] = "Caf\xc3\xa9 a. Bo  b c. D";
static const struct ns_sent sents[] = { { 0, 8 }, { 9, 17 }, { 18, 19 } };

/* In text order, but for the last two. */
static const struct ns_hit hits[] = {
#define HIT(b, e, k, id, type) \
	{ \
		b, e, k, BYTES(id), BYTES(type), BYTES("n"), BYTES("r"), \
		    BYTES("k=v") \
	}
	HIT(0, 5, NS_KIND_ACTOR, "x", "pronoun"),
	HIT(0, 5, NS_KIND_ISSUE, "x", "i"),
	HIT(6, 7, NS_KIND_ACTOR, "", "person"),
	HIT(9, 14, NS_KIND_ACTOR, "y", "person"),
	HIT(15, 16, NS_KIND_ACTOR, "x", "person"),
	HIT(18, 19, NS_KIND_ACTOR, "x", "place"),
	HIT(9, 11, NS_KIND_DATE, "2018", "DATE"),
	HIT(13, 14, NS_KIND_ACTOR, "y", "person"),
};

static const struct {
	const char *name;
	struct ns_emitter em;
	const char *want;
} cases[] = {
	{ "all", { .rows = NS_EMIT_IDS, .kinds = NS_EMIT_ALL },
	    "d\tactor\tx\tperson\tn\t3\tCaf\xc3\xa9\t0\t5\t1\t1;2;3\tk=v\n"
	    "d\tissue\tx\ti\tn\t1\tCaf\xc3\xa9\t0\t5\t1\t1\tk=v\n"
	    "d\tactor\ty\tperson\tn\t2\tBo b\t9\t14\t2\t2\tk=v\n"
	    "d\tdate\t2018\tDATE\tn\t1\tBo\t9\t11\t2\t2\tk=v\n" },
	{ "one kind, in characters",
	    { .rows = NS_EMIT_IDS, .kinds = KIND(NS_KIND_DATE), .chars = true },
	    "d\tdate\t2018\tDATE\tn\t1\tBo\t8\t10\t2\t2\tk=v\n" },
	{ "metadata", { .rows = NS_EMIT_IDS, .kinds = NS_EMIT_META }, "" },
	{ "JSON",
	    { .format = NS_EMIT_JSONL,
		.rows = NS_EMIT_IDS,
		.kinds = KIND(NS_KIND_ISSUE) },
	    "{\"doc\":\"d\",\"kind\":\"issue\",\"id\":\"x\",\"type\":\"i\","
	    "\"name\":\"n\",\"count\":1,\"text\":\"Caf\xc3\xa9\",\"begin\":0,"
	    "\"end\":5,\"sent\":1,\"sents\":\"1\",\"attrs\":\"k=v\"}\n" },
};

static void
fill(struct ns_doc *doc)
{
	struct ns_err err;
	size_t i;

	ns_doc_reset(doc, NS_STR("d"), &err);
	ns_doc_push_meta(doc, NS_STR("title"), NS_STR("A"), NS_STR(""));
	ns_doc_push_para(doc, NS_ROLE_BODY, ns_str_of(text));
	for (i = 0; i < NS_LEN(sents); i++)
		*ns_doc_push_sent(doc) = sents[i];
	for (i = 0; i < NS_LEN(hits); i++)
		*ns_doc_push_hit(doc) = hits[i];
}

int
main(void)
{
	struct ns_doc doc;
	struct ns_err err;
	size_t i;

	ns_doc_init(&doc);
	for (i = 0; i < NS_LEN(cases); i++) {
		fill(&doc);
		OK(ns_emit(&doc, &cases[i].em, &err) == 0, "emits");
		EQ(doc.records.p, doc.records.n, cases[i].want, cases[i].name);
	}
	fill(&doc);
	doc.nsents = 0;
	ns_emit(&doc, &cases[1].em, &err);
	EQ(doc.records.p, doc.records.n,
	    "d\tdate\t2018\tDATE\tn\t1\tBo\t8\t10\t\t\tk=v\n", "no sentences");
	ns_fail(&err, NS_EINPUT, "no text");
	ns_doc_fail(&doc, "strip", &err);
	ns_emit(&doc, &cases[1].em, &err);
	EQ(doc.records.p, doc.records.n,
	    "d\tmeta\tfail\tstrip\tno text\t\t\t\t\t\t\t\n", "failed");
	ns_doc_free(&doc);
	return tap_done();
}
