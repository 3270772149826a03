/*
 * run.c - newsift run: the four stages in one process.
 */
#include "batch.h"
#include "command.h"

int
ns_cmd_run(const struct ns_options *o)
{
	static const struct ns_batch batch = {
		.tables = NS_TABLE_FURNITURE | NS_TABLE_MATCHER,
		.steps = { &ns_step_strip, &ns_step_tokenize, &ns_step_match,
		    &ns_step_emit },
		.begin = ns_put_records_begin,
		.put = ns_put_records,
	};

	return ns_batch_run(&batch, o);
}
