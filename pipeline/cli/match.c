/*
 * match.c - newsift match: adds hits to a stream.
 */
#include "batch.h"
#include "command.h"

int
ns_cmd_match(const struct ns_options *o)
{
	static const struct ns_batch batch = {
		.tables = NS_TABLE_MATCHER,
		.streams = true,
		.steps = { &ns_step_match },
		.begin = ns_put_stream_begin,
		.put = ns_put_stream,
	};

	return ns_batch_run(&batch, o);
}
