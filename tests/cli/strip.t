#!/bin/sh
# strip.t - the views of newsift strip: the manual's examples, and its options.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

ln -s "$NEWSIFT" "$tmp/newsift"
PATH=$tmp:$PATH
man=pipeline/cli/newsift.1
page=corpus/pages/05-infinite-scroll.html

# The blocks of the manual that begin with "$ newsift strip": a command, which
# goes on in the next line after a bar, and its output.
sed -n '/^\.Bd -literal/,/^\.Ed/p' "$man" |
	sed -e 's/\\&//g' -e 's/\\e/\\/g' |
	awk -v name="$tmp/example" '
		sub(/^\$ newsift strip/, "newsift strip") { n++; command = 1 }
		$0 == ".Ed" { output = 0 }
		command { print >(name n ".sh") }
		output { print >(name n ".want") }
		command && !/\|$/ { command = 0; output = 1 }'
for view in text markdown html explain; do
	ok "the manual shows --$view" \
		grep -q "strip --$view " "$tmp"/example*.sh
done
for example in "$tmp"/example*.sh; do
	sh "$example" | sed 's/ *$//' >"$tmp/got"
	same "$(head -n 1 "$example")" "$tmp/got" "${example%.sh}.want"
done

# One output at a time.
status '--text and --html' 2 newsift strip --html --text "$page"
says 'both are named' '--text and --html exclude each other'
status '--markdown and --explain' 2 newsift strip --markdown --explain "$page"
says 'and here' '--markdown and --explain exclude each other'
status 'an option of strip only' 2 newsift run --markdown "$page"

# What is kept is the text.
status '--explain' 0 newsift strip --explain corpus/pages
quiet '--explain: quiet'
equal '--explain: columns' "$(head -n 1 "$tmp/out")" \
	"doc${tab}verdict${tab}reason${tab}detail${tab}score${tab}where${tab}text"
equal '--explain: all rows have them' "$(awk -F '\t' 'NF != 7' "$tmp/out")" ''
equal '--explain: each row has a reason' \
	"$(awk -F '\t' '$3 == ""' "$tmp/out")" ''
newsift strip corpus/pages | grep -c '^para' >"$tmp/paras"
cut -f 2 "$tmp/out" | grep -cx kept >"$tmp/kept"
same '--explain: as many are kept as there are paragraphs' \
	"$tmp/kept" "$tmp/paras"

# The manual tells of every reason.
newsift strip --explain corpus/pages |
	awk -F '\t' 'NR > 1 { print $3 }' | sort -u >"$tmp/reasons"
while read -r reason; do
	ok "the manual tells of: $reason" grep -qx "\.It Li $reason" "$man"
done <"$tmp/reasons"

# A page without an article is explained; without --explain it is skipped.
echo '<p>Advertisement</p>' >"$tmp/none.html"
status 'no article' 0 newsift strip --text "$tmp/none.html"
status 'no article, explained' 0 newsift strip --explain "$tmp/none.html"
ok 'it is furniture' grep -q "dropped${tab}furniture" "$tmp/out"

# A page that a script fills.
cat >"$tmp/shell.html" <<'END'
<title>Ferry talks go on</title>
<script type="application/ld+json">{ "@type": "NewsArticle", "articleBody":
"Ministers met in Ottawa to talk about the ferry, the third such meeting.\nAdvertisement\nThey will meet again next week, a spokeswoman said." }
</script><div id=root>Please switch scripts on.</div>
END
status 'text in JSON-LD' 0 newsift strip --text "$tmp/shell.html"
equal 'its lines are paragraphs, but for furniture' "$(cut -c -15 "$tmp/out")" \
	'Ministers met i
They will meet '
newsift strip --explain "$tmp/shell.html" | cut -f 2-4 >"$tmp/got"
ok '--explain tells where it comes from' \
	grep -qx "kept${tab}json-ld${tab}articleBody" "$tmp/got"

# Several articles, one page; and none.
status '--html of two' 0 newsift strip --html corpus/pages/0[12]*.html
equal 'one page' "$(grep -c '^<!DOCTYPE html>$' "$tmp/out")" 1
equal 'it is closed' "$(tail -n 1 "$tmp/out")" '</html>'
equal 'two articles' "$(grep -c '^<article' "$tmp/out")" 2
equal 'nothing runs and nothing is fetched' \
	"$(grep -iE '<script|<link|<img|src=|href=|url\(' "$tmp/out")" ''
status '--html of a skipped one' 0 newsift strip --html "$tmp/none.html"
equal 'is empty' "$(cat "$tmp/out")" ''

# A view can be had of a stream, too.
newsift strip "$page" >"$tmp/stream"
newsift strip --markdown "$page" | sed 's/^##* /# /' >"$tmp/want"
newsift strip --markdown "$tmp/stream" | sed 's/^##* /# /' >"$tmp/got"
same '--markdown of a stream' "$tmp/got" "$tmp/want"
finish
