#!/bin/sh
# idempotent.t - a stage run twice is a stage run once, and records that are not
# its own pass through it.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

make_page "$tmp/a.html"
make_page "$tmp/b.html" again
: >"$tmp/empty.html"

newsift strip -q "$tmp/a.html" "$tmp/empty.html" "$tmp/b.html" >"$tmp/strip"
newsift tokenize -q "$tmp/strip" >"$tmp/tokenize"
newsift match -q "$tmp/tokenize" >"$tmp/match"
newsift emit -q "$tmp/match" >"$tmp/emit"

for stage in strip tokenize match; do
	newsift $stage -q "$tmp/$stage" >"$tmp/again"
	same "$stage twice is $stage once" "$tmp/again" "$tmp/$stage"
done

newsift strip -q "$tmp/match" >"$tmp/got"
same 'strip leaves a finished stream as it is' "$tmp/got" "$tmp/match"
newsift tokenize -q "$tmp/match" >"$tmp/got"
same 'tokenize leaves hits' "$tmp/got" "$tmp/match"
newsift run -q "$tmp/match" >"$tmp/got"
same 'run takes a finished stream' "$tmp/got" "$tmp/emit"
newsift run -q "$tmp/strip" >"$tmp/got"
same 'run takes a stripped stream' "$tmp/got" "$tmp/emit"
newsift run -q - <"$tmp/tokenize" >"$tmp/got"
same 'run takes a tokenized stream from standard input' "$tmp/got" "$tmp/emit"

# A hit that match would not make is replaced; a token, too.
sed "s/^hit$tab.*/hit${tab}0${tab}1${tab}actor${tab}x${tab}${tab}${tab}${tab}/" \
	"$tmp/match" >"$tmp/edited"
newsift match -q "$tmp/edited" >"$tmp/got"
same 'match replaces hits' "$tmp/got" "$tmp/match"
sed "/^tok$tab/d" "$tmp/match" >"$tmp/edited"
newsift tokenize -q "$tmp/edited" >"$tmp/got"
same 'tokenize replaces tokens' "$tmp/got" "$tmp/match"

# Records of others: before the first record, between any two, before the end.
awk -F "$tab" '
	$1 == "fail" { failed = 1 }
	$1 == "doc" { failed = 0 }
	{ held[++n] = $0 }
	$1 == "end" {
		for (i = 1; i <= n; i++) {
			print held[i]
			if (!failed && i > 0 && i < n && held[i] !~ /^#/)
				print "note\t" ++k "\t\\\\ as \\q it is"
		}
		n = 0
	}' "$tmp/strip" >"$tmp/noted"
sed -n "/^note/p" "$tmp/noted" >"$tmp/notes"
ok 'there are notes' [ -s "$tmp/notes" ]
newsift strip -q "$tmp/noted" >"$tmp/got"
same 'strip keeps records of others in place' "$tmp/got" "$tmp/noted"
newsift tokenize -q "$tmp/noted" >"$tmp/noted.tok"
newsift match -q "$tmp/noted.tok" >"$tmp/noted.match"
for stream in noted.tok noted.match; do
	sed -n "/^note/p" "$tmp/$stream" >"$tmp/got"
	same "$stream: all records of others, in order" "$tmp/got" "$tmp/notes"
done
sed "/^note/d" "$tmp/noted.match" >"$tmp/got"
same 'and nothing else changes' "$tmp/got" "$tmp/match"
newsift match -q "$tmp/noted.match" >"$tmp/got"
same 'match twice, with records of others' "$tmp/got" "$tmp/noted.match"
newsift emit -q "$tmp/noted.match" >"$tmp/got"
same 'emit passes over records of others' "$tmp/got" "$tmp/emit"

# Two streams put together are one.
cat "$tmp/tokenize" "$tmp/tokenize" >"$tmp/two"
newsift match -q "$tmp/two" >"$tmp/got"
{
	cat "$tmp/match"
	sed 1d "$tmp/match"
} >"$tmp/want"
same 'streams put together with cat' "$tmp/got" "$tmp/want"
finish
