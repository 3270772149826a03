#!/bin/sh
# install.t - the installed program finds its rules, wherever it was put; the
# library can be linked with what pkg-config says.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

command -v "${MAKE:-make}" >/dev/null || skip_all 'no make'
BUILD=${BUILD:-build}

# make check may have started us: its jobs are not ours.  Nothing is built anew,
# as other tests run the program meanwhile.
unset MAKEFLAGS MFLAGS MAKEOVERRIDES MAKELEVEL NEWSIFT_RULES
status 'make install' 0 "${MAKE:-make}" --no-print-directory install \
	-o "$BUILD/newsift" -o "$BUILD/libnewsift.a" BUILD="$BUILD" PREFIX=/usr DESTDIR="$tmp/root"
usr=$tmp/root/usr
for f in bin/newsift lib/libnewsift.a lib/pkgconfig/newsift.pc \
	include/newsift/tokenize.h share/newsift/en/furniture.tsv \
	share/newsift/recipes/pairs share/man/man1/newsift.1 \
	share/man/man5/newsift-rules.5 share/man/man5/newsift-records.5; do
	ok "$f" [ -s "$usr/$f" ]
done

make_page "$tmp/a.html"
NEWSIFT_RULES=pipeline/rules/en newsift run "$tmp/a.html" >"$tmp/want"
NEWSIFT=$usr/bin/newsift
status 'the installed program' 0 newsift run "$tmp/a.html"
same 'finds its rules' "$tmp/out" "$tmp/want"
mv "$tmp/root" "$tmp/elsewhere"
usr=$tmp/elsewhere/usr
NEWSIFT=$usr/bin/newsift
status 'moved elsewhere' 0 newsift run "$tmp/a.html"
same 'still finds them' "$tmp/out" "$tmp/want"
ln -s "$usr/bin/newsift" "$tmp/link"
NEWSIFT=$tmp/link
status 'by a link' 0 newsift run "$tmp/a.html"
same 'by a link, too' "$tmp/out" "$tmp/want"
status 'its rules load' 0 newsift rules check

command -v pkg-config >/dev/null || {
	skip 'a program of its own' 'no pkg-config'
	finish
}
cat >"$tmp/prog.c" <<'END'
#include <newsift/tokenize.h>
#include <stdio.h>

int
main(void)
{
	struct ns_tokenizer *tk;
	struct ns_doc doc;
	struct ns_err err;

	ns_doc_init(&doc);
	if (ns_tokenizer_new(&tk, NULL, NULL, &err) < 0 ||
	    ns_doc_reset(&doc, NS_STR("x"), &err) < 0 ||
	    ns_doc_push_para(&doc, NS_ROLE_BODY, NS_STR("It ended.")) == NULL ||
	    ns_tokenize(&doc, tk, &err) < 0)
		return 1;
	printf("%zu\n", doc.ntoks);
	ns_tokenizer_free(tk);
	ns_doc_free(&doc);
	return 0;
}
END
pc() {
	PKG_CONFIG_PATH=$usr/lib/pkgconfig pkg-config \
		--define-variable=prefix="$usr" "$@" newsift
}
# A sanitized library needs a sanitized program.
san=
if nm "$usr/lib/libnewsift.a" 2>/dev/null | grep -q __asan_init; then
	san='-fsanitize=address,undefined'
fi
# shellcheck disable=SC2046,SC2086 # lists of words
status 'a program of its own, compiled' 0 "${CC:-cc}" -std=c11 -Wall -Wextra \
	-Werror $san $(pc --cflags) -c -o "$tmp/prog.o" "$tmp/prog.c"
# shellcheck disable=SC2046,SC2086
status 'and linked' 0 "${CC:-cc}" $san -o "$tmp/prog" "$tmp/prog.o" \
	$(pc --libs)
status 'and run' 0 "$tmp/prog"
equal 'finds three tokens' "$(cat "$tmp/out")" 3
equal 'pkg-config knows the version' "newsift $(pc --modversion)" \
	"$(newsift --version)"
finish
