/*
 * regex.c - PCRE2 as this room uses it.
 *
 * Limits count from each place a search tries, so they do not depend on the
 * length of the text: only a pattern that backtracks out of all measure hits
 * them.
 */
#define PCRE2_CODE_UNIT_WIDTH 8

#include "regex.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

#define MATCH_LIMIT 100000
#define DEPTH_LIMIT 10000
#define HEAP_LIMIT_KIB 4096
#define JIT_STACK_START ((size_t)32 * 1024)
#define JIT_STACK_MAX ((size_t)1024 * 1024)
#define GROUPS_MAX 200

/* To make machine code costs as much as so many searches without it. */
#define JIT_RUNS 16

/* A group by its name; one that shares its name with others has several. */
struct group {
	struct ns_str name;
	uint32_t number;
};

struct ns_regex {
	struct ns_arena *arena;
	struct ns_regex_source source;
	pcre2_code *code; /* NULL: not compiled yet */
	unsigned runs;
	bool machine;         /* it has machine code */
	struct group *groups; /* by name, then number */
	size_t ngroups;
	size_t *first; /* by name: index of its first group */
};

struct ns_regex_space {
	pcre2_match_context *limits;
	pcre2_match_data *data;
	pcre2_jit_stack *stack;
};

void
ns_regex_space_free(struct ns_regex_space *space)
{
	if (space == NULL)
		return;
	pcre2_match_data_free(space->data);
	pcre2_match_context_free(space->limits);
	pcre2_jit_stack_free(space->stack);
	free(space);
}

struct ns_regex_space *
ns_regex_space_new(void)
{
	struct ns_regex_space *space = calloc(1, sizeof(*space));

	if (space == NULL)
		return NULL;
	space->limits = pcre2_match_context_create(NULL);
	space->data = pcre2_match_data_create(GROUPS_MAX + 1, NULL);
	if (space->limits == NULL || space->data == NULL) {
		ns_regex_space_free(space);
		return NULL;
	}
	pcre2_set_match_limit(space->limits, MATCH_LIMIT);
	pcre2_set_depth_limit(space->limits, DEPTH_LIMIT);
	pcre2_set_heap_limit(space->limits, HEAP_LIMIT_KIB);
	/* Without one, machine code has 32 KiB: enough for sane patterns. */
	space->stack =
	    pcre2_jit_stack_create(JIT_STACK_START, JIT_STACK_MAX, NULL);
	if (space->stack != NULL)
		pcre2_jit_stack_assign(space->limits, NULL, space->stack);
	return space;
}

static int
bad_pattern(struct ns_str pattern, int code, size_t at, struct ns_err *err)
{
	PCRE2_UCHAR why[256];
	struct ns_str near = { NULL, 0 };

	if (code == PCRE2_ERROR_NOMEMORY || code == PCRE2_ERROR_HEAP_FAILED)
		return ns_fail(err, NS_ENOMEM, "no memory for a pattern");
	if (pcre2_get_error_message(code, why, sizeof(why)) < 0)
		why[0] = '\0';
	if (at <= pattern.n)
		near = ns_str_sub(pattern, at, pattern.n);
	if (near.n > 40)
		near.n = 40;
	return ns_fail(err, NS_ERULE, "pattern: %s before \"%.*s\"",
	    (const char *)why, NS_FMT(near));
}

/* Copy the table of groups with names, which PCRE2 keeps sorted by name. */
static bool
copy_groups(struct ns_regex *re)
{
	uint32_t count = 0, size = 0, i;
	PCRE2_SPTR table = NULL, entry;

	pcre2_pattern_info(re->code, PCRE2_INFO_NAMECOUNT, &count);
	pcre2_pattern_info(re->code, PCRE2_INFO_NAMEENTRYSIZE, &size);
	pcre2_pattern_info(re->code, PCRE2_INFO_NAMETABLE, &table);
	re->groups = ns_arena_alloc(re->arena, count * sizeof(*re->groups));
	if (re->groups == NULL)
		return false;
	for (i = 0; i < count; i++) {
		entry = table + (size_t)i * size;
		re->groups[i].number = (uint32_t)(entry[0] << 8 | entry[1]);
		re->groups[i].name = ns_str_of((const char *)entry + 2);
	}
	re->ngroups = count;
	return true;
}

/* Sort out which names there are, and where each one's groups begin. */
static bool
sort_names(struct ns_regex *re, struct ns_str *names, size_t *n)
{
	size_t i;

	*n = 0;
	for (i = 0; i < re->ngroups; i++) {
		if (i > 0 &&
		    ns_str_eq(re->groups[i].name, re->groups[i - 1].name))
			continue;
		/* Those that were known must be the same ones. */
		if (re->source.known &&
		    (*n >= re->source.nnames ||
			!ns_str_eq(re->source.names[*n], re->groups[i].name)))
			return false;
		re->first[*n] = i;
		names[(*n)++] = re->groups[i].name;
	}
	return !re->source.known || *n == re->source.nnames;
}

static int
take_names(struct ns_regex *re, struct ns_err *err)
{
	struct ns_str *names =
	    ns_arena_alloc(re->arena, re->ngroups * sizeof(*names));
	size_t n;

	re->first = ns_arena_alloc(re->arena, re->ngroups * sizeof(*re->first));
	if (names == NULL || re->first == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory for a pattern");
	if (!sort_names(re, names, &n))
		return ns_fail(err, NS_ERULE,
		    "pattern: not the one it was compiled from");
	if (!re->source.known) {
		re->source.names = names;
		re->source.nnames = n;
	}
	return 0;
}

static int
compile(struct ns_regex *re, struct ns_err *err)
{
	const struct ns_regex_source *from = &re->source;
	uint32_t groups = 0, options = PCRE2_UTF | PCRE2_NO_UTF_CHECK |
				       PCRE2_CASELESS | PCRE2_DUPNAMES |
				       PCRE2_NEVER_BACKSLASH_C;
	PCRE2_SIZE at = 0;
	int code = 0;

	if (from->anchored)
		options |= PCRE2_ANCHORED;
	re->code = pcre2_compile((PCRE2_SPTR)from->pattern.p, from->pattern.n,
	    options, &code, &at, NULL);
	if (re->code == NULL)
		return bad_pattern(from->pattern, code, at, err);
	pcre2_pattern_info(re->code, PCRE2_INFO_CAPTURECOUNT, &groups);
	if (groups > GROUPS_MAX)
		return ns_fail(err, NS_ERULE,
		    "pattern: at most %d groups were expected", GROUPS_MAX);
	if (!copy_groups(re))
		return ns_fail(err, NS_ENOMEM, "no memory for a pattern");
	return take_names(re, err);
}

int
ns_regex_new(struct ns_regex **out, struct ns_arena *arena,
    const struct ns_regex_source *source, struct ns_err *err)
{
	struct ns_regex *re = ns_arena_alloc(arena, sizeof(*re));

	if (re == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory for a pattern");
	re->arena = arena;
	re->source = *source;
	*out = re;
	if (source->known || compile(re, err) == 0)
		return 0;
	ns_regex_free(re);
	return -1;
}

void
ns_regex_free(struct ns_regex *re)
{
	if (re == NULL)
		return;
	pcre2_code_free(re->code);
	re->code = NULL;
}

struct ns_str
ns_regex_pattern(const struct ns_regex *re)
{
	return re->source.pattern;
}

bool
ns_regex_anchored(const struct ns_regex *re)
{
	return re->source.anchored;
}

size_t
ns_regex_names(const struct ns_regex *re)
{
	return re->source.nnames;
}

struct ns_str
ns_regex_name(const struct ns_regex *re, size_t i)
{
	return re->source.names[i];
}

int
ns_regex_name_index(const struct ns_regex *re, struct ns_str name)
{
	size_t i;

	for (i = 0; i < re->source.nnames; i++)
		if (ns_str_eq(ns_regex_name(re, i), name))
			return (int)i;
	return -1;
}

static int
find_failed(int code, struct ns_err *err)
{
	PCRE2_UCHAR why[256];

	if (code == PCRE2_ERROR_NOMEMORY)
		return ns_fail(err, NS_ENOMEM, "no memory to match");
	if (pcre2_get_error_message(code, why, sizeof(why)) < 0)
		why[0] = '\0';
	return ns_fail(err, NS_ELIMIT, "%s", (const char *)why);
}

int
ns_regex_find(struct ns_regex *re, struct ns_regex_space *space,
    struct ns_str text, size_t from, struct ns_err *err)
{
	int rc;

	if (re->code == NULL && compile(re, err) < 0)
		return -1;
	/* Where there is no JIT, or no memory for it, PCRE2 interprets. */
	if (re->runs <= JIT_RUNS && re->runs++ == JIT_RUNS)
		re->machine =
		    pcre2_jit_compile(re->code, PCRE2_JIT_COMPLETE) == 0;
	if (re->machine)
		rc = pcre2_jit_match(re->code, (PCRE2_SPTR)text.p, text.n, from,
		    PCRE2_NO_UTF_CHECK, space->data, space->limits);
	else
		rc = pcre2_match(re->code, (PCRE2_SPTR)text.p, text.n, from,
		    PCRE2_NO_UTF_CHECK, space->data, space->limits);
	if (rc == PCRE2_ERROR_NOMATCH)
		return 0;
	return rc < 0 ? find_failed(rc, err) : 1;
}

static struct ns_str
group_text(const struct ns_regex_space *space, struct ns_str text,
    uint32_t number)
{
	const PCRE2_SIZE *ov = pcre2_get_ovector_pointer(space->data);
	size_t begin = ov[2 * number], end = ov[2 * number + 1];

	if (begin == PCRE2_UNSET || end < begin)
		return (struct ns_str){ NULL, 0 };
	return ns_str_sub(text, begin, end);
}

struct ns_str
ns_regex_match(const struct ns_regex_space *space, struct ns_str text)
{
	return group_text(space, text, 0);
}

struct ns_str
ns_regex_group(const struct ns_regex *re, const struct ns_regex_space *space,
    struct ns_str text, size_t i)
{
	struct ns_str name = ns_regex_name(re, i), s = { NULL, 0 };
	size_t g;

	for (g = re->first[i]; g < re->ngroups && s.p == NULL; g++) {
		if (!ns_str_eq(re->groups[g].name, name))
			break;
		s = group_text(space, text, re->groups[g].number);
	}
	return s;
}
