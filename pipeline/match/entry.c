/*
 * entry.c - one line of a lexicon.
 */
#include "entry.h"

#include "calendar.h"

static const char nomem[] = "no memory";

static const char *const actor_types[] = { "person", "organization", "country",
	"place", "group", "role" };

ns_daynum
ns_daynum_parse(struct ns_str s)
{
	size_t year, month, day;
	struct ns_date d;

	if (s.n < 10 || s.p[4] != '-' || s.p[7] != '-' ||
	    !ns_str_size(ns_str_sub(s, 0, 4), &year) ||
	    !ns_str_size(ns_str_sub(s, 5, 7), &month) ||
	    !ns_str_size(ns_str_sub(s, 8, 10), &day))
		return 0;
	d = (struct ns_date){ (int)year, (int)month, (int)day };
	if (!ns_date_ok(d))
		return 0;
	return (ns_daynum)(year * 10000 + month * 100 + day);
}

int
ns_entry_holds(const struct ns_entry *entry, ns_daynum day)
{
	if (entry->from == 0 && entry->to == 0)
		return 1;
	if (day == 0 || day < entry->from ||
	    (entry->to != 0 && day > entry->to))
		return 0;
	return 2;
}

static const char *
parse_day(struct ns_str value, ns_daynum *day)
{
	*day = value.n == 10 ? ns_daynum_parse(value) : 0;
	return *day != 0 ? NULL : "a date YYYY-MM-DD was expected";
}

/* Take one key=value: a reserved key into entry, another one into rest. */
static const char *
parse_attr(struct ns_entry *entry, struct ns_str attr, struct ns_buf *rest)
{
	size_t eq = ns_str_find(attr, '=', 0);
	struct ns_str key, value;

	entry->at = attr.p;
	if (eq == 0 || eq == attr.n)
		return "key=value was expected in the fifth field";
	key = ns_str_sub(attr, 0, eq);
	value = ns_str_sub(attr, eq + 1, attr.n);
	entry->at = value.p;
	if (ns_str_eq(key, NS_STR("from")))
		return parse_day(value, &entry->from);
	if (ns_str_eq(key, NS_STR("to")))
		return parse_day(value, &entry->to);
	if (ns_str_eq(key, NS_STR("short"))) {
		entry->shorts = value;
		return NULL;
	}
	if (ns_str_eq(key, NS_STR("guard"))) {
		entry->guard = true;
		return ns_str_eq(value, NS_STR("yes")) ? NULL
						       : "guard=yes was "
							 "expected";
	}
	if (rest->n > 0)
		ns_buf_putc(rest, ';');
	ns_buf_put(rest, attr);
	return NULL;
}

static const char *
parse_attrs(struct ns_entry *entry, struct ns_str all, struct ns_arena *arena)
{
	struct ns_str attrs = all;
	struct ns_buf rest;
	struct ns_str attr;
	const char *why;

	ns_buf_init(&rest, arena);
	while (ns_str_cut(&attrs, ';', &attr))
		if (attr.n > 0 &&
		    (why = parse_attr(entry, attr, &rest)) != NULL)
			return why;
	entry->attrs = ns_buf_str(&rest);
	entry->at = all.p;
	if (entry->to != 0 && entry->to < entry->from)
		return "a `to` that does not lie before `from` was expected";
	return rest.failed ? nomem : NULL;
}

/* The short form: as said, else the name's last word; none for `-`. */
static void
choose_short(struct ns_entry *entry)
{
	size_t at = entry->name.n;

	if (entry->kind != NS_KIND_ACTOR || entry->guard ||
	    !ns_str_eq(entry->type, NS_STR("person")) ||
	    ns_str_eq(entry->shorts, NS_STR("-"))) {
		entry->shorts = (struct ns_str){ NULL, 0 };
	} else if (entry->shorts.n == 0) {
		while (at > 0 && entry->name.p[at - 1] != ' ')
			at--;
		entry->shorts = ns_str_sub(entry->name, at, entry->name.n);
	}
}

static const char *
check_fields(struct ns_entry *entry)
{
	size_t i;

	entry->at = entry->pattern.p;
	if (ns_str_trim(entry->pattern).n == 0)
		return "a pattern was expected in the first field";
	entry->at = entry->id.p;
	if (entry->id.n == 0 || ns_str_find(entry->id, ' ', 0) < entry->id.n)
		return "an id without blanks was expected in the second field";
	entry->at = entry->name.p;
	if (entry->name.n == 0)
		return "a name was expected in the fourth field";
	entry->at = entry->type.p;
	if (entry->type.n == 0)
		return "a type was expected in the third field";
	if (entry->kind != NS_KIND_ACTOR)
		return NULL;
	for (i = 0; i < NS_LEN(actor_types); i++)
		if (ns_str_eq(entry->type, ns_str_of(actor_types[i])))
			return NULL;
	return "person, organization, country, place, group or role was "
	       "expected in the third field";
}

const char *
ns_entry_parse(struct ns_entry *entry, struct ns_str line,
    struct ns_arena *arena)
{
	struct ns_str attrs = { NULL, 0 };
	const char *why;

	entry->at = line.p + line.n;
	if (!ns_str_cut(&line, '\t', &entry->pattern) ||
	    !ns_str_cut(&line, '\t', &entry->id) ||
	    !ns_str_cut(&line, '\t', &entry->type) ||
	    !ns_str_cut(&line, '\t', &entry->name))
		return "at least four fields divided by tabs were expected";
	if (ns_str_cut(&line, '\t', &attrs) && line.p != NULL) {
		entry->at = line.p;
		return "at most five fields divided by tabs were expected";
	}
	if ((why = check_fields(entry)) != NULL ||
	    (why = parse_attrs(entry, attrs, arena)) != NULL)
		return why;
	choose_short(entry);
	return NULL;
}

struct ns_str
ns_attrs_value(struct ns_str attrs, const char *key)
{
	struct ns_str name = ns_str_of(key), attr;

	while (ns_str_cut(&attrs, ';', &attr))
		if (attr.n > name.n && ns_str_starts(attr, name) &&
		    attr.p[name.n] == '=')
			return ns_str_sub(attr, name.n + 1, attr.n);
	return (struct ns_str){ NULL, 0 };
}
