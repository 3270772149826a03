/*
 * rules.c - newsift rules: are the rule files sound, and what do they do?
 *
 *     check     load every file, and look for faults that loading cannot see
 *     test      load them and run every + and - example
 *     explain   what they find in a text, and why
 *     import    make one of a dictionary in another format (import.c)
 */
#include "rules.h"

#include <stdio.h>
#include <string.h>

#include "command.h"
#include "complain.h"

static const struct action {
	const char *name;
	int (*run)(const struct ns_options *o, struct ns_tables *t,
	    struct ns_err *err);
	bool texts; /* more arguments may follow */
} actions[] = {
	{ "check", ns_rules_check, false },
	{ "test", ns_rules_test, false },
	{ "explain", ns_rules_explain, true },
};

static const struct action *
find_action(const struct ns_options *o)
{
	size_t i;

	for (i = 0; i < NS_LEN(actions) && o->ninputs > 0; i++)
		if (strcmp(o->inputs[0], actions[i].name) == 0 &&
		    (o->ninputs == 1 || actions[i].texts))
			return &actions[i];
	return NULL;
}

int
ns_cmd_rules(const struct ns_options *o)
{
	const struct action *action = find_action(o);
	struct ns_tables tables = { .matcher = NULL };
	struct ns_err err;
	int rc;

	if (o->ninputs > 0 && strcmp(o->inputs[0], "import") == 0)
		return ns_cmd_rules_import(o);
	if (action == NULL) {
		ns_complain(NS_STR("rules"),
		    "say \"check\", \"test\", \"explain\" or \"import\"");
		return NS_EXIT_USAGE;
	}
	if (o->rule != NULL && !action->texts) {
		ns_complain(NS_STR("rules"), "--rule goes with \"explain\"");
		return NS_EXIT_USAGE;
	}
	if (o->from != NULL || o->kind != NULL || o->type != NULL ||
	    o->output != NULL) {
		ns_complain(NS_STR("rules"),
		    "--from, --kind, --type and -o go with \"import\"");
		return NS_EXIT_USAGE;
	}
	rc = ns_tables_load(&tables, o,
	    NS_TABLE_FURNITURE | NS_TABLE_TOKENIZER | NS_TABLE_MATCHER |
		NS_TABLE_EXAMPLES,
	    &err);
	if (rc == 0)
		rc = action->run(o, &tables, &err);
	ns_tables_free(&tables);
	if (rc < 0) {
		return ns_complain_end(&err);
	}
	if (fflush(stdout) != 0) {
		ns_complain(NS_STR("standard output"), "cannot be written");
		return NS_EXIT_SYSTEM;
	}
	return rc;
}
