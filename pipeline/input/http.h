/*
 * http.h - the HTTP response that a page was saved as, by `curl -i` or in a web
 * archive.
 */
#ifndef NS_HTTP_H
#define NS_HTTP_H

#include "newsift/base.h"

/* What a head says; empty or 0: nothing.  Slices of it. */
struct ns_http {
	unsigned status;
	struct ns_str type;     /* "text/html" */
	struct ns_str charset;  /* its label */
	struct ns_str encoding; /* "gzip" ...; empty also for "identity" */
	bool chunked;
	bool has_length;
	size_t length; /* of the body, as it was sent */
};

/*
 * The length of the HTTP responses' heads that bytes begin with, the empty line
 * behind them included; 0 when there is none.  Of several, as redirections
 * leave them, the last counts.
 */
size_t ns_http_head(struct ns_str bytes, struct ns_http *http);

/* A body as it was sent, and what becomes of it. */
struct ns_body {
	struct ns_arena *arena; /* for what is unpacked */
	struct ns_str bytes;    /* behind the head; then the page */
	bool truncated;         /* a part of it is missing */
};

/*
 * Make of a body what it was before it was sent: pieces put together, unpacked.
 * What the head declares is not believed where the bytes show that it was
 * undone already: they are then taken as they are.
 *
 * Returns 0; or -1 with NS_EINPUT (packed in a way that we cannot read, or
 * damaged from the beginning on), NS_ELIMIT or NS_ENOMEM.
 */
int ns_http_body(const struct ns_http *http, struct ns_body *body,
    struct ns_err *err);

#endif
