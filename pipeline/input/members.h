/*
 * members.h - the files in a zip or tar archive, one at a time.
 *
 * Taken are those that a directory would have given: regular files named like
 * an article, hidden ones left out.  Nothing is unpacked to disk, and no file
 * is opened: a name in an archive is no more than a name.
 */
#ifndef NS_MEMBERS_H
#define NS_MEMBERS_H

#include "pull.h"

/* Bytes of a file that tell whether it is an archive. */
#define NS_MEMBERS_HEAD ((size_t)512)

struct ns_members;

/* True when a file that begins so is a zip or tar archive, or is packed with
 * bzip2, xz or zstd, as tar archives are. */
bool ns_members_are(struct ns_str head);

/*
 * Open the archive whose bytes pull gives; pull is taken over even if this
 * fails.  Returns 0, or -1 with NS_EIO or NS_ENOMEM.  Free with
 * ns_members_free.
 */
int ns_members_new(struct ns_members **out, struct ns_pull *pull,
    struct ns_err *err);
void ns_members_free(struct ns_members *m);

/*
 * Go to the next file and set *name to its path in the archive, as bytes that
 * are UTF-8 in most archives; valid until the next call.
 *
 * Returns 1; 0 at the end; or -1, *name being empty, with NS_EINPUT or
 * NS_ELIMIT (the archive cannot be read on, or files in it are encrypted: the
 * next call goes on with what can be read, or gives 0), NS_ESKIP (nothing in it
 * is named like an article) or NS_ENOMEM.
 */
int ns_members_next(struct ns_members *m, struct ns_str *name,
    struct ns_err *err);

/*
 * The bytes of the file at hand; free them before the next one is taken. Damage
 * is NS_EINPUT, and then they end.  Returns 0, or -1 with NS_ENOMEM.
 */
int ns_members_pull(struct ns_members *m, struct ns_pull **out,
    struct ns_err *err);

#endif
