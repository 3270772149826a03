/*
 * cachedir.c - where compiled rules are kept.
 */
#include "cachedir.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "list.h"

/* The value of a variable that names a folder from the root; NULL: none. */
static const char *
folder_named(const char *variable)
{
	const char *value = getenv(variable);

	return value != NULL && value[0] == '/' ? value : NULL;
}

/* The folder `name` in parent, made if need be; NULL: it cannot be had. */
static const char *
subfolder(struct ns_arena *arena, const char *parent, const char *name)
{
	const char *dir = ns_list_join(arena, parent, name);

	if (dir == NULL || ns_list_is_dir(dir))
		return dir;
	return mkdir(dir, 0700) == 0 ? dir : NULL;
}

const char *
ns_cache_dir(struct ns_arena *arena)
{
	const char *own = getenv("NEWSIFT_CACHE"), *base;

	if (own != NULL) {
		if (*own != '\0' && !ns_list_is_dir(own))
			(void)mkdir(own, 0700);
		return *own != '\0' ? own : NULL;
	}
	if ((base = folder_named("XDG_CACHE_HOME")) == NULL &&
	    (base = folder_named("HOME")) != NULL)
		base = subfolder(arena, base, ".cache");
	return base != NULL ? subfolder(arena, base, "newsift") : NULL;
}
