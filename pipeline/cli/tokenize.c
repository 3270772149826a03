/*
 * tokenize.c - newsift tokenize: adds sentences, tokens and stems to a stream.
 */
#include "batch.h"
#include "command.h"

int
ns_cmd_tokenize(const struct ns_options *o)
{
	static const struct ns_batch batch = {
		.tables = NS_TABLE_TOKENIZER,
		.streams = true,
		.steps = { &ns_step_tokenize },
		.begin = ns_put_stream_begin,
		.put = ns_put_stream,
	};

	return ns_batch_run(&batch, o);
}
