/*
 * daterule.c - one date rule: its lines in the file, and its value for a match.
 */
#include "daterule.h"

/*
 * A match is whole words, and which of its alternatives ends in one may matter:
 * so the pattern must know.  No ] here: it would close a [ left open in a rule.
 */
#define WORD_BEGIN "(?<!\\p{L}|\\p{N})(?:"
#define WORD_END ")(?!\\p{L}|\\p{N})"

static bool
take_groups(struct ns_daterule *rule, struct ns_arena *arena)
{
	size_t i, n = ns_regex_names(rule->re);

	rule->groups = ns_arena_alloc(arena, n * sizeof(*rule->groups));
	if (rule->groups == NULL)
		return false;
	for (i = 0; i < n; i++)
		rule->groups[i] = ns_regex_name(rule->re, i);
	rule->ngroups = n;
	return true;
}

/* The pattern as PCRE2 wants it.  Returns NULL, or what was expected. */
static const char *
expand(struct ns_daterule_reader *r, struct ns_str rest, struct ns_str *pattern)
{
	const char *why;
	struct ns_buf b;

	ns_buf_init(&b, r->arena);
	ns_buf_puts(&b, WORD_BEGIN);
	if ((why = ns_vocab_expand(r->vocab, rest, &b, &r->at)) != NULL)
		return why;
	ns_buf_puts(&b, WORD_END);
	*pattern = ns_buf_str(&b);
	return b.failed ? "no memory" : NULL;
}

/* What is to be known of the pattern: found out, or remembered. */
static const char *
make_source(struct ns_daterule *rule, struct ns_daterule_reader *r,
    struct ns_str rest, struct ns_regex_source *from)
{
	size_t begin = sizeof(WORD_BEGIN) - 1, end = sizeof(WORD_END) - 1;
	const struct ns_daterule_memo *memo = r->memo;
	const char *why;

	if (memo != NULL) {
		rule->triggers = memo->triggers;
		*from = (struct ns_regex_source){ .pattern = memo->pattern,
			.names = memo->groups.words,
			.nnames = memo->groups.n,
			.known = true };
		return NULL;
	}
	if ((why = expand(r, rest, &from->pattern)) != NULL)
		return why;
	rule->pattern = ns_str_sub(from->pattern, begin, from->pattern.n - end);
	ns_arena_reset(&r->scratch);
	return ns_trigger_derive(rule->pattern, &r->scratch, r->arena,
		   &rule->triggers)
		   ? NULL
		   : "no memory";
}

static const char *
add_match(struct ns_daterule *rule, struct ns_daterule_reader *r,
    struct ns_str rest)
{
	struct ns_regex_source from = { .known = false };
	const char *why;

	if (rule->re != NULL || rest.n == 0)
		return "one `match` with a pattern was expected";
	if ((why = make_source(rule, r, rest, &from)) != NULL)
		return why;
	from.anchored = rule->triggers.first.n > 0 && !r->ungated;
	if (ns_regex_new(&rule->re, r->arena, &from, &r->why) < 0)
		return r->why.msg;
	return take_groups(rule, r->arena) ? NULL : "no memory";
}

static const char *
read_template(struct ns_daterule *rule, struct ns_daterule_reader *r,
    struct ns_str text, struct ns_template *t)
{
	struct ns_scope scope = { r->vocab, rule->groups, rule->let_names,
		rule->ngroups, rule->nlets };
	const char *why;

	if (rule->re == NULL)
		return "`match` was expected before this";
	if (text.n == 0)
		return "a template was expected";
	why = ns_template_parse(t, r->arena, text, &scope, &r->at);
	rule->tense |= t->tense;
	return why;
}

static const char *
add_let(struct ns_daterule *rule, struct ns_daterule_reader *r,
    struct ns_str rest)
{
	struct ns_str name = ns_ruleline_word(&rest), *names;
	struct ns_template t = { 0 };
	struct ns_named *let;
	const char *why;
	size_t i;

	if ((why = read_template(rule, r, rest, &t)) != NULL)
		return why;
	let = NS_PUSH(r->arena, rule->lets, rule->nlets, rule->clets);
	names = ns_arena_alloc(r->arena, rule->clets * sizeof(*names));
	if (let == NULL || names == NULL)
		return "no memory";
	*let = (struct ns_named){ name, t };
	for (i = 0; i < rule->nlets; i++)
		names[i] = rule->lets[i].name;
	rule->let_names = names;
	return NULL;
}

static const char *
add_attr(struct ns_daterule *rule, struct ns_daterule_reader *r,
    struct ns_str rest)
{
	struct ns_str name = ns_ruleline_word(&rest);
	struct ns_template t = { 0 };
	struct ns_named *attr;
	const char *why;

	if ((why = read_template(rule, r, rest, &t)) != NULL)
		return why;
	attr = NS_PUSH(r->arena, rule->attrs, rule->nattrs, rule->cattrs);
	if (attr == NULL)
		return "no memory";
	*attr = (struct ns_named){ name, t };
	return NULL;
}

static const char *
add_type(struct ns_daterule *rule, struct ns_daterule_reader *r,
    struct ns_str rest)
{
	static const char *const types[] = { "DATE", "TIME", "DURATION", "SET",
		"NOTHING" };
	size_t i;

	(void)r;
	for (i = 0; i < NS_LEN(types); i++)
		if (ns_str_eq(rest, ns_str_of(types[i])))
			rule->type = rest;
	return rule->type.n > 0
		   ? NULL
		   : "DATE, TIME, DURATION, SET or NOTHING was expected";
}

static const char *
add_value(struct ns_daterule *rule, struct ns_daterule_reader *r,
    struct ns_str rest)
{
	if (rule->value.npieces > 0)
		return "one `value` was expected";
	return read_template(rule, r, rest, &rule->value);
}

/* Small letters, as tokens have them. */
static struct ns_str
fold(struct ns_arena *arena, struct ns_str word)
{
	struct ns_buf b;
	size_t i;

	ns_buf_init(&b, arena);
	for (i = 0; i < word.n; i++)
		ns_buf_putc(&b, ns_ascii_lower(word.p[i]));
	return b.failed ? (struct ns_str){ NULL, 0 } : ns_buf_str(&b);
}

static const char *
add_trigger(struct ns_daterule *rule, struct ns_daterule_reader *r,
    struct ns_str rest)
{
	struct ns_word_set set = { NULL, 0, 0 };
	struct ns_str word, *slot;
	size_t cap = 0;

	if (rule->re == NULL)
		return "`match` was expected before this";
	while ((word = ns_ruleline_word(&rest)).n > 0) {
		slot = NS_PUSH(r->arena, set.words, set.n, cap);
		if (slot == NULL)
			return "no memory";
		if ((*slot = fold(r->arena, word)).n == 0)
			return "no memory";
	}
	if (set.n == 0)
		return "words were expected";
	/* Those of the pattern are as true as before. */
	if (r->memo == NULL)
		ns_triggers_declare(&rule->triggers, set);
	return NULL;
}

const char *
ns_daterule_add(struct ns_daterule *rule, struct ns_daterule_reader *reader,
    const struct ns_ruleline *line)
{
	static const struct {
		char key[8];
		const char *(*add)(struct ns_daterule *rule,
		    struct ns_daterule_reader *r, struct ns_str rest);
	} keys[] = {
		{ "match", add_match },
		{ "let", add_let },
		{ "type", add_type },
		{ "value", add_value },
		{ "attr", add_attr },
		{ "trigger", add_trigger },
	};
	size_t i;

	reader->at = (struct ns_str){ NULL, 0 };
	for (i = 0; i < NS_LEN(keys); i++)
		if (ns_str_eq(line->key, ns_str_of(keys[i].key)))
			return keys[i].add(rule, reader, line->rest);
	reader->at = line->key;
	return "table, numbers, define, reference, rule, match, let, type, "
	       "value, attr, trigger, + or - was expected";
}

const char *
ns_daterule_check(const struct ns_daterule *rule)
{
	bool nothing = ns_str_eq(rule->type, NS_DATE_NOTHING);

	if (rule->re == NULL)
		return "a `match` line was expected in this rule";
	if (rule->type.n == 0)
		return "a `type` line was expected in this rule";
	if (nothing != (rule->value.npieces == 0))
		return nothing ? "no `value` line was expected in this rule"
			       : "a `value` line was expected in this rule";
	if (rule->triggers.n == 0)
		return "a word that every match holds was expected in the "
		       "pattern, or a `trigger` line";
	return NULL;
}

static bool
eval_lets(const struct ns_daterule *rule, struct ns_eval *ev)
{
	size_t i;

	ev->lets = ns_arena_alloc(ev->arena, rule->nlets * sizeof(*ev->lets));
	if (ev->lets == NULL) {
		ev->nomem = true;
		return false;
	}
	for (i = 0; i < rule->nlets; i++)
		if (!ns_template_eval(&rule->lets[i].value, ev, &ev->lets[i]))
			return false;
	return true;
}

static void
put_attr(struct ns_buf *out, struct ns_str name, struct ns_str value)
{
	if (value.n == 0)
		return;
	if (out->n > 0)
		ns_buf_putc(out, ';');
	ns_buf_put(out, name);
	ns_buf_putc(out, '=');
	ns_buf_put(out, value);
}

/* anchor and direction first, then the rule's own in its order. */
static bool
eval_attrs(const struct ns_daterule *rule, struct ns_eval *ev,
    struct ns_str *attrs)
{
	struct ns_str anchor = ev->anchor, value;
	enum ns_direction direction = ev->direction;
	struct ns_buf out;
	size_t i;

	ns_buf_init(&out, ev->arena);
	if (ev->has_ref)
		put_attr(&out, NS_STR("anchor"), anchor);
	if (direction != NS_DIR_NONE)
		put_attr(&out, NS_STR("direction"),
		    direction == NS_DIR_PAST ? NS_STR("past")
					     : NS_STR("future"));
	for (i = 0; i < rule->nattrs; i++) {
		if (!ns_template_eval(&rule->attrs[i].value, ev, &value))
			return false;
		put_attr(&out, rule->attrs[i].name, value);
	}
	ev->nomem |= out.failed;
	*attrs = ns_buf_str(&out);
	return !out.failed;
}

bool
ns_daterule_eval(const struct ns_daterule *rule, struct ns_eval *ev,
    struct ns_str *value, struct ns_str *attrs)
{
	if (!eval_lets(rule, ev) || !ns_template_eval(&rule->value, ev, value))
		return false;
	return value->n > 0 && eval_attrs(rule, ev, attrs);
}
