#!/bin/sh
# stages.t - each stage's output for a small page, byte for byte.
#
# Every stage reads what the one before it is expected to write, so that one
# fault shows in one place.  The rules are the test's own.
set -u
. tests/golden/tap.sh

NEWSIFT_RULES=tests/golden/rules
export NEWSIFT_RULES
dir=tests/golden/stages
page=$dir/page.html

# stage WANT COMMAND...: newsift COMMAND... prints the file WANT.
stage() {
	want=$1
	shift
	"$NEWSIFT" "$@" >"$tap_dir/got" 2>&1
	tap_same "$*" "$dir/$want" "$tap_dir/got"
}

stage strip strip "$page"
stage text strip --text "$page"
stage tokenize tokenize "$dir/strip"
stage match match "$dir/tokenize"
stage tsv emit "$dir/match"
stage jsonl emit --format jsonl "$dir/match"
stage chars emit --offsets chars --kinds actor "$dir/match"
stage articles emit --articles "$dir/match"
stage ids emit --by doc "$dir/match"
stage conllu emit --format conllu "$dir/match"
stage failed.tsv emit "$dir/failed"
stage tsv run "$page"

# A stage replaces its own records and passes the others on.
stage strip strip "$dir/strip"
stage tokenize tokenize "$dir/tokenize"
stage match match "$dir/match"

tap_done
