/*
 * mojibake.h - text that was encoded twice: UTF-8 that somebody read as
 * windows-1252 and encoded again, such that a letter became two to four.
 */
#ifndef NS_MOJIBAKE_H
#define NS_MOJIBAKE_H

#include "newsift/base.h"

/* What is to be repaired in a text. */
struct ns_mojibake {
	size_t places; /* 0: the text is fine, or too little of it is not */
	bool weak;     /* those count, too, that may be fine by themselves */
};

/* Look for it in UTF-8 text; takes time linear in the text. */
struct ns_mojibake ns_mojibake_find(struct ns_str text);

/* Append text to out, the places that were found undone. */
void ns_mojibake_repair(struct ns_str text, const struct ns_mojibake *found,
    struct ns_buf *out);

#endif
