/*
 * template.c - value templates read and worked out.
 */
#include "template.h"

#include <string.h>

#include "rulefile.h"

static bool
find_name(const struct ns_str *names, size_t n, struct ns_str name,
    size_t *index)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (ns_str_eq(names[i], name)) {
			*index = i;
			return true;
		}
	}
	return false;
}

static struct ns_operand
make_operand(struct ns_str name, const struct ns_scope *scope)
{
	struct ns_operand op = { NS_OP_TEXT, name, 0 };

	if (find_name(scope->lets, scope->nlets, name, &op.index))
		op.kind = NS_OP_LET;
	else if (find_name(scope->groups, scope->ngroups, name, &op.index))
		op.kind = NS_OP_GROUP;
	else if (ns_str_eq(name, NS_STR("ref")))
		op.kind = NS_OP_REF;
	else if (ns_str_eq(name, NS_STR("prev")))
		op.kind = NS_OP_PREV;
	return op;
}

/* One "name arg arg" between bars. */
static const char *
parse_call(struct ns_template *t, struct ns_filter_call *call,
    struct ns_str text, const struct ns_scope *scope)
{
	struct ns_str name, arg;

	call->text = ns_str_trim(text);
	name = ns_ruleline_word(&text);
	while ((arg = ns_ruleline_word(&text)).n > 0) {
		if (call->nargs == NS_FILTER_ARGS)
			return "at most two arguments were expected";
		call->args[call->nargs++] = make_operand(arg, scope);
	}
	if (call->nargs == 0 && ns_vocab_find(scope->vocab, name) != NULL) {
		call->table = name;
		return NULL;
	}
	call->filter = ns_filter_find(name, call->nargs, &t->tense);
	return call->filter != NULL ? NULL
				    : "a table, or a filter with as many "
				      "arguments, was expected";
}

/* What stands between braces. */
static const char *
parse_expression(struct ns_template *t, struct ns_arena *arena,
    struct ns_str text, const struct ns_scope *scope)
{
	struct ns_piece *piece =
	    NS_PUSH(arena, t->pieces, t->npieces, t->cpieces);
	struct ns_filter_call *call;
	struct ns_str part;
	const char *why;

	if (piece == NULL)
		return "no memory";
	if (!ns_str_cut(&text, '|', &part))
		return "a name was expected between { and }";
	piece->source = make_operand(ns_str_trim(part), scope);
	if (piece->source.kind == NS_OP_TEXT)
		return "a group, a let, ref or prev was expected";
	while (ns_str_cut(&text, '|', &part)) {
		call =
		    NS_PUSH(arena, piece->calls, piece->ncalls, piece->ccalls);
		if (call == NULL)
			return "no memory";
		if ((why = parse_call(t, call, part, scope)) != NULL)
			return why;
	}
	return NULL;
}

const char *
ns_template_parse(struct ns_template *t, struct ns_arena *arena,
    struct ns_str text, const struct ns_scope *scope, struct ns_str *at)
{
	struct ns_piece *piece;
	size_t open, close;
	const char *why;

	t->vocab = scope->vocab;
	t->text = text;
	while (text.n > 0) {
		open = ns_str_find(text, '{', 0);
		if (open > 0) {
			piece =
			    NS_PUSH(arena, t->pieces, t->npieces, t->cpieces);
			if (piece == NULL)
				return "no memory";
			piece->source.text = ns_str_sub(text, 0, open);
		}
		if (open == text.n)
			break;
		close = ns_str_find(text, '}', open);
		*at = ns_str_sub(text, open, close);
		if (close == text.n)
			return "a closing } was expected";
		if ((why = parse_expression(t, arena,
			 ns_str_sub(text, open + 1, close), scope)) != NULL)
			return why;
		text = ns_str_sub(text, close + 1, text.n);
	}
	return NULL;
}

static struct ns_str
operand_value(const struct ns_operand *op, struct ns_eval *ev)
{
	switch (op->kind) {
	case NS_OP_GROUP:
		return ev->groups[op->index];
	case NS_OP_LET:
		return ev->lets[op->index];
	case NS_OP_REF:
		ev->anchor = ev->ref;
		return ev->ref;
	case NS_OP_PREV:
		ev->anchor = ev->prev;
		ev->from_prev = true;
		return ev->prev;
	case NS_OP_TEXT:
		break;
	}
	return op->text;
}

/* Look value up in a table. */
static bool
look_up(const struct ns_vocab_table *table, struct ns_str value,
    struct ns_buf *out)
{
	struct ns_buf key;
	struct ns_str found;

	if (table->numbers)
		return ns_vocab_number(table, value, out);
	ns_buf_init(&key, out->arena);
	ns_vocab_fold(value, &key);
	out->failed |= key.failed;
	if (!ns_vocab_value(table, ns_buf_str(&key), &found))
		return false;
	ns_buf_put(out, found);
	return true;
}

/* out: NULL when it came to nothing. */
static void
trace_call(const struct ns_filter_call *call, struct ns_buf *trace,
    struct ns_str in, const struct ns_buf *out)
{
	if (in.n == 0 && out != NULL && out->n == 0)
		return;
	ns_buf_printf(trace, "        \"%.*s\" | %.*s: ", NS_FMT(in),
	    NS_FMT(call->text));
	if (out == NULL)
		ns_buf_puts(trace, "nothing\n");
	else
		ns_buf_printf(trace, "\"%.*s\"\n", NS_FMT(ns_buf_str(out)));
}

static bool
apply_call(const struct ns_template *t, const struct ns_filter_call *call,
    struct ns_eval *ev, struct ns_str *value)
{
	struct ns_str operands[1 + NS_FILTER_ARGS] = { *value };
	struct ns_buf out;
	bool ok;
	size_t i;

	ns_buf_init(&out, ev->arena);
	for (i = 0; i < call->nargs; i++)
		operands[i + 1] = operand_value(&call->args[i], ev);
	if (call->filter != NULL)
		ok = ns_filter_apply(call->filter, ev, operands, &out);
	else
		ok =
		    value->n == 0 ||
		    look_up(ns_vocab_find(t->vocab, call->table), *value, &out);
	ev->nomem |= out.failed;
	if (ev->trace != NULL)
		trace_call(call, ev->trace, operands[0], ok ? &out : NULL);
	*value = ns_buf_str(&out);
	return ok && !out.failed;
}

bool
ns_template_eval(const struct ns_template *t, struct ns_eval *ev,
    struct ns_str *value)
{
	const struct ns_piece *piece;
	struct ns_buf out;
	struct ns_str v;
	size_t i, j;

	ns_buf_init(&out, ev->arena);
	for (i = 0; i < t->npieces; i++) {
		piece = &t->pieces[i];
		v = operand_value(&piece->source, ev);
		for (j = 0; j < piece->ncalls; j++)
			if (!apply_call(t, &piece->calls[j], ev, &v))
				return false;
		ns_buf_put(&out, v);
	}
	ev->nomem |= out.failed;
	*value = ns_buf_str(&out);
	return !out.failed;
}
