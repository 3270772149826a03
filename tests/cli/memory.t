#!/bin/sh
# memory.t - with too little memory the program says so and ends in 3; it never
# crashes, and no document is lost in silence.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

command -v prlimit >/dev/null || skip_all 'no prlimit'
if grep -q __asan_init "$NEWSIFT"; then
	skip_all 'the sanitizers need all the address space there is'
fi

awk 'BEGIN {
	for (i = 0; i < 8000; i++)
		print "<p>Ministers from Canada and Mexico met on Monday to talk " \
			"about the ferry, for the " i "th time since January. " \
			"They will meet again on April 1, he said.</p>"
}' >"$tmp/big.html"
make_page "$tmp/small.html"

# MEGABYTES ARGUMENT...
with() {
	mb=$1
	shift
	prlimit --as=$((mb * 1000000)) "$NEWSIFT" "$@" >"$tmp/out" 2>"$tmp/err"
	status=$?
	case $status in
	0 | 127) pass "$mb MB, $1: $status" ;; # 127: not even loaded
	3)
		ok "$mb MB, $1: 3, and says why" grep -q memory "$tmp/err"
		;;
	*)
		fail "$mb MB, $1: $status"
		head -n 5 "$tmp/err" | sed 's/^/# /'
		;;
	esac
}

for mb in 50 60 70 80 90 100 120 140 160 200 240; do
	with "$mb" strip "$tmp/big.html"
	with "$mb" run --plain "$tmp/big.html"
	with "$mb" run "$tmp/big.html" "$tmp/small.html"
	# What got as far as the first document gets to the last.
	if [ $status -eq 3 ] && [ -s "$tmp/out" ]; then
		equal "$mb MB: both documents have rows" \
			"$(sed 1d "$tmp/out" | cut -f 1 | uniq | wc -l |
				tr -d ' ')" 2
	fi
done
finish
