/*
 * image.c - compiled rules in a file, which is mapped when newsift starts.
 */
#include "image.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Read as a number, so that another byte order does not pass. */
#define MAGIC UINT64_C(0x31656c75722d736e)

#define ALIGNMENT 16

struct section {
	uint64_t off, bytes;
};

struct head {
	uint64_t magic, checksum; /* of all that follows */
	uint64_t key, size;
	struct section sections[NS_SECTIONS];
};

/* Where the checksum begins. */
#define CHECKED offsetof(struct head, key)

/* What the head says of the rest of an image. */
static uint64_t
checksum(const char *image, size_t size)
{
	return ns_checksum((struct ns_str){ image + CHECKED, size - CHECKED },
	    0);
}

/* --- making one -------------------------------------------------------- */

void
ns_image_begin(struct ns_image_maker *m, struct ns_arena *arena)
{
	memset(m, 0, sizeof(*m));
	m->arena = arena;
	ns_intern_init(&m->known, arena);
	ns_buf_init(&m->text, arena);
}

struct ns_ref
ns_image_ref(struct ns_image_maker *m, struct ns_str s)
{
	struct ns_ref ref = { (uint32_t)m->text.n, (uint32_t)s.n }, *slot;
	uint32_t id;

	if (s.n == 0)
		return (struct ns_ref){ 0, 0 };
	if ((id = ns_intern_add(&m->known, s)) == 0 ||
	    m->text.n + s.n > UINT32_MAX) {
		m->failed = true;
		return ref;
	}
	if (id < m->nrefs)
		return m->refs[id];
	while (m->nrefs <= id)
		if (NS_PUSH(m->arena, m->refs, m->nrefs, m->crefs) == NULL) {
			m->failed = true;
			return ref;
		}
	slot = &m->refs[id];
	*slot = ref;
	ns_buf_put(&m->text, s);
	return ref;
}

void
ns_image_put(struct ns_image_maker *m, enum ns_section section,
    const void *records, size_t bytes)
{
	m->sections[section] = (struct ns_str){ records, bytes };
}

static size_t
align(size_t n)
{
	return (n + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* The whole file as bytes; NULL: no memory. */
static char *
lay_out(const struct ns_image_maker *m, uint64_t key, size_t *size)
{
	struct head *h;
	size_t at = align(sizeof(*h)), i;
	char *bytes;

	for (i = 0; i < NS_SECTIONS; i++)
		at += align(m->sections[i].n);
	if ((bytes = ns_arena_alloc(m->arena, at)) == NULL)
		return NULL;
	h = (struct head *)(void *)bytes;
	h->magic = MAGIC;
	h->key = key;
	h->size = *size = at;
	at = align(sizeof(*h));
	for (i = 0; i < NS_SECTIONS; i++) {
		h->sections[i] = (struct section){ at, m->sections[i].n };
		if (m->sections[i].n > 0)
			memcpy(bytes + at, m->sections[i].p, m->sections[i].n);
		at += align(m->sections[i].n);
	}
	h->checksum = checksum(bytes, *size);
	return bytes;
}

/* "path.PID", for this process alone; NULL: no memory. */
static const char *
own_name(struct ns_arena *arena, const char *path)
{
	struct ns_buf b;

	ns_buf_init(&b, arena);
	ns_buf_printf(&b, "%s.%ld", path, (long)getpid());
	ns_buf_putc(&b, '\0');
	return b.failed ? NULL : ns_buf_str(&b).p;
}

bool
ns_image_write(struct ns_image_maker *m, const char *path, uint64_t key)
{
	const char *name = own_name(m->arena, path);
	size_t size = 0;
	char *bytes;
	bool ok;
	int fd;

	ns_image_put(m, NS_SECTION_TEXT, m->text.p, m->text.n);
	bytes = lay_out(m, key, &size);
	if (m->failed || m->text.failed || name == NULL || bytes == NULL) {
		errno = ENOMEM;
		return false;
	}
	fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return false;
	ok = ns_fd_write(fd, (struct ns_str){ bytes, size });
	ok = close(fd) == 0 && ok;
	ok = ok && rename(name, path) == 0;
	if (!ok)
		unlink(name);
	return ok;
}

/* --- taking one -------------------------------------------------------- */

/* A file of ours that nobody else may write to? */
static bool
is_ours(const struct stat *st)
{
	return S_ISREG(st->st_mode) && st->st_uid == geteuid() &&
	       (st->st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

static bool
is_sound(const struct ns_image *image, uint64_t key)
{
	const struct head *h = image->base;
	const struct section *s;
	size_t i;

	if (h->magic != MAGIC || h->key != key || h->size != image->size)
		return false;
	for (i = 0; i < NS_SECTIONS; i++) {
		s = &h->sections[i];
		if (s->off % ALIGNMENT != 0 || s->off > h->size ||
		    s->bytes > h->size - s->off)
			return false;
	}
	return h->checksum == checksum(image->base, image->size);
}

bool
ns_image_map(struct ns_image *image, const char *path, uint64_t key)
{
	struct stat st;
	int fd;

	*image = (struct ns_image){ NULL, 0 };
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	if (fd < 0)
		return false;
	if (fstat(fd, &st) == 0 && is_ours(&st) &&
	    (uintmax_t)st.st_size >= sizeof(struct head) &&
	    (uintmax_t)st.st_size <= SIZE_MAX) {
		image->size = (size_t)st.st_size;
		image->base = mmap(NULL, image->size, PROT_READ | PROT_WRITE,
		    MAP_PRIVATE, fd, 0);
		if (image->base == MAP_FAILED)
			image->base = NULL;
	}
	close(fd);
	if (image->base != NULL && is_sound(image, key))
		return true;
	ns_image_unmap(image);
	return false;
}

void
ns_image_unmap(struct ns_image *image)
{
	if (image->base != NULL)
		munmap(image->base, image->size);
	*image = (struct ns_image){ NULL, 0 };
}

void *
ns_image_records(const struct ns_image *image, enum ns_section section,
    size_t size, size_t *n)
{
	const struct head *h = image->base;
	const struct section *s = &h->sections[section];

	*n = (size_t)s->bytes / size;
	return (char *)image->base + s->off;
}

struct ns_str
ns_image_str(const struct ns_image *image, struct ns_ref ref)
{
	size_t n;
	const char *text = ns_image_records(image, NS_SECTION_TEXT, 1, &n);

	if (ref.off > n || ref.n > n - ref.off)
		return (struct ns_str){ NULL, 0 };
	return (struct ns_str){ text + ref.off, ref.n };
}
