#!/bin/sh
# records.t - the records of each page of corpus/ are those accepted as gold.
set -u
. tests/golden/tap.sh

mkdir "$tap_dir/gold"
scripts/gold "$NEWSIFT" "$tap_dir/gold" >"$tap_dir/log" 2>&1
tap_result $? "every page gives records"
sed 's/^/# /' "$tap_dir/log"

for page in corpus/pages/*; do
	name=$(basename "$page")
	name=${name%.*}.tsv
	tap_same "${name%.tsv}" corpus/gold/"$name" "$tap_dir/gold/$name"
done

tap_done
