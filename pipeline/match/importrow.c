/*
 * importrow.c - the fields of an imported line: what may stand in them.
 */
#include <string.h>
#include <unicase.h>
#include <unictype.h>

#include "importer.h"

static const char *const actor_types[] = { "person", "organization", "country",
	"place", "group", "role" };

bool
ns_import_actor_type(struct ns_str type)
{
	size_t i;

	for (i = 0; i < NS_LEN(actor_types); i++)
		if (ns_str_eq(type, ns_str_of(actor_types[i])))
			return true;
	return false;
}

static bool
is_word(uint32_t cp)
{
	return uc_is_property(cp, UC_PROPERTY_ALPHABETIC) ||
	       uc_is_property(cp, UC_PROPERTY_DECIMAL_DIGIT);
}

static bool
is_blank(uint32_t cp)
{
	return uc_is_property(cp, UC_PROPERTY_WHITE_SPACE);
}

static bool
is_control(uint32_t cp)
{
	return cp < 0x20 || (cp >= 0x7f && cp < 0xa0);
}

bool
ns_import_has_word(struct ns_str s)
{
	size_t off = 0;

	while (off < s.n)
		if (is_word(ns_utf8_next(s, &off)))
			return true;
	return false;
}

void
ns_import_lower(struct ns_str s, struct ns_buf *out)
{
	size_t off = 0;

	while (off < s.n)
		ns_buf_putcp(out, uc_tolower(ns_utf8_next(s, &off)));
}

/* Marks that mean something in a pattern; it has no way to say them. */
static bool
is_syntax(uint32_t cp)
{
	return cp < 0x80 && cp != 0 && strchr("[](){}|<>~", (int)cp) != NULL;
}

int
ns_import_words(struct ns_str words, struct ns_buf *out, struct ns_err *why)
{
	size_t off = 0, begin = out->n;
	bool blank = false;
	uint32_t cp;

	while (off < words.n) {
		cp = ns_utf8_next(words, &off);
		if (is_blank(cp)) {
			blank = true;
			continue;
		}
		if (is_syntax(cp))
			return ns_fail(why, NS_EINPUT,
			    "\"%c\" in a phrase: a pattern cannot say it",
			    (char)cp);
		if (is_control(cp))
			return ns_fail(why, NS_EINPUT,
			    "a control character in a phrase");
		if (blank && out->n > begin)
			ns_buf_putc(out, ' ');
		blank = false;
		ns_buf_putcp(out, cp);
	}
	return 0;
}

struct ns_str
ns_import_slug(struct ns_importer *im, struct ns_str name)
{
	struct ns_buf b;
	size_t off = 0;
	bool gap = false;
	uint32_t cp;

	ns_buf_init(&b, &im->scratch);
	while (off < name.n) {
		cp = ns_utf8_next(name, &off);
		if (cp == '\'' || cp == 0x2019 || cp == '.')
			continue;
		if (!is_word(cp)) {
			gap = true;
			continue;
		}
		if (gap && b.n > 0)
			ns_buf_putc(&b, '-');
		gap = false;
		ns_buf_putcp(&b, uc_tolower(cp));
	}
	im->nomem = im->nomem || b.failed;
	return ns_buf_str(&b);
}

struct ns_str
ns_import_id(struct ns_importer *im, struct ns_str id)
{
	struct ns_buf b;
	size_t off = 0;
	bool gap = false;
	uint32_t cp;

	ns_buf_init(&b, &im->scratch);
	while (off < id.n) {
		cp = ns_utf8_next(id, &off);
		if (is_blank(cp) || is_control(cp)) {
			gap = true;
			continue;
		}
		if (gap && b.n > 0)
			ns_buf_putc(&b, '-');
		gap = false;
		ns_buf_putcp(&b, cp);
	}
	im->nomem = im->nomem || b.failed;
	return ns_buf_str(&b);
}

/* What is known of an id; NULL when there is no memory. */
static struct ns_known *
known_of(struct ns_importer *im, struct ns_str id)
{
	uint32_t no = ns_intern_add(&im->ids, id);

	while (no != 0 && im->nknown <= no)
		if (NS_PUSH(&im->arena, im->known, im->nknown, im->cknown) ==
		    NULL)
			no = 0;
	if (no == 0)
		im->nomem = true;
	return no != 0 ? &im->known[no] : NULL;
}

/* Set a slot that is empty; what stands in it then. */
static struct ns_str
settle(struct ns_importer *im, struct ns_str *slot, struct ns_str s)
{
	if (slot->n == 0)
		*slot = ns_arena_dup(&im->arena, s);
	if (slot->n == 0 && s.n > 0)
		im->nomem = true;
	return *slot;
}

struct ns_str
ns_import_name(struct ns_importer *im, struct ns_str id, struct ns_str name)
{
	struct ns_known *known = known_of(im, id);

	return known != NULL ? settle(im, &known->name, name) : name;
}

struct ns_str
ns_import_distinct(struct ns_importer *im, struct ns_str id, struct ns_str type)
{
	struct ns_known *known = known_of(im, id);
	struct ns_buf b;

	if (known == NULL || ns_str_eq(settle(im, &known->type, type), type))
		return id;
	ns_buf_init(&b, &im->scratch);
	ns_buf_put(&b, id);
	ns_buf_putc(&b, '-');
	ns_buf_put(&b, type);
	im->nomem = im->nomem || b.failed;
	return ns_buf_str(&b);
}

/* A field that is shown: control characters, tabs among them, are blanks. */
static void
put_field(struct ns_str s, struct ns_buf *out)
{
	size_t off = 0;
	uint32_t cp;

	while (off < s.n) {
		cp = ns_utf8_next(s, &off);
		ns_buf_putcp(out, is_control(cp) ? ' ' : cp);
	}
}

/* A line may not begin like a comment or an example; in brackets it does not.
 */
static void
put_pattern(struct ns_str pattern, struct ns_buf *out)
{
	bool wrap = ns_str_starts(pattern, NS_STR("#")) ||
		    ns_str_starts(pattern, NS_STR("+ ")) ||
		    ns_str_starts(pattern, NS_STR("- "));
	struct ns_str word, rest = { NULL, 0 };

	if (!wrap) {
		ns_buf_put(out, pattern);
		return;
	}
	ns_str_cut(&pattern, ' ', &word);
	rest = pattern;
	ns_buf_putc(out, '[');
	ns_buf_put(out, word);
	ns_buf_putc(out, ']');
	if (rest.p != NULL) {
		ns_buf_putc(out, ' ');
		ns_buf_put(out, rest);
	}
}

static void
put_row(const struct ns_import_row *row, struct ns_buf *b)
{
	put_pattern(row->pattern, b);
	ns_buf_putc(b, '\t');
	ns_buf_put(b, row->id);
	ns_buf_putc(b, '\t');
	put_field(row->type, b);
	ns_buf_putc(b, '\t');
	put_field(row->name, b);
	if (row->attrs.n > 0) {
		ns_buf_putc(b, '\t');
		ns_buf_put(b, row->attrs);
	}
}

static int
check_row(const struct ns_importer *im, const struct ns_import_row *row,
    struct ns_err *why)
{
	if (!ns_import_has_word(row->pattern))
		return ns_fail(why, NS_EINPUT,
		    "a phrase of at least one word was expected");
	if (row->id.n == 0)
		return ns_fail(why, NS_EINPUT, "an id was expected");
	if (ns_str_trim(row->name).n == 0 || row->type.n == 0)
		return ns_fail(why, NS_EINPUT, "a name and type were expected");
	if (im->how.kind == NS_KIND_ACTOR && !ns_import_actor_type(row->type))
		return ns_fail(why, NS_EINPUT,
		    "\"%.*s\" is none of person, organization, country, place, "
		    "group, role",
		    NS_FMT(row->type));
	return 0;
}

int
ns_import_put(struct ns_importer *im, const struct ns_import_row *row,
    struct ns_err *why)
{
	size_t known = im->rows.nwords;
	struct ns_buf b;

	if (check_row(im, row, why) < 0)
		return -1;
	if (im->out.n > NS_IMPORT_BYTES) {
		im->full = true;
		return 0;
	}
	ns_arena_reset(&im->row);
	ns_buf_init(&b, &im->row);
	put_row(row, &b);
	if (b.failed || ns_intern_add(&im->rows, ns_buf_str(&b)) == 0)
		return ns_fail(why, NS_ENOMEM, "no memory");
	if (im->rows.nwords == known)
		return 0;
	ns_buf_put(&im->out, ns_buf_str(&b));
	ns_buf_putc(&im->out, '\n');
	im->written++;
	return 0;
}
