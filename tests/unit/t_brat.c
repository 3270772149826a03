/*
 * t_brat.c - mentions as brat annotations: offsets in characters, pieces around
 * line breaks, what a line cannot hold.
 */
#include "newsift/emit.h"
#include "tap.h"

static const struct {
	const char *name, *text;
	size_t begin, end;
	enum ns_kind kind;
	const char *id, *type, *attrs, *want;
} cases[] = {
	{ "characters", "Caf\xc3\xa9 Roma", 6, 10, NS_KIND_ACTOR, "ROM",
	    "place", "",
	    "T1\tplace 5 9\tRoma\nN1\tReference T1 actor:ROM\tn x\n"
	    "#1\tAnnotatorNotes T1\trule=r:1\n" },
	{ "an issue", "trade", 0, 5, NS_KIND_ISSUE, "t", "economy", "score=2",
	    "T1\tissue 0 5\ttrade\nN1\tReference T1 issue:t\tn x\n"
	    "#1\tAnnotatorNotes T1\trule=r:1;score=2\n" },
	{ "around breaks", "A\n\tB\nC", 0, 6, NS_KIND_DATE, "a b\n", "SET x",
	    "",
	    "T1\tSET_x 0 1;3 4;5 6\tA B C\n"
	    "N1\tReference T1 date:a%20b%0A\tn x\n"
	    "#1\tAnnotatorNotes T1\trule=r:1\n" },
	{ "no type", "a  b", 0, 4, NS_KIND_DATE, "", "", "",
	    "T1\tdate 0 4\ta  b\nN1\tReference T1 date:\tn x\n"
	    "#1\tAnnotatorNotes T1\trule=r:1\n" },
	{ "nothing to mark", "a\n\nb", 1, 3, NS_KIND_DATE, "i", "", "", "" },
	{ "empty", "ab", 1, 1, NS_KIND_DATE, "i", "", "", "" },
};

/* A mention that begins before another one's last piece does. */
static void
check_nested(struct ns_doc *doc, const struct ns_emitter *em)
{
	struct ns_err err;
	const struct ns_hit outer = { 0, 8, NS_KIND_ACTOR, NS_STR("o"),
		NS_STR("t"), NS_STR("n"), NS_STR("r"), NS_STR("") };

	ns_doc_reset(doc, NS_STR("d"), &err);
	ns_doc_push_para(doc, NS_ROLE_BODY, NS_STR("\xc3\xa9 bc\nde"));
	*ns_doc_push_hit(doc) = outer;
	*ns_doc_push_hit(doc) =
	    (struct ns_hit){ 3, 4, NS_KIND_DATE, NS_STR("i"), NS_STR("t"),
		    NS_STR("n"), NS_STR("r"), NS_STR("") };
	ns_emit(doc, em, &err);
	EQ(doc->records.p, doc->records.n,
	    "T1\tt 0 4;5 7\t\xc3\xa9 bc de\nN1\tReference T1 actor:o\tn\n"
	    "#1\tAnnotatorNotes T1\trule=r\n"
	    "T2\tt 2 3\tb\nN2\tReference T2 date:i\tn\n"
	    "#2\tAnnotatorNotes T2\trule=r\n",
	    "nested");
}

int
main(void)
{
	struct ns_emitter em = { .format = NS_EMIT_BRAT, .kinds = NS_EMIT_ALL };
	struct ns_doc doc;
	struct ns_err err;
	size_t i;

	ns_doc_init(&doc);
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_doc_reset(&doc, NS_STR("d"), &err);
		ns_doc_push_para(&doc, NS_ROLE_BODY, ns_str_of(cases[i].text));
		*ns_doc_push_hit(&doc) = (struct ns_hit){ cases[i].begin,
			cases[i].end, cases[i].kind, ns_str_of(cases[i].id),
			ns_str_of(cases[i].type), NS_STR("n\tx"), NS_STR("r:1"),
			ns_str_of(cases[i].attrs) };
		OK(ns_emit(&doc, &em, &err) == 0, "emits");
		EQ(doc.records.p, doc.records.n, cases[i].want, cases[i].name);
	}
	check_nested(&doc, &em);
	ns_doc_free(&doc);
	return tap_done();
}
