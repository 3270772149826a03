/*
 * t_sentence.c - where sentences end: the cases of sentences.txt.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "newsift/tokenize.h"
#include "tap.h"

#define FILE_CASES "tests/unit/sentences.txt"
#define FILE_EN "pipeline/rules/en/abbreviations.txt"

/* In a case `|` is a blank where a sentence ends, `||` an end without one. */
#define END '|'

struct count {
	size_t wanted, found, right;
};

/* The text of doc as the case has it. */
static void
put_sentences(const struct ns_doc *doc, struct ns_buf *out)
{
	struct ns_str text = ns_doc_text(doc);
	size_t i, at = 0, end = doc->paras[0].end;

	for (i = 0; i + 1 < doc->nsents; i++) {
		ns_buf_put(out, ns_str_sub(text, at, doc->sents[i].end));
		ns_buf_putc(out, END);
		at = doc->sents[i].end;
		if (text.p[at] == ' ')
			at++;
		else
			ns_buf_putc(out, END);
	}
	ns_buf_put(out, ns_str_sub(text, at, end));
}

/*
 * Write the text of a case to plain, and to ends a byte for each byte of plain:
 * END where a sentence ends before it.
 */
static void
put_plain(struct ns_str line, struct ns_buf *plain, struct ns_buf *ends)
{
	char mark = ' ';
	size_t i;

	for (i = 0; i < line.n; i++) {
		if (line.p[i] == END) {
			mark = END;
			if (i + 1 < line.n && line.p[i + 1] == END)
				i += 2;
		}
		ns_buf_putc(plain, line.p[i] == END ? ' ' : line.p[i]);
		ns_buf_putc(ends, mark);
		mark = ' ';
	}
}

static void
count_ends(const struct ns_doc *doc, const struct ns_buf *ends, struct count *c)
{
	size_t i;

	for (i = 0; i < ends->n; i++)
		c->wanted += ends->p[i] == END;
	for (i = 0; i + 1 < doc->nsents; i++) {
		c->found++;
		c->right += ends->p[doc->sents[i].end] == END;
	}
}

static void
check(struct ns_tokenizer *tk, struct ns_doc *doc, struct ns_str line,
    struct count *c)
{
	struct ns_buf plain, ends, want, got;
	struct ns_err err;

	if (ns_doc_reset(doc, NS_STR("case"), &err) < 0)
		return;
	ns_buf_init(&plain, &doc->arena);
	ns_buf_init(&ends, &doc->arena);
	ns_buf_init(&want, &doc->arena);
	ns_buf_init(&got, &doc->arena);
	put_plain(line, &plain, &ends);
	ns_buf_put(&want, line);
	ns_buf_putc(&want, '\0');
	ns_doc_push_para(doc, NS_ROLE_BODY, ns_buf_str(&plain));
	if (ns_tokenize(doc, tk, &err) < 0)
		printf("# %s\n", err.msg);
	put_sentences(doc, &got);
	EQ(got.p, got.n, want.p, want.p);
	count_ends(doc, &ends, c);
}

int
main(void)
{
	struct ns_tokenizer *tk;
	struct count c = { 0, 0, 0 };
	struct ns_doc doc;
	struct ns_err err = { NS_OK, "" };
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;
	FILE *fp;

	ns_doc_init(&doc);
	ns_tokenizer_new(&tk, FILE_EN, NULL, &err);
	EQ(err.msg, strlen(err.msg), "", "loads " FILE_EN);
	if ((fp = fopen(FILE_CASES, "r")) == NULL || tk == NULL) {
		OK(false, FILE_CASES);
		return tap_done();
	}
	while ((n = getline(&line, &cap, fp)) > 0)
		if (line[0] != '#' && line[0] != '\n')
			check(tk, &doc, (struct ns_str){ line, (size_t)n - 1 },
			    &c);
	OK(feof(fp) && tap_tests > 150, "read all of " FILE_CASES);
	printf("# ends of sentences: %zu wanted, %zu found, %zu right\n",
	    c.wanted, c.found, c.right);
	free(line);
	fclose(fp);
	ns_doc_free(&doc);
	ns_tokenizer_free(tk);
	return tap_done();
}
