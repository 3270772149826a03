/*
 * import.c - dictionaries in other formats to lexicons: the loop over lines.
 */
#include "newsift/import.h"

#include <stdlib.h>
#include <string.h>

#include "importer.h"

/* No dictionary that people made has longer lines. */
#define LINE_MAX_BYTES ((size_t)64 * 1024)

static const struct ns_import_reader *const readers[] = {
	[NS_IMPORT_PETRARCH] = &ns_import_petrarch,
	[NS_IMPORT_TSV] = &ns_import_tsv,
	[NS_IMPORT_SPACY] = &ns_import_spacy,
};

int
ns_importer_new(struct ns_importer **out, const struct ns_import_how *how,
    struct ns_err *err)
{
	struct ns_importer *im = calloc(1, sizeof(*im));

	if (im == NULL)
		return ns_fail(err, NS_ENOMEM, "no memory");
	im->how = *how;
	ns_arena_init(&im->arena);
	ns_arena_init(&im->scratch);
	ns_arena_init(&im->row);
	ns_buf_init(&im->out, &im->arena);
	ns_intern_init(&im->rows, &im->arena);
	ns_intern_init(&im->ids, &im->arena);
	*out = im;
	return 0;
}

void
ns_importer_free(struct ns_importer *im)
{
	if (im == NULL)
		return;
	ns_arena_free(&im->arena);
	ns_arena_free(&im->scratch);
	ns_arena_free(&im->row);
	free(im);
}

void
ns_import_leave(struct ns_importer *im, size_t line, const struct ns_err *why)
{
	if (why->code == NS_ENOMEM) {
		im->nomem = true;
		return;
	}
	im->left_out++;
	im->how.left_out(im->how.arg, line, why->msg);
}

/* Is this a line of text at all? */
static int
check_line(struct ns_str line, struct ns_err *why)
{
	if (line.n > LINE_MAX_BYTES)
		return ns_fail(why, NS_EINPUT,
		    "a line of at most %zu bytes was expected", LINE_MAX_BYTES);
	if (memchr(line.p, '\0', line.n) != NULL)
		return ns_fail(why, NS_EINPUT,
		    "text was expected: it holds NUL bytes");
	if (ns_utf8_check(line) < line.n)
		return ns_fail(why, NS_EINPUT, "UTF-8 was expected");
	return 0;
}

static void
take_line(struct ns_importer *im, const struct ns_import_reader *reader,
    struct ns_str line)
{
	struct ns_err why;

	if (ns_str_ends(line, NS_STR("\r")))
		line.n--;
	if (line.n == 0)
		return;
	if (check_line(line, &why) < 0) {
		ns_import_leave(im, im->line, &why);
		if (reader->spoilt != NULL)
			reader->spoilt(im, line);
	} else if (reader->line(im, line, &why) < 0) {
		ns_import_leave(im, im->line, &why);
	}
}

int
ns_importer_add(struct ns_importer *im, struct ns_str text, struct ns_err *err)
{
	const struct ns_import_reader *reader = readers[im->how.format];
	struct ns_str line;

	if (ns_str_starts(text, NS_STR("\xef\xbb\xbf")))
		text = ns_str_sub(text, 3, text.n);
	im->line = 0;
	while (!im->nomem && !im->full && ns_str_cut(&text, '\n', &line)) {
		im->line++;
		take_line(im, reader, line);
	}
	if (reader->end != NULL)
		reader->end(im);
	ns_arena_reset(&im->scratch);
	if (im->nomem || im->out.failed)
		return ns_fail(err, NS_ENOMEM, "no memory");
	if (im->full)
		return ns_fail(err, NS_ELIMIT,
		    "import: the lexicon would be larger than %zu MiB",
		    NS_IMPORT_BYTES >> 20);
	return 0;
}

struct ns_import_result
ns_importer_result(const struct ns_importer *im)
{
	return (struct ns_import_result){ ns_buf_str(&im->out), im->written,
		im->left_out };
}
