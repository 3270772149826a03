/*
 * ruleset.c - all rule files at once, from text or from their image.
 *
 * The image's key is a checksum of all that it depends on: the program, the
 * bytes of the rule files and of the analyzer's, and, since a library may have
 * changed, what the analyzer makes of a few words.
 */
#include <string.h>

#include "datepack.h"
#include "image.h"
#include "lexpack.h"
#include "matcher.h"

/* The Makefile gives each state of the sources another one. */
#ifndef NS_BUILD
#error "NS_BUILD is not defined"
#endif

static const char probe[] =
    "The ministers' negotiations, he said, were running late; nationally "
    "agreed hopefulness in the U.S. carried studies and generously allowed "
    "conditional relational electricity, skies, dying, news and universities.";

static uint64_t
hash_number(size_t n, uint64_t seed)
{
	return ns_checksum((struct ns_str){ (const char *)&n, sizeof(n) },
	    seed);
}

static uint64_t
hash_str(struct ns_str s, uint64_t seed)
{
	return ns_checksum(s, hash_number(s.n, seed));
}

/* Go on with what the analyzer makes of the probe. */
static bool
hash_analyzer(const struct ns_analyzer *analyzer, uint64_t *hash)
{
	struct ns_doc doc;
	struct ns_err err;
	size_t i;
	bool ok;

	ns_doc_init(&doc);
	ok = ns_doc_push_para(&doc, NS_ROLE_BODY, NS_STR(probe)) != NULL &&
	     analyzer->run(&doc, analyzer->arg, &err) == 0;
	for (i = 0; ok && i < doc.ntoks; i++) {
		*hash = hash_str(doc.toks[i].form, *hash);
		*hash = hash_str(doc.toks[i].stem, *hash);
	}
	ns_doc_free(&doc);
	return ok;
}

/* The key of the image of these rules; false: a file cannot be read. */
static bool
make_key(const struct ns_matcher *m, const struct ns_rule_files *files,
    uint64_t *key)
{
	uint64_t hash = hash_str(NS_STR(NS_BUILD), 0);
	size_t i;

	hash = hash_number(files->shipped, hash);
	if (!hash_analyzer(&m->analyzer, &hash) ||
	    (files->analyzer != NULL &&
		!ns_checksum_file(files->analyzer, &hash)))
		return false;
	for (i = 0; i < files->n; i++) {
		hash = hash_str(ns_file_name(files->paths[i]), hash);
		if (!ns_checksum_file(files->paths[i], &hash))
			return false;
	}
	*key = hash;
	return true;
}

/* "FOLDER/rules-HASH" for a list of paths; NULL: no memory. */
static const char *
image_path(struct ns_arena *arena, const struct ns_rule_files *files)
{
	struct ns_buf b;
	uint64_t hash = 0;
	size_t i;

	for (i = 0; i < files->n; i++)
		hash = hash_str(ns_str_of(files->paths[i]), hash);
	ns_buf_init(&b, arena);
	ns_buf_printf(&b, "%s/rules-%016llx", files->folder,
	    (unsigned long long)hash);
	ns_buf_putc(&b, '\0');
	return b.failed ? NULL : ns_buf_str(&b).p;
}

/* --- from text --------------------------------------------------------- */

/* Files that are read from text in any case: they are short. */
static bool
is_short(const char *path)
{
	return ns_str_ends(ns_str_of(path), NS_STR(".rules")) ||
	       ns_str_starts(ns_file_name(path), NS_STR("names")) ||
	       ns_str_starts(ns_file_name(path), NS_STR("scores"));
}

/* They come first: the words of date rules then have small numbers. */
static int
load_short(struct ns_matcher *m, const struct ns_rule_files *files,
    struct ns_err *err)
{
	size_t i;

	for (i = 0; i < files->n; i++)
		if (is_short(files->paths[i]) &&
		    ns_matcher_load(m, files->paths[i], err) < 0)
			return -1;
	return 0;
}

static int
load_files(struct ns_matcher *m, const struct ns_rule_files *files,
    struct ns_err *err)
{
	size_t i;

	if (load_short(m, files, err) < 0)
		return -1;
	for (i = 0; i < files->n; i++) {
		if (i == files->shipped)
			ns_matcher_own(m);
		if (!is_short(files->paths[i]) &&
		    ns_matcher_load(m, files->paths[i], err) < 0)
			return -1;
	}
	return 0;
}

/* Keep an image of the rules.  It only saves time: when it cannot be written,
 * nobody needs to know. */
static void
keep_image(const struct ns_matcher *m, const char *path, uint64_t key)
{
	struct ns_image_maker maker;
	struct ns_arena arena;

	ns_arena_init(&arena);
	ns_image_begin(&maker, &arena);
	ns_lexicon_pack(&m->lexicon, &maker);
	ns_dates_pack(m->dates, &maker);
	(void)ns_image_write(&maker, path, key);
	ns_arena_free(&arena);
}

/* --- from the image ---------------------------------------------------- */

/* Fill m, which is empty.  False: there is no memory, and m is as before. */
static bool
take_image(struct ns_matcher *m)
{
	struct ns_err err;

	if (ns_lexicon_unpack(&m->lexicon, &m->image) &&
	    ns_dates_unpack(m->dates, &m->image)) {
		ns_names_prepare(&m->names, &m->lexicon);
		return true;
	}
	ns_intern_init(&m->words, &m->arena);
	m->dates->nmemos = 0;
	(void)ns_lexicon_init(&m->lexicon, &m->arena, &m->words, &err);
	ns_image_unmap(&m->image);
	return false;
}

int
ns_matcher_load_all(struct ns_matcher *m, const struct ns_rule_files *files,
    struct ns_err *err)
{
	const char *path;
	uint64_t key, again;
	int rc;

	if (files->folder == NULL || !make_key(m, files, &key) ||
	    (path = image_path(&m->arena, files)) == NULL)
		return load_files(m, files, err);
	if (ns_image_map(&m->image, path, key) && take_image(m))
		return load_short(m, files, err);
	rc = load_files(m, files, err);
	/* What was loaded may be newer than what the key was made of. */
	if (rc == 0 && make_key(m, files, &again) && again == key)
		keep_image(m, path, key);
	return rc;
}
