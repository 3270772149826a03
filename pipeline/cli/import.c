/*
 * import.c - newsift rules import: dictionaries in other formats to lexicons.
 */
#include "newsift/import.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "command.h"
#include "complain.h"
#include "output.h"

static const struct {
	const char *name;
	enum ns_import_format format;
} formats[] = {
	{ "petrarch", NS_IMPORT_PETRARCH },
	{ "tsv", NS_IMPORT_TSV },
	{ "spacy-jsonl", NS_IMPORT_SPACY },
};

/* An import under way. */
struct state {
	const struct ns_options *o;
	struct ns_importer *im;
	struct ns_arena arena; /* the dictionary being read */
	const char *name;      /* its name */
};

/* NAME:LINE: REASON */
static void
left_out(void *arg, size_t line, const char *why)
{
	struct state *s = arg;
	struct ns_str where;

	if (s->o->quiet)
		return;
	where = ns_file_where(&s->arena, ns_str_of(s->name), line);
	ns_complain(where, why);
}

static int
choose(const struct ns_options *o, struct ns_import_how *how,
    struct ns_err *err)
{
	size_t i;

	for (i = 0; i < NS_LEN(formats) && o->from != NULL; i++)
		if (strcmp(o->from, formats[i].name) == 0)
			break;
	if (o->from == NULL || i == NS_LEN(formats))
		return ns_fail(err, NS_EUSAGE,
		    "import: --from petrarch, tsv or spacy-jsonl was expected");
	how->format = formats[i].format;
	how->kind = NS_KIND_ACTOR;
	if (o->kind != NULL && strcmp(o->kind, "issue") == 0)
		how->kind = NS_KIND_ISSUE;
	else if (o->kind != NULL && strcmp(o->kind, "actor") != 0)
		return ns_fail(err, NS_EUSAGE,
		    "--kind: actor or issue was expected");
	if (how->kind == NS_KIND_ISSUE && how->format == NS_IMPORT_PETRARCH)
		return ns_fail(err, NS_EUSAGE,
		    "--kind: a PETRARCH dictionary holds actors");
	how->type = ns_str_of(o->type);
	if (o->type != NULL &&
	    (how->kind == NS_KIND_ACTOR ? !ns_import_actor_type(how->type)
					: how->type.n == 0))
		return ns_fail(err, NS_EUSAGE,
		    "--type: person, organization, country, place, group, role "
		    "or, with --kind issue, an issue was expected");
	return 0;
}

static int
add_inputs(struct state *s, struct ns_err *err)
{
	struct ns_str text;
	size_t i = 1; /* after the word `import` */

	do {
		s->name = i < s->o->ninputs ? s->o->inputs[i] : "-";
		ns_arena_reset(&s->arena);
		if (ns_file_read(&s->arena, s->name, &text, err) < 0 ||
		    ns_importer_add(s->im, text, err) < 0)
			return -1;
	} while (++i < s->o->ninputs);
	return 0;
}

static int
write_lexicon(const struct state *s, struct ns_err *err)
{
	struct ns_str text = ns_importer_result(s->im).lexicon;
	const char *name = s->o->output;
	struct ns_output out;
	bool ok = ns_output_open(&out, name) == 0, written = ok;
	int why;

	if (ok && text.n > 0)
		written = fwrite(text.p, 1, text.n, out.fp) == text.n;
	why = errno;
	if (ok && ns_output_close(&out, written) < 0 && written) {
		written = false;
		why = errno;
	}
	if (written)
		return 0;
	return ns_fail(err, NS_EIO, "%s: %s",
	    name != NULL ? name : "standard output", strerror(why));
}

static int
run(struct state *s, struct ns_err *err)
{
	struct ns_import_how how = { .left_out = left_out, .arg = s };

	if (choose(s->o, &how, err) < 0 ||
	    ns_importer_new(&s->im, &how, err) < 0 || add_inputs(s, err) < 0)
		return -1;
	return write_lexicon(s, err);
}

int
ns_cmd_rules_import(const struct ns_options *o)
{
	struct state s = { .o = o };
	struct ns_import_result result;
	struct ns_err err;
	int status = NS_EXIT_OK;

	ns_arena_init(&s.arena);
	if (run(&s, &err) < 0) {
		status = ns_complain_end(&err);
	} else {
		result = ns_importer_result(s.im);
		if (result.left_out > 0)
			status = NS_EXIT_FAILED;
		if (o->verbose || (result.left_out > 0 && !o->quiet))
			fprintf(stderr,
			    "newsift: %zu lines written, %zu left out\n",
			    result.written, result.left_out);
	}
	ns_importer_free(s.im);
	ns_arena_free(&s.arena);
	return status;
}
