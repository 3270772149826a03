/*
 * importpetrarch.c - PETRARCH's dictionaries of actors and agents.
 *
 *     JIMMY_CARTER_  # a comment
 *     +PRESIDENT_CARTER_
 *         [USAGOV 770120-810120]
 *         [USAELI]
 *     !PERSON! = MAN, MEN, WOMAN, WOMEN
 *     CONGRESS!PERSON!_ [~LEG]
 *     POLICE_OFFICER {POLICE} [~COP]
 *
 * An entry is known in full only when the next one begins.
 */
#include "importcode.h"
#include "importer.h"
#include "importphrase.h"

/* An entry makes as many lines of each phrase; no real one comes near this. */
#define CODES_MAX 256

struct phrase {
	struct ns_str text;
	size_t line;
	bool plural; /* of regular form, if any */
};

struct ns_petrarch {
	struct ns_macros macros;
	bool comment; /* within <!-- --> */
	bool lost;    /* the entry at work is left out */
	bool bad;     /* one of its codes was refused */

	/* The entry at work; none when there are no phrases. */
	struct phrase *phrases;
	struct ns_code *codes;
	size_t nphrases, cphrases, ncodes, ccodes;
	size_t line;
};

static int
no_memory(struct ns_err *why)
{
	return ns_fail(why, NS_ENOMEM, "no memory");
}

static struct ns_petrarch *
state_of(struct ns_importer *im)
{
	if (im->petrarch == NULL) {
		im->petrarch =
		    ns_arena_alloc(&im->arena, sizeof(*im->petrarch));
		if (im->petrarch == NULL)
			im->nomem = true;
		else
			ns_macros_init(&im->petrarch->macros, &im->arena);
	}
	return im->petrarch;
}

/* Is the entry an agent: anybody of a kind?  Its first code tells. */
static bool
is_agent(const struct ns_petrarch *s)
{
	return s->ncodes > 0 && s->codes[0].agent;
}

/* What the codes make of an entry. */
static struct ns_str
type_of(const struct ns_importer *im, const struct ns_petrarch *s)
{
	size_t i, countries = 0, regions = 0, dated = 0;
	enum ns_code_class class;

	for (i = 0; i < s->ncodes; i++) {
		class = ns_code_class(s->codes[i].code);
		countries += class == NS_CODE_COUNTRY;
		regions += class == NS_CODE_REGION;
		dated += s->codes[i].has_from || s->codes[i].has_to;
	}
	if (!is_agent(s) && countries == s->ncodes)
		return NS_STR("country");
	if (!is_agent(s) && regions == s->ncodes)
		return NS_STR("place");
	if (im->how.type.n > 0)
		return im->how.type;
	if (is_agent(s))
		return NS_STR("role");
	return dated > 0 ? NS_STR("person") : NS_STR("organization");
}

/* Write one line for each code.  An entry that has none, [---], is a guard. */
static int
put_codes(struct ns_importer *im, struct ns_import_row *row,
    struct ns_buf *attrs, struct ns_err *why)
{
	const struct ns_petrarch *s = im->petrarch;
	size_t i, put = 0;

	for (i = 0; i < s->ncodes; i++) {
		if (s->codes[i].code.n == 0)
			continue;
		attrs->n = 0;
		ns_code_put(&s->codes[i], attrs);
		if (attrs->failed)
			return no_memory(why);
		row->attrs = ns_buf_str(attrs);
		if (ns_import_put(im, row, why) < 0)
			return -1;
		put++;
	}
	row->attrs = NS_STR("guard=yes");
	return put > 0 ? 0 : ns_import_put(im, row, why);
}

/* Convert all phrases; the first one that can be gives the name. */
static void
put_phrases(struct ns_importer *im)
{
	struct ns_petrarch *s = im->petrarch;
	struct ns_import_row row = { .type = type_of(im, s) };
	struct ns_phrase p = { .macros = &s->macros, .agent = is_agent(s) };
	struct ns_buf attrs;
	struct ns_err why;
	size_t i;

	ns_arena_init(&p.scratch);
	ns_buf_init(&attrs, &im->scratch);
	ns_buf_init(&p.pattern, &im->scratch);
	ns_buf_init(&p.name, &im->scratch);
	for (i = 0; i < s->nphrases && !im->nomem && !im->full; i++) {
		p.plural = s->phrases[i].plural &&
			   !ns_str_eq(row.type, NS_STR("person"));
		if (ns_phrase_convert(&p, s->phrases[i].text, &why) < 0) {
			ns_import_leave(im, s->phrases[i].line, &why);
			continue;
		}
		if (row.name.n == 0) {
			row.name =
			    ns_arena_dup(&im->scratch, ns_buf_str(&p.name));
			row.id = ns_import_distinct(im,
			    ns_import_slug(im, row.name), row.type);
			row.name = ns_import_name(im, row.id, row.name);
		}
		row.pattern = ns_buf_str(&p.pattern);
		if (put_codes(im, &row, &attrs, &why) < 0)
			ns_import_leave(im, s->phrases[i].line, &why);
	}
	ns_arena_free(&p.scratch);
}

/* Of codes without dates only the first can hold; of two that share a day at
 * their ends, the later has it. */
static void
settle_codes(struct ns_importer *im)
{
	struct ns_petrarch *s = im->petrarch;
	struct ns_err why;
	size_t i, j, n = 0;
	bool open = false;

	for (i = 0; i < s->ncodes; i++) {
		if (!s->codes[i].has_from && !s->codes[i].has_to) {
			if (open) {
				ns_fail(&why, NS_EINPUT,
				    "%.*s: of several codes without dates the "
				    "first is kept",
				    NS_FMT(s->codes[i].code));
				ns_import_leave(im, s->line, &why);
				continue;
			}
			open = true;
		}
		s->codes[n++] = s->codes[i];
	}
	s->ncodes = n;
	for (i = 0; i < n; i++)
		for (j = 0; j < n; j++)
			ns_code_part(&s->codes[i], &s->codes[j]);
}

/* The entry is complete: write it. */
static void
finish_entry(struct ns_importer *im)
{
	struct ns_petrarch *s = im->petrarch;
	struct ns_err why;

	if (s != NULL && s->nphrases > 0) {
		if (s->ncodes <= CODES_MAX)
			settle_codes(im);
		if (s->ncodes == 0 && !s->bad) {
			ns_fail(&why, NS_EINPUT, "a code in [ ] was expected");
			ns_import_leave(im, s->line, &why);
		} else if (s->ncodes > CODES_MAX) {
			ns_fail(&why, NS_ELIMIT,
			    "an entry of at most %d codes was expected",
			    CODES_MAX);
			ns_import_leave(im, s->line, &why);
		} else if (s->ncodes > 0) {
			put_phrases(im);
		}
	}
	ns_arena_reset(&im->scratch);
	if (s == NULL)
		return;
	s->phrases = NULL;
	s->codes = NULL;
	s->nphrases = s->cphrases = s->ncodes = s->ccodes = 0;
	s->lost = s->bad = false;
}

/* Add a phrase to the entry. */
static int
add_phrase(struct ns_importer *im, struct ns_str text, bool plural,
    struct ns_err *why)
{
	struct ns_petrarch *s = im->petrarch;
	struct phrase *p =
	    NS_PUSH(&im->scratch, s->phrases, s->nphrases, s->cphrases);

	if (p == NULL)
		return no_memory(why);
	*p = (struct phrase){ ns_arena_dup(&im->scratch, text), im->line,
		plural };
	return text.n == 0 || p->text.p != NULL ? 0 : no_memory(why);
}

/* PHRASE {PLURAL, PLURAL}: the plurals are phrases of their own; {}: none. */
static int
add_phrases(struct ns_importer *im, struct ns_str text, struct ns_err *why)
{
	size_t open = ns_str_find(text, '{', 0);
	size_t close = ns_str_find(text, '}', 0);
	struct ns_str plurals, one;

	if (open == text.n || close < open || close == text.n)
		return add_phrase(im, ns_str_trim(text), true, why);
	if (add_phrase(im, ns_str_trim(ns_str_sub(text, 0, open)), false, why) <
	    0)
		return -1;
	plurals = ns_str_sub(text, open + 1, close);
	while (ns_str_cut(&plurals, ',', &one)) {
		one = ns_str_trim(one);
		if (one.n > 0 && add_phrase(im, one, false, why) < 0)
			return -1;
	}
	return 0;
}

/* Add the [CODE]s of a line to the entry. */
static int
add_codes(struct ns_importer *im, struct ns_str text, struct ns_err *why)
{
	struct ns_petrarch *s = im->petrarch;
	struct ns_code *code;
	size_t close, n;

	while ((text = ns_str_trim(text)).n > 0) {
		close = ns_str_find(text, ']', 0);
		if (text.p[0] != '[' || close == text.n)
			return ns_fail(why, NS_EINPUT,
			    "a code between [ and ] was expected");
		code = NS_PUSH(&im->scratch, s->codes, s->ncodes, s->ccodes);
		if (code == NULL)
			return no_memory(why);
		if (ns_code_parse(code, ns_str_sub(text, 1, close), why) < 0) {
			s->ncodes--;
			s->bad = true;
			return -1;
		}
		n = code->code.n;
		code->code = ns_arena_dup(&im->scratch, code->code);
		if (code->code.n < n)
			return no_memory(why);
		text = ns_str_sub(text, close + 1, text.n);
	}
	return 0;
}

/* Append what is no comment: # and ; reach to the line's end, <!-- to -->. */
static void
put_uncommented(struct ns_petrarch *s, struct ns_str line, struct ns_buf *out)
{
	size_t i = 0;

	while (i < line.n) {
		struct ns_str rest = ns_str_sub(line, i, line.n);

		if (s->comment) {
			s->comment = !ns_str_starts(rest, NS_STR("-->"));
			i += s->comment ? 1 : 3;
		} else if (ns_str_starts(rest, NS_STR("<!--"))) {
			s->comment = true;
			i += 4;
		} else if (line.p[i] == '#' || line.p[i] == ';') {
			break;
		} else {
			ns_buf_putc(out, line.p[i++]);
		}
	}
}

/* A line without comments, trimmed. */
static int
take_content(struct ns_importer *im, struct ns_str line, struct ns_err *why)
{
	struct ns_petrarch *s = im->petrarch;
	bool more = line.p[0] == '+' || line.p[0] == '[';
	size_t open = ns_str_find(line, '[', 0);

	if (line.p[0] == '!' && ns_str_find(line, '=', 0) < open) {
		finish_entry(im);
		return ns_macros_define(&s->macros, line, why);
	}
	if (more && s->lost)
		return ns_fail(why, NS_EINPUT, "its entry was left out");
	if (more && s->nphrases == 0)
		return ns_fail(why, NS_EINPUT,
		    "a phrase was expected before this");
	if (!more) {
		finish_entry(im);
		s->line = im->line;
	}
	if (open > 0) {
		if (add_phrases(im,
			ns_str_sub(line, line.p[0] == '+' ? 1 : 0, open),
			why) < 0)
			return -1;
	}
	return add_codes(im, ns_str_sub(line, open, line.n), why);
}

static int
take_line(struct ns_importer *im, struct ns_str line, struct ns_err *why)
{
	struct ns_petrarch *s = state_of(im);
	struct ns_arena arena;
	struct ns_buf content;
	struct ns_str text;
	int rc = 0;

	if (s == NULL)
		return no_memory(why);
	ns_arena_init(&arena); /* an entry may end with this line */
	ns_buf_init(&content, &arena);
	put_uncommented(s, line, &content);
	text = ns_str_trim(ns_buf_str(&content));
	if (content.failed)
		rc = no_memory(why);
	else if (text.n > 0)
		rc = take_content(im, text, why);
	ns_arena_free(&arena);
	return rc;
}

/* A line that cannot be read may have begun an entry. */
static void
spoil(struct ns_importer *im, struct ns_str line)
{
	struct ns_petrarch *s = state_of(im);

	if (s == NULL || ns_ascii_space(line.p[0]) || line.p[0] == '+' ||
	    line.p[0] == '[')
		return;
	finish_entry(im);
	s->lost = true;
}

static void
end(struct ns_importer *im)
{
	finish_entry(im);
	if (im->petrarch != NULL)
		im->petrarch->comment = false;
}

const struct ns_import_reader ns_import_petrarch = { take_line, spoil, end };
