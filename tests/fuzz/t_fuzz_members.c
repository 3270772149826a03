/*
 * t_fuzz_members.c - any bytes as an archive: it comes to its end, and no file
 * in it gives more than the bound on what may be unpacked.
 */
#define FUZZ_TARGET "members"

#include "fuzz.h"
#include "members.h"

/* Read the file at hand; how many bytes it has. */
static size_t
drain(struct ns_members *m)
{
	struct ns_pull *pull;
	struct ns_str s;
	struct ns_err err;
	size_t n = 0;

	if (ns_members_pull(m, &pull, &err) < 0)
		fuzz_setup_failed(&err);
	while (ns_pull_look(pull, 1, &s, &err) == 0 && s.n > 0) {
		n += s.n;
		ns_pull_pass(pull, s.n);
	}
	ns_pull_free(pull);
	return n;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const size_t most = 300u * 1024 * 1024 + 1100 * size;
	struct ns_members *m = NULL;
	struct ns_pull *pull;
	struct ns_err err;
	struct ns_str name;
	size_t n = 0;
	FILE *fp;
	int got;

	ns_members_are(fuzz_str(data, size));
	if (size == 0 || (fp = ns_file_of(fuzz_str(data, size))) == NULL)
		return 0;
	if (ns_pull_new(&pull, fp, &err) < 0 ||
	    ns_members_new(&m, pull, &err) < 0)
		fuzz_setup_failed(&err);
	while ((got = ns_members_next(m, &name, &err)) != 0) {
		MUST(got < 0 || name.n > 0);
		if (got > 0)
			n += drain(m);
		MUST(n <= most);
	}
	ns_members_free(m);
	return 0;
}
