/*
 * t_fuzz_feed.c - any bytes as a feed: its items come to an end, and each is
 * UTF-8.
 */
#define FUZZ_TARGET "feed"

#include "feed.h"
#include "fuzz.h"
#include "source.h"

static void
read_items(struct ns_doc *file)
{
	struct ns_feed *feed;
	struct ns_doc doc;
	struct ns_err err;
	int got;

	if (ns_feed_new(&feed, file, &err) < 0)
		fuzz_setup_failed(&err);
	ns_doc_init(&doc);
	while ((got = ns_feed_next(feed, &doc, &err)) != 0)
		if (got > 0)
			MUST(ns_utf8_check(doc.source) == doc.source.n);
	ns_doc_free(&doc);
	ns_feed_free(feed);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct ns_input_options pages = { .mode = NS_INPUT_PAGES };
	struct ns_doc file;
	struct ns_err err;

	ns_doc_init(&file);
	ns_feed_is(fuzz_str(data, size));
	if (ns_doc_reset(&file, NS_STR("f"), &err) < 0)
		fuzz_setup_failed(&err);
	if (ns_source_take(&file, fuzz_str(data, size), &pages, &err) < 0)
		ns_doc_free(&file);
	else
		read_items(&file);
	return 0;
}
