/*
 * checksum.c - a number that tells bytes apart (XXH3).
 */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#include <xxhash.h>

#include "newsift/base.h"

#define READ_SIZE 65536

uint64_t
ns_checksum(struct ns_str bytes, uint64_t seed)
{
	return XXH3_64bits_withSeed(bytes.n > 0 ? bytes.p : "", bytes.n, seed);
}

bool
ns_checksum_file(const char *path, uint64_t *sum)
{
	char piece[READ_SIZE];
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n = 1;

	if (fd < 0)
		return false;
	while (n > 0) {
		n = read(fd, piece, sizeof(piece));
		if (n < 0 && errno == EINTR)
			n = 1;
		else if (n > 0)
			*sum = ns_checksum((struct ns_str){ piece, (size_t)n },
			    *sum);
	}
	close(fd);
	return n == 0;
}
