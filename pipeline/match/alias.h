/*
 * alias.h - bare surnames: whom "Freeland" means in this document.
 */
#ifndef NS_ALIAS_H
#define NS_ALIAS_H

#include "lexicon.h"

/* Scratch space that is kept between documents: by word, who is called so. */
struct ns_aliases {
	uint32_t *heads;
	size_t nheads;
};

/*
 * Settle the bare surnames of a document.
 *
 * A person who is named in full somewhere in the document is also found by the
 * short form alone (of two with the same one, the person named last before it,
 * else the one named first after it), and takes over finds of the bare surname
 * as somebody else.  An entry for a bare surname holds for stories of its dates
 * only.  A surname behind a word with a capital that belongs to
 * nothing else found ("Sophie Trudeau") or before one ("Trudeau Airport") is
 * another name and no find; headlines, where every word may have a capital,
 * are taken at their word.
 *
 * aliases  Zeroed before its first use; its memory is in rules.
 * finds    In, out; new finds come at the end, in text order.  A find that was
 *          none has its entry set to NULL.
 *
 * Hits that doc has so far (its dates) count as found, too.
 *
 * Returns 0, or -1 when there is no memory.
 */
int ns_alias_resolve(struct ns_aliases *aliases, struct ns_lexicon *lex,
    const struct ns_words *words, struct ns_finds *finds);

#endif
