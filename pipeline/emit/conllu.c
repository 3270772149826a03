/*
 * conllu.c - a document as CoNLL-U.
 *
 * A token has its form and, in the last column, what is known of it; the
 * columns between are for what newsift does not know.  A mention is a tag on
 * each of its tokens, B- on the first and I- on the others; of each kind a
 * token has one.
 */
#include "conllu.h"

#include <stdlib.h>
#include <uninorm.h>

#include "percent.h"
#include "row.h"
#include "spot.h"

#define KINDS 3

static const char *const tags[KINDS] = { [NS_KIND_ACTOR] = "Actor=",
	[NS_KIND_DATE] = "Date=",
	[NS_KIND_ISSUE] = "Issue=" };

/* The mentions of one kind, on the way through the tokens. */
struct lane {
	const struct ns_hit *hit; /* the one that tokens are in, or come to */
	size_t next;              /* where to look for the one behind it */
	bool begun;
};

struct conllu {
	const struct ns_doc *doc;
	const struct ns_emitter *em;
	struct ns_buf *out, form;
	struct lane lanes[KINDS];
	struct ns_spot at;
	size_t para, tok; /* the next ones */
	bool any;         /* a sentence was written */
};

static struct ns_str
slice(const struct conllu *c, size_t begin, size_t end)
{
	return ns_str_sub(ns_doc_text(c->doc), begin, end);
}

/* Append s in NFC, which the format asks for. */
static void
put_nfc(struct ns_str s, struct ns_buf *out)
{
	uint8_t *p;
	size_t i, n;

	for (i = 0; i < s.n && (unsigned char)s.p[i] < 0x80; i++)
		;
	if (i == s.n) {
		ns_buf_put(out, s);
		return;
	}
	p = u8_normalize(UNINORM_NFC, (const uint8_t *)s.p, s.n, NULL, &n);
	if (p == NULL)
		out->failed = true;
	else
		ns_buf_put(out, (struct ns_str){ (const char *)p, n });
	free(p);
}

/* A token as it stands.  One of nothing but space, which only an edited stream
 * can have, is a blank. */
static struct ns_str
form_of(struct conllu *c, const struct ns_tok *t)
{
	struct ns_str form =
	    ns_row_squeeze(slice(c, t->begin, t->end), &c->form);

	return form.n > 0 ? form : NS_STR("_");
}

/* Is there white space between a token and the next one? */
static bool
space_after(const struct conllu *c, const struct ns_tok *t)
{
	const struct ns_tok *last = c->doc->toks + c->doc->ntoks - 1;
	size_t end = t < last ? t[1].begin : ns_doc_text(c->doc).n;

	return ns_row_has_space(slice(c, t->end, end));
}

/* The mention that a token is in; NULL: none. */
static const struct ns_hit *
find_hit(struct conllu *c, enum ns_kind kind, const struct ns_tok *t)
{
	struct lane *l = &c->lanes[kind];
	const struct ns_hit *h;

	while ((l->hit == NULL || l->hit->end <= t->begin) &&
	       l->next < c->doc->nhits) {
		h = &c->doc->hits[l->next++];
		if (h->kind != kind || !(c->em->kinds & 1u << kind))
			continue;
		l->hit = h;
		l->begun = false;
	}
	if (l->hit == NULL || l->hit->begin >= t->end ||
	    l->hit->end <= t->begin)
		return NULL;
	return l->hit;
}

static void
put_tags(struct conllu *c, const struct ns_tok *t)
{
	const struct ns_hit *h;
	size_t kind;

	for (kind = 0; kind < KINDS; kind++) {
		if ((h = find_hit(c, (enum ns_kind)kind, t)) == NULL)
			continue;
		ns_buf_puts(c->out, tags[kind]);
		ns_buf_puts(c->out, c->lanes[kind].begun ? "I-" : "B-");
		c->lanes[kind].begun = true;
		ns_percent_put(h->type, "|:", c->out);
		ns_buf_putc(c->out, ':');
		ns_percent_put(h->id, "|", c->out);
		ns_buf_putc(c->out, '|');
	}
}

static void
put_token(struct conllu *c, const struct ns_tok *t, size_t number)
{
	struct ns_buf *out = c->out;

	ns_spot_move(&c->at, c->doc, c->em, t->begin);
	ns_buf_putsize(out, number);
	ns_buf_putc(out, '\t');
	put_nfc(form_of(c, t), out);
	ns_buf_puts(out, "\t_\t_\t_\t_\t_\t_\t_\t");
	put_tags(c, t);
	if (!space_after(c, t))
		ns_buf_puts(out, "SpaceAfter=No|");
	ns_buf_puts(out, "Stem=");
	ns_percent_put(t->stem, "|", out);
	ns_buf_puts(out, "|TokenRange=");
	ns_buf_putsize(out, ns_spot_begin(&c->at, c->em));
	ns_buf_putc(out, ':');
	ns_buf_putsize(out,
	    ns_spot_end(&c->at, c->em, slice(c, t->begin, t->end)));
	ns_buf_putc(out, '\n');
}

/* A comment with a name made of the document's and a number; none: 0. */
static void
put_name(struct conllu *c, const char *what, const char *part, size_t number)
{
	ns_buf_puts(c->out, what);
	ns_percent_put(c->doc->id, "/", c->out);
	ns_buf_puts(c->out, part);
	if (number > 0)
		ns_buf_putsize(c->out, number);
	ns_buf_putc(c->out, '\n');
}

/* The comments before sentence number `number`, which has tokens up to `end`.
 */
static void
put_comments(struct conllu *c, size_t number, size_t end)
{
	const struct ns_tok *t;
	size_t begin = c->doc->sents[number - 1].begin, para = c->para;

	if (!c->any)
		put_name(c, "# newdoc id = ", "", 0);
	while (
	    c->para < c->doc->nparas && c->doc->paras[c->para].begin <= begin)
		c->para++;
	if (c->para > para)
		put_name(c, "# newpar id = ", "-p", c->para);
	put_name(c, "# sent_id = ", "-s", number);
	ns_buf_puts(c->out, "# text = ");
	for (t = c->doc->toks + c->tok; t < c->doc->toks + end; t++) {
		put_nfc(form_of(c, t), c->out);
		if (t + 1 < c->doc->toks + end && space_after(c, t))
			ns_buf_putc(c->out, ' ');
	}
	ns_buf_putc(c->out, '\n');
	c->any = true;
}

static void
put_sentence(struct conllu *c, size_t number)
{
	const struct ns_sent *s = &c->doc->sents[number - 1];
	const struct ns_tok *toks = c->doc->toks;
	size_t end, from;

	while (c->tok < c->doc->ntoks && toks[c->tok].begin < s->begin)
		c->tok++;
	end = c->tok;
	while (end < c->doc->ntoks && toks[end].begin < s->end)
		end++;
	if (end == c->tok) /* a sentence without words cannot be written */
		return;
	put_comments(c, number, end);
	for (from = c->tok; c->tok < end; c->tok++)
		put_token(c, &toks[c->tok], c->tok - from + 1);
	ns_buf_putc(c->out, '\n');
}

void
ns_conllu_put(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out)
{
	struct conllu c = { .doc = doc, .em = em, .out = out };
	size_t i;

	ns_buf_init(&c.form, out->arena);
	for (i = 1; i <= doc->nsents; i++)
		put_sentence(&c, i);
	out->failed = out->failed || c.form.failed;
}
