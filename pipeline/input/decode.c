/*
 * decode.c - from a page's bytes to UTF-8.
 */
#include "decode.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

/* The text being made. */
struct work {
	struct ns_buf text;
	size_t errors;
};

static void
put_error(struct work *w)
{
	ns_buf_putcp(&w->text, 0xfffd);
	w->errors++;
}

/* Bytes that are UTF-8 but for stray ones: no conversion. */
static void
mend(struct ns_str s, struct work *w)
{
	size_t bad;

	while ((bad = ns_utf8_check(s)) < s.n) {
		ns_buf_put(&w->text, ns_str_sub(s, 0, bad));
		put_error(w);
		s = ns_str_sub(s, bad + 1, s.n);
	}
	ns_buf_put(&w->text, s);
}

/* One call of iconv (in NULL: for what it holds back); false at bytes that it
 * cannot decode. */
static bool
step(iconv_t cd, char **in, size_t *left, struct ns_buf *out)
{
	char chunk[4096], *to = chunk;
	size_t room = sizeof(chunk), got;

	errno = 0;
	got = iconv(cd, in, left, &to, &room);
	ns_buf_put(out, (struct ns_str){ chunk, sizeof(chunk) - room });
	return got != (size_t)-1 || errno == E2BIG;
}

/* unit: bytes to leave out where decoding fails. */
static void
convert(iconv_t cd, size_t unit, struct ns_str s, struct work *w)
{
	char *in = (char *)(uintptr_t)s.p; /* iconv's argument lacks const */
	size_t left = s.n, skip;

	while (left > 0 && !w->text.failed) {
		if (step(cd, &in, &left, &w->text))
			continue;
		put_error(w);
		skip = left < unit ? left : unit;
		in += skip;
		left -= skip;
	}
	step(cd, NULL, NULL, &w->text);
}

static bool
is_utf8(const struct ns_charset *cs)
{
	return strcmp(cs->iconv, "UTF-8") == 0;
}

static int
decode(const struct ns_charset *cs, struct ns_str s, struct work *w,
    struct ns_err *err)
{
	size_t unit = strncmp(cs->iconv, "UTF-16", 6) == 0 ? 2 : 1;
	iconv_t cd;

	if (is_utf8(cs)) {
		mend(s, w);
		return 0;
	}
	cd = iconv_open("UTF-8", cs->iconv);
	if (cd == (iconv_t)-1)
		return ns_fail(err, NS_EINPUT, "no way to convert from %s",
		    cs->name);
	convert(cd, unit, s, w);
	iconv_close(cd);
	return 0;
}

int
ns_decode(const struct ns_charset *cs, struct ns_str bytes,
    struct ns_decoded *out, struct ns_err *err)
{
	struct ns_str s = ns_str_sub(bytes, cs->skip, bytes.n);
	struct work w = { .errors = 0 };

	out->text = s;
	out->errors = 0;
	if (cs->valid || (is_utf8(cs) && ns_utf8_check(s) == s.n))
		return 0;
	ns_buf_init(&w.text, out->arena);
	if (decode(cs, s, &w, err) < 0)
		return -1;
	if (w.text.failed)
		return ns_fail(err, NS_ENOMEM, "no memory");
	out->text = ns_buf_str(&w.text);
	out->errors = w.errors;
	return 0;
}

int
ns_decode_utf8(struct ns_arena *arena, struct ns_str bytes, struct ns_str *text)
{
	static const struct ns_charset utf8 = { .name = "utf-8",
		.iconv = "UTF-8" };
	struct ns_decoded out = { .arena = arena };

	if (ns_decode(&utf8, bytes, &out, NULL) < 0)
		return -1;
	*text = out.text;
	return 0;
}
