/*
 * rulesexplain.c - newsift rules explain: what the rules make of a text.
 */
#include <stdio.h>

#include "complain.h"
#include "rules.h"

/* The arguments behind "explain" as one line, or what standard input says. */
static int
take_text(const struct ns_options *o, struct ns_arena *arena,
    struct ns_str *text, struct ns_err *err)
{
	struct ns_buf line;
	size_t i;

	if (o->ninputs == 1)
		return ns_file_read(arena, "-", text, err);
	ns_buf_init(&line, arena);
	for (i = 1; i < o->ninputs; i++) {
		if (i > 1)
			ns_buf_putc(&line, ' ');
		ns_buf_puts(&line, o->inputs[i]);
	}
	if (line.failed)
		return ns_fail(err, NS_ENOMEM, "no memory");
	*text = ns_buf_str(&line);
	return 0;
}

/* Each line of text that is not empty is a paragraph. */
static int
push_lines(struct ns_doc *doc, struct ns_str text, struct ns_err *err)
{
	struct ns_str line;

	if (ns_utf8_check(text) < text.n)
		return ns_fail(err, NS_EUSAGE, "explain: UTF-8 was expected");
	while (ns_str_cut(&text, '\n', &line)) {
		line = ns_str_trim(line);
		if (line.n > 0 &&
		    ns_doc_push_para(doc, NS_ROLE_BODY, line) == NULL)
			return ns_fail(err, NS_ENOMEM, "no memory");
	}
	if (doc->nparas == 0)
		return ns_fail(err, NS_EUSAGE,
		    "explain: a text was expected, as arguments or on the "
		    "standard input");
	return 0;
}

static int
explain(struct ns_doc *doc, const struct ns_options *o, struct ns_tables *t,
    struct ns_err *err)
{
	struct ns_str text;

	if (ns_doc_reset(doc, NS_STR("text"), err) < 0 ||
	    take_text(o, &doc->arena, &text, err) < 0 ||
	    push_lines(doc, text, err) < 0 ||
	    ns_tokenize(doc, t->tokenizer, err) < 0)
		return -1;
	return ns_match_explain(doc, t->matcher, ns_str_of(o->rule), err);
}

int
ns_rules_explain(const struct ns_options *o, struct ns_tables *t,
    struct ns_err *err)
{
	struct ns_doc doc;
	int rc;

	ns_doc_init(&doc);
	rc = explain(&doc, o, t, err);
	/* Whether it could be written is seen when it is flushed. */
	if (rc == 0)
		fwrite(doc.records.p, 1, doc.records.n, stdout);
	ns_doc_free(&doc);
	return rc < 0 ? -1 : NS_EXIT_OK;
}
