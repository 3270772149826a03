/*
 * fingerprint.h - a few numbers that are alike where two articles have nearly
 * the same text, as the same wire copy on two sites has.
 */
#ifndef NS_FINGERPRINT_H
#define NS_FINGERPRINT_H

#include "newsift/doc.h"

/* The same for the same text on every machine: it may be kept. */
struct ns_fingerprint {
	uint64_t near[2]; /* a few bits differ where a few words do */
	uint64_t numbers; /* a bit for each number of the text */
	uint32_t words;   /* of its body; 0: there are none */
};

/* The bits of `near` in which articles may differ that are nearly the same. */
#define NS_FINGERPRINT_APART 23

/*
 * The fingerprint of a tokenized document, of the words of its paragraphs.
 * Headlines, headings and captions, which sites write themselves, are not
 * counted; but where the text is short, its headline is.
 */
void ns_fingerprint_of(const struct ns_doc *doc, struct ns_fingerprint *fp);

/* In how many bits of `near` two differ: 0 to 128. */
unsigned ns_fingerprint_distance(const struct ns_fingerprint *a,
    const struct ns_fingerprint *b);

/*
 * Are these of nearly the same text?  Reports that come every week in the same
 * words, with other numbers, are not; and of short ones only equals are.
 */
bool ns_fingerprint_alike(const struct ns_fingerprint *a,
    const struct ns_fingerprint *b);

#endif
