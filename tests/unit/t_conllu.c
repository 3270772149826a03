/*
 * t_conllu.c - a document as CoNLL-U: sentences, space, tags, what is escaped.
 */
#include "newsift/emit.h"
#include "tap.h"

/* A token's span and stem; the form is not used. */
struct span {
	size_t begin, end;
	const char *stem;
};

struct tag {
	size_t begin, end;
	enum ns_kind kind;
	const char *id, *type;
};

static const struct {
	const char *name, *id;
	const char *paras[3];
	struct ns_sent sents[4];
	struct span toks[8];
	struct tag tags[5];
	const char *want;
} cases[] = {
	{ .name = "nothing", .id = "d", .want = "" },
	{ "one word", "d", { "It" }, { { 0, 2 } }, { { 0, 2, "it" } },
	    { { 0 } },
	    "# newdoc id = d\n# newpar id = d-p1\n# sent_id = d-s1\n"
	    "# text = It\n"
	    "1\tIt\t_\t_\t_\t_\t_\t_\t_\tStem=it|TokenRange=0:2\n\n" },
	{ "space and none", "d", { "A, b\xc2\xa0 c" }, { { 0, 8 } },
	    { { 0, 1, "a" }, { 1, 2, "," }, { 3, 4, "b" }, { 7, 8, "c" } },
	    { { 0 } },
	    "# newdoc id = d\n# newpar id = d-p1\n# sent_id = d-s1\n"
	    "# text = A, b c\n"
	    "1\tA\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|Stem=a|TokenRange=0:1\n"
	    "2\t,\t_\t_\t_\t_\t_\t_\t_\tStem=,|TokenRange=1:2\n"
	    "3\tb\t_\t_\t_\t_\t_\t_\t_\tStem=b|TokenRange=3:4\n"
	    "4\tc\t_\t_\t_\t_\t_\t_\t_\tStem=c|TokenRange=7:8\n\n" },
	{ "a sentence without words, and a paragraph without a sentence", "d",
	    { "A", "x", "B" }, { { 0, 1 }, { 2, 3 }, { 4, 5 } },
	    { { 0, 1, "a" }, { 4, 5, "b" } }, { { 0 } },
	    "# newdoc id = d\n# newpar id = d-p1\n# sent_id = d-s1\n"
	    "# text = A\n"
	    "1\tA\t_\t_\t_\t_\t_\t_\t_\tStem=a|TokenRange=0:1\n\n"
	    "# newpar id = d-p3\n# sent_id = d-s3\n"
	    "# text = B\n"
	    "1\tB\t_\t_\t_\t_\t_\t_\t_\tStem=b|TokenRange=4:5\n\n" },
	{ "mentions", "d", { "A B C" }, { { 0, 5 } },
	    { { 0, 1, "a" }, { 2, 3, "b" }, { 4, 5, "c" } },
	    { { 0, 3, NS_KIND_ACTOR, "ab", "person" },
		{ 2, 3, NS_KIND_ACTOR, "b", "person" },
		{ 2, 5, NS_KIND_ISSUE, "i", "t" },
		{ 4, 5, NS_KIND_ACTOR, "c", "place" } },
	    "# newdoc id = d\n# newpar id = d-p1\n# sent_id = d-s1\n"
	    "# text = A B C\n"
	    "1\tA\t_\t_\t_\t_\t_\t_\t_\t"
	    "Actor=B-person:ab|Stem=a|TokenRange=0:1\n"
	    "2\tB\t_\t_\t_\t_\t_\t_\t_\t"
	    "Actor=I-person:ab|Issue=B-t:i|Stem=b|TokenRange=2:3\n"
	    "3\tC\t_\t_\t_\t_\t_\t_\t_\t"
	    "Actor=B-place:c|Issue=I-t:i|Stem=c|TokenRange=4:5\n\n" },
	{ "escapes", "a/b c%\n", { "A\tx" }, { { 0, 3 } }, { { 0, 3, "a|b" } },
	    { { 0, 3, NS_KIND_DATE, "1|2:3", "D:|" } },
	    "# newdoc id = a%2Fb%20c%25%0A\n"
	    "# newpar id = a%2Fb%20c%25%0A-p1\n"
	    "# sent_id = a%2Fb%20c%25%0A-s1\n"
	    "# text = A x\n"
	    "1\tA x\t_\t_\t_\t_\t_\t_\t_\t"
	    "Date=B-D%3A%7C:1%7C2:3|Stem=a%7Cb|TokenRange=0:3\n\n" },
	{ "composed", "d", { "e\xcc\x81 e" }, { { 0, 5 } },
	    { { 0, 3, "e" }, { 4, 5, "e" } }, { { 0 } },
	    "# newdoc id = d\n# newpar id = d-p1\n# sent_id = d-s1\n"
	    "# text = \xc3\xa9 e\n"
	    "1\t\xc3\xa9\t_\t_\t_\t_\t_\t_\t_\tStem=e|TokenRange=0:2\n"
	    "2\te\t_\t_\t_\t_\t_\t_\t_\tStem=e|TokenRange=3:4\n\n" },
};

static void
fill(size_t i, struct ns_doc *doc)
{
	const struct span *t = cases[i].toks;
	const struct tag *h = cases[i].tags;
	struct ns_err err;
	size_t k;

	ns_doc_reset(doc, ns_str_of(cases[i].id), &err);
	for (k = 0; k < 3 && cases[i].paras[k] != NULL; k++)
		ns_doc_push_para(doc, NS_ROLE_BODY,
		    ns_str_of(cases[i].paras[k]));
	for (k = 0; k < 4 && cases[i].sents[k].end > 0; k++)
		*ns_doc_push_sent(doc) = cases[i].sents[k];
	for (; t->stem != NULL; t++)
		*ns_doc_push_tok(doc) = (struct ns_tok){ t->begin, t->end,
			NS_STR(""), ns_str_of(t->stem), 0 };
	for (; h->id != NULL; h++)
		*ns_doc_push_hit(doc) = (struct ns_hit){ h->begin, h->end,
			h->kind, ns_str_of(h->id), ns_str_of(h->type),
			NS_STR(""), NS_STR(""), NS_STR("") };
}

int
main(void)
{
	struct ns_emitter em = { .format = NS_EMIT_CONLLU,
		.kinds = NS_EMIT_ALL };
	struct ns_doc doc;
	struct ns_err err;
	size_t i;

	ns_doc_init(&doc);
	for (i = 0; i < NS_LEN(cases); i++) {
		fill(i, &doc);
		em.chars = strcmp(cases[i].name, "composed") == 0;
		OK(ns_emit(&doc, &em, &err) == 0, "emits");
		EQ(doc.records.p, doc.records.n, cases[i].want, cases[i].name);
	}
	ns_fail(&err, NS_EINPUT, "no text");
	ns_doc_fail(&doc, "strip", &err);
	OK(ns_emit(&doc, &em, &err) == 0 && doc.records.n == 0, "failed");
	ns_doc_free(&doc);
	return tap_done();
}
