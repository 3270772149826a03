/*
 * t_doc.c - the document: growing, resetting, failing, names of roles and
 * kinds.
 */
#include <string.h>

#include "newsift/doc.h"
#include "tap.h"

static const char *const roles[] = { "headline", "lede", "body", "heading",
	"quote", "list", "caption" };
static const char *const kinds[] = { "actor", "date", "issue" };

static void
check_names(void)
{
	size_t i;
	int n;

	for (i = 0; i < NS_LEN(roles); i++) {
		n = ns_role_parse(ns_str_of(roles[i]));
		OK(n == (int)i &&
			strcmp(ns_role_name((enum ns_role)n), roles[i]) == 0,
		    roles[i]);
	}
	for (i = 0; i < NS_LEN(kinds); i++) {
		n = ns_kind_parse(ns_str_of(kinds[i]));
		OK(n == (int)i &&
			strcmp(ns_kind_name((enum ns_kind)n), kinds[i]) == 0,
		    kinds[i]);
	}
	OK(ns_role_parse(NS_STR("")) == -1 &&
		ns_role_parse(NS_STR("Body")) == -1 &&
		ns_role_parse(NS_STR("bodyx")) == -1 &&
		ns_kind_parse(NS_STR("meta")) == -1,
	    "no such name");
}

static void
check_paras(struct ns_doc *doc)
{
	struct ns_para *p;
	struct ns_str text;

	ns_doc_push_para(doc, NS_ROLE_HEADLINE, NS_STR("Caf\xc3\xa9"));
	ns_doc_push_para(doc, NS_ROLE_BODY, (struct ns_str){ NULL, 0 });
	p = ns_doc_push_para(doc, NS_ROLE_BODY, NS_STR("b"));
	text = ns_doc_text(doc);
	EQ(text.p, text.n, "Caf\xc3\xa9\n\nb\n", "text of three paragraphs");
	OK(p != NULL && p->begin == 7 && p->end == 8 && doc->nparas == 3 &&
		doc->paras[1].begin == 6 && doc->paras[1].end == 6,
	    "spans count bytes");
}

static void
check_metas(struct ns_doc *doc)
{
	struct ns_str v;
	char key[] = "site", value[] = "One", source[] = "og";

	ns_doc_push_meta(doc, ns_str_of(key), ns_str_of(value),
	    ns_str_of(source));
	memcpy(key, "xxxx", 4);
	memcpy(value, "xxx", 3);
	ns_doc_push_meta(doc, NS_STR("site"), NS_STR("Two"), NS_STR(""));
	v = ns_doc_meta(doc, "site");
	EQ(v.p, v.n, "One", "the first of a key, copied");
	OK(ns_doc_meta(doc, "sit").n == 0 && ns_doc_meta(doc, "sites").n == 0,
	    "no such key");
}

static void
check_push(struct ns_doc *doc)
{
	size_t i;
	bool ok = true;

	for (i = 0; i < 1000 && ok; i++) {
		struct ns_sent *s = ns_doc_push_sent(doc);
		struct ns_tok *t = ns_doc_push_tok(doc);
		struct ns_hit *h = ns_doc_push_hit(doc);
		struct ns_foreign *f = ns_doc_push_foreign(doc);

		ok = s && t && h && f && s->end == 0 && t->form.n == 0 &&
		     h->attrs.p == NULL && f->line.n == 0;
		if (ok)
			doc->toks[i].end = i;
	}
	OK(ok && doc->nsents == 1000 && doc->ntoks == 1000 &&
		doc->nhits == 1000 && doc->nforeign == 1000 &&
		doc->toks[7].end == 7,
	    "a thousand of each, zeroed");
}

static void
check_fail(struct ns_doc *doc)
{
	struct ns_err err;

	ns_fail(&err, NS_EINPUT, "no text");
	ns_doc_fail(doc, "strip", &err);
	memset(&err, 'x', sizeof(err));
	OK(doc->failed && doc->nparas == 0 && doc->nmetas == 0 &&
		doc->ntoks == 0 && ns_doc_text(doc).n == 0,
	    "a failed document has lost its parts");
	EQ(doc->id.p, doc->id.n, "a.html", "it keeps its id");
	EQ(doc->fail_stage.p, doc->fail_stage.n, "strip", "and the stage");
	EQ(doc->fail_msg.p, doc->fail_msg.n, "no text", "and the message");
}

int
main(void)
{
	struct ns_doc doc;
	struct ns_err err;
	char id[] = "a.html";

	check_names();
	ns_doc_init(&doc);
	OK(ns_doc_text(&doc).n == 0 && ns_doc_meta(&doc, "x").n == 0 &&
		doc.id.n == 0,
	    "an empty document");
	OK(ns_doc_reset(&doc, ns_str_of(id), &err) == 0, "reset");
	id[0] = 'X';
	EQ(doc.id.p, doc.id.n, "a.html", "the id is copied");
	check_paras(&doc);
	check_metas(&doc);
	check_push(&doc);
	check_fail(&doc);
	ns_doc_reset(&doc, NS_STR("b"), &err);
	OK(!doc.failed && doc.fail_msg.n == 0 && doc.id.n == 1,
	    "reset after a failure");
	ns_doc_free(&doc);
	OK(doc.id.n == 0 && ns_doc_reset(&doc, NS_STR("c"), &err) == 0,
	    "may be used again after free");
	ns_doc_free(&doc);
	return tap_done();
}
