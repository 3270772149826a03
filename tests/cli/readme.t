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

# The issue that is shown: its lines are sound as they stand.
sed -n '/^    =/,/^$/p' README.md | sed -e '/^$/d' -e 's/^    //' >"$tmp/issues-readme.tsv"
equal 'an issue is five lines' "$(wc -l <"$tmp/issues-readme.tsv" | tr -d ' ')" 5
status 'an issue: check' 0 newsift rules check --rules "$tmp/issues-readme.tsv"
status 'an issue: test' 0 newsift rules test --rules "$tmp/issues-readme.tsv"
newsift rules explain --rules "$tmp/issues-readme.tsv" --rule agriculture-bees \
	'The beekeepers came.' >"$tmp/got"
ok 'an issue: found' grep -q '^agriculture-bees: score 4, rank' "$tmp/got"

finish
