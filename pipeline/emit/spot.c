/*
 * spot.c - bytes, code points and sentences, counted on the way through the
 * text.
 */
#include "spot.h"

size_t
ns_spot_chars(struct ns_str s)
{
	size_t i, n = 0;

	for (i = 0; i < s.n; i++)
		n += ((unsigned char)s.p[i] & 0xc0) != 0x80;
	return n;
}

void
ns_spot_move(struct ns_spot *at, const struct ns_doc *doc,
    const struct ns_emitter *em, size_t to)
{
	if (em->chars)
		at->chars +=
		    ns_spot_chars(ns_str_sub(ns_doc_text(doc), at->byte, to));
	at->byte = to;
	while (at->sent < doc->nsents && doc->sents[at->sent].begin <= to)
		at->sent++;
}

size_t
ns_spot_begin(const struct ns_spot *at, const struct ns_emitter *em)
{
	return em->chars ? at->chars : at->byte;
}

size_t
ns_spot_end(const struct ns_spot *at, const struct ns_emitter *em,
    struct ns_str text)
{
	return ns_spot_begin(at, em) +
	       (em->chars ? ns_spot_chars(text) : text.n);
}
