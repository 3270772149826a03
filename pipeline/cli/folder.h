/*
 * folder.h - a document as files of its own in a folder.
 */
#ifndef NS_FOLDER_H
#define NS_FOLDER_H

#include "newsift/doc.h"

/* Make the folder if it is not there.  Returns 0, or -1 with NS_EIO. */
int ns_folder_make(const char *path, struct ns_err *err);

/*
 * Append a file's name for a document: of letters, digits, '.' and '-', all
 * other bytes of id as _XX, and also those two at the begin.  Two ids never
 * have one name; what is too long ends in a hash.
 */
void ns_folder_name(struct ns_str id, struct ns_buf *out);

/*
 * Write the files NAME.txt, the document's text, and NAME.ann, its records.  A
 * failed document has none.  Returns 0; or -1 with NS_EIO, also when a file of
 * that name is there, or NS_ENOMEM.
 */
int ns_folder_put(const char *path, const struct ns_doc *doc,
    struct ns_err *err);

#endif
