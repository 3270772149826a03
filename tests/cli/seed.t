#!/bin/sh
# seed.t - one real page saved as text, when it lies beside the source tree: no
# line of its furniture stays, and who, when and what about are found.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

page=../shared/seed/nafta.txt
[ -r "$page" ] || skip_all 'no ../shared'

status 'text' 0 newsift strip --text "$page"
quiet 'text: quiet'
for line in 'READ MORE' 'WATCH:' 'ABOVE:' 'Click to play' 'Story continues' \
	'Sponsored content'; do
	nok "no line with $line" grep -qi -e "$line" "$tmp/out"
done
ok 'the story is there' grep -q '^Canadian and American negotiators' "$tmp/out"
ok 'to its end' grep -q 'takes office\.$' "$tmp/out"

status 'records' 0 newsift run --date 2018-09-07 "$page"
quiet 'records: quiet'
cp "$tmp/out" "$tmp/records"

# KIND ID [TYPE [TEXT]]: a record has it
found() {
	ok "$*" awk -F "$tab" -v kind="$1" -v id="$2" -v type="${3-}" \
		-v text="${4-}" -f "$tmp/found.awk" "$tmp/records"
}
cat >"$tmp/found.awk" <<'AWK'
$2 == kind && (id == "" || $3 == id) && (type == "" || $4 == type) &&
	(text == "" || $6 == text) { n++ }
END { exit n == 0 }
AWK
found actor chrystia-freeland person
found actor chrystia-freeland person Freeland
found actor robert-lighthizer person
found actor robert-lighthizer person Lighthizer
found actor donald-trump person
found actor justin-trudeau person
found actor CAN country
found actor USA country
found actor MEX country
found actor '' organization 'U.S. Congress'

found date 2018-09-07 '' Friday
found date 2018-09-06
found date 2018-09-05 '' Wednesday
found date 2018-10-01
found date 2018-12-01
found date 2018-11
found date PT20M DURATION
found date PT2H DURATION

found issue trade-agreements
found issue agriculture-dairy
found issue culture-industries
found issue trade-disputes
found issue elections-midterm
finish
