/*
 * view.c - newsift view: pages, streams or records in, one page out that shows
 * them with what was found.
 */
#include "batch.h"
#include "command.h"
#include "newsift/emit.h"

static void
begin_report(const struct ns_options *o, struct ns_buf *out)
{
	(void)o;
	ns_report_begin(out);
}

static void
put_report(const struct ns_doc *doc, bool first, struct ns_buf *out)
{
	(void)first;
	ns_report_put(doc, out);
}

int
ns_cmd_view(const struct ns_options *o)
{
	static const struct ns_batch batch = {
		.tables = NS_TABLE_FURNITURE | NS_TABLE_MATCHER,
		.finished = true,
		.steps = { &ns_step_strip, &ns_step_tokenize, &ns_step_match },
		.begin = begin_report,
		.put = put_report,
		.end = ns_report_end,
	};

	return ns_batch_run(&batch, o);
}
