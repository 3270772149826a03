/*
 * t_abbreviation.c - the file of abbreviations: its errors, and what it says.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "abbreviation.h"
#include "tap.h"

#define FILE_EN "pipeline/rules/en/abbreviations.txt"

/* A file's text and the message that loading it gives; "" when it loads. */
static const struct {
	const char *name, *text, *want;
} loads[] = {
	{ "empty file", "", "" },
	{ "comment, section, words", "# x\n[never]\nMr. Ms.\n", "" },
	{ "last line without an end", "[never]\nMr.", "" },
	{ "blanks", "[never]\n  Mr.   Ms. \r\n\n", "" },
	{ "a word in two lists", "[starts]\nthe\n[says]\nthe\n", "" },
	{ "no section", "Mr.\n",
	    ":1: expected a section before the first word" },
	{ "unknown section", "[always]\n",
	    ":1: expected [never], [number], [maybe], [likely], [starts], "
	    "[goes-on], [says], [links], [leads], [labels] or [marked]" },
	{ "no stop", "[never]\nMr\n",
	    ":2: expected abbreviations that end in a full stop" },
	{ "only a stop", "[never]\n.\n",
	    ":2: expected abbreviations that end in a full stop" },
	{ "stop in a word", "[starts]\nThe.\n",
	    ":2: expected words without a full stop in this section" },
	{ "twice", "[never]\nMr.\n[maybe]\nMr.\n",
	    ":4: expected each word once" },
	{ "twice, other case", "[starts]\nthe\nThe\n",
	    ":3: expected each word once" },
	{ "a word of 49 letters",
	    "[says]\nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvw\n",
	    ":2: expected words of at most 48 bytes" },
	{ "not UTF-8", "[never]\n\xff.\n", ":2: expected UTF-8" },
};

/* What the English file says of a word. */
static const struct {
	const char *word;
	unsigned want;
} words[] = {
	{ "Sen.", NS_ABBR_NEVER },
	{ "SEN.", NS_ABBR_NEVER },
	{ "sen.", 0 },
	{ "Sen", 0 },
	{ "Oct.", NS_ABBR_MAYBE },
	{ "No.", NS_ABBR_NUMBER },
	{ "a.m.", NS_ABBR_LIKELY },
	{ "A.M.", NS_ABBR_LIKELY },
	{ "The", NS_WORD_STARTS | NS_WORD_LINKS },
	{ "Vitamin", NS_WORD_LABELS },
	{ "Yahoo", NS_WORD_MARKED },
	{ "yahoo", 0 },
	{ "Monday", NS_WORD_GOES_ON },
	{ "asked", NS_WORD_STARTS | NS_WORD_SAYS },
	{ "zzz", 0 },
	{ "", 0 },
};

static void
check_load(const char *name, const char *text, const char *want)
{
	char path[] = "/tmp/newsift-abbreviations-XXXXXX";
	struct ns_abbreviations *ab;
	struct ns_err err = { NS_OK, "" };
	int fd = mkstemp(path);
	size_t n = strlen(text);
	const char *msg = err.msg;

	if (fd < 0 || write(fd, text, n) != (ssize_t)n) {
		OK(false, path);
		return;
	}
	close(fd);
	if (ns_abbreviations_load(&ab, path, &err) < 0 &&
	    strncmp(msg, path, strlen(path)) == 0)
		msg += strlen(path);
	EQ(msg, strlen(msg), want, name);
	OK(err.code == (*want != '\0' ? NS_ERULE : NS_OK), name);
	ns_abbreviations_free(ab);
	unlink(path);
}

/* More words than the first table holds. */
static void
check_many(void)
{
	char path[] = "/tmp/newsift-abbreviations-XXXXXX", word[32];
	struct ns_abbreviations *ab;
	struct ns_err err;
	size_t i, found = 0;
	FILE *fp = fdopen(mkstemp(path), "w");

	if (fp == NULL) {
		OK(false, path);
		return;
	}
	fprintf(fp, "[never]\n");
	for (i = 0; i < 5000; i++)
		fprintf(fp, "w%zu.\n", i);
	fclose(fp);
	if (ns_abbreviations_load(&ab, path, &err) == 0)
		for (i = 0; i < 5000; i++) {
			snprintf(word, sizeof(word), "w%zu.", i);
			found += ns_abbreviations_find(ab, ns_str_of(word)) ==
				 NS_ABBR_NEVER;
		}
	OK(found == 5000, "5000 words");
	ns_abbreviations_free(ab);
	unlink(path);
}

int
main(void)
{
	struct ns_abbreviations *ab;
	struct ns_err err = { NS_OK, "" };
	size_t i;

	for (i = 0; i < NS_LEN(loads); i++)
		check_load(loads[i].name, loads[i].text, loads[i].want);
	check_many();
	OK(ns_abbreviations_load(&ab, "/nonexistent", &err) < 0 &&
		err.code == NS_EIO,
	    "no such file");
	OK(ns_abbreviations_load(&ab, NULL, &err) == 0 &&
		ns_abbreviations_find(ab, NS_STR("Mr.")) == 0,
	    "no file");
	ns_abbreviations_free(ab);
	err.msg[0] = '\0';
	if (ns_abbreviations_load(&ab, FILE_EN, &err) == 0)
		for (i = 0; i < NS_LEN(words); i++)
			OK(ns_abbreviations_find(ab,
			       ns_str_of(words[i].word)) == words[i].want,
			    words[i].word);
	EQ(err.msg, strlen(err.msg), "", "loads " FILE_EN);
	ns_abbreviations_free(ab);
	return tap_done();
}
