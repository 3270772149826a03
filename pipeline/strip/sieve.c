/*
 * sieve.c - drop furniture, and what only echoes it, line by line.
 *
 * A page that says "Play video: 'Talks go on'" often says "Talks go on - Sep 6"
 * again below it.  Such a line is known by its words: all of them stand in a
 * row in the furniture line just before.  Below the heading of a list of links
 * come their titles, which do not end as sentences do.
 */
#include "sieve.h"

#include "furniture.h"
#include "text.h"

/* An echo stands at most this many lines behind what it repeats. */
#define ECHO_LINES 3

/* Fewer words may repeat by chance. */
#define ECHO_WORDS 3

/* A list of links has at most this many. */
#define MAX_LINKS 12

/* A longer line is no title of a story. */
#define LINK_WORDS 20

void
ns_sieve_init(struct ns_sieve *sieve, const struct ns_furniture *f,
    struct ns_arena *arena)
{
	sieve->furniture = f;
	ns_buf_init(&sieve->buf, arena);
	ns_buf_init(&sieve->title_buf, arena);
	sieve->line.n = sieve->title.n = 0;
	sieve->age = ECHO_LINES;
	sieve->links = 0;
	sieve->lists = false;
	sieve->why = NS_WHY_NONE;
	sieve->rule = sieve->title_rule = sieve->list_rule = 0;
}

/* Drop the marks of a line. */
static void
only_words(struct ns_line *line)
{
	size_t i, n = 0;

	for (i = 0; i < line->n; i++)
		if (!line->words[i].mark)
			line->words[n++] = line->words[i];
	line->n = n;
}

/* Drop a date from the line's end: "Sep 6, 2018", "6 September". */
static void
cut_date(struct ns_line *line)
{
	size_t n = line->n, k;
	bool month = false;

	for (k = 0; n > 0 && k < 3; k++, n--) {
		if (ns_word_month(line->words[n - 1].text) > 0)
			month = true;
		else if (!ns_word_number(line->words[n - 1].text))
			break;
	}
	if (month)
		line->n = n;
}

static bool
stands_in(const struct ns_line *line, const struct ns_line *title)
{
	size_t at, i;

	for (at = 0; at + line->n <= title->n; at++) {
		for (i = 0; i < line->n; i++)
			if (!ns_str_caseeq(line->words[i].text,
				title->words[at + i].text))
				break;
		if (i == line->n)
			return true;
	}
	return false;
}

/* True for numbers alone: below furniture they count shares, or say how long a
 * video is. */
static bool
only_numbers(const struct ns_line *line)
{
	size_t i;

	for (i = 0; i < line->n; i++)
		if (!line->words[i].mark &&
		    !ns_word_number(line->words[i].text))
			return false;
	return line->n > 0;
}

static bool
is_echo(struct ns_sieve *sieve)
{
	struct ns_line *line = &sieve->line;

	if (sieve->age >= ECHO_LINES || !line->whole)
		return false;
	sieve->age++;
	only_words(line);
	if (line->n >= ECHO_WORDS && !stands_in(line, &sieve->title))
		cut_date(line);
	if (line->n < ECHO_WORDS || !stands_in(line, &sieve->title))
		return false;
	sieve->age = 0; /* it may be said once more */
	return true;
}

/* True for a line below a list's heading, up to the first sentence. */
static bool
is_link(struct ns_sieve *sieve, struct ns_str text)
{
	if (sieve->links == 0)
		return false;
	sieve->links--;
	if (!sieve->line.whole || ns_text_stops(text) ||
	    ns_line_words(&sieve->line) > LINK_WORDS)
		sieve->links = 0;
	return sieve->links > 0;
}

/* Remember the words from `from` on as a title. */
static void
remember(struct ns_sieve *sieve, struct ns_str text, size_t from)
{
	size_t i;

	ns_line_cut(&sieve->title, text, &sieve->title_buf);
	for (i = from; i < sieve->title.n; i++)
		sieve->title.words[i - from] = sieve->title.words[i];
	sieve->title.n -= from;
	only_words(&sieve->title);
	sieve->age = 0;
}

/* Why a line goes that no rule fits: for the sake of a line above it. */
static enum ns_why
why_below(struct ns_sieve *sieve, struct ns_str text)
{
	if (sieve->why != NS_WHY_NONE && only_numbers(&sieve->line))
		return NS_WHY_COUNT;
	if (is_link(sieve, text)) {
		sieve->rule = sieve->list_rule;
		return NS_WHY_LIST;
	}
	if (is_echo(sieve)) {
		sieve->rule = sieve->title_rule;
		return NS_WHY_ECHO;
	}
	return NS_WHY_NONE;
}

static enum ns_why
why_dropped(struct ns_sieve *sieve, struct ns_str text)
{
	struct ns_furniture_match match;

	if (!ns_furniture_match(sieve->furniture, &sieve->line, &match))
		return why_below(sieve, text);
	sieve->rule = match.lineno;
	if (match.list && sieve->lists) {
		sieve->links = MAX_LINKS + 1;
		sieve->list_rule = match.lineno;
	}
	if (match.rest + ECHO_WORDS <= sieve->line.n) {
		remember(sieve, text, match.rest);
		sieve->title_rule = match.lineno;
	}
	return NS_WHY_FURNITURE;
}

bool
ns_sieve_drops(struct ns_sieve *sieve, struct ns_str text)
{
	if (sieve->furniture == NULL)
		return false;
	ns_line_cut(&sieve->line, text, &sieve->buf);
	sieve->why = why_dropped(sieve, text);
	return sieve->why != NS_WHY_NONE;
}
