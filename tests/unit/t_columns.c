/*
 * t_columns.c - a choice of columns: which are written, and what is refused.
 */
#include "columns.h"

#include "tap.h"

static const struct {
	const char *list;
	enum ns_emit_rows rows;
	const char *want; /* the header, or the message */
} cases[] = {
	{ "id", NS_EMIT_MENTIONS, "id\n" },
	{ "attrs,doc", NS_EMIT_MENTIONS, "attrs\tdoc\n" },
	{ "doc,count,sents", NS_EMIT_IDS, "doc\tcount\tsents\n" },
	{ "issues,published", NS_EMIT_ARTICLES, "issues\tpublished\n" },
	{ "id,id", NS_EMIT_MENTIONS, "\"id\" stands twice" },
	{ "count", NS_EMIT_MENTIONS,
	    "\"count\" is none of the columns doc kind id type name text begin "
	    "end sent rule attrs" },
	{ "rule", NS_EMIT_IDS,
	    "\"rule\" is none of the columns doc kind id type name count text "
	    "begin end sent sents attrs" },
	{ "id", NS_EMIT_ARTICLES,
	    "\"id\" is none of the columns doc url published title author site "
	    "lang actors dates issues dup_of" },
	{ "", NS_EMIT_MENTIONS,
	    "\"\" is none of the columns doc kind id type name text begin end "
	    "sent rule attrs" },
	{ "id,", NS_EMIT_MENTIONS,
	    "\"\" is none of the columns doc kind id type name text begin end "
	    "sent rule attrs" },
	{ "doc,kind,id,type,name,text,begin,end,sent,rule,attrs,doc",
	    NS_EMIT_MENTIONS, "\"doc\" stands twice" },
};

int
main(void)
{
	struct ns_emitter em;
	struct ns_arena a;
	struct ns_buf out;
	struct ns_err err;
	size_t i;

	ns_arena_init(&a);
	for (i = 0; i < NS_LEN(cases); i++) {
		em = (struct ns_emitter){ .rows = cases[i].rows };
		ns_buf_init(&out, &a);
		if (ns_emit_columns(&em, ns_str_of(cases[i].list), &err) == 0)
			ns_emit_header(&em, &out);
		else
			ns_buf_puts(&out, err.msg);
		EQ(out.p, out.n, cases[i].want, cases[i].list);
	}
	ns_arena_free(&a);
	return tap_done();
}
