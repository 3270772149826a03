#!/bin/sh
# manual.t - what newsift-records(5) shows is what the program prints.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

man=$PWD/pipeline/cli/newsift-records.5
ln -s "$NEWSIFT" "$tmp/newsift"
PATH=$tmp:$PATH
mkdir "$tmp/blocks" "$tmp/in"

# A block behind `.\" file NAME` is a file.  One that begins with "$ " is
# commands, each going on in the next line after a bar or a backslash, and what
# they print.
sed -e 's/\\&//g' -e 's/\\e/\\/g' "$man" | awk -v dir="$tmp" '
	/^\.\\" file / { file = dir "/in/" $3; next }
	/^\.Bd -literal/ { block = 1; next }
	/^\.Ed/ { block = file = commands = 0; next }
	block == 1 && /^\$ / { n++; commands = 1 }
	block && file { print >file }
	block && commands {
		if (sub(/^\$ /, "") || more) {
			print >(dir "/blocks/" n ".sh")
			more = /[|\\]$/
		} else
			print >(dir "/blocks/" n ".want")
		block = 2
	}'
ok 'there are examples' [ "$(find "$tmp/blocks" -name '*.sh' | wc -l)" -ge 9 ]
for block in "$tmp"/blocks/*.sh; do
	(cd "$tmp/in" && sh -e "$block") >"$tmp/got" 2>&1
	same "$(head -n 1 "$block")" "$tmp/got" "${block%.sh}.want"
done

# Each option of records is among them.
newsift emit --help | grep -o -e '--[a-z-]*' | grep -v -x -e --help -e --quiet \
	-e --verbose -e --output -e --append >"$tmp/options"
ok 'there are options' [ "$(wc -l <"$tmp/options")" -ge 7 ]
while read -r option; do
	ok "an example with $option" grep -q -e "$option" "$tmp"/blocks/*.sh
done <"$tmp/options"
finish
