#!/bin/sh
# text.t - the reading view of each page of corpus/ is the text its author wrote.
set -u
. tests/golden/tap.sh

for want in corpus/text/*.txt; do
	name=$(basename "$want" .txt)
	"$NEWSIFT" strip --text corpus/pages/"$name".* >"$tap_dir/got" 2>&1
	tap_same "$name" "$want" "$tap_dir/got"
done

tap_done
