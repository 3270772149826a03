#!/bin/sh
# kill.t - runs that are killed at any moment leave what an unbroken run leaves.
#
# KILLS=100 tests/cli/kill.t kills 100 runs for each way of writing, in some five
# minutes; SEED= does again what an earlier test did, as far as time allows.
# shellcheck source=tests/cli/lib.sh
. tests/cli/lib.sh

kills=${KILLS:-4}
seed=${SEED:-$(date +%s)}
echo "# SEED=$seed"

# Pages, no two the same; of some nothing comes.
mkdir "$tmp/pages"
for n in 01 02 03 04 05 06 07 08; do
	mkdir "$tmp/pages/$n"
	for page in corpus/pages/*.html; do
		sed -e "s/\.example/$n.example/g" -e "s/<body/<body id=b$n/" \
			"$page" >"$tmp/pages/$n/${page##*/}"
	done
	: >"$tmp/pages/$n/empty.html"
done
cd "$tmp" || exit 1
newsift run -q -o want pages

# How long runs live, in seconds, unless they end before.
awk -v seed="$seed" 'BEGIN {
	srand(seed)
	for (n = 0; n < 1000; n++)
		printf "%.3f\n", rand()
}' >lives

# A run that may be killed, or not: SECONDS OPTION...
run_for() {
	life=$1
	shift
	# In the foreground timeout waits until the run is gone.
	timeout --foreground -s KILL "$life" \
		"$NEWSIFT" run -q -o records --append "$@" pages
}

# Was it killed when all was done?  Then another is the second run, not the same
# once more.
is_over() {
	cmp -s records want && [ ! -e records.journal ]
}

# As many runs as are asked for are killed; each row of them ends with one that
# is not, and that leaves the file as it should be.
killed() { # NAME OPTION...
	name=$1
	shift
	dead=0
	wrong=0
	while [ "$dead" -lt "$kills" ] && read -r life; do
		run_for "$life" "$@"
		if [ $? -eq 137 ]; then
			dead=$((dead + 1))
			is_over || [ "$dead" -eq "$kills" ] || continue
			is_over || run_for 60 "$@"
		fi
		cmp -s records want || wrong=$((wrong + 1))
		if [ -e state ]; then
			run_for 60 --state state --retries 1
			cmp -s records want || wrong=$((wrong + 1))
		fi
		rm -f records state
	done <lives 2>"$tmp/err"
	equal "$name: $kills runs are killed" "$dead" "$kills"
	equal "$name: all files are as they should be" "$wrong" 0
	ok "$name: nothing else is left" \
		test ! -e records.journal -a ! -e state-wal
}

killed 'with a state' --state state
killed 'with a state and workers' --state state -j2
killed 'with a state, all done again' --state state --reprocess
killed 'without a state'
finish
