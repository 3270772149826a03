# shellcheck shell=sh
# tap.sh - what the golden tests share: results in TAP, a failure with its diff.
#
# A test sources it from the repository root and ends with tap_done.

tap_n=0
tap_bad=0
tap_dir=$(mktemp -d)
trap 'rm -rf "$tap_dir"' EXIT

# tap_result STATUS NAME: one result, from a command's exit status.
tap_result() {
	tap_n=$((tap_n + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $tap_n - $2"
	else
		echo "not ok $tap_n - $2"
		tap_bad=$((tap_bad + 1))
	fi
}

# tap_same NAME WANT GOT: two files hold the same bytes.
tap_same() {
	diff -u "$2" "$3" >"$tap_dir/diff" 2>&1
	tap_status=$?
	tap_result "$tap_status" "$1"
	[ "$tap_status" -eq 0 ] || sed 's/^/# /' "$tap_dir/diff"
}

tap_done() {
	echo "1..$tap_n"
	[ "$tap_bad" -eq 0 ]
}
