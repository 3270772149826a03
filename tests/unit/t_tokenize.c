/*
 * t_tokenize.c - the stage as a whole: what holds for every document.
 */
#include <stdio.h>
#include <string.h>

#include "letter.h"
#include "newsift/tokenize.h"
#include "tap.h"

#define FILE_EN "pipeline/rules/en/abbreviations.txt"

/* Documents of paragraphs divided by '/', in a language, and their tokens as
 * form:stem, sentences divided by '|'. */
static const struct {
	const char *name, *lang, *text, *want;
} cases[] = {
	{ "no paragraph", NULL, NULL, "" },
	{ "empty paragraph", NULL, "", "" },
	{ "two sentences", NULL, "It rained. Roads closed.",
	    "it:it rained:rain .:.|roads:road closed:close .:." },
	{ "sentences end with paragraphs", NULL, "in the/U.S.",
	    "in:in the:the|u.s.:u.s." },
	{ "English", "en-CA", "policies", "policies:polici" },
	{ "German", "de", "H\xc3\xa4user", "h\xc3\xa4user:haus" },
	{ "a language without stems", "ja", "policies", "policies:policies" },
	{ "numbers and marks", NULL, "20 - $5", "20:20 -:- $5:$5" },
};

/* What makes hostile text: a unit that is repeated. */
static const char *const units[] = { "a", "a.", "A.", "a:", "a'", "a's", "'s",
	"_a", "a_", "_", "A.The.", "1", "1:", "1.", "1,", "'1", ".", ". ", "-",
	"- ", "?!", "? (", "(", ")", "\"", "' ", "a@", "a-", "a-a@ ", "http://",
	"www.a", "http:// ", "a.a/", "No. ", "No.    ", "U.S. ", "I. ", "x. x ",
	"\" a. ", "a\xe2\x80\xaf", "\xcc\x88", "a\xcc\x88", "\xc3\xa9",
	"\xc3\xa9.", "\xc3\xa9'", "#a", "@a", "#", "$1", "C$", "A&", "A&B",
	"\xf0\x9f\x91\xa9\xe2\x80\x8d", "\xf0\x9f\x87\xa8", " ", "\xe2\x80\x8b",
	"\xe2\x80\x9c", "\xe2\x80\x99", "\xe2\x80\xa6", "\xe4\xb8\xad",
	"\xe3\x80\x82", "\xd7\x90\"", "...", " .5", "a\t", "\x01" };

/* What every tokenized document must keep to; NULL when it does. */
static const char *
what_is_wrong(const struct ns_doc *doc)
{
	struct ns_str text = ns_doc_text(doc);
	size_t i, s = 0, at = 0, off;
	const struct ns_tok *t;

	for (i = 0; i < doc->ntoks; i++) {
		t = &doc->toks[i];
		if (t->begin >= t->end || t->begin < at)
			return "tokens are in order and not empty";
		if (ns_skip_blank(ns_str_sub(text, 0, t->begin), at) < t->begin)
			return "all that can be seen is in a token";
		for (off = t->begin; off < t->end;)
			if (ns_is_blank(ns_utf8_next(text, &off)) &&
			    (off == t->end || off == t->begin))
				return "a token does not end in white space";
		if (!ns_utf8_boundary(text, t->begin) ||
		    !ns_utf8_boundary(text, t->end))
			return "tokens are whole characters";
		if (t->form.n == 0 || t->stem.n == 0 ||
		    ns_utf8_check(t->form) < t->form.n ||
		    ns_utf8_check(t->stem) < t->stem.n)
			return "forms and stems are UTF-8";
		while (s < doc->nsents && doc->sents[s].end <= t->begin)
			s++;
		if (s == doc->nsents || doc->sents[s].begin > t->begin ||
		    doc->sents[s].end < t->end)
			return "every token lies within a sentence";
		at = t->end;
	}
	if (ns_skip_blank(text, at) < text.n)
		return "all that can be seen is in a token";
	return NULL;
}

static void
put_tokens(const struct ns_doc *doc, struct ns_buf *out)
{
	size_t i, s = 0;

	for (i = 0; i < doc->ntoks; i++) {
		if (doc->toks[i].end > doc->sents[s].end) {
			s++;
			ns_buf_putc(out, '|');
		} else if (i > 0) {
			ns_buf_putc(out, ' ');
		}
		ns_buf_put(out, doc->toks[i].form);
		ns_buf_putc(out, ':');
		ns_buf_put(out, doc->toks[i].stem);
	}
}

static void
check_case(struct ns_tokenizer *tk, struct ns_doc *doc, size_t i)
{
	struct ns_str rest = ns_str_of(cases[i].text), para;
	struct ns_str none = { NULL, 0 };
	struct ns_buf first, again;
	struct ns_err err;

	ns_doc_reset(doc, NS_STR("case"), &err);
	if (cases[i].lang != NULL)
		ns_doc_push_meta(doc, NS_STR("lang"), ns_str_of(cases[i].lang),
		    none);
	while (ns_str_cut(&rest, '/', &para))
		ns_doc_push_para(doc, NS_ROLE_BODY, para);
	ns_buf_init(&first, &doc->arena);
	ns_buf_init(&again, &doc->arena);
	OK(ns_tokenize(doc, tk, &err) == 0, cases[i].name);
	put_tokens(doc, &first);
	EQ(first.p, first.n, cases[i].want, cases[i].name);
	OK(what_is_wrong(doc) == NULL, cases[i].name);
	OK(ns_tokenize(doc, tk, &err) == 0, "and again");
	put_tokens(doc, &again);
	EQ(again.p, again.n, cases[i].want, "and again");
}

/* A paragraph of 300 KB of the same: more than linear time would be felt. */
static void
check_unit(struct ns_tokenizer *tk, struct ns_doc *doc, const char *unit)
{
	struct ns_buf text;
	struct ns_err err;
	const char *wrong = "no memory";
	char name[64];

	ns_doc_reset(doc, NS_STR("case"), &err);
	ns_buf_init(&text, &doc->arena);
	while (text.n < 300000)
		ns_buf_puts(&text, unit);
	if (ns_doc_push_para(doc, NS_ROLE_BODY, ns_buf_str(&text)) != NULL &&
	    ns_tokenize(doc, tk, &err) == 0)
		wrong = what_is_wrong(doc);
	snprintf(name, sizeof(name), "%zu times unit of %zu bytes: %.2x",
	    text.n / strlen(unit), strlen(unit), (unsigned char)unit[0]);
	EQ(wrong, wrong != NULL ? strlen(wrong) : 0, "", name);
}

/* Paragraphs of units in any order. */
static void
check_mixed(struct ns_tokenizer *tk, struct ns_doc *doc)
{
	uint32_t seed = 1;
	struct ns_buf text;
	struct ns_err err;
	const char *wrong = NULL;
	size_t i, k;

	for (i = 0; i < 20000 && wrong == NULL; i++) {
		ns_doc_reset(doc, NS_STR("case"), &err);
		ns_buf_init(&text, &doc->arena);
		for (k = 0; k < 1 + i % 12; k++) {
			seed = seed * 1664525u + 1013904223u;
			ns_buf_puts(&text, units[(seed >> 8) % NS_LEN(units)]);
		}
		ns_doc_push_para(doc, NS_ROLE_BODY, ns_buf_str(&text));
		if (ns_tokenize(doc, tk, &err) < 0)
			wrong = err.msg;
		else
			wrong = what_is_wrong(doc);
		if (wrong != NULL)
			printf("# %.*s\n", NS_FMT(ns_buf_str(&text)));
	}
	EQ(wrong, wrong != NULL ? strlen(wrong) : 0, "", "20000 mixtures");
}

static void
check_languages(struct ns_doc *doc)
{
	struct ns_tokenizer *tk;
	struct ns_err err = { NS_OK, "" };
	struct ns_str none = { NULL, 0 };

	OK(ns_tokenizer_new(&tk, NULL, "xx", &err) < 0 &&
		err.code == NS_EUSAGE && tk == NULL,
	    "no such language");
	OK(strstr(err.msg, "xx") != NULL && strstr(err.msg, " en ") != NULL,
	    "the message names those there are");
	OK(ns_tokenizer_new(&tk, NULL, "de", &err) == 0, "German for all");
	ns_doc_reset(doc, NS_STR("case"), &err);
	ns_doc_push_meta(doc, NS_STR("lang"), NS_STR("en"), none);
	ns_doc_push_para(doc, NS_ROLE_BODY, NS_STR("negotiating"));
	OK(ns_tokenize(doc, tk, &err) == 0 && doc->ntoks == 1 &&
		ns_str_eq(doc->toks[0].stem, NS_STR("negotiating")),
	    "goes before the document's own");
	ns_tokenizer_free(tk);
	OK(ns_tokenizer_new(&tk, "/nonexistent", NULL, &err) < 0 &&
		err.code == NS_EIO,
	    "no such file");
	ns_tokenizer_free(tk);
}

int
main(void)
{
	struct ns_tokenizer *tk;
	struct ns_doc doc;
	struct ns_err err = { NS_OK, "" };
	size_t i;

	ns_doc_init(&doc);
	if (ns_tokenizer_new(&tk, FILE_EN, NULL, &err) == 0) {
		for (i = 0; i < NS_LEN(cases); i++)
			check_case(tk, &doc, i);
		for (i = 0; i < NS_LEN(units); i++)
			check_unit(tk, &doc, units[i]);
		check_mixed(tk, &doc);
	}
	EQ(err.msg, strlen(err.msg), "", "loads " FILE_EN);
	check_languages(&doc);
	ns_tokenizer_free(tk);
	ns_doc_free(&doc);
	return tap_done();
}
