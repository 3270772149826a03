#!/bin/sh
# inputs.t - what the names on the command line stand for.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

docs() { # ids of the documents in $tmp/out, one a line, without $tmp/
	sed 1d "$tmp/out" | cut -f 1 | uniq | sed "s|^$tmp/||"
}

mkdir -p "$tmp/d/sub/deep" "$tmp/d/.hidden" "$tmp/d/a"
for f in b.html a.html B.HTM a/x.html a-b.html sub/deep/c.txt z.xhtml \
	.hidden/no.html .no.html no.pdf no 'two words.html' -dash.html; do
	make_page "$tmp/d/$f"
done
ln -s . "$tmp/d/loop.html"
ln -s .. "$tmp/d/up"
ln -s b.html "$tmp/d/link.html"
status 'a directory' 0 newsift run "$tmp/d"
equal 'a directory: its articles, in byte order' "$(docs)" \
	"$(cd "$tmp" && find d -name '.?*' -prune -o \( -type f -o -type l \) \
		\( -name '*.html' -o -name '*.HTM' -o -name '*.txt' \
		-o -name '*.xhtml' \) ! -name loop.html -print | sort)"
cp "$tmp/out" "$tmp/want"
status 'a directory with a slash' 0 newsift run "$tmp/d/"
same 'a directory with a slash: the same' "$tmp/out" "$tmp/want"
status 'a file of another name, given by name' 0 newsift run "$tmp/d/no.pdf"
status 'a hidden file, given by name' 0 newsift run "$tmp/d/.no.html"

make_page "$tmp/one.html" one
make_page "$tmp/two.html" two
status 'two files' 0 newsift run "$tmp/two.html" "$tmp/one.html"
equal 'two files: as given' "$(docs)" "$(printf 'two.html\none.html')"
status 'the same file twice' 0 newsift run "$tmp/one.html" "$tmp/one.html"
sed 1d "$tmp/out" >"$tmp/both"
newsift run --no-header "$tmp/one.html" >"$tmp/once"
cat "$tmp/once" "$tmp/once" >"$tmp/want"
same 'the same file twice: its rows twice' "$tmp/both" "$tmp/want"

newsift run --no-header <"$tmp/one.html" >"$tmp/got" 2>&1
cut -f 2- "$tmp/once" >"$tmp/want"
cut -f 2- "$tmp/got" >"$tmp/rows"
same 'standard input' "$tmp/rows" "$tmp/want"
equal 'standard input: named -' "$(cut -f 1 "$tmp/got" | uniq)" -
newsift run --no-header - <"$tmp/one.html" >"$tmp/rows" 2>&1
same 'a dash is standard input' "$tmp/rows" "$tmp/got"
newsift run "$tmp/two.html" - "$tmp/one.html" <"$tmp/d/a.html" >"$tmp/out"
equal 'a dash among files: in its place' "$(docs)" \
	"$(printf 'two.html\n-\none.html')"

# --- packed
gzip -c "$tmp/one.html" >"$tmp/one.html.gz"
newsift run --no-header "$tmp/one.html.gz" >"$tmp/got" 2>&1
cut -f 2- "$tmp/got" >"$tmp/rows"
same 'a gzip file' "$tmp/rows" "$tmp/want"
newsift run --no-header - <"$tmp/one.html.gz" >"$tmp/got" 2>&1
cut -f 2- "$tmp/got" >"$tmp/rows"
same 'a gzip file on standard input' "$tmp/rows" "$tmp/want"
head -c 200 "$tmp/one.html.gz" >"$tmp/cut.html.gz"
status 'a gzip file cut short' 1 newsift run "$tmp/cut.html.gz"
says 'a gzip file cut short: says so' 'the gzip data ends too soon'
mkdir "$tmp/packed"
cp "$tmp/one.html.gz" "$tmp/cut.html.gz" "$tmp/packed"
newsift run "$tmp/packed" >"$tmp/out" 2>"$tmp/err"
equal 'gzip files in a directory' "$(docs)" \
	"$(printf 'packed/cut.html.gz\npacked/one.html.gz')"

# --- names from a file
printf '%s\0' "$tmp/two.html" "$tmp/packed" "$tmp/one.html" >"$tmp/names"
status '--files0-from' 1 newsift run --files0-from "$tmp/names"
equal '--files0-from: in their order' "$(docs)" "$(printf \
	'two.html\npacked/cut.html.gz\npacked/one.html.gz\none.html')"
cp "$tmp/one.html" "$tmp/$(printf 'a\nb  c')"
find "$tmp" -name '*  c' -print0 | newsift run --files0-from - >"$tmp/out"
equal '--files0-from -: any name' "$(docs)" 'a\nb  c'
printf '%s' "$tmp/one.html" | newsift run --files0-from=- >"$tmp/out"
equal '--files0-from: the last name without a NUL' "$(docs)" one.html
printf '\0%s\0-\0' "$tmp/one.html" >"$tmp/names"
status '--files0-from: an empty name' 1 newsift run -v --files0-from - \
	<"$tmp/names"
says '--files0-from: an empty name: says so' 'an empty name'
says '--files0-from: the others go on' '3 in, 1 ok, 2 failed'
says '--files0-from -: standard input is taken' 'holds names'
status '--files0-from: no names' 0 newsift run --files0-from /dev/null
status '--files0-from: no such file' 3 newsift run --files0-from "$tmp/gone"
says '--files0-from: no such file: says so' "$tmp/gone: No such file"
status '--files0-from and an input' 2 newsift run --files0-from /dev/null x
status '--files0-from: a directory' 1 newsift run --files0-from "$tmp"

# --- odd names
odd() { # NAME FILE ID: the id as it stands in a record
	cp "$tmp/one.html" "$tmp/$2"
	status "$1" 0 newsift run "$tmp/$2"
	equal "$1: its id" "$(docs)" "$3"
	equal "$1: rows are whole" "$(awk -F "$tab" 'NF != 11' "$tmp/out")" ''
	newsift strip "$tmp/$2" | newsift tokenize | newsift match |
		newsift emit >"$tmp/pipe"
	same "$1: through the filters" "$tmp/pipe" "$tmp/out"
}
odd 'spaces in a name' ' a  b .html' ' a  b .html'
odd 'tab in a name' "a${tab}b.html" 'a\tb.html'
odd 'newline in a name' "$(printf 'a\nb.html')" 'a\nb.html'
odd 'backslash in a name' 'a\n.html' 'a\\n.html'
odd 'name not UTF-8' "$(printf 'a\377.html')" "$(printf 'a\357\277\275.html')"
odd 'quotes in a name' "\"a'.html" "\"a'.html"
cd "$tmp" || exit 1
cp one.html ./-v.html
"$NEWSIFT" run -- -v.html >"$tmp/out" 2>"$tmp/err"
equal 'a leading dash, behind --' "$(docs)" -v.html
cd - >/dev/null || exit 1
cp "$tmp/gone.html" "$tmp/x" 2>/dev/null
newsift run "$tmp/$(printf 'a\nb\033.htm')" >"$tmp/out" 2>"$tmp/err"
equal 'a message stays one line' \
	"$(grep -vc ' in, .* skipped$' "$tmp/err")" 1
nok 'and has no control characters' grep -q "$(printf '\033')" "$tmp/err"

# --- what is in them
if command -v iconv >/dev/null; then
	newsift run "$tmp/one.html" | cut -f 2- | sed '/charset/d' >"$tmp/want"
	for enc in UTF-16LE UTF-16BE; do
		{
			printf '\357\273\277'
			cat "$tmp/one.html"
		} | iconv -f UTF-8 -t $enc >"$tmp/u.html"
		status "$enc" 0 newsift run "$tmp/u.html"
		cut -f 2- "$tmp/out" | sed '/charset/d' >"$tmp/rows"
		same "$enc: the same rows" "$tmp/rows" "$tmp/want"
	done
else
	skip 'UTF-16' 'no iconv'
fi
printf '\177ELF\001\000\000' >"$tmp/program.html"
status 'a binary file' 1 newsift run "$tmp/program.html"
says 'a binary file: says so' 'neither HTML nor text'
newsift strip "$tmp/one.html" "$tmp/two.html" >"$tmp/stream"
newsift run "$tmp/one.html" "$tmp/two.html" >"$tmp/want"
status 'a stream given to run' 0 newsift run "$tmp/stream"
same 'a stream given to run: as its pages' "$tmp/out" "$tmp/want"
newsift run "$tmp/d/a.html" "$tmp/stream" "$tmp/d/b.html" >"$tmp/out"
equal 'a stream between pages' "$(docs)" \
	"$(printf 'd/a.html\none.html\ntwo.html\nd/b.html')"
sed 's/$/\r/' "$tmp/one.html" >"$tmp/crlf.html"
status 'lines that end in CR LF' 0 newsift run "$tmp/crlf.html"
nok 'lines that end in CR LF: none in the records' grep -q '\\r' "$tmp/out"

# --- plain text: offsets are those of the input
printf '  Talks in Canada.\r\n\n\n\tMexico \303\251t\303\251 Canada\n' \
	>"$tmp/plain.txt"
newsift run --plain --no-header --kinds actor "$tmp/plain.txt" >"$tmp/out"
ok 'plain text: there are actors' [ -s "$tmp/out" ]
while IFS=$tab read -r _ _ _ _ _ text begin end _; do
	equal "plain text: bytes $begin to $end" "$(tail -c +$((begin + 1)) \
		"$tmp/plain.txt" | head -c $((end - begin)))" "$text"
done <"$tmp/out"
finish
