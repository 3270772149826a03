/*
 * recordopts.c - options of the commands that write records.
 */
#include "recordopts.h"

#include <string.h>

int
ns_option_kinds(struct ns_options *o, const char *arg, struct ns_err *err)
{
	struct ns_str rest = ns_str_of(arg), name;
	int kind;

	o->emitter.kinds = 0;
	while (ns_str_cut(&rest, ',', &name)) {
		kind = ns_kind_parse(name);
		if (ns_str_eq(name, NS_STR("meta")))
			o->emitter.kinds |= NS_EMIT_META;
		else if (kind >= 0)
			o->emitter.kinds |= 1u << kind;
		else
			return ns_fail(err, NS_EUSAGE,
			    "--kinds: \"%.*s\" is none of meta, actor, date, "
			    "issue",
			    NS_FMT(name));
	}
	return 0;
}

int
ns_option_by(struct ns_options *o, const char *arg, struct ns_err *err)
{
	if (strcmp(arg, "mention") != 0 && strcmp(arg, "doc") != 0)
		return ns_fail(err, NS_EUSAGE,
		    "--by: \"%s\" is none of mention, doc", arg);
	o->by_id = strcmp(arg, "doc") == 0;
	return 0;
}

static const char *const formats[] = { [NS_EMIT_TSV] = "tsv",
	[NS_EMIT_JSONL] = "jsonl",
	[NS_EMIT_CONLLU] = "conllu",
	[NS_EMIT_BRAT] = "brat" };

int
ns_option_format(struct ns_options *o, const char *arg, struct ns_err *err)
{
	size_t i;

	for (i = 0; i < NS_LEN(formats); i++) {
		if (strcmp(arg, formats[i]) != 0)
			continue;
		o->emitter.format = (enum ns_emit_format)i;
		return 0;
	}
	return ns_fail(err, NS_EUSAGE,
	    "--format: \"%s\" is none of tsv, jsonl, conllu, brat", arg);
}

int
ns_option_offsets(struct ns_options *o, const char *arg, struct ns_err *err)
{
	if (strcmp(arg, "bytes") != 0 && strcmp(arg, "chars") != 0)
		return ns_fail(err, NS_EUSAGE,
		    "--offsets: \"%s\" is none of bytes, chars", arg);
	o->emitter.chars = strcmp(arg, "chars") == 0;
	return 0;
}

/* Options that only some formats have a use for. */
static int
check_format(const struct ns_options *o, struct ns_err *err)
{
	enum ns_emit_format format = o->emitter.format;
	const struct {
		bool set;
		const char *name;
	} of_rows[] = { { o->articles, "--articles" }, { o->by_id, "--by doc" },
		{ o->columns != NULL, "--columns" } };
	size_t i;

	for (i = 0; i < NS_LEN(of_rows); i++)
		if (of_rows[i].set &&
		    (format == NS_EMIT_CONLLU || format == NS_EMIT_BRAT))
			return ns_fail(err, NS_EUSAGE,
			    "%s is not for --format %s", of_rows[i].name,
			    formats[format]);
	if (o->emitter.spreadsheet && format != NS_EMIT_TSV)
		return ns_fail(err, NS_EUSAGE,
		    "--spreadsheet is not for --format %s", formats[format]);
	if (format == NS_EMIT_BRAT && o->output == NULL)
		return ns_fail(err, NS_EUSAGE,
		    "--format brat writes files: -o names their folder");
	return 0;
}

int
ns_option_records(struct ns_options *o, struct ns_err *err)
{
	struct ns_err why;

	if (o->articles && o->by_id)
		return ns_fail(err, NS_EUSAGE,
		    "--articles and --by doc exclude each other");
	if (check_format(o, err) < 0)
		return -1;
	if (o->articles)
		o->emitter.rows = NS_EMIT_ARTICLES;
	else if (o->by_id)
		o->emitter.rows = NS_EMIT_IDS;
	if (o->columns != NULL &&
	    ns_emit_columns(&o->emitter, ns_str_of(o->columns), &why) < 0)
		return ns_fail(err, why.code, "--columns: %s", why.msg);
	return 0;
}
