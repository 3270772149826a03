#!/bin/sh
# warc.t - web archives give the same records as the pages in them.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

for word in one two three; do
	make_page "$tmp/$word.html" "$word"
done
set -- "$tmp/one.html" "$tmp/two.html" "$tmp/three.html"
hits() { # the records of mentions in a file, without the document's name
	cut -f 2- "$1" | grep -v '^meta'
}
metas() { # KEY FILE: the values of a metadata key
	awk -F "$tab" -v key="$1" '$2 == "meta" && $3 == key { print $5 }' "$2"
}
newsift run --no-header "$@" >"$tmp/out"
hits "$tmp/out" >"$tmp/want"

for version in 1.0 1.1; do
	scripts/warc -v $version "$@" >"$tmp/a.warc"
	scripts/warc -v $version -g "$@" >"$tmp/a.warc.gz"
	gzip -c "$tmp/a.warc" >"$tmp/whole.gz"
	for file in a.warc a.warc.gz whole.gz; do
		status "$version, $file" 0 newsift run --no-header "$tmp/$file"
		quiet "$version, $file: quiet"
		hits "$tmp/out" >"$tmp/got"
		same "$version, $file: as its pages" "$tmp/got" "$tmp/want"
	done
done
newsift run --no-header - <"$tmp/a.warc.gz" >"$tmp/out"
hits "$tmp/out" >"$tmp/got"
same 'on standard input' "$tmp/got" "$tmp/want"
newsift run "$tmp/a.warc" >"$tmp/out"
newsift strip "$tmp/a.warc" | newsift tokenize | newsift match |
	newsift emit >"$tmp/got"
same 'through the filters' "$tmp/got" "$tmp/out"
equal 'records are named by their ids' "$(sed 1d "$tmp/out" | cut -f 1 |
	uniq | head -n 1)" urn:uuid:00000003-0000-4000-8000-000000000003
equal 'the address' "$(metas url "$tmp/out" | head -n 1)" \
	https://news.example/one.html
equal 'the day it was fetched' "$(metas crawled "$tmp/out" | uniq)" \
	2026-01-02T03:04:05Z
equal 'is not the day it was published' "$(metas published "$tmp/out" | uniq)" \
	2019-03-04T08:00:00Z
equal 'the file it is in' "$(metas archive "$tmp/out" | uniq)" "$tmp/a.warc"
sed 's|<title>|<link rel=canonical href="/best"><title>|' "$tmp/one.html" \
	>"$tmp/own.html"
scripts/warc "$tmp/own.html" | newsift run >"$tmp/out"
equal 'the address that the page gives is believed' \
	"$(metas url "$tmp/out")" https://news.example/best

# --- what is no article is skipped
record() { # TYPE HTTP-HEAD BODY
	printf 'WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: http://x.example/\r\n' "$1"
	# shellcheck disable=SC2059 # it has escapes
	printf "$2$3" >"$tmp/block"
	printf 'Content-Length: %d\r\n\r\n' "$(wc -c <"$tmp/block")"
	cat "$tmp/block"
	printf '\r\n\r\n'
}
{
	record response 'HTTP/1.1 404 Gone\r\n\r\n' '<p>Not here'
	record response 'HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\n\r\n' GIF
	record response 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n' ''
	cat "$tmp/a.warc"
} >"$tmp/mixed.warc"
status 'records that are no article' 0 newsift run -v "$tmp/mixed.warc"
says 'are counted' '6 in, 3 ok, 0 failed, 3 skipped'
equal 'and have a row with the reason' \
	"$(awk -F "$tab" '$3 == "skip" { print $2, $4, $5 }' "$tmp/out")" \
	'meta input HTTP status 404 (http://x.example/)
meta input not HTML: image/gif (http://x.example/)
meta input empty page (http://x.example/)'
newsift strip "$tmp/mixed.warc" | newsift tokenize | newsift match |
	newsift emit >"$tmp/got"
same 'through the filters, too' "$tmp/got" "$tmp/out"
newsift strip "$tmp/mixed.warc" >"$tmp/stream"
status 'filters do not fail' 0 newsift tokenize -v "$tmp/stream"
says 'and count them' '6 in, 3 ok, 0 failed, 3 skipped'
equal 'a stream has them' "$(grep -c "^skip${tab}input" "$tmp/stream")" 3
status 'workers' 0 newsift run -v -j 2 "$tmp/mixed.warc"
says 'workers: the same count' '6 in, 3 ok, 0 failed, 3 skipped'
same 'workers: the same records' "$tmp/out" "$tmp/got"
status 'workers, a stream' 0 newsift run -v -j 2 "$tmp/stream"
says 'workers, a stream: the same count' '6 in, 3 ok, 0 failed, 3 skipped'
newsift run --articles --no-header "$tmp/mixed.warc" >"$tmp/out"
equal 'no row among articles' "$(wc -l <"$tmp/out" | tr -d ' ')" 3
equal 'no text' "$(newsift strip --text "$tmp/mixed.warc" | cksum)" \
	"$(newsift strip --text "$tmp/a.warc" | cksum)"

{
	record response 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n' \
		'<p>The front page of a site'
	cat "$tmp/a.warc"
} >"$tmp/front.warc"
status 'a front page' 0 newsift run -v "$tmp/front.warc"
says 'a front page: is skipped' '4 in, 3 ok, 0 failed, 1 skipped'
echo '<title>Sign in</title><form><input type="password"></form>' \
	>"$tmp/login.html"
status 'a login page' 0 newsift run -v "$tmp/login.html" "$tmp/one.html"
says 'a login page: is skipped' '2 in, 1 ok, 0 failed, 1 skipped'
status 'a login page, explained' 0 newsift strip --explain "$tmp/login.html"

# --- damage
{
	scripts/warc "$tmp/one.html"
	printf 'WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\nab'
	scripts/warc "$tmp/two.html"
} >"$tmp/bad.warc"
status 'a damaged record' 1 newsift run -v "$tmp/bad.warc"
says 'is told' "$tmp/bad.warc: it is not as long as its Content-Length says"
says 'with the place' 'damaged record at byte '
says 'the others go on' '3 in, 2 ok, 1 failed, 0 skipped'
scripts/warc -g "$tmp/two.html" >"$tmp/two.gz"
{
	scripts/warc -g "$tmp/one.html"
	head -c 300 "$tmp/two.gz"
	scripts/warc -g "$tmp/three.html"
} >"$tmp/bad.warc.gz"
status 'a damaged gzip member' 1 newsift run -v "$tmp/bad.warc.gz"
says 'is told, too' "$tmp/bad.warc.gz: the gzip data is damaged"
says 'the others go on, too' '3 in, 2 ok, 1 failed, 0 skipped'
head -c -40 "$tmp/a.warc.gz" >"$tmp/cut.warc.gz"
status 'a gzip file cut short' 1 timeout 20 "$NEWSIFT" run -v "$tmp/cut.warc.gz"
says 'a gzip file cut short: says so' 'the gzip data ends too soon'
says 'a gzip file cut short: once' '3 in, 2 ok, 1 failed'
head -c -40 "$tmp/a.warc" >"$tmp/cut.warc"
status 'a file cut short' 1 newsift run -v "$tmp/cut.warc"
says 'a file cut short: says so' 'the file ends inside it'

# --- memory: what is no page is never held
if command -v prlimit >/dev/null && ! grep -q __asan_init "$NEWSIFT"; then
	{
		printf 'WARC/1.1\r\nWARC-Type: response\r\n'
		printf 'Content-Length: 100000047\r\n\r\n'
		printf 'HTTP/1.1 200 OK\r\nContent-Type: video/mpeg\r\n\r\n  '
		head -c 100000000 /dev/zero
		printf '\r\n\r\n'
		cat "$tmp/a.warc"
	} | gzip -1 >"$tmp/film.warc.gz"
	status 'a film in little memory' 0 prlimit --as=60000000 \
		"$NEWSIFT" strip -v "$tmp/film.warc.gz"
	says 'a film in little memory: the rest is read' \
		'4 in, 3 ok, 0 failed, 1 skipped'
else
	skip 'a film in little memory' 'no prlimit, or sanitizers'
fi
finish
