/*
 * rulesexplain.c - newsift rules explain: what the rules make of a text.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "rules.h"

/* The arguments behind "explain", as one line. */
static void
join_arguments(const struct ns_options *o, struct ns_buf *text)
{
	size_t i;

	for (i = 1; i < o->ninputs; i++) {
		if (i > 1)
			ns_buf_putc(text, ' ');
		ns_buf_puts(text, o->inputs[i]);
	}
}

static int
read_input(struct ns_buf *text, struct ns_err *err)
{
	char part[BUFSIZ];
	size_t n;

	while ((n = fread(part, 1, sizeof(part), stdin)) > 0)
		ns_buf_put(text, (struct ns_str){ part, n });
	if (ferror(stdin))
		return ns_fail(err, NS_EIO, "standard input: %s",
		    strerror(errno));
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
	struct ns_buf text;

	if (ns_doc_reset(doc, NS_STR("text"), err) < 0)
		return -1;
	ns_buf_init(&text, &doc->arena);
	join_arguments(o, &text);
	if (o->ninputs == 1 && read_input(&text, err) < 0)
		return -1;
	if (text.failed)
		return ns_fail(err, NS_ENOMEM, "no memory");
	if (push_lines(doc, ns_buf_str(&text), err) < 0 ||
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
