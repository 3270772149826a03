#!/bin/sh
# pipe.t - `run` and the four filters print the same bytes.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

# NAME STRIP TOKENIZE MATCH EMIT INPUT...: the options of each filter, as words
compare() {
	name=$1 s=$2 t=$3 m=$4 e=$5
	shift 5
	# shellcheck disable=SC2086 # options are lists of words
	newsift run $s $t $m $e "$@" >"$tmp/run" 2>"$tmp/run.err"
	rc=$?
	# shellcheck disable=SC2086
	newsift strip $s "$@" 2>"$tmp/pipe.err" | newsift tokenize $t |
		newsift match $m | newsift emit $e >"$tmp/pipe"
	equal "$name: status" "$?" "$rc"
	same "$name" "$tmp/pipe" "$tmp/run"
	same "$name: messages" "$tmp/pipe.err" "$tmp/run.err"
}

count=0
for page in corpus/pages/*; do
	[ -f "$page" ] || continue
	count=$((count + 1))
	compare "$page" '' '' '' '' "$page"
done
ok 'there are pages in corpus/pages' [ "$count" -gt 0 ]

compare 'plain text' --plain '' '' '' corpus/pages
compare 'articles' '' '' '' --articles corpus/pages
compare 'a threshold for issues' '' '' '--issue-threshold 1' '' corpus/pages
compare 'articles with any issue' '' '' '--issue-threshold 0' --articles \
	corpus/pages
compare 'JSON lines' '' '' '' '--format jsonl' corpus/pages
compare 'articles as JSON lines' '' '' '' '--articles --format=jsonl' \
	corpus/pages
compare 'a date' '' '' '--date 2018-09-07' '' corpus/pages
compare 'a forced date' '' '' '--date force:2018-09-07' '' corpus/pages
compare 'French' '' '--lang fr' '' '' corpus/pages
compare 'one kind' '' '' '' '--kinds date' corpus/pages
compare 'two kinds, no header' '' '' '' '--kinds actor,issue --no-header' \
	corpus/pages
compare 'ids of a document' '' '' '' '--by doc' corpus/pages
compare 'ids as JSON lines' '' '' '' '--by doc --format jsonl --kinds actor' \
	corpus/pages
compare 'CoNLL-U' '' '' '' '--format conllu' corpus/pages
compare 'CoNLL-U in characters, actors only' '' '' '' \
	'--format conllu --offsets chars --kinds actor' corpus/pages
compare 'columns' '' '' '' '--columns id,doc,begin' corpus/pages
compare 'columns of articles' '' '' '' \
	'--articles --columns issues,title --no-header' corpus/pages
compare 'a spreadsheet' '' '' '' '--spreadsheet' corpus/pages
compare 'offsets in characters' '' '' '' '--offsets chars' corpus/pages

# Text saved from a page, and what cannot be read.
make_page "$tmp/page.html"
printf 'Talks go on\n\nMinisters from Canada met on Monday.\n' >"$tmp/a.txt"
: >"$tmp/empty.html"
printf 'GIF89a\0\0' >"$tmp/picture.html"
compare 'good and bad' '' '' '' '' "$tmp/a.txt" "$tmp/empty.html" \
	"$tmp/nothing.html" "$tmp/picture.html" "$tmp/page.html"
compare 'all options' --plain '--lang en' '--date 2018-09-07' \
	'--format jsonl --kinds meta,actor' "$tmp/a.txt" "$tmp/empty.html"

# A document goes through all filters while the pipe stays open behind it.
newsift strip "$tmp/page.html" >"$tmp/strip"
newsift run "$tmp/page.html" >"$tmp/want"
{
	cat "$tmp/strip"
	i=0
	while [ ! -e "$tmp/came" ] && [ $i -lt 30 ]; do
		sleep 1
		i=$((i + 1))
	done
} | newsift tokenize | newsift match | newsift emit >"$tmp/got" &
i=0
while [ $i -lt 20 ] && ! cmp -s "$tmp/got" "$tmp/want"; do
	sleep 1
	i=$((i + 1))
done
same 'a document does not wait for the next' "$tmp/got" "$tmp/want"
: >"$tmp/came"
wait
finish
