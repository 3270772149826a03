#!/bin/sh
# feed.t - the items of RSS and Atom files are documents.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

cat >"$tmp/news.rss" <<'END'
<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Ferry Post</title><link>https://ferry.example/</link>
<item><title>Q&A: ferries &amp;amp; Canada&#8217;s ports</title>
<link>https://ferry.example/1</link>
<pubDate>Mon, 04 Mar 2019 08:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>Ministers from Canada met on Friday to talk about
the ferry.</p><p>They will meet again next week, a spokeswoman said.</p>]]>
</content:encoded></item>
<item><title>Nothing but a title</title><link>https://ferry.example/2</link></item>
<item><title>Mexico</title><description>A minister from Mexico spoke on
&lt;b&gt;Tuesday.</description></item>
</channel></rss>
END
status 'a feed' 0 newsift run -v "$tmp/news.rss"
says 'its items are counted' '3 in, 2 ok, 0 failed, 1 skipped'
row() { # ID: rows with this id: document, name, text, rule
	awk -F "$tab" -v id="$1" '$3 == id { print $1, $5, $6, $10 }' \
		"$tmp/out" | sed "s|^$tmp/||"
}
equal 'a title' "$(row title | head -n 1)" \
	"news.rss#1 Q&A: ferries & Canada$(printf '\342\200\231')s ports  feed"
equal 'an address' "$(row url)" 'news.rss#1 https://ferry.example/1  feed'
equal 'a date' "$(row published)" 'news.rss#1 2019-03-04T08:00:00Z  feed'
equal 'what is counted from it' "$(row 2019-03-01 | cut -d ' ' -f 1-3)" \
	'news.rss#1 2019-03-01 Friday'
equal 'an item without text' "$(row skip)" \
	'news.rss#2 the item has no text (https://ferry.example/2)  '
equal 'a summary is marked' "$(row truncated)" 'news.rss#3 summary  feed'
newsift strip "$tmp/news.rss" | newsift tokenize | newsift match |
	newsift emit >"$tmp/got"
same 'through the filters' "$tmp/got" "$tmp/out"
mkdir "$tmp/d"
gzip -c "$tmp/news.rss" >"$tmp/d/news.rss.gz"
newsift run "$tmp/d" | sed "s|$tmp/d/||; s|[.]gz#|#|" >"$tmp/got"
sed "s|$tmp/||" "$tmp/out" >"$tmp/want"
same 'packed, in a directory' "$tmp/got" "$tmp/want"

# --- hostile ones
awk 'BEGIN {
	print "<!DOCTYPE rss [<!ENTITY a0 \"lol\">"
	for (i = 1; i < 30; i++)
		printf "<!ENTITY a%d \"&a%d;&a%d;\">\n", i, i - 1, i - 1
	print "<!ENTITY p SYSTEM \"file:///etc/passwd\">]><rss><channel><item>"
	print "<title>&a29;</title><description>All of &p; in Canada, Monday."
	print "</description></item></channel></rss>"
}' >"$tmp/bomb.rss"
status 'entities' 0 newsift run "$tmp/bomb.rss"
equal 'entities are not expanded' "$(row title)" 'bomb.rss#1 &a29;  feed'
nok 'no file is read' grep -q root: "$tmp/out"
awk 'BEGIN {
	print "<rss><channel>"
	for (i = 0; i < 100000; i++)
		print "<item"
}' >"$tmp/deep.rss"
status 'many items that are none' 0 newsift run -q "$tmp/deep.rss"
finish
