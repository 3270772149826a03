/*
 * importcode.h - codes of actors: [USAGOV 770120-810120].
 */
#ifndef NS_IMPORTCODE_H
#define NS_IMPORTCODE_H

#include "newsift/base.h"

/* A code and when it holds; a date is days since 1970-01-01. */
struct ns_code {
	struct ns_str code; /* without the ~ of an agent's; empty: none */
	bool agent;
	bool has_from, has_to;
	long from, to; /* both included */
};

/* What a code says about whom it stands for. */
enum ns_code_class {
	NS_CODE_COUNTRY, /* a country and nothing else */
	NS_CODE_REGION,
	NS_CODE_OTHER
};

/* Read what stands between the brackets; code borrows it.  Returns 0, or -1
 * with *why. */
int ns_code_parse(struct ns_code *code, struct ns_str s, struct ns_err *why);

enum ns_code_class ns_code_class(struct ns_str code);

/* Append code=...;from=...;to=... */
void ns_code_put(const struct ns_code *code, struct ns_buf *out);

/* One restriction after another: a day that ends a and begins b is b's. */
void ns_code_part(struct ns_code *a, const struct ns_code *b);

#endif
