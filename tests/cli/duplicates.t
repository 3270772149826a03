#!/bin/sh
# duplicates.t - an article that repeats an earlier one is marked, or dropped;
# with workers and through the filters alike.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

# FILE TITLE [LAST]: the same wire copy under a title of each site's own, and
# with a last paragraph of its own
wire() {
	cat >"$1" <<EOT
<!DOCTYPE html>
<html lang=en><head><meta charset=utf-8><title>$2</title>
<meta property="article:published_time" content="2019-03-04T08:00:00Z">
</head><body><article><h1>$2</h1>
<p>KINGSTON (AP) - Workers at the grain port voted on Sunday to go back to their
cranes, ending a strike of 17 days that had left 23 ships at anchor in the bay.</p>
<p>Of the 612 who came to the ballot in a school hall, 408 were for the offer, the
union said. It brings them four percent more in each of the next two years.</p>
<p>"Nobody here is happy, but nobody could go on," said a crane driver who has worked
at the port since 1998 and whose father did so before him.</p>
<p>Millers inland had warned that flour would be short within days. The first ships
are to be unloaded on Monday night, the port authority said, and it may take until
the end of the month before the last of them can leave.</p>
${3-}
</article></body></html>
EOT
}

wire "$tmp/a.html" 'Port strike ends'
make_page "$tmp/b.html"
wire "$tmp/c.html" 'Cranes to move again' '<p>The mayor welcomed the vote.</p>'
make_page "$tmp/d.html" # the same short text, word for word
make_page "$tmp/e.html" 'in Quebec'
: >"$tmp/f.html"
wire "$tmp/g.html" 'Strike over, port says'
set -- "$tmp/a.html" "$tmp/b.html" "$tmp/c.html" "$tmp/d.html" "$tmp/e.html" \
	"$tmp/f.html" "$tmp/g.html"

# FILE: doc and value of the column, of rows that are marked
marked() {
	awk -F '\t' -v OFS=' ' '$3 == "dup_of" { print $1, $5 }' "$1" |
		sed "s|$tmp/||g"
}

status 'a run over copies' 1 newsift run -v "$@"
says 'they are no failures' '7 in, 6 ok, 1 failed, 0 skipped'
cp "$tmp/out" "$tmp/run"
equal 'those that come later are marked' "$(marked "$tmp/run")" \
	"$(printf 'c.html a.html\nd.html b.html\ng.html a.html')"
grep "^$tmp/c.html${tab}meta" "$tmp/run" | tail -n 1 | cut -f 2-5 >"$tmp/last"
printf 'meta\tdup_of\t\t%s\n' "$tmp/a.html" >"$tmp/want"
same 'as the last of their metadata' "$tmp/last" "$tmp/want"

newsift run --articles "$@" 2>/dev/null >"$tmp/out"
equal 'the last column of articles' \
	"$(awk -F '\t' '{ print $NF }' "$tmp/out" | sed "s|$tmp/||" | tr '\n' ' ')" \
	'dup_of   a.html b.html   a.html '
newsift run --articles --format jsonl "$@" 2>/dev/null | tail -n 1 >"$tmp/out"
ok 'a field of JSON' grep -q "\"dup_of\":\"$tmp/a.html\"}\$" "$tmp/out"

status 'dropped on demand' 1 newsift run -v --skip-duplicates "$@"
says 'they are counted as skipped' '7 in, 3 ok, 1 failed, 3 skipped'
cp "$tmp/out" "$tmp/skip"
grep "^$tmp/c.html" "$tmp/skip" | cut -f 2-5 >"$tmp/rows"
printf 'meta\tskip\tduplicates\tnearly the same text as %s\n' "$tmp/a.html" \
	>"$tmp/want"
same 'with a row that says why' "$tmp/rows" "$tmp/want"
grep -v "^$tmp/[cdg]" "$tmp/run" >"$tmp/want"
grep -v "^$tmp/[cdg]" "$tmp/skip" >"$tmp/got"
same 'others stay as they are' "$tmp/got" "$tmp/want"
newsift run --articles --skip-duplicates "$@" 2>/dev/null | cut -f 1 |
	sed "s|$tmp/||" >"$tmp/out"
equal 'and have no row of articles' "$(tr '\n' ' ' <"$tmp/out")" \
	'doc a.html b.html e.html f.html '

for option in '' --skip-duplicates --articles '--format jsonl' \
	'--kinds actor --skip-duplicates'; do
	# shellcheck disable=SC2086 # a list of words
	newsift run $option "$@" >"$tmp/want" 2>/dev/null
	newsift strip "$@" 2>/dev/null | newsift tokenize | newsift match |
		newsift emit ${option:+$option} >"$tmp/got"
	same "the filters, $option" "$tmp/got" "$tmp/want"
	for n in 1 2 8; do
		# shellcheck disable=SC2086
		newsift run -j "$n" $option "$@" >"$tmp/got" 2>/dev/null
		same "-j $n, $option" "$tmp/got" "$tmp/want"
	done
done

# Many, in an order in which copies come long after what they repeat.
mkdir "$tmp/many"
for i in 10 11 12 13 14 15 16 17 18 19; do
	wire "$tmp/many/$i.html" "Site $i"
	make_page "$tmp/many/$i-b.html" "$i"
	cp "corpus/pages/$(printf '%02d' "$i")"-* "$tmp/many/"
done
newsift run -v "$tmp/many" >"$tmp/want" 2>"$tmp/counts"
newsift run -v -j3 "$tmp/many" >"$tmp/got" 2>"$tmp/err"
same 'many, with workers' "$tmp/got" "$tmp/want"
same 'their counts' "$tmp/err" "$tmp/counts"
equal 'how many are marked' "$(marked "$tmp/want" | wc -l)" 9
newsift run -v --skip-duplicates -j3 "$tmp/many" 2>"$tmp/err" >"$tmp/got"
says 'dropped by workers' '30 in, 21 ok, 0 failed, 9 skipped'

newsift strip "$tmp/a.html" "$tmp/a.html" | newsift tokenize |
	newsift emit >"$tmp/out"
equal 'one of the same name is no other article' "$(marked "$tmp/out")" ''
newsift run --format brat -o "$tmp/brat" --skip-duplicates "$tmp/a.html" \
	"$tmp/c.html" || fail 'brat'
equal 'what is dropped has no files' "$(find "$tmp/brat" -type f | wc -l)" 2
status 'strip' 2 newsift strip --skip-duplicates "$tmp/a.html"
says 'has no such option' '--skip-duplicates is not an option of strip'
finish
