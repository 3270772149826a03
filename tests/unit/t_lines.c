/*
 * t_lines.c - rows of text and the breaks between them.
 */
#include "lines.h"
#include "tap.h"

/* A text; for each line but blank ones '+' when it goes on, else '-'. */
static const struct {
	const char *name, *text, *want;
} cases[] = {
	{ "one line", "One line.", "-" },
	{ "sentence a line", "The first is long.\nSo is the next.\nEnd.\n",
	    "---" },
	{ "wrapped", "the ferry comes\nfrom islands in\nthe sea. It\nis late.",
	    "-++-" },
	{ "blank line", "the ferry comes\n\nfrom islands", "--" },
	{ "indent opens", "the ferry comes\n  from islands in", "--" },
	{ "carriage returns", "the ferry comes\r\nfrom islands in\r\n", "-+" },
};

static const struct {
	const char *name, *row, *next;
	bool want;
} titles[] = {
	{ "before a blank line", "Talks go on", "", true },
	{ "much shorter", "Talks go on",
	    "The talks went on for a third day on Monday, they said.", true },
	{ "about as long", "Talks go on", "for a third day", false },
	{ "sentence", "Talks go on.", "", false },
	{ "only line", "Talks go on", NULL, false },
};

static struct ns_row
row_of(const char *s)
{
	struct ns_row row = { .blank = true };
	size_t at = 0;

	ns_row_next(ns_str_of(s), &at, &row);
	return row;
}

int
main(void)
{
	struct ns_row row, before, next;
	struct ns_str text;
	size_t i, n, at, wrap;
	char got[16];

	for (i = 0; i < NS_LEN(cases); i++) {
		text = ns_str_of(cases[i].text);
		wrap = ns_rows_wrap(text);
		before = (struct ns_row){ .blank = true };
		for (n = at = 0; ns_row_next(text, &at, &row); before = row)
			if (!row.blank)
				got[n++] = ns_row_continues(&before, &row, wrap)
					       ? '+'
					       : '-';
		EQ(got, n, cases[i].want, cases[i].name);
	}
	for (i = 0; i < NS_LEN(titles); i++) {
		row = row_of(titles[i].row);
		next = row_of(titles[i].next == NULL ? "" : titles[i].next);
		OK(ns_row_is_title(&row,
		       titles[i].next == NULL ? NULL : &next) == titles[i].want,
		    titles[i].name);
	}
	return tap_done();
}
