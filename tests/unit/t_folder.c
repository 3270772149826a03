/*
 * t_folder.c - files of a document's own: names that stay in the folder, and
 * what comes from another process.
 */
#include "folder.h"

#include <stdlib.h>
#include <unistd.h>

#include "tap.h"

static const struct {
	const char *id, *want;
} names[] = {
	{ "a.html", "a.html" },
	{ "", "_" },
	{ "_", "_5F" },
	{ "a/b", "a_2Fb" },
	{ "a_2Fb", "a_5F2Fb" },
	{ "../x", "_2E._2Fx" },
	{ "/etc/passwd", "_2Fetc_2Fpasswd" },
	{ "-o", "_2Do" },
	{ "a-b", "a-b" },
	{ "\xc3\xa9\n", "_C3_A9_0A" },
};

/* What is not the text's length, a line break and at least so many bytes. */
static const char *const broken[] = { "x", "\n", "4\nabc", "-1\nabc", "3abc",
	"99999999999999999999999\nabc" };

static void
check_long(struct ns_arena *a)
{
	struct ns_buf id, one, two;
	size_t i;

	ns_buf_init(&id, a);
	ns_buf_init(&one, a);
	ns_buf_init(&two, a);
	for (i = 0; i < 10000; i++)
		ns_buf_putc(&id, '/');
	ns_folder_name(ns_buf_str(&id), &one);
	ns_buf_putc(&id, '/');
	ns_folder_name(ns_buf_str(&id), &two);
	OK(one.n < 250 && two.n < 250, "a long name is cut");
	OK(!ns_str_eq(ns_buf_str(&one), ns_buf_str(&two)),
	    "two long names are not one");
}

static void
check_broken(const char *folder)
{
	struct ns_err err;
	size_t i;

	for (i = 0; i < NS_LEN(broken); i++)
		OK(ns_folder_put(folder, NS_STR("d"), ns_str_of(broken[i]),
		       &err) < 0 &&
			err.code == NS_EINPUT,
		    "nothing that was packed");
	OK(ns_folder_put(folder, NS_STR("d"), NS_STR(""), &err) == 0,
	    "a failed document");
	OK(rmdir(folder) == 0, "and no file was written");
}

int
main(void)
{
	char folder[] = "/tmp/t_folder.XXXXXX";
	struct ns_arena a;
	struct ns_buf out;
	size_t i;

	ns_arena_init(&a);
	for (i = 0; i < NS_LEN(names); i++) {
		ns_buf_init(&out, &a);
		ns_folder_name(ns_str_of(names[i].id), &out);
		EQ(out.p, out.n, names[i].want, "a name");
	}
	check_long(&a);
	if (mkdtemp(folder) != NULL)
		check_broken(folder);
	ns_arena_free(&a);
	return tap_done();
}
