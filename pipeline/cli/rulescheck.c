/*
 * rulescheck.c - newsift rules check: faults in rules that load.
 */
#include <stdio.h>

#include "complain.h"
#include "rules.h"

int
ns_rules_check(const struct ns_options *o, struct ns_tables *t,
    struct ns_err *err)
{
	const struct ns_finding *v;
	size_t i, n, faults = 0;

	if (ns_matcher_check(t->matcher, &v, &n, err) < 0)
		return -1;
	for (i = 0; i < n; i++) {
		faults += !v[i].note;
		if (v[i].note && !o->verbose)
			continue;
		if (v[i].where.n > 0)
			printf("%.*s: ", NS_FMT(v[i].where));
		printf("%s%.*s\n", v[i].note ? "note: " : "",
		    NS_FMT(v[i].what));
	}
	if (o->verbose)
		printf("%zu faults, %zu notes\n", faults, n - faults);
	return faults > 0 ? NS_EXIT_FAILED : NS_EXIT_OK;
}
