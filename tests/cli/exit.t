#!/bin/sh
# exit.t - exit status 0, 1, 2 and 3, and what is said on standard error.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

make_page "$tmp/a.html"
make_page "$tmp/b.html" again
: >"$tmp/empty.html"
printf '#newsift 1\n' >"$tmp/none"

# --- 0: all well, and quiet
for cmd in run strip 'strip --text'; do
	# shellcheck disable=SC2086 # a command and its option
	status "$cmd: 0" 0 newsift $cmd "$tmp/a.html" "$tmp/b.html"
	quiet "$cmd: quiet"
	ok "$cmd: prints something" [ -s "$tmp/out" ]
done
newsift strip "$tmp/a.html" "$tmp/b.html" >"$tmp/s"
newsift tokenize "$tmp/s" >"$tmp/t"
newsift match "$tmp/t" >"$tmp/m"
for pair in tokenize:s match:t emit:m; do
	status "${pair%:*}: 0" 0 newsift "${pair%:*}" "$tmp/${pair#*:}"
	quiet "${pair%:*}: quiet"
	status "${pair%:*}: no documents, 0" 0 newsift "${pair%:*}" "$tmp/none"
	quiet "${pair%:*}: no documents, quiet"
done
status '-v: 0' 0 newsift run -v "$tmp/a.html"
says '-v counts' 'newsift: 1 in, 1 ok, 0 failed'
status '-o: 0' 0 newsift run -o "$tmp/file" "$tmp/a.html"
ok '-o: nothing on standard output' [ ! -s "$tmp/out" ]
newsift run "$tmp/a.html" >"$tmp/want"
same '-o: the same bytes' "$tmp/file" "$tmp/want"

# --- 1: some documents failed, none is lost
status 'missing file: 1' 1 newsift run "$tmp/a.html" "$tmp/gone.html" \
	"$tmp/b.html"
equal 'missing file: one line, and the count' "$(wc -l <"$tmp/err" | tr -d ' ')" 2
says 'which adds up' '3 in, 2 ok, 1 failed, 0 skipped'
says 'missing file: named, with the reason' \
	"newsift: $tmp/gone.html: No such file or directory"
equal 'missing file: all documents, in order' \
	"$(sed 1d "$tmp/out" | cut -f 1 | uniq | sed "s|$tmp/||")" \
	"$(printf 'a.html\ngone.html\nb.html')"
equal 'missing file: its one row' "$(grep gone.html "$tmp/out" | cut -f 2-5)" \
	"meta${tab}fail${tab}input${tab}No such file or directory"
status 'missing file, kinds: 1' 1 newsift run --kinds issue "$tmp/gone.html"
equal 'missing file, kinds: its row all the same' \
	"$(sed 1d "$tmp/out" | cut -f 2-4)" "meta${tab}fail${tab}input"
status 'missing file, articles: 1' 1 newsift run --articles "$tmp/gone.html"
equal 'missing file, articles: its row' "$(sed 1d "$tmp/out" | cut -f 1)" \
	"$tmp/gone.html"
status 'missing file, strip: 1' 1 newsift strip "$tmp/a.html" \
	"$tmp/gone.html" "$tmp/b.html"
equal 'missing file, strip: doc, fail, end' \
	"$(sed -n "\|^doc$tab$tmp/gone|,/^end/p" "$tmp/out" | cut -f 1)" \
	"$(printf 'doc\nfail\nend')"
cp "$tmp/out" "$tmp/failed"
for cmd in tokenize match emit; do
	status "$cmd: 1 for a document that came failed" 1 \
		newsift $cmd "$tmp/failed"
	quiet "$cmd: which was said already"
	cp "$tmp/out" "$tmp/failed"
done
grep 'gone.html' "$tmp/failed" >"$tmp/got"
equal 'the failure ends as a row' "$(cut -f 2-5 "$tmp/got")" \
	"meta${tab}fail${tab}input${tab}No such file or directory"
status '-q: 1' 1 newsift run -q "$tmp/gone.html" "$tmp/a.html"
quiet '-q: quiet'
status '-v: 1' 1 newsift run -v "$tmp/gone.html" "$tmp/a.html"
says '-v: counts the failed' 'newsift: 2 in, 1 ok, 1 failed'
status 'empty file: 1' 1 newsift run "$tmp/empty.html"
says 'empty file: says so' ": empty"
status 'empty standard input: 1' 1 newsift run </dev/null
says 'empty standard input: named -' 'newsift: -: empty'
if truncate -s 140M "$tmp/big.html" 2>/dev/null; then
	status 'a file too large: 1' 1 newsift run "$tmp/big.html" "$tmp/a.html"
	says 'a file too large: says so' "$tmp/big.html: larger than 128 MiB"
	rm "$tmp/big.html"
else
	skip 'a file too large' 'no truncate'
fi
mkdir "$tmp/none.d"
status 'directory without articles: 1' 1 newsift run "$tmp/none.d"
says 'directory without articles: says so' 'in this directory'
status 'no stream: 1' 1 newsift tokenize "$tmp/a.html"
says 'no stream: says so' 'not a newsift stream'
printf 'doc\ta\nend\ndoc\tb\nhit\t1\nend\ndoc\tc\nend\n' |
	cat "$tmp/none" - >"$tmp/bad"
status 'bad stream: 1' 1 newsift tokenize "$tmp/bad"
says 'bad stream: document and line' 'newsift: b: line 5: '
equal 'bad stream: three in, three out' \
	"$(grep -c '^end' "$tmp/out")" 3
status 'directory for a stream: 1' 1 newsift match "$tmp/none.d"
says 'directory for a stream: says so' "$tmp/none.d: "

mkdir "$tmp/locked"
make_page "$tmp/locked/a.html"
chmod 000 "$tmp/locked"
if [ "$(id -u)" -ne 0 ]; then
	status 'unreadable directory: 1' 1 newsift run "$tmp/locked" \
		"$tmp/a.html"
	says 'unreadable directory: named' "newsift: $tmp/locked: "
elif command -v setpriv >/dev/null &&
	chmod 755 "$tmp" && setpriv --reuid=65534 --clear-groups \
	"$NEWSIFT" rules check >/dev/null 2>&1; then
	status 'unreadable directory: 1' 1 setpriv --reuid=65534 \
		--clear-groups "$NEWSIFT" run "$tmp/locked" "$tmp/a.html"
	says 'unreadable directory: named' "newsift: $tmp/locked: "
else
	skip 'unreadable directory' 'root may read everything'
fi
chmod 700 "$tmp/locked"

# --- 2: usage, or a bad rule; nothing is read or written
usage() { # NAME ARGUMENT...
	what=$1
	shift
	status "$what: 2" 2 newsift "$@"
	ok "$what: nothing on standard output" [ ! -s "$tmp/out" ]
	ok "$what: something on standard error" [ -s "$tmp/err" ]
}
usage 'no command'
usage 'unknown command' frobnicate
says 'unknown command: named' frobnicate
usage 'unknown option' run --frobnicate "$tmp/a.html"
says 'unknown option: named' --frobnicate
usage 'unknown letter' run -Z "$tmp/a.html"
says 'unknown letter: named' -Z
usage 'option of another command' emit --plain "$tmp/m"
usage 'option without its argument' run --format
says 'option without its argument: named' --format
usage 'option with an argument too many' run --quiet=5 "$tmp/a.html"
says 'option with an argument too many: named' '--quiet takes no argument'
usage 'bad format' run --format xml "$tmp/a.html"
usage 'bad kind' run --kinds actor,frog "$tmp/a.html"
says 'bad kind: named' frog
usage 'bad offsets' run --offsets words "$tmp/a.html"
usage 'bad language' run --lang xx "$tmp/a.html"
for date in yesterday 2018-13-01 2018-02-30 07/09/2018 force: force:x 2018; do
	usage "date $date" run --date "$date" "$tmp/a.html"
done
usage 'rules without a word' rules
usage 'rules with a wrong word' rules frobnicate

printf 'Canada\tCAN\n' >"$tmp/actors-bad.tsv"
usage 'bad rule' run --rules "$tmp/actors-bad.tsv" "$tmp/a.html"
says 'bad rule: file and line' "$tmp/actors-bad.tsv:1:11: "
printf '# dates\nrule x\nmatch (\n' >"$tmp/bad.rules"
usage 'bad date rule' match --rules "$tmp/bad.rules" "$tmp/t"
says 'bad date rule: file and line' "$tmp/bad.rules:3:7: "
usage 'a file that is no rule file' run --rules "$tmp/a.html" "$tmp/a.html"
echo kept >"$tmp/keep"
usage 'bad rule, -o' run --rules "$tmp/actors-bad.tsv" -o "$tmp/keep" \
	"$tmp/a.html"
equal 'bad rule: the output file is untouched' "$(cat "$tmp/keep")" kept

# --- 3: the output cannot be written
if [ -w /dev/full ]; then
	full() { # INPUT COMMAND...
		in=$1
		shift
		"$@" "$in" >/dev/full 2>"$tmp/err"
		equal "$*, full disk: 3" "$?" 3
		ok "$*, full disk: says so" [ -s "$tmp/err" ]
		status "$*, -o on a full disk: 3" 3 "$@" -o /dev/full "$in"
		says "$*, -o on a full disk: names it" /dev/full
	}
	full "$tmp/a.html" newsift run
	full "$tmp/a.html" newsift run --articles
	full "$tmp/a.html" newsift run --format jsonl
	full "$tmp/a.html" newsift strip
	full "$tmp/a.html" newsift strip --text
	full "$tmp/s" newsift tokenize
	full "$tmp/t" newsift match
	full "$tmp/m" newsift emit
	for args in --version --help 'run --help' 'rules check -v'; do
		# shellcheck disable=SC2086 # a list of words
		newsift $args >/dev/full 2>"$tmp/err"
		equal "$args, full disk: 3" "$?" 3
	done
else
	skip 'full disk' 'no /dev/full'
fi
status 'output in no folder: 3' 3 newsift run -o "$tmp/no/file" "$tmp/a.html"
says 'output in no folder: named' "$tmp/no/file: No such file or directory"
newsift run "$tmp/a.html" >&- 2>"$tmp/err"
equal 'standard output closed: 3' "$?" 3

# --- the reader goes away
for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
	cat "$tmp/m" >>"$tmp/many"
done
i=0
while [ $i -lt 8 ]; do
	cat "$tmp/many" "$tmp/many" >"$tmp/more"
	mv "$tmp/more" "$tmp/many"
	i=$((i + 1))
done
newsift run "$tmp/many" 2>"$tmp/err" | head -n 1 >"$tmp/out"
equal 'reader gone: what it read' "$(cut -f 1-3 "$tmp/out")" \
	"doc${tab}kind${tab}id"
quiet 'reader gone: without a word'
(
	trap '' PIPE
	newsift run "$tmp/many" 2>"$tmp/err"
	echo $? >"$tmp/status"
) | head -n 1 >/dev/null
quiet 'reader gone, signal ignored: without a word'
equal 'reader gone, signal ignored: 3' "$(cat "$tmp/status")" 3
finish
