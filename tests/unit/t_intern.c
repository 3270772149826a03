/*
 * t_intern.c - equal words have one number, different ones have different.
 */
#include "intern.h"

#include "tap.h"

static struct ns_str
number_word(char *buf, size_t size, size_t i)
{
	int n = snprintf(buf, size, "word%zu", i);

	return (struct ns_str){ buf, (size_t)n };
}

int
main(void)
{
	struct ns_arena arena;
	struct ns_intern in;
	size_t i, wrong = 0;
	uint32_t canada, empty;
	char buf[32];

	ns_arena_init(&arena);
	ns_intern_init(&in, &arena);
	OK(ns_intern_get(&in, NS_STR("canada")) == 0, "nothing in it yet");
	canada = ns_intern_add(&in, NS_STR("canada"));
	OK(canada != 0, "a word has a number");
	OK(ns_intern_add(&in, NS_STR("canada")) == canada, "and only one");
	empty = ns_intern_add(&in, NS_STR(""));
	OK(empty != 0 && empty != canada, "the empty word is a word");
	for (i = 0; i < 50000; i++)
		ns_intern_add(&in, number_word(buf, sizeof(buf), i));
	for (i = 0; i < 50000; i++)
		wrong += ns_intern_get(&in, number_word(buf, sizeof(buf), i)) !=
			 i + empty + 1;
	OK(wrong == 0, "50,000 words are numbered in order");
	OK(ns_intern_get(&in, NS_STR("canada")) == canada, "growth keeps them");
	OK(ns_intern_get(&in, NS_STR("canad")) == 0, "a part is no word");
	ns_arena_free(&arena);
	return tap_done();
}
