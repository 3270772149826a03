/*
 * t_sentence.c - where sentences end: how often that is seen right.
 *
 * A decision is a place within a paragraph where a sentence ends, or where one
 * is thought to end, or a blank behind a mark that could end one.  Some can be
 * told by the meaning only, so a file of cases may have a few wrong; they are
 * printed.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "newsift/tokenize.h"
#include "tap.h"

#define FILE_EN "pipeline/rules/en/abbreviations.txt"

/* In a case `|` is a blank where a sentence ends, `||` an end without one. */
#define END '|'

/* Files of cases; the figures are those that were reached. */
static const struct cases {
	const char *path;
	size_t decisions, wrong;
} files[] = {
	{ "tests/unit/sentences.txt", 739, 10 },
	{ "tests/unit/sentences-held.txt", 176, 4 },
};

struct count {
	size_t paragraphs, decisions, wrong;
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

/* True when a mark that could end a sentence stands before the blank at `at`,
 * with quotes and brackets between them or not. */
static bool
may_end(struct ns_str text, size_t at)
{
	static const char *const closing[] = { "\"", "'", ")", "]", "’", "”",
		"»", "“" };
	static const char *const marks[] = { ".", "?", "!", "…" };
	struct ns_str before = ns_str_sub(text, 0, at);
	size_t i = 0;

	if (text.p[at] != ' ')
		return false;
	while (i < NS_LEN(closing))
		if (ns_str_ends(before, ns_str_of(closing[i++]))) {
			before.n -= strlen(closing[i - 1]);
			i = 0;
		}
	for (i = 0; i < NS_LEN(marks); i++)
		if (ns_str_ends(before, ns_str_of(marks[i])))
			return true;
	return false;
}

/* Compare the sentences of doc with the ends that the case has. */
static size_t
count_decisions(const struct ns_doc *doc, struct ns_str ends, struct count *c)
{
	struct ns_str text = ns_doc_text(doc);
	size_t at, k = 0, wrong = 0;
	bool wanted, found;

	for (at = 0; at < ends.n; at++) {
		wanted = ends.p[at] == END;
		found = k + 1 < doc->nsents && doc->sents[k].end == at;
		k += found;
		wrong += wanted != found;
		c->decisions += wanted || found || may_end(text, at);
	}
	c->wrong += wrong;
	return wrong;
}

static bool
check(struct ns_tokenizer *tk, struct ns_doc *doc, struct ns_str line,
    struct count *c)
{
	struct ns_buf plain, ends, got;
	struct ns_err err;

	if (ns_doc_reset(doc, NS_STR("case"), &err) < 0)
		return false;
	ns_buf_init(&plain, &doc->arena);
	ns_buf_init(&ends, &doc->arena);
	ns_buf_init(&got, &doc->arena);
	put_plain(line, &plain, &ends);
	if (ns_doc_push_para(doc, NS_ROLE_BODY, ns_buf_str(&plain)) == NULL ||
	    ns_tokenize(doc, tk, &err) < 0)
		return false;
	c->paragraphs++;
	if (count_decisions(doc, ns_buf_str(&ends), c) == 0)
		return true;
	put_sentences(doc, &got);
	printf("#   got: %.*s\n#  want: %.*s\n", NS_FMT(ns_buf_str(&got)),
	    NS_FMT(line));
	return true;
}

static void
check_file(struct ns_tokenizer *tk, struct ns_doc *doc,
    const struct cases *cases)
{
	struct count c = { 0, 0, 0 };
	struct ns_arena arena;
	struct ns_str rest, line;
	struct ns_err err;
	bool read;

	ns_arena_init(&arena);
	read = ns_file_read(&arena, cases->path, &rest, &err) == 0;
	while (read && ns_str_cut(&rest, '\n', &line))
		if (line.n > 0 && line.p[0] != '#')
			read = check(tk, doc, line, &c);
	ns_arena_free(&arena);
	printf("# %s: %zu paragraphs, %zu decisions, %zu right (%.1f %%)\n",
	    cases->path, c.paragraphs, c.decisions, c.decisions - c.wrong,
	    100.0 * (double)(c.decisions - c.wrong) /
		(double)(c.decisions > 0 ? c.decisions : 1));
	OK(read && c.decisions >= cases->decisions, cases->path);
	OK(c.wrong <= cases->wrong, "no more are wrong than were");
}

int
main(void)
{
	struct ns_tokenizer *tk;
	struct ns_doc doc;
	struct ns_err err = { NS_OK, "" };
	size_t i;

	ns_doc_init(&doc);
	ns_tokenizer_new(&tk, FILE_EN, NULL, &err);
	EQ(err.msg, strlen(err.msg), "", "loads " FILE_EN);
	for (i = 0; tk != NULL && i < NS_LEN(files); i++)
		check_file(tk, &doc, &files[i]);
	ns_doc_free(&doc);
	ns_tokenizer_free(tk);
	return tap_done();
}
