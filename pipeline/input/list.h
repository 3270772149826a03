/*
 * list.h - the files that a name on the command line stands for.
 */
#ifndef NS_LIST_H
#define NS_LIST_H

#include "newsift/base.h"

/* Paths, the next one to take last; NUL-terminated, in an arena. */
struct ns_list {
	struct ns_arena *arena;
	char **paths;
	size_t n, cap;
};

/*
 * Add what dir holds to the list: the entries that are wanted, such that they
 * come off it in byte order; directories end in '/'.  Hidden entries are left
 * out.
 *
 * wanted  Says so of an entry's path.
 *
 * Returns the number of paths added, or -1 with NS_EIO or NS_ENOMEM.
 */
long ns_list_dir(struct ns_list *list, const char *dir,
    bool (*wanted)(const char *path), struct ns_err *err);

/*
 * True for a directory, which is not a link to one, and for a regular file (or
 * a link to one) named like one of articles (see ns_list_names_page) or like an
 * archive of them: .zip .tar .tar.gz .tgz .tar.bz2 .tar.xz .tar.zst.
 */
bool ns_list_wants_article(const char *path);

/*
 * Is this path, in an archive, that of a file with articles: .html .htm .xhtml
 * .txt .warc .rss .atom .eml .mht .mhtml, .gz perhaps behind it, and no part of
 * the path hidden?
 */
bool ns_list_names_page(struct ns_str path);

/* True when path is a directory (a link to one counts). */
bool ns_list_is_dir(const char *path);

/* "dir/name", NUL-terminated, in the arena; NULL when there is no memory. */
char *ns_list_join(struct ns_arena *a, const char *dir, const char *name);

#endif
