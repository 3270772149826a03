/*
 * importcase.h - words in capitals to words as news prints them.
 */
#ifndef NS_IMPORTCASE_H
#define NS_IMPORTCASE_H

#include "newsift/base.h"

enum ns_import_case {
	NS_CASE_LOWER, /* a common noun: small letters */
	NS_CASE_NAME,  /* part of a name: a capital, but `of` and its like */
	NS_CASE_ALONE  /* the only word of a name */
};

/*
 * Append word, which stands in capitals, so that a pattern of it matches what
 * is meant.  Words are in capitals, as the dictionaries have them.
 */
void ns_import_recase(struct ns_str word, enum ns_import_case how,
    struct ns_buf *out);

/* Append the plural of an English noun in small letters or with a capital. */
void ns_import_plural(struct ns_str word, struct ns_buf *out);

#endif
