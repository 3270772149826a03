/*
 * image.h - compiled rules in a file, which is mapped when newsift starts.
 *
 * An image is a head and numbered sections, each an array of records without
 * pointers.  It is of use only to the program that wrote it.  It is taken only
 * when it is a file of the user who runs newsift to which nobody else may
 * write, when it has the key that is asked for, and when its checksum (XXH3) is
 * right; there is no other defence against what it says.
 */
#ifndef NS_IMAGE_H
#define NS_IMAGE_H

#include "intern.h"

enum ns_section {
	NS_SECTION_TEXT, /* all strings, end to end */
	NS_SECTION_WORDS,
	NS_SECTION_WORD_SLOTS,
	NS_SECTION_IDS,
	NS_SECTION_ID_SLOTS,
	NS_SECTION_ENTRIES,
	NS_SECTION_NEWEST,
	NS_SECTION_LABELS,
	NS_SECTION_TERMS,
	NS_SECTION_NODES,
	NS_SECTION_EDGES,
	NS_SECTION_STARTS,
	NS_SECTION_CLASSES,
	NS_SECTION_MEMBERS,
	NS_SECTION_CHAINS,
	NS_SECTION_RULES,
	NS_SECTION_SETS,
	NS_SECTION_NAMES,
	NS_SECTIONS
};

/* An image in memory. */
struct ns_image {
	void *base; /* NULL: none */
	size_t size;
};

/* An image that is being made. */
struct ns_image_maker {
	struct ns_arena *arena;
	struct ns_str sections[NS_SECTIONS];
	struct ns_intern known; /* strings that have a ref */
	struct ns_ref *refs;    /* by their number in known */
	size_t nrefs, crefs;
	struct ns_buf text;
	bool failed; /* no memory, or too much text */
};

/* Begin an image; its memory is arena's. */
void ns_image_begin(struct ns_image_maker *m, struct ns_arena *arena);

/* The ref in NS_SECTION_TEXT of a string, which is put into the text if it is
 * not there yet. */
struct ns_ref ns_image_ref(struct ns_image_maker *m, struct ns_str s);

/* What a section holds; borrowed until the image is written. */
void ns_image_put(struct ns_image_maker *m, enum ns_section section,
    const void *records, size_t bytes);

/*
 * Write the image to a file beside path and rename that to path, so that who
 * reads it meanwhile sees the old one or the new one.  False: it could not be
 * made or written, and errno tells why.
 */
bool ns_image_write(struct ns_image_maker *m, const char *path, uint64_t key);

/* Map the image at path.  False: there is none that may be taken. */
bool ns_image_map(struct ns_image *image, const char *path, uint64_t key);
void ns_image_unmap(struct ns_image *image);

/* The records of a section, each of `size` bytes; *n receives their number.
 * They may be written to: the file does not change. */
void *ns_image_records(const struct ns_image *image, enum ns_section section,
    size_t size, size_t *n);

/* A string of the image; the empty slice for a ref out of bounds. */
struct ns_str ns_image_str(const struct ns_image *image, struct ns_ref ref);

#endif
