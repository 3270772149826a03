#!/bin/sh
# fronts.t - lists of stories and login pages are skipped though they have text;
# what looks like them and is an article is kept.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

dek='Passengers will have to wait ten minutes longer, the operator says, because
of the tide and the new engines.'

each() { # FORMAT: for each of ten stories, its number, headline and teaser
	n=0
	while IFS= read -r headline; do
		n=$((n + 1))
		# shellcheck disable=SC2059 # it is a format
		printf "$1" "$n" "$headline" "$dek"
	done <<-'END'
		Ferry timetable changes from the first of March
		Council puts off vote on the harbour wall
		School roof closed again after the storm
		Fishermen ask for a later season
		Two fined for dumping at the quarry
		Library opens on Sundays from May
		Bridge works to last until the autumn
		Mayor will not stand for a third term
		Choir returns from tour of the north
		Water bills to rise by four percent
	END
}
page() { # TITLE HEAD BODY: a page on standard output
	printf '<!DOCTYPE html><title>%s | The Harbour Post</title>%s<body>%s' \
		"$1" "$2" "$3"
}
skips() { # NAME REASON: $tmp/p.html is skipped
	status "$1" 0 newsift run "$tmp/p.html"
	equal "$1: is skipped" "$(awk -F "$tab" '$3 == "skip" { print $5 }' \
		"$tmp/out" | sed 's/: .*//')" "$2"
}
keeps() { # NAME: $tmp/p.html is an article
	status "$1" 0 newsift strip --text "$tmp/p.html"
	ok "$1: is kept" grep -q 'ten minutes longer' "$tmp/out"
}
cards=$(each '<div><h2><a href="/n/%s">%s</a></h2><p>%s</p></div>')
links=$(each '<li><a href="/n/%s">%s</a><!--%s--></li>')
list='a list of stories'

page Politics '<meta property="og:type" content="website">' \
	"<main><h1>Politics</h1>$cards</main>" >"$tmp/p.html"
skips 'the front of a section' "$list"
page News '' "$(each '<article><h3><a href="/n/%s">%s</a></h3>
	<time datetime="2026-03-01">1 March</time><p>%s</p></article>')" \
	>"$tmp/p.html"
skips 'teasers with dates' "$list"
page News '' "<table>$(each '<tr><td><a href="/n/%s"><b>%s</b></a><br><br>%s')" \
	>"$tmp/p.html"
skips 'a table of teasers' "$list"
page News '' "<section><h1><a href=/x>Harbour wall falls in the night</a></h1>
	<p>$dek $dek $dek</p></section>$cards" >"$tmp/p.html"
skips 'a longer teaser first' "$list"
page Sport '<meta property="og:type" content="article">
	<script type="application/ld+json">{"@type":"CollectionPage"}</script>' \
	"<h1>All that is new in sport on the islands</h1><p>$dek</p>$cards" \
	>"$tmp/p.html"
skips 'a page that says it is a collection' "$list"
status 'a list, explained' 0 newsift strip --explain "$tmp/p.html"

page 'Sign in to continue' '' "<h1>Sign in to continue</h1><p>Use the address that
	you gave when you took out your subscription to the paper.</p>
	<form><input type=email><input type=password></form>
	<p>No account yet? The first month costs nothing.</p>" >"$tmp/p.html"
skips 'a login page with text' 'a login page'
page 'The harbour wall' '' "<h1>Your reading</h1><p>Please log in to go on reading.
	</p><form><input name=u><input type=password></form>" >"$tmp/p.html"
skips 'a login page under the title of a story' 'a login page'
page 'Log in' '' "<p>Enter your address and we send a link that opens the paper for
	you.</p><form><input type=email></form>" >"$tmp/p.html"
skips 'a login page without a password' 'a login page'

# --- articles
head='<h1>Ferry delayed by an hour on Friday</h1>'
page Ferry '' "$head<p>$dek</p><ul>$links</ul>" >"$tmp/p.html"
keeps 'a brief with links below'
page 'Ferry delayed by an hour on Friday' '' "$head<p>$dek</p>$cards" \
	>"$tmp/p.html"
keeps 'a brief with teasers below'
page Delay '<meta property="og:type" content="article">' \
	"<h1>Delay</h1><p>$dek</p>$cards" >"$tmp/p.html"
keeps 'a page that says it is an article'
page Delay '<meta name="date" content="2026-03-01">' \
	"<h1>Delay</h1><p>$dek</p>$cards" >"$tmp/p.html"
keeps 'a page with a day of its own'
page 'Storm as it happened' '' "<h1>Storm as it happened</h1>$(each \
	'<h3>%s:00 %s</h3><p>%s</p>')<ul>$links</ul>" >"$tmp/p.html"
keeps 'a live report'
page Transcript '' "<h1>Transcript</h1>$(each '<p>A%s: %s. %s</p>')<ul>$links</ul>" \
	>"$tmp/p.html"
keeps 'a transcript'
page Pictures '' "<h1>The storm in pictures</h1><p>$dek</p>$(each \
	'<figure><img alt="%s"><figcaption>%s. %s</figcaption></figure>')
	<ul>$links</ul>" >"$tmp/p.html"
keeps 'pictures with captions'
page 'Customers unable to log in for a day' '' "<h1>Customers unable to log in for a
	day</h1><p>$dek $dek $dek</p><form><input type=password></form>" \
	>"$tmp/p.html"
keeps 'an article about logging in'
page 'Ferry delayed by an hour on Friday' '' "$head<p>$dek</p>
	<form><input type=password></form>" >"$tmp/p.html"
keeps 'a brief beside a login form'
finish
