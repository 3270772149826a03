#!/bin/sh
# charset.t - pages in many encodings come to the same text; what was encoded
# twice is told of, and undone when asked.
# shellcheck disable=SC1111,SC1112 # curly quotes are meant
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

# page LABEL WORDS: a small page, its label behind the title; "": no label
page() {
	printf '<!DOCTYPE html>\n<html><head><title>%s</title>\n' "$2"
	[ -z "$1" ] || printf '<meta charset="%s">\n' "$1"
	printf '</head><body><article><h1>%s</h1>\n' "$2"
	printf '<p>The council of the islands voted on Monday: %s.</p>\n' "$2"
	printf '<p>It is to meet again within a week to speak of %s, a ' "$2"
	printf 'spokeswoman said, and nobody expects it to be the last time.'
	printf '</p>\n</article></body></html>\n'
}

# meta KEY: its value and source in the stream $tmp/out
meta() {
	awk -F "$tab" -v key="$1" '$1 == "meta" && $2 == key {
		print $3 " " $4 }' "$tmp/out"
}

# para: the first paragraph's own words
para() {
	sed -n "s/^para$tab.*voted on Monday: \(.*\)\.$/\1/p" "$tmp/out"
}

# reads NAME WANT WORDS [OPTION...]: $tmp/page.html is read so
reads() {
	name=$1
	charset=$2
	words=$3
	shift 3
	status "$name" 0 newsift strip "$@" "$tmp/page.html"
	quiet "$name: quiet"
	equal "$name: charset" "$(meta charset)" "$charset"
	equal "$name: words" "$(para)" "$words"
	equal "$name: no error" "$(meta charset-errors)" ''
}

# encoded NAME ICONV LABEL WANT WORDS
encoded() {
	if ! page "$3" "$5" | iconv -f UTF-8 -t "$2" >"$tmp/page.html" \
		2>/dev/null; then
		skip "$1" "iconv does not know $2"
		return
	fi
	reads "$1" "$4" "$5"
}

latin='Zürich’s “été” – 5 €'
encoded 'UTF-8 without a label' UTF-8 '' 'utf-8 content' "$latin"
encoded 'UTF-8, label behind the title' UTF-8 utf-8 'utf-8 meta' "$latin"
encoded 'UTF-8 labelled latin-1' UTF-8 iso-8859-1 'utf-8 content' "$latin"
encoded 'iso-8859-1 that is windows-1252' CP1252 iso-8859-1 \
	'windows-1252 meta' "$latin"
encoded 'windows-1252 without a label' CP1252 '' 'windows-1252 fallback' \
	"$latin"
encoded 'windows-1252 labelled UTF-8' CP1252 utf-8 'windows-1252 fallback' \
	"$latin"
encoded 'gb2312 that is GBK' GBK gb2312 'gbk meta' '中東 朱镕基'
encoded 'shift_jis' CP932 shift_jis 'shift_jis meta' '日本 ① テスト'
encoded 'euc-jp' EUC-JP-MS euc-jp 'euc-jp meta' '日本 ① テスト'
encoded 'big5' BIG5-HKSCS big5 'big5 meta' '中文 測試'
encoded 'euc-kr' CP949 euc-kr 'euc-kr meta' '한국 신문'
encoded 'koi8-r' KOI8-R koi8-r 'koi8-r meta' 'Москва и область'
encoded 'UTF-16 without a mark' UTF-16LE '' 'utf-16le content' "$latin"
encoded 'UTF-16 without a mark, big end first' UTF-16BE '' \
	'utf-16be content' "$latin"
for enc in LE BE; do
	lower=$(echo $enc | tr LEB leb)
	{
		printf '\357\273\277'
		page '' "$latin"
	} | iconv -f UTF-8 -t UTF-16$enc >"$tmp/page.html"
	reads "UTF-16$enc with a mark" "utf-16$lower bom" "$latin"
done

# --- from outside the page
page '' 'Москва и область' | iconv -f UTF-8 -t KOI8-R >"$tmp/page.html"
reads '--charset' 'koi8-r option' 'Москва и область' --charset KOI8-R
{
	printf 'HTTP/1.1 200 OK\r\nServer: x\r\n'
	printf 'Content-Type: text/html; charset=koi8-r\r\n\r\n'
	page '' 'Москва и область' | iconv -f UTF-8 -t KOI8-R
} >"$tmp/page.html"
reads 'an HTTP header' 'koi8-r http' 'Москва и область'
nok 'an HTTP header: left out' grep -q 'HTTP/1' "$tmp/out"
status '--charset with an unknown label' 2 newsift run --charset klingon \
	"$tmp/page.html"
says '--charset with an unknown label: says so' klingon
for option in --repair --charset=latin1; do
	status "--plain $option" 2 newsift run --plain $option "$tmp/page.html"
	says "--plain $option: says so" '--plain is for clean UTF-8'
done

# --- what cannot be decoded
page utf-8 "$latin \\377 and \\376" >"$tmp/words"
# shellcheck disable=SC2059 # its escapes are meant
printf "$(sed 's/%/%%/g' "$tmp/words")\n" >"$tmp/page.html"
status 'stray bytes' 0 newsift strip "$tmp/page.html"
equal 'stray bytes: counted' "$(meta charset-errors)" '8 content'
equal 'stray bytes: a sign stands for each' "$(para)" "$latin � and �"

# --- encoded twice
good='Zürich’s “été”, “déjà” – CAFÉ… où'
page '' "$good" | iconv -f CP1252 -t UTF-8 >"$tmp/page.html" 2>/dev/null ||
	page '' "$good" | iconv -f ISO-8859-1 -t UTF-8 >"$tmp/page.html"
status 'encoded twice' 0 newsift strip "$tmp/page.html"
ok 'encoded twice: told' [ -n "$(meta mojibake)" ]
nok 'encoded twice: left as it is' [ "$(para)" = "$good" ]
n=$(meta mojibake)
reads 'encoded twice, --repair' 'utf-8 content' "$good" --repair
equal '--repair: told' "$(meta mojibake)" "${n% *} repaired"
sed 's/<[^>]*>//g' "$tmp/page.html" >"$tmp/page.txt"
status 'encoded twice, text' 0 newsift strip --repair "$tmp/page.txt"
equal 'encoded twice, text: words' "$(para)" "$good"
newsift strip "$tmp/page.html" | newsift tokenize | newsift match |
	newsift emit >"$tmp/pipe"
newsift run "$tmp/page.html" >"$tmp/out"
same 'encoded twice: run as the filters' "$tmp/pipe" "$tmp/out"
newsift run --plain --no-header "$tmp/page.txt" >"$tmp/out"
nok 'plain text: nothing is looked for' grep -q mojibake "$tmp/out"

page '' "$latin « OUVERT L’ÉTÉ… » “CAFÉ” SÃO PAULO, AMANHÔ" >"$tmp/page.html"
newsift strip "$tmp/page.html" >"$tmp/want"
status 'sound text, --repair' 0 newsift strip --repair "$tmp/page.html"
same 'sound text, --repair: untouched' "$tmp/out" "$tmp/want"
finish
