/*
 * stateopts.c - options of what is kept from run to run.
 */
#include "stateopts.h"

#include "workeropts.h"

#define RETRIES 3
#define RETRIES_MAX 1000

int
ns_option_state(struct ns_options *o, const char *arg, struct ns_err *err)
{
	if (*arg == '\0')
		return ns_fail(err, NS_EUSAGE, "--state: a file was expected");
	o->state = arg;
	return 0;
}

int
ns_option_retries(struct ns_options *o, const char *arg, struct ns_err *err)
{
	return ns_option_number("--retries", arg, RETRIES_MAX, &o->retries,
	    err);
}

int
ns_options_state(struct ns_options *o, struct ns_err *err)
{
	const struct {
		bool set;
		const char *name;
	} alone[] = { { o->retries > 0, "--retries" },
		{ o->reprocess, "--reprocess" }, { o->wait, "--wait" } };
	size_t i;

	for (i = 0; i < NS_LEN(alone); i++)
		if (alone[i].set && o->state == NULL)
			return ns_fail(err, NS_EUSAGE, "%s is for --state only",
			    alone[i].name);
	if (o->retries == 0)
		o->retries = RETRIES;
	if (o->append && o->output == NULL)
		return ns_fail(err, NS_EUSAGE,
		    "--append: -o names the file to which is added");
	if (o->append && o->emitter.format == NS_EMIT_BRAT)
		return ns_fail(err, NS_EUSAGE,
		    "--append is not for --format brat");
	return 0;
}
