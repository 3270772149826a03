/*
 * datetime.c - dates as pages print them to ISO 8601, and lines that are dates.
 */
#include "datetime.h"

#include "line.h"
#include "stamp.h"
#include "zone.h"

/* Words that may stand beside a date in a line of its own, as may zones. */
static const char *const beside[] = { "a", "am", "at", "created", "date",
	"first", "friday", "fri", "last", "m", "modified", "mon", "monday",
	"on", "originally", "p", "pm", "posted", "published", "sat", "saturday",
	"st", "nd", "rd", "th", "sun", "sunday", "thu", "thur", "thurs",
	"thursday", "time", "tue", "tues", "tuesday", "updated", "wed",
	"wednesday", "et", "pt", "est", "edt", "cst", "cdt", "mst", "mdt",
	"pst", "pdt", "gmt", "utc", "bst", "cet", "cest", "ist" };

bool
ns_datetime_put(struct ns_buf *out, struct ns_str text)
{
	struct ns_stamp t;

	if (!ns_stamp_read(&t, text) || t.unsure)
		return false;
	ns_stamp_put(out, &t);
	return true;
}

static bool
is_beside(struct ns_str word)
{
	struct ns_stamp any = { .year = 2000, .month = 1, .day = 1 };
	size_t i;

	for (i = 0; i < NS_LEN(beside); i++)
		if (ns_str_caseeq(word, ns_str_of(beside[i])))
			return true;
	return ns_zone_read(&any, word);
}

bool
ns_datetime_is_line(struct ns_str text, struct ns_arena *arena, bool *modified)
{
	struct ns_line line;
	struct ns_str word;
	struct ns_buf buf;
	struct ns_stamp t;
	size_t i;

	*modified = false;
	if (text.n > 100 || !ns_stamp_read(&t, text))
		return false;
	ns_buf_init(&buf, arena);
	ns_line_cut(&line, text, &buf);
	for (i = 0; i < line.n; i++) {
		word = line.words[i].text;
		if (line.words[i].mark || ns_ascii_digit(word.p[0]) ||
		    ns_word_month(word) > 0)
			continue;
		if (!is_beside(word))
			return false;
		if (ns_str_caseeq(word, NS_STR("updated")) ||
		    ns_str_caseeq(word, NS_STR("modified")))
			*modified = true;
	}
	return true;
}
