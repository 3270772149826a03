/*
 * brat.c - mentions as brat standoff annotations.
 *
 * A mention is three lines: T, its type and where it stands; N, its id and name
 * as a reference; #, a note with its rule and attributes.
 */
#include "brat.h"

#include "percent.h"
#include "row.h"
#include "spot.h"

struct brat {
	const struct ns_doc *doc;
	const struct ns_emitter *em;
	struct ns_buf *out, room;
	struct ns_spot at;
	size_t n; /* mentions so far */
};

/* A type is one word of ASCII. */
static void
put_type(struct ns_str type, struct ns_buf *out)
{
	size_t i;
	char c;

	for (i = 0; i < type.n; i++) {
		c = type.p[i];
		ns_buf_putc(out,
		    ns_ascii_alpha(c) || ns_ascii_digit(c) || c == '-' ? c
								       : '_');
	}
}

/* What a line of the file cannot hold: a mention is written around it. */
static bool
is_break(char c)
{
	return c != ' ' && ns_ascii_space(c);
}

/* Cut the next piece without a break off the mention's text; false: no more. */
static bool
next_piece(struct ns_str text, size_t *begin, size_t *end)
{
	*begin = *end;
	while (*begin < text.n && is_break(text.p[*begin]))
		++*begin;
	*end = *begin;
	while (*end < text.n && !is_break(text.p[*end]))
		++*end;
	return *end > *begin;
}

static void
put_offsets(struct brat *b, size_t base, struct ns_str text)
{
	struct ns_spot at;
	size_t begin, end = 0;
	char mark = ' ';

	ns_spot_move(&b->at, b->doc, b->em, base);
	at = b->at; /* the next mention may begin before this one ends */
	while (next_piece(text, &begin, &end)) {
		ns_spot_move(&at, b->doc, b->em, base + begin);
		ns_buf_putc(b->out, mark);
		ns_buf_putsize(b->out, ns_spot_begin(&at, b->em));
		ns_buf_putc(b->out, ' ');
		ns_buf_putsize(b->out,
		    ns_spot_end(&at, b->em, ns_str_sub(text, begin, end)));
		mark = ';';
	}
}

static void
put_pieces(struct brat *b, struct ns_str text)
{
	size_t begin, end = 0;
	bool any = false;

	while (next_piece(text, &begin, &end)) {
		if (any)
			ns_buf_putc(b->out, ' ');
		ns_buf_put(b->out, ns_str_sub(text, begin, end));
		any = true;
	}
}

/* Begin a line: its letter and number, what it is, and the mention it is of. */
static void
put_head(struct brat *b, char letter, const char *what)
{
	ns_buf_putc(b->out, letter);
	ns_buf_putsize(b->out, b->n);
	ns_buf_putc(b->out, '\t');
	ns_buf_puts(b->out, what);
}

static void
put_reference(struct brat *b, const struct ns_hit *h)
{
	put_head(b, 'N', "Reference T");
	ns_buf_putsize(b->out, b->n);
	ns_buf_putc(b->out, ' ');
	ns_buf_puts(b->out, ns_kind_name(h->kind));
	ns_buf_putc(b->out, ':');
	ns_percent_put(h->id, "", b->out);
	ns_buf_putc(b->out, '\t');
	ns_buf_put(b->out, ns_row_squeeze(h->name, &b->room));
	ns_buf_putc(b->out, '\n');
}

static void
put_note(struct brat *b, const struct ns_hit *h)
{
	put_head(b, '#', "AnnotatorNotes T");
	ns_buf_putsize(b->out, b->n);
	ns_buf_puts(b->out, "\trule=");
	ns_buf_put(b->out, ns_row_squeeze(h->rule, &b->room));
	if (h->attrs.n > 0)
		ns_buf_putc(b->out, ';');
	ns_buf_put(b->out, ns_row_squeeze(h->attrs, &b->room));
	ns_buf_putc(b->out, '\n');
}

static void
put_hit(struct brat *b, const struct ns_hit *h)
{
	struct ns_str text = ns_str_sub(ns_doc_text(b->doc), h->begin, h->end);
	size_t begin, end = 0;

	if (!next_piece(text, &begin, &end))
		return; /* nothing to mark */
	b->n++;
	put_head(b, 'T', "");
	put_type(h->kind == NS_KIND_ISSUE || h->type.n == 0
		     ? ns_str_of(ns_kind_name(h->kind))
		     : h->type,
	    b->out);
	put_offsets(b, h->begin, text);
	ns_buf_putc(b->out, '\t');
	put_pieces(b, text);
	ns_buf_putc(b->out, '\n');
	put_reference(b, h);
	put_note(b, h);
}

void
ns_brat_put(const struct ns_doc *doc, const struct ns_emitter *em,
    struct ns_buf *out)
{
	struct ns_emitter chars = *em; /* brat counts in nothing else */
	struct brat b = { .doc = doc, .em = &chars, .out = out };
	size_t i;

	chars.chars = true;
	ns_buf_init(&b.room, out->arena);
	for (i = 0; i < doc->nhits; i++)
		if (em->kinds & 1u << doc->hits[i].kind)
			put_hit(&b, &doc->hits[i]);
	out->failed = out->failed || b.room.failed;
}
