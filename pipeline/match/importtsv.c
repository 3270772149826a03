/*
 * importtsv.c - tables of phrases: phrase, id, and perhaps type and name.
 */
#include "importer.h"

struct fields {
	struct ns_str phrase, id, type, name;
};

/* `# text` and lines without a tab that begin with #; but #tag is a phrase. */
static bool
is_comment(struct ns_str line)
{
	return line.p[0] == '#' && (line.n == 1 || ns_ascii_space(line.p[1]) ||
				       ns_str_find(line, '\t', 0) == line.n);
}

static int
cut_fields(struct ns_str line, struct fields *f, struct ns_err *why)
{
	struct ns_str *const slots[] = { &f->phrase, &f->id, &f->type,
		&f->name };
	struct ns_str field;
	size_t n = 0;

	while (ns_str_cut(&line, '\t', &field)) {
		field = ns_str_trim(field);
		if (n < NS_LEN(slots))
			*slots[n] = field;
		else if (field.n > 0)
			return ns_fail(why, NS_EINPUT,
			    "at most four fields (phrase, id, type, name) were "
			    "expected");
		n++;
	}
	if (n < 2)
		return ns_fail(why, NS_EINPUT,
		    "a phrase, a tab and an id were expected");
	return 0;
}

static bool
is_header(const struct ns_importer *im, const struct fields *f)
{
	return im->line == 1 && ns_str_eq(f->phrase, NS_STR("phrase")) &&
	       ns_str_eq(f->id, NS_STR("id"));
}

static struct ns_str
type_of(const struct ns_importer *im, const struct fields *f)
{
	if (f->type.n > 0)
		return f->type;
	if (im->how.type.n > 0)
		return im->how.type;
	return im->how.kind == NS_KIND_ISSUE ? NS_STR("imported")
					     : NS_STR("organization");
}

static int
take_line(struct ns_importer *im, struct ns_str line, struct ns_err *why)
{
	struct fields f = { 0 };
	struct ns_import_row row = { 0 };
	struct ns_buf words;

	if (is_comment(line) || ns_str_trim(line).n == 0)
		return 0;
	if (cut_fields(line, &f, why) < 0)
		return -1;
	if (is_header(im, &f))
		return 0;
	ns_arena_reset(&im->scratch);
	ns_buf_init(&words, &im->scratch);
	if (ns_import_words(f.phrase, &words, why) < 0)
		return -1;
	row.pattern = ns_buf_str(&words);
	row.id =
	    f.id.n > 0 ? ns_import_id(im, f.id) : ns_import_slug(im, f.phrase);
	row.type = type_of(im, &f);
	row.name = f.name;
	if (row.name.n == 0 && ns_import_has_word(row.pattern))
		row.name = ns_import_name(im, row.id, row.pattern);
	else if (row.name.n > 0)
		ns_import_name(im, row.id, row.name);
	return ns_import_put(im, &row, why);
}

const struct ns_import_reader ns_import_tsv = { take_line, NULL, NULL };
