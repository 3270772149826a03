/*
 * warc.h - the pages of a web archive (WARC 1.0 and 1.1, ISO 28500), one at a
 * time.
 *
 * Taken are `response` records of HTTP with status 200 and `resource` records,
 * both only if they hold HTML.  A response or resource that is no article is
 * skipped with the reason; records of other types (requests, metadata, revisits
 * ...) say something about a page and are passed over.
 */
#ifndef NS_WARC_H
#define NS_WARC_H

#include "input.h"
#include "pull.h"

struct ns_warc {
	struct ns_pull *pull;
	struct ns_str path; /* of the file, in UTF-8 */
	const struct ns_input_options *o;
	struct ns_arena arena; /* for one record's head and id */
	bool lost;             /* where the next record begins is not known */
};

/* True when a file that begins so is a web archive. */
bool ns_warc_is(struct ns_str head);

/*
 * Read the next page into doc: its id is the record's, and among the metadata
 * are `url`, `crawled` and `archive`.
 *
 * Returns 1; 0 at the end; or -1: the record is skipped (NS_ESKIP), is damaged,
 * or its page cannot be had; the next call goes on behind it unless the code is
 * NS_EIO or NS_ENOMEM.
 */
int ns_warc_next(struct ns_warc *w, struct ns_doc *doc, struct ns_err *err);

#endif
