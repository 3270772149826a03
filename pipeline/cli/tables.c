/*
 * tables.c - the stages' tables, loaded from the rule files.
 */
#include "tables.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cachedir.h"
#include "list.h"

#define PROGRAM_PATH_MAX 4096

/* Rule files by what they are for, in order of loading. */
struct file_list {
	struct ns_arena *arena;
	const char **matcher; /* actors*.tsv, names*.tsv, *.rules ... */
	size_t n, cap;
	size_t shipped; /* of these the first are ours, so many */
	const char *furniture, *abbreviations; /* the last one given */
};

/* Where the shipped rules are; NULL when there is no memory. */
static const char *
shipped_dir(struct ns_arena *a)
{
	static const char *const places[] = { "../share/newsift/en",
		"../pipeline/rules/en" };
	const char *dir = getenv("NEWSIFT_RULES");
	char self[PROGRAM_PATH_MAX];
	ssize_t n;
	size_t i;

	if (dir != NULL && *dir != '\0')
		return dir;
	n = readlink("/proc/self/exe", self, sizeof(self) - 1);
	while (n > 0 && self[n - 1] != '/')
		n--;
	self[n > 0 ? n : 0] = '\0';
	for (i = 0; i < NS_LEN(places) && n > 0; i++) {
		dir = ns_list_join(a, self, places[i]);
		if (dir == NULL || ns_list_is_dir(dir))
			return dir;
	}
	return NS_DATADIR "/en";
}

/* What a rule file's name says it is for. */
enum purpose { NOTHING, MATCHER, FURNITURE, ABBREVIATIONS };

static const struct {
	const char *begin, *end;
	enum purpose purpose;
} names[] = {
	{ "actors", ".tsv", MATCHER },
	{ "issues", ".tsv", MATCHER },
	{ "names", ".tsv", MATCHER },
	{ "scores", ".tsv", MATCHER },
	{ "", ".rules", MATCHER },
	{ "furniture", ".tsv", FURNITURE },
	{ "abbreviations", ".txt", ABBREVIATIONS },
};

static enum purpose
purpose_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	struct ns_str name = ns_str_of(slash != NULL ? slash + 1 : path);
	size_t i;

	for (i = 0; i < NS_LEN(names); i++)
		if (ns_str_starts(name, ns_str_of(names[i].begin)) &&
		    ns_str_ends(name, ns_str_of(names[i].end)))
			return names[i].purpose;
	return NOTHING;
}

static bool
wants_rules(const char *path)
{
	return purpose_of(path) != NOTHING;
}

static int
take_file(struct file_list *files, const char *path, struct ns_err *err)
{
	const char **slot;

	switch (purpose_of(path)) {
	case FURNITURE:
		files->furniture = path;
		return 0;
	case ABBREVIATIONS:
		files->abbreviations = path;
		return 0;
	case MATCHER:
		slot =
		    NS_PUSH(files->arena, files->matcher, files->n, files->cap);
		if (slot == NULL)
			return ns_fail(err, NS_ENOMEM, "no memory");
		*slot = path;
		return 0;
	case NOTHING:
		break;
	}
	return ns_fail(err, NS_EUSAGE,
	    "%s: a rule file is named actors*.tsv, issues*.tsv, names*.tsv, "
	    "scores*.tsv, *.rules, furniture*.tsv or abbreviations*.txt",
	    path);
}

/* Take a file, or every rule file of a directory in byte order of the names. */
static int
take_path(struct file_list *files, const char *path, struct ns_err *err)
{
	struct ns_list list = { files->arena, NULL, 0, 0 };
	struct ns_err why;

	if (!ns_list_is_dir(path))
		return take_file(files, path, err);
	if (ns_list_dir(&list, path, wants_rules, &why) < 0)
		return ns_fail(err, why.code, "%s: %s", path, why.msg);
	if (list.n == 0)
		return ns_fail(err, NS_EUSAGE, "%s: no rule files here", path);
	while (list.n > 0)
		if (take_file(files, list.paths[--list.n], err) < 0)
			return -1;
	return 0;
}

static int
analyze(struct ns_doc *doc, void *arg, struct ns_err *err)
{
	return ns_tokenize(doc, arg, err);
}

/* Rules that are only to be matched may come from where they were compiled. */
static int
load_rules(struct ns_tables *t, struct ns_tokenizer *tk, unsigned which,
    const struct file_list *files, struct ns_err *err)
{
	struct ns_analyzer analyzer = { analyze, tk };
	struct ns_rule_files all = { .paths = files->matcher,
		.n = files->n,
		.shipped = files->shipped,
		.analyzer = files->abbreviations };

	if ((which & NS_TABLE_EXAMPLES) == 0)
		all.folder = ns_cache_dir(files->arena);
	if (ns_matcher_new(&t->matcher, analyzer, err) < 0)
		return -1;
	return ns_matcher_load_all(t->matcher, &all, err);
}

/* The words of rules are in the rules' language, whatever --lang says of the
 * documents. */
static int
load_matcher(struct ns_tables *t, const struct ns_options *o, unsigned which,
    const struct file_list *files, struct ns_err *err)
{
	struct ns_tokenizer *tk = NULL;
	int rc;

	if (o->lang != NULL &&
	    ns_tokenizer_new(&tk, files->abbreviations, NULL, err) < 0)
		return -1;
	rc = load_rules(t, tk != NULL ? tk : t->tokenizer, which, files, err);
	ns_tokenizer_free(tk);
	if (rc == 0 && o->threshold != NULL)
		rc = ns_matcher_threshold(t->matcher, ns_str_of(o->threshold),
		    err);
	if (rc == 0 && o->date.n > 0)
		rc = ns_matcher_date(t->matcher, o->date, o->date_force, err);
	return rc;
}

static int
load(struct ns_tables *t, const struct ns_options *o, unsigned which,
    struct ns_err *err, struct file_list *files)
{
	const char *shipped = shipped_dir(files->arena);
	size_t i;

	if (shipped == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	if (!ns_list_is_dir(shipped))
		return ns_fail(err, NS_EUSAGE,
		    "%s: the shipped rules are not there; NEWSIFT_RULES names "
		    "their directory",
		    shipped);
	if (take_path(files, shipped, err) < 0)
		return -1;
	files->shipped = files->n;
	for (i = 0; i < o->nrules; i++)
		if (take_path(files, o->rules[i], err) < 0)
			return -1;
	if ((which & NS_TABLE_FURNITURE) && files->furniture != NULL &&
	    ns_furniture_load(&t->furniture, files->furniture, err) < 0)
		return -1;
	if ((which & (NS_TABLE_TOKENIZER | NS_TABLE_MATCHER)) &&
	    ns_tokenizer_new(&t->tokenizer, files->abbreviations, o->lang,
		err) < 0)
		return -1;
	if (which & NS_TABLE_MATCHER)
		return load_matcher(t, o, which, files, err);
	return 0;
}

/* Whatever is in a rule file may change what is found. */
static int
sum_up(struct ns_tables *t, const struct file_list *files, struct ns_err *err)
{
	const char *others[] = { files->furniture, files->abbreviations };
	const char *unread = NULL;
	size_t i;

	for (i = 0; i < files->n; i++)
		if (!ns_checksum_file(files->matcher[i], &t->version))
			unread = files->matcher[i];
	for (i = 0; i < NS_LEN(others); i++)
		if (others[i] != NULL &&
		    !ns_checksum_file(others[i], &t->version))
			unread = others[i];
	return unread == NULL
		   ? 0
		   : ns_fail(err, NS_EIO, "%s: cannot be read", unread);
}

int
ns_tables_load(struct ns_tables *t, const struct ns_options *o, unsigned which,
    struct ns_err *err)
{
	struct file_list files = { 0 };
	struct ns_arena arena;
	int rc;

	ns_arena_init(&arena);
	files.arena = &arena;
	rc = load(t, o, which, err, &files);
	if (rc == 0 && o->state != NULL)
		rc = sum_up(t, &files, err);
	ns_arena_free(&arena);
	return rc;
}

void
ns_tables_free(struct ns_tables *t)
{
	ns_matcher_free(t->matcher);
	ns_tokenizer_free(t->tokenizer);
	ns_furniture_free(t->furniture);
}
