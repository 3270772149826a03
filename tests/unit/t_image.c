/*
 * t_image.c - images of rules: what is put in comes out, and what is not whole,
 * not ours or not for us is not taken.
 */
#include "image.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tap.h"

#define KEY UINT64_C(0x1234)
#define PATH_SIZE 64

static char folder[] = "/tmp/t_image.XXXXXX";
static char path[PATH_SIZE];

static const uint32_t numbers[] = { 7, 11, 13 };

static bool
make(struct ns_ref refs[3])
{
	struct ns_image_maker m;
	struct ns_arena a;
	bool ok;

	ns_arena_init(&a);
	ns_image_begin(&m, &a);
	refs[0] = ns_image_ref(&m, NS_STR("Canada"));
	refs[1] = ns_image_ref(&m, NS_STR(""));
	refs[2] = ns_image_ref(&m, NS_STR("Canada"));
	ns_image_put(&m, NS_SECTION_TERMS, numbers, sizeof(numbers));
	ok = ns_image_write(&m, path, KEY);
	ns_arena_free(&a);
	return ok;
}

static bool
takes(uint64_t key)
{
	struct ns_image image;
	bool ok = ns_image_map(&image, path, key);

	ns_image_unmap(&image);
	return ok;
}

static void
test_contents(void)
{
	struct ns_ref refs[3], wild = { 4, 100 };
	struct ns_image image;
	struct ns_str s;
	uint32_t *got;
	size_t n = 0;

	OK(make(refs), "written");
	OK(ns_image_map(&image, path, KEY), "taken");
	got = ns_image_records(&image, NS_SECTION_TERMS, sizeof(*got), &n);
	OK(n == 3 && memcmp(got, numbers, sizeof(numbers)) == 0, "records");
	got[0] = 1; /* ours to change */
	ns_image_records(&image, NS_SECTION_NODES, 4, &n);
	OK(n == 0, "a section without records");
	s = ns_image_str(&image, refs[0]);
	EQ(s.p, s.n, "Canada", "a string");
	OK(ns_image_str(&image, refs[1]).n == 0, "the empty string");
	OK(refs[2].off == refs[0].off, "equal strings stand there once");
	OK(ns_image_str(&image, wild).n == 0, "a ref out of bounds");
	ns_image_unmap(&image);
	OK(takes(KEY), "the file did not change");
	OK(!takes(KEY + 1), "another key");
}

/* Turn a bit of each byte in turn, step by step. */
static void
test_damage(void)
{
	struct ns_ref refs[3];
	struct stat st;
	size_t taken = 0;
	FILE *fp;
	long i;
	int c;

	make(refs);
	if (stat(path, &st) != 0 || (fp = fopen(path, "r+b")) == NULL)
		return;
	for (i = 0; i < (long)st.st_size; i++) {
		fseek(fp, i, SEEK_SET);
		c = fgetc(fp);
		fseek(fp, i, SEEK_SET);
		fputc(c ^ 1 << i % 8, fp);
		fflush(fp);
		taken += takes(KEY);
		fseek(fp, i, SEEK_SET);
		fputc(c, fp);
		fflush(fp);
	}
	OK(taken == 0, "a bit is wrong, wherever");
	OK(takes(KEY), "and right again");
	for (i = (long)st.st_size - 1; i >= 0; i--)
		if (ftruncate(fileno(fp), i) == 0)
			taken += takes(KEY);
	OK(taken == 0, "cut short, wherever");
	fclose(fp);
}

static void
test_trust(void)
{
	char other[PATH_SIZE];
	struct ns_ref refs[3];

	make(refs);
	chmod(path, 0620);
	OK(!takes(KEY), "others may write to it");
	chmod(path, 0600);
	OK(takes(KEY), "only we may");
	snprintf(other, sizeof(other), "%s/other", folder);
	OK(rename(path, other) == 0 && symlink(other, path) == 0, "a link");
	OK(!takes(KEY), "is not followed");
	OK(make(refs) && takes(KEY), "but replaced");
	unlink(other);
	unlink(path);
	OK(mkdir(path, 0700) == 0 && !takes(KEY), "a folder");
	OK(!make(refs), "stays in the way");
	rmdir(path);
	OK(!takes(KEY), "nothing there");
}

int
main(void)
{
	if (mkdtemp(folder) == NULL)
		return 1;
	snprintf(path, sizeof(path), "%s/image", folder);
	test_contents();
	test_damage();
	test_trust();
	unlink(path);
	OK(rmdir(folder) == 0, "no file is left behind");
	return tap_done();
}
