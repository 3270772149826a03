/*
 * t_strip.c - the stage itself: what a document has already is kept.
 */
#include <string.h>

#include "newsift/strip.h"
#include "tap.h"

static void
check_none(struct ns_doc *doc)
{
	struct ns_err err;

	ns_doc_reset(doc, NS_STR("t"), &err);
	ns_doc_push_meta(doc, NS_STR("title"), NS_STR("A"), NS_STR("title"));
	ns_doc_push_para(doc, NS_ROLE_LEDE, NS_STR("One."));
	OK(ns_strip(doc, NULL, &err) == 0 && doc->nparas == 1 &&
		doc->nmetas == 1,
	    "a document from a stream stays as it is");
}

static void
check_meta_kept(struct ns_doc *doc)
{
	struct ns_err err;

	ns_doc_reset(doc, NS_STR("t"), &err);
	ns_doc_push_meta(doc, NS_STR("charset"), NS_STR("utf-8"),
	    NS_STR("bom"));
	doc->format = NS_FORMAT_HTML;
	doc->source = NS_STR("<title>A</title><p>The ferry is late.");
	OK(ns_strip(doc, NULL, &err) == 0 && doc->nmetas == 2,
	    "strip without furniture");
	OK(ns_doc_meta(doc, "charset").n == 5, "metadata is kept");
}

int
main(void)
{
	struct ns_doc doc;

	ns_doc_init(&doc);
	check_none(&doc);
	check_meta_kept(&doc);
	ns_doc_free(&doc);
	return tap_done();
}
