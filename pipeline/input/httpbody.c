/*
 * httpbody.c - the body of an HTTP response: pieces put together, unpacked.
 *
 * Archives and tools often keep the head as it came beside a body of which the
 * framing was undone, so every declaration is held against the bytes first.
 */
#include <zlib.h>

#include "head.h"
#include "http.h"
#include "input.h"

/* A piece's size has no more digits: larger ones are no page's. */
#define DIGITS_MAX 8

/* zlib: the largest window; gzip or zlib, whichever it is; and deflate bare. */
#define EITHER_BITS (15 + 32)
#define BARE_BITS (-15)

#define CHUNK ((size_t)65536)

static int
digit_of(char c)
{
	c = ns_ascii_lower(c);
	if (ns_ascii_digit(c))
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Cut the line with a piece's size off *rest (RFC 9112 7.1). */
static bool
cut_size(struct ns_str *rest, size_t *size)
{
	struct ns_str line;
	size_t i;

	if (!ns_head_line(rest, &line))
		return false;
	line = ns_head_main(line);
	*size = 0;
	for (i = 0; i < line.n && digit_of(line.p[i]) >= 0; i++)
		*size = *size * 16 + (size_t)digit_of(line.p[i]);
	return i > 0 && i == line.n && i <= DIGITS_MAX;
}

/* Cut a piece off *rest: 1; 0 when it is the last, empty one; -1 when it is
 * cut, with what there is of it, or none. */
static int
cut_piece(struct ns_str *rest, struct ns_str *piece)
{
	struct ns_str end;
	size_t size;

	*piece = NS_STR("");
	if (!cut_size(rest, &size))
		return -1;
	if (size == 0)
		return 0;
	*piece = ns_str_sub(*rest, 0, size < rest->n ? size : rest->n);
	*rest = ns_str_sub(*rest, piece->n, rest->n);
	return ns_head_line(rest, &end) && end.n == 0 ? 1 : -1;
}

/* Is it in pieces at all?  The first one must be whole, or go on to the end. */
static bool
in_pieces(struct ns_str rest)
{
	struct ns_str piece;

	return cut_piece(&rest, &piece) >= 0 || (piece.n > 0 && rest.n == 0);
}

static int
join(struct ns_body *body, struct ns_err *err)
{
	struct ns_str rest = body->bytes, piece;
	struct ns_buf out;
	int got;

	ns_buf_init(&out, body->arena);
	do {
		got = cut_piece(&rest, &piece);
		ns_buf_put(&out, piece);
	} while (got > 0);
	body->truncated |= got < 0;
	body->bytes = ns_buf_str(&out);
	return out.failed ? ns_fail(err, NS_ENOMEM, "no memory") : 0;
}

/* Unpack all of z's input: zlib's last answer. */
static int
inflate_all(z_stream *z, struct ns_buf *out)
{
	int rc = Z_OK;

	while (rc == Z_OK && out->n <= NS_INPUT_MAX) {
		if (!ns_buf_reserve(out, CHUNK))
			return Z_MEM_ERROR;
		z->next_out = (unsigned char *)out->p + out->n;
		z->avail_out = (uInt)CHUNK;
		rc = inflate(z, Z_NO_FLUSH);
		out->n += CHUNK - z->avail_out;
	}
	return rc;
}

static int
unpack(struct ns_str bytes, int bits, struct ns_buf *out)
{
	z_stream z = { .next_in = (unsigned char *)(uintptr_t)bytes.p,
		.avail_in = (uInt)bytes.n };
	int rc;

	if (inflateInit2(&z, bits) != Z_OK)
		return Z_MEM_ERROR;
	rc = inflate_all(&z, out);
	inflateEnd(&z);
	return rc;
}

static int
inflate_body(struct ns_body *body, struct ns_err *err)
{
	struct ns_buf out;
	int rc;

	ns_buf_init(&out, body->arena);
	rc = unpack(body->bytes, EITHER_BITS, &out);
	if (rc == Z_DATA_ERROR && out.n == 0)
		rc = unpack(body->bytes, BARE_BITS, &out);
	if (rc == Z_MEM_ERROR)
		return ns_fail(err, NS_ENOMEM, "no memory");
	if (out.n > NS_INPUT_MAX)
		return ns_fail(err, NS_ELIMIT,
		    "the HTTP body is larger than %zu MiB when unpacked",
		    NS_INPUT_MAX >> 20);
	if (out.n == 0 && rc != Z_STREAM_END)
		return ns_fail(err, NS_EINPUT,
		    "the HTTP body cannot be unpacked");
	body->truncated |= rc != Z_STREAM_END;
	body->bytes = ns_buf_str(&out);
	return 0;
}

static bool
is_gzip(struct ns_str s)
{
	return ns_str_starts(s, NS_STR("\x1f\x8b"));
}

/* Text does not begin so: the method, and a check of its two bytes (RFC 1950);
 * bare deflate has no mark, but no letter of a page either. */
static bool
is_deflate(struct ns_str s)
{
	return s.n > 1 && s.p[0] != '<' && !ns_ascii_space(s.p[0]);
}

int
ns_http_body(const struct ns_http *http, struct ns_body *body,
    struct ns_err *err)
{
	struct ns_str how = http->encoding;

	body->truncated = !http->chunked && how.n == 0 && http->has_length &&
			  body->bytes.n < http->length;
	if (http->chunked && in_pieces(body->bytes) && join(body, err) < 0)
		return -1;
	if (how.n == 0 || body->bytes.n == 0)
		return 0;
	if (ns_str_caseeq(how, NS_STR("gzip")) ||
	    ns_str_caseeq(how, NS_STR("x-gzip")))
		return is_gzip(body->bytes) ? inflate_body(body, err) : 0;
	if (ns_str_caseeq(how, NS_STR("deflate")))
		return is_deflate(body->bytes) ? inflate_body(body, err) : 0;
	if (body->bytes.p[0] == '<') /* nothing that is packed begins so */
		return 0;
	return ns_fail(err, NS_EINPUT,
	    "the HTTP body is packed as %.*s, which newsift cannot unpack",
	    NS_FMT(how));
}
