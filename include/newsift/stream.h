/*
 * stream.h - documents as lines of text between the filters.
 *
 * UTF-8 lines, fields divided by tabs, the first names the record; tab,
 * newline, carriage return and backslash stand as \t \n \r \\.  The first line
 * of a stream is "#newsift 1".
 *
 *     doc   ID
 *     meta  KEY  VALUE  SOURCE
 *     para  BEGIN  END  ROLE  TEXT
 *     sent  BEGIN  END
 *     tok   BEGIN  END  FORM  STEM
 *     hit   BEGIN  END  KIND  ID  TYPE  NAME  RULE  ATTRS
 *     fail  STAGE  MESSAGE
 *     skip  STAGE  REASON
 *     end
 *
 * A writer puts each sentence before its tokens and groups the rest in the
 * order above.  A record with another name is kept where it stands.
 */
#ifndef NS_STREAM_H
#define NS_STREAM_H

#include <stdio.h>

#include "newsift/doc.h"

/* The first line of every stream, without its newline. */
#define NS_STREAM_HEADER "#newsift 1"

/* Reads documents off a stream. */
struct ns_reader;

/*
 * A reader of fp, which stays the caller's to close; nobody may have read of it
 * yet, or read beside this.  Returns 0, or -1 with NS_ENOMEM.  Free with
 * ns_reader_free.
 */
int ns_reader_new(struct ns_reader **out, FILE *fp, struct ns_err *err);
void ns_reader_free(struct ns_reader *r);

/*
 * Read the next document into doc, which is reset first.
 *
 * Returns 1 with doc filled; 0 at the end of the stream; or -1:
 *   NS_EINPUT  what was read is no well-formed document: err->msg names the
 *              line, doc->id is set where it was seen (else empty), and the
 *              next call goes on behind it;
 *   NS_EIO, NS_ENOMEM  the stream cannot be read further.
 */
int ns_reader_next(struct ns_reader *r, struct ns_doc *doc, struct ns_err *err);

/* Append doc's records, "doc" to "end", to out.  Check out->failed. */
void ns_stream_put(const struct ns_doc *doc, struct ns_buf *out);

/* Append s to out with tab, newline, carriage return and backslash escaped. */
void ns_stream_escape(struct ns_str s, struct ns_buf *out);

/* Undo that in place: the bytes of s must be the caller's to change.  Returns
 * why not, or NULL. */
const char *ns_stream_unescape(struct ns_str *s);

#endif
