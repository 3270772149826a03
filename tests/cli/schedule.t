#!/bin/sh
# schedule.t - newsift in cron, in systemd and in loops, as newsift(1) shows it.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

mkdir "$tmp/bin"
ln -s "$NEWSIFT" "$tmp/bin/newsift"
for example in cron inotify find parallel; do
	man_example "$example" >"$tmp/$example.sh"
	ok "an example of $example" test -s "$tmp/$example.sh"
done
cp scripts/schedule/* "$tmp"
cd "$tmp" || exit 1
PATH=$tmp/bin:$PATH
mkdir pages
make_page pages/a.html one
make_page 'pages/b c.html' two

# --- cron --------------------------------------------------------------------

# As cron does it: five fields, no % but \%, HOME and a short PATH.
sed -e 's/^\([^ ]* \)\{5\}//' -e 's/\\%/%/g' cron.sh >line
mkdir home home/news
cp -R pages home/news
cron() {
	(cd home && env -i HOME="$tmp/home" PATH="$PATH" \
		NEWSIFT_RULES="${NEWSIFT_RULES-}" NEWSIFT_CACHE="$tmp/cache" \
		LOGNAME=nobody /bin/sh "$tmp/line") >mail 2>&1
}
docs() { # how many documents the records of all days have
	cat home/news/*.tsv | cut -f 1 | grep -v '^doc$' | sort -u | grep -c .
}
cron
equal 'the first run sends no mail' "$(cat mail)" ''
equal 'and does all pages' "$(docs)" 2
make_page home/news/pages/d.html three
: >home/news/pages/e.html
cron
equal 'the second names what failed' "$(head -n 1 mail)" \
	'newsift: news/pages/e.html: empty'
equal 'and adds the new page' "$(docs)" 4
cp home/news/pages/d.html home/news/pages/f.html
make_page home/news/pages/e.html four
make_page home/news/pages/g.html five
cron
equal 'the third sends no mail' "$(cat mail)" ''
equal 'and adds what is new' "$(docs)" 5
(cd home && newsift run news/pages/a.html 'news/pages/b c.html' \
	news/pages/d.html news/pages/e.html news/pages/g.html) |
	grep -v "^doc$tab" | sort >want
cat home/news/*.tsv | grep -v -e "^doc$tab" -e "meta${tab}fail" | sort >got
same 'each story is there, once' got want

# --- systemd -----------------------------------------------------------------

if command -v systemd-analyze >"$tmp/none"; then
	# The program need not be installed for this, nor its manual.
	sed -i -e "s,/usr/local/bin,$tmp/bin," -e /^Documentation/d \
		newsift.service newsift.timer
	systemd-analyze verify ./newsift.service ./newsift.timer >got 2>&1
	equal 'systemd finds nothing wrong' "$(cat got)" ''
	status 'the service is well closed off' 0 systemd-analyze security \
		--offline=yes --threshold=10 ./newsift.service
else
	skip 'systemd' 'no systemd-analyze'
fi

# --- loops -------------------------------------------------------------------

if command -v inotifywait >"$tmp/none"; then
	timeout 20 sh inotify.sh &
	for _ in 1 2 3 4 5 6 7 8 9 10; do
		sleep 0.5
		make_page pages/new.html six # when it is watched, at last
		grep -q new.html records.tsv 2>"$tmp/none" && break
	done
	kill $!
	wait
	newsift run pages/new.html >want
	same 'a page that is saved is done' records.tsv want
	rm -f records.tsv state
else
	skip 'inotifywait' 'no inotifywait'
fi
ok 'find gives names' sh -e find.sh
newsift run pages >want
same 'of all pages, in its order' records.tsv want
if command -v parallel >"$tmp/none"; then
	mkdir crawls records
	for crawl in one two; do
		printf 'WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: %s\r\n%s\r\n%s %d\r\n\r\n' \
			"https://$crawl.example/a" 'Content-Type: text/html' \
			'Content-Length:' "$(wc -c <pages/a.html)" >crawls/$crawl.warc
		cat pages/a.html >>crawls/$crawl.warc
		printf '\r\n\r\n' >>crawls/$crawl.warc
	done
	sh -e parallel.sh >got 2>&1
	equal 'parallel makes a file for each archive' "$(ls records)" \
		'one.tsv
two.tsv'
	newsift run crawls/two.warc >want
	same 'with its records' records/two.tsv want
else
	skip 'parallel' 'no parallel'
fi
finish
