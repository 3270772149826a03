/*
 * t_gate.c - gates change nothing but the time: with and without them the
 * shipped date rules find the same in the texts of all their examples.
 */
#include "dateset.h"
#include "matcher.h"
#include "scene.h"

#define RULES_EN "pipeline/rules/en/dates.rules"
#define ABBREVIATIONS_EN "pipeline/rules/en/abbreviations.txt"

static bool
open_rules(struct scene *s, bool ungated)
{
	scene_open_with(s, ABBREVIATIONS_EN);
	s->matcher->dates->ungated = ungated;
	return ns_matcher_load(s->matcher, RULES_EN, &s->err) == 0 &&
	       ns_matcher_date(s->matcher, NS_STR("2018-09-07"), true,
		   &s->err) == 0;
}

/* What is found in a text: begin, end and value of each date. */
static struct ns_str
find(struct scene *s, struct ns_str text)
{
	const struct ns_hit *h;
	struct ns_buf out;
	size_t i;

	if (scene_match_text(s, NS_ROLE_BODY, NULL, text) < 0)
		return NS_STR("failed");
	ns_buf_init(&out, &s->doc.arena);
	for (i = 0; i < s->doc.nhits; i++) {
		h = &s->doc.hits[i];
		ns_buf_printf(&out, "%zu-%zu %.*s; ", h->begin, h->end,
		    NS_FMT(h->id));
	}
	return ns_buf_str(&out);
}

int
main(void)
{
	const struct ns_example *examples;
	struct ns_str with, without;
	struct scene gated, free_one;
	size_t i, n, dates = 0;

	OK(open_rules(&gated, false) && open_rules(&free_one, true),
	    "the rules are loaded");
	examples = ns_matcher_examples(gated.matcher, &n);
	for (i = 0; i < n; i++) {
		with = find(&gated, examples[i].text);
		without = find(&free_one, examples[i].text);
		dates += without.n > 0;
		OK(ns_str_eq(with, without), "gates change nothing");
	}
	OK(dates > 300, "dates are found in the examples");
	scene_close(&gated);
	scene_close(&free_one);
	return tap_done();
}
