/*
 * workeropts.c - options of worker processes.
 */
#include "workeropts.h"

#include <string.h>

/* More workers than any machine has processors; a day. */
#define JOBS_MAX 1024
#define TIMEOUT_MAX (24 * 60 * 60)
#define TIMEOUT 60

int
ns_option_number(const char *name, const char *arg, size_t most, size_t *out,
    struct ns_err *err)
{
	if (!ns_str_size(ns_str_of(arg), out) || *out == 0 || *out > most)
		return ns_fail(err, NS_EUSAGE,
		    "%s: a number from 1 to %zu was expected", name, most);
	return 0;
}

int
ns_option_jobs(struct ns_options *o, const char *arg, struct ns_err *err)
{
	return ns_option_number("-j", arg, JOBS_MAX, &o->jobs, err);
}

int
ns_option_timeout(struct ns_options *o, const char *arg, struct ns_err *err)
{
	return ns_option_number("--timeout", arg, TIMEOUT_MAX, &o->timeout,
	    err);
}

/* Bytes, or 1024 times as many with k behind it, and so on. */
int
ns_option_memory(struct ns_options *o, const char *arg, struct ns_err *err)
{
	static const char units[] = "kMG";
	struct ns_str s = ns_str_of(arg);
	const char *unit;
	size_t shift = 0;

	if (s.n > 0 && (unit = strchr(units, s.p[s.n - 1])) != NULL) {
		shift = 10 * (size_t)(unit - units + 1);
		s.n--;
	}
	if (!ns_str_size(s, &o->max_memory) || o->max_memory == 0 ||
	    o->max_memory > SIZE_MAX >> shift)
		return ns_fail(err, NS_EUSAGE,
		    "--max-memory: a size such as 500M or 2G was expected");
	o->max_memory <<= shift;
	return 0;
}

int
ns_option_workers(struct ns_options *o, struct ns_err *err)
{
	const struct {
		bool set;
		const char *name;
	} alone[] = { { o->timeout > 0, "--timeout" },
		{ o->max_memory > 0, "--max-memory" },
		{ o->no_sandbox, "--no-sandbox" } };
	size_t i;

	for (i = 0; i < NS_LEN(alone); i++)
		if (alone[i].set && o->jobs == 0)
			return ns_fail(err, NS_EUSAGE, "%s is for -j only",
			    alone[i].name);
	if (o->timeout == 0)
		o->timeout = TIMEOUT;
	return 0;
}
