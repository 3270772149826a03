/*
 * message.c - documents, and what became of them, as bytes between processes.
 */
#include "message.h"

#include <stdio.h>
#include <string.h>

#include "newsift/stream.h"

/* --- strings ----------------------------------------------------------- */

static void
put_length(struct ns_buf *out, size_t n)
{
	uint64_t length = n;

	ns_buf_put(out,
	    (struct ns_str){ (const char *)&length, sizeof(length) });
}

static void
put(struct ns_buf *out, struct ns_str s)
{
	put_length(out, s.n);
	ns_buf_put(out, s);
}

static void
put_number(struct ns_buf *out, unsigned n)
{
	put(out, (struct ns_str){ (const char *)&n, sizeof(n) });
}

static bool
get_length(struct ns_str *rest, size_t *n)
{
	uint64_t length;

	if (rest->n < sizeof(length))
		return false;
	memcpy(&length, rest->p, sizeof(length));
	*rest = ns_str_sub(*rest, sizeof(length), rest->n);
	if (length > rest->n)
		return false;
	*n = (size_t)length;
	return true;
}

static bool
get(struct ns_str *rest, struct ns_str *s)
{
	size_t n;

	if (!get_length(rest, &n))
		return false;
	*s = ns_str_sub(*rest, 0, n);
	*rest = ns_str_sub(*rest, n, rest->n);
	return true;
}

static bool
get_number(struct ns_str *rest, unsigned *n)
{
	struct ns_str s;

	if (!get(rest, &s) || s.n != sizeof(*n))
		return false;
	memcpy(n, s.p, sizeof(*n));
	return true;
}

/* Leave room for the head; returns where it is. */
static size_t
begin(struct ns_buf *out)
{
	size_t at = out->n;

	put_length(out, 0);
	return at;
}

static void
end(struct ns_buf *out, size_t at)
{
	uint64_t length = out->n - at - NS_MESSAGE_HEAD;

	if (!out->failed)
		memcpy(out->p + at, &length, sizeof(length));
}

bool
ns_message_size(const char *head, size_t *n)
{
	uint64_t length;

	memcpy(&length, head, sizeof(length));
	*n = (size_t)length;
	return length <= SIZE_MAX / 2;
}

/* --- documents --------------------------------------------------------- */

void
ns_message_put_doc(struct ns_buf *out, const struct ns_doc *doc)
{
	size_t at = begin(out), text, i;

	put_number(out, doc->format);
	if (doc->format == NS_FORMAT_NONE) {
		text = begin(out);
		ns_buf_puts(out, NS_STREAM_HEADER "\n");
		ns_stream_put(doc, out);
		end(out, text);
		end(out, at);
		return;
	}
	put(out, doc->id);
	put(out, doc->source);
	for (i = 0; i < doc->nmetas; i++) {
		put(out, doc->metas[i].key);
		put(out, doc->metas[i].value);
		put(out, doc->metas[i].source);
	}
	end(out, at);
}

static int
no_message(struct ns_err *err)
{
	return ns_fail(err, NS_EINPUT, "a message is damaged");
}

static int
get_stream(struct ns_str text, struct ns_doc *doc, struct ns_err *err)
{
	struct ns_reader *reader = NULL;
	FILE *fp;
	int rc;

	if ((fp = ns_file_of(text)) == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	if ((rc = ns_reader_new(&reader, fp, err)) == 0)
		rc = ns_reader_next(reader, doc, err);
	ns_reader_free(reader);
	fclose(fp);
	if (rc == 0)
		return no_message(err);
	return rc < 0 ? -1 : 0;
}

static int
get_page(struct ns_str rest, struct ns_doc *doc, struct ns_err *err)
{
	struct ns_str id, source, key, value, from;

	if (!get(&rest, &id) || !get(&rest, &source))
		return no_message(err);
	if (ns_doc_reset(doc, id, err) < 0)
		return -1;
	doc->source = source;
	while (rest.n > 0) {
		if (!get(&rest, &key) || !get(&rest, &value) ||
		    !get(&rest, &from))
			return no_message(err);
		if (ns_doc_push_meta(doc, key, value, from) == NULL)
			return ns_fail(err, NS_ENOMEM, "no memory");
	}
	return 0;
}

int
ns_message_get_doc(struct ns_str body, struct ns_doc *doc, struct ns_err *err)
{
	unsigned format;
	struct ns_str text;

	if (!get_number(&body, &format) || format > NS_FORMAT_PLAIN)
		return no_message(err);
	if (format == NS_FORMAT_NONE)
		return get(&body, &text) ? get_stream(text, doc, err)
					 : no_message(err);
	if (get_page(body, doc, err) < 0)
		return -1;
	doc->format = (enum ns_format)format;
	return 0;
}

/* --- ids ---------------------------------------------------------------- */

void
ns_message_put_id(struct ns_buf *out, struct ns_str id)
{
	size_t at = begin(out);

	put(out, id);
	end(out, at);
}

bool
ns_message_get_id(struct ns_str body, struct ns_str *id)
{
	return get(&body, id) && body.n == 0;
}

/* --- results ----------------------------------------------------------- */

static void
put_fingerprint(struct ns_buf *out, const struct ns_fingerprint *fp)
{
	const uint64_t parts[] = { fp->near[0], fp->near[1], fp->numbers,
		fp->words };

	put(out, (struct ns_str){ (const char *)parts, sizeof(parts) });
}

static bool
get_fingerprint(struct ns_str *rest, struct ns_fingerprint *fp)
{
	uint64_t parts[4];
	struct ns_str s;

	if (!get(rest, &s) || s.n != sizeof(parts))
		return false;
	memcpy(parts, s.p, sizeof(parts));
	*fp = (struct ns_fingerprint){ { parts[0], parts[1] }, parts[2],
		(uint32_t)parts[3] };
	return true;
}

void
ns_message_put_result(struct ns_buf *out, const struct ns_result *result)
{
	size_t at = begin(out);

	put_number(out, result->failed);
	put_number(out, result->told);
	put_number(out, (unsigned)result->err.code);
	put(out, ns_str_of(result->failed ? result->err.msg : ""));
	put(out, result->url);
	put(out, result->records);
	put_fingerprint(out, &result->fingerprint);
	end(out, at);
}

bool
ns_message_get_result(struct ns_str body, struct ns_result *result)
{
	unsigned failed, told, code;
	struct ns_str message;

	if (!get_number(&body, &failed) || !get_number(&body, &told) ||
	    !get_number(&body, &code) || !get(&body, &message) ||
	    !get(&body, &result->url) || !get(&body, &result->records) ||
	    !get_fingerprint(&body, &result->fingerprint) || body.n > 0)
		return false;
	result->failed = failed != 0;
	result->told = told != 0;
	if (code != NS_ENOMEM && code != NS_ESKIP)
		code = NS_EINPUT;
	if (result->failed)
		ns_fail(&result->err, (enum ns_errcode)code, "%.*s",
		    NS_FMT(message));
	return true;
}
