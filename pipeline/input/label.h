/*
 * label.h - the names by which pages call their encodings.
 */
#ifndef NS_LABEL_H
#define NS_LABEL_H

#include <stddef.h>

/* What a page says, what is meant, and what iconv calls it. */
struct ns_label {
	const char *label; /* in small letters */
	const char *name;  /* WHATWG's name of the encoding */
	const char *iconv;
};

/* All labels, sorted by label in byte order. */
extern const struct ns_label ns_labels[];
extern const size_t ns_nlabels;

#endif
