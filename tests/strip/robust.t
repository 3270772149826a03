#!/bin/sh
# robust.t - pages that are deep, huge, broken or hostile: their text is kept, or
# they fail and it is said why; never silence, and never long.
#
# usage: robust.t, with NEWSIFT naming the program
cd "$(dirname "$0")/../.." || exit 1
NEWSIFT=${NEWSIFT:-build/newsift}
NEWSIFT_RULES=${NEWSIFT_RULES:-pipeline/rules/en}
export NEWSIFT_RULES

dir=$(mktemp -d)
page=$dir/page.html
trap 'rm -rf "$dir"' EXIT
n=0
bad=0

prose='The council of the islands voted on Monday for a second harbour, which
is to be built in the north within five years.'
want=$(echo "$prose" | tr '\n' ' ' | sed 's/ $//')

# result STATUS NAME
result() {
	n=$((n + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $n - $2"
	else
		echo "not ok $n - $2"
		bad=1
	fi
}

# repeat TEXT TIMES
repeat() {
	awk -v s="$1" -v n="$2" 'BEGIN { while (n-- > 0) printf "%s", s }'
}

# strip: $page to $dir/out, messages to $dir/err.
strip() {
	timeout 60 "$NEWSIFT" strip --text "$page" >"$dir/out" 2>"$dir/err"
	status=$?
}

# keeps NAME: $page gives its paragraph, and no word of complaint.
keeps() {
	strip
	[ "$status" -eq 0 ] && [ ! -s "$dir/err" ] &&
		grep -qxF "$want" "$dir/out"
	result $? "$1"
}

# refuses NAME MESSAGE: $page fails with this message, and as a record.
refuses() {
	strip
	[ "$status" -eq 1 ] && [ ! -s "$dir/out" ] &&
		grep -q "$2" "$dir/err" &&
		"$NEWSIFT" strip "$page" 2>/dev/null |
		grep -q "^fail	.*$2"
	result $? "$1"
}

{
	repeat '<div>' 300
	echo "<p>$prose"
} >"$page"
keeps '300 nested elements'

{
	repeat '<div>' 200000
	echo "<p>$prose</p>"
	repeat '</div>' 200000
} >"$page"
keeps '200,000 nested elements'

{
	repeat '<span>' 200000
	echo "$prose"
} >"$page"
keeps '200,000 nested inline elements'

{
	repeat '<table><tr><td>' 50000
	echo "<p>$prose"
} >"$page"
keeps '50,000 nested tables'

{
	repeat '<b><i><p>' 50000
	echo "<p>$prose"
	repeat '</b></i>' 50000
} >"$page"
keeps 'misnested elements'

{
	repeat '<p>' 500000
	echo "<p>$prose"
	repeat '</div>' 500000
} >"$page"
keeps 'tags without their partners'

echo "<html><div><p>$prose<ul><li>a <b>quay<p>$prose<a href=\"x" >"$page"
keeps 'nothing is closed'

{
	echo '<table><tr><td colspan=9007199254740992 rowspan=-1>a</td></tr>'
	echo "</table><p>$prose</p>"
} >"$page"
keeps 'colspan of 2^53'

printf '<p>%s</p><p>\000A\001 quay\000</p>' "$prose" >"$page"
keeps 'NUL and control characters'

{
	printf '<p title="'
	repeat 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' 2097152
	echo "\">$prose</p>"
} >"$page"
keeps 'attribute of 100 MiB'

{
	printf '<div class="'
	repeat 'nav item-' 500000
	echo "\"></div><p>$prose</p>"
} >"$page"
keeps 'a million words in a class'

{
	echo '<div>'
	repeat '&' 1000000
	echo "<p>$prose</p>"
} >"$page"
keeps 'a million lonely ampersands'

{
	printf '<script type="application/ld+json">'
	repeat '[' 1000000
	echo "</script><p>$prose</p>"
} >"$page"
keeps 'deeply nested JSON-LD'

{
	for name in og:title article:published_time author og:site_name \
	    keywords og:description og:url article:section; do
		repeat "<meta property='$name' content='A - B, C'>" 100000
	done
	echo "<p>$prose</p>"
} >"$page"
keeps '100,000 metas of a kind'

{
	repeat "<h1>Harbour - A</h1><p class=byline>By Jane Doe</p>
<time datetime=2018-09-07>x</time><b itemprop=author>Jane Doe</b>" 100000
	echo "<p>$prose</p>"
} >"$page"
keeps '100,000 headlines, bylines and dates'

{
	repeat '<script type="application/ld+json">{"@type":"NewsArticle",
"headline":"A","author":{"name":"Jane Doe"}}</script>' 100000
	echo "<p>$prose</p>"
} >"$page"
keeps '100,000 JSON-LD scripts'

{
	printf '<script type="application/ld+json">{"@type":"NewsArticle",'
	printf '"keywords":["a"'
	repeat ',"harbour"' 100000
	printf '],"author":[{"@id":"#a"}'
	repeat ',{"@id":"#a"}' 100000
	echo "]}</script><p>$prose</p>"
} >"$page"
keeps '100,000 authors and keywords in JSON-LD'

{
	echo '<p>'
	repeat 'fifty bytes of text, and not a single tag inside. ' 1048576
} >"$page"
strip
[ "$status" -eq 0 ] && [ "$(wc -c <"$dir/out")" -eq 52428800 ]
result $? '50 MiB of text in one node'

{
	printf '<p '
	repeat "a='>' " 100000
	echo ">$prose"
} >"$page"
refuses '100,000 attributes' 'too many attributes'

{
	echo '<div>'
	repeat '<div></i><div></i>' 60000
	echo "$prose"
} >"$page"
refuses 'misplaced tags in deep elements' 'too many misplaced tags'

{
	echo "<p>$prose</p><!--"
	repeat '----------------------------------------------------------------' \
		2097152
} >"$page"
refuses 'a page of more than 128 MiB' 'larger than 128 MiB'

echo '<meta name=author content="Ann Roe"><div><img src=x></div>' >"$page"
refuses 'no text at all' 'no article text'

echo "1..$n"
exit "$bad"
