#!/bin/sh
# readme.t - what README.md shows is what the program prints.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

# The indented block that begins with a command: the command, and its output.
command=$(sed -n 's/^    \$ //p' README.md)
sed -n '/^    \$ /,/^$/p' README.md | sed -e 1d -e '/^$/d' -e 's/^    //' |
	sed 's/ *$//' >"$tmp/want"
ok 'a command is there' [ -n "$command" ]
ok 'and its output' [ -s "$tmp/want" ]

ln -s "$NEWSIFT" "$tmp/newsift"
PATH=$tmp:$PATH sh -c "$command" | sed 's/ *$//' >"$tmp/got"
same 'the output is that of the command' "$tmp/got" "$tmp/want"

finish
