/*
 * message.h - documents, and what became of them, as bytes between processes.
 *
 * A message is its length, then strings, each a length and its bytes.  Lengths
 * are uint64_t as the machine has them: both ends are one program.  The reader
 * believes none of them, for the other end may have been broken into.
 */
#ifndef NS_MESSAGE_H
#define NS_MESSAGE_H

#include "fingerprint.h"
#include "newsift/doc.h"

/* Bytes of a message's length. */
#define NS_MESSAGE_HEAD sizeof(uint64_t)

/* What became of a document. */
struct ns_result {
	bool failed;
	bool lost;         /* its worker is gone, and wrote no records */
	bool told;         /* an earlier filter has said why */
	struct ns_err err; /* why */
	struct ns_str url; /* the document's canonical one, if it is known */
	struct ns_str records;             /* what is to be written */
	struct ns_fingerprint fingerprint; /* no words: not taken */
	struct ns_str original; /* id of the document that it repeats, or empty:
				   a worker does not know */
};

/* Append a message.  Check out->failed. */
void ns_message_put_doc(struct ns_buf *out, const struct ns_doc *doc);
void ns_message_put_id(struct ns_buf *out, struct ns_str id);
void ns_message_put_result(struct ns_buf *out, const struct ns_result *result);

/* How many bytes follow a head, which is NS_MESSAGE_HEAD bytes.  False: more
 * than there can be. */
bool ns_message_size(const char *head, size_t *n);

/*
 * Read a document from what follows the head.  doc is reset first, and keeps
 * slices of body.  Returns 0; or -1 with NS_EINPUT when it is no such message,
 * or NS_ENOMEM.
 */
int ns_message_get_doc(struct ns_str body, struct ns_doc *doc,
    struct ns_err *err);

/* Likewise an id or a result, which keep slices of body.  False: it is none. */
bool ns_message_get_id(struct ns_str body, struct ns_str *id);
bool ns_message_get_result(struct ns_str body, struct ns_result *result);

#endif
