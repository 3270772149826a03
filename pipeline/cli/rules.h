/*
 * rules.h - what `newsift rules` does, one file each.
 *
 * Each takes the options and the loaded tables, prints to the standard output
 * and returns an enum ns_exit, or -1 with *err.
 */
#ifndef NS_RULES_H
#define NS_RULES_H

#include "options.h"
#include "tables.h"

int ns_rules_check(const struct ns_options *o, struct ns_tables *t,
    struct ns_err *err);
int ns_rules_test(const struct ns_options *o, struct ns_tables *t,
    struct ns_err *err);
int ns_rules_explain(const struct ns_options *o, struct ns_tables *t,
    struct ns_err *err);

#endif
