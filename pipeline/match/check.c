/*
 * check.c - looking for faults in rules that load: the findings.
 */
#include "check.h"

#include "matcher.h"

static void
say(struct ns_check *c, struct ns_str where, const char *fmt, va_list ap)
{
	struct ns_finding *f;
	struct ns_buf b;

	ns_buf_init(&b, c->arena);
	ns_buf_vprintf(&b, fmt, ap);
	f = NS_PUSH(c->arena, c->v, c->n, c->cap);
	if (b.failed || f == NULL)
		c->nomem = true;
	else
		*f = (struct ns_finding){ where, ns_buf_str(&b), false };
}

void
ns_check_fault(struct ns_check *c, struct ns_str where, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(c, where, fmt, ap);
	va_end(ap);
}

void
ns_check_note(struct ns_check *c, struct ns_str where, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(c, where, fmt, ap);
	va_end(ap);
	if (!c->nomem)
		c->v[c->n - 1].note = true;
}

int
ns_matcher_check(struct ns_matcher *m, const struct ns_finding **out, size_t *n,
    struct ns_err *err)
{
	struct ns_check c = { .arena = &m->arena };
	struct ns_arena arena;

	ns_arena_init(&arena);
	ns_check_rivals(&c, m, &arena);
	ns_check_ids(&c, m, &arena);
	ns_check_issues(&c, m, &arena);
	ns_check_dates(&c, m->dates, m->examples.v, m->examples.n);
	ns_arena_free(&arena);
	if (c.nomem)
		return ns_fail(err, NS_ENOMEM, "no memory to check rules");
	*out = c.v;
	*n = c.n;
	return 0;
}
