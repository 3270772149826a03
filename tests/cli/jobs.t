#!/bin/sh
# jobs.t - workers change nothing but the time, and a bad document costs itself
# alone.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

make_page "$tmp/a.html"
: >"$tmp/empty.html"
make_page "$tmp/b.html" again

newsift run corpus/pages >"$tmp/want"
for n in 1 2 8; do
	status "-j $n runs" 0 newsift run -j "$n" corpus/pages
	quiet "-j $n says nothing"
	same "-j $n prints the same" "$tmp/out" "$tmp/want"
done
status 'workers without a sandbox' 0 newsift run -j2 --no-sandbox corpus/pages
same 'print the same' "$tmp/out" "$tmp/want"

newsift run "$tmp/a.html" "$tmp/empty.html" "$tmp/b.html" >"$tmp/want" \
	2>"$tmp/why"
status 'a failed document' 1 newsift run -j2 "$tmp/a.html" "$tmp/empty.html" \
	"$tmp/b.html"
same 'has its record in its place' "$tmp/out" "$tmp/want"
same 'and its line' "$tmp/err" "$tmp/why"

newsift strip corpus/pages >"$tmp/strip"
newsift run "$tmp/strip" >"$tmp/want"
newsift run -j2 - <"$tmp/strip" >"$tmp/got"
same 'documents of a stream' "$tmp/got" "$tmp/want"

newsift run --articles --format jsonl corpus/pages >"$tmp/want"
newsift run -j2 --articles --format jsonl corpus/pages >"$tmp/got"
same 'a row an article' "$tmp/got" "$tmp/want"

status 'no input' 1 newsift run -j2 "$tmp/none.html"
says 'is said' 'No such file'
if [ -w /dev/full ]; then
	status 'a full disk' 3 newsift run -j2 -o /dev/full corpus/pages
	says 'is said' '/dev/full: No space left on device'
else
	skip 'a full disk' 'no /dev/full here'
fi

# Nobody reads on.
newsift run -j2 corpus/pages 2>"$tmp/err" | head -n 1 >"$tmp/out"
quiet 'a closed pipe is nothing to talk about'

for wrong in '-j 0' '-j x' '-j 2000' '--timeout 0 -j1' '--timeout x -j1' \
	'--max-memory 2X -j1' '--max-memory 0 -j1' '--max-memory 99999999999G -j1' \
	'--timeout 3' '--max-memory 2G' '--no-sandbox'; do
	# shellcheck disable=SC2086 # a list of words
	status "run $wrong" 2 newsift run $wrong "$tmp/a.html"
done
says 'what is for workers' '--no-sandbox is for -j only'
finish
