/*
 * emit.c - newsift emit: a stream in, records out.
 */
#include "batch.h"
#include "command.h"

int
ns_cmd_emit(const struct ns_options *o)
{
	static const struct ns_batch batch = {
		.streams = true,
		.steps = { &ns_step_emit },
		.begin = ns_put_records_begin,
		.put = ns_put_records,
	};

	return ns_batch_run(&batch, o);
}
