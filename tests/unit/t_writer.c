/*
 * t_writer.c - documents as streams and back: hostile values, records of
 * others in their places, the same bytes the second time.
 */
#include <stdlib.h>
#include <string.h>

#include "newsift/stream.h"
#include "tap.h"

#define PARA "para\t0\t3\tbody\ta b\n"

static const struct {
	const char *name, *text, *want;
} escapes[] = {
	{ "empty", "", "" },
	{ "nothing to escape", "a\"'b\v\f\x7f\xc2\xa0",
	    "a\"'b\v\f\x7f\xc2\xa0" },
	{ "each", "\t\n\r\\", "\\t\\n\\r\\\\" },
	{ "looks escaped", "\\t\\N", "\\\\t\\\\N" },
	{ "at the ends", "\tx\t", "\\tx\\t" },
	{ "Windows line", "a\r\nb", "a\\r\\nb" },
};

/* Records that a reader takes, and how a writer puts them; NULL: the same. */
static const struct {
	const char *name, *records, *want;
} trips[] = {
	{ "nothing", "", NULL },
	{ "metadata", "meta\ttitle\tA \\t \\\\N \"q\"\tog:title\n", NULL },
	{ "no source", "meta\ttitle\tA\n", "meta\ttitle\tA\t\n" },
	{ "all kinds",
	    "meta\ta\tb\tc\n" PARA "sent\t0\t3\ntok\t0\t1\ta\ta\n"
	    "tok\t2\t3\tb\tb\nhit\t0\t1\tactor\ti\tt\tn\tr:1\tk=v\n",
	    NULL },
	{ "two sentences",
	    PARA "sent\t0\t1\ntok\t0\t1\ta\ta\nsent\t2\t3\ntok\t2\t3\tb\tb\n",
	    NULL },
	{ "sentence without tokens", PARA "sent\t0\t1\nsent\t1\t3\n", NULL },
	{ "sentence without bytes",
	    PARA "sent\t0\t2\ntok\t0\t1\ta\ta\nsent\t2\t2\nsent\t2\t3\n"
		 "tok\t2\t3\tb\tb\n",
	    NULL },
	{ "in another order",
	    PARA "hit\t0\t1\tdate\ti\tt\tn\tr\t\nsent\t0\t3\nmeta\ta\tb\tc\n",
	    "meta\ta\tb\tc\n" PARA
	    "sent\t0\t3\nhit\t0\t1\tdate\ti\tt\tn\tr\t\n" },
	{ "leading zeros", "para\t00\t01\tbody\tx\n", "para\t0\t1\tbody\tx\n" },
	{ "foreign everywhere",
	    "f1\nmeta\ta\tb\tc\nf2\nmeta\ta\tb\tc\nf3\n" PARA "f4\nsent\t0\t3\n"
	    "f5\ntok\t0\t1\ta\ta\nf6\nf7\nhit\t0\t1\tdate\ti\tt\tn\tr\t\nf8\n",
	    NULL },
	{ "only foreign", "\n\t\nf\\x\t\\\n#newsift 1\nend \n", NULL },
	{ "foreign in a failed document", "f1\nfail\ts\tm\nf2\n",
	    "fail\ts\tm\n" },
	{ "failed with parts", "meta\ta\tb\tc\n" PARA "fail\ts\tm \\t\n",
	    "fail\ts\tm \\t\n" },
};

static FILE *
file_of(struct ns_str s)
{
	FILE *fp = tmpfile();

	if (fp == NULL || fwrite(s.p, 1, s.n, fp) != s.n) {
		printf("Bail out! no temporary file\n");
		exit(1);
	}
	rewind(fp);
	return fp;
}

/* Read the one document of a stream and append it, as written, to out. */
static void
rewrite(struct ns_str stream, struct ns_doc *doc, struct ns_buf *out)
{
	struct ns_reader *r;
	struct ns_err err;
	FILE *fp = file_of(stream);

	ns_reader_new(&r, fp, &err);
	ns_buf_puts(out, NS_STREAM_HEADER "\n");
	if (ns_reader_next(r, doc, &err) == 1)
		ns_stream_put(doc, out);
	else
		ns_buf_puts(out, err.msg);
	ns_reader_free(r);
	fclose(fp);
}

static void
check_trip(size_t i, struct ns_arena *a)
{
	struct ns_buf stream, want, once, twice;
	struct ns_doc doc;
	const char *w = trips[i].want;

	ns_doc_init(&doc);
	ns_buf_init(&stream, a);
	ns_buf_init(&want, a);
	ns_buf_init(&once, a);
	ns_buf_init(&twice, a);
	ns_buf_puts(&stream, NS_STREAM_HEADER "\ndoc\tid\\t\n");
	ns_buf_put(&want, ns_buf_str(&stream));
	ns_buf_puts(&stream, trips[i].records);
	ns_buf_puts(&stream, "end\n");
	ns_buf_puts(&want, w != NULL ? w : trips[i].records);
	ns_buf_puts(&want, "end\n");
	ns_buf_putc(&want, '\0');
	rewrite(ns_buf_str(&stream), &doc, &once);
	EQ(once.p, once.n, want.p, trips[i].name);
	rewrite(ns_buf_str(&once), &doc, &twice);
	OK(ns_str_eq(ns_buf_str(&once), ns_buf_str(&twice)), "and once more");
	ns_doc_free(&doc);
}

/* Values that hurt, one in each field that takes text. */
static const struct {
	const char *name;
	struct ns_str value;
} hostile[] = {
	{ "empty", { "", 0 } },
	{ "a tab", { "\t", 1 } },
	{ "a newline", { "\n", 1 } },
	{ "a record", { "\nend\ndoc\tx", 10 } },
	{ "a backslash", { "\\", 1 } },
	{ "half an escape", { "x\\\\\\", 4 } },
	{ "an escape's letters", { "\\t", 2 } },
	{ "NUL", { "a\0b", 3 } },
	{ "a control", { "\x01\x1b", 2 } },
	{ "a quote", { "\"", 1 } },
	{ "U+2028", { "\xe2\x80\xa8", 3 } },
};

static void
fill(struct ns_doc *doc, struct ns_str v)
{
	struct ns_err err;

	ns_doc_reset(doc, v, &err);
	ns_doc_push_meta(doc, v, v, v);
	ns_doc_push_para(doc, NS_ROLE_BODY, v);
	ns_doc_push_para(doc, NS_ROLE_CAPTION, NS_STR("x"));
	*ns_doc_push_sent(doc) = (struct ns_sent){ v.n + 1, v.n + 2 };
	*ns_doc_push_tok(doc) = (struct ns_tok){ v.n + 1, v.n + 2, v, v, 0 };
	*ns_doc_push_hit(doc) =
	    (struct ns_hit){ 0, v.n, NS_KIND_ISSUE, v, v, v, v, v };
}

static bool
holds(const struct ns_doc *doc, struct ns_str v)
{
	const struct ns_hit *h = doc->hits;

	return ns_str_eq(doc->id, v) && doc->nmetas == 1 &&
	       ns_str_eq(doc->metas[0].key, v) &&
	       ns_str_eq(doc->metas[0].value, v) &&
	       ns_str_eq(doc->metas[0].source, v) && doc->nparas == 2 &&
	       doc->paras[0].end == v.n && doc->ntoks == 1 &&
	       ns_str_eq(doc->toks[0].form, v) &&
	       ns_str_eq(doc->toks[0].stem, v) && doc->nhits == 1 &&
	       ns_str_eq(h->id, v) && ns_str_eq(h->type, v) &&
	       ns_str_eq(h->name, v) && ns_str_eq(h->rule, v) &&
	       ns_str_eq(h->attrs, v) && h->kind == NS_KIND_ISSUE;
}

static void
check_hostile(size_t i, struct ns_arena *a)
{
	struct ns_buf once, twice;
	struct ns_doc doc, back;

	ns_doc_init(&doc);
	ns_doc_init(&back);
	ns_buf_init(&once, a);
	ns_buf_init(&twice, a);
	fill(&doc, hostile[i].value);
	ns_buf_puts(&once, NS_STREAM_HEADER "\n");
	ns_stream_put(&doc, &once);
	rewrite(ns_buf_str(&once), &back, &twice);
	OK(holds(&back, hostile[i].value), hostile[i].name);
	OK(ns_str_eq(ns_buf_str(&once), ns_buf_str(&twice)), "the same bytes");
	ns_doc_free(&doc);
	ns_doc_free(&back);
}

int
main(void)
{
	struct ns_arena a;
	struct ns_buf got;
	size_t i;

	ns_arena_init(&a);
	for (i = 0; i < NS_LEN(escapes); i++) {
		ns_buf_init(&got, &a);
		ns_stream_escape(ns_str_of(escapes[i].text), &got);
		EQ(got.p, got.n, escapes[i].want, escapes[i].name);
	}
	for (i = 0; i < NS_LEN(trips); i++)
		check_trip(i, &a);
	for (i = 0; i < NS_LEN(hostile); i++)
		check_hostile(i, &a);
	ns_arena_free(&a);
	return tap_done();
}
