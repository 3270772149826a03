#!/bin/sh
# view.t - newsift view: what it takes, and that its page is sound as a file.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

# articles FILE: the JSON of the articles in a page, a line each
articles() {
	sed -n 's|^<script type="application/json">\(.*\)</script>$|\1|p' "$1"
}

make_page "$tmp/a.html" One
make_page "$tmp/b.html" Two
status 'pages' 0 newsift view "$tmp/a.html" "$tmp/b.html"
quiet 'pages: quiet'
cp "$tmp/out" "$tmp/pages"
equal 'an object an article' "$(articles "$tmp/pages" | wc -l | tr -d ' ')" 2
ok 'with its text' grep -q '"Ministers from Canada' "$tmp/pages"
ok 'and hits' grep -q '"actors-countries.tsv:[0-9]*"' "$tmp/pages"
equal 'the page is whole' "$(tail -n 1 "$tmp/pages")" '</html>'

# The policy names what is on the page, and nothing more.
policy=$(sed -n 's/.*Content-Security-Policy" content="\([^"]*\)".*/\1/p' "$tmp/pages")
equal 'one policy' "$(echo "$policy" | wc -l | tr -d ' ')" 1
ok 'all is forbidden' grep -q "default-src 'none'" "$tmp/pages"
nok 'nothing unsafe' grep -q "unsafe-\|https\?: \*" "$tmp/pages"
if command -v openssl >/dev/null; then
	for part in style script; do
		sed -n "/^<$part>/,/^<\/$part>/p" "$tmp/pages" |
			sed -e "1s/^<$part>//" -e "/^<\/$part>/d" |
			openssl dgst -sha256 -binary | base64 >"$tmp/hash"
		ok "the $part has the hash of the policy" \
			grep -qF "$part-src 'sha256-$(cat "$tmp/hash")'" "$tmp/pages"
	done
else
	skip 'the hashes of the policy' 'no openssl'
fi
nok 'nothing from elsewhere' grep -q 'src="\|<link\|@import\|url(' "$tmp/pages"

# A stream with hits is shown as it is, one without is taken through.
newsift strip "$tmp/a.html" "$tmp/b.html" >"$tmp/stripped"
newsift tokenize "$tmp/stripped" | newsift match >"$tmp/matched"
status 'a stream of strip' 0 newsift view "$tmp/stripped"
same 'the same page' "$tmp/out" "$tmp/pages"
status 'a stream of match' 0 newsift view "$tmp/matched"
same 'the same page again' "$tmp/out" "$tmp/pages"
sed "s/${tab}CAN${tab}/${tab}MINE${tab}/" "$tmp/matched" >"$tmp/edited"
status 'an edited stream' 0 newsift view - <"$tmp/edited"
ok 'its hits are kept' grep -q '"MINE"' "$tmp/out"

# Records: the mentions of each sentence.
newsift run "$tmp/a.html" "$tmp/b.html" >"$tmp/records"
status 'records' 0 newsift view "$tmp/records"
quiet 'records: quiet'
equal 'they are marked as such' "$(articles "$tmp/out" | grep -c '"part":1')" 2
ok 'mentions stand for a sentence' grep -q '"Ministers … Canada … Mexico' "$tmp/out"
nok 'no text is made up' grep -q 'Ministers from' "$tmp/out"
cp "$tmp/out" "$tmp/of-records"
newsift view <"$tmp/records" >"$tmp/got"
same 'records on standard input' "$tmp/got" "$tmp/of-records"
sed 's/$/\r/' "$tmp/records" | newsift view >"$tmp/got"
same 'lines that end in CR LF' "$tmp/got" "$tmp/of-records"
sed -n '1p;/a\.html/p' "$tmp/records" >"$tmp/ra"
sed -n '1p;/b\.html/p' "$tmp/records" >"$tmp/rb"
cat "$tmp/ra" "$tmp/rb" | newsift view >"$tmp/got"
same 'files joined' "$tmp/got" "$tmp/of-records"
newsift view "$tmp/ra" "$tmp/rb" >"$tmp/got"
same 'two files' "$tmp/got" "$tmp/of-records"
awk -F '\t' -v OFS='\t' '{ print $11, $10, $9, $8, $7, $6, $5, $4, $3, $2, $1, "more" }' \
	"$tmp/records" | newsift view >"$tmp/got"
same 'columns in another order' "$tmp/got" "$tmp/of-records"
cut -f 1-3 "$tmp/records" >"$tmp/few"
status 'three columns' 0 newsift view "$tmp/few"

# What cannot be read is on the page, and tells on standard error.
{ cat "$tmp/ra"; echo "$tmp/a.html${tab}actor"; } >"$tmp/short"
status 'a row too short' 1 newsift view "$tmp/short" "$tmp/rb"
says 'its line is named' "line $(wc -l <"$tmp/short" | tr -d ' '): not as many fields"
equal 'the others are there' "$(articles "$tmp/out" | wc -l | tr -d ' ')" 2
ok 'and its failure' grep -q '"fail":\["input"' "$tmp/out"
status 'no such file' 1 newsift view "$tmp/none.html"
ok 'is on the page' grep -q '"fail":\["input"' "$tmp/out"
equal 'which is whole' "$(tail -n 1 "$tmp/out")" '</html>'
newsift run "$tmp/none.html" >"$tmp/failed" 2>/dev/null
status 'the record of a failure' 1 newsift view "$tmp/failed"
ok 'is a failure' grep -q '"fail":\["input"' "$tmp/out"
sed 's/^fail/skip/' >"$tmp/skipped" <<'END'
#newsift 1
doc	a
fail	strip	no article
end
END
newsift emit "$tmp/skipped" >"$tmp/records-skipped"
for input in skipped records-skipped; do
	status "$input" 0 newsift view "$tmp/$input"
	equal 'is left out' "$(articles "$tmp/out")" ''
	equal 'of a whole page' "$(tail -n 1 "$tmp/out")" '</html>'
done
if [ -e /dev/full ]; then
	newsift view "$tmp/a.html" >/dev/full 2>"$tmp/err"
	equal 'a full disk' $? 3
fi

# Nothing that an article holds ends its element.
cat >"$tmp/hostile.tsv" <<END
doc${tab}kind${tab}id${tab}type${tab}name${tab}text${tab}attrs
</script><script>alert(1)</script>${tab}meta${tab}title${tab}${tab}<!--<script>${tab}${tab}
</script><script>alert(1)</script>${tab}actor${tab}"&amp;${tab}]]>${tab}</SCRIPT >${tab}--></title>${tab}a=<b>
END
status 'hostile records' 0 newsift view "$tmp/hostile.tsv"
sed '1,/<\/aside>/d' "$tmp/out" | head -n 1 |
	sed -e 's|^<script type="application/json">||' -e 's|</script>$||' >"$tmp/json"
nok 'no < > &' grep -q '[<>&]' "$tmp/json"
ok 'all is there' grep -qF '\u003c/script\u003e\u003cscript\u003ealert(1)' "$tmp/json"
finish
