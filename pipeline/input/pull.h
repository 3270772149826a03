/*
 * pull.h - the bytes of a file, a few at a time; those of a gzip file unpacked.
 *
 * Nothing is held but what was looked at and not passed, so a file of any size
 * takes little memory.
 */
#ifndef NS_PULL_H
#define NS_PULL_H

#include <stdio.h>

#include "newsift/base.h"

struct ns_pull;

/*
 * Pull from fp, which is closed by ns_pull_free unless it is stdin; at once
 * when this fails.  Returns 0, or -1 with NS_ENOMEM.
 */
int ns_pull_new(struct ns_pull **out, FILE *fp, struct ns_err *err);
void ns_pull_free(struct ns_pull *p);

/*
 * The same of bytes that a function gives: `read` puts up to n of them at `to`
 * and returns how many, 0 at their end, or -1 with *err; ctx is handed to it.
 */
int ns_pull_from(struct ns_pull **out,
    long (*read)(void *ctx, void *to, size_t n, struct ns_err *err), void *ctx,
    struct ns_err *err);

/*
 * Set *bytes to what comes next: n bytes at least, fewer only where the file
 * ends.  They are valid until the next look.  No more is read than this takes,
 * and nothing of a further gzip member.
 *
 * Returns 0; or -1 with NS_EIO, NS_ENOMEM, or NS_EINPUT: what was packed is
 * damaged from here on.
 */
int ns_pull_look(struct ns_pull *p, size_t n, struct ns_str *bytes,
    struct ns_err *err);

/* What was looked at and not passed; reads nothing. */
struct ns_str ns_pull_held(const struct ns_pull *p);

/* Pass n bytes, of those that were looked at. */
void ns_pull_pass(struct ns_pull *p, size_t n);

/*
 * Go to another place, as lseek(2) does, counting from the first byte that was
 * pulled.  Returns where that is; or -1 with errno for what cannot be told of
 * places: a pipe, and what is packed.
 */
int64_t ns_pull_seek(struct ns_pull *p, int64_t offset, int whence);

/* Bytes of the file that were not read yet; 0 of what is no regular file. */
uint64_t ns_pull_left(const struct ns_pull *p);

/*
 * After damage: forget what is held and go on with the next gzip member that
 * can be read.  Returns false when there is none.
 */
bool ns_pull_recover(struct ns_pull *p);

/* Where the bytes to come stand in the file: of a gzip file, where the member
 * begins that they are in. */
uint64_t ns_pull_offset(const struct ns_pull *p);

#endif
