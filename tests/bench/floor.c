/*
 * floor.c - what no reader of HTML can be faster than: parse each file with
 * libxml2 and free it again.  scripts/bench measures newsift against it.
 *
 * usage: floor FILE...
 */
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>

#define OPTIONS \
	((int)HTML_PARSE_RECOVER | (int)HTML_PARSE_NONET | \
	    (int)HTML_PARSE_NOERROR | (int)HTML_PARSE_NOWARNING | \
	    (int)HTML_PARSE_COMPACT | (int)XML_PARSE_HUGE)

/* All of a file; the caller frees it.  NULL: it cannot be read. */
static char *
read_file(const char *path, int *size)
{
	FILE *fp = fopen(path, "rb");
	char *bytes = NULL;
	long n;

	if (fp == NULL)
		return NULL;
	if (fseek(fp, 0, SEEK_END) == 0 && (n = ftell(fp)) > 0 && n < 1 << 30 &&
	    fseek(fp, 0, SEEK_SET) == 0 &&
	    (bytes = malloc((size_t)n)) != NULL &&
	    fread(bytes, 1, (size_t)n, fp) != (size_t)n) {
		free(bytes);
		bytes = NULL;
	}
	*size = bytes != NULL ? (int)n : 0;
	fclose(fp);
	return bytes;
}

int
main(int argc, char **argv)
{
	char *bytes;
	int i, size;

	for (i = 1; i < argc; i++) {
		if ((bytes = read_file(argv[i], &size)) == NULL) {
			fprintf(stderr, "floor: %s: cannot read\n", argv[i]);
			return 1;
		}
		xmlFreeDoc(htmlReadMemory(bytes, size, NULL, "UTF-8", OPTIONS));
		free(bytes);
	}
	xmlCleanupParser();
	return 0;
}
