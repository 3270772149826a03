/*
 * t_records.c - records back to documents: what text their mentions make, and
 * where they stand in it.
 */
#include "records.h"

#include "tap.h"

#define HEAD "doc\tkind\tid\ttext\tbegin\tend\tsent\n"

/* want: the text of all documents, each mention in brackets; a failed document
 * is "!" and the message. */
static const struct {
	const char *name, *rows, *want;
} cases[] = {
	{ "none", "", "" },
	{ "one", "a\tactor\tX\tRoe\t0\t3\t1\n", "[Roe]\n" },
	{ "no newline at the end", "a\tactor\tX\tRoe\t0\t3\t1", "[Roe]\n" },
	{ "two in a sentence",
	    "a\tactor\tX\tRoe\t0\t3\t1\na\tdate\t2019\t2019\t9\t13\t1\n",
	    "[Roe] \xe2\x80\xa6 [2019]\n" },
	{ "two sentences",
	    "a\tactor\tX\tRoe\t0\t3\t1\na\tactor\tY\tDoe\t9\t12\t2\n",
	    "[Roe]\n[Doe]\n" },
	{ "the same words twice",
	    "a\tactor\tX\tEU\t0\t2\t1\na\tissue\tY\tEU\t0\t2\t1\n",
	    "[[EU]]\n" },
	{ "one inside another",
	    "a\tactor\tX\tEU summit\t0\t9\t1\na\tissue\tY\tsummit\t3\t9\t1\n",
	    "[EU [summit]]\n" },
	{ "two that cross",
	    "a\tactor\tX\tEU trade\t0\t8\t1\na\tissue\tY\ttrade "
	    "talks\t3\t14\t1\n",
	    "[EU trade] \xe2\x80\xa6 [trade talks]\n" },
	{ "no offsets", "a\tactor\tX\tRoe\t\t\t\na\tactor\tX\tRoe\t\t\t\n",
	    "[Roe] \xe2\x80\xa6 [Roe]\n" },
	{ "two documents",
	    "a\tactor\tX\tRoe\t0\t3\t1\nb\tactor\tX\tDoe\t0\t3\t1\n",
	    "[Roe]\n[Doe]\n" },
	{ "a kind of later days", "a\tquote\tX\tRoe\t0\t3\t1\n", "" },
	{ "escapes", "a\tactor\tX\tR\\\\oe\t0\t3\t1\n", "[R\\oe]\n" },
	{ "a wrong escape", "a\tactor\tX\tR\\oe\t0\t3\t1\n",
	    "!line 2: an escape that is none of \\t \\n \\r \\\\" },
	{ "a row too short, and what follows",
	    "a\tactor\nb\tactor\tX\tDoe\t0\t3\t1\n",
	    "!line 2: not as many fields as the header has[Doe]\n" },
	{ "not UTF-8", "a\tactor\tX\tR\xffoe\t0\t3\t1\n",
	    "!line 2: not UTF-8" },
};

static const struct {
	const char *head;
	bool are;
} heads[] = {
	{ HEAD, true },
	{ "id\tdoc\tmore\tkind\r\n", true },
	{ "doc\tkind\n", false },
	{ "doc\turl\tpublished\n", false },
	{ "", false },
	{ "#newsift 1\n", false },
};

static void
put_doc(const struct ns_doc *doc, struct ns_buf *out)
{
	struct ns_str text = ns_doc_text(doc);
	size_t i, k;

	for (i = 0; i <= text.n; i++) {
		for (k = 0; k < doc->nhits; k++)
			if (doc->hits[k].end == i)
				ns_buf_putc(out, ']');
		for (k = 0; k < doc->nhits; k++)
			if (doc->hits[k].begin == i)
				ns_buf_putc(out, '[');
		if (i < text.n)
			ns_buf_putc(out, text.p[i]);
	}
}

static void
read_all(struct ns_str bytes, struct ns_buf *out)
{
	struct ns_records r;
	struct ns_doc doc;
	struct ns_err err;
	int got;

	ns_doc_init(&doc);
	ns_records_open(&r, bytes);
	while ((got = ns_records_next(&r, &doc, &err)) != 0) {
		if (got > 0) {
			put_doc(&doc, out);
		} else {
			ns_buf_putc(out, '!');
			ns_buf_puts(out, err.msg);
		}
	}
	ns_doc_free(&doc);
}

int
main(void)
{
	struct ns_arena arena;
	struct ns_buf in, out;
	size_t i;

	ns_arena_init(&arena);
	for (i = 0; i < NS_LEN(heads); i++)
		OK(ns_records_are(ns_str_of(heads[i].head)) == heads[i].are,
		    heads[i].are ? "a header" : "no header");
	for (i = 0; i < NS_LEN(cases); i++) {
		ns_buf_init(&in, &arena);
		ns_buf_init(&out, &arena);
		ns_buf_puts(&in, HEAD);
		ns_buf_puts(&in, cases[i].rows);
		read_all(ns_buf_str(&in), &out);
		EQ(out.p, out.n, cases[i].want, cases[i].name);
	}
	ns_arena_free(&arena);
	return tap_done();
}
