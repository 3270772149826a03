/*
 * t_pull.c - bytes of files, packed and not; damage; where they stand.
 */
#include "pull.h"

#include <stdlib.h>
#include <zlib.h>

#include "tap.h"

/* Pack text as one gzip member, behind what is in *out. */
static void
put_member(struct ns_buf *out, struct ns_str text)
{
	unsigned char packed[4096];
	z_stream z = { .next_in = (unsigned char *)(uintptr_t)text.p,
		.avail_in = (uInt)text.n,
		.next_out = packed,
		.avail_out = sizeof(packed) };

	if (deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) !=
		Z_OK ||
	    deflate(&z, Z_FINISH) != Z_STREAM_END) {
		printf("Bail out! zlib cannot pack\n");
		exit(1);
	}
	ns_buf_put(out,
	    (struct ns_str){ (char *)packed, sizeof(packed) - z.avail_out });
	deflateEnd(&z);
}

static struct ns_pull *
pull_of(struct ns_str bytes)
{
	struct ns_pull *pull;
	struct ns_err err;
	FILE *fp = tmpfile();

	if (fp == NULL || fwrite(bytes.p, 1, bytes.n, fp) != bytes.n ||
	    fseek(fp, 0, SEEK_SET) != 0 || ns_pull_new(&pull, fp, &err) < 0) {
		printf("Bail out! no file to read\n");
		exit(1);
	}
	return pull;
}

/* All that comes, a few bytes at a time; '!' at damage, which is recovered. */
static struct ns_str
drain(struct ns_pull *pull, struct ns_arena *a)
{
	struct ns_str s;
	struct ns_buf out;
	struct ns_err err;

	ns_buf_init(&out, a);
	for (;;) {
		if (ns_pull_look(pull, 3, &s, &err) < 0) {
			ns_buf_put(&out, ns_pull_held(pull));
			ns_buf_putc(&out, '!');
			if (!ns_pull_recover(pull))
				break;
		} else if (s.n == 0) {
			break;
		} else {
			s.n = s.n < 3 ? s.n : 3;
			ns_buf_put(&out, s);
			ns_pull_pass(pull, s.n);
		}
	}
	return ns_buf_str(&out);
}

static void
check(struct ns_str bytes, const char *want, const char *name)
{
	struct ns_pull *pull = pull_of(bytes);
	struct ns_arena a;
	struct ns_str got;

	ns_arena_init(&a);
	got = drain(pull, &a);
	EQ(got.p, got.n, want, name);
	ns_arena_free(&a);
	ns_pull_free(pull);
}

static void
check_offsets(struct ns_str two, size_t second)
{
	struct ns_pull *pull = pull_of(two);
	struct ns_str s = NS_STR("");
	struct ns_err err;

	ns_pull_look(pull, 1, &s, &err);
	EQ(s.p, s.n, "one ", "no more than one member is unpacked");
	OK(ns_pull_offset(pull) == 0, "it begins at 0");
	ns_pull_pass(pull, s.n);
	ns_pull_look(pull, 1, &s, &err);
	OK(ns_pull_offset(pull) == second, "where the next one begins");
	ns_pull_free(pull);

	pull = pull_of(NS_STR("some bytes"));
	ns_pull_look(pull, 5, &s, &err);
	ns_pull_pass(pull, 5);
	s = ns_pull_held(pull);
	EQ(s.p, s.n, "bytes", "what was not passed is held");
	OK(ns_pull_offset(pull) == 5, "offset of what is not packed");
	ns_pull_free(pull);
}

/* Gives the letters from a to e, two at a time, then fails. */
static long
give_letters(void *ctx, void *to, size_t n, struct ns_err *err)
{
	char *next = ctx;

	if (n < 2 || *next > 'e')
		return ns_fail(err, NS_EINPUT, "no more letters");
	((char *)to)[0] = (*next)++;
	((char *)to)[1] = (*next)++;
	return 2;
}

static void
check_function(struct ns_arena *a)
{
	struct ns_pull *pull;
	struct ns_str got;
	struct ns_err err;
	char next = 'a';

	if (ns_pull_from(&pull, give_letters, &next, &err) < 0)
		return;
	got = drain(pull, a);
	EQ(got.p, got.n, "abcdef!", "from a function, until it fails");
	OK(ns_pull_seek(pull, 0, SEEK_SET) < 0, "it has no places");
	ns_pull_free(pull);
}

/* Go to a place and look at two bytes. */
static void
check_place(struct ns_pull *pull, int64_t offset, int whence, const char *want)
{
	struct ns_str s = NS_STR("");
	struct ns_err err;

	OK(ns_pull_seek(pull, offset, whence) >= 0, "there is such a place");
	ns_pull_look(pull, 2, &s, &err);
	EQ(s.p, s.n < 2 ? s.n : 2, want, "what stands there");
	ns_pull_pass(pull, s.n < 2 ? s.n : 2);
}

static void
check_places(struct ns_str packed)
{
	struct ns_pull *pull;
	struct ns_str s;
	struct ns_err err;
	FILE *fp = ns_file_of(NS_STR("0123456789"));

	if (fp == NULL || fseek(fp, 2, SEEK_SET) != 0 ||
	    ns_pull_new(&pull, fp, &err) < 0)
		return;
	check_place(pull, 0, SEEK_SET, "23"); /* the first that is pulled */
	check_place(pull, 1, SEEK_CUR, "56");
	check_place(pull, -1, SEEK_END, "9");
	check_place(pull, 3, SEEK_SET, "56");
	OK(ns_pull_offset(pull) == 5, "the offset follows");
	ns_pull_free(pull);

	pull = pull_of(packed);
	ns_pull_look(pull, 1, &s, &err);
	OK(ns_pull_seek(pull, 0, SEEK_SET) < 0, "none in what is packed");
	ns_pull_free(pull);
}

int
main(void)
{
	struct ns_arena a;
	struct ns_buf b;
	size_t second, third;

	ns_arena_init(&a);
	ns_buf_init(&b, &a);
	check(NS_STR(""), "", "empty");
	check(NS_STR("plain bytes"), "plain bytes", "not packed");
	check(NS_STR("\x1f\x8b"), "\x1f\x8b", "two bytes of a gzip head");
	put_member(&b, NS_STR("one "));
	check(ns_buf_str(&b), "one ", "packed");
	check(ns_str_sub(ns_buf_str(&b), 0, b.n - 9), "one !", "cut");
	second = b.n;
	put_member(&b, NS_STR("two "));
	check(ns_buf_str(&b), "one two ", "two members");
	check_offsets(ns_buf_str(&b), second);
	check_places(ns_buf_str(&b));
	check_function(&a);
	third = b.n;
	put_member(&b, NS_STR("three"));
	ns_buf_put(&b, NS_STR("\0\0\0"));
	check(ns_buf_str(&b), "one two three", "zeros behind the last");
	b.p[second + 10] = (char)0xff;
	check(ns_buf_str(&b), "one !three", "the second one is damaged");
	b.p[third] = 'x';
	check(ns_buf_str(&b), "one !", "nothing sound behind the damage");
	ns_arena_free(&a);
	return tap_done();
}
