/*
 * base.h - arena, byte slices, UTF-8 and errors: what every room builds on.
 *
 * Text is UTF-8 bytes in slices (struct ns_str); a slice is borrowed and is
 * never NUL-terminated by contract.  All offsets and lengths are bytes.
 */
#ifndef NS_BASE_H
#define NS_BASE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* Number of elements of an array. */
#define NS_LEN(a) (sizeof(a) / sizeof((a)[0]))

#if defined(__GNUC__)
#define NS_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))
#else
#define NS_PRINTF(fmt, args)
#endif

/* --- errors ------------------------------------------------------------ */

enum ns_errcode {
	NS_OK = 0,
	NS_EIO,    /* reading or writing failed */
	NS_ENOMEM, /* no memory */
	NS_EINPUT, /* the document is not what it claims to be */
	NS_ESKIP,  /* nothing is wrong, but the document is no article */
	NS_ELIMIT, /* a size, depth or step limit was hit */
	NS_ERULE,  /* a rule file is wrong */
	NS_EUSAGE  /* the caller asked for something that is not there */
};

/*
 * What went wrong.  msg is one line, UTF-8, no final newline; a message longer
 * than the space is cut at a character and ends in "...".
 */
struct ns_err {
	enum ns_errcode code;
	char msg[512];
};

/*
 * Fill *err from a printf format and return -1, so that a function can end in
 * `return ns_fail(...)`.  err may be NULL; then only -1 is returned.
 */
int ns_fail(struct ns_err *err, enum ns_errcode code, const char *fmt, ...)
    NS_PRINTF(3, 4);

/* --- slices ------------------------------------------------------------ */

/* n bytes at p, borrowed.  An empty slice has n 0; its p may be NULL. */
struct ns_str {
	const char *p;
	size_t n;
};

/* A slice of a string literal or of a char array that holds one. */
#define NS_STR(lit) ((struct ns_str){ (lit), sizeof(lit) - 1 })

/* printf arguments for "%.*s". */
#define NS_FMT(s) (int)((s).n > 4096 ? 4096 : (s).n), (s).n > 0 ? (s).p : ""

/* A slice of a NUL-terminated string; NULL gives the empty slice. */
static inline struct ns_str
ns_str_of(const char *s)
{
	return (struct ns_str){ s, s != NULL ? strlen(s) : 0 };
}

/* Bytes [begin, end) of s.  Both must lie within s. */
static inline struct ns_str
ns_str_sub(struct ns_str s, size_t begin, size_t end)
{
	return (struct ns_str){ s.p != NULL ? s.p + begin : NULL, end - begin };
}

/* True when both hold the same bytes. */
static inline bool
ns_str_eq(struct ns_str a, struct ns_str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* Byte order: <0, 0 or >0, as memcmp, the shorter of equal prefixes first. */
int ns_str_cmp(struct ns_str a, struct ns_str b);

/* True when s starts with (ends with) the bytes of part. */
bool ns_str_starts(struct ns_str s, struct ns_str part);
bool ns_str_ends(struct ns_str s, struct ns_str part);

/* As ns_str_eq and ns_str_starts, with ASCII letters of either case equal. */
bool ns_str_caseeq(struct ns_str a, struct ns_str b);
bool ns_str_casestarts(struct ns_str s, struct ns_str part);

/* s without ASCII white space (space, \t \n \v \f \r) at both ends. */
struct ns_str ns_str_trim(struct ns_str s);

/* Offset of the first byte c in s at or after from; s.n when there is none. */
size_t ns_str_find(struct ns_str s, char c, size_t from);

/*
 * Cut the next field off *rest: bytes up to the first sep, which is consumed.
 * The last field has no sep after it; *rest is then {NULL, 0}.  Returns false,
 * and sets nothing, when *rest is already {NULL, 0}.
 */
bool ns_str_cut(struct ns_str *rest, char sep, struct ns_str *field);

/* s as decimal digits only, no sign; false on anything else or overflow. */
bool ns_str_size(struct ns_str s, size_t *value);

/* A hash of the bytes of s (FNV-1a, 64 bits), the same on every machine. */
uint64_t ns_str_hash(struct ns_str s);

/* The hash of s with its ASCII letters in lower case. */
uint64_t ns_str_casehash(struct ns_str s);

/* --- arena ------------------------------------------------------------- */

/*
 * Memory that is given out in pieces and taken back all at once.  Treat the
 * fields as private.
 */
struct ns_arena {
	struct ns_chunk *chunks; /* newest first */
	struct ns_chunk *large;  /* those of one large piece each */
	char *next, *end;        /* free space of the newest of chunks */
};

/* An arena that holds nothing yet.  Cannot fail. */
void ns_arena_init(struct ns_arena *a);

/*
 * n bytes, zeroed, aligned for any object type; n 0 gives a valid pointer.
 * Returns NULL when there is no memory.
 */
void *ns_arena_alloc(struct ns_arena *a, size_t n);

/*
 * Make a piece of old_n bytes new_n bytes long (new_n >= old_n): in place when
 * it was the last one given out, else moved.  Bytes past old_n are zero.
 * Nothing may point into the old piece any more.  Returns NULL when there is no
 * memory; the old piece is then untouched.
 */
void *ns_arena_grow(struct ns_arena *a, void *old, size_t old_n, size_t new_n);

/* The same, but that bytes past old_n hold anything: for what fills them all
 * before it reads them. */
void *ns_arena_stretch(struct ns_arena *a, void *old, size_t old_n,
    size_t new_n);

/*
 * The piece that p lies in is not needed any more: its memory is given back at
 * once when it is a large one.  p may be NULL.
 */
void ns_arena_drop(struct ns_arena *a, const void *p);

/* A copy of s in the arena; {NULL, 0} when there is no memory and s.n > 0. */
struct ns_str ns_arena_dup(struct ns_arena *a, struct ns_str s);

/* Take everything back; the largest chunk of small pieces is kept for the next
 * round. */
void ns_arena_reset(struct ns_arena *a);

/*
 * Reset the arena but for the bytes of s, which lie in it: they are moved, and
 * the slice of where they are now is returned.  Cannot fail.
 */
struct ns_str ns_arena_keep(struct ns_arena *a, struct ns_str s);

/* Give all memory back to the system.  The arena may be used again. */
void ns_arena_free(struct ns_arena *a);

/*
 * The one grow macro: room for one more element in array `arr` of `n` elements
 * and capacity `cap` (both size_t lvalues), all in arena `a`.  Yields a pointer
 * to the new, zeroed element and counts it; or NULL when there is no memory.
 */
#define NS_PUSH(a, arr, n, cap) \
	((n) < (cap) || ns_grow_((a), (void **)&(arr), &(cap), sizeof *(arr)) \
		? (memset(&(arr)[n], 0, sizeof *(arr)), &(arr)[(n)++]) \
		: NULL)
bool ns_grow_(struct ns_arena *a, void **arr, size_t *cap, size_t size);

/* --- buffers ----------------------------------------------------------- */

/*
 * Bytes that grow at the end, in an arena.  A failed append sets `failed` and
 * makes all later ones do nothing, so a run of appends is checked once.
 */
struct ns_buf {
	struct ns_arena *arena;
	char *p;
	size_t n, cap;
	bool failed;
};

void ns_buf_init(struct ns_buf *b, struct ns_arena *arena);

/* Make room for n more bytes, from p + n on; false when there is no memory, or
 * an append had failed. */
bool ns_buf_reserve(struct ns_buf *b, size_t n);

static inline void
ns_buf_putc(struct ns_buf *b, char c)
{
	if ((b->n < b->cap && !b->failed) || ns_buf_reserve(b, 1))
		b->p[b->n++] = c;
}

void ns_buf_put(struct ns_buf *b, struct ns_str s);
void ns_buf_puts(struct ns_buf *b, const char *s);
void ns_buf_putsize(struct ns_buf *b, size_t n); /* in decimal */

/* Append as printf does. */
void ns_buf_printf(struct ns_buf *b, const char *fmt, ...) NS_PRINTF(2, 3);
void ns_buf_vprintf(struct ns_buf *b, const char *fmt, va_list ap);

/* Append code point cp as UTF-8; one that is none (over 0x10ffff, a surrogate)
 * becomes U+FFFD. */
void ns_buf_putcp(struct ns_buf *b, uint32_t cp);

/* What b holds now; valid until the next append. */
struct ns_str ns_buf_str(const struct ns_buf *b);

/* --- checksums --------------------------------------------------------- */

/* A number that tells bytes apart (XXH3, 64 bits), chained by seed: for files
 * and for a quick look, not against those who want two to be the same. */
uint64_t ns_checksum(struct ns_str bytes, uint64_t seed);

/* Go on from *sum with the bytes of a file.  False: it cannot be read. */
bool ns_checksum_file(const char *path, uint64_t *sum);

/* --- files ------------------------------------------------------------- */

/*
 * All bytes of the file at path, or of standard input for "-", in the arena.
 * Returns 0; or -1 with NS_EIO or NS_ENOMEM, the message naming the file.
 */
int ns_file_read(struct ns_arena *a, const char *path, struct ns_str *bytes,
    struct ns_err *err);

/* Read bytes as if they were a file; they must stay.  NULL, and errno: it
 * cannot be had. */
FILE *ns_file_of(struct ns_str bytes);

/* Write all bytes to a descriptor.  False, and errno: not all were taken. */
bool ns_fd_write(int fd, struct ns_str bytes);

/* The name of a file without its folders. */
struct ns_str ns_file_name(const char *path);

/* A number, not 0, that no other call in this process returns: a name for
 * tables that others keep notes about. */
uint64_t ns_serial(void);

/* "name:line" in the arena; {NULL, 0} when there is no memory. */
struct ns_str ns_file_where(struct ns_arena *a, struct ns_str name,
    size_t line);

/* --- UTF-8 (RFC 3629) -------------------------------------------------- */

/* ns_utf8_next for what is not ASCII. */
uint32_t ns_utf8_next_(struct ns_str s, size_t *off);

/*
 * Decode the character at *off in s and move *off past it.  A byte that starts
 * no well-formed character gives 0xFFFD and moves one byte.  *off must be <
 * s.n.
 */
static inline uint32_t
ns_utf8_next(struct ns_str s, size_t *off)
{
	if ((unsigned char)s.p[*off] < 0x80)
		return (unsigned char)s.p[(*off)++];
	return ns_utf8_next_(s, off);
}

/* Offset of the first byte that is not well-formed UTF-8; s.n when all is. */
size_t ns_utf8_check(struct ns_str s);

/* True when off is at the start of a character of s, or at its end. */
bool ns_utf8_boundary(struct ns_str s, size_t off);

/* --- characters, without a locale -------------------------------------- */

/* space \t \n \v \f \r */
static inline bool
ns_ascii_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool
ns_ascii_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
ns_ascii_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A letter or digit of ASCII, or a byte of any other character. */
static inline bool
ns_word_byte(char c)
{
	return ns_ascii_alpha(c) || ns_ascii_digit(c) ||
	       (unsigned char)c >= 0x80;
}

static inline char
ns_ascii_lower(char c)
{
	return (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

static inline char
ns_ascii_upper(char c)
{
	return (char)(c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c);
}

#endif
