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

/* Append what is to be written of a document, for ns_folder_put: nothing when
 * it failed. */
void ns_folder_pack(const struct ns_doc *doc, struct ns_buf *out);

/*
 * Write the files NAME.txt, a document's text, and NAME.ann, its records, from
 * what ns_folder_pack made of them, maybe in another process.  Returns 0; or -1
 * with NS_EIO, also when a file of that name is there, NS_EINPUT when it is
 * nothing that was packed, or NS_ENOMEM.
 */
int ns_folder_put(const char *path, struct ns_str id, struct ns_str packed,
    struct ns_err *err);

#endif
