#!/bin/sh
# cache.t - compiled rules only save time: with them, without them, and with
# what is left of them, the records are the same.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

unset NEWSIFT_CACHE HOME XDG_CACHE_HOME || true
make_page "$tmp/page.html"
cat >"$tmp/actors-own.tsv" <<END
ferry talks${tab}OWN.TALKS${tab}organization${tab}Ferry Talks
END

run() {
	newsift run --rules "$tmp/actors-own.tsv" "$tmp/page.html"
}

# NAME WANT: the records now
check() {
	status "$1" 0 run
	quiet "$1: no word about it"
	same "$1: records" "$tmp/out" "$2"
}

# With $NEWSIFT_CACHE, a folder that is made.
export NEWSIFT_CACHE
NEWSIFT_CACHE=
run >"$tmp/want"
ok 'records of the user' grep -q OWN.TALKS "$tmp/want"
NEWSIFT_CACHE=$tmp/cache
check 'compiled' "$tmp/want"
image=$(echo "$tmp"/cache/*)
ok 'kept' test -f "$image"
cp "$image" "$tmp/kept"
check 'taken' "$tmp/want"
same 'as it was' "$image" "$tmp/kept"

# What is there is really used: it says what the rules said when it was made.
sed 's/Ferry Talks$/Talks about the ferry/' "$tmp/actors-own.tsv" >"$tmp/new"
cp "$tmp/new" "$tmp/actors-own.tsv"
sed 's/Ferry Talks/Talks about the ferry/' "$tmp/want" \
	>"$tmp/want-new"
nok 'other rules, other records' cmp -s "$tmp/want" "$tmp/want-new"
check 'stale' "$tmp/want-new"
nok 'compiled anew' cmp -s "$image" "$tmp/kept"
cp "$image" "$tmp/kept"

# Damaged in its middle; cut short; empty; another's.
size=$(wc -c <"$image")
printf '\377' | dd of="$image" bs=1 seek=$((size / 2)) conv=notrunc 2>"$tmp/dd"
check 'damaged' "$tmp/want-new"
same 'damaged: mended' "$image" "$tmp/kept"
dd if="$tmp/kept" of="$image" bs=1000 count=9 2>"$tmp/dd"
check 'cut short' "$tmp/want-new"
same 'cut short: mended' "$image" "$tmp/kept"
: >"$image"
check 'empty' "$tmp/want-new"
chmod 666 "$image"
check 'anyone may write to it' "$tmp/want-new"
equal 'anyone may write to it: replaced' \
	"$(find "$image" -perm 600 | wc -l | tr -d ' ')" 1

# A folder that cannot be had.
NEWSIFT_CACHE=/dev/null/cache
check 'no folder' "$tmp/want-new"
NEWSIFT_CACHE=$tmp/a/b
check 'no parent' "$tmp/want-new"
nok 'no parent: not made' test -e "$tmp/a"

# Where the desktop has such things; relative names do not count.
unset NEWSIFT_CACHE
HOME=$tmp/home
export HOME
mkdir "$HOME"
check 'home' "$tmp/want-new"
equal 'home: kept' "$(find "$HOME/.cache/newsift" -type f | wc -l |
	tr -d ' ')" 1
equal 'home: for the user alone' \
	"$(find "$HOME/.cache" -perm 700 | wc -l | tr -d ' ')" 2
XDG_CACHE_HOME=$tmp/xdg
export XDG_CACHE_HOME
mkdir "$XDG_CACHE_HOME"
check 'XDG_CACHE_HOME' "$tmp/want-new"
ok 'XDG_CACHE_HOME: kept' test -d "$tmp/xdg/newsift"
XDG_CACHE_HOME=xdg
HOME=/nonexistent
check 'no home' "$tmp/want-new"

# Commands about rules read the rules themselves.
NEWSIFT_CACHE=$tmp/cache
export NEWSIFT_CACHE
status 'rules test' 0 newsift rules test --rules "$tmp/actors-own.tsv"

newsift rules explain --rules "$tmp/actors-own.tsv" "Ferry talks go on." \
	>"$tmp/out"
ok 'rules explain' grep -q 'actors-own.tsv:1' "$tmp/out"

# Rules with a mistake leave nothing behind.
printf 'one field\n' >"$tmp/actors-own.tsv"
rm -f "$tmp"/cache/*
status 'rules with a mistake' 2 run
says 'rules with a mistake: where' 'actors-own.tsv:1'
equal 'rules with a mistake: nothing kept' "$(ls "$tmp/cache")" ''
finish
