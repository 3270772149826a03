/*
 * t_fuzz_mail.c - any bytes as a message of mail: what comes out is UTF-8.
 */
#define FUZZ_TARGET "mail"

#include "fuzz.h"
#include "mail.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct ns_input_options pages = { .mode = NS_INPUT_PAGES };
	struct ns_doc doc;
	struct ns_err err;
	size_t i;

	ns_doc_init(&doc);
	if (ns_doc_reset(&doc, NS_STR("m"), &err) < 0)
		fuzz_setup_failed(&err);
	ns_mail_is(fuzz_str(data, size));
	if (ns_mail_take(&doc, fuzz_str(data, size), &pages, &err) == 0)
		MUST(ns_utf8_check(doc.source) == doc.source.n);
	for (i = 0; i < doc.nmetas; i++)
		MUST(ns_utf8_check(doc.metas[i].value) == doc.metas[i].value.n);
	ns_doc_free(&doc);
	return 0;
}
